import type { Ledger } from './ledger.ts'
import { gap, spanOfDate } from './period.ts'
import type { Observation } from './schema.ts'

/** A figure by the date of the page that made it known. */
export type Published = {
  readonly figure: Observation
  /** `2024`, `2024-01` or `2024-01-31`. */
  readonly date: string
  /** From the end of the period to the page, in days; null where the page says less than its month. */
  readonly daysAfter: number | null
}

export type BodyRow = {
  /** As registered, without what it was told in. */
  readonly publisher: string
  readonly figures: number
  readonly concepts: number
  /** First and last date of a page. */
  readonly pages: readonly [string, string] | null
  /** The last day that any of its figures reaches. */
  readonly until: string | null
}

export type Timeline = {
  /** Latest page first. */
  readonly years: readonly { readonly year: string; readonly published: readonly Published[] }[]
  /** Figures whose page bears no date. */
  readonly undated: readonly Observation[]
  readonly bodies: readonly BodyRow[]
  /** Half of the official figures were known later than this after their period ended; null where none can be told. */
  readonly medianDays: number | null
}

/** Which body published what for which period, in the order in which it became known. */
export function drawTimeline(ledger: Ledger): Timeline {
  const published = ledger.observations
    .flatMap((figure): readonly Published[] =>
      figure.pageDate === null
        ? []
        : [{ figure, date: figure.pageDate, daysAfter: daysAfter(figure, figure.pageDate) }],
    )
    .toSorted((a, b) => b.date.localeCompare(a.date))
  const delays = published
    .filter(({ figure }) => figure.publisherType === 'official')
    .flatMap(({ daysAfter: days }) => (days === null ? [] : [days]))
    .toSorted((a, b) => a - b)
  return {
    years: [...Map.groupBy(published, ({ date }) => date.slice(0, 4))].map(([year, own]) => ({
      year,
      published: own,
    })),
    undated: ledger.observations.filter((each) => each.pageDate === null),
    bodies: listBodies(ledger),
    medianDays: delays[Math.floor(delays.length / 2)] ?? null,
  }
}

/** Told to the day from a page dated to the day, to the month's end from one dated to the month. */
function daysAfter({ period }: Observation, date: string): number | null {
  const end = date.length === 4 ? undefined : spanOfDate(date)?.end
  const days = end === undefined ? Number.POSITIVE_INFINITY : gap(period.end, end)
  return Number.isFinite(days) && days >= 0 ? days : null
}

function listBodies(ledger: Ledger): readonly BodyRow[] {
  return [...Map.groupBy(ledger.observations, nameOf)]
    .map(([publisher, own]) => {
      const pages = own.flatMap((each) => each.pageDate ?? []).toSorted()
      const ends = own.flatMap((each) => each.period.end ?? []).toSorted()
      const [first] = pages
      const last = pages.at(-1)
      return {
        publisher,
        figures: own.length,
        concepts: new Set(own.map((each) => each.concept)).size,
        pages: first === undefined || last === undefined ? null : ([first, last] as const),
        until: ends.at(-1) ?? null,
      }
    })
    .toSorted((a, b) => b.figures - a.figures || a.publisher.localeCompare(b.publisher))
}

/** «SEGOB (UPM)» and «SEGOB (UPMRIP)» are one body under two names; what stands in brackets for others is where it was said. */
function nameOf({ publisher }: Observation): string {
  if (/\bUPM(?:RIP)?\b/.test(publisher) && !/^IOM|^OIM/.test(publisher)) return 'SEGOB (UPMRIP)'
  const place = /\((?:Guatemala|Honduras|El Salvador)\)/.exec(publisher)?.[0]
  const bare = publisher
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/, (?:per|según) .*$/, '')
    .trim()
  return place === undefined ? bare : `${bare} ${place}`
}
