import { foldName } from '../compact/rules.ts'
import { ALL_FORM_WORDS } from './form-words.ts'
import { isUpper } from './letter-case.ts'

export type SectionName = 'results' | 'challenges'

/** A line that opens a section. `strong` where it is in capitals; `rest` is what follows on the same line. */
export type SectionLabel = { readonly name: SectionName; readonly strong: boolean; readonly rest: string }

const NAMES = new Map<string, SectionName>(
  ALL_FORM_WORDS.flatMap((words) => [
    ...words.results.map((word): [string, SectionName] => [word, 'results']),
    ...words.challenges.map((word): [string, SectionName] => [word, 'challenges']),
  ]),
)

const LONGEST = 40
const INITIALS = new Set([...NAMES.keys()].map((name) => name.charAt(0)))

/** Reads «RESULTADOS», «RETOS:», «R E T O S», «Resultados» or, in capitals with a colon, a label with text behind it. */
export function readSectionLabel(line: string): SectionLabel | undefined {
  const text = line.trim()
  const colon = text.indexOf(':')
  if (text.length > LONGEST && (colon < 0 || colon > LONGEST)) return undefined
  if (!INITIALS.has(text.charAt(0).toLowerCase()) || /\d/.test(text)) return undefined
  const whole = nameOf(text)
  if (whole !== undefined) return { name: whole, strong: isUpper(text), rest: '' }
  if (colon <= 0) return undefined
  const head = text.slice(0, colon)
  const name = isUpper(head) ? nameOf(head) : undefined
  return name === undefined ? undefined : { name, strong: true, rest: text.slice(colon + 1).trim() }
}

function nameOf(text: string): SectionName | undefined {
  const spaced = /^(?:\p{L} ){3,}\p{L}[:.]?$/u.test(text) ? text.replaceAll(' ', '') : text
  const folded = foldName(spaced)
  const exact = NAMES.get(folded)
  if (exact !== undefined || !isUpper(text) || folded.length < 7 || folded.length > 12) return exact
  for (const [word, name] of NAMES) if (oneSlip(folded, word)) return name
  return undefined
}

/** One letter lost, added or changed, or two neighbours swapped, in a word of seven letters or more. */
function oneSlip(text: string, word: string): boolean {
  if (word.length < 7 || Math.abs(text.length - word.length) > 1) return false
  let start = 0
  while (start < word.length && text[start] === word[start]) start += 1
  let end = 0
  while (end < word.length - start && end < text.length - start && text.at(-1 - end) === word.at(-1 - end))
    end += 1
  const [a, b] = [text.length - start - end, word.length - start - end]
  return (a <= 1 && b <= 1) || (a === 2 && b === 2 && text[start] === word[start + 1])
}
