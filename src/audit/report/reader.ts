import type { LabelWords } from './label-subjects.ts'
import type { InstitutionFinder } from './read-participants.ts'
import type { Vocabulary } from './schema.ts'

/** What sentences are read with. */
export type Reader = {
  readonly find: InstitutionFinder
  readonly words: LabelWords
  /** Blanks the names of labels out of a sentence: «ampliación de los programas y acciones (6)» counts no actions. */
  readonly withoutLabels: (words: string) => string
  /** How many objectives there are. */
  readonly objectives: number
}

/** Finds the names of labels, as the framework writes them, and puts as many dots in their place. */
export function makeLabelBlank({ actionTypes, challengeCategories }: Vocabulary): Reader['withoutLabels'] {
  const names = [...actionTypes, ...challengeCategories]
    .map(({ name }) => name.es.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(/\s+/g, '\\s+'))
    // «Otro» is a word of every sentence.
    .filter((name) => name.includes('\\s+'))
  const pattern = new RegExp(`(?<!\\p{L})(?:${names.join('|')})(?!\\p{L})`, 'giu')
  return (words) => words.replace(pattern, (name) => '·'.repeat(name.length))
}
