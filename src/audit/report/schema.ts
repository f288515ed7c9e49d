import type { Bilingual, Institution, Objective } from '../../compact/schema.ts'
import type { Finding, ReportRule } from '../schema.ts'

/** What a claim says, in a form that the record decides. `type` null is any reporter, `objective` null all objectives. */
export type ClaimTest =
  | {
      readonly kind: 'count'
      readonly objective: number | null
      readonly type: string | null
      readonly institution: string | null
      readonly stated: number
    }
  | { readonly kind: 'parts'; readonly parts: readonly number[]; readonly stated: number }
  | { readonly kind: 'took-part'; readonly objective: number; readonly institution: string }
  | { readonly kind: 'left-out'; readonly objective: number; readonly named: readonly string[] }
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
  | { readonly kind: 'reporters'; readonly type: string; readonly stated: number }
  | { readonly kind: 'covers'; readonly type: string | null; readonly stated: number | 'all' }
  | { readonly kind: 'covers-more'; readonly type: string; readonly than: string }
  | { readonly kind: 'heading'; readonly objective: number; readonly words: string }
  | { readonly kind: 'other'; readonly stated: number; readonly why: Bilingual }

/** One statement of a report that is true or false of the record, with its words and where they stand. */
export type Claim = {
  readonly rule: ReportRule
  readonly section: string
  readonly objective: number | null
  readonly line: number
  readonly quote: string
  readonly test: ClaimTest
}

/** `finding` where the claim is false. `undecidable` says in its explanation what the record lacks. */
export type Verdict = {
  readonly claim: Claim
  readonly verdict: 'confirmed' | 'false' | 'undecidable'
  readonly explanation: Bilingual
  readonly finding: Finding | null
}

/** The names that a report and the record share. */
export type Vocabulary = {
  readonly objectives: readonly Objective[]
  readonly institutions: readonly Institution[]
}
