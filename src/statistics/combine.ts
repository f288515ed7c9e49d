import type { Bilingual } from '../compact/schema.ts'
import type { Ledger } from './ledger.ts'
import { relatePeriods } from './period.ts'
import { relate } from './relations.ts'
import type { ConceptCode, Observation, Period, StatisticId } from './schema.ts'
import { scopeOf } from './ledger.ts'
import { relateScopes } from './scope.ts'
import { unitName } from './why-unlike.ts'
import { list } from './wording.ts'

export type Operation = 'sum' | 'difference' | 'rate'

/** A number made of published ones, with all that is needed to redo it by hand. */
export type Combined = {
  readonly kind: 'combined'
  readonly operation: Operation
  readonly value: number
  readonly concept: ConceptCode
  readonly period: Period
  readonly of: readonly StatisticId[]
  readonly approximate: boolean
}

export type Refused = { readonly kind: 'refused'; readonly cause: Bilingual; readonly cure: Bilingual }

/**
 * The only function that adds or subtracts statistics. A sum needs figures of one concept from one release, whose
 * periods or places do not meet; a difference needs a part and its whole from one release; a rate is always refused.
 */
export function combine(
  operation: Operation,
  figures: readonly Observation[],
  ledger: Ledger,
): Combined | Refused {
  const [first, second] = figures
  if (first === undefined || second === undefined)
    return refuse('Hace falta más de una cifra.', 'More than one figure is needed.')
  if (operation === 'rate')
    return refuse(
      'Un cociente entre dos actos no sigue a las mismas personas: no es una tasa.',
      'A ratio between two acts does not follow the same people: it is not a rate.',
    )
  const unlike = whyUnlikely(figures, ledger)
  if (unlike !== undefined) return unlike
  return operation === 'sum' ? sum(figures, first, ledger) : difference(first, second, ledger)
}

function whyUnlikely(figures: readonly Observation[], ledger: Ledger): Refused | undefined {
  const codes = [...new Set(figures.map((each) => each.concept))]
  if (codes.length > 1) {
    const concepts = codes.flatMap((code) => ledger.concepts.get(code) ?? [])
    const units = [...new Set(concepts.map((concept) => concept.unit))]
    const mixed = units.length > 1
    return refuse(
      mixed
        ? `cuentan cosas distintas (${list(
            units.map((unit) => unitName(unit, 'es')),
            'es',
          )}), y las mismas personas pueden estar en más de una cuenta`
        : 'son conceptos distintos, con alcances que pueden traslaparse',
      mixed
        ? `they count different things (${list(
            units.map((unit) => unitName(unit, 'en')),
            'en',
          )}), and the same people may be in more than one count`
        : 'they are different concepts, whose scopes may overlap',
    )
  }
  const concept = codes[0] === undefined ? undefined : ledger.concepts.get(codes[0])
  if (concept?.standing !== 'count')
    return refuse(
      'la serie no tiene una definición publicada y conciliada',
      'the series has no published and reconciled definition',
    )
  if (new Set(figures.map((each) => each.url)).size > 1)
    return refuse(
      'vienen de publicaciones distintas, que pueden tener cortes y revisiones distintos',
      'they come from different releases, which may have different cuts and revisions',
    )
  return undefined
}

function sum(figures: readonly Observation[], first: Observation, ledger: Ledger): Combined | Refused {
  for (const [index, a] of figures.entries())
    for (const b of figures.slice(index + 1))
      if (!isApart(a, b, ledger)) return refuse(relate(a, b, ledger).why.es, relate(a, b, ledger).why.en)
  return {
    kind: 'combined',
    operation: 'sum',
    value: figures.reduce((total, each) => total + each.value, 0),
    concept: first.concept,
    period: span(figures),
    of: figures.map((each) => each.id),
    approximate: figures.some((each) => each.qualifier !== 'exact'),
  }
}

/** In periods that do not meet, or in one period for people or places that do not. */
function isApart(a: Observation, b: Observation, ledger: Ledger): boolean {
  const periods = relatePeriods(a.period, b.period)
  const scopes = relateScopes(scopeOf(a, ledger), scopeOf(b, ledger))
  if (periods === 'disjoint') return scopes === 'equal' && relate(a, b, ledger).relation === 'same_series'
  return periods === 'equal' && scopes === 'apart' && !shareLimits(a, b, ledger)
}

/** Two limits of different kinds (women; Hondurans) leave people in both. */
function shareLimits(a: Observation, b: Observation, ledger: Ledger): boolean {
  const [one, other] = [scopeOf(a, ledger), scopeOf(b, ledger)]
  const opposed = [
    one.sex !== null && other.sex !== null && one.sex !== other.sex,
    one.age !== null && other.age !== null && one.age !== other.age,
    one.mode !== null && other.mode !== null && one.mode !== other.mode,
    one.place.part !== null && other.place.part !== null && one.place.part !== other.place.part,
    one.people !== null &&
      other.people !== null &&
      [...one.people].every((each) => other.people?.has(each) === false),
  ]
  return !opposed.includes(true)
}

function difference(a: Observation, b: Observation, ledger: Ledger): Combined | Refused {
  const relation = relate(a, b, ledger)
  if (relation.relation !== 'part_of') return refuse(relation.why.es, relation.why.en)
  const [part, whole] = relation.a === a.id ? [a, b] : [b, a]
  return {
    kind: 'combined',
    operation: 'difference',
    value: whole.value - part.value,
    concept: whole.concept,
    period: whole.period,
    of: [whole.id, part.id],
    approximate: whole.qualifier !== 'exact' || part.qualifier !== 'exact',
  }
}

function span(figures: readonly Observation[]): Period {
  const starts = figures.flatMap((each) => each.period.start ?? [])
  const ends = figures.flatMap((each) => each.period.end ?? [])
  return { start: starts.toSorted()[0] ?? null, end: ends.toSorted().at(-1) ?? null }
}

function refuse(es: string, en: string): Refused {
  return {
    kind: 'refused',
    cause: { es, en },
    cure: {
      es: 'Cita cada cifra con su concepto y su fuente, o pide a quien la produce el total conciliado.',
      en: 'Cite each figure with its concept and source, or ask its producer for the reconciled total.',
    },
  }
}
