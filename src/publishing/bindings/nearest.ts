import { foldName } from '../../compact/rules.ts'

/** The known word nearest to one that is not known, where it is near enough to be meant. */
export function findNearest(word: string, known: readonly string[]): string | undefined {
  const asked = foldName(word)
  const [best] = known
    .map((one) => ({ one, distance: distance(asked, foldName(one)) }))
    .sort((a, b) => a.distance - b.distance)
  return best !== undefined && best.distance <= Math.max(2, asked.length / 3) ? best.one : undefined
}

/** Letters to insert, delete or replace (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced))
    }
    row = next
  }
  return row[b.length] ?? 0
}
