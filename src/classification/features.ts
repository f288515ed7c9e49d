import { headLength } from './challenge-head.ts'
import { foldText, tokens } from './fold.ts'
import type { ActionText, Field, Span } from './schema.ts'

/** A feature of a text: how often it is there, and where first; a fact about the action stands nowhere. */
export type Feature = { readonly count: number; readonly first: Span | undefined }
export type Features = ReadonlyMap<string, Feature>
export type Concepts = readonly (readonly [name: string, pattern: RegExp])[]

const FIELDS = ['title', 'description', 'results'] as const satisfies readonly Field[]
/** Where a description says what the action is and for whom, in characters. */
const LEAD = 320

export function compileConcepts(patterns: Readonly<Record<string, string>>): Concepts {
  return Object.entries(patterns).map(([name, pattern]) => [name, new RegExp(`\\b(?:${pattern})\\b`, 'g')])
}

/** The features of an action: words and pairs of words, concepts in title, lead and body, and the objective. */
export function actionFeatures(action: ActionText, concepts: Concepts): Features {
  const found = new Collector()
  for (const field of FIELDS) {
    const folded = foldText(action[field])
    addWords(found, field, folded)
    addConcepts(found, concepts, field, folded, (start) => zoneAt(field, start))
  }
  found.add(`o:${action.objective}`)
  return found.features()
}

/** The features of one challenge: words, those of its head, pairs and concepts; `placeAt` says where a character of it stands in the section of challenges. */
export function challengeFeatures(
  text: string,
  concepts: Concepts,
  placeAt: (index: number) => number = (index) => index,
): Features {
  const found = new Collector()
  const folded = foldText(text)
  const head = headLength(folded)
  addWords(found, 'challengesText', folded)
  for (const word of tokens(folded.slice(0, head)))
    found.add(`h:${word.stem}`, 'challengesText', word.start, word.end)
  addConcepts(found, concepts, 'challengesText', folded, (start) => (start < head ? 'L' : undefined))
  return new Map(
    Array.from(found.features(), ([name, { count, first }]) => [
      name,
      {
        count,
        first: first && {
          field: first.field,
          start: placeAt(first.start),
          end: placeAt(first.end - 1) + 1,
        },
      },
    ]),
  )
}

class Collector {
  readonly #found = new Map<string, { count: number; readonly first: Span | undefined }>()

  add(name: string, field?: Field, start = 0, end = 0): void {
    const entry = this.#found.get(name)
    if (entry === undefined)
      this.#found.set(name, { count: 1, first: field === undefined ? undefined : { field, start, end } })
    else entry.count += 1
  }

  features(): Features {
    return this.#found
  }
}

function addWords(found: Collector, field: Field, folded: string): void {
  const kind = field === 'title' ? 't' : 'w'
  const words = tokens(folded)
  for (const [at, word] of words.entries()) {
    found.add(`${kind}:${word.stem}`, field, word.start, word.end)
    const next = words[at + 1]
    if (next !== undefined) found.add(`b:${word.stem} ${next.stem}`, field, word.start, next.end)
  }
}

type Zone = 'T' | 'L' | undefined

function addConcepts(
  found: Collector,
  concepts: Concepts,
  field: Field,
  folded: string,
  zoneOf: (start: number) => Zone,
): void {
  for (const [name, pattern] of concepts) {
    // matchAll would copy the pattern for each text, which takes longer than the search.
    pattern.lastIndex = 0
    for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) {
      const end = match.index + match[0].length
      if (match[0] === '') pattern.lastIndex += 1
      found.add(`A:${name}`, field, match.index, end)
      const zone = zoneOf(match.index)
      if (zone !== undefined) found.add(`${zone}:${name}`, field, match.index, end)
    }
  }
}

function zoneAt(field: (typeof FIELDS)[number], start: number): Zone {
  switch (field) {
    case 'title':
      return 'T'
    case 'description':
      return start < LEAD ? 'L' : undefined
    case 'results':
      return undefined
  }
}
