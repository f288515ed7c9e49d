import type { SourceLine } from '../intake/schema.ts'

/** Ends a line that is the last of its paragraph, where the file says so. */
export const PARAGRAPH_END = '\u2029'

/**
 * The lines of a paged document as one text: page numbers, running heads and notes in the margin left out, and paragraphs
 * that go on over the page joined again.
 */
export function joinPages(lines: readonly SourceLine[]): string {
  const inText = lines.filter(({ aside }) => aside === undefined)
  const pages = [...Map.groupBy(inText, ({ page }) => page).values()].map((own) =>
    own.map(({ text }) => text.trimEnd()),
  )
  const furniture = repeatedAtEdges(pages)
  const bodies = pages.map((page) => trimEdges(page, furniture))
  const usual = medianLength(bodies.flat())
  return bodies
    .filter((body) => body.length > 0)
    .map((body, i, all) => {
      const next = all[i + 1]?.[0]
      const last = body.at(-1) ?? ''
      const ends = next !== undefined && !goesOn(last, next, usual)
      return `${body.map(endRow).join('\n')}${ends ? PARAGRAPH_END : ''}`
    })
    .join('\n')
}

/** A row of a table or a chart, which a column's gap betrays, says what it says alone. */
function endRow(line: string, at: number, lines: readonly string[]): string {
  const isRow = (text = ''): boolean => /\S {2}\S/.test(text)
  const isLast = isRow(lines[at - 1]) && /\d(?:\s?%)?$/.test(line)
  return isRow(line) || isRow(lines[at + 1]) || isLast ? `${line}${PARAGRAPH_END}` : line
}

const TITLE = /^\s*(?:(?:[a-z]|\d{1,2})\.(?:\d\.)?\s+\p{Lu}|OBJETIVO\s+\d|[IVX]{1,5}\.\s+\p{Lu})/u

/** A sentence that has not ended, in a line as long as others: a title is short. */
function goesOn(last: string, next: string, usual: number): boolean {
  if (/[.?!:]["”»)]?$/u.test(last) || TITLE.test(last) || TITLE.test(next)) return false
  if (/\d(?:\s?%)?$/.test(last) && /^\p{Lu}/u.test(next.trim())) return false
  return /^[\p{Ll}\d(,;]/u.test(next.trim()) || last.length > 0.75 * usual
}

const EDGE = 2

/** Lines that stand at the top or the foot of three pages or more, their numbers aside. */
function repeatedAtEdges(pages: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const page of pages) {
    const full = page.filter((line) => line.trim() !== '')
    const edges = new Set([...full.slice(0, EDGE), ...full.slice(-EDGE)].map(shapeOf))
    for (const shape of edges) counts.set(shape, (counts.get(shape) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= 3).map(([shape]) => shape))
}

function shapeOf(line: string): string {
  return line.trim().replaceAll(/\d+/g, '#')
}

function trimEdges(page: readonly string[], furniture: ReadonlySet<string>): readonly string[] {
  const isEdge = (line: string | undefined) =>
    line !== undefined &&
    (line.trim() === '' || /^\d{1,4}$/.test(line.trim()) || furniture.has(shapeOf(line)))
  let from = 0
  let to = page.length
  while (from < to && isEdge(page[from])) from += 1
  while (to > from && isEdge(page[to - 1])) to -= 1
  return page.slice(from, to)
}

function medianLength(lines: readonly string[]): number {
  const lengths = lines.map((line) => line.length).filter((length) => length > 0)
  return lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0
}
