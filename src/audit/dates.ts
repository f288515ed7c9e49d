import {
  daysInMonth,
  isPossible,
  listDates,
  monthsIn,
  type DateMention,
  type Reading,
} from '../quantities/rules.ts'
import { findingIn, type Passage } from './finding.ts'
import type { AuditedCycle, Finding } from './schema.ts'

const PLANNED =
  /(?<!\p{L})(?:ser[áa]n?|celebrarse|realizarse|llevar[áa]n?|iniciar[áa]|concluir[áa]|concluye|programad[oa]s?|previst[oa]s?|se\s+prev[ée]n?|se\s+espera|vigencia|vigente|caducidad|hasta\s+el|antes\s+de|pr[óo]xim[oa]s?|entregarse|a\s+partir\s+de)(?!\p{L})/iu

/** Days that do not exist, periods that end before they begin, and what is told as done outside the cycle's period. */
export function checkDates(passage: Passage, reading: Reading, cycle: AuditedCycle): readonly Finding[] {
  const dates = listDates(passage.text)
  const outside =
    passage.field === 'results'
      ? [...listShifted(passage, reading, cycle), ...listAfter(passage, reading, dates, cycle)]
      : []
  return [...listImpossible(passage, dates), ...listReversed(passage, reading), ...outside]
}

function listImpossible(passage: Passage, dates: readonly DateMention[]): readonly Finding[] {
  return dates
    .filter((date) => !isPossible(date))
    .map((date) => {
      const days = daysInMonth(date.month ?? 1, date.year)
      return findingIn(passage, {
        rule: 'date',
        severity: 'error',
        from: date.start,
        to: date.end,
        stated: date.day ?? 0,
        computed: days,
        explanation: {
          es: `«${date.quote}» no existe: ese mes tiene ${String(days)} días.`,
          en: `“${date.quote}” does not exist: that month has ${String(days)} days.`,
        },
      })
    })
}

function listReversed(passage: Passage, reading: Reading): readonly Finding[] {
  return reading.periods
    .filter((period) => period.end < period.start)
    .map((period) =>
      findingIn(passage, {
        rule: 'date',
        severity: 'error',
        from: period.from,
        to: period.to,
        explanation: {
          es: `El periodo termina (${period.end}) antes de empezar (${period.start}).`,
          en: `The period ends (${period.end}) before it begins (${period.start}).`,
        },
      }),
    )
}

/** A period of half a year or more that shares a month at most with the cycle's: most often the year is wrong. */
function listShifted(passage: Passage, reading: Reading, { period }: AuditedCycle): readonly Finding[] {
  if (period === null) return []
  return reading.periods
    .filter((stated) => {
      if (
        stated.end < stated.start ||
        monthsIn(stated) < 6 ||
        !/(?:mes|\p{L}{4,}\s+(?:del?\s+)?\d{4})/iu.test(stated.quote)
      )
        return false
      const start = stated.start > period.start ? stated.start : period.start
      const end = stated.end < period.end ? stated.end : period.end
      return end < start || monthsIn({ start, end }) <= 1
    })
    .map((stated) =>
      findingIn(passage, {
        rule: 'date',
        severity: 'warning',
        from: stated.from,
        to: stated.to,
        explanation: {
          es: `Los resultados se dan del ${stated.start} al ${stated.end}, y el ciclo informa del ${period.start} al ${period.end}.`,
          en: `The results are given for ${stated.start} to ${stated.end}, and the cycle reports on ${period.start} to ${period.end}.`,
        },
      }),
    )
}

/** Dates after the cycle's period, or after its document, in a sentence that tells what was done. One for a sentence. */
function listAfter(
  passage: Passage,
  reading: Reading,
  dates: readonly DateMention[],
  { period, closed }: AuditedCycle,
): readonly Finding[] {
  if (period === null) return []
  const told = new Set<number>()
  return dates.flatMap((date) => {
    if (date.year === null || date.month === null || !isPossible(date)) return []
    const first = `${String(date.year)}-${String(date.month).padStart(2, '0')}-${String(date.day ?? 1).padStart(2, '0')}`
    if (first <= period.end) return []
    const sentence = reading.sentences.find((other) => other.start <= date.start && date.end <= other.end)
    if (
      sentence === undefined ||
      told.has(sentence.index) ||
      PLANNED.test(passage.text.slice(sentence.start, sentence.end))
    )
      return []
    told.add(sentence.index)
    const late = closed !== null && first > closed
    return [
      findingIn(passage, {
        rule: 'date',
        severity: late ? 'error' : 'notice',
        from: date.start,
        to: date.end,
        explanation: late
          ? {
              es: `«${date.quote}» es posterior al cierre del documento (${closed}) y se cuenta como hecho.`,
              en: `“${date.quote}” is after the document was closed (${closed}) and is told as done.`,
            }
          : {
              es: `«${date.quote}» queda fuera del periodo que se informa, que termina el ${period.end}.`,
              en: `“${date.quote}” lies outside the period reported on, which ends on ${period.end}.`,
            },
      }),
    ]
  })
}
