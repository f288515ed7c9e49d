import type { RecordedAction } from '../../analysis/schema.ts'
import type { Bilingual, Institution, Objective, Term } from '../../compact/schema.ts'
import type { AuditedAction, Finding, ReportRule } from '../schema.ts'

/** What a share is said of: a label that an action has, by its field and value. */
export type LabelOf =
  | { readonly field: 'population'; readonly code: string }
  | { readonly field: 'gender' | 'disability'; readonly has: boolean }

/** What a claim says, in a form that the record decides. `type` null is any reporter, `objective` null all objectives. */
export type ClaimTest =
  | {
      readonly kind: 'count'
      readonly objective: number | null
      readonly type: string | null
      readonly institution: string | null
      readonly stated: number
      /** The words do not say whether they count one objective or all: it holds if either does. */
      readonly orOfAll?: true
    }
  /** Parts that make a total; `stated` null is the number of actions in the record. */
  | { readonly kind: 'parts'; readonly parts: readonly number[]; readonly stated: number | null }
  /** Reporters told from the one with most to the one with least, with the numbers that the report gives them. */
  | {
      readonly kind: 'order'
      readonly told: readonly { readonly type: string; readonly stated: number }[]
    }
  /** «reportadas en su mayoría por …». */
  | { readonly kind: 'mostly'; readonly objective: number; readonly type: string }
  | { readonly kind: 'took-part'; readonly objective: number; readonly institution: string }
  | { readonly kind: 'unknown-body'; readonly objective: number; readonly name: string }
  | {
      readonly kind: 'left-out'
      readonly objective: number
      readonly type: string
      readonly named: readonly string[]
    }
  | {
      readonly kind: 'rank'
      readonly type: string | null
      readonly objectives: readonly number[]
      readonly place: number
      readonly order: 'most' | 'least'
    }
  | {
      readonly kind: 'bound'
      readonly type: string | null
      readonly objective: number
      readonly relation: 'over' | 'up-to'
      readonly stated: number
    }
  | { readonly kind: 'none'; readonly type: string | null; readonly objective: number }
  | { readonly kind: 'some'; readonly type: string | null; readonly objective: number }
  /** `type` null: reporters of several types counted as one number. */
  | { readonly kind: 'reporters'; readonly type: string | null; readonly stated: number }
  /** `without`: the report gives the number of objectives that have no action. */
  | {
      readonly kind: 'covers'
      readonly type: string | null
      readonly stated: number | 'all'
      readonly without?: number
    }
  /** Several objectives counted as one. */
  | { readonly kind: 'together'; readonly objectives: readonly number[]; readonly stated: number }
  | { readonly kind: 'more-than'; readonly type: string; readonly than: string }
  /** More, or less, than half of all actions. */
  | { readonly kind: 'reporter-half'; readonly type: string; readonly relation: 'over' | 'under' }
  /** The one of its type with most actions. */
  | { readonly kind: 'institution-first'; readonly institution: string }
  | { readonly kind: 'covers-more'; readonly type: string; readonly than: string }
  /** «cada una de las acciones … un objetivo distinto». */
  | { readonly kind: 'apart'; readonly type: string }
  | { readonly kind: 'framework'; readonly stated: number }
  | { readonly kind: 'heading'; readonly objective: number; readonly words: string }
  /** `whole`: it is one of shares that together make all actions, so that each action counts once. */
  | {
      readonly kind: 'share'
      readonly of: LabelOf
      readonly objective: number | null
      readonly type: string | null
      readonly unit: 'percent' | 'actions'
      readonly stated: number
      readonly whole: boolean
      /** Told in words as «one in three», which are rougher than a number. */
      readonly fraction?: readonly [number, number]
    }
  /** The share of all actions, or of an objective's, that one type reports. */
  | {
      readonly kind: 'reporter-share'
      readonly objective: number | null
      readonly type: string
      readonly stated: number
      /** As many decimals as the report gives. */
      readonly decimals: number
    }
  /** The kinds of action said to be most frequent. */
  | {
      readonly kind: 'prevalent'
      readonly objective: number | null
      readonly type: string | null
      readonly actionTypes: readonly string[]
    }
  | {
      readonly kind: 'challenges'
      readonly category: string | null
      readonly type: string | null
      readonly relation: 'is' | 'under'
      readonly unit: 'percent' | 'challenges'
      readonly stated: number
    }
  | { readonly kind: 'challenge-categories'; readonly stated: number }
  | {
      readonly kind: 'challenge-rank'
      readonly category: string
      readonly type: string | null
      readonly place: number
    }
  /** A share in the prose of a section whose chart has shares too. */
  | { readonly kind: 'charted'; readonly stated: number; readonly values: readonly number[] }
  | { readonly kind: 'other'; readonly stated: number; readonly why: Bilingual }

/**
 * One statement of a report that is true or false of the record, with its words and where they stand: the source line,
 * and the paragraph with the offset in its text where the quote begins.
 */
export type Claim = {
  readonly rule: ReportRule
  readonly section: string
  readonly objective: number | null
  readonly line: number
  readonly paragraph: number
  readonly start: number
  readonly quote: string
  readonly test: ClaimTest
}

/** `finding` where the claim is false. `undecidable` says in its explanation what the record lacks. */
export type Verdict = {
  readonly claim: Claim
  readonly verdict: 'confirmed' | 'false' | 'undecidable'
  readonly explanation: Bilingual
  /** Ids of the actions that were counted or looked at. */
  readonly evidence: readonly string[]
  readonly finding: Finding | null
}

/** An action as a report is held against it; labels are left out where nobody gave any. */
export type LabelledAction = AuditedAction &
  Partial<
    Pick<
      RecordedAction,
      | 'populations'
      | 'populationMain'
      | 'gender'
      | 'disability'
      | 'actionTypes'
      | 'challenges'
      | 'challengesReported'
      | 'labels'
    >
  >

/** The names that a report and the record share. */
export type Vocabulary = {
  readonly objectives: readonly Objective[]
  readonly institutions: readonly Institution[]
  readonly populations: readonly Term[]
  readonly actionTypes: readonly Term[]
  readonly challengeCategories: readonly Term[]
}
