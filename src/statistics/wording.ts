import type { Language } from '../compact/schema.ts'
import { getCountry } from './countries.ts'
import { lastDayOfMonth } from './period.ts'
import type { Concept, Observation, Period } from './schema.ts'
import type { Scope } from './scope.ts'

const MONTHS = {
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}
const NUMBERS = { es: new Intl.NumberFormat('es-MX'), en: new Intl.NumberFormat('en-US') }

/** `25,942` in both languages: Mexico and English group by commas. */
export function number(value: number, lang: Language): string {
  return NUMBERS[lang].format(value)
}

/** The value with its flag: «más de 8,000», «about 330». */
export function amount(figure: Pick<Observation, 'value' | 'qualifier'>, lang: Language): string {
  const value = number(figure.value, lang)
  switch (figure.qualifier) {
    case 'exact':
      return value
    case 'approximate':
      return lang === 'es' ? `cerca de ${value}` : `about ${value}`
    case 'more_than':
      return lang === 'es' ? `más de ${value}` : `more than ${value}`
    case 'at_least':
      return lang === 'es' ? `al menos ${value}` : `at least ${value}`
    case 'less_than':
      return lang === 'es' ? `menos de ${value}` : `less than ${value}`
    case 'at_most':
      return lang === 'es' ? `a lo sumo ${value}` : `at most ${value}`
  }
}

/** «de junio de 2023 a junio de 2024», “in 2024”, “from 20 January to 29 April 2025”: fits after a verb. */
export function during(period: Period, lang: Language): string {
  const { start, end } = period
  if (end === null) return lang === 'es' ? 'sin periodo declarado' : 'with no period stated'
  if (start === null) return lang === 'es' ? `hasta el ${day(end, 'es')}` : `up to ${day(end, 'en')}`
  const [startYear, endYear] = [start.slice(0, 4), end.slice(0, 4)]
  if (start.endsWith('-10-01') && end.endsWith('-09-30') && Number(endYear) === Number(startYear) + 1)
    return lang === 'es'
      ? `en el año fiscal ${endYear} de Estados Unidos (del 1 de octubre de ${startYear} al 30 de septiembre de ${endYear})`
      : `in United States fiscal year ${endYear} (1 October ${startYear} to 30 September ${endYear})`
  if (start.endsWith('-01-01') && end.endsWith('-12-31'))
    return startYear === endYear
      ? lang === 'es'
        ? `en todo ${endYear}`
        : `in the whole of ${endYear}`
      : lang === 'es'
        ? `de ${startYear} a ${endYear}`
        : `from ${startYear} to ${endYear}`
  if (start === end) return lang === 'es' ? `el ${day(end, 'es')}` : `on ${day(end, 'en')}`
  if (start.endsWith('-01') && isMonthEnd(end)) return wholeMonths(start, end, lang)
  const from = startYear === endYear ? day(start, lang).replace(/ (?:de )?\d{4}$/, '') : day(start, lang)
  return lang === 'es' ? `del ${from} al ${day(end, 'es')}` : `from ${from} to ${day(end, 'en')}`
}

function wholeMonths(start: string, end: string, lang: Language): string {
  const [from, to] = [month(start, lang), month(end, lang)]
  const [startYear, endYear] = [start.slice(0, 4), end.slice(0, 4)]
  if (startYear !== endYear)
    return lang === 'es'
      ? `de ${from} de ${startYear} a ${to} de ${endYear}`
      : `from ${from} ${startYear} to ${to} ${endYear}`
  if (from === to) return lang === 'es' ? `en ${from} de ${endYear}` : `in ${from} ${endYear}`
  return lang === 'es' ? `de ${from} a ${to} de ${endYear}` : `from ${from} to ${to} ${endYear}`
}

/** «13 de febrero de 2025», “13 February 2025”, or the month or year where that is all there is. */
export function day(date: string, lang: Language): string {
  const [year = '', , dayOfMonth] = date.split('-')
  if (date.length === 4) return year
  const name = month(date, lang)
  if (dayOfMonth === undefined) return lang === 'es' ? `${name} de ${year}` : `${name} ${year}`
  const dayNumber = Number(dayOfMonth)
  if (lang === 'en') return `${dayNumber} ${name} ${year}`
  return `${dayNumber === 1 ? '1' : dayNumber} de ${name} de ${year}`
}

function month(date: string, lang: Language): string {
  return MONTHS[lang][Number(date.slice(5, 7)) - 1] ?? ''
}

function isMonthEnd(date: string): boolean {
  return date === lastDayOfMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))
}

/** «Guatemala, Honduras y El Salvador». */
export function list(items: readonly string[], lang: Language): string {
  const last = items.at(-1)
  if (last === undefined) return ''
  if (items.length === 1) return last
  const and = lang === 'en' ? 'and' : /^h?i(?!e)/i.test(last) ? 'e' : 'y'
  return `${items.slice(0, -1).join(', ')} ${and} ${last}`
}

/** What the number counts, with the nationalities and limits that the figure states: stands after the number. */
export function countedThing(concept: Concept, scope: Scope, lang: Language): string {
  const people =
    scope.people === null
      ? undefined
      : list(
          [...scope.people].map((code) => getCountry(code)[lang]),
          lang,
        )
  const of = people === undefined ? '' : lang === 'es' ? `de ${people}` : `from ${people}`
  const who =
    people === undefined
      ? (concept.who?.[lang] ?? '')
      : lang === 'es'
        ? `de personas de ${people}`
        : `of people from ${people}`
  const phrase = concept.counted[lang].replace('{of}', of).replace('{who}', who).replace(/\s+/g, ' ').trim()
  return `${phrase}${limits(scope, lang)}`
}

const MODES = {
  air: { es: 'por vía aérea', en: 'by air' },
  land: { es: 'por vía terrestre', en: 'by land' },
}
const SEXES = {
  women: { es: 'sólo mujeres', en: 'women only' },
  men: { es: 'sólo hombres', en: 'men only' },
}
const AGES = {
  children: { es: 'sólo menores de edad', en: 'minors only' },
  adults: { es: 'sólo personas adultas', en: 'adults only' },
}

/** «, sólo mujeres, sólo menores de edad»: of whom, by sex and age; empty where of all. */
export function groupWords({ sex, age }: Pick<Scope, 'sex' | 'age'>, lang: Language): string {
  const words = [...(sex === null ? [] : [SEXES[sex][lang]]), ...(age === null ? [] : [AGES[age][lang]])]
  return words.map((each) => `, ${each}`).join('')
}

function limits(scope: Scope, lang: Language): string {
  const mode = scope.mode === null ? '' : ` ${MODES[scope.mode][lang]}`
  return `${mode}${groupWords(scope, lang)}`
}

/** Joins two sentences' worth of text and starts with a capital. */
export function sentence(text: string): string {
  const first = text.charAt(0)
  return first.toUpperCase() + text.slice(1)
}
