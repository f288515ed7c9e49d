import type { Share } from './schema.ts'

/** How a share is shown where nothing else is asked: with one decimal. */
export const DECIMALS = 1

/**
 * The parts of one whole in percent, rounded so that they make 100: each is rounded down, and what is left goes to the
 * parts that lost most (largest remainder; of equals, to the larger part, then to the first). Null where the whole is 0.
 */
export function shareWhole(parts: readonly number[], decimals: 0 | 1 = DECIMALS): readonly (Share | null)[] {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  if (whole === 0) return parts.map(() => null)
  const scale = 10 ** decimals
  // In whole numbers: a hundred times the part, over the whole, has no remainder that floating point could misplace.
  const units = parts.map((part) => Math.floor((part * 100 * scale) / whole))
  const remainders = parts.map((part, i) => part * 100 * scale - (units[i] ?? 0) * whole)
  const left = 100 * scale - units.reduce((sum, unit) => sum + unit, 0)
  const raised = new Set(
    parts
      .map((part, i) => ({ i, part, remainder: remainders[i] ?? 0 }))
      .sort((a, b) => b.remainder - a.remainder || b.part - a.part || a.i - b.i)
      .slice(0, left)
      .map(({ i }) => i),
  )
  return parts.map((part, i) => ({
    exact: (part * 100) / whole,
    rounded: ((units[i] ?? 0) + (raised.has(i) ? 1 : 0)) / scale,
  }))
}

/** One part that is told alone, rounded together with the rest of its whole. Null where the whole is 0. */
export function shareOf(part: number, whole: number, decimals?: 0 | 1): Share | null {
  return shareWhole([part, whole - part], decimals)[0] ?? null
}
