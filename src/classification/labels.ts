import * as z from 'zod'
import { Bilingual } from '../compact/schema.ts'
import type { ActionId } from '../registry/schema.ts'
import type { Reason, Suggestions } from './schema.ts'

export const LABEL_FIELDS = [
  'populationMain',
  'populations',
  'gender',
  'disability',
  'actionTypes',
  'challenges',
] as const
/** What is labelled of an action. */
export type LabelField = (typeof LABEL_FIELDS)[number]

/** `person` decided it in a review, `shipped` came with a cycle that ships, `machine` suggested it. In this order they hold. */
export const LabelOrigin = z.enum(['person', 'shipped', 'machine'])
export type LabelOrigin = z.infer<typeof LabelOrigin>

/** The category of one challenge; `text` is ours where the reported words are not loaded, else null. */
export const ChallengeLabel = z.object({ category: z.string(), text: Bilingual.nullable() }).readonly()
export type ChallengeLabel = z.infer<typeof ChallengeLabel>

const codes = z.array(z.string()).readonly()

/** The shape of each field's label. `populations` has the main one first; `challenges` is in the order of the action's. */
export const LabelValues = {
  populationMain: z.string(),
  populations: codes,
  gender: z.boolean(),
  disability: z.boolean(),
  actionTypes: codes,
  challenges: z.array(ChallengeLabel).readonly(),
} as const
export type LabelValue<Field extends LabelField> = z.infer<(typeof LabelValues)[Field]>

/** A label as it is given. */
export type NewLabel = {
  [Field in LabelField]: {
    readonly action: ActionId
    readonly field: Field
    /** Null takes a person's label back. */
    readonly value: LabelValue<Field> | null
    readonly origin: LabelOrigin
    readonly confidence: number | null
    readonly why: readonly Reason[]
  }
}[LabelField]

/** A label with who gave it and when. `id` grows with time. */
export type Label<Field extends LabelField = LabelField> = {
  readonly id: number
  readonly action: ActionId
  readonly field: Field
  readonly value: LabelValue<Field>
  readonly origin: LabelOrigin
  readonly confidence: number | null
  readonly why: readonly Reason[]
  readonly at: Date
  readonly by: string
}

/** A label as it stands in the history; null where a person's was taken back. */
export type PastLabel = Omit<Label, 'value'> & { readonly value: LabelValue<LabelField> | null }

/** A person's label with what the person's label before it said, and whether none came after. */
export type DeedLabel = PastLabel & {
  readonly before: LabelValue<LabelField> | null
  readonly newest: boolean
}

/** The labels of one action that hold now; a field without one is left out. */
export type Labels = { readonly [Field in LabelField]?: Label<Field> }

/** The codes of an action's labels, and who said each. Challenges are told by their categories, one each. */
export type ActionCodes = {
  readonly populationMain?: string | undefined
  readonly populations: readonly string[]
  readonly gender?: boolean | undefined
  readonly disability?: boolean | undefined
  readonly actionTypes: readonly string[]
  readonly challenges: readonly string[]
  readonly origins: Readonly<Partial<Record<LabelField, LabelOrigin>>>
}

/** What the machine suggests of an action, as labels. A list is as sure as its least sure entry. */
export function toLabels(action: ActionId, suggestions: Suggestions): readonly NewLabel[] {
  const { populationMain, populations, gender, disability, actionTypes, challenges } = suggestions
  const made = { action, origin: 'machine' } as const
  const sure = (list: readonly { readonly confidence: number }[]) =>
    list.length === 0 ? null : Math.min(...list.map(({ confidence }) => confidence))
  const reasons = (list: readonly { readonly why: readonly Reason[] }[]) => list.flatMap(({ why }) => why)
  const one = ({ confidence, why }: { readonly confidence: number; readonly why: readonly Reason[] }) => ({
    confidence,
    why,
  })
  return [
    { ...made, field: 'populationMain', value: populationMain.value, ...one(populationMain) },
    {
      ...made,
      field: 'populations',
      value: populations.map(({ value }) => value),
      confidence: sure(populations),
      why: reasons(populations),
    },
    { ...made, field: 'gender', value: gender.value, ...one(gender) },
    { ...made, field: 'disability', value: disability.value, ...one(disability) },
    {
      ...made,
      field: 'actionTypes',
      value: actionTypes.map(({ value }) => value),
      confidence: sure(actionTypes),
      why: reasons(actionTypes),
    },
    {
      ...made,
      field: 'challenges',
      value: challenges.map(({ category }) => ({ category, text: null })),
      confidence: sure(challenges),
      why: reasons(challenges),
    },
  ]
}
