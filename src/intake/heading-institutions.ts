import { ALL_FORM_WORDS, type FormWords } from './form-words.ts'
import type { KnownNames } from './known-names.ts'
import { isUpper } from './letter-case.ts'

/** A heading taken apart: the title without its institutions, and the institutions in the heading's words. */
export type HeadingParts = { readonly title: string; readonly institutions: readonly string[] }

const LONGEST_NAME = 110
const NO_WORDS: ReadonlySet<string> = new Set()
/** What joins institutions, in either language: a document in English may print headings as they were reported in Spanish. */
const TOGETHER = new RegExp(ALL_FORM_WORDS.map(({ together }) => together.source).join('|'), 'iu')
const BEGINS_TOGETHER = new RegExp(`^(?:${TOGETHER.source})`, 'iu')

/** Reads the reporting institutions off a heading's end: behind a dash, or, without one, by a name that is known. */
export function splitHeading(printed: string, known: KnownNames, words: FormWords): HeadingParts {
  const heading = dropFullStop(printed.trim())
  const dashed = splitAtDashes(heading, known, words)
  if (dashed !== undefined) return dashed
  return splitAtKnownEnd(heading, known, words) ?? { title: heading, institutions: [] }
}

function dropFullStop(text: string): string {
  return /\.\s?\p{L}{1,3}\.$/u.test(text) ? text : text.replace(/\s*\.+$/, '')
}

/** A dash separates where a blank stands on one side of it; «MÉXICO-CHILE» is one word. */
const SEPARATOR = /\s+[-–—]\s*|(?<=[^\s])[-–—]\s+/gu

function splitAtDashes(heading: string, known: KnownNames, words: FormWords): HeadingParts | undefined {
  const dashes = [...heading.matchAll(SEPARATOR)].filter((dash) => !isInside(heading, dash.index))
  const last = dashes.at(-1)
  if (last === undefined) return undefined
  const behind = heading.slice(last.index + last[0].length)
  const isLong = /[–—]/.test(last[0])
  if (!readsAsName(behind, known, isLong ? NO_WORDS : words.openEnded)) return undefined
  const parts = [behind]
  let cut = last.index
  for (const [at, dash] of [...dashes.entries()].slice(0, -1).reverse()) {
    const part = heading.slice(dash.index + dash[0].length, dashes[at + 1]?.index).trim()
    if (dash.index === 0 || !(isKnown(part, known) || known.isAcronym(part))) break
    parts.unshift(part)
    cut = dash.index
  }
  const title = dropFullStop(heading.slice(0, cut).trim())
  if (title === '') return undefined
  return { title, institutions: parts.flatMap((part) => namesIn(part, known)) }
}

/** Inside brackets that open before the dash and close after it. */
function isInside(heading: string, index: number): boolean {
  const before = heading.slice(0, index)
  return before.lastIndexOf('(') > before.lastIndexOf(')') && heading.includes(')', index)
}

/** `notFirst` are words that a name doesn't begin with; after a long dash («– SIN FRONTERAS») it may begin with any. */
function readsAsName(text: string, known: KnownNames, notFirst: ReadonlySet<string>): boolean {
  if (text === '' || !/^["“«(]?\p{L}/u.test(text)) return false
  if (isKnown(text, known)) return true
  if (text.length > LONGEST_NAME || /[:;?!]/.test(text)) return false
  const first = /^\p{L}+/u.exec(text)?.[0]?.toLowerCase() ?? ''
  return !notFirst.has(first) && /^["“«]?\p{Lu}/u.test(text)
}

function isKnown(text: string, known: KnownNames): boolean {
  const outside = text.replace(/\s*\([^)]*\)?\s*$/, '').trim()
  return known.has(text) || (outside !== '' && known.has(outside))
}

/** «INM (EN COORDINACIÓN CON ANAM, SE)» names three; «SEGOB (UPMRIP)» one; «SRE Y SEGOB» two if both are names. */
function namesIn(text: string, known: KnownNames): readonly string[] {
  const match = /^(.*?)\s*\(([^()]*)\)?\s*$/.exec(text)
  if (match === null || known.has(text)) return listed(text, known)
  const outside = (match[1] ?? '').trim()
  const inside = (match[2] ?? '').trim()
  const pieces = inside.split(TOGETHER).map(bare).filter(Boolean)
  if (outside === '') return pieces
  if (BEGINS_TOGETHER.test(inside)) return [...listed(outside, known), ...pieces]
  if (pieces.length > 1 && pieces.every((piece) => isName(piece, known)))
    return pieces.map((piece) => `${outside} (${piece})`)
  const outer = listed(outside, known)
  return [...outer.slice(0, -1), `${outer.at(-1) ?? outside} (${inside})`]
}

function listed(text: string, known: KnownNames): readonly string[] {
  if (known.has(text)) return [text.trim()]
  const pieces = text.split(TOGETHER).map(bare).filter(Boolean)
  return pieces.length > 1 && pieces.every((piece) => isName(piece, known)) ? pieces : [text.trim()]
}

function bare(text: string): string {
  return text.trim().replace(/^(?:la|el|los|las|the)\s+/iu, '')
}

/** Known, or an acronym: one word in capitals. */
function isName(text: string, known: KnownNames): boolean {
  return isKnown(text, known) || (/^[\p{Lu}\p{N}.]{2,12}$/u.test(text) && isUpper(text))
}

/** A known name that ends the heading without a dash. Behind a preposition it is part of the title as well. */
function splitAtKnownEnd(heading: string, known: KnownNames, words: FormWords): HeadingParts | undefined {
  const glued = /^(.+\S)[-–—]\s?([^\s–—-]+(?:\s\([^)]+\))?)$/u.exec(heading)
  if (glued !== null && isKnown(glued[2] ?? '', known))
    return { title: glued[1] ?? '', institutions: namesIn(glued[2] ?? '', known) }
  const tokens = heading.split(/\s+/)
  const bracket = /\s*\(([^)]+)\)$/.exec(heading)?.[1]
  if (bracket !== undefined && known.has(bracket)) {
    const before = tokens.slice(0, -1)
    const length = known.endLength(before)
    if (length > 0 && length < before.length)
      return {
        title: before.slice(0, -length).join(' '),
        institutions: [`${before.slice(-length).join(' ')} (${bracket})`],
      }
    return { title: heading.slice(0, heading.lastIndexOf('(')).trim(), institutions: [bracket] }
  }
  const length = known.endLength(tokens)
  if (length === 0 || length >= tokens.length) return undefined
  const name = tokens.slice(-length).join(' ')
  const before = tokens.at(-1 - length)?.toLowerCase() ?? ''
  return {
    title: words.openEnded.has(before) ? heading : dropFullStop(tokens.slice(0, -length).join(' ')),
    institutions: [name],
  }
}
