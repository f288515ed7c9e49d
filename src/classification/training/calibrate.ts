import { probabilities } from '../model.ts'
import type { Head } from '../schema.ts'

/** Scores that a head gave to texts it had not learnt from, and their true labels by place. */
export type Unseen = {
  readonly kind: Head['kind']
  readonly scores: readonly (readonly number[])[]
  readonly truth: readonly (readonly number[])[]
}

const SLOPES = steps(0.2, 1.6, 0.05)
const SHIFTS = steps(-1.5, 1.5, 0.1)
const THRESHOLDS = steps(0.15, 0.6, 0.05)

/** The slope and shift under which the true labels are the most likely. */
export function calibrate(unseen: Unseen): Head['calibration'] {
  let best = { slope: 1, shift: 0 }
  let least = Number.POSITIVE_INFINITY
  for (const slope of SLOPES)
    for (const shift of unseen.kind === 'each' ? SHIFTS : [0]) {
      const loss = lossUnder(unseen, { slope, shift })
      if (loss < least) [best, least] = [{ slope, shift }, loss]
    }
  return best
}

/** The probability from which labels are best suggested: where F1 is highest when the first of `most` is always suggested. */
export function bestThreshold(unseen: Unseen, calibration: Head['calibration'], most: number): number {
  const shares = unseen.scores.map((given) => probabilities({ kind: unseen.kind, calibration }, given))
  let best = 0.5
  let highest = -1
  for (const threshold of THRESHOLDS) {
    let right = 0
    let all = 0
    for (const [at, own] of shares.entries()) {
      const truth = unseen.truth[at] ?? []
      const chosen = own
        .map((share, label) => ({ share, label }))
        .sort((a, b) => b.share - a.share)
        .filter(({ share }, rank) => rank < most && (rank === 0 || share >= threshold))
      right += chosen.filter(({ label }) => truth.includes(label)).length
      all += chosen.length + truth.length
    }
    if ((2 * right) / all > highest) [best, highest] = [threshold, (2 * right) / all]
  }
  return best
}

function lossUnder({ kind, scores, truth }: Unseen, calibration: Head['calibration']): number {
  let loss = 0
  for (const [at, given] of scores.entries())
    for (const [label, share] of probabilities({ kind, calibration }, given).entries()) {
      const own = truth[at]?.includes(label) === true
      if (kind === 'each' || own) loss -= Math.log(Math.max(1e-9, own ? share : 1 - share))
    }
  return loss
}

function steps(from: number, to: number, by: number): readonly number[] {
  return Array.from({ length: Math.round((to - from) / by) + 1 }, (_, at) =>
    Number((from + at * by).toFixed(2)),
  )
}
