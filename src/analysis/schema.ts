import * as z from 'zod'
import { Bilingual, Framework, Institution } from '../compact/schema.ts'
import { Quantity } from '../quantities/schema.ts'
import { Action, type ActionId, Cycle } from '../registry/schema.ts'

/** Who gave a label. `by` says person or machine; `origin` also tells a shipped reading from a suggestion. */
export const LabelNote = z
  .object({
    by: z.enum(['person', 'machine']),
    origin: z.enum(['person', 'shipped', 'machine']),
    /** For a suggestion, the share of its kind that are right; null elsewhere. */
    confidence: z.number().nullable(),
    /** For a suggestion, the words that carried it, between «» and separated by commas; else "". */
    why: z.string(),
  })
  .readonly()
export type LabelNote = z.infer<typeof LabelNote>

/**
 * An action with all that the record knows of it: what counts, pages and publications are made from.
 * `populationMain`, `gender`, `disability` are null, and lists empty, where nobody has labelled the action.
 */
export const RecordedAction = Action.unwrap()
  .extend({
    /** In normal case, of our own words where a summary ships; else the reported title in both. */
    titles: Bilingual,
    summary: Bilingual.nullable(),
    /** False where only the shipped summary is loaded: `description`, `results` are "" and challenges our own words. */
    textLoaded: z.boolean(),
    populations: z.array(z.string()).readonly(),
    populationMain: z.string().nullable(),
    gender: z.boolean().nullable(),
    disability: z.boolean().nullable(),
    actionTypes: z.array(z.string()).readonly(),
    /** By labelled field; a field that nobody has labelled is left out. */
    labels: z.record(z.string(), LabelNote).readonly(),
    quantities: z.array(Quantity).readonly(),
    /** ISO 3166-2 codes of the states that the action concerns; the ones that report it first. */
    states: z.array(z.string()).readonly(),
    reportingStates: z.array(z.string()).readonly(),
    /** ISO 3166-1 alpha-2 codes of other countries, and the first year, where a shipped cycle tells them. */
    countries: z.array(z.string()).readonly(),
    startYear: z.number().int().nullable(),
  })
  .readonly()
export type RecordedAction = z.infer<typeof RecordedAction>

/** A cycle as the record stands at one moment, whole in itself: every count and publication is made from one. */
export const Snapshot = z
  .object({
    cycle: Cycle,
    framework: Framework,
    /** The country's catalogue: who may report, whether or not it did. */
    institutions: z.array(Institution).readonly(),
    actions: z.array(RecordedAction).readonly(),
  })
  .readonly()
export type Snapshot = z.infer<typeof Snapshot>

/** What actions can be counted by. */
export const DIMENSIONS = [
  'objective',
  'roundTable',
  'reporterType',
  'institution',
  'state',
  'reportingState',
  'population',
  'populationMain',
  'gender',
  'disability',
  'actionType',
  'challengeCategory',
  'country',
] as const
export type Dimension = (typeof DIMENSIONS)[number]

const key = z.string().min(1).optional()
const flag = z.boolean().optional()

/** Which actions are meant: all that meet every part given; `{}` means all actions of the cycle. */
export const Selection = z
  .strictObject({
    objective: z.number().int().positive().optional(),
    roundTable: z.number().int().positive().optional(),
    reporterType: key,
    /** Code of the catalogue, or the printed words where nobody has resolved them. */
    institution: key,
    state: key,
    reportingState: key,
    population: key,
    populationMain: key,
    gender: flag,
    disability: flag,
    actionType: key,
    challengeCategory: key,
    country: key,
    resultsReported: flag,
    challengesReported: flag,
  })
  .readonly()
export type Selection = z.infer<typeof Selection>
export type SelectionParameter = keyof Selection

/** One of what a dimension divides actions into. `short` is the name where there is no shorter one. */
export type Member = { readonly key: string; readonly name: Bilingual; readonly short: Bilingual }

/** A part of a whole in percent: as divided, and as shown. `rounded` of all parts of one whole make 100. */
export type Share = { readonly exact: number; readonly rounded: number }

/** What is counted: actions, or the challenges that they report. */
export type Unit = 'actions' | 'challenges'

export type MemberCount = Member & {
  readonly value: number
  /** Of the measurement's whole; null where the whole is 0. */
  readonly share: Share | null
  /** 1 for the member with most (or fewest); members of one value share a place, and the next place is left out. */
  readonly place: number
  readonly tied: boolean
  readonly actions: readonly ActionId[]
}

type Measured = {
  /** The actions that are counted, each once, in the order of the record. */
  readonly actions: readonly ActionId[]
  /** How many actions could not be counted in or out because nobody has labelled them. */
  readonly unlabelled: number
}

export type CountMeasurement = Measured & {
  readonly kind: 'count'
  readonly selection: Selection
  readonly unit: Unit
  readonly value: number
}

export type ShareMeasurement = Measured & {
  readonly kind: 'share'
  readonly part: Selection
  readonly whole: Selection
  readonly value: number
  /** What the part is of: the labelled actions of the whole. */
  readonly of: { readonly value: number; readonly actions: readonly ActionId[] }
  /** Null where the whole is 0. */
  readonly share: Share | null
}

export type TallyMeasurement = Measured & {
  readonly kind: 'tally' | 'rank'
  readonly dimension: Dimension
  readonly selection: Selection
  readonly unit: Unit
  readonly rows: readonly MemberCount[]
  /** Distinct actions (or challenges) of all members, of which the shares are told. */
  readonly value: number
  /** Whether no action is of two members: then rows add up to the value, and shares to 100. */
  readonly partition: boolean
  /** Rows beyond the limit that was asked for, shown because they tie with the last one within it. */
  readonly beyondLimit: number
}

export type CrossMeasurement = Measured & {
  readonly kind: 'cross'
  readonly rowDimension: Dimension
  readonly columnDimension: Dimension
  readonly selection: Selection
  readonly columns: readonly (Member & { readonly value: number; readonly actions: readonly ActionId[] })[]
  readonly rows: readonly (Member & {
    readonly value: number
    readonly actions: readonly ActionId[]
    readonly cells: readonly { readonly value: number; readonly actions: readonly ActionId[] }[]
  })[]
  readonly value: number
}

export type ListMeasurement = Measured & {
  readonly kind: 'list' | 'absent'
  readonly dimension: Dimension
  readonly selection: Selection
  readonly members: readonly (Member & { readonly actions: readonly ActionId[] })[]
  /** How many members. */
  readonly value: number
  /** How many members the list has in all; null where it is open. */
  readonly of: number | null
}

export type QuantityMeasurement = Measured & {
  readonly kind: 'quantity'
  readonly request: QuantityRequest
  readonly selection: Selection
  /** Null where the sum is refused, or there is nothing to add. */
  readonly value: number | null
  readonly approximate: boolean
  readonly parts: readonly { readonly action: ActionId; readonly quantity: Quantity }[]
  readonly refusal: QuantityRefusal | null
}

/** Which quantities: of one unit (`servicios`), and where given of one concept, or with these words in what they count. */
export type QuantityRequest = { readonly unit: string; readonly concept?: string; readonly words?: string }

export type QuantityRefusal = {
  readonly reason: 'not-additive' | 'people' | 'unlike' | 'overlap' | 'cumulative'
  readonly why: Bilingual
  /** The quantities that stand against it. */
  readonly between: readonly { readonly action: ActionId; readonly quantity: Quantity }[]
}

/** A number now and in another snapshot; null where the other has no such member, or no such sum. */
export type Changed = {
  readonly before: number | null
  readonly after: number | null
  readonly difference: number | null
  /** The difference in percent of before; null where there is no before, or it is 0. */
  readonly percent: number | null
}

export type ChangeMeasurement = Measured & {
  readonly kind: 'change'
  readonly of: ValueMeasurement
  readonly other: ValueMeasurement
  readonly value: Changed
  /** For a tally or a list, by member. */
  readonly rows: readonly (Member & Changed)[]
}

export type ValueMeasurement =
  | CountMeasurement
  | ShareMeasurement
  | TallyMeasurement
  | CrossMeasurement
  | ListMeasurement
  | QuantityMeasurement

export type Measurement = ValueMeasurement | ChangeMeasurement

/** An indicator with its parameters: what is to be measured. */
export type ValueQuery =
  | { readonly indicator: 'count' | 'challenges'; readonly selection: Selection }
  | {
      readonly indicator: 'share'
      readonly part: Selection
      readonly whole: Selection
      readonly decimals?: 0 | 1
    }
  | {
      readonly indicator: 'tally'
      readonly dimension: Dimension
      readonly selection: Selection
      readonly by?: Unit
      readonly decimals?: 0 | 1
    }
  | {
      readonly indicator: 'rank'
      readonly dimension: Dimension
      readonly selection: Selection
      readonly by?: Unit
      readonly order?: 'most' | 'fewest'
      /** How many members; ties with the last one are shown too. */
      readonly limit?: number
      /** Whether members with none are ranked. */
      readonly zeros?: boolean
    }
  | {
      readonly indicator: 'cross'
      readonly rows: Dimension
      readonly columns: Dimension
      readonly selection: Selection
    }
  | { readonly indicator: 'list' | 'absent'; readonly dimension: Dimension; readonly selection: Selection }
  | ({ readonly indicator: 'quantity'; readonly selection: Selection } & QuantityRequest)
export type Query = ValueQuery | { readonly indicator: 'change'; readonly of: ValueQuery }
