import { listReporters } from './reporters.ts'

/**
 * A paragraph of a report with where it stands: `index` counts them all, lines count from 1. `reporter` is the type its
 * subsection is about, `topic` that subsection's title. Titles and the furniture of pages state nothing.
 */
export type Paragraph = {
  readonly kind: 'prose' | 'heading' | 'chart' | 'title' | 'subtitle' | 'furniture'
  readonly index: number
  readonly section: string
  readonly objective: number | null
  readonly reporter: string | null
  readonly topic: string
  readonly text: string
  readonly line: number
  /** Offset in `text` at which each source line begins. */
  readonly starts: readonly number[]
}

const SECTION = /^([IVX]{1,5})\.\s+\p{Lu}/u
const OBJECTIVE = /^(?:OBJETIVO\s+(\d{1,2})[.:]?|Objetivo\s+(\d{1,2})\s?[.:–-])\s+(\p{Lu}.*[^.;,:])$/su
const SUBSECTION = /^(?:[a-z]|\d)\.(?:\d\.)?\s+\p{Lu}/u

/** Cuts a report into paragraphs: wrapped lines joined, hyphens at line ends mended. Together they are the whole report. */
export function listParagraphs(report: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = []
  let section = ''
  let objective: number | null = null
  let reporter: string | null = null
  let topic = ''
  const blocks = listBlocks(report).map(joinLines)
  for (const [i, { text, line, starts }] of blocks.entries()) {
    const add = (kind: Paragraph['kind'], words = text) =>
      paragraphs.push({
        kind,
        index: paragraphs.length,
        section,
        objective,
        reporter,
        topic,
        text: words,
        line,
        starts,
      })
    const heading = OBJECTIVE.exec(text)
    const part = SECTION.exec(text)
    if (part !== null && isTitle(text)) {
      section = String(part[1])
      objective = null
      reporter = null
      topic = ''
      add('title')
    } else if (heading !== null) {
      objective = Number(heading[1] ?? heading[2])
      reporter = null
      topic = ''
      add('heading', withoutLeader(String(heading[3])))
    } else if (SUBSECTION.test(text) && text.length < 160) {
      objective = null
      const named = [...new Set(listReporters(text).map((one) => one.type))]
      reporter = named.length === 1 ? (named[0] ?? null) : null
      topic = text
      add('subtitle')
    } else if (isBareTitle(text, blocks[i + 1]?.text)) {
      objective = null
      const named = [...new Set(listReporters(text).map((one) => one.type))]
      reporter = named.length === 1 ? (named[0] ?? null) : null
      add(text.length < 30 ? 'chart' : 'prose')
    } else if ((text.length > 1 || /\d/.test(text)) && !isFurniture(text)) {
      add(text.length < 30 && !text.endsWith('.') ? 'chart' : 'prose')
    } else add('furniture')
  }
  return paragraphs
}

/** The source line of an offset in a paragraph. */
export function lineAt(paragraph: Paragraph, offset: number): number {
  const index = paragraph.starts.findLastIndex((start) => start <= offset)
  return paragraph.line + Math.max(0, index)
}

/** A row of a table: words, a gap, and nothing but numbers. */
const ROW = /^\p{L}.*\p{L}\)?(?:(?:\s{2,}|\t\s*)\d[\d.,]*\s?%?)+$/u

/** Ends a line that is the last of its paragraph, where the file says so. */
const PARAGRAPH_END = '\u2029'

type Block = { readonly line: number; readonly lines: readonly string[] }

function listBlocks(report: string): readonly Block[] {
  const blocks: { line: number; lines: string[] }[] = []
  let open: { line: number; lines: string[] } | undefined
  report.split(/\r?\n/).forEach((line, i) => {
    const trimmed = line.trim()
    const opens =
      /^[•▪]\s|^OBJETIVO\s+\d|^Objetivo\s+\d{1,2}\s?[.:–-]\s+\p{Lu}|^[a-e]\.\d?\.?\s+\p{Lu}/u.test(trimmed)
    const afterTitle =
      open !== undefined &&
      SECTION.test(open.lines[0] ?? '') &&
      open.lines.every(isCapital) &&
      !isCapital(trimmed)
    const isRow = ROW.test(trimmed)
    if (trimmed === '' || opens || afterTitle || isRow) open = undefined
    if (trimmed === '') return
    if (open === undefined) {
      open = { line: i + 1, lines: [] }
      blocks.push(open)
    }
    open.lines.push(trimmed)
    if (line.endsWith(PARAGRAPH_END) || isRow) open = undefined
  })
  return blocks
}

function joinLines({ line, lines }: Block): { text: string; line: number; starts: readonly number[] } {
  let text = ''
  const starts: number[] = []
  for (const next of lines) {
    // A word that another program broke, and that now stands in one line.
    const words = lines.length === 1 ? next.replaceAll(/(?<=\p{Ll})- (?=\p{Ll})/gu, '') : next
    if (text.endsWith('\u00ad') || (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next))) text = text.slice(0, -1)
    else if (text !== '' && !/\d[-–]$/u.test(text)) text += ' '
    starts.push(text.length)
    text += words
  }
  return { text, line, starts }
}

/** Letters of a running title set sideways, which a text layer gives in scraps. */
function isFurniture(text: string): boolean {
  return isCapital(text) && text.length < 12 && /^\D+$/u.test(text) && listReporters(text).length === 0
}

/** An entry of the contents without its dots and page. */
function withoutLeader(title: string): string {
  return title.replace(/\s+\d{0,4}\s*(?:\.\s?){4,}.*$/u, '').trim()
}

/** A few words without a number or a stop, over a paragraph: a title that nothing numbers. */
function isBareTitle(text: string, next: string | undefined): boolean {
  return (
    /^\p{Lu}[^\d.;:,%]*\p{L}$/u.test(text) &&
    text.length < 90 &&
    next !== undefined &&
    next.length > 90 &&
    /^[\p{Lu}«¿]/u.test(next) &&
    /[.:]$/u.test(next)
  )
}

/** In capitals, or a few words without a full stop. */
function isTitle(text: string): boolean {
  return isCapital(text) || (text.length < 100 && !/[.;,:]$/u.test(text))
}

function isCapital(text: string): boolean {
  return text === text.toUpperCase()
}
