import type { Language } from '../compact/schema.ts'
import type { ActionId } from '../registry/schema.ts'
import type { Asked } from './read-question.ts'
import type { ConceptCode, Period, RelationKind, StatisticId } from './schema.ts'

export type AnswerKind = 'figures' | 'no-official-figure' | 'not-understood'

/** A number of the prose with what it is and where it was read. `start` and `end` are its first place in `answer`. */
export type AnswerFigure = {
  readonly statistic: StatisticId | null
  readonly index: number | null
  readonly action: ActionId | null
  readonly value: number
  readonly qualifier: string
  readonly unit: string
  readonly concept: ConceptCode | null
  readonly conceptName: string
  readonly population: string
  readonly period: Period | null
  readonly publisher: string
  readonly official: boolean
  /** The program read it in an action, and nobody has confirmed it yet. */
  readonly unconfirmed: boolean
  readonly source: {
    readonly url: string
    readonly documentUrl: string | null
    readonly reportedBy: string | null
    readonly pageDate: string | null
    /** The action of the record, in the words a reader knows it by. */
    readonly label: string
  }
  readonly quote: string
  readonly start: number
  readonly end: number
}

export type Caution = {
  readonly between: readonly [StatisticId, StatisticId]
  readonly relation: RelationKind
  readonly why: string
}

export type Missing = {
  readonly what: string
  /** Code of the body that would hold it. */
  readonly body: string
  readonly whereToAsk: string
  /** The text of an access-to-information request, ready to be sent. */
  readonly request: string
  /** Where it was read that this is not published. */
  readonly source: string | null
}

export type Answer = {
  readonly question: string
  readonly lang: Language
  readonly answer: string
  readonly kind: AnswerKind
  readonly figures: readonly AnswerFigure[]
  readonly cautions: readonly Caution[]
  readonly missing: readonly Missing[]
  readonly understood: {
    readonly wants: Asked['wants']
    readonly about: string
    readonly concepts: readonly ConceptCode[]
    readonly nationalities: readonly string[]
    readonly periods: Asked['periods']
    readonly officialOnly: boolean
  }
  /** Questions that can be answered, where this one was not understood. */
  readonly nearest: readonly string[]
}
