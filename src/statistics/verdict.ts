import type { Bilingual } from '../compact/schema.ts'
import type { Observation, RelationKind } from './schema.ts'
import { amount, during } from './wording.ts'

/** What the rules found, with the figure that comes first in the reading of the relation. */
export type Verdict = {
  readonly relation: RelationKind
  readonly why: Bilingual
  /** `b` where the second figure is the part, or the one that supersedes. */
  readonly first?: 'a' | 'b'
}

export function verdict(relation: RelationKind, es: string, en: string, first?: 'a' | 'b'): Verdict {
  return first === undefined ? { relation, why: { es, en } } : { relation, why: { es, en }, first }
}

/** «25,942 (de junio de 2023 a junio de 2024)». */
export function dated(figure: Observation, lang: 'es' | 'en'): string {
  return `${amount(figure, lang)} (${during(figure.period, lang)})`
}
