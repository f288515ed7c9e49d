import type { Framework, ReporterTypeCode } from '../compact/schema.ts'
import type { SourceLine } from './schema.ts'
import type { ObjectiveTitle } from './objective-titles.ts'
import type { RunningHeaders } from './running-headers.ts'
import { findChapterMarks } from './chapter-titles.ts'
import { findObjectiveTitles } from './objective-titles.ts'
import { findTail } from './tail.ts'
import type { SectionName } from './section-label.ts'
import { readSectionLabel } from './section-label.ts'

/** The lines of one objective in one chapter, from its title to the next (`to` excluded); all are indexes. */
export type Region = {
  readonly title: ObjectiveTitle
  readonly from: number
  readonly to: number
  /** The chapter title that stands before it, if one is printed there. */
  readonly chapter: ReporterTypeCode | null
  /** The chapter that running headers within it name. */
  readonly header: ReporterTypeCode | null
}

export type Outline = {
  readonly regions: readonly Region[]
  readonly labels: ReadonlyMap<number, SectionName>
  readonly weakLabels: ReadonlyMap<number, SectionName>
  /** Indexes of lines of chapter titles, of words between a chapter's and an objective's title, of running headers found late. */
  readonly chapterTitles: ReadonlySet<number>
  readonly introductions: ReadonlySet<number>
  readonly headers: ReadonlySet<number>
  readonly bodyFrom: number
  readonly bodyTo: number
  readonly objectiveTitles: number
}

/** Finds where objectives and chapters begin, where the body begins and ends, and every label of a section. */
export function findOutline(
  lines: readonly SourceLine[],
  framework: Framework,
  running: RunningHeaders,
): Outline {
  const { strong, weak } = findLabels(lines, running)
  const all = findObjectiveTitles(lines, framework, running.marks)
  const labelLines = [...strong.keys()]
  const first = firstWithActions(all, labelLines)
  const lastLabel = labelLines.at(-1) ?? lines.length
  const bodyTo = findTail(lines, lastLabel + 1, running.marks)
  const titles = dropRepeated(
    all.slice(first).filter((title) => title.from < bodyTo),
    lines,
  )
  const marks = findChapterMarks(lines, framework)
  const chapterTitles = new Set<number>()
  const introductions = new Set<number>()
  const headers = new Set<number>()
  const kept = new Set(titles)
  for (const title of all.slice(first)) {
    if (title.from >= bodyTo || kept.has(title)) continue
    for (let at = title.from; at <= title.to; at += 1) headers.add(at)
  }
  const regions: Region[] = []
  let bodyFrom = titles[0]?.from ?? lines.length
  const ends: number[] = []
  const chapters: (ReporterTypeCode | null)[] = []
  for (const [at, title] of titles.entries()) {
    const after = at === 0 ? 0 : (titles[at - 1]?.to ?? 0)
    const mark = marks.findLast(
      (one) => one.from > after && one.to < title.from && leadsTo(one.to + 1, title.from, strong, lines),
    )
    chapters.push(mark?.reporterType ?? null)
    if (mark === undefined) continue
    for (let line = mark.from; line <= mark.to; line += 1) chapterTitles.add(line)
    for (let line = mark.to + 1; line < title.from; line += 1) introductions.add(line)
    if (at === 0) bodyFrom = mark.from
    else ends[at - 1] = mark.from
  }
  for (const [at, title] of titles.entries()) {
    const from = title.to + 1
    const to = Math.max(from, ends[at] ?? titles[at + 1]?.from ?? bodyTo)
    const inside = marks.filter((one) => one.from >= from && one.to < to && one.oneLine)
    for (const one of inside) headers.add(one.from)
    regions.push({
      title,
      from,
      to,
      chapter: chapters[at] ?? null,
      header: inside[0]?.reporterType ?? null,
    })
  }
  return {
    regions,
    labels: strong,
    weakLabels: weak,
    chapterTitles,
    introductions,
    headers,
    bodyFrom,
    bodyTo: regions.length === 0 ? lines.length : bodyTo,
    objectiveTitles: all.length,
  }
}

type Labels = ReadonlyMap<number, SectionName>

/** Labels in capitals, and those in small letters; where a document has more of the latter, they are its labels. */
function findLabels(
  lines: readonly SourceLine[],
  running: RunningHeaders,
): { readonly strong: Labels; readonly weak: Labels } {
  const strong = new Map<number, SectionName>()
  const weak = new Map<number, SectionName>()
  for (const [index, line] of lines.entries()) {
    if (running.marks.has(index)) continue
    const label = readSectionLabel(line.text)
    if (label !== undefined) (label.strong ? strong : weak).set(index, label.name)
  }
  if (weak.size <= strong.size) return { strong, weak }
  return { strong: new Map([...strong, ...weak].sort((a, b) => a[0] - b[0])), weak: new Map() }
}

/** Titles without a label before the next one belong to the table of contents. */
function firstWithActions(titles: readonly ObjectiveTitle[], labels: readonly number[]): number {
  let label = 0
  const first = titles.findIndex((title, at) => {
    const next = titles[at + 1]?.from ?? Number.MAX_SAFE_INTEGER
    while ((labels[label] ?? Number.MAX_SAFE_INTEGER) <= title.to) label += 1
    return (labels[label] ?? Number.MAX_SAFE_INTEGER) < next
  })
  return first < 0 ? titles.length : first
}

/** An objective's title that comes back while its actions run on is a running header; one that starts at 1 again is not. */
function dropRepeated(
  titles: readonly ObjectiveTitle[],
  lines: readonly SourceLine[],
): readonly ObjectiveTitle[] {
  return titles.filter((title, at) => {
    if (titles[at - 1]?.objective !== title.objective) return true
    const next = lines.slice(title.to + 1, title.to + 8).find((line) => line.text.trim() !== '')
    return /^\s*1\s?[.)]/.test(next?.text ?? '')
  })
}

/** From a chapter's title to an objective's: no label of a section, and no more than a page of words. */
function leadsTo(from: number, to: number, labels: Labels, lines: readonly SourceLine[]): boolean {
  let words = 0
  for (let index = from; index < to; index += 1) {
    if (labels.has(index)) return false
    if ((lines[index]?.text.trim() ?? '') !== '') words += 1
  }
  return words <= 40
}
