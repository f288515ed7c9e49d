import { countriesIn } from './countries.ts'
import { plain } from './plain.ts'
import type { Concept, Observation } from './schema.ts'

/** Whom and where a figure is about, read from its words. `null` is "no limit stated", which contains every limit. */
export type Scope = {
  readonly people: ReadonlySet<string> | null
  /** The figure's own words name the people; false where only the destination tells. */
  readonly namesPeople: boolean
  readonly mode: 'air' | 'land' | null
  readonly sex: 'women' | 'men' | null
  readonly age: 'children' | 'adults' | null
  readonly programmes: ReadonlySet<string> | null
  readonly place: PlaceScope
}

export type PlaceScope = {
  readonly everywhere: boolean
  readonly countries: ReadonlySet<string>
  /** A state, border or city inside the country, in plain words; null for the whole of it. */
  readonly part: string | null
}

export type ScopeRelation = 'equal' | 'inside' | 'contains' | 'apart'

/** Programmes that count apart from each other although their figures go by one concept. */
const PROGRAMMES: readonly (readonly [string, RegExp])[] = [
  ['mpp', /\bmpp\b|protection protocols|protocolos de proteccion/],
  ['caravans', /\bcaravan/],
  ['regional', /\bregional\b/],
  ['rcm', /\brcm\b|regional conference/],
  ['avrp', /\bavrp\b|government-funded/],
]

/** The concept's own words already say how people travelled. */
const TELLS_MODE = /vuelo|aére|autobús/

/** How the people of a concept travelled, where that is part of what it counts. */
export function modeOfConcept(concept: Concept): 'air' | 'land' | null {
  if (/vuelo|aére/.test(concept.counted.es)) return 'air'
  return concept.counted.es.includes('autobús') ? 'land' : null
}

export function readScope(observation: Observation, concept: Concept | undefined): Scope {
  const outside = observation.population.replace(/\([^)]*\)/g, ' ')
  const words = plain(`${outside} ${observation.place ?? ''}`)
  const all = plain(observation.population)
  return {
    people: readPeople(observation, concept, outside),
    namesPeople: readNationalities(outside, concept).size > 0,
    mode: concept !== undefined && TELLS_MODE.test(concept.counted.es) ? null : readMode(words),
    sex: readSex(plain(outside)),
    age: readAge(plain(outside)),
    programmes: readProgrammes(all),
    place: readPlace(observation.place),
  }
}

function readNationalities(population: string, concept: Concept | undefined): ReadonlySet<string> {
  const named = new Set(countriesIn(withoutPlaces(population)))
  named.delete('US')
  // "returned by Mexico", "Mexican government-funded" do not name Mexicans; only the word for its people does.
  const mexicans = /\bmexicans\b|mexican (?:nationals|citizens|migrants)|mexican[oa]s/.test(plain(population))
  if (concept?.people === 'mexican' || !mexicans) named.delete('MX')
  return named
}

function readPeople(
  observation: Observation,
  concept: Concept | undefined,
  population: string,
): ReadonlySet<string> | null {
  const named = readNationalities(population, concept)
  if (named.size > 0) return named
  if (concept !== undefined && concept.countries !== null) return new Set(concept.countries)
  if (concept?.direction !== 'from-mexico' && concept?.act !== 'mirror') return null
  if (observation.to === null || /\ball\b|origin|\bregion\b|todos/.test(plain(observation.to))) return null
  const destinations = new Set(countriesIn(observation.to))
  destinations.delete('MX')
  return destinations.size > 0 ? destinations : null
}

/** "returned from Mexico and Guatemala" says where, "migrants from Honduras" says who. */
function withoutPlaces(population: string): string {
  const place =
    /(\w+)?\s*\b(?:from|desde|in|en|to|hacia|by|por)\s+(?:the\s+|los\s+)?[A-Z][\w.]*(?:(?:\s+(?:and|y|e)(?:\s+the)?\s+|,\s*|\s+)[A-Z]\w*)*/g
  return population.replace(place, (whole: string, before: string | undefined) =>
    before !== undefined && PEOPLE.test(before) ? whole : ` ${before ?? ''} `,
  )
}

const PEOPLE =
  /^(?:people|persons?|migrants?|nationals?|citizens?|applicants?|men|women|children|personas|migrantes|ciudadanos|solicitantes)$/i

function readMode(words: string): 'air' | 'land' | null {
  const air = /\bby air\b|\bair\b|\baere[ao]s?\b|\bavion\b|\bvuelos?\b|\bflights?\b|\bairports?\b/.test(words)
  const land = /\bby land\b|\bland\b|\bterrestres?\b|\bautobus(?:es)?\b|\bbus(?:es)?\b/.test(words)
  if (air === land) return null
  return air ? 'air' : 'land'
}

function readSex(all: string): 'women' | 'men' | null {
  // Girls and boys together are no sex.
  const words = all.replace(/\bninas,? (?:y |e |, )?ninos\b|\bgirls(?:,| and) boys\b/g, ' ')
  const women = /\bwomen\b|\bgirls\b|\bfemale|\bmujeres\b|\bninas\b/.test(words)
  const men = /\bmen\b|\bboys\b|\bmale\b|\bmales\b|\bhombres\b|\bvarones\b/.test(words)
  if (women === men) return null
  return women ? 'women' : 'men'
}

function readAge(words: string): 'children' | 'adults' | null {
  const children = /\bchild|\bminors?\b|\badolescen|\bninas?\b|\bninos?\b|\bmenores\b|\bnna\b|\bninez\b/.test(
    words,
  )
  const adults = /\badult/.test(words)
  if (children === adults) return null
  return children ? 'children' : 'adults'
}

function readProgrammes(words: string): ReadonlySet<string> | null {
  const named = PROGRAMMES.filter(([, pattern]) => pattern.test(words)).map(([name]) => name)
  return named.length === 0 ? null : new Set(named)
}

function readPlace(printed: string | null): PlaceScope {
  // "USA->Mexico" is a corridor: the acts are counted where it starts.
  const place = printed?.split(/->|→/)[0] ?? null
  if (place === null) return { everywhere: false, countries: new Set(), part: null }
  const words = plain(place)
  if (/^(?:the )?(?:region|americas|las americas|global|world|all countries|todos los paises)\b/.test(words))
    return { everywhere: true, countries: new Set(), part: null }
  const countries = countriesIn(place)
  const rest = words
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\b(?:all|land|air|posts?|by|nacional|national|country|pais|borders?)\b/g, ' ')
    .replace(/[^a-z0-9 ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const bare = [...countries].length > 0 && isOnlyCountries(rest)
  return { everywhere: false, countries, part: bare || rest === '' ? null : rest }
}

function isOnlyCountries(words: string): boolean {
  if (/\bmexico city\b|\bciudad de mexico\b/.test(words)) return false
  return words
    .split(' ')
    .every(
      (word) =>
        /^(?:y|and|el|to|a|us|la|the)$/.test(word) ||
        countriesIn(word.length === 2 ? word.toUpperCase() : word).size > 0,
    )
}

/** How `a`'s people and place lie to `b`'s. `apart` also where each is wider than the other in something. */
export function relateScopes(a: Scope, b: Scope): ScopeRelation {
  const inside = isInside(a, b)
  const contains = isInside(b, a)
  if (inside && contains) return 'equal'
  if (inside) return 'inside'
  return contains ? 'contains' : 'apart'
}

function isInside(a: Scope, b: Scope): boolean {
  return (
    within(a.mode, b.mode) &&
    within(a.sex, b.sex) &&
    within(a.age, b.age) &&
    // A figure that names no programme may be of any: it is not held apart by that.
    (a.programmes === null || b.programmes === null || isSubset(a.programmes, b.programmes)) &&
    isSubset(a.people, b.people) &&
    isPlaceInside(a.place, b.place)
  )
}

function within(a: string | null, b: string | null): boolean {
  return b === null || a === b
}

function isSubset(a: ReadonlySet<string> | null, b: ReadonlySet<string> | null): boolean {
  if (b === null) return true
  return a !== null && [...a].every((each) => b.has(each))
}

export function isPlaceInside(a: PlaceScope, b: PlaceScope): boolean {
  if (b.everywhere) return true
  if (a.everywhere) return false
  const inCountries = a.countries.size === 0 || b.countries.size === 0 || isSubset(a.countries, b.countries)
  return inCountries && (b.part === null || a.part === b.part)
}
