import type { Bilingual, Language } from '../compact/schema.ts'
import type { Ledger } from './ledger.ts'
import { scopeOf } from './ledger.ts'
import { lastDayOfMonth } from './period.ts'
import { relate } from './relations.ts'
import { collapse } from './releases.ts'
import type { Concept, Observation, Period } from './schema.ts'
import { relateScopes } from './scope.ts'
import { during } from './wording.ts'

export type SeriesBar = {
  readonly figure: Observation
  /** Earlier values that this one replaces, oldest first. */
  readonly replaces: readonly Observation[]
  /** Another source gives another value for the same period and people. */
  readonly disputed: boolean
  /** What lies between the bar before and this one without a figure; null where nothing does. */
  readonly gap: Period | null
}

/**
 * Figures that can stand on one axis: one concept, the same people and place, periods of one kind, no break of the
 * series between them.
 */
export type Series = { readonly span: Span; readonly bars: readonly SeriesBar[] }

/** Whole years, quarters and months, or the same days of several years. */
export type Span = 'year' | 'quarter' | 'month' | 'days'

export type Apart = { readonly figure: Observation; readonly why: Bilingual | null }

export type Lines = {
  readonly series: readonly Series[]
  /** The figures on none of the axes, each with why it compares with none of those that are; null where it is alone. */
  readonly apart: readonly Apart[]
}

/** The series that the figures of a concept make, longest first. Concepts that are no count make none. */
export function drawLines(
  concept: Concept | undefined,
  figures: readonly Observation[],
  ledger: Ledger,
): Lines {
  const series = concept?.standing === 'count' ? listSeries(concept, figures, ledger) : []
  const shown = series.flatMap(({ bars }) => bars.flatMap(({ figure, replaces }) => [figure, ...replaces]))
  const onAxis = new Set(shown.map((each) => each.id))
  return {
    series,
    apart: figures
      .filter((each) => !onAxis.has(each.id))
      .map((figure) => ({ figure, why: whyApart(figure, shown, figures, ledger) })),
  }
}

function whyApart(
  figure: Observation,
  shown: readonly Observation[],
  all: readonly Observation[],
  ledger: Ledger,
): Bilingual | null {
  const others = (shown.length > 0 ? shown : all).filter((each) => each.id !== figure.id)
  const nearest =
    others.find(
      (each) => each.period.start === figure.period.start && each.period.end === figure.period.end,
    ) ??
    others.find((each) => each.period.end?.slice(0, 4) === figure.period.end?.slice(0, 4)) ??
    others.at(-1)
  return nearest === undefined ? null : relate(figure, nearest, ledger).why
}

function listSeries(concept: Concept, figures: readonly Observation[], ledger: Ledger): readonly Series[] {
  const evidence = collapse(
    figures.map((figure) => ({ figure, concept, fit: 'exact', wider: false, narrow: false })),
    ledger,
  )
  const groups: { readonly kind: Kind; readonly members: (typeof evidence)[number][] }[] = []
  for (const each of evidence) {
    const kind = kindOf(each.figure.period)
    if (kind === undefined) continue
    const group = groups.find(
      ({ kind: other, members }) =>
        other.key === kind.key && members.every(({ figure }) => isAlike(figure, each.figure, ledger)),
    )
    if (group === undefined) groups.push({ kind, members: [each] })
    else group.members.push(each)
  }
  return groups
    .map(({ kind, members }): Series => {
      const inTime = members.toSorted((a, b) => startOf(a.figure).localeCompare(startOf(b.figure)))
      return {
        span: kind.span,
        bars: inTime.map(({ figure, replaces }, index) => {
          const before = inTime[index - 1]?.figure
          return {
            figure,
            replaces,
            disputed: inTime.some(
              (other) => other.figure !== figure && startOf(other.figure) === startOf(figure),
            ),
            gap: before === undefined || kind.span === 'days' ? null : gapBetween(before, figure),
          }
        }),
      }
    })
    .filter(({ bars }) => new Set(bars.map(({ figure }) => startOf(figure))).size > 1)
    .toSorted((a, b) => b.bars.length - a.bars.length)
}

function startOf(figure: Observation): string {
  return figure.period.start ?? ''
}

function isAlike(a: Observation, b: Observation, ledger: Ledger): boolean {
  return (
    relateScopes(scopeOf(a, ledger), scopeOf(b, ledger)) === 'equal' &&
    relate(a, b, ledger).relation !== 'not_comparable'
  )
}

type Kind = { readonly span: Span; readonly key: string }

/** Periods of one key compare: each as long as the other, and at the same time of the year where seasons matter. */
function kindOf({ start, end }: Period): Kind | undefined {
  if (start === null || end === null) return undefined
  const years = Number(end.slice(0, 4)) - Number(start.slice(0, 4))
  const [first, last] = [Number(start.slice(5, 7)), Number(end.slice(5, 7))]
  const whole = start.endsWith('-01') && end === lastDayOfMonth(Number(end.slice(0, 4)), last)
  const months = years * 12 + last - first + 1
  if (whole && months === 12) return { span: 'year', key: `year from ${first}` }
  if (whole && months === 3 && first % 3 === 1) return { span: 'quarter', key: 'quarter' }
  if (whole && months === 1) return { span: 'month', key: 'month' }
  const close = end.slice(5).replace('02-29', '02-28')
  return { span: 'days', key: `${start.slice(5)} to ${close}, ${years}` }
}

const DAY = 86_400_000

function gapBetween(before: Observation, after: Observation): Period | null {
  const { end } = before.period
  const { start } = after.period
  if (end === null || start === null) return null
  const [from, to] = [shift(end, 1), shift(start, -1)]
  return from > to ? null : ({ start: from, end: to } as Period)
}

function shift(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
}

/** «2021», «enero de 2023», «de enero a mayo de 2024». */
export function periodLabel(period: Period, lang: Language): string {
  return during(period, lang).replace(/^(?:en todo |en el |en |in the whole of |in |on |el )/, '')
}
