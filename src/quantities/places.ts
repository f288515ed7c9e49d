/** Countries and, for each, the words for its people; what follows in Spanish texts when a count is split by country. */
const COUNTRIES: readonly (readonly [name: string, people: string])[] = [
  ['Afganistán', 'afgan[oa]s?'],
  ['Alemania', 'aleman(?:es|as?)|alemán'],
  ['Angola', 'angoleñ[oa]s?'],
  ['Argentina', 'argentin[oa]s?'],
  ['Australia', 'australian[oa]s?'],
  ['Bangladesh', 'bangladesíes'],
  ['Bélgica', 'belgas?'],
  ['Belice', 'beliceñ[oa]s?'],
  ['Bolivia', 'bolivian[oa]s?'],
  ['Brasil', 'brasileñ[oa]s?'],
  ['Camerún', 'camerunes(?:es|as?)'],
  ['Canadá', 'canadienses?'],
  ['Chile', 'chilen[oa]s?'],
  ['China', 'chin[oa]s'],
  ['Colombia', 'colombian[oa]s?'],
  ['Congo', 'congoleñ[oa]s?'],
  ['Corea', 'corean[oa]s?'],
  ['Costa Rica', 'costarricenses?'],
  ['Cuba', 'cuban[oa]s?'],
  ['Dinamarca', 'dan(?:és|eses|esas?)'],
  ['Ecuador', 'ecuatorian[oa]s?'],
  ['Egipto', 'egipci[oa]s?'],
  ['El Salvador', 'salvadoreñ[oa]s?'],
  ['Eslovaquia', 'eslovac[oa]s?'],
  ['España', 'español(?:es|as?)?'],
  ['Estados Unidos', 'estadounidenses?'],
  ['Etiopía', 'etíopes?'],
  ['Francia', 'franc(?:és|eses|esas?)'],
  ['Georgia', 'georgian[oa]s?'],
  ['Ghana', 'ghanes(?:es|as?)'],
  ['Guatemala', 'guatemaltec[oa]s?'],
  ['Haití', 'haitian[oa]s?'],
  ['Honduras', 'hondureñ[oa]s?'],
  ['Hungría', 'húngar[oa]s?'],
  ['India', 'indi[oa]s'],
  ['Irán', 'iraníes?'],
  ['Iraq', 'iraquíes?'],
  ['Israel', 'israelíes?'],
  ['Italia', 'italian[oa]s?'],
  ['Jamaica', 'jamaicanos?'],
  ['Japón', 'japon(?:és|eses|esas?)'],
  ['Líbano', 'libanes(?:es|as?)'],
  ['Marruecos', 'marroquíes?'],
  ['México', 'mexican[oa]s?'],
  ['Nepal', 'nepales(?:es|as?)'],
  ['Nicaragua', 'nicaragüenses?'],
  ['Nigeria', 'nigerian[oa]s?'],
  ['Nueva Zelanda', 'neozelandes(?:es|as?)'],
  ['Pakistán', 'pakistaníes?'],
  ['Panamá', 'panameñ[oa]s?'],
  ['Paraguay', 'paraguay[oa]s?'],
  ['Perú', 'peruan[oa]s?'],
  ['Polonia', 'polac[oa]s?'],
  ['Portugal', 'portugues(?:es|as?)'],
  ['Reino Unido', 'británic[oa]s?'],
  ['República Dominicana', 'dominican[oa]s?'],
  ['Rumania', 'ruman[oa]s?'],
  ['Rusia', 'rus[oa]s?'],
  ['Senegal', 'senegales(?:es|as?)'],
  ['Somalia', 'somalíes?'],
  ['Suecia', 'suec[oa]s?'],
  ['Suiza', 'suiz[oa]s?'],
  ['Siria', 'siri[oa]s?'],
  ['Togo', 'togoles(?:es|as?)'],
  ['Turquía', 'turc[oa]s?'],
  ['Ucrania', 'ucranian[oa]s?'],
  ['Uruguay', 'uruguay[oa]s?'],
  ['Venezuela', 'venezolan[oa]s?'],
]

const STATES: readonly string[] = [
  'Aguascalientes',
  'Baja California Sur',
  'Baja California',
  'Campeche',
  'Chiapas',
  'Chihuahua',
  'Ciudad de México',
  'CDMX',
  'Coahuila',
  'Colima',
  'Durango',
  'Estado de México',
  'Guanajuato',
  'Guerrero',
  'Hidalgo',
  'Jalisco',
  'Michoacán',
  'Morelos',
  'Nayarit',
  'Nuevo León',
  'Oaxaca',
  'Puebla',
  'Querétaro',
  'Quintana Roo',
  'San Luis Potosí',
  'Sinaloa',
  'Sonora',
  'Tabasco',
  'Tamaulipas',
  'Tlaxcala',
  'Veracruz',
  'Yucatán',
  'Zacatecas',
]

/** A country or a Mexican state that a text names, by name or by its people. */
export type PlaceMention = {
  readonly name: string
  readonly kind: 'pais' | 'entidad'
  readonly by: 'name' | 'people'
  readonly start: number
  readonly end: number
}

const STATE_NAMES = new Map(STATES.map((name) => [plain(name), name] as const))
const COUNTRY_NAMES = new Map(COUNTRIES.map(([name]) => [plain(name), name] as const))
const ANY_NAME = `(?:${[...STATES, ...COUNTRIES.map(([name]) => name)]
  .sort((a, b) => b.length - a.length)
  .map(loose)
  .join('|')}|EE\\.?\\s?UU\\.?|EUA|E\\.U\\.)(?![\\p{L}\\p{N}])`
const NAMES = new RegExp(`(?<![\\p{L}\\p{N}])${ANY_NAME}`, 'giu')
const AT_START = new RegExp(`^${ANY_NAME}`, 'iu')
const AT_END = new RegExp(`(?<![\\p{L}\\p{N}])${ANY_NAME}$`, 'iu')
const PEOPLES = COUNTRIES.map(([name, people]) => [name, new RegExp(`^(?:${people})$`, 'iu')] as const)
const PEOPLE_WORD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${COUNTRIES.map(([, people]) => people).join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
)

/** Places named in a text, in its order. Names in capitals and without accents are read too. */
export function listPlaces(text: string): readonly PlaceMention[] {
  const named = [...text.matchAll(NAMES)].flatMap((match) => placeIn(match) ?? [])
  const peoples = [...text.matchAll(PEOPLE_WORD)].flatMap((match): PlaceMention[] => {
    const name = PEOPLES.find(([, people]) => people.test(match[0]))?.[0]
    if (name === undefined) return []
    return [{ name, kind: 'pais', by: 'people', start: match.index, end: match.index + match[0].length }]
  })
  return [...named, ...peoples].sort((a, b) => a.start - b.start)
}

/** The place that a text begins with, if any. */
export function findPlaceAtStart(text: string): PlaceMention | undefined {
  return /^\p{Lu}/u.test(text) ? placeIn(AT_START.exec(text.slice(0, 40))) : undefined
}

/** The place that a text ends with, if any. */
export function findPlaceAtEnd(text: string): PlaceMention | undefined {
  return /\p{L}\.?$/u.test(text) ? placeIn(AT_END.exec(text.slice(-40))) : undefined
}

/** The country whose people a few words name and nothing else: «hondureñas», «personas de origen cubano» is not. */
export function findPeople(words: string): string | undefined {
  return /^\p{L}{3,20}$/u.test(words) ? PEOPLES.find(([, people]) => people.test(words))?.[0] : undefined
}

function placeIn(match: RegExpExecArray | null): PlaceMention | undefined {
  if (match === null || !/^\p{Lu}/u.test(match[0])) return undefined
  const named = nameOf(match[0])
  return named === undefined
    ? undefined
    : { ...named, by: 'name', start: match.index, end: match.index + match[0].length }
}

function nameOf(quote: string): { readonly name: string; readonly kind: 'pais' | 'entidad' } | undefined {
  const state = STATE_NAMES.get(plain(quote))
  if (state !== undefined) return { name: state, kind: 'entidad' }
  const country =
    COUNTRY_NAMES.get(plain(quote)) ??
    (/^E[.EU]/i.test(quote) && quote.length < 8 ? 'Estados Unidos' : undefined)
  return country === undefined ? undefined : { name: country, kind: 'pais' }
}

/** Without accents and in lower case, for names written as printed. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function loose(name: string): string {
  return name.replace(/[áéíóúÁÉÍÓÚ ]/g, (letter) =>
    letter === ' '
      ? '\\s+'
      : `[${letter}${plain(letter)}${letter.toUpperCase()}${plain(letter).toUpperCase()}]`,
  )
}
