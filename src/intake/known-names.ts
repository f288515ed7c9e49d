import type { Institution } from '../compact/schema.ts'
import type { Annex } from './schema.ts'
import { foldName } from '../compact/rules.ts'

/** Names of institutions that are known, from the catalogue or from the document's own annexes, in any printing. */
export type KnownNames = {
  readonly has: (printed: string) => boolean
  /** How many words at the end of a text are a known name: the most that are; 0 where none. */
  readonly endLength: (words: readonly string[]) => number
  /** An acronym that the document's annexes explain, be it an institution's or not. */
  readonly isAcronym: (printed: string) => boolean
  readonly reporterType: (printed: string) => string | undefined
}

const MOST_WORDS = 12

export function knownNames(institutions: readonly Institution[], annex: Annex): KnownNames {
  const types = new Map<string, string | null>()
  const add = (name: string, type: string | null): void => {
    const folded = foldName(name)
    if (folded !== '' && types.get(folded) === undefined) types.set(folded, type)
  }
  for (const one of institutions) {
    for (const name of [one.code, one.name.es, one.name.en, ...one.aliases]) add(name, one.reporterType)
  }
  for (const one of annex.institutions) {
    add(one.acronym, null)
    add(one.name, null)
  }
  for (const state of annex.states) add(state, null)
  const acronyms = new Set(annex.acronyms.map((one) => one.acronym))
  return {
    isAcronym: (printed) => acronyms.has(printed),
    has: (printed) => types.has(foldName(printed)),
    endLength: (words) => {
      for (let length = Math.min(MOST_WORDS, words.length); length > 0; length -= 1) {
        if (types.has(foldName(words.slice(-length).join(' ')))) return length
      }
      return 0
    },
    reporterType: (printed) => types.get(foldName(printed)) ?? undefined,
  }
}
