import { foldName } from '../compact/rules.ts'
import { type Content, contentHash, likeness, shinglesOf, wordsOf } from './rules.ts'

/** How alike two actions must be to be one: below this a new action is less harm than one turned into another. */
const ENOUGH = 0.5

/**
 * Says which action of the record each reported action is, whatever its number now: by what it says, else by
 * heading and institution, else by the likeness of heading and text. `known` and `reported` may be in any order.
 * Returns, for each reported action, the index of its match in `known`, or null where it is new.
 * Each known action is given at most once.
 */
export function matchActions(
  known: readonly Content[],
  reported: readonly Content[],
): readonly (number | null)[] {
  const matching = startMatching(known, reported)
  pairByKey(matching, contentHash)
  pairByKey(matching, (one) => [one.reporterType, one.objective, heading(one)].join('|'))
  pairAlike(matching, (one) => `${one.reporterType}|${one.objective}`)
  pairAlike(matching, heading)
  pairAlike(matching, (one) => one.reporterType)
  return matching.found
}

type Matching = {
  readonly known: readonly Content[]
  readonly reported: readonly Content[]
  readonly free: Set<number>
  readonly found: (number | null)[]
}

function startMatching(known: readonly Content[], reported: readonly Content[]): Matching {
  return { known, reported, free: new Set(known.keys()), found: reported.map(() => null) }
}

function heading(one: Content): string {
  return `${foldName(one.title)}|${one.printedInstitutions.map(foldName).join(',')}`
}

/** Pairs what shares a key that is unique on both sides, or that stands the same number of times on each: then in order. */
function pairByKey(matching: Matching, keyOf: (one: Content) => string): void {
  const open = groupOpen(matching, keyOf)
  for (const { known, reported } of open.values()) {
    if (known.length !== reported.length) continue
    for (const [i, index] of reported.entries()) pair(matching, index, known[i])
  }
}

/** Within each group, pairs the most alike first, as long as they are alike enough. */
function pairAlike(matching: Matching, keyOf: (one: Content) => string): void {
  for (const { known, reported } of groupOpen(matching, keyOf).values()) {
    const traits = new Map([...known].map((index) => [index, traitsOf(matching.known[index])]))
    const scored = reported.flatMap((to) => {
      const seen = traitsOf(matching.reported[to])
      return known.map((from) => ({ from, to, score: score(traits.get(from), seen) }))
    })
    scored.sort((a, b) => b.score - a.score || a.to - b.to || a.from - b.from)
    for (const { from, to, score: alike } of scored) {
      if (alike < ENOUGH) break
      if (matching.free.has(from) && matching.found[to] === null) pair(matching, to, from)
    }
  }
}

type Traits = {
  readonly title: ReadonlySet<string>
  readonly text: ReadonlySet<string>
  readonly institutions: ReadonlySet<string>
}

function traitsOf(one: Content | undefined): Traits | undefined {
  if (one === undefined) return undefined
  return {
    title: wordsOf(one.title),
    text: shinglesOf(`${one.description} ${one.results} ${one.challengesText}`),
    institutions: new Set(one.printedInstitutions.map(foldName)),
  }
}

/** Two different actions of one programme share heading and institution but hardly a run of words; one that was edited shares many. */
function score(a: Traits | undefined, b: Traits | undefined): number {
  if (a === undefined || b === undefined) return 0
  const title = likeness(a.title, b.title)
  const institutions = likeness(a.institutions, b.institutions)
  // Where one has no text (a shipped summary), the heading must do.
  if (a.text.size <= 1 || b.text.size <= 1) return title < 0.6 ? 0 : 0.7 * title + 0.3 * institutions
  const text = likeness(a.text, b.text)
  if (text < 0.1 && title < 0.9) return 0
  return 0.5 * text + 0.35 * title + 0.15 * institutions
}

type Group = { readonly known: number[]; readonly reported: number[] }

function groupOpen(matching: Matching, keyOf: (one: Content) => string): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>()
  const groupFor = (one: Content): Group => {
    const key = keyOf(one)
    const group = groups.get(key) ?? { known: [], reported: [] }
    groups.set(key, group)
    return group
  }
  for (const index of matching.free) {
    const one = matching.known[index]
    if (one !== undefined) groupFor(one).known.push(index)
  }
  for (const [index, one] of matching.reported.entries()) {
    if (matching.found[index] === null) groupFor(one).reported.push(index)
  }
  return groups
}

function pair(matching: Matching, to: number, from: number | undefined): void {
  if (from === undefined) return
  matching.found[to] = from
  matching.free.delete(from)
}
