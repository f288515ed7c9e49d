import type { Features } from '../features.ts'
import type { Scaled } from '../model.ts'
import type { Head, Scale } from '../schema.ts'
import { minimise } from './minimise.ts'

/** A feature whose every weight is below this moves no decision. */
const LEAST_WEIGHT = 0.04
/** Features that fewer texts than this have are left out. */
const RAREST = 4

export function learnScale(texts: readonly Features[]): Scale {
  const counts = new Map<string, number>()
  for (const features of texts)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Map(
    Array.from(counts)
      .filter(([, count]) => count >= RAREST)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, count]) => [name, Number(Math.log((1 + texts.length) / count).toFixed(3))]),
  )
}

/** `truth[i]` are the labels of text i, by their place in `labels`. `penalty` is the strength of the L2 penalty. */
export type Lesson = {
  readonly kind: Head['kind']
  readonly labels: readonly string[]
  readonly texts: readonly (readonly Scaled[])[]
  readonly truth: readonly (readonly number[])[]
  readonly penalty: number
  /** How much text i counts; 1 where left out. */
  readonly counts?: readonly number[]
}

/** Logistic regression (softmax where one label excludes the others) with an L2 penalty, minimised by L-BFGS from zero: no chance in it. */
export function learnHead(lesson: Lesson): Head {
  const names = [...new Set(lesson.texts.flatMap((text) => text.map(({ name }) => name)))].sort()
  const places = new Map(names.map((name, at) => [name, at]))
  const rows = lesson.texts.map((text) => ({
    at: Int32Array.from(text, ({ name }) => places.get(name) ?? 0),
    value: Float64Array.from(text, ({ value }) => value),
  }))
  const width = lesson.labels.length
  const size = (names.length + 1) * width
  const bias = names.length * width
  const weights = minimise(size, (point, slope) => {
    let loss = 0
    for (let at = 0; at < size; at += 1) {
      const weight = point[at] ?? 0
      const penalty = at < bias ? lesson.penalty : 1e-4
      loss += 0.5 * penalty * weight * weight
      slope[at] = penalty * weight
    }
    const sums = new Float64Array(width)
    for (const [index, row] of rows.entries()) {
      for (let label = 0; label < width; label += 1) sums[label] = point[bias + label] ?? 0
      for (let at = 0; at < row.at.length; at += 1) {
        const from = (row.at[at] ?? 0) * width
        const value = row.value[at] ?? 0
        for (let label = 0; label < width; label += 1)
          sums[label] = (sums[label] ?? 0) + value * (point[from + label] ?? 0)
      }
      const count = lesson.counts?.[index] ?? 1
      loss += count * blame(lesson.kind, sums, lesson.truth[index] ?? [])
      for (let label = 0; label < width; label += 1) sums[label] = count * (sums[label] ?? 0)
      for (let label = 0; label < width; label += 1)
        slope[bias + label] = (slope[bias + label] ?? 0) + (sums[label] ?? 0)
      for (let at = 0; at < row.at.length; at += 1) {
        const from = (row.at[at] ?? 0) * width
        const value = row.value[at] ?? 0
        for (let label = 0; label < width; label += 1)
          slope[from + label] = (slope[from + label] ?? 0) + value * (sums[label] ?? 0)
      }
    }
    return loss
  })
  const short = (value: number) => Number(value.toFixed(2))
  const perFeature = names.map((name, at): readonly [string, readonly number[]] => [
    name,
    Array.from(weights.subarray(at * width, (at + 1) * width), short),
  ])
  return {
    kind: lesson.kind,
    labels: lesson.labels,
    bias: Array.from(weights.subarray(bias), short),
    weights: new Map(perFeature.filter(([, own]) => own.some((weight) => Math.abs(weight) > LEAST_WEIGHT))),
    calibration: { slope: 1, shift: 0 },
    threshold: 0.5,
  }
}

/** Turns the scores of one text into what is wrong with them (probability minus truth) in place; returns the loss. */
function blame(kind: Head['kind'], sums: Float64Array, truth: readonly number[]): number {
  if (kind === 'each') {
    let loss = 0
    for (const [label, score] of sums.entries()) {
      const target = truth.includes(label) ? 1 : 0
      loss += Math.log1p(Math.exp(-Math.abs(score))) + Math.max(score, 0) - target * score
      sums[label] = 1 / (1 + Math.exp(-score)) - target
    }
    return loss
  }
  const most = Math.max(...sums)
  const whole = sums.reduce((sum, score) => sum + Math.exp(score - most), 0)
  const [target = 0] = truth
  const loss = Math.log(whole) + most - (sums[target] ?? 0)
  for (const [label, score] of sums.entries())
    sums[label] = Math.exp(score - most) / whole - (label === target ? 1 : 0)
  return loss
}
