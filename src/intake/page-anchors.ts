import type { SourceLine } from './schema.ts'
import type { RunningHeaders } from './running-headers.ts'

/** A running header with a printed page number: the index of its line. */
type Anchor = { readonly index: number; readonly page: number }

/** A text that has lost its form feeds keeps one blank where each stood, before the first word of a page. */
const TOP = /^ \S/

/**
 * Gives pages to the lines of a text without form feeds. Between two printed page numbers the page tops are counted, and
 * pages are given only where there are as many as the numbers ask for; elsewhere they stay null.
 */
export function inferPages(lines: readonly SourceLine[], running: RunningHeaders): readonly SourceLine[] {
  const anchors = anchorsOf(running)
  const first = anchors[0]
  if (lines.some((line) => line.page !== null) || first === undefined) return lines
  const tops = lines.flatMap((line, index) => (TOP.test(line.text) ? [index] : []))
  const pages = new Map<number, number>()
  for (const [at, anchor] of anchors.entries()) {
    pages.set(anchor.index, anchor.page)
    const next = anchors[at + 1]
    if (next === undefined) continue
    const between = tops.filter((top) => top > anchor.index && top < next.index)
    const chosen = chooseTops(between, anchor.index, next.index, next.page - anchor.page - 1)
    if (chosen === undefined) {
      for (let index = anchor.index + 1; index < (between[0] ?? next.index); index += 1) pages.set(index, -1)
      continue
    }
    for (const [step, top] of chosen.entries()) pages.set(top, anchor.page + 1 + step)
    for (let index = anchor.index; index <= next.index; index += 1)
      if (!pages.has(index)) pages.set(index, -1)
  }
  const before = tops.filter((top) => top < first.index)
  if (contentsName(lines, before[0] ?? 0, first.page - before.length)) {
    for (const [step, top] of before.entries()) pages.set(top, first.page - before.length + step)
    for (let index = before[0] ?? 0; index < first.index; index += 1)
      if (!pages.has(index)) pages.set(index, -1)
  }
  return spread(lines, pages)
}

/** Numbers that rise with the lines; a number out of order is no anchor. */
function anchorsOf(running: RunningHeaders): readonly Anchor[] {
  const anchors: Anchor[] = []
  for (const [index, page] of [...running.numbers].sort((a, b) => a[0] - b[0])) {
    if (page > (anchors.at(-1)?.page ?? 0)) anchors.push({ index, page })
  }
  return anchors
}

/**
 * As many tops as are wanted, or undefined. A blank may also stand before a list item: while there are too many, the one
 * whose neighbours are nearest to each other goes, as long as what they enclose is still no longer than a page.
 */
function chooseTops(
  tops: readonly number[],
  from: number,
  to: number,
  wanted: number,
): readonly number[] | undefined {
  if (tops.length < wanted || tops.length > wanted * 1.2 + 2) return undefined
  const kept = [...tops]
  const longest = 1.3 * ((to - from) / (wanted + 1))
  while (kept.length > wanted) {
    let worst = -1
    let least = Infinity
    for (const at of kept.keys()) {
      const enclosed = (kept[at + 1] ?? to) - (kept[at - 1] ?? from)
      if (enclosed < least) [worst, least] = [at, enclosed]
    }
    if (least > longest) return undefined
    kept.splice(worst, 1)
  }
  return kept
}

/** Whether the table of contents, before the first page top, prints the page that counting back gives to that top. */
function contentsName(lines: readonly SourceLine[], top: number, page: number): boolean {
  return lines.slice(0, top).some((line) => Number(/(?:^|\s|\.)(\d{1,4})\s*$/.exec(line.text)?.[1]) === page)
}

/** Lines marked -1 are of the page that began last; lines not marked stay without one. */
function spread(lines: readonly SourceLine[], pages: ReadonlyMap<number, number>): readonly SourceLine[] {
  let current: number | null = null
  return lines.map((line, index) => {
    const own = pages.get(index)
    if (own === undefined) return line
    if (own === -1) return { ...line, page: current }
    const top = own !== current
    current = own
    return { ...line, page: own, top }
  })
}
