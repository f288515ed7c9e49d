/** A word of a text, folded and cut to its stem, with the place where it stands. */
export type Token = { readonly stem: string; readonly start: number; readonly end: number }

const STEM = 7
const WORD = /[\p{L}\p{N}]+/gu

/** Lower case without accents, character by character, so that every offset stays where it was. */
export function foldText(text: string): string {
  const folded = text.normalize('NFC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  if (folded.length === text.length) return folded
  return Array.from({ length: text.length }, (_, at) => foldCharacter(text.charAt(at))).join('')
}

function foldCharacter(character: string): string {
  const folded = character.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  return folded.length === 1 ? folded : character
}

/** The words of a folded text; plural endings are dropped, long words cut, figures become "#". */
export function tokens(folded: string): readonly Token[] {
  return Array.from(folded.matchAll(WORD), (match) => ({
    stem: stemOf(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function stemOf(word: string): string {
  if (word.charAt(0) <= '9') return '#'
  const singular = word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word
  return singular.slice(0, STEM)
}
