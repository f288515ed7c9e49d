import type { Snapshot } from '../../analysis/schema.ts'
import type { Example, Facts } from './gather-facts.ts'

/** What the whole draft knows. */
export type Known = {
  readonly snapshot: Snapshot
  readonly all: Facts
  /** Null where the cycle's country is no code of ISO 3166-1. */
  readonly country: string | null
  readonly hasPeriod: boolean
  /** Whether the country's catalogue lists its states: only then can be said which of them did not report. */
  readonly hasStates: boolean
  readonly absentStates: number
  readonly absentInstitutions: number
  readonly comparesWithOther: boolean
  /** Charts that there are, by name. */
  readonly charts: ReadonlySet<string>
}

export type ObjectiveFacts = Facts & {
  readonly number: number
  /** How far from the objective with fewest actions: 0 for it and those that tie with it. */
  readonly fewer: number
  readonly place: number
  readonly tied: boolean
  readonly examples: readonly Example[]
}

export type ReporterFacts = Facts & {
  readonly code: string
  /** Whether its institutions are the states themselves. */
  readonly areStates: boolean
}

/** Everything that the draft says of a cycle with actions, paragraph by paragraph, in one language. Numbers are bindings, never typed. */
export type Phrases = {
  /** All that can be said of a cycle without any. */
  readonly nothing: (known: Known) => readonly string[]
  readonly opening: (known: Known) => readonly string[]
  readonly inBrief: (known: Known) => readonly string[]
  readonly objectives: (known: Known) => readonly string[]
  readonly objective: (facts: ObjectiveFacts, known: Known) => readonly string[]
  /** Those for which nothing was reported, named together. */
  readonly emptyObjectives: (known: Known) => readonly string[]
  readonly reporters: (known: Known) => readonly string[]
  readonly reporter: (facts: ReporterFacts, known: Known) => readonly string[]
  readonly silentReporters: (known: Known) => readonly string[]
  readonly populations: (known: Known) => readonly string[]
  readonly gender: (known: Known) => readonly string[]
  readonly disability: (known: Known) => readonly string[]
  readonly actionTypes: (known: Known) => readonly string[]
  readonly challenges: (known: Known, byReporter: readonly ReporterFacts[]) => readonly string[]
  readonly coverage: (known: Known) => readonly string[]
  readonly change: (known: Known) => readonly string[]
  readonly conclusions: (known: Known, objectives: readonly ObjectiveFacts[]) => readonly string[]
  readonly method: (known: Known) => readonly string[]
  readonly annexes: (known: Known) => readonly string[]
}
