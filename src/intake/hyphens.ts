import type { FormWords } from './form-words.ts'

/** The words of a document and how often each occurs unbroken: the evidence on which broken words are mended. */
export type Vocabulary = ReadonlyMap<string, number>

const BROKEN_END = /[\p{L}\p{N}][-‐‑\u00ad]$/u

/** Shorter words are half of a text and tell nothing of how a long one is broken. */
const SHORTEST = 4

/** Counts words in lower case, leaving out the two pieces of words that a line's end breaks. */
export function countWords(lines: Iterable<string>): Vocabulary {
  const counts = new Map<string, number>()
  const add = (word: string): void => {
    if (word.length < SHORTEST) return
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  let broken = false
  for (const line of lines) {
    const text = line.trimEnd()
    if (text === '') continue
    const words = wordsOf(text.toLowerCase())
    const breaks = BROKEN_END.test(text.slice(-2))
    for (let at = broken ? 1 : 0; at < words.length - (breaks ? 1 : 0); at += 1) {
      const word = words[at] ?? ''
      add(word)
      if (word.includes('-')) for (const part of word.split('-')) add(part)
    }
    broken = breaks
  }
  return counts
}

/** Runs of letters, and letters joined by hyphens. By character code: a regular expression takes five times as long. */
function wordsOf(text: string): readonly string[] {
  const words: string[] = []
  let start = -1
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0
    if (
      isLetter(code) ||
      (start >= 0 && (isInner(code) || (isHyphen(code) && isLetter(text.charCodeAt(at + 1)))))
    ) {
      if (start < 0) start = at
    } else if (start >= 0) {
      words.push(text.slice(start, at).replace(/[‐‑]/g, '-'))
      start = -1
    }
  }
  return words
}

function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && (code < 0x2000 || code > 0x2bff))
  )
}

function isInner(code: number): boolean {
  return code >= 48 && code <= 57
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011
}

/** «mediano- y largo plazo»: the hyphen stands for the word that both share. */
const SHARED_WORD = /^(?:y|e|o|u|and|or)(?![\p{L}\p{N}])/u

const ADDRESS = /(?:https?:\/\/|www\.|\S@)\S*$/i
/** An address is no longer than this; looking further back would take longer with every line that is joined. */
const LONGEST_ADDRESS = 300

/** Joins a line to the text before it: mends a broken word, keeps a real hyphen, and an address broken over lines whole. */
export function joinLines(before: string, after: string, vocabulary: Vocabulary, words: FormWords): string {
  const left = before.trimEnd()
  const right = after.trimStart()
  if (left === '' || right === '') return left + right
  if (left.endsWith('\u00ad')) return left.slice(0, -1) + right
  if (left.endsWith('\u2060')) return joinOwnHyphen(left.slice(0, -1), right)
  const end = left.slice(-LONGEST_ADDRESS)
  if (ADDRESS.test(end) && goesOnAsAddress(left, right)) return left + right
  if (/[\p{L}\p{N}][-‐‑]$/u.test(left.slice(-2))) return joinBroken(left, right, vocabulary, words)
  if (/\p{L}\/$/u.test(left.slice(-2)) && /^\p{L}/u.test(right)) return left + right
  return `${left} ${right}`
}

/** The hyphen is the word's own; Spanish repeats it where the next line begins. */
function joinOwnHyphen(left: string, right: string): string {
  if (SHARED_WORD.test(right)) return `${left} ${right}`
  return left + right.replace(/^[-‐](?=\p{L})/u, '')
}

/** An address goes on after a mark that addresses are broken at, or where the next piece itself looks like one. */
function goesOnAsAddress(left: string, right: string): boolean {
  const piece = /^\S+/.exec(right)?.[0] ?? ''
  if (/[/_=?&%~#-]$/.test(left)) return /^[\p{L}\p{N}_%?=&#~./-]/u.test(piece)
  if (left.endsWith('.')) return /^[a-z0-9]/.test(piece) && /[./]\S/.test(piece)
  return /^[a-z0-9_%?=&#~-]*[/_=&%?]\S*$/i.test(piece) && !/^\p{Lu}\p{Ll}+\/\p{Lu}/u.test(piece)
}

function joinBroken(left: string, right: string, vocabulary: Vocabulary, words: FormWords): string {
  const whole = left.slice(0, -1)
  const head = /[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)*$/u.exec(whole.slice(-60))?.[0] ?? ''
  const tail = /^[\p{L}\p{N}]+/u.exec(right)?.[0] ?? ''
  if (/^[-‐]\p{L}/u.test(right)) return left + right.slice(1)
  if (tail === '' || SHARED_WORD.test(right)) return `${left} ${right}`
  return isMended(head, tail, vocabulary, words) ? whole + right : left + right
}

function isMended(head: string, tail: string, vocabulary: Vocabulary, words: FormWords): boolean {
  const piece = head.split(/[-‐‑]/).at(-1) ?? head
  if (/^\p{N}/u.test(tail) || /\p{N}$/u.test(head)) return false
  const count = (word: string): number => vocabulary.get(word.toLowerCase()) ?? 0
  const mended = count(piece + tail)
  const hyphened = count(`${piece}-${tail}`)
  if (mended !== hyphened) return mended > hyphened
  const capitals = isCapitals(piece) && isCapitals(tail)
  if (/^\p{Lu}/u.test(tail) && !capitals) return false
  if (capitals) return !(count(piece) > 0 && count(tail) > 0)
  if (words.prefixes.has(piece.toLowerCase()) || knowsKin(piece + tail, vocabulary)) return true
  return !(piece.length >= 5 && tail.length >= 5 && count(piece) > 0 && count(tail) > 0)
}

/** «implementa-ción» is mended where the document has «implementaciones» or «implementar». */
function knowsKin(word: string, vocabulary: Vocabulary): boolean {
  const lower = word.toLowerCase()
  return ['s', 'es', 'n', 'do', 'da', 'r']
    .flatMap((end) => [lower + end, ...(lower.endsWith(end) ? [lower.slice(0, -end.length)] : [])])
    .some((kin) => kin.length > 4 && vocabulary.has(kin))
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase()
}
