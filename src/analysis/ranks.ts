import type { MemberCount } from './schema.ts'

/** Gives each row its place: 1 for most (or fewest); rows of one value share a place, and the next place is left out. */
export function placeRows(
  rows: readonly Omit<MemberCount, 'place' | 'tied'>[],
  order: 'most' | 'fewest',
): readonly MemberCount[] {
  const before = new Map<number, number>()
  const frequency = new Map<number, number>()
  for (const { value } of rows) frequency.set(value, (frequency.get(value) ?? 0) + 1)
  let seen = 0
  for (const value of [...frequency.keys()].sort((a, b) => (order === 'most' ? b - a : a - b))) {
    before.set(value, seen)
    seen += frequency.get(value) ?? 0
  }
  return rows.map((row) => ({
    ...row,
    place: (before.get(row.value) ?? 0) + 1,
    tied: (frequency.get(row.value) ?? 0) > 1,
  }))
}
