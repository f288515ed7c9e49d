import type { Ranked } from './gather-facts.ts'

/**
 * How many of the first members to name: `wanted`, or fewer where those that tie with the last one would make the list
 * long; 0 where nothing stands out.
 */
export function topOf(ranked: readonly Ranked[], wanted: number): number {
  for (let limit = Math.min(wanted, ranked.length); limit > 0; limit -= 1) {
    const last = ranked[limit - 1]
    const shown = ranked.filter(({ place }) => place <= (last?.place ?? 0)).length
    if (shown <= wanted + 1) return limit
  }
  return 0
}

/** How many members a list cut at `limit` shows, those that tie with the last one too. */
export function shownAt(ranked: readonly Ranked[], limit: number): number {
  const last = ranked[limit - 1]
  return last === undefined ? 0 : ranked.filter(({ place }) => place <= last.place).length
}

/** Whether the first has more than the last: only then is there a most and a least to tell of. */
export function isUneven(ranked: readonly Ranked[]): boolean {
  return (ranked[0]?.value ?? 0) > (ranked.at(-1)?.value ?? 0)
}

/** The part of a whole that the first member has, 0 to 1. */
export function shareOfFirst(ranked: readonly Ranked[], whole: number): number {
  return whole === 0 ? 0 : (ranked[0]?.value ?? 0) / whole
}
