import type { Feature, Features } from './features.ts'
import type { Head, Scale } from './schema.ts'

/** A feature that the model knows, its value brought to scale. */
export type Scaled = { readonly name: string; readonly value: number; readonly feature: Feature }

/**
 * How much each kind of feature weighs, by the letter before its colon: words of the title, words, those of a challenge's
 * head, pairs, the objective, concepts.
 */
const KINDS: Readonly<Record<string, number>> = {
  t: 0.8,
  w: 1,
  h: 0.8,
  b: 0.8,
  o: 0.6,
  T: 0.9,
  L: 0.7,
  A: 0.7,
}

/** Weighs words by rarity and brings the words and the pairs of a text to unit length, so that long texts don't shout. */
export function scaleFeatures(features: Features, scale: Scale): readonly Scaled[] {
  const raw: { name: string; kind: string; value: number; feature: Feature }[] = []
  const squares: Record<string, number> = {}
  for (const [name, feature] of features) {
    const rarity = scale.get(name)
    if (rarity === undefined) continue
    const kind = name.charAt(0)
    const strength = Math.log2(1 + feature.count)
    const value = isConcept(kind) ? Math.min(1, strength / 2) : strength * rarity
    raw.push({ name, kind, value, feature })
    squares[kind] = (squares[kind] ?? 0) + value * value
  }
  return raw.map(({ name, kind, value, feature }) => {
    const length = isConcept(kind) ? 1 : Math.sqrt(squares[kind] ?? 1)
    return { name, value: ((KINDS[kind] ?? 1) * value) / length, feature }
  })
}

function isConcept(kind: string): boolean {
  return kind === 'T' || kind === 'L' || kind === 'A'
}

/** The score of each label of a head: log-odds, or their like where the labels exclude each other. */
export function scores(head: Head, scaled: readonly Scaled[]): readonly number[] {
  const sums = [...head.bias]
  for (const { name, value } of scaled) {
    const weights = head.weights.get(name)
    if (weights === undefined) continue
    for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (weights[at] ?? 0) * value
  }
  return sums
}

/** Calibrated probabilities: shares of one where the labels exclude each other, else each on its own. */
export function probabilities(
  { kind, calibration: { slope, shift } }: Pick<Head, 'kind' | 'calibration'>,
  given: readonly number[],
): readonly number[] {
  if (kind === 'each') return given.map((score) => 1 / (1 + Math.exp(-(slope * score + shift))))
  const most = Math.max(...given)
  const parts = given.map((score) => Math.exp(slope * (score - most)))
  const whole = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part) => part / whole)
}
