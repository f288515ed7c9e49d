import type { Facts } from './gather-facts.ts'

/** Below this a cycle is told action by action: shares, shapes and charts of a handful say nothing. */
const HANDFUL = 4
/** Below this percentages mislead, and nothing can be said to stand out. */
const SMALL = 10
/** A list of names longer than this is told as a number where it is not the matter itself. */
const LONG_LIST = 6
/** From how many actions on a difference between shares is more than the chance of a few. */
const BEARING = 3

export function isHandful({ count }: Pick<Facts, 'count'>): boolean {
  return count < HANDFUL
}

export function isSmall({ count }: Pick<Facts, 'count'>): boolean {
  return count < SMALL
}

export function isLong(names: number): boolean {
  return names > LONG_LIST
}

/** Whether one share of a group can be said to differ from the whole's: by how much, and by how many actions. */
export function differs(mine: number | null, whole: number | null, count: number, apart: number): boolean {
  if (mine === null || whole === null || count < SMALL) return false
  return Math.abs(mine - whole) >= apart && (Math.max(mine, whole) * count) / 100 >= BEARING
}
