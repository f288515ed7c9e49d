import type { SourceLine } from './schema.ts'
import { findMargin } from './page-margin.ts'
import { paragraphFlow } from './paragraph-flow.ts'
import { mostFrequent, type PlacedText, type Row, rowsOf, rowText } from './pdf-rows.ts'

/** More of a text than this is never furniture: marks that say so are wrong. */
const MOST_ARTIFACTS = 0.5

/**
 * Rebuilds the lines of a PDF's pages from where their words stand: top to bottom, left to right, nothing left out.
 * What is beside the text (margin notes, headers that are tagged as such) comes after it on each page, marked.
 */
export function pdfLines(pages: readonly (readonly PlacedText[])[]): readonly SourceLine[] {
  const isArtifact = artifactTest(pages.flat())
  const texts = pages.map((runs) => runs.filter((run) => !isArtifact(run)))
  const inMargin = findMargin(texts.flat())
  const rows = texts.map((runs) => rowsOf(runs.filter((run) => !inMargin(run))))
  const leading = usualLeading(rows)
  const size = mostFrequent(rows.flat().map(({ height }) => height)) ?? 0
  const isApart = (row: Row, above: Row): boolean =>
    above.y - row.y > 1.4 * leading * titleScale(row, above, size)
  const flows = paragraphFlow(rows, isApart)
  const marksSoftHyphens = texts.some((runs) => runs.some((run) => run.text.endsWith('\u00ad')))
  const lines: SourceLine[] = []
  const add = (text: string, page: number, more: Partial<SourceLine>): void => {
    lines.push({ text, line: lines.length + 1, page, top: false, ...more })
  }
  for (const [at, runs] of pages.entries()) {
    const page = at + 1
    let before: Row | undefined
    for (const row of rows[at] ?? []) {
      if (before !== undefined && isApart(row, before)) add('', page, {})
      const flow = flows.get(row)
      const text = marksSoftHyphens ? keepHyphen(rowText(row)) : rowText(row)
      add(text, page, { top: before === undefined, ...(flow === undefined ? {} : { flow }) })
      before = row
    }
    for (const row of rowsOf(runs.filter((run) => !isArtifact(run) && inMargin(run))))
      add(rowText(row), page, { aside: 'margin' })
    for (const row of rowsOf(runs.filter(isArtifact))) add(rowText(row), page, { aside: 'artifact' })
  }
  return lines
}

function artifactTest(runs: readonly PlacedText[]): (run: PlacedText) => boolean {
  const length = (some: readonly PlacedText[]): number =>
    some.reduce((sum, run) => sum + run.text.trim().length, 0)
  const marked = runs.filter((run) => run.artifact === true)
  return length(marked) > MOST_ARTIFACTS * length(runs) ? () => false : (run) => run.artifact === true
}

/** Lines of a title in large type stand as much farther from one another as they are larger than the text. */
function titleScale(row: Row, above: Row, size: number): number {
  const same = Math.abs(row.height - above.height) < 0.1 * row.height
  return same && size > 0 ? Math.max(1, row.height / size) : 1
}

/** Where hyphens of line ends are marked, one that is not is the word's own: a joiner says so. */
function keepHyphen(text: string): string {
  return /[\p{L}\p{N}][-‐]$/u.test(text) ? `${text}\u2060` : text
}

/** The distance between lines that occurs most often, to half a unit. */
function usualLeading(pages: readonly (readonly Row[])[]): number {
  const steps = pages.flatMap((rows) =>
    rows.flatMap((row, at) => {
      const above = rows[at - 1]
      return above === undefined ? [] : [above.y - row.y]
    }),
  )
  return mostFrequent(steps) ?? 12
}
