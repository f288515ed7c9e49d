import type { Period } from './schema.ts'

export type PeriodRelation = 'equal' | 'near' | 'inside' | 'contains' | 'overlap' | 'disjoint' | 'unknown'

const DAY = 86_400_000
/** A start stated as a month and one stated as a day of it are the same start to the precision of the press. */
const LOOSE_START_DAYS = 31
const LOOSE_END_DAYS = 3
const LONG_PERIOD_DAYS = 180

/** How `a` lies to `b`, both ends included. `near`: the same cut, its start stated more or less exactly. */
export function relatePeriods(a: Period, b: Period): PeriodRelation {
  if (a.end === null || b.end === null) return 'unknown'
  if (a.start === null || b.start === null)
    return a.start === b.start && a.end === b.end ? 'equal' : 'unknown'
  if (a.start === b.start && a.end === b.end) return 'equal'
  if (a.end < b.start || b.end < a.start) return 'disjoint'
  if (isSameCut(a, b)) return 'near'
  if (a.start >= b.start && a.end <= b.end) return 'inside'
  if (b.start >= a.start && b.end <= a.end) return 'contains'
  return 'overlap'
}

function isSameCut(a: Period, b: Period): boolean {
  return (
    Math.abs(gap(a.end, b.end)) <= LOOSE_END_DAYS &&
    Math.abs(gap(a.start, b.start)) <= LOOSE_START_DAYS &&
    a.start?.slice(0, 7) === b.start?.slice(0, 7) &&
    Math.min(lengthInDays(a), lengthInDays(b)) >= LONG_PERIOD_DAYS
  )
}

/** Days in the period, both ends included; 0 where an end is not known. */
export function lengthInDays(period: Period): number {
  if (period.start === null || period.end === null) return 0
  return gap(period.start, period.end) + 1
}

export function startTogether(a: Period, b: Period): boolean {
  return Math.abs(gap(a.start, b.start)) <= LOOSE_START_DAYS
}

/** Days from one day to another; infinite where one is not known. */
export function gap(from: string | null, to: string | null): number {
  if (from === null || to === null) return Number.POSITIVE_INFINITY
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}

export function lastDayOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** `2024` → its first and last day; `2024-02`, `2024-02-10` likewise. Undefined where it is no date. */
export function spanOfDate(text: string): { readonly start: string; readonly end: string } | undefined {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  const year = parts?.[1]
  if (year === undefined) return undefined
  const month = parts?.[2]
  if (month === undefined) return { start: `${year}-01-01`, end: `${year}-12-31` }
  if (Number(month) < 1 || Number(month) > 12) return undefined
  const last = lastDayOfMonth(Number(year), Number(month))
  const day = parts?.[3]
  if (day === undefined) return { start: `${year}-${month}-01`, end: last }
  return Number(day) >= 1 && text <= last ? { start: text, end: text } : undefined
}

/** United States fiscal year N: 1 October N−1 to 30 September N. */
export function fiscalYear(year: number): { readonly start: string; readonly end: string } {
  return { start: `${String(year - 1)}-10-01`, end: `${String(year)}-09-30` }
}
