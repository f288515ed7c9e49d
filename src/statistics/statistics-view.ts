import type { Language } from '../compact/schema.ts'
import type { ConceptLink } from './concept-view.ts'
import { findQuestion } from './corrections.ts'
import { FAMILY_NAMES, type Family } from './families.ts'
import { tabulateConceptGaps, tabulateGaps, type GapCell } from './gap-table.ts'
import type { Ledger } from './ledger.ts'
import type { Concept, Observation } from './schema.ts'
import { askPath } from './paths.ts'
import { unitName } from './why-unlike.ts'

export type ConceptEntry = ConceptLink & {
  readonly unit: string
  readonly direction: Concept['direction'] | null
  readonly figures: number
  /** First and last year that its figures reach; null where there are none. */
  readonly years: string | null
}

export type StatisticsView = {
  readonly figures: number
  readonly concepts: number
  readonly official: number
  /** Figures that wait for a person to confirm them. */
  readonly awaited: number
  /** First and last year; null while the ledger is empty. */
  readonly years: readonly [string, string] | null
  /** Concepts by whose series they are; null where several bodies count it or none is known. */
  readonly owners: readonly { readonly name: string | null; readonly concepts: readonly ConceptEntry[] }[]
  readonly gaps: {
    readonly years: readonly number[]
    readonly rows: readonly {
      readonly name: string
      readonly cells: readonly (GapCell & { readonly path: string | null })[]
    }[]
  }
}

/** What the register holds: its concepts by whose they are, and what is told of each family in each year. */
export function viewStatistics(ledger: Ledger, lang: Language): StatisticsView {
  const years = ledger.observations
    .flatMap(({ period }) => [period.start, period.end])
    .flatMap((each) => each?.slice(0, 4) ?? [])
    .toSorted()
  const [first] = years
  const last = years.at(-1)
  return {
    figures: ledger.observations.length,
    concepts: ledger.byConcept.size,
    official: ledger.observations.filter((each) => each.publisherType === 'official').length,
    awaited: ledger.observations.filter((each) => each.confirmation === 'awaited').length,
    years: first === undefined || last === undefined ? null : [first, last],
    owners: groupByOwner(ledger, lang),
    gaps: viewGaps(ledger, lang),
  }
}

function groupByOwner(ledger: Ledger, lang: Language): StatisticsView['owners'] {
  const unknown = [...ledger.byConcept.keys()].filter((code) => !ledger.concepts.has(code))
  const entries = [
    ...[...ledger.concepts.values()].map((concept) => ({
      owner: concept.singleProducer ? (ledger.bodies.get(concept.owner)?.name[lang] ?? null) : null,
      entry: {
        code: concept.code,
        name: concept.name[lang],
        unit: unitName(concept.unit, lang),
        direction: concept.direction,
        ...countFigures(ledger.byConcept.get(concept.code) ?? []),
      },
    })),
    ...unknown.map((code) => ({
      owner: null,
      entry: {
        code,
        name: code,
        unit: ledger.byConcept.get(code)?.[0]?.printedUnit ?? '',
        direction: null,
        ...countFigures(ledger.byConcept.get(code) ?? []),
      },
    })),
  ]
  return [...Map.groupBy(entries, ({ owner }) => owner)]
    .map(([name, own]) => ({
      name,
      concepts: own
        .map(({ entry }) => entry)
        .toSorted((a, b) => (a.direction ?? '').localeCompare(b.direction ?? '') || b.figures - a.figures),
    }))
    .toSorted(
      (a, b) => Number(a.name === null) - Number(b.name === null) || total(b.concepts) - total(a.concepts),
    )
}

function total(concepts: readonly ConceptEntry[]): number {
  return concepts.reduce((sum, each) => sum + each.figures, 0)
}

function countFigures(figures: readonly Observation[]): Pick<ConceptEntry, 'figures' | 'years'> {
  const years = figures
    .flatMap(({ period }) => [period.start, period.end])
    .flatMap((each) => each?.slice(0, 4) ?? [])
    .toSorted()
  const [first] = years
  const last = years.at(-1)
  const span = first === undefined ? null : first === last ? first : `${first}–${last ?? ''}`
  return { figures: figures.length, years: span }
}

function viewGaps(ledger: Ledger, lang: Language): StatisticsView['gaps'] {
  const { years, rows } = tabulateGaps(ledger)
  return {
    years,
    rows: rows.map(({ of: family, cells }) => ({
      name: FAMILY_NAMES[family][lang],
      cells: cells.map((cell) => ({ ...cell, path: questionPath(family, cell.year, ledger, lang) })),
    })),
  }
}

/** What is told of each concept in each year; each cell asks for that concept by its name. */
export function viewConceptGaps(ledger: Ledger, lang: Language): StatisticsView['gaps'] {
  const { years, rows } = tabulateConceptGaps(ledger)
  return {
    years,
    rows: rows.map(({ of: concept, cells }) => ({
      name: concept.name[lang],
      cells: cells.map((cell) => ({ ...cell, path: askPath(conceptQuestion(concept, cell.year, lang)) })),
    })),
  }
}

function conceptQuestion(concept: Concept, year: number, lang: Language): string {
  return lang === 'es'
    ? `¿Qué cifras hay de «${concept.name.es}» en todo ${year}?`
    : `What figures are there on “${concept.name.en}” in the whole of ${year}?`
}

function questionPath(family: Family, year: number, ledger: Ledger, lang: Language): string | null {
  const period = { start: `${year}-01-01`, end: `${year}-12-31` }
  const question = findQuestion({ family, nationalities: [], officialOnly: false, period }, lang, ledger)
  return question === undefined ? null : askPath(question)
}
