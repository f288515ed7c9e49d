import type { LabelWords } from './label-subjects.ts'
import type { InstitutionFinder } from './read-participants.ts'

/** What sentences are read with. */
export type Reader = {
  readonly find: InstitutionFinder
  readonly words: LabelWords
  /** How many objectives there are. */
  readonly objectives: number
}
