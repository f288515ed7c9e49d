import type { SourceLine } from './schema.ts'

/** A run of text on a page: its words, where its baseline starts, and its size, in the page's own units. */
export type PlacedText = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

type Row = { y: number; height: number; readonly runs: PlacedText[] }

/** Rebuilds the lines of a PDF's pages from where their words stand: top to bottom, left to right, nothing left out. */
export function pdfLines(pages: readonly (readonly PlacedText[])[]): readonly SourceLine[] {
  const rows = pages.map(rowsOf)
  const leading = usualLeading(rows)
  const lines: SourceLine[] = []
  const add = (text: string, page: number, top: boolean): void => {
    lines.push({ text, line: lines.length + 1, page, top })
  }
  for (const [at, page] of rows.entries()) {
    let before: Row | undefined
    for (const row of page) {
      if (before !== undefined && before.y - row.y > 1.4 * leading) add('', at + 1, false)
      add(rowText(row), at + 1, before === undefined)
      before = row
    }
  }
  return lines
}

/** Runs on one baseline; a raised note mark belongs to the line that it touches. */
function rowsOf(runs: readonly PlacedText[]): readonly Row[] {
  const rows: Row[] = []
  for (const run of runs) {
    if (run.text.trim() === '') continue
    const row = nearest(rows, run)
    if (row === undefined) rows.push({ y: run.y, height: run.height, runs: [run] })
    else {
      row.runs.push(run)
      if (run.height > row.height) [row.y, row.height] = [run.y, run.height]
    }
  }
  return rows.sort((a, b) => b.y - a.y)
}

function nearest(rows: readonly Row[], run: PlacedText): Row | undefined {
  return rows.findLast((row) => Math.abs(row.y - run.y) <= 0.45 * Math.max(row.height, run.height))
}

/** The distance between lines that occurs most often, to half a unit. */
function usualLeading(pages: readonly (readonly Row[])[]): number {
  const counts = new Map<number, number>()
  for (const rows of pages) {
    for (const [at, row] of rows.entries()) {
      const above = rows[at - 1]
      if (above === undefined) continue
      const step = Math.round((above.y - row.y) * 2) / 2
      counts.set(step, (counts.get(step) ?? 0) + 1)
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 12
}

/** Words apart by a blank; by two where the gap is a column's. */
function rowText(row: Row): string {
  let text = ''
  let end = 0
  for (const run of [...row.runs].sort((a, b) => a.x - b.x)) {
    const gap = run.x - end
    if (text !== '' && gap > 1.8 * row.height) text = `${text.trimEnd()}  `
    else if (text !== '' && gap > 0.12 * row.height && !/\s$/.test(text) && !/^\s/.test(run.text)) text += ' '
    text += run.text
    end = run.x + run.width
  }
  return text.trimEnd()
}
