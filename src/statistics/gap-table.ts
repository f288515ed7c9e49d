import { belongs, FAMILIES, type Family } from './families.ts'
import { scopeOf, type Ledger } from './ledger.ts'
import type { Concept, Observation } from './schema.ts'

/**
 * What the public is told of a family in a year. `official`: a body of the state gives the calendar year whole.
 * `partial`: it gives another stretch of time that meets the year, or a part of the people. `other`: only others give
 * something, or the state told the press what it did not publish. `none`: the ledger has no figure.
 */
export type Told = 'official' | 'partial' | 'other' | 'none'

export type GapCell = { readonly year: number; readonly told: Told; readonly figures: number }
export type GapRow<Of> = { readonly of: Of; readonly cells: readonly GapCell[] }
export type GapTable<Of> = { readonly years: readonly number[]; readonly rows: readonly GapRow<Of>[] }

const MOST_YEARS = 12

/** Families by the latest years of the ledger, `MOST_YEARS` at most. Families without any figure are kept: that is a gap. */
export function tabulateGaps(ledger: Ledger): GapTable<Family> {
  const years = listYears(ledger)
  return {
    years,
    rows: FAMILIES.map((family) => {
      const figures = figuresOf(family, ledger)
      return { of: family, cells: years.map((year) => cell(year, figures, ledger)) }
    }),
  }
}

/** The same of each concept that counts something. */
export function tabulateConceptGaps(ledger: Ledger): GapTable<Concept> {
  const years = listYears(ledger)
  return {
    years,
    rows: [...ledger.concepts.values()]
      .filter((concept) => concept.standing === 'count')
      .map((concept) => {
        const figures = (ledger.byConcept.get(concept.code) ?? []).map((figure) => ({ figure, concept }))
        return { of: concept, cells: years.map((year) => cell(year, figures, ledger)) }
      }),
  }
}

function listYears(ledger: Ledger): readonly number[] {
  const ends = ledger.observations.flatMap((each) => each.period.end?.slice(0, 4) ?? [])
  const last = ends.reduce((latest, each) => Math.max(latest, Number(each)), 0)
  const first = ends.reduce((earliest, each) => Math.min(earliest, Number(each)), last)
  const from = Math.max(first, last - MOST_YEARS + 1)
  return last === 0 ? [] : Array.from({ length: last - from + 1 }, (_, index) => from + index)
}

type Found = { readonly figure: Observation; readonly concept: Concept }

function figuresOf(family: Family, ledger: Ledger): readonly Found[] {
  return [...ledger.concepts.values()]
    .filter((concept) => concept.standing !== 'never' && belongs(concept, family))
    .flatMap((concept) => (ledger.byConcept.get(concept.code) ?? []).map((figure) => ({ figure, concept })))
}

function cell(year: number, found: readonly Found[], ledger: Ledger): GapCell {
  const own = found.filter(({ figure }) => meets(figure, year))
  return { year, told: tell(year, own, ledger), figures: own.length }
}

function meets({ period: { start, end } }: Observation, year: number): boolean {
  if (end === null) return false
  // A running count that does not say when it began tells of the year in which it was cut.
  return end >= `${year}-01-01` && (start ?? end) <= `${year}-12-31`
}

function tell(year: number, own: readonly Found[], ledger: Ledger): Told {
  if (own.length === 0) return 'none'
  const official = own.filter(
    ({ figure, concept }) =>
      figure.publisherType === 'official' &&
      concept.standing === 'count' &&
      figure.confirmation !== 'awaited',
  )
  if (official.length === 0) return 'other'
  return official.some(({ figure }) => isWhole(figure, year, ledger)) ? 'official' : 'partial'
}

/** The calendar year, of everyone and everywhere that the concept counts. */
function isWhole(figure: Observation, year: number, ledger: Ledger): boolean {
  const { start, end } = figure.period
  const scope = scopeOf(figure, ledger)
  const narrowed = [scope.mode, scope.sex, scope.age, scope.place.part].some((limit) => limit !== null)
  return start === `${year}-01-01` && end === `${year}-12-31` && !narrowed && !scope.namesPeople
}
