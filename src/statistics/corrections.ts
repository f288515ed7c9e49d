import type { Language } from '../compact/schema.ts'
import { getCountry } from './countries.ts'
import { FAMILIES, FAMILY_NAMES, type Family } from './families.ts'
import { scopeOf, type Ledger } from './ledger.ts'
import { askedPeriodWords } from './missing.ts'
import type { AskedPeriod } from './read-period.ts'
import { readQuestion, type Asked } from './read-question.ts'
import { list } from './wording.ts'

/** What a question asks, taken apart so that one part of it can be changed. */
export type Wish = {
  readonly family: Family
  readonly nationalities: readonly string[]
  readonly period: AskedPeriod | null
  readonly officialOnly: boolean
}

export type Correction = { readonly label: string; readonly question: string }

/** The questions one step away from the one asked, by the part that they change. */
export type Corrections = {
  readonly about: readonly Correction[]
  readonly period: readonly Correction[]
  readonly who: readonly Correction[]
  readonly official: Correction | null
}

const MOST_PEOPLE = 6

/** Offers only questions that read back as what they are offered for. */
export function listCorrections(asked: Asked, ledger: Ledger): Corrections {
  const { lang, nationalities, officialOnly } = asked
  const [family] = asked.families
  const rest = { nationalities, officialOnly, period: asked.periods[0] ?? null }
  const about = FAMILIES.filter((other) => asked.families.length > 1 || other !== family).flatMap((other) =>
    offer(FAMILY_NAMES[other][lang], { ...rest, family: other }, lang, ledger),
  )
  if (family === undefined) return { about, period: [], who: [], official: null }
  const wish = { ...rest, family }
  const [official] = offer('', { ...wish, officialOnly: !officialOnly }, lang, ledger)
  return {
    about,
    period: otherPeriods(wish, asked, ledger).flatMap(([label, period]) =>
      offer(label, { ...wish, period }, lang, ledger),
    ),
    who: otherPeople(wish, asked, ledger).flatMap(([label, people]) =>
      offer(label, { ...wish, nationalities: people, family: whoseFamily(family, people) }, lang, ledger),
    ),
    official: official ?? null,
  }
}

/** People of a named country who are returned are counted by that country too: the question then turns to it. */
function whoseFamily(family: Family, people: readonly string[]): Family {
  if (family !== 'mirror' && family !== 'returns') return family
  return people.length > 0 ? 'mirror' : 'returns'
}

function offer(label: string, wish: Wish, lang: Language, ledger: Ledger): readonly Correction[] {
  const question = findQuestion(wish, lang, ledger)
  return question === undefined ? [] : [{ label, question }]
}

/** The question that asks this and is read as asking it; undefined where no words of ours are. */
export function findQuestion(wish: Wish, lang: Language, ledger: Ledger): string | undefined {
  const words: readonly Family[] = wish.family === 'mirror' ? ['mirror', 'returns'] : [wish.family]
  return words
    .map((family) => composeQuestion({ ...wish, family }, lang))
    .find((question) => readsAs(question, wish, lang, ledger))
}

/** A question in the grammar that `readQuestion` reads. */
function composeQuestion(wish: Wish, lang: Language): string {
  const { family, nationalities, officialOnly, period } = wish
  const people = list(
    nationalities.map((code) => getCountry(code)[lang]),
    lang,
  )
  const about = FAMILY_NAMES[family][lang]
  const when = period === null ? '' : `, ${askedPeriodWords(period, lang)}`
  return lang === 'es'
    ? `¿Qué cifras${officialOnly ? ' oficiales' : ''} hay de ${about}${people === '' ? '' : `, nacionales de ${people}`}${when}?`
    : `What ${officialOnly ? 'official ' : ''}figures are there on ${about}${people === '' ? '' : `, nationals of ${people}`}${when}?`
}

function readsAs(question: string, wish: Wish, lang: Language, ledger: Ledger): boolean {
  const read = readQuestion(question, lang, ledger)
  const [period] = read.periods
  return (
    read.families[0] === wish.family &&
    read.concepts.length > 0 &&
    read.officialOnly === wish.officialOnly &&
    read.nationalities.toSorted().join() === wish.nationalities.toSorted().join() &&
    read.periods.length === (wish.period === null ? 0 : 1) &&
    period?.start === wish.period?.start &&
    period?.end === wish.period?.end
  )
}

type Labelled<Value> = readonly (readonly [label: string, value: Value])[]

function otherPeriods(wish: Wish, asked: Asked, ledger: Ledger): Labelled<AskedPeriod | null> {
  const years = yearsWithFigures(asked, ledger)
  const chosen = wish.period?.start?.slice(0, 4)
  const near = chosen === undefined ? years.slice(-3) : [Number(chosen) - 1, Number(chosen) + 1].map(String)
  return [
    ...near.map((year) => [year, { start: `${year}-01-01`, end: `${year}-12-31` }] as const),
    ...(wish.period === null
      ? []
      : ([[asked.lang === 'es' ? 'todos los años' : 'all years', null]] as const)),
  ]
}

function yearsWithFigures(asked: Asked, ledger: Ledger): readonly string[] {
  const ends = asked.concepts.flatMap((code) =>
    (ledger.byConcept.get(code) ?? []).flatMap((each) => each.period.end?.slice(0, 4) ?? []),
  )
  return [...new Set(ends)].toSorted()
}

/** Everyone, and each nationality of which the concepts have figures. */
function otherPeople(wish: Wish, asked: Asked, ledger: Ledger): Labelled<readonly string[]> {
  const named = asked.concepts.flatMap((code) =>
    (ledger.byConcept.get(code) ?? []).flatMap((each) => {
      const people = scopeOf(each, ledger).people
      return people?.size === 1 ? [...people] : []
    }),
  )
  const others = [...new Set(named)].filter((code) => code !== 'MX' && !wish.nationalities.includes(code))
  return [
    ...(wish.nationalities.length === 0
      ? []
      : ([[asked.lang === 'es' ? 'cualquiera' : 'anyone', []]] as const)),
    ...others.slice(0, MOST_PEOPLE).map((code) => [getCountry(code)[asked.lang], [code]] as const),
  ]
}
