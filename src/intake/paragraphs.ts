import type { FormWords } from './form-words.ts'
import type { Vocabulary } from './hyphens.ts'
import { joinLines } from './hyphens.ts'
import { startsLower } from './letter-case.ts'
import type { SourceLine } from './schema.ts'

/** A line of an action's text. `gap`: blank lines stand before it; `turn`: a page's end does; `flow`: what the layout shows. */
export type BodyLine = {
  readonly text: string
  readonly gap: boolean
  readonly turn: boolean
  readonly flow?: SourceLine['flow']
}

/** A paragraph, a bullet or an item of a numbered list, its lines joined. */
export type Block = { readonly kind: 'text' | 'bullet' | 'item'; readonly text: string }

/** How the document sets its lines. `width` is the usual length of a full line; null where lines are whole paragraphs. */
export type Setting = {
  readonly width: number | null
  readonly vocabulary: Vocabulary
  readonly words: FormWords
}

const BULLET = /^(?:[•●▪■◦○∙‣⁃➢✓►\u00b7\uf0b7\uf0a7\uf0d8\u2013\u2014*-])(?:\s+|(?=[•●\uf0b7]))(?=\S)/u
const GLUED_BULLET = /^[•●▪■\uf0b7\uf0a7](?=\S)/u
const ITEM = /^(\d{1,2}|[a-z]|[ivx]{1,4})(?:[.)]|\.-)\s+(?=\S)/u

/** A note printed at the end of its text, behind its raised number. */
const RAISED_NOTE = /^[⁰¹²³⁴⁵⁶⁷⁸⁹]+\s/u

/** Undoes the layout: joins wrapped lines, mends broken words, keeps bullets, list items and rows of tables apart. */
export function reflow(lines: readonly BodyLine[], setting: Setting): readonly Block[] {
  const blocks: Open[] = []
  let item: string | null = null
  for (const line of lines) {
    const text = line.text.trim().replace(/[\t\u00a0 ]+/g, ' ')
    if (text === '') continue
    const open = blocks.at(-1)
    if (line.flow === 'goes-on' && open !== undefined) {
      join(open, text, setting)
      continue
    }
    const bullet = bulletLength(text, open, line.gap || line.flow === 'opens')
    if (bullet > 0) {
      blocks.push({ kind: 'bullet', text: text.slice(bullet).trim(), settled: '', last: text })
      continue
    }
    const mark = ITEM.exec(text)?.[1]
    if (mark !== undefined && startsItem(mark, item, line, open)) {
      item = mark
      blocks.push({ kind: 'item', text, settled: '', last: text })
      continue
    }
    if (open === undefined) blocks.push({ kind: 'text', text, settled: '', last: text })
    else place(blocks, open, { ...line, text }, setting)
  }
  return blocks.map(({ kind, settled, text }) => ({ kind, text: settled + text }))
}

/** Paragraphs are separated by a blank line, bullets and items of one list by a line's end; bullets begin with "• ". */
export function blocksToText(blocks: readonly Block[]): string {
  let text = ''
  for (const [at, block] of blocks.entries()) {
    const before = blocks[at - 1]
    if (before !== undefined) text += before.kind === block.kind && block.kind !== 'text' ? '\n' : '\n\n'
    text += block.kind === 'bullet' ? `• ${block.text}` : block.text
  }
  return text
}

/** A block under construction: what is settled of it, its text's end, and its last source line. */
type Open = { kind: Block['kind']; settled: string; text: string; last: string }

const LONG = 4000
const TAIL = 1000

/** Sets a long text aside but for its end, so that joining a line takes no longer the longer the text is. */
function settle(open: Open): void {
  if (open.text.length < LONG) return
  open.settled += open.text.slice(0, -TAIL)
  open.text = open.text.slice(-TAIL)
}

function join(open: Open, text: string, setting: Setting): void {
  settle(open)
  open.text = joinLines(open.text, text, setting.vocabulary, setting.words)
  open.last = text
}

function place(blocks: Open[], open: Open, line: BodyLine, setting: Setting): void {
  const { text } = line
  switch (relation(open, line, setting)) {
    case 'same':
      join(open, text, setting)
      return
    case 'row':
      open.text = `${open.text}\n${text}`
      open.last = text
      return
    case 'new':
      blocks.push({ kind: 'text', text, settled: '', last: text })
  }
}

function relation(open: Open, line: BodyLine, setting: Setting): 'same' | 'row' | 'new' {
  const { last } = open
  const { width } = setting
  const ended = /[.:;!?…]["”»')\]]*$/u.test(last)
  if (width === null) return line.gap ? 'new' : 'row'
  if (line.flow === 'opens' || RAISED_NOTE.test(line.text)) return 'new'
  const opened = isOpenEnded(last, setting.words)
  const lower = startsLower(line.text)
  if (line.gap || line.turn) {
    if (!ended && (lower || opened)) return 'same'
    if (ended) return line.turn && !line.gap && lower ? 'same' : 'new'
    // A table goes on over the page's end.
    if (line.turn && !line.gap && open.text.includes('\n') && last.length < 0.6 * width) return 'row'
    return last.length >= 0.8 * width && (line.turn || open.kind === 'bullet') ? 'same' : 'new'
  }
  // After a bullet a new paragraph is set apart; without a gap only a full stop ends the bullet.
  if (open.kind !== 'text' && !/[.;]["”»')\]]*$/u.test(last)) return 'same'
  // A line is broken on purpose where the next word would well have fitted on it.
  const next = /^\S+/.exec(line.text)?.[0] ?? ''
  if (last.length + 1 + next.length > 0.8 * width || lower || opened) return 'same'
  if (ended || line.text.length >= 0.7 * width) return 'new'
  return open.kind === 'text' ? 'row' : 'new'
}

/** The line cannot be a paragraph's last: a broken word, a comma, an article, a preposition. */
function isOpenEnded(line: string, words: FormWords): boolean {
  if (/[\p{L}\p{N}][-‐‑\u00ad]$|[,/(¿¡“«]$/u.test(line.slice(-2))) return true
  return words.openEnded.has(/(\p{L}+)$/u.exec(line.slice(-24))?.[1]?.toLowerCase() ?? '')
}

function bulletLength(text: string, open: Open | undefined, gap: boolean): number {
  const glued = GLUED_BULLET.exec(text)?.[0]
  if (glued !== undefined) return glued.length
  const mark = BULLET.exec(text)?.[0]
  if (mark === undefined) return 0
  // A dash at a line's start may be an aside that goes on: it is a bullet where the line before is over.
  const dash = /^[-–—*]/.test(mark)
  return !dash || gap || open === undefined || open.kind === 'bullet' || /[.:;]$/.test(open.last)
    ? mark.length
    : 0
}

function startsItem(mark: string, previous: string | null, line: BodyLine, open: Open | undefined): boolean {
  const over =
    open === undefined ||
    line.gap ||
    line.turn ||
    line.flow === 'opens' ||
    /[.:;,)]$|\s(?:[yeo]|and|or)$/.test(open.last)
  if (!over) return false
  return mark === '1' || mark === 'a' || mark === 'i' || (previous !== null && follows(previous, mark))
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

function follows(previous: string, mark: string): boolean {
  if (/^\d/.test(mark)) return Number(mark) === Number(previous) + 1
  if (ROMAN.includes(mark) && ROMAN.indexOf(mark) === ROMAN.indexOf(previous) + 1) return true
  return mark.length === 1 && mark.charCodeAt(0) === previous.charCodeAt(0) + 1
}
