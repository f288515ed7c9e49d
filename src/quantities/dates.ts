import { Day } from '../compact/schema.ts'
import type { Period } from './schema.ts'

const MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
] as const
const MONTH = `(${MONTHS.join('|')}|setiembre)`
const DAY = '(\\d{1,2})(?:\\s?(?:º|°|ro\\.?|er))?'
const YEAR = '(?:\\s*,?\\s*(?:del?\\s+)?(?:año\\s+)?((?:19|20)\\d{2}|\\d{2})(?![\\d/%]|[.,]\\d))'

/** A day, month or year that a text names. `day`, `month`, `year` are null where it names none. */
export type DateMention = {
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly day: number | null
  readonly month: number | null
  readonly year: number | null
}

const WRITTEN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${DAY}(?:\\s+de)?\\s+)?(?:(?:del?\\s+)?(?:mes(?:es)?\\s+de\\s+))?${MONTH}(?![\\p{L}])${YEAR}?`,
  'giu',
)
const NUMERIC = /(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?![\d/-])/g
const SEVERAL_DAYS =
  /(?<![\p{N}.,])(?:\d{1,2}(?:\s?[º°])?\s*(?:,\s*y|,|y|e|al?|-|–)\s*)+(?=\d{1,2}(?:\s?[º°])?\s*(?:de\s+)?(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre))/giu
const YEAR_ALONE =
  /(?<=(?<![\p{L}\p{N}])(?:en|de|del|desde|hasta|año|años|a|al|para|durante|ejercicio|fiscal|ciclo|verano|invierno|otoño|primavera|santa|edición|temporada|programa|semestre|trimestre|entre|y|e)\s+|[(“"\p{Lu}]\s?|\d\s?[-–,/]\s?|(?:19|20)\d{2}\s+(?:y|a|al|e)\s+)(?:19|20)\d{2}(?![\p{N}%]|,\d{3}|\.\d)/giu

/** The days and months of a text, in its order, with the impossible ones («31 de junio») as they are written. */
export function listDates(text: string): readonly DateMention[] {
  const found: DateMention[] = []
  for (const match of text.matchAll(WRITTEN)) {
    const [quote, day, month, year] = match
    if (month === undefined) continue
    found.push({
      start: match.index,
      end: match.index + quote.length,
      quote,
      day: day === undefined ? null : Number(day),
      month: monthNumber(month),
      year: year === undefined ? null : fullYear(year),
    })
  }
  for (const match of text.matchAll(NUMERIC)) {
    const [quote, day, month, year] = match
    if (Number(month) > 12) continue
    found.push({
      start: match.index,
      end: match.index + quote.length,
      quote,
      day: Number(day),
      month: Number(month),
      year: fullYear(String(year)),
    })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The spans of dates and of years that stand alone: digits in them are no quantities. */
export function listDateSpans(text: string): readonly { readonly start: number; readonly end: number }[] {
  const years = [...text.matchAll(YEAR_ALONE)].filter((match) => !countsSomething(text, match.index + 4))
  return [...[...text.matchAll(SEVERAL_DAYS), ...years].map(spanOf), ...listDates(text)]
}

/** Whether a noun that is counted follows: «de 2024 personas» is a count and «de 2024 a» a year. */
function countsSomething(text: string, end: number): boolean {
  return /^\s+(?:personas|mujeres|hombres|niñas|niños|migrantes|familias|casos|apoyos|servicios|atenciones|trámites|consultas|eventos|talleres|visitas)(?!\p{L})/iu.test(
    text.slice(end, end + 40),
  )
}

function spanOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length }
}

function monthNumber(name: string): number {
  const index = MONTHS.findIndex((month) => month === name.toLowerCase())
  return index < 0 ? 9 : index + 1
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}

/** How many days a month has; February counts 29 where the year is not known. */
export function daysInMonth(month: number, year: number | null): number {
  return new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate()
}

export function isPossible(date: DateMention): boolean {
  if (date.month === null || date.day === null) return true
  return date.day >= 1 && date.day <= daysInMonth(date.month, date.year)
}

/** A period and where the text states it. */
export type PeriodMention = Period & { readonly from: number; readonly to: number; readonly quote: string }

const JOIN =
  /^\s*(?:,\s*)?(?:al?|hasta|y|-|–|y\s+el|al?\s+cierre\s+de|hasta\s+el)\s*(?:el\s+)?(?:cierre\s+de\s+|mes\s+de\s+)?(?:\d{1,2}\s+)?$/iu
const OPENS =
  /(?:del?|desde|entre|periodo|partir\s+del?|desde\s+el|entre\s+el|entre\s+los\s+meses\s+de|comprende(?:\s+de)?)\s*(?:el\s+|los\s+|mes\s+de\s+|meses\s+de\s+|cierre\s+de\s+)*$/iu
const WHOLE_YEAR =
  /(?<![\p{L}\p{N}])(?:(?:en|durante|del?)\s+(?:el|todo\s+el)\s+(?:año|ejercicio(?:\s+fiscal)?)(?:\s+(?:del?\s+)?|\s+fiscal\s+)|(?:en|durante)\s+)((?:19|20)\d{2})(?![\p{N}%,/-]|\s*(?:al?|-|–)\s)/giu
const SEMESTERS =
  /(primer|segundo)\s+semestre\s+del?\s+((?:19|20)\d{2})(?:\s+(?:al?|hasta\s+el)\s+(primer|segundo)\s+semestre\s+del?\s+((?:19|20)\d{2}))?/giu

/** The periods a text states, in its order: between two dates, a whole year, a month. Days are inclusive. */
export function listPeriods(text: string): readonly PeriodMention[] {
  const dates = listDates(text)
  const found: PeriodMention[] = []
  let taken = 0
  dates.forEach((date, index) => {
    if (date.start < taken || date.month === null) return
    const next = dates[index + 1]
    const opens = OPENS.test(text.slice(Math.max(0, date.start - 40), date.start))
    if (
      typeof next?.month === 'number' &&
      next.year !== null &&
      JOIN.test(text.slice(date.end, next.start)) &&
      isPossible(next)
    ) {
      const year = date.year ?? (date.month <= next.month ? next.year : next.year - 1)
      const start = dayOf(year, date.month, date.day ?? 1)
      const end = dayOf(next.year, next.month, next.day ?? daysInMonth(next.month, next.year))
      if (isPossible(date) && start !== undefined && end !== undefined && (opens || date.year !== null)) {
        found.push({ start, end, from: date.start, to: next.end, quote: text.slice(date.start, next.end) })
        taken = next.end
        return
      }
    }
    if (
      date.year !== null &&
      date.day === null &&
      /(?:en|durante|mes\s+de)\s+(?:el\s+)?(?:mes\s+de\s+)?$/iu.test(
        text.slice(Math.max(0, date.start - 25), date.start),
      )
    ) {
      const start = dayOf(date.year, date.month, 1)
      const end = dayOf(date.year, date.month, daysInMonth(date.month, date.year))
      if (start !== undefined && end !== undefined)
        found.push({ start, end, from: date.start, to: date.end, quote: date.quote })
    }
  })
  for (const match of text.matchAll(WHOLE_YEAR)) {
    const year = Number(match[1])
    const start = dayOf(year, 1, 1)
    const end = dayOf(year, 12, 31)
    if (start !== undefined && end !== undefined)
      found.push({ start, end, from: match.index, to: match.index + match[0].length, quote: match[0] })
  }
  for (const match of text.matchAll(SEMESTERS)) {
    const [quote, half, year, lastHalf = half, lastYear = year] = match
    const start = dayOf(Number(year), half?.toLowerCase() === 'primer' ? 1 : 7, 1)
    const closes = lastHalf?.toLowerCase() === 'primer' ? { month: 6, day: 30 } : { month: 12, day: 31 }
    const end = dayOf(Number(lastYear), closes.month, closes.day)
    if (start !== undefined && end !== undefined)
      found.push({ start, end, from: match.index, to: match.index + quote.length, quote })
  }
  return found.sort((a, b) => a.from - b.from)
}

export function dayOf(year: number, month: number, day: number): Day | undefined {
  const written = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const parsed = Day.safeParse(written)
  return parsed.success ? parsed.data : undefined
}

/** Months of a period, counting both ends: June 2023 to June 2024 is 13. */
export function monthsIn(period: Period): number {
  const [fromYear = 0, fromMonth = 0] = period.start.split('-').map(Number)
  const [toYear = 0, toMonth = 0] = period.end.split('-').map(Number)
  return (toYear - fromYear) * 12 + toMonth - fromMonth + 1
}

/** Days of a period, counting both ends. */
export function daysIn(period: Period): number {
  return Math.round((Date.parse(period.end) - Date.parse(period.start)) / 86_400_000) + 1
}
