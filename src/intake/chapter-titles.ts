import type { Framework, ReporterType, ReporterTypeCode } from '../compact/schema.ts'
import type { SourceLine } from './schema.ts'
import { foldName } from '../compact/rules.ts'
import { ALL_FORM_WORDS } from './form-words.ts'
import { likeness, stems } from './likeness.ts'

/** A chapter's title, or its name in a running header: indexes of its first and last line. */
export type ChapterMark = {
  readonly from: number
  readonly to: number
  readonly reporterType: ReporterTypeCode
  /** One line, with number and name: running headers look like that, title pages seldom. */
  readonly oneLine: boolean
}

const WORDS = ALL_FORM_WORDS.map((words) => words.chapter).join('|')
const TITLE = new RegExp(
  `^(?:cap[íi]tulo|${WORDS})\\s+(\\d{1,2}|[IVX]{1,5})(?:\\s*[.:–—-]+\\s*|\\s+|$)(.*)$`,
  'iu',
)
const MOST_LINES = 6

type NamedType = { readonly type: ReporterType; readonly names: readonly (readonly string[])[] }

/** Chapters' titles by number and name, or by a reporter type's name that stands alone. */
export function findChapterMarks(lines: readonly SourceLine[], framework: Framework): readonly ChapterMark[] {
  const starts = new Set(
    framework.reporterTypes.flatMap((type) =>
      namesOf(type).map((name) => foldName(name).split(' ')[0] ?? ''),
    ),
  )
  const types = framework.reporterTypes.map((type) => ({ type, names: namesOf(type).map(stems) }))
  const found: ChapterMark[] = []
  for (const [index, line] of lines.entries()) {
    const text = line.text.trim()
    if (text.length > 120 || text === '' || index <= (found.at(-1)?.to ?? -1)) continue
    const numbered = /^c/iu.test(text) ? TITLE.exec(text) : null
    if (numbered !== null) {
      const mark = readNumbered(lines, index, numbered, types)
      if (mark !== undefined) found.push(mark)
    } else if (text.length < 60 && starts.has(foldName(/^\p{Lu}\S*/u.exec(text)?.[0] ?? ''))) {
      const mark = readBare(lines, index, types)
      if (mark !== undefined) found.push(mark)
    }
  }
  return found
}

function readNumbered(
  lines: readonly SourceLine[],
  index: number,
  match: RegExpExecArray,
  types: readonly NamedType[],
): ChapterMark | undefined {
  const number = chapterNumber(match[1] ?? '')
  const named = nearestType(lines, index, (match[2] ?? '').trim(), types)
  const type =
    named.likeness >= 0.7
      ? named.type
      : (match[2] ?? '').trim() === '' && named.first === ''
        ? types.find((one) => one.type.chapter === number)?.type
        : undefined
  if (type === undefined) return undefined
  return {
    from: index,
    to: named.likeness >= 0.7 ? named.to : index,
    reporterType: type.code,
    oneLine: named.to === index && named.likeness >= 0.7,
  }
}

function readBare(
  lines: readonly SourceLine[],
  index: number,
  types: readonly NamedType[],
): ChapterMark | undefined {
  const text = lines[index]?.text.trim() ?? ''
  const named = nearestType(lines, index, text, types)
  if (named.type === undefined || named.likeness < 0.9 || /[.,;:]$/.test(named.text)) return undefined
  return {
    from: index,
    to: named.to,
    reporterType: named.type.code,
    oneLine: false,
  }
}

type Nearest = {
  readonly type: ReporterType | undefined
  readonly likeness: number
  readonly to: number
  readonly text: string
  /** The first words after the line itself. */
  readonly first: string
}

function nearestType(
  lines: readonly SourceLine[],
  index: number,
  start: string,
  types: readonly NamedType[],
): Nearest {
  let text = start
  let best: Nearest = { type: undefined, likeness: 0, to: index, text, first: '' }
  let first = ''
  for (let at = index; at < Math.min(lines.length, index + MOST_LINES); at += 1) {
    if (at > index) {
      const line = lines[at]?.text.trim() ?? ''
      if (first === '') first = line
      if (line === '' && text !== '') break
      text = `${text} ${line}`.trim()
    }
    const printed = stems(text)
    for (const { type, names } of types) {
      for (const name of names) {
        const here = likeness(name, printed)
        if (here > best.likeness) best = { type, likeness: here, to: at, text, first }
      }
    }
    if (text.length > 160) break
  }
  return { ...best, first }
}

function namesOf(type: ReporterType): readonly string[] {
  return [type.name.es, type.name.en]
}

function chapterNumber(printed: string): number {
  const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'].indexOf(printed.toUpperCase())
  return roman >= 0 ? roman + 1 : Number(printed)
}
