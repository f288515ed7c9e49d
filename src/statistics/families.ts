import type { Bilingual } from '../compact/schema.ts'
import type { Concept } from './schema.ts'

export const FAMILIES = [
  'returns',
  'mirror',
  'repatriation',
  'received',
  'irregular',
  'asylum',
  'avr',
  'exit-order',
  'return-request',
  'flight-mx',
  'flight-us',
  'us-removal',
  't42',
  'us-apprehension',
  'transfer',
  'support',
  'regional',
  'local',
] as const
/** What a question can be about: the concepts that different bodies count under the same everyday words. */
export type Family = (typeof FAMILIES)[number]

/** What the family is about, as it stands after «cifra de». */
export const FAMILY_NAMES: Readonly<Record<Family, Bilingual>> = {
  returns: { es: 'personas devueltas o deportadas por México', en: 'people returned or deported by Mexico' },
  mirror: {
    es: 'personas que su país recibió de México',
    en: 'people whom their country received from Mexico',
  },
  repatriation: { es: 'personas mexicanas repatriadas', en: 'Mexican nationals repatriated' },
  received: {
    es: 'personas deportadas por Estados Unidos y recibidas por México',
    en: 'people deported by the United States and received by Mexico',
  },
  irregular: {
    es: 'personas en situación migratoria irregular en México',
    en: 'people in irregular migration status in Mexico',
  },
  asylum: { es: 'solicitudes de refugio en México', en: 'asylum applications in Mexico' },
  avr: { es: 'retornos voluntarios asistidos por la OIM', en: 'voluntary returns assisted by IOM' },
  'return-request': { es: 'peticiones de retorno', en: 'requests for return' },
  'exit-order': { es: 'oficios de salida', en: 'exit orders' },
  'flight-mx': { es: 'vuelos de retorno asistido desde México', en: 'assisted-return flights from Mexico' },
  'flight-us': {
    es: 'vuelos de expulsión desde Estados Unidos',
    en: 'removal flights from the United States',
  },
  'us-removal': {
    es: 'expulsiones ejecutadas por Estados Unidos',
    en: 'removals carried out by the United States',
  },
  t42: { es: 'expulsiones por Título 42', en: 'Title 42 expulsions' },
  'us-apprehension': { es: 'aprehensiones de la Patrulla Fronteriza', en: 'Border Patrol apprehensions' },
  transfer: { es: 'traslados dentro de México', en: 'transfers inside Mexico' },
  support: { es: 'apoyos y atenciones', en: 'supports and assists' },
  regional: { es: 'personas retornadas en la región', en: 'returnees in the region' },
  local: {
    es: 'retornos facilitados por autoridades locales',
    en: 'returns facilitated by local authorities',
  },
}

/** Whether figures of the concept answer a question about the family. */
export function belongs(concept: Concept, family: Family): boolean {
  switch (family) {
    case 'returns':
      return concept.act === 'return' || concept.code === 'MX_RETURN_FLIGHTS'
    case 'flight-mx':
      return concept.code === 'MX_RETURN_FLIGHTS' || concept.code === 'MX_RETURN_FLIGHT_PERSONS'
    case 'flight-us':
      return concept.act === 'flight' && concept.direction !== 'from-mexico'
    case 'repatriation':
      return concept.act === 'repatriation' && concept.people === 'mexican'
    case 'received':
      return concept.act === 'repatriation' && concept.runningFrom !== null
    case 'mirror':
    case 'irregular':
    case 'return-request':
    case 'asylum':
    case 'avr':
    case 'exit-order':
    case 'us-removal':
    case 't42':
    case 'us-apprehension':
    case 'transfer':
    case 'support':
    case 'regional':
      return concept.act === family
    case 'local':
      return concept.act === 'local-return'
  }
}
