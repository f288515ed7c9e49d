import type { PlacedText } from './pdf-rows.ts'

/** Tells whether a run stands in a margin column: notes in smaller type beside the text, which are no part of it. */
export type InMargin = (run: PlacedText) => boolean

const LEAST_SHARE = 0.01
/** Notes that say what each number counts are nearly as long as the text that they are about. */
const MOST_SHARE = 0.45
/** Wide tables and charts cross the gutter. */
const MOST_CROSSING = 0.06
const SMALLER = 0.85
/** In points: a page that is wider than this is a poster or a fault. */
const WIDEST = 20_000

/**
 * Finds the gutter between text and margin notes: an upright line that hardly any words cross, with a little of the
 * text, in clearly smaller type, on one side. Without one no run is in a margin.
 */
export function findMargin(runs: readonly PlacedText[]): InMargin {
  const words = runs.filter((run) => run.text.trim() !== '')
  for (const side of ['right', 'left'] as const) {
    const at = findGutter(words, side)
    if (at === undefined) continue
    const beyond = (run: PlacedText): boolean => (side === 'right' ? run.x >= at : run.x + run.width <= at)
    const body = middleHeight(words.filter((run) => !beyond(run)))
    if (middleHeight(words.filter(beyond)) > SMALLER * body) continue
    // Cells of a table can stand beyond the gutter too; they are larger than the notes.
    const notes = middleHeight(words.filter((run) => beyond(run) && run.height <= 0.92 * body))
    return (run) => run.height <= 1.03 * notes && beyond(run) && run.text.trim() !== ''
  }
  return () => false
}

/** Where most is beyond and least crosses, in the middle of the places that are equally good; undefined where none will do. */
function findGutter(words: readonly PlacedText[], side: 'left' | 'right'): number | undefined {
  const all = sum(words)
  const left = Math.floor(words.reduce((least, run) => Math.min(least, run.x), Infinity))
  const right = Math.ceil(words.reduce((most, run) => Math.max(most, run.x + run.width), -Infinity))
  if (all === 0 || right - left > WIDEST) return undefined
  const starts = new Float64Array(right - left + 2)
  const ends = new Float64Array(right - left + 2)
  for (const run of words) {
    const [start, end] = [Math.floor(run.x) - left, Math.ceil(run.x + run.width) - left]
    const length = run.text.trim().length
    starts[start] = (starts[start] ?? 0) + length
    ends[end] = (ends[end] ?? 0) + length
  }
  let [before, notYet, best] = [0, all, 0]
  let places: number[] = []
  for (let at = 0; at <= right - left; at += 1) {
    before += ends[at] ?? 0
    notYet -= at === 0 ? 0 : (starts[at - 1] ?? 0)
    const crossing = all - before - notYet
    const beyond = side === 'right' ? notYet : before
    const score = beyond - 2 * crossing
    if (beyond < LEAST_SHARE * all || beyond > MOST_SHARE * all || crossing > MOST_CROSSING * all) continue
    if (score > best) [best, places] = [score, []]
    if (score === best) places.push(left + at)
  }
  return places[Math.floor(places.length / 2)]
}

function sum(runs: readonly PlacedText[]): number {
  return runs.reduce((total, run) => total + run.text.trim().length, 0)
}

/** The height of type that half of the characters are no higher than. */
function middleHeight(runs: readonly PlacedText[]): number {
  const sorted = runs
    .map((run) => ({ height: run.height, length: run.text.trim().length }))
    .filter(({ height }) => height > 0)
    .sort((a, b) => a.height - b.height)
  const half = sorted.reduce((total, { length }) => total + length, 0) / 2
  let passed = 0
  for (const { height, length } of sorted) {
    passed += length
    if (passed >= half) return height
  }
  return 0
}
