import type { Framework, Institution } from '../compact/schema.ts'
import type { ReportedAction } from '../registry/schema.ts'
import type { Annex, FormLanguage, LineClass, Receipt, SourceLine, Warning } from './schema.ts'
import { readAnnex } from './annex.ts'
import { assignChapters } from './chapters.ts'
import { formWords } from './form-words.ts'
import { classifyFrontMatter } from './front-matter.ts'
import { headingCandidates } from './heading-candidates.ts'
import type { HeadingCandidate } from './heading-candidates.ts'
import { splitHeading } from './heading-institutions.ts'
import { chooseHeadings } from './heading-sequence.ts'
import { countWords } from './hyphens.ts'
import { knownNames } from './known-names.ts'
import type { Outline, Region } from './outline.ts'
import { findOutline } from './outline.ts'
import { readAction } from './read-action.ts'
import type { ReadAction } from './read-action.ts'
import { inferPages } from './page-anchors.ts'
import { makeReceipt } from './receipt.ts'
import { findRunningHeaders, type PageMark } from './running-headers.ts'
import { opensColophon } from './tail.ts'
import { decodingWarnings, headingWarnings, regionWarnings, sectionWarnings } from './warnings.ts'

/** Lines that a page's width breaks, or lines that are whole paragraphs, as in Word. */
export type LineSetting = 'wrapped' | 'whole'

export type Parsed = {
  readonly language: FormLanguage
  readonly actions: readonly ReportedAction[]
  readonly receipt: Receipt
  readonly annex: Annex
  readonly warnings: readonly Warning[]
  /** What was found of the form, for a refusal to tell. */
  readonly found: { readonly objectives: number; readonly labels: number }
}

type Placed = { readonly region: Region; readonly headings: readonly HeadingCandidate[] }

/** Reads a compendium of this form from its lines. Takes no fact from any one document, and any lines at all. */
export function parseCompendium(
  source: readonly SourceLine[],
  setting: LineSetting,
  framework: Framework,
  institutions: readonly Institution[],
): Parsed {
  const running = findRunningHeaders(source)
  const lines = setting === 'wrapped' ? inferPages(source, running) : source
  const outline = findOutline(lines, framework, running)
  const annex = readAnnex(lines, outline.bodyTo, running.marks)
  const known = knownNames(institutions, annex)
  const language = languageOf(outline)
  const words = formWords(language)
  const furniture = (index: number): boolean => running.marks.has(index) || outline.headers.has(index)
  const skip = new Map([...running.marks.keys(), ...outline.headers].map((index) => [index, true]))
  const endsInName = (title: string): boolean =>
    known.endLength(title.replace(/[.\s]+$/, '').split(/\s+/)) > 0
  const labels = [...outline.labels].map(([index, name]) => ({ index, name }))
  let label = 0
  const placed: readonly Placed[] = outline.regions.map((region) => {
    while ((labels[label]?.index ?? Infinity) < region.from) label += 1
    const first = label
    while ((labels[label]?.index ?? Infinity) < region.to) label += 1
    const candidates = headingCandidates(lines, region, skip)
    return { region, headings: chooseHeadings(candidates, labels.slice(first, label), endsInName) }
  })
  const headingsOf = new Map(placed.map(({ region, headings }) => [region, headings]))
  const partsOf = new Map(
    placed.flatMap(({ headings }) =>
      headings.map((heading) => [heading, splitHeading(heading.title, known, words)] as const),
    ),
  )
  const chapters = assignChapters(outline.regions, framework, (region) =>
    (headingsOf.get(region) ?? []).flatMap((heading) =>
      (partsOf.get(heading)?.institutions ?? [])
        .map((name) => known.reporterType(name))
        .filter((type) => type !== undefined),
    ),
  )
  const actionSource = {
    lines,
    furniture,
    labels: outline.labels,
    weakLabels: outline.weakLabels,
    setting: {
      width: setting === 'whole' ? null : usualWidth(lines, outline),
      vocabulary: countWords(lines.map((line) => line.text)),
      words,
    },
    isInstitution: (text: string) => known.has(text) || known.has(text.replace(/\s*\([^)]*\)$/, '')),
  }
  const actions: ReadAction[] = []
  const ends: number[] = []
  const starts: number[] = []
  const warnings: Warning[] = [...decodingWarnings(lines)]
  for (const [at, { region, headings }] of placed.entries()) {
    const chapter = chapters[at]
    if (chapter === undefined) continue
    warnings.push(...regionWarnings(lines, region, chapter, chapters[at - 1]))
    let number = 0
    for (const [order, heading] of headings.entries()) {
      const end = lastWords(lines, furniture, headings[order + 1]?.from ?? region.to, heading.to)
      const parts = partsOf.get(heading) ?? { title: heading.title, institutions: [] }
      warnings.push(...headingWarnings(lines, heading, parts, number))
      number = heading.number ?? number + 1
      const read = readAction(
        {
          heading,
          parts,
          number,
          end,
          reporterType: chapter.reporterType,
          objective: region.title.objective,
        },
        actionSource,
      )
      warnings.push(...sectionWarnings(read))
      actions.push(read)
      starts.push(heading.from)
      ends.push(end)
    }
  }
  const classes = classify(
    lines,
    outline,
    furniture,
    starts,
    ends,
    (index) => running.marks.get(index) ?? 'running-header',
  )
  return {
    language,
    actions: actions.map((read) => read.action),
    receipt: makeReceipt(lines, classes),
    annex,
    warnings,
    found: { objectives: outline.objectiveTitles, labels: outline.labels.size },
  }
}

/** The language in which most of the objectives' titles are headed. */
function languageOf(outline: Outline): FormLanguage {
  const english = outline.regions.filter((region) => region.title.language === 'en').length
  return english * 2 > outline.regions.length ? 'en' : 'es'
}

/** The index after the last line with words of an action's own before `end`. */
function lastWords(
  lines: readonly SourceLine[],
  furniture: (index: number) => boolean,
  end: number,
  headingTo: number,
): number {
  let last = end
  while (last - 1 > headingTo && (furniture(last - 1) || (lines[last - 1]?.text.trim() ?? '') === ''))
    last -= 1
  return last
}

/** How long a full line is: nine in ten of the body's lines with words are no longer. */
function usualWidth(lines: readonly SourceLine[], outline: Outline): number {
  const lengths = lines
    .slice(outline.bodyFrom, outline.bodyTo)
    .map((line) => line.text.trim().length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length * 0.9)] ?? 80
}

function classify(
  lines: readonly SourceLine[],
  outline: Outline,
  furniture: (index: number) => boolean,
  starts: readonly number[],
  ends: readonly number[],
  markOf: (index: number) => PageMark,
): readonly LineClass[] {
  const front = classifyFrontMatter(lines, outline.regions.length === 0 ? 0 : outline.bodyFrom)
  const titles = new Set(
    outline.regions.flatMap(({ title }) =>
      Array.from({ length: title.to - title.from + 1 }, (_, at) => title.from + at),
    ),
  )
  let action = -1
  let colophon = false
  return lines.map((line, index): LineClass => {
    const blank = line.text.trim() === ''
    while (index >= (starts[action + 1] ?? Infinity)) action += 1
    const inside = action >= 0 && index < (ends[action] ?? 0)
    if (furniture(index)) return { kind: 'furniture', furniture: markOf(index) }
    if (inside) return { kind: 'action', action }
    if (blank) return { kind: 'furniture', furniture: 'blank' }
    const kind = front[index]
    if (kind !== undefined) return { kind: 'furniture', furniture: kind }
    if (outline.chapterTitles.has(index)) return { kind: 'furniture', furniture: 'chapter-title' }
    if (titles.has(index)) return { kind: 'furniture', furniture: 'objective-title' }
    if (outline.introductions.has(index)) return { kind: 'furniture', furniture: 'introduction' }
    if (index >= outline.bodyTo) {
      colophon ||= opensColophon(lines, index)
      return { kind: 'furniture', furniture: colophon ? 'colophon' : 'annex' }
    }
    return { kind: 'unassigned' }
  })
}
