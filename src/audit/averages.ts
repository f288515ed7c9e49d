import {
  daysIn,
  monthsIn,
  periodOf,
  type Mention,
  type PeriodMention,
  type Reading,
} from '../quantities/rules.ts'
import { checkIn, findingIn, written, type Passage } from './finding.ts'
import type { Audit, Check, Finding } from './schema.ts'

/** How far a rounded mean may lie from the exact one: three parts in a hundred, ten where the text says «about». */
const ROUNDED = 0.03
const ABOUT = 0.1

/** A monthly or daily mean against the total and the period that its own text gives. */
export function checkAverages(passage: Passage, reading: Reading): Audit {
  const findings: Finding[] = []
  const checks: Check[] = []
  for (const mean of reading.mentions) {
    if (mean.rate !== 'month' && mean.rate !== 'day') continue
    const total = findTotal(passage.text, reading, mean)
    const period = total === undefined ? undefined : periodOf(reading, total)
    if (total === undefined || period === undefined) continue
    const [length, units] = mean.rate === 'month' ? [monthsIn(period), MONTHS] : [daysIn(period), DAYS]
    const exact = total.value / length
    const room = mean.approximate ? ABOUT : ROUNDED
    const holds = near(mean.value, exact, room) || agreesWithMonthly(reading, mean)
    const division = `${written(total.value)} ÷ ${String(length)}`
    const place = {
      rule: 'average' as const,
      from: total.start,
      to: mean.nounEnd,
      stated: mean.value,
      computed: Math.round(exact * 10) / 10,
    }
    if (holds) {
      if (near(mean.value, exact, room))
        checks.push(
          checkIn(passage, {
            ...place,
            holds,
            arithmetic: {
              es: `${division} ${units.es} = ${written(exact, 1)}: coincide.`,
              en: `${division} ${units.en} = ${written(exact, 1)}: agrees.`,
            },
          }),
        )
      continue
    }
    const fits = written(total.value / mean.value, 1)
    findings.push(
      findingIn(passage, {
        ...place,
        severity: 'error',
        explanation: {
          es: `${division} ${units.es} (${spelt(period)}) = ${written(exact, 1)}, y el texto da un promedio de ${written(mean.value)}, que corresponde a ${fits} ${units.es}.`,
          en: `${division} ${units.en} (${spelt(period)}) = ${written(exact, 1)}, and the text gives a mean of ${written(mean.value)}, which fits ${fits} ${units.en}.`,
        },
      }),
    )
  }
  return { findings, checks }
}

const MONTHS = { es: 'meses', en: 'months' }
const DAYS = { es: 'días', en: 'days' }

function near(value: number, exact: number, room: number): boolean {
  return Math.abs(value - exact) <= Math.max(0.5, exact * room)
}

/** A daily mean that follows from the monthly one stated beside it repeats that one's error, if any. */
function agreesWithMonthly(reading: Reading, mean: Mention): boolean {
  const monthly = reading.mentions.find((other) => other.rate === 'month' && other.sentence === mean.sentence)
  return mean.rate === 'day' && monthly !== undefined && near(mean.value, monthly.value / 30.4, ABOUT)
}

/** The total that the mean divides: the number before it in the sentence, or the last of the sentence before. */
function findTotal(text: string, reading: Reading, mean: Mention): Mention | undefined {
  const before = reading.mentions.slice(Math.max(0, mean.index - 4), mean.index)
  return before.findLast(
    (mention) =>
      mention.kind === 'count' &&
      mention.rate === null &&
      !mention.approximate &&
      mention.value > mean.value &&
      mean.sentence.index - mention.sentence.index <= 1 &&
      countsSame(text, mention, mean),
  )
}

function countsSame(text: string, total: Mention, mean: Mention): boolean {
  if (mean.unit === null || mean.unit === total.unit) return true
  const tie = text.slice(total.nounEnd, mean.start)
  return (
    /es\s+decir|lo\s+que\s+(?:representa|equivale|da)|promedio\s+mensual|en\s+promedio/iu.test(tie) &&
    mean.sentence === total.sentence
  )
}

function spelt(period: PeriodMention): string {
  return period.quote.replace(/\s+/g, ' ')
}
