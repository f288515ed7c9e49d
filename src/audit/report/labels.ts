import type { Bilingual, Term } from '../../compact/schema.ts'
import { written } from '../finding.ts'
import type { Severity } from '../schema.ts'
import { ofType, underObjective } from './answer-words.ts'
import type { Answer } from './answer.ts'
import type { LabelledAction } from './schema.ts'

/** Two careful readers label alike but not the same (docs/decisions/0007): what is off by no more than this is no error. */
const POINTS = 3
const ENTRIES = 2

export type Field = 'populations' | 'populationMain' | 'gender' | 'disability' | 'actionTypes' | 'challenges'

/** How many entries two readers may differ by, of so many. */
export function toleranceOf(all: number): number {
  return Math.max(ENTRIES, (all * POINTS) / 100)
}

/** Labels of a few actions say nothing of all: nine in ten must have one. */
export function isEnough(labelled: number, all: number): boolean {
  return labelled > 0 && labelled >= all * 0.9
}

export function unlabelled(labelled: number, all: number): Answer {
  return {
    verdict: 'undecidable',
    explanation: {
      es: `El registro no lo decide: tienen etiqueta ${written(labelled)} de ${written(all)}.`,
      en: `The record does not decide it: ${written(labelled)} of ${written(all)} are labelled.`,
    },
  }
}

/** A label is a judgement: what a person’s labels contradict is to be clarified, what other labels do is worth a look. */
export function severityOf(actions: readonly LabelledAction[], field: Field): Severity {
  const notes = actions.flatMap((action) => action.labels?.[field] ?? [])
  return notes.length > 0 && notes.every(({ by }) => by === 'person') ? 'warning' : 'notice'
}

export function whose(actions: readonly LabelledAction[], field: Field): Bilingual {
  const notes = actions.flatMap((action) => action.labels?.[field] ?? [])
  const people = notes.filter(({ by }) => by === 'person').length
  return {
    es: `Etiquetas de personas: ${written(people)}; otras: ${written(notes.length - people)}.`,
    en: `Labels by people: ${written(people)}; others: ${written(notes.length - people)}.`,
  }
}

export function termName(terms: readonly Term[], code: string): Bilingual {
  return terms.find((term) => term.code === code)?.name ?? { es: code, en: code }
}

export function scopeOf(objective: number | null, type: string | null): Bilingual {
  const [reporter, place] = [ofType(type), underObjective(objective)]
  return { es: `${reporter.es}${place.es}`, en: `${reporter.en}${place.en}` }
}

/** Each code with how often it stands, the most frequent first. */
export function tally(codes: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}
