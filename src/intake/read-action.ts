import type { ReportedAction } from '../registry/schema.ts'
import type { ReporterTypeCode } from '../compact/schema.ts'
import type { SourceLine } from './schema.ts'
import type { HeadingCandidate } from './heading-candidates.ts'
import type { HeadingParts } from './heading-institutions.ts'
import type { BodyLine, Block, Setting } from './paragraphs.ts'
import type { SectionName } from './section-label.ts'
import { saysNothing, saysNothingWithReason } from './absence.ts'
import { splitChallenges } from './challenges.ts'
import { raised, raiseMark, takeFootnotes } from './footnotes.ts'
import { blocksToText, reflow } from './paragraphs.ts'
import { readSectionLabel } from './section-label.ts'

/** Where an action stands: its heading, and the index of the line after its last. */
export type ActionPlace = {
  readonly heading: HeadingCandidate
  readonly parts: HeadingParts
  readonly number: number
  readonly end: number
  readonly reporterType: ReporterTypeCode
  readonly objective: number
}

export type ReadAction = {
  readonly action: ReportedAction
  /** The labels that it has, each as often as it is printed. */
  readonly labels: readonly SectionName[]
}

/** What reading an action needs to know of its document. */
export type ActionSource = {
  readonly lines: readonly SourceLine[]
  readonly furniture: (index: number) => boolean
  readonly labels: ReadonlyMap<number, SectionName>
  readonly weakLabels: ReadonlyMap<number, SectionName>
  readonly setting: Setting
  readonly isInstitution: (text: string) => boolean
}

type Part = 'description' | SectionName

/** Reads one action: its sections, cleaned of the page's layout. */
export function readAction(place: ActionPlace, source: ActionSource): ReadAction {
  const { heading, end } = place
  const labels = labelsWithin(heading.to + 1, end, source)
  const { lines, notes } = takeFootnotes(bodyLines(heading.to + 1, end, source, labels))
  const sections = splitSections(lines, labels, source.lines)
  const blocks = new Map<Part, Block[]>()
  for (const part of ['description', 'results', 'challenges'] as const)
    blocks.set(part, [...reflow(sections[part], source.setting)])
  for (const note of notes) {
    const text = blocksToText(reflow(note.lines, source.setting))
    const home = markNote(blocks, note.number)
    blocks.get(home)?.push({ kind: 'text', text: `${raised(note.number)} ${text}` })
  }
  const description = blocksToText(blocks.get('description') ?? [])
  const results = section(blocksToText(blocks.get('results') ?? []))
  const challenges = section(blocksToText(blocks.get('challenges') ?? []))
  const first = source.lines[heading.from]
  const last = source.lines[end - 1]
  return {
    labels: [...labels.values()],
    action: {
      reporterType: place.reporterType,
      objective: place.objective,
      number: place.number,
      title: place.parts.title,
      printedTitle: heading.title,
      printedInstitutions: place.parts.institutions,
      description: saysNothing(description) ? '' : description,
      results: results.text,
      challengesText: challenges.text,
      challenges: challenges.reported
        ? splitChallenges(
            (blocks.get('challenges') ?? []).filter((block) => !/^[⁰¹²³⁴⁵⁶⁷⁸⁹]/u.test(block.text)),
            source.isInstitution,
          )
        : [],
      resultsReported: results.reported,
      challengesReported: challenges.reported,
      page: first?.page ?? null,
      lineStart: first?.line ?? 1,
      lineEnd: last?.line ?? first?.line ?? 1,
      original: source.lines
        .slice(heading.from, end)
        .map((line) => line.text)
        .join('\n'),
    },
  }
}

/** A section's text; "" and not reported where it says so. A reason given with it is kept. */
function section(text: string): { readonly text: string; readonly reported: boolean } {
  if (text === '' || saysNothing(text)) return { text: '', reported: false }
  return { text, reported: !saysNothingWithReason(text) }
}

/** Labels in capitals; one in small letters only for a section that has none in capitals. */
function labelsWithin(from: number, end: number, source: ActionSource): ReadonlyMap<number, SectionName> {
  const found = new Map<number, SectionName>()
  const weak = new Map<number, SectionName>()
  for (let index = from; index < end; index += 1) {
    const strong = source.labels.get(index)
    if (strong !== undefined) found.set(index, strong)
    const other = source.weakLabels.get(index)
    if (other !== undefined) weak.set(index, other)
  }
  const names = new Set(found.values())
  for (const [index, name] of weak) {
    if (names.has(name)) continue
    names.add(name)
    found.set(index, name)
  }
  return new Map([...found].sort((a, b) => a[0] - b[0]))
}

type PlacedLine = BodyLine & { readonly index: number }

function bodyLines(
  from: number,
  end: number,
  source: ActionSource,
  labels: ReadonlyMap<number, SectionName>,
): readonly PlacedLine[] {
  const lines: PlacedLine[] = []
  let gap = true
  let turn = false
  for (let index = from; index < end; index += 1) {
    const line = source.lines[index]
    if (line === undefined) continue
    if (source.furniture(index)) {
      turn = true
      continue
    }
    const text = line.text.trim()
    if (text === '') {
      gap = true
      continue
    }
    const top = turn || line.top || /^ \S/.test(line.text)
    lines.push({ text, index, gap: gap && !turn, turn: top, flow: line.flow })
    gap = labels.has(index)
    turn = false
  }
  return lines
}

function splitSections(
  lines: readonly BodyLine[],
  labels: ReadonlyMap<number, SectionName>,
  source: readonly SourceLine[],
): Readonly<Record<Part, readonly BodyLine[]>> {
  const sections: Record<Part, BodyLine[]> = { description: [], results: [], challenges: [] }
  let part: Part = 'description'
  for (const line of lines) {
    const index = 'index' in line && typeof line.index === 'number' ? line.index : -1
    const label = labels.get(index)
    if (label === undefined) {
      sections[part].push(line)
      continue
    }
    part = label
    const rest = readSectionLabel(source[index]?.text ?? '')?.rest ?? ''
    if (rest !== '') sections[part].push({ ...line, text: rest })
  }
  return sections
}

/** Raises a note's mark where it stands, and says in which part that is. */
function markNote(blocks: ReadonlyMap<Part, Block[]>, number: number): Part {
  for (const [part, list] of blocks) {
    for (const [at, block] of list.entries()) {
      const text = raiseMark(block.text, number)
      if (text === undefined) continue
      list[at] = { ...block, text }
      return part
    }
  }
  return 'challenges'
}
