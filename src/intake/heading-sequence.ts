import type { HeadingCandidate } from './heading-candidates.ts'
import { DASH_ENDING } from './heading-candidates.ts'
import type { SectionName } from './section-label.ts'

/** A section label and the index of its line. */
export type PlacedLabel = { readonly index: number; readonly name: SectionName }

/** How far back a heading looks for the one before it: more candidates than this in a row are lists, not headings. */
const REACH = 150

type Best = { readonly score: number; readonly before: number }

/**
 * Chooses, among the candidates of one objective, those that are headings: the series whose numbers run on and between
 * which results and challenges stand once each. A list's items score below nothing by both.
 */
export function chooseHeadings(
  candidates: readonly HeadingCandidate[],
  labels: readonly PlacedLabel[],
  isInstitution: (title: string) => boolean,
): readonly HeadingCandidate[] {
  const upTo = countLabels(labels)
  const own = candidates.map((candidate) => ownScore(candidate, isInstitution))
  const best: Best[] = []
  for (const [at, candidate] of candidates.entries()) {
    let here: Best = { score: firstScore(candidate) - lost(upTo(candidate.from)), before: -1 }
    for (let before = Math.max(0, at - REACH); before < at; before += 1) {
      const previous = candidates[before]
      const so = best[before]
      if (previous === undefined || so === undefined || candidate.from <= previous.to) continue
      const score = so.score + step(previous, candidate) + sections(upTo(previous.to), upTo(candidate.from))
      if (score > here.score) here = { score, before }
    }
    best.push({ score: here.score + (own[at] ?? 0), before: here.before })
  }
  const end = upTo(Number.MAX_SAFE_INTEGER)
  let last = -1
  // Sections that no heading takes are lost text, which is worse than a poor heading.
  let top = -lost(end)
  for (const [at, candidate] of candidates.entries()) {
    const score = (best[at]?.score ?? 0) + sections(upTo(candidate.to), end)
    if (score > top) [last, top] = [at, score]
  }
  const chosen: HeadingCandidate[] = []
  for (let at = last; at >= 0; at = best[at]?.before ?? -1) {
    const candidate = candidates[at]
    if (candidate !== undefined) chosen.unshift(candidate)
  }
  return chosen
}

function ownScore(candidate: HeadingCandidate, isInstitution: (title: string) => boolean): number {
  let score = candidate.upper ? 4 : -3
  if (DASH_ENDING.test(candidate.title)) score += 3
  else if (isInstitution(candidate.title)) score += 2
  if (candidate.apart) score += 1
  if (/[;,:]$/.test(candidate.title)) score -= 4
  if (candidate.number === null) score -= 4
  if (candidate.title.length > 700) score -= 4
  return score
}

function firstScore(candidate: HeadingCandidate): number {
  if (candidate.number === null) return -1
  return candidate.number === 1 ? 3 : -Math.min(candidate.number - 1, 4)
}

function step(before: HeadingCandidate, after: HeadingCandidate): number {
  if (before.number === null || after.number === null) return 0
  const by = after.number - before.number
  if (by === 1) return 3
  if (by > 1) return -Math.min(by - 1, 4)
  return by === 0 ? -3 : -6
}

function lost({ results, challenges }: Counts): number {
  return 4 * results + 2 * challenges
}

type Counts = { readonly results: number; readonly challenges: number }

/** How many labels of each kind stand before a line. */
function countLabels(labels: readonly PlacedLabel[]): (index: number) => Counts {
  const counts: Counts[] = [{ results: 0, challenges: 0 }]
  for (const label of labels) {
    const { results, challenges } = counts.at(-1) ?? { results: 0, challenges: 0 }
    counts.push(
      label.name === 'results'
        ? { results: results + 1, challenges }
        : { results, challenges: challenges + 1 },
    )
  }
  return (index) => {
    let low = 0
    let high = labels.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((labels[middle]?.index ?? index) < index) low = middle + 1
      else high = middle
    }
    return counts[low] ?? { results: 0, challenges: 0 }
  }
}

function sections(from: Counts, to: Counts): number {
  const results = to.results - from.results
  const challenges = to.challenges - from.challenges
  return (
    (results === 1 ? 3 : results === 0 ? -4 : -4 * Math.min(results - 1, 3)) +
    (challenges === 1 ? 2 : challenges === 0 ? -2 : -3 * Math.min(challenges - 1, 3))
  )
}
