import type { Framework } from '../compact/schema.ts'
import type { ActionId } from '../registry/schema.ts'
import type { Label, LabelField, Labels, LabelValue, NewLabel } from './labels.ts'

/** What a person can say of each field. Challenges are told by their categories, in the order of the challenges. */
type Said = {
  readonly populationMain: string
  /** The main one first. */
  readonly populations: readonly string[]
  readonly gender: boolean
  readonly disability: boolean
  /** The most fitting first. */
  readonly actionTypes: readonly string[]
  readonly challenges: readonly string[]
}

/** What a person wants a field of an action to be; null takes a person's label back. */
export type LabelWish = {
  [Field in LabelField]: {
    readonly action: ActionId
    readonly field: Field
    readonly value: Said[Field] | null
    /** The label that the person had before them, null where there was none; left out where none was shown. */
    readonly seen?: number | null
  }
}[LabelField]

/** Why a wish cannot be: `stale` where somebody else decided since the page was shown. */
export type RefusedWish = {
  readonly kind: 'refused'
  readonly why: 'invalid' | 'stale' | 'nothing'
  /** For a stale one: on what, and who decided it since. */
  readonly on?: { readonly field: LabelField; readonly by: string }
  readonly cause: string
  readonly cure: string
}

type Lists = Pick<Framework, 'populations' | 'actionTypes' | 'challengeCategories'>

const MOST_ACTION_TYPES = 3

/** The codes that a field takes; none where it is said with yes or no. */
export function codesOf(field: LabelField, lists: Lists): readonly string[] {
  const codes = (terms: Lists[keyof Lists]) => terms.map(({ code }) => code)
  switch (field) {
    case 'populationMain':
    case 'populations':
      return codes(lists.populations)
    case 'actionTypes':
      return codes(lists.actionTypes)
    case 'challenges':
      return codes(lists.challengeCategories)
    case 'gender':
    case 'disability':
      return []
  }
}

/** Why a wish is none of what the framework's lists and the action allow; undefined where it is. */
export function refuseWish(wish: LabelWish, lists: Lists, challenges: number): RefusedWish | undefined {
  if (wish.value === null) return undefined
  const refuse = (cause: string, cure: string): RefusedWish => ({
    kind: 'refused',
    why: 'invalid',
    cause,
    cure,
  })
  const said = typeof wish.value === 'boolean' ? [] : [wish.value].flat()
  const codes = codesOf(wish.field, lists)
  const unknown = said.find((code) => !codes.includes(code))
  if (unknown !== undefined)
    return refuse(`'${unknown}' is no code of ${wish.field}`, `use ${codes.join(', ')}`)
  if (wish.field === 'challenges')
    return said.length === challenges
      ? undefined
      : refuse(
          `${wish.action} has ${String(challenges)} challenges, and ${String(said.length)} categories were given`,
          'give one category for each challenge, in their order',
        )
  if (new Set(said).size < said.length)
    return refuse(`${wish.field} names a code twice`, 'name each code once')
  if (wish.field === 'populations' && said.length === 0)
    return refuse('an action has at least one population', `use ${codes.join(', ')}`)
  if (wish.field === 'actionTypes' && (said.length === 0 || said.length > MOST_ACTION_TYPES))
    return refuse(
      `an action has one to ${String(MOST_ACTION_TYPES)} action types, and ${String(said.length)} were given`,
      'name the most fitting ones, the first one first',
    )
  return undefined
}

/**
 * The wishes on one action, with what follows from them: populations have the main one first, so that deciding the main
 * one moves or adds it, deciding populations decides the main one, and either is taken back with the other.
 */
export function completeWishes(wishes: readonly LabelWish[], held: Labels): readonly LabelWish[] {
  const main = wishes.find((wish) => wish.field === 'populationMain')
  const all = wishes.find((wish) => wish.field === 'populations')
  const rest = wishes.filter(({ field }) => field !== 'populationMain' && field !== 'populations')
  if (main === undefined && all === undefined) return rest
  const { action } = main ?? all ?? { action: undefined }
  if (action === undefined) return rest
  if (main?.value === null || (main === undefined && all?.value === null)) {
    const taken = { action, value: null } as const
    return [
      { ...taken, ...main, field: 'populationMain' },
      { ...taken, ...all, value: null, field: 'populations' },
      ...rest,
    ]
  }
  const first = main?.value ?? all?.value?.[0]
  if (first === undefined) return rest
  const others = all?.value ?? held.populations?.value ?? []
  return [
    { action, ...main, field: 'populationMain', value: first },
    { action, ...all, field: 'populations', value: [first, ...others.filter((code) => code !== first)] },
    ...rest,
  ]
}

/** A wish as the label that is kept. Where only our own words of challenges are loaded, they stay with the categories. */
export function toPersonLabel(wish: LabelWish, held: Labels): NewLabel {
  const { action } = wish
  const made = { action, origin: 'person', confidence: null, why: [] } as const
  switch (wish.field) {
    case 'populationMain':
      return { ...made, field: 'populationMain', value: wish.value }
    case 'populations':
      return { ...made, field: 'populations', value: wish.value }
    case 'gender':
      return { ...made, field: 'gender', value: wish.value }
    case 'disability':
      return { ...made, field: 'disability', value: wish.value }
    case 'actionTypes':
      return { ...made, field: 'actionTypes', value: wish.value }
    case 'challenges': {
      const told = held.challenges?.value ?? []
      const texts = told.length === wish.value?.length ? told.map(({ text }) => text) : []
      const value = wish.value?.map((category, i) => ({ category, text: texts[i] ?? null })) ?? null
      return { ...made, field: 'challenges', value }
    }
  }
}

/** Whether two labels of one field say the same, our words for challenges left aside. */
export function sayTheSame(a: LabelValue<LabelField> | null, b: LabelValue<LabelField> | null): boolean {
  const plain = (value: LabelValue<LabelField> | null) =>
    JSON.stringify(
      Array.isArray(value) ? value.map((one: unknown) => (isChallenge(one) ? one.category : one)) : value,
    )
  return plain(a) === plain(b)
}

function isChallenge(one: unknown): one is { readonly category: string } {
  return typeof one === 'object' && one !== null && 'category' in one
}

/** Whether a person decided this label. */
export function isDecided(label: Pick<Label, 'origin'> | undefined): boolean {
  return label?.origin === 'person'
}
