import { foldName } from '../compact/rules.ts'

/** Words of a name cut to five letters, so that endings and most misprints don't count. */
export function stems(name: string): readonly string[] {
  return foldName(name)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => word.slice(0, 5))
}

/** How alike two names are by their stems, 0 to 1: twice the words that both have over the words of both (Dice). */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const left = [...b]
  const total = a.length + left.length
  if (total === 0) return 0
  let shared = 0
  for (const stem of a) {
    const at = left.indexOf(stem)
    if (at < 0) continue
    left.splice(at, 1)
    shared += 1
  }
  return (2 * shared) / total
}
