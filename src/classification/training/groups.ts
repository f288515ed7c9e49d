import type { Features } from '../features.ts'

/** Texts that share this much of their pairs of words are told as one another's copies. */
const ALIKE = 0.3

/** A group for each text, such that copies and near-copies of one another, over any number of steps, have the same. */
export function groupAlike(texts: readonly Features[]): readonly number[] {
  const pairs = texts.map((features) => new Set([...features.keys()].filter((name) => name.startsWith('b:'))))
  const parents = texts.map((_, at) => at)
  const rootOf = (at: number): number => {
    const parent = parents[at] ?? at
    return parent === at ? at : rootOf(parent)
  }
  for (const [at, own] of pairs.entries())
    for (const [before, other] of pairs.slice(0, at).entries())
      if (likeness(own, other) > ALIKE) parents[rootOf(at)] = rootOf(before)
  return parents.map((_, at) => rootOf(at))
}

/** Deals groups into folds of near-equal numbers of groups; spread over the record, without chance. */
export function foldsOf(groups: readonly number[], folds: number): readonly number[] {
  const ranks = new Map([...new Set(groups)].map((group, rank) => [group, rank % folds]))
  return groups.map((group) => ranks.get(group) ?? 0)
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  if (few.size < ALIKE * many.size) return 0
  let shared = 0
  for (const name of few) if (many.has(name)) shared += 1
  return shared / (a.size + b.size - shared)
}
