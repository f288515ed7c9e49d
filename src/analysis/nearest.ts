import { foldName } from '../compact/rules.ts'

/** The candidate most like what was written, by the pairs of letters that both have; null where none is alike at all. */
export function findNearest(written: string, candidates: readonly string[]): string | null {
  const wanted = pairsOf(written)
  let best: { readonly candidate: string; readonly score: number } | null = null
  for (const candidate of candidates) {
    const score = overlap(wanted, pairsOf(candidate))
    if (score > 0 && (best === null || score > best.score)) best = { candidate, score }
  }
  return best?.candidate ?? null
}

function pairsOf(text: string): readonly string[] {
  const spaced = ` ${foldName(text)} `
  return Array.from({ length: spaced.length - 1 }, (_, i) => spaced.slice(i, i + 2))
}

/** Dice, over bags: 0 to 1. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const pair of b) left.set(pair, (left.get(pair) ?? 0) + 1)
  let common = 0
  for (const pair of a) {
    const rest = left.get(pair) ?? 0
    if (rest > 0) {
      common += 1
      left.set(pair, rest - 1)
    }
  }
  return (2 * common) / (a.length + b.length)
}
