/** A run of text on a page: its words, where its baseline starts, and its size, in the page's own units. */
export type PlacedText = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** True where a tagged PDF says that it is the page's and not the text's: a running header, a page number. */
  readonly artifact?: boolean
}

export type Row = { y: number; height: number; readonly runs: PlacedText[] }

/** Runs on one baseline, top to bottom; a raised note mark belongs to the line that it touches. */
export function rowsOf(runs: readonly PlacedText[]): readonly Row[] {
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
  for (const row of rows) row.runs.sort((a, b) => a.x - b.x)
  return rows.sort((a, b) => b.y - a.y)
}

function nearest(rows: readonly Row[], run: PlacedText): Row | undefined {
  return rows.findLast((row) => Math.abs(row.y - run.y) <= 0.45 * Math.max(row.height, run.height))
}

/** Words apart by a blank; by two where the gap is a column's. */
export function rowText(row: Row): string {
  let text = ''
  let end = 0
  for (const run of row.runs) {
    const gap = run.x - end
    if (text !== '' && gap > 1.8 * row.height) text = `${text.trimEnd()}  `
    else if (text !== '' && gap > 0.12 * row.height && !/\s$/.test(text) && !/^\s/.test(run.text)) text += ' '
    text += run.text
    end = run.x + run.width
  }
  return text.trimEnd()
}

/** The value that occurs most often, to half a unit; of two that do, the smaller. */
export function mostFrequent(values: Iterable<number>): number | undefined {
  const counts = new Map<number, number>()
  for (const value of values) {
    const step = Math.round(value * 2) / 2
    counts.set(step, (counts.get(step) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0]
}
