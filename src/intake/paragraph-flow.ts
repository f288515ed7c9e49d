import { mostFrequent, type Row } from './pdf-rows.ts'
import type { SourceLine } from './schema.ts'

export type Flow = SourceLine['flow']

const NEAR = 0.8
const BULLET = /^[•●▪■◦○∙‣⁃➢✓►\u00b7\uf0b7\uf0a7\uf0d8]/u
const MARK = /^(?:[•●▪■◦○∙‣⁃➢✓►\u00b7\uf0b7\uf0a7\uf0d8]|(?:\d{1,2}|[a-z]|[ivx]{1,4})(?:[.)]|\.-))$/u

/**
 * Tells from where rows begin and end which of them open a paragraph and which go on with one, where the document
 * indents its paragraphs: a page's first row says it too, which blank lines cannot. Rows apart by more than a line are
 * left to the gap. `pages` are the rows of each page; `isApart` says whether a row stands apart from the one above.
 */
export function paragraphFlow(
  pages: readonly (readonly Row[])[],
  isApart: (row: Row, above: Row) => boolean,
): ReadonlyMap<Row, Flow> {
  const flows = new Map<Row, Flow>()
  const edges = findEdges(pages)
  if (edges === undefined) return flows
  let hang: number | null = null
  let before: Row | undefined
  for (const rows of pages) {
    for (const [at, row] of rows.entries()) {
      const above = rows[at - 1]
      const x = startOf(row)
      if (opensItem(row, edges)) {
        flows.set(row, 'opens')
        hang = row.runs[1]?.x ?? null
      } else if (hang === null || !near(x, hang)) {
        hang = null
        if (near(x, edges.indent)) flows.set(row, 'opens')
      }
      const inLine = hang !== null || near(x, edges.left)
      const apart = above !== undefined && isApart(row, above)
      if (!flows.has(row) && inLine && !apart && before !== undefined && isFull(before, row, edges.right))
        flows.set(row, 'goes-on')
      before = row
    }
  }
  return flows
}

type Edges = {
  readonly left: number
  readonly right: number
  readonly indent: number
  /** Where bullets begin, if that is not where lines do. */
  readonly marks: number | null
}

/** Where lines begin and end and how far paragraphs are indented; undefined where the document does not indent, or is ragged. */
function findEdges(pages: readonly (readonly Row[])[]): Edges | undefined {
  const rows = pages.flat()
  const left = mostFrequent(rows.map(startOf))
  if (left === undefined) return undefined
  const flush = rows.filter((row) => near(startOf(row), left))
  const right = mostFrequent(flush.map(endOf))
  const size = mostFrequent(flush.map(({ height }) => height)) ?? 0
  if (right === undefined) return undefined
  const indented = pages.flatMap((page) =>
    page.filter((row, at) => {
      const next = page[at + 1]
      const by = (startOf(row) - left) / row.height
      if (by < 0.6 || by > 4 || next === undefined || !near(startOf(next), left)) return false
      // Smaller type is that of indexes and glossaries, whose lines hang.
      if (Math.abs(row.height - size) > 0.04 * size) return false
      return !BULLET.test(textOf(row)) && !hangsUnder(row, page[at - 1], right)
    }),
  )
  const indent = mostFrequent(indented.map(startOf))
  if (indent === undefined) return undefined
  // Only where lines are filled to one edge, hanging marks apart, does a short one say something.
  const filled = flush.filter((row) => Math.abs(endOf(row) - right) < 0.6 * row.height)
  if (filled.length < 0.15 * flush.length) return undefined
  const attested = indented.filter((row) => near(startOf(row), indent)).length
  if (attested < Math.max(2, 0.005 * rows.length)) return undefined
  const marks = mostFrequent(rows.filter((row) => BULLET.test(textOf(row))).map(startOf))
  return { left, right, indent, marks: marks === undefined || near(marks, left) ? null : marks }
}

/** The lines of an item stand under its words, and not under its first: they go on with a full line. */
function hangsUnder(row: Row, above: Row | undefined, right: number): boolean {
  if (above === undefined) return false
  const x = startOf(row)
  return near(startOf(above), x) || near(above.runs[1]?.x ?? Infinity, x) || isFull(above, row, right)
}

function opensItem(row: Row, { marks }: Edges): boolean {
  const text = textOf(row)
  return BULLET.test(text) || (marks !== null && near(startOf(row), marks) && MARK.test(text))
}

/** Whether the next row's first word would not have fitted on this one: it was full, and not ended on purpose. */
function isFull(row: Row, next: Row, right: number): boolean {
  if (Math.abs(row.height - next.height) > 0.08 * row.height) return false
  const first = next.runs[0]
  if (first === undefined) return false
  const word = /^\s*\S+/.exec(first.text)?.[0] ?? ''
  const width = first.text.length === 0 ? 0 : (first.width * word.length) / first.text.length
  return endOf(row) + 0.2 * row.height + width > right
}

function startOf(row: Row): number {
  return row.runs[0]?.x ?? 0
}

function endOf(row: Row): number {
  return row.runs.reduce((end, run) => Math.max(end, run.x + run.width), 0)
}

function textOf(row: Row): string {
  return row.runs[0]?.text.trim() ?? ''
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= NEAR
}
