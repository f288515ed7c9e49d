import MarkdownIt, { type Token } from 'markdown-it'
import { foldName } from '../../compact/rules.ts'
import type { Bilingual, Language } from '../../compact/schema.ts'
import type { Block, DataTable, Inline } from '../manuscript.ts'
import { inlineText } from '../inline-text.ts'
import { flatten, type RawInline, readInlines } from './read-inlines.ts'
import { MARKDOWN_PROBLEMS, UNBOUND } from './refusals.ts'
import { type Scanned, scanBindings } from './scan-bindings.ts'
import type { Binding, Place, TextProblem } from './schema.ts'
import { listStrayNumbers } from './stray-numbers.ts'

/** What a binding comes to: words in a line, blocks of their own, or why it comes to nothing. */
export type Filled =
  | { readonly kind: 'inline'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  | { readonly kind: 'refused'; readonly cause: Bilingual; readonly cure: Bilingual }

export type FilledBinding = { readonly binding: Binding; readonly filled: Filled }

export type Compiled = {
  readonly blocks: readonly Block[]
  /** In the order of the text. A report with any is not published. */
  readonly problems: readonly TextProblem[]
  readonly bindings: readonly FilledBinding[]
}

const markdown = new MarkdownIt('commonmark', { html: false }).enable('table')

/** A report's text, Markdown with bindings, as blocks in which the record said every number. */
export function compileReport(text: string, lang: Language, fill: (binding: Binding) => Filled): Compiled {
  const scanned = scanBindings(text.replaceAll('\r\n', '\n'))
  const bindings = scanned.bindings.map((binding) => ({ binding, filled: fill(binding) }))
  const work: Work = {
    scanned,
    lang,
    bindings,
    lines: lineStarts(scanned.text),
    problems: [...scanned.problems],
    ids: new Set(),
  }
  for (const { binding, filled } of bindings) {
    if (filled.kind === 'refused')
      work.problems.push({
        kind: 'binding',
        place: binding.place,
        words: `{{ ${binding.source} }}`,
        cause: filled.cause,
        cure: filled.cure,
      })
  }
  const blocks = readBlocks(new Cursor(markdown.parse(scanned.text, {})), work)
  const problems = work.problems.toSorted(
    (a, b) => a.place.line - b.place.line || a.place.column - b.place.column,
  )
  return { blocks, problems, bindings }
}

type Work = {
  readonly scanned: Scanned
  readonly lang: Language
  readonly bindings: readonly FilledBinding[]
  readonly lines: readonly number[]
  readonly problems: TextProblem[]
  readonly ids: Set<string>
}

class Cursor {
  #at = 0
  readonly #tokens: readonly Token[]
  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }
  next(): Token | undefined {
    this.#at += 1
    return this.#tokens[this.#at - 1]
  }
}

/** Blocks up to the token that closes what the caller opened. */
function readBlocks(cursor: Cursor, work: Work): Block[] {
  const blocks: Block[] = []
  for (let token = cursor.next(); token !== undefined && token.nesting !== -1; token = cursor.next())
    blocks.push(...readBlock(token, cursor, work))
  return blocks
}

function readBlock(token: Token, cursor: Cursor, work: Work): readonly Block[] {
  switch (token.type) {
    case 'heading_open': {
      const children = readLine(cursor, work)
      const level = Number(token.tag.slice(1))
      if (level > 4) refuse('heading', token, work)
      const shown = level === 1 || level === 2 || level === 3 ? level : 4
      return [{ kind: 'heading', level: shown, id: anchorFor(inlineText(children), work.ids), children }]
    }
    case 'paragraph_open': {
      const inline = cursor.next()
      cursor.next()
      return inline === undefined ? [] : readParagraph(inline, work)
    }
    case 'bullet_list_open':
    case 'ordered_list_open':
      return [readList(token, cursor, work)]
    case 'table_open':
      return [{ kind: 'table', table: readTable(cursor, work) }]
    case 'hr':
      return [{ kind: 'pageBreak' }]
    case 'blockquote_open':
      refuse('blockquote', token, work)
      return readBlocks(cursor, work)
    default:
      refuse('code', token, work)
      return []
  }
}

/** The inlines of a heading or cell, whose closing token is taken too. */
function readLine(cursor: Cursor, work: Work): readonly Inline[] {
  const inline = cursor.next()
  cursor.next()
  return inline === undefined ? [] : fillIn(readChecked(inline, work), work)
}

function readParagraph(inline: Token, work: Work): readonly Block[] {
  const raw = readChecked(inline, work)
  const [first, ...others] = raw.filter((one) => one.kind !== 'text' || one.text.trim() !== '')
  if (others.length === 0 && first?.kind === 'mark') {
    const filled = work.bindings[first.index]?.filled
    if (filled?.kind === 'blocks')
      return filled.blocks.map((block) =>
        block.kind === 'heading' ? { ...block, id: anchorFor(inlineText(block.children), work.ids) } : block,
      )
  }
  return [{ kind: 'paragraph', children: fillIn(raw, work) }]
}

function readList(token: Token, cursor: Cursor, work: Work): Block {
  const ordered = token.type === 'ordered_list_open'
  const items: Block[][] = []
  const numbers: string[] = []
  for (let item = cursor.next(); item !== undefined && item.nesting !== -1; item = cursor.next()) {
    numbers.push(item.info)
    items.push(readBlocks(cursor, work))
  }
  // «1985. Ese año…» at the beginning of a line would be a list; so would a lone «3.».
  const counted = numbers.every((number, i) => number === String(i + 1)) && numbers.length > 1
  if (ordered && !counted) refuse('list', token, work)
  return { kind: 'list', ordered, items }
}

function readTable(cursor: Cursor, work: Work): DataTable {
  const rows: string[][] = []
  const columns: { title: string; align: 'start' | 'end' }[] = []
  for (
    let token = cursor.next();
    token !== undefined && token.type !== 'table_close';
    token = cursor.next()
  ) {
    if (token.type === 'tr_open') rows.push([])
    if (token.type !== 'th_open' && token.type !== 'td_open') continue
    const cell = inlineText(readLine(cursor, work))
    if (token.type === 'th_open')
      columns.push({
        title: cell,
        align: String(token.attrGet('style') ?? '').includes('right') ? 'end' : 'start',
      })
    rows.at(-1)?.push(cell)
  }
  return { caption: '', columns, rows: rows.slice(1), lead: 1 }
}

/** Reads a line of mark-up and looks for numbers that nothing gave. */
function readChecked(inline: Token, work: Work): readonly RawInline[] {
  const { inlines, refused } = readInlines(inline.children ?? [])
  for (const kind of refused) refuse(kind, inline, work)
  let from = startOf(inline, work)
  const until = work.lines[inline.map?.[1] ?? 0] ?? work.scanned.text.length
  for (const { words } of listStrayNumbers(work.lang, flatten(inlines))) {
    const at = work.scanned.text.indexOf(words, from)
    // What entities or emphasis hide is told by the place of its paragraph.
    const found = at >= 0 && at < until
    work.problems.push({
      kind: 'unbound-number',
      place: work.scanned.placeAt(found ? at : startOf(inline, work)),
      words,
      cause: UNBOUND.cause(words),
      cure: UNBOUND.cure,
    })
    if (found) from = at + words.length
  }
  return inlines
}

function fillIn(raw: readonly RawInline[], work: Work): readonly Inline[] {
  const filled = fillMarks(raw, work)
  return mergeTexts(work.lang === 'es' ? contract(filled) : filled)
}

/** Words that names of bindings were set into, as one run. */
function mergeTexts(inlines: readonly Inline[]): readonly Inline[] {
  const merged: Inline[] = []
  for (const one of inlines) {
    const before = merged.at(-1)
    if (one.kind === 'text' && before?.kind === 'text')
      merged[merged.length - 1] = { kind: 'text', text: before.text + one.text }
    else merged.push(one)
  }
  return merged
}

/** «de» and «a» before a name with «el» are «del» and «al». */
function contract(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.map((one, i): Inline => {
    const [before, after] = [inlines[i - 1], inlines[i + 1]]
    if (one.kind === 'text' && after !== undefined && startsWithArticle(after) && PREPOSITION.test(one.text))
      return { ...one, text: one.text.replace(PREPOSITION, '$1l ') }
    if (startsWithArticle(one) && before?.kind === 'text' && PREPOSITION.test(before.text))
      return { ...one, text: one.text.slice(3) }
    return one
  })
}

const PREPOSITION = /((?<!\p{L})(?:de|a|De|A)) $/u

function startsWithArticle(one: Inline): one is Extract<Inline, { readonly kind: 'text' | 'bound' }> {
  return (one.kind === 'bound' || one.kind === 'text') && one.text.startsWith('el ')
}

function fillMarks(raw: readonly RawInline[], work: Work): readonly Inline[] {
  return raw.flatMap((one): readonly Inline[] => {
    switch (one.kind) {
      case 'text':
        return [one]
      case 'mark':
        return fillMark(one.index, work)
      case 'strong':
      case 'emphasis':
        return [{ kind: one.kind, children: fillIn(one.children, work) }]
      case 'link':
        return [{ kind: 'link', href: one.href, children: fillIn(one.children, work) }]
    }
  })
}

function fillMark(index: number, work: Work): readonly Inline[] {
  const bound = work.bindings[index]
  if (bound === undefined) return []
  const { binding, filled } = bound
  switch (filled.kind) {
    case 'inline':
      return filled.inlines
    case 'blocks':
      work.problems.push({
        kind: 'binding',
        place: binding.place,
        words: `{{ ${binding.source} }}`,
        ...MARKDOWN_PROBLEMS.notAlone,
      })
      return []
    case 'refused':
      return [{ kind: 'text', text: `{{ ${binding.source} }}` }]
  }
}

function refuse(kind: Exclude<keyof typeof MARKDOWN_PROBLEMS, 'notAlone'>, token: Token, work: Work): void {
  const start = startOf(token, work)
  const [words = ''] = work.scanned.text.slice(start, start + 40).split('\n')
  work.problems.push({ kind: 'markdown', place: placeIn(start, work), words, ...MARKDOWN_PROBLEMS[kind] })
}

function placeIn(index: number, work: Work): Place {
  return work.scanned.placeAt(index)
}

function startOf(token: Token, work: Work): number {
  return work.lines[token.map?.[0] ?? 0] ?? 0
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)]
}

/** An anchor made of the words of a heading, unlike any before it. */
function anchorFor(words: string, taken: Set<string>): string {
  const plain = foldName(words).split(' ').slice(0, 8).join('-') || 'parte'
  let id = plain
  for (let again = 2; taken.has(id); again += 1) id = `${plain}-${String(again)}`
  taken.add(id)
  return id
}
