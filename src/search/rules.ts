import { foldName } from '../compact/rules.ts'
import type { QueryTerm, Segment } from './schema.ts'

/** Longest query that is read; what is beyond is left out. */
const LONGEST = 300

/**
 * Reads what a person typed: words, «phrases» or "phrases" in any quotes, and -exclusions (a word or a phrase).
 * Acronyms with dots are joined (O.N.U. → ONU).
 */
export function readQuery(typed: string): readonly QueryTerm[] {
  const terms: QueryTerm[] = []
  const joined = typed
    .slice(0, LONGEST)
    .replace(/\b(?:\p{L}\.){2,}/gu, (acronym) => acronym.replaceAll('.', ''))
  for (const match of joined.matchAll(
    /(?<![\p{L}\p{N}])(-?)["“”«»]([^"“”«»]*)["“”«»]|(?<![\p{L}\p{N}])(-?)([\p{L}\p{N}][\p{L}\p{N}\p{M}/'’.-]*)/gu,
  )) {
    const [, minusPhrase, phrase, minusWord, word] = match
    const text = (phrase ?? word ?? '').trim().replace(/[.'’/-]+$/u, '')
    if (foldName(text) === '') continue
    terms.push({ text, phrase: phrase !== undefined, excluded: (minusPhrase ?? minusWord) === '-' })
  }
  return terms
}

/** Writes terms as a person would type them. */
export function writeQuery(terms: readonly QueryTerm[]): string {
  return terms
    .map((term) => `${term.excluded ? '-' : ''}${term.phrase ? `"${term.text}"` : term.text}`)
    .join(' ')
}

/**
 * Writes words in -ción and -sión in the plural: the stemmer knows their ending without its accent only there, and
 * «repatriacion», «repatriación» and «repatriados» are then one word. Done alike to what is kept and to what is asked.
 */
export function levelEndings(text: string): string {
  return text.replace(/(?<=\p{L}[cs]i)[oó]n(?!\p{L})/giu, 'ones')
}

/** How many letters must be put in, taken out, changed or swapped with their neighbour to turn `a` into `b`. */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    before = above
    above = row
  }
  return above[b.length] ?? 0
}

export type Candidate = { readonly folded: string; readonly shown: string; readonly actions: number }

/** The word most likely meant: the nearest in letters, of those as near the most used; else the most used that begins so. */
export function chooseSpelling(word: string, candidates: readonly Candidate[]): string | undefined {
  const folded = foldName(word)
  const farthest = folded.length <= 4 ? 1 : folded.length <= 8 ? 2 : 3
  const [best] = candidates
    .map((candidate) => ({ ...candidate, distance: editDistance(folded, candidate.folded) }))
    .filter((candidate) => candidate.distance > 0 && candidate.distance <= farthest)
    .sort((a, b) => a.distance - b.distance || b.actions - a.actions || (a.folded < b.folded ? -1 : 1))
  if (best !== undefined) return best.shown
  const [longer] = candidates
    .filter((candidate) => folded.length >= 3 && candidate.folded.startsWith(folded))
    .sort((a, b) => b.actions - a.actions)
  return longer?.shown
}

/** The words of a text for the list that forgives misspellings: folded → as written, each once; numbers and single letters left out. */
export function listWords(text: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]{2,}/gu)) {
    const folded = foldName(word)
    // A text's capitals say nothing: lower case is shown unless the word is only met in capitals (an acronym).
    if (!words.has(folded) || word === word.toLowerCase()) words.set(folded, word)
  }
  return words
}

/** Cuts a text at the marks that the database puts around what it found. */
export function toSegments(marked: string, start: string, stop: string): readonly Segment[] {
  const segments: Segment[] = []
  for (const [i, part] of marked.split(start).entries()) {
    const [hit, rest] = i === 0 ? ['', part] : splitOnce(part, stop)
    if (hit !== '') segments.push({ text: hit, hit: true })
    if (rest !== '') segments.push({ text: rest, hit: false })
  }
  return segments
}

function splitOnce(text: string, at: string): readonly [string, string] {
  const index = text.indexOf(at)
  return index === -1 ? [text, ''] : [text.slice(0, index), text.slice(index + at.length)]
}
