import type { PlacedText } from './pdf-rows.ts'

/** Tells whether a run stands in a margin column: notes in smaller type beside the text, which are no part of it. */
export type InMargin = (run: PlacedText) => boolean

const LEAST_SHARE = 0.01
const MOST_SHARE = 0.25
const MOST_CROSSING = 0.02
const SMALLER = 0.85

/**
 * Finds the gutter between text and margin notes: an upright strip that hardly any words cross, with a little of the
 * text, in clearly smaller type, on one side. Without one no run is in a margin.
 */
export function findMargin(runs: readonly PlacedText[]): InMargin {
  const none: InMargin = () => false
  const words = runs.filter((run) => run.text.trim() !== '')
  const all = sum(words)
  if (all === 0) return none
  const left = Math.floor(words.reduce((least, run) => Math.min(least, run.x), Infinity))
  const right = Math.ceil(words.reduce((most, run) => Math.max(most, run.x + run.width), -Infinity))
  for (const at of clearStrips(words, left, right, all)) {
    const before = words.filter((run) => run.x + run.width <= at)
    const after = words.filter((run) => run.x >= at)
    const [side, text] = sum(before) < sum(after) ? [before, after] : [after, before]
    const share = sum(side) / all
    if (share < LEAST_SHARE || share > MOST_SHARE) continue
    const body = middleHeight(text)
    if (middleHeight(side) > SMALLER * body) continue
    const isLeft = side === before
    return (run) =>
      run.height <= 0.92 * body && (isLeft ? run.x + run.width <= at : run.x >= at) && run.text.trim() !== ''
  }
  return none
}

/** Places, widest strip first, that no more than a few of the characters cross. */
function clearStrips(
  words: readonly PlacedText[],
  left: number,
  right: number,
  all: number,
): readonly number[] {
  const crossing = new Float64Array(right - left + 2)
  for (const run of words) {
    const from = Math.ceil(run.x) - left
    const to = Math.floor(run.x + run.width) - left
    for (let at = from; at < to; at += 1) crossing[at] = (crossing[at] ?? 0) + run.text.length
  }
  const strips: { readonly at: number; readonly width: number }[] = []
  let from = -1
  for (let at = 0; at <= right - left + 1; at += 1) {
    const clear = at <= right - left && (crossing[at] ?? 0) <= MOST_CROSSING * all
    if (clear && from < 0) from = at
    if (!clear && from >= 0) {
      strips.push({ at: left + (from + at) / 2, width: at - from })
      from = -1
    }
  }
  return strips
    .filter(({ width }) => width >= 6)
    .sort((a, b) => b.width - a.width)
    .map(({ at }) => at)
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
