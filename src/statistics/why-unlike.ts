import type { Language } from '../compact/schema.ts'
import { publisherName } from './publisher-name.ts'
import type { Concept, Observation, Unit } from './schema.ts'
import { during } from './wording.ts'

const UNITS: Readonly<Record<Unit, { readonly es: string; readonly en: string }>> = {
  events: { es: 'eventos', en: 'events' },
  persons: { es: 'personas', en: 'persons' },
  requests: { es: 'solicitudes', en: 'requests' },
  cases: { es: 'casos', en: 'cases' },
  documents: { es: 'documentos', en: 'documents' },
  removals: { es: 'expulsiones', en: 'removals' },
  supports: { es: 'apoyos', en: 'supports' },
  assists: { es: 'atenciones', en: 'assists' },
  flights: { es: 'vuelos', en: 'flights' },
  legs: { es: 'tramos de vuelo', en: 'flight legs' },
  trips: { es: 'viajes', en: 'trips' },
  percent: { es: 'por ciento', en: 'per cent' },
  none: { es: 'nada definido', en: 'nothing defined' },
}

export function unitName(unit: Unit, lang: Language): string {
  return UNITS[unit][lang]
}

type Pair = {
  readonly a: Observation
  readonly b: Observation
  readonly conceptA: Concept
  readonly conceptB: Concept
}

/** Why two figures of different concepts do not compare: the plainest reason first, the names after. */
export function whyUnlike(pair: Pair, lang: Language): string {
  const names =
    lang === 'es'
      ? `«${pair.conceptA.name.es}» y «${pair.conceptB.name.es}» son conceptos distintos`
      : `“${pair.conceptA.name.en}” and “${pair.conceptB.name.en}” are different concepts`
  return [`${names}: ${reason(pair, lang)}.`, ...otherPeriod(pair, lang)].join(' ')
}

function reason({ a, b, conceptA, conceptB }: Pair, lang: Language): string {
  const [unitA, unitB] = [unitName(conceptA.unit, lang), unitName(conceptB.unit, lang)]
  const asked = [conceptA, conceptB].find((each) => each.requestsFor !== null)
  if (asked !== undefined && conceptA.unit !== conceptB.unit)
    return lang === 'es'
      ? 'pedir no es haber salido, y de las solicitudes no sale una tasa de éxito'
      : 'to ask is not to have left, and no success rate comes out of the requests'
  if (isOpposite(conceptA, conceptB))
    return lang === 'es'
      ? `van en sentidos opuestos (${corridor(conceptA, 'es')}; ${corridor(conceptB, 'es')})`
      : `they go in opposite directions (${corridor(conceptA, 'en')}; ${corridor(conceptB, 'en')})`
  if (conceptA.unit !== conceptB.unit) {
    const repeated =
      [conceptA.unit, conceptB.unit].includes('events') && [conceptA.unit, conceptB.unit].includes('persons')
    return lang === 'es'
      ? `una cuenta ${unitA} y la otra ${unitB}${repeated ? '; una persona puede tener varios eventos' : ''}`
      : `one counts ${unitA} and the other ${unitB}${repeated ? '; one person may have several events' : ''}`
  }
  if (conceptA.abroad !== null && conceptB.abroad !== null && conceptA.abroad !== conceptB.abroad)
    return lang === 'es' ? 'vienen de países distintos' : 'they come from different countries'
  if (conceptA.owner !== conceptB.owner && a.publisher !== b.publisher)
    return lang === 'es'
      ? `las cuentan ${publisherName(a, 'es')} y ${publisherName(b, 'es')}, cada cual con sus reglas`
      : `they are counted by ${publisherName(a, 'en')} and ${publisherName(b, 'en')}, each by its own rules`
  return lang === 'es' ? 'no cuentan el mismo acto' : 'they do not count the same act'
}

function isOpposite(a: Concept, b: Concept): boolean {
  const directions = [a.direction, b.direction]
  return directions.includes('from-mexico') && directions.includes('to-mexico')
}

function corridor(concept: Concept, lang: Language): string {
  if (concept.direction === 'from-mexico')
    return lang === 'es' ? 'salidas desde México' : 'departures from Mexico'
  return lang === 'es' ? 'llegadas a México' : 'arrivals in Mexico'
}

function otherPeriod({ a, b }: Pair, lang: Language): readonly string[] {
  if (a.period.start === b.period.start && a.period.end === b.period.end) return []
  return [
    lang === 'es'
      ? `Tampoco son del mismo periodo (${during(a.period, 'es')}; ${during(b.period, 'es')}).`
      : `Nor are they of the same period (${during(a.period, 'en')}; ${during(b.period, 'en')}).`,
  ]
}
