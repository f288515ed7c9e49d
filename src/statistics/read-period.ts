import { fiscalYear, lastDayOfMonth } from './period.ts'

/** A period that a question names; `end` is null where it only says since when, `start` where it only says until when. */
export type AskedPeriod = { readonly start: string | null; readonly end: string | null }

export type PeriodsRead = {
  readonly periods: readonly AskedPeriod[]
  /** The text without the words that named periods: the numbers left in it are not dates. */
  readonly rest: string
}

const NAMES =
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|ene|abr|ago|dic'
const MONTHS: readonly (readonly string[])[] = [
  ['enero', 'january', 'jan', 'ene'],
  ['febrero', 'february', 'feb'],
  ['marzo', 'march', 'mar'],
  ['abril', 'april', 'apr', 'abr'],
  ['mayo', 'may'],
  ['junio', 'june', 'jun'],
  ['julio', 'july', 'jul'],
  ['agosto', 'august', 'aug', 'ago'],
  ['septiembre', 'setiembre', 'september', 'sept', 'sep'],
  ['octubre', 'october', 'oct'],
  ['noviembre', 'november', 'nov'],
  ['diciembre', 'december', 'dec', 'dic'],
]
const COUNTS: Readonly<Record<string, number>> = {
  dos: 2,
  two: 2,
  tres: 3,
  three: 3,
  cuatro: 4,
  four: 4,
  cinco: 5,
  five: 5,
  seis: 6,
  six: 6,
  siete: 7,
  seven: 7,
  ocho: 8,
  eight: 8,
  nueve: 9,
  nine: 9,
  diez: 10,
  ten: 10,
  once: 11,
  eleven: 11,
}
/** Presidential terms and other spans that go by a name. Mexican terms began on 1 December until 2018 and on 1 October since 2024. */
const NAMED: readonly (readonly [RegExp, AskedPeriod])[] = [
  [
    /(?:first|primeros) (?:100|cien|hundred|one hundred) (?:days|dias)(?: (?:of|de|del gobierno de) (?:donald )?trump)?/,
    { start: '2025-01-20', end: '2025-04-29' },
  ],
  [
    /trump(?:'s)? (?:en su |en la |in his )?(?:primera semana|first week)/,
    { start: '2025-01-20', end: '2025-01-26' },
  ],
  [
    /trump(?:'s)? (?:en sus |in his )?(?:primeros|first) (?:100|cien|hundred) (?:dias|days)/,
    { start: '2025-01-20', end: '2025-04-29' },
  ],
  [/(?:primera semana|first week) (?:of|de) (?:donald )?trump/, { start: '2025-01-20', end: '2025-01-26' }],
  [
    /(?:since|desde que) (?:donald )?trump(?:'s inauguration| took office| returned to (?:office|the white house)| asumio| llego| regreso)?(?: a la presidencia| al poder| a la casa blanca| al cargo)?(?:,? (?:in|on|en|el) (?:(?:20 )?(?:de )?(?:january|enero)(?: 20)?,? (?:de )?)?2025)?/,
    { start: '2025-01-20', end: null },
  ],
  [
    /(?:sexenio|gobierno|administracion|mandato|presidency|term|government|administration)[a-z ]{0,12}(?:lopez obrador|amlo)|(?:lopez obrador|amlo)(?:'s)? (?:sexenio|term|government|presidency|administration|six-year term)/,
    { start: '2018-12-01', end: '2024-09-30' },
  ],
  [
    /(?:sexenio|gobierno|administracion|mandato|presidency|term|government)[a-z ]{0,12}pena nieto|pena nieto(?:'s)? (?:term|government|presidency)/,
    { start: '2012-12-01', end: '2018-11-30' },
  ],
  [
    /(?:sexenio|gobierno|administracion|mandato|presidency|term|government)[a-z ]{0,12}calderon|calderon(?:'s)? (?:term|government|presidency)/,
    { start: '2006-12-01', end: '2012-11-30' },
  ],
  [
    /(?:gobierno|administracion|presidency|government)[a-z ]{0,12}sheinbaum|sheinbaum(?:'s)? (?:term|government|presidency)/,
    { start: '2024-10-01', end: null },
  ],
  [
    /(?:el|del|the) (?:sexenio|six-year term)(?: pasado| anterior)?/,
    { start: '2018-12-01', end: '2024-09-30' },
  ],
  [/\b(?:lopez obrador|amlo)\b/, { start: '2018-12-01', end: '2024-09-30' }],
  [/\bpena nieto\b/, { start: '2012-12-01', end: '2018-11-30' }],
  [/\b(?:felipe )?calderon\b/, { start: '2006-12-01', end: '2012-11-30' }],
]

type Rule = readonly [RegExp, (match: readonly string[]) => AskedPeriod | undefined]
const M = `(${NAMES})`
const Y = '((?:19|20)\\d{2})'
const D = '(\\d{1,2})(?:st|nd|rd|th)?'
const OF = '(?: de| del| of|,)? ?'
const TO = ' ?(?:-|a|al|to|through|until|hasta|y|and) ?(?:el )?'

/** From the most to the least said: each rule takes its words away from the ones after it. */
const RULES: readonly Rule[] = [
  [rule(`(?:fy|fiscal year|ano fiscal|ejercicio fiscal)${OF}${Y}`), ([year]) => fiscalYear(Number(year))],
  [
    rule(`${D}${OF}${M}${OF}${Y}${TO}${D}${OF}${M}${OF}${Y}`),
    ([d1, m1, y1, d2, m2, y2]) => between(date(y1, m1, d1), date(y2, m2, d2)),
  ],
  [rule(`${D}${TO}${D}${OF}${M}${OF}${Y}`), ([d1, d2, m, y]) => between(date(y, m, d1), date(y, m, d2))],
  [
    rule(`(?:up to|until|hasta|by)(?: el)? ${D}${OF}${M}${OF}${Y}`),
    ([d, m, y]) => ({ start: null, end: date(y, m, d) }),
  ],
  [
    rule(`${D}${OF}${M}${TO}${D}${OF}${M}${OF}${Y}`),
    ([d1, m1, d2, m2, y]) => between(date(y, m1, d1), date(y, m2, d2)),
  ],
  [
    rule(`${M} ${D}${TO}${M} ${D},? ${Y}`),
    ([m1, d1, m2, d2, y]) => between(date(y, m1, d1), date(y, m2, d2)),
  ],
  [
    rule(`(?:since|desde(?: el)?|a partir del?) ${D}${OF}${M}${OF}${Y}`),
    ([d, m, y]) => ({ start: date(y, m, d), end: null }),
  ],
  [rule(`(?:since|from) ${M} ${D},? ${Y}`), ([m, d, y]) => ({ start: date(y, m, d), end: null })],
  [rule(`${M}${OF}${Y}${TO}${M}${OF}${Y}`), ([m1, y1, m2, y2]) => between(date(y1, m1), monthEnd(y2, m2))],
  [
    rule(`(?:despues de|after)(?: el mes de)? ${M}${OF}${Y}`),
    ([m, y]) => ({ start: dayAfter(monthEnd(y, m)), end: null }),
  ],
  [rule(`(?:since|desde|a partir de) ${M}${OF}${Y}`), ([m, y]) => ({ start: date(y, m), end: null })],
  [rule(`${M}${TO}${M}${OF}${Y}`), ([m1, m2, y]) => between(date(y, m1), monthEnd(y, m2))],
  [
    rule(`(?:up to|until|hasta|by) (?:el |mediados de |mid-?)?${M}${OF}${Y}`),
    ([m, y]) => ({ start: null, end: monthEnd(y, m) }),
  ],
  [
    rule(`(?:los )?(?:primeros|first) ([a-z]+|\\d{1,2}) (?:meses|months)${OF}${Y}`),
    ([n, y]) => firstMonths(n, y),
  ],
  [rule(`(?:primer|1er|first) (?:semestre|half|semester)${OF}${Y}`), ([y]) => months(y, 1, 6)],
  [rule(`(?:segundo|second) (?:semestre|half|semester)${OF}${Y}`), ([y]) => months(y, 7, 12)],
  [rule(`(?:primer|1er|first) (?:trimestre|quarter)${OF}${Y}`), ([y]) => months(y, 1, 3)],
  [rule(`(?:segundo|second) (?:trimestre|quarter)${OF}${Y}`), ([y]) => months(y, 4, 6)],
  [rule(`(?:tercer|third) (?:trimestre|quarter)${OF}${Y}`), ([y]) => months(y, 7, 9)],
  [rule(`(?:cuarto|fourth|last) (?:trimestre|quarter)${OF}${Y}`), ([y]) => months(y, 10, 12)],
  [rule(`q([1-4]) ?${Y}`), ([q, y]) => months(y, Number(q) * 3 - 2, Number(q) * 3)],
  [rule(`${D}${OF}${M}${OF}${Y}`), ([d, m, y]) => between(date(y, m, d), date(y, m, d))],
  [rule(`${M} ${D},? ${Y}`), ([m, d, y]) => between(date(y, m, d), date(y, m, d))],
  [rule(`${M}${OF}${Y}`), ([m, y]) => between(date(y, m), monthEnd(y, m))],
  [rule(`(?:since|desde) ${Y}`), ([y]) => ({ start: `${y ?? ''}-01-01`, end: null })],
  [rule(`(?:despues de|after) ${Y}`), ([y]) => ({ start: `${String(Number(y) + 1)}-01-01`, end: null })],
  [
    rule(`${Y}${OF}?(?:-| a | to | through | hasta )${Y}`),
    ([y1, y2]) => between(`${y1 ?? ''}-01-01`, `${y2 ?? ''}-12-31`),
  ],
  [rule(`(?:between|entre) ${Y} (?:and|y) ${Y}`), ([y1, y2]) => farApart(y1, y2)],
  [rule(Y), ([y]) => months(y, 1, 12)],
]

/** The periods named in plain text (lower case, no accents), in the order of the rules, and what is left of the text. */
export function readPeriods(text: string): PeriodsRead {
  const periods: AskedPeriod[] = []
  let rest = text
  for (const [pattern, period] of NAMED) {
    if (!pattern.test(rest)) continue
    periods.push(period)
    rest = rest.replace(pattern, ' ')
  }
  for (const [pattern, read] of RULES)
    rest = rest.replace(pattern, (...found: unknown[]) => {
      const groups = found.filter((each) => typeof each === 'string').slice(1, -1)
      const period = read(groups)
      if (period === undefined) return String(found[0])
      periods.push(period)
      return ' '
    })
  return { periods, rest }
}

function rule(source: string): RegExp {
  return new RegExp(`(?<![a-z0-9,.])${source}(?![a-z0-9]|,\\d)`, 'g')
}

function between(start: string, end: string): AskedPeriod | undefined {
  return start <= end ? { start, end } : undefined
}

/** Neighbouring years are compared; years far apart bound a span. */
function farApart(from = '', to = ''): AskedPeriod | undefined {
  return Number(to) - Number(from) > 1 ? { start: `${from}-01-01`, end: `${to}-12-31` } : undefined
}

function date(year = '', month = '', day = '1'): string {
  return `${year}-${String(monthNumber(month)).padStart(2, '0')}-${day.padStart(2, '0')}`
}

function monthEnd(year = '', month = ''): string {
  return lastDayOfMonth(Number(year), monthNumber(month))
}

function monthNumber(name: string): number {
  return MONTHS.findIndex((names) => names.includes(name)) + 1
}

function months(year = '', from: number, to: number): AskedPeriod {
  return { start: `${year}-${String(from).padStart(2, '0')}-01`, end: lastDayOfMonth(Number(year), to) }
}

function firstMonths(count = '', year = ''): AskedPeriod | undefined {
  const number = COUNTS[count] ?? Number(count)
  return number >= 1 && number <= 12 ? months(year, 1, number) : undefined
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}
