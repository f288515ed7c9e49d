/** A number of a text and what it counts, in words. */
export type Counted = { readonly number: string; readonly of: string }

/** So many words said of several numbers are said once. */
const SHARED_WORDS = 4

/**
 * What the numbers of one paragraph count, in as few words as say it: «14: acciones reportadas por la federación; 3:
 * acciones reportadas por los estados» is told as «acciones reportadas por: la federación, 14; los estados, 3».
 */
export function tellCounts(counts: readonly Counted[]): string {
  const told: string[] = []
  for (let at = 0; at < counts.length;) {
    const run = sharedRun(counts, at)
    const [first] = run.counts
    if (first === undefined) break
    told.push(
      run.counts.length === 1
        ? `${first.number}: ${withoutEcho(first)}`
        : `${run.words.join(' ')}: ${run.counts.map((one) => `${restOf(one, run.words)}, ${one.number}`).join('; ')}`,
    )
    at += run.counts.length
  }
  return told.join(' · ')
}

/** The counts from a place on that begin with the same words, and these. */
function sharedRun(counts: readonly Counted[], from: number) {
  let words = wordsOf(counts[from])
  let to = from + 1
  for (; to < counts.length; to += 1) {
    const other = wordsOf(counts[to])
    const differs = words.findIndex((word, at) => word !== other[at])
    const shared = differs === -1 ? words : words.slice(0, differs)
    // What follows the shared words must say something of each.
    if (shared.length < SHARED_WORDS || shared.length === other.length || differs === -1) break
    words = shared
  }
  return { words, counts: counts.slice(from, to) }
}

function wordsOf(count: Counted | undefined): readonly string[] {
  return count?.of.split(' ') ?? []
}

function restOf({ of }: Counted, words: readonly string[]): string {
  return of.split(' ').slice(words.length).join(' ')
}

/** «18 acciones: acciones del objetivo 2» says its noun twice. */
function withoutEcho({ number, of }: Counted): string {
  const noun = number.split(' ').at(-1) ?? ''
  return of.startsWith(`${noun} `) ? of.slice(noun.length + 1) : of
}
