import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { foldName } from '../compact/rules.ts'
import { ROOT } from '../root.ts'

/** The Spanish words of the field for an English one, in any number: «shelters» gives albergue and alojamiento. */
export type Synonyms = (word: string) => readonly string[]

const File = z.record(z.string(), z.array(z.string()))

let loaded: Synonyms | undefined

/** Reads `data/search/english-words.json` once. */
export function loadSynonyms(): Synonyms {
  loaded ??= makeSynonyms(
    File.parse(JSON.parse(readFileSync(path.join(ROOT, 'data', 'search', 'english-words.json'), 'utf8'))),
  )
  return loaded
}

export function makeSynonyms(words: Readonly<Record<string, readonly string[]>>): Synonyms {
  const byFolded = new Map(Object.entries(words).map(([english, spanish]) => [foldName(english), spanish]))
  return (word) => {
    const folded = foldName(word)
    return (
      byFolded.get(folded) ??
      byFolded.get(folded.replace(/ies$/u, 'y')) ??
      byFolded.get(folded.replace(/s$/u, '')) ??
      []
    )
  }
}
