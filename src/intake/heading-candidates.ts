import type { SourceLine } from './schema.ts'
import { isUpper } from './letter-case.ts'
import { readSectionLabel } from './section-label.ts'

/** Lines that may be the heading of an action. `from`, `to` are indexes of its first and last line. */
export type HeadingCandidate = {
  readonly from: number
  readonly to: number
  /** Null where no number is printed. */
  readonly number: number | null
  /** The whole heading on one line, without its number. */
  readonly title: string
  readonly upper: boolean
  /** A blank line, a page's end, a label or another title stands before it. */
  readonly apart: boolean
}

const NUMBER = /^[«“"']?(\d{1,3})(?:\s?[.)](?!\d)[-–—]?|\s?[-–—](?=\s))\s*(.*)$/u
/** A heading's last words: a dash and a few words, mostly an acronym or a name. */
export const DASH_ENDING = /(?:^|\s|["”».)])[-–—]\s*(\p{Lu}[^–—]{0,90}?)\.?$/u
const MOST_LINES = 14

/** Every place in `from`…`to` (indexes, the last excluded) that reads as an action's heading could. `skip` are running headers. */
export function headingCandidates(
  lines: readonly SourceLine[],
  range: { readonly from: number; readonly to: number },
  skip: ReadonlyMap<number, unknown>,
): readonly HeadingCandidate[] {
  const found: HeadingCandidate[] = []
  let taken = -1
  for (let index = range.from; index < range.to; index += 1) {
    if (index <= taken || skip.has(index)) continue
    const text = lines[index]?.text.trim() ?? ''
    if (text === '') continue
    const candidate = /^[«“"']?\d/.test(text)
      ? numbered(lines, index, range.to, skip)
      : unnumbered(lines, index, range, skip)
    if (candidate === undefined) continue
    found.push(candidate)
    if (candidate.upper) taken = candidate.to
  }
  return found
}

function numbered(
  lines: readonly SourceLine[],
  from: number,
  end: number,
  skip: ReadonlyMap<number, unknown>,
): HeadingCandidate | undefined {
  const match = NUMBER.exec(lines[from]?.text.trim() ?? '')
  const number = Number(match?.[1])
  if (match === null || number === 0) return undefined
  const rest = (match[2] ?? '').trim()
  const start = rest === '' ? nextWords(lines, from + 1, end, skip) : from
  if (start === undefined) return undefined
  const first = rest === '' ? (lines[start]?.text.trim() ?? '') : rest
  if (rest === '' && (readSectionLabel(first) !== undefined || /^(?:•|\d)/.test(first))) return undefined
  const block = titleBlock(lines, { at: start, first }, end, skip)
  return { from, number, apart: isApart(lines, from, skip), ...block }
}

/** Capitals that end in a dash and a name, with no number before them. */
function unnumbered(
  lines: readonly SourceLine[],
  from: number,
  range: { readonly from: number; readonly to: number },
  skip: ReadonlyMap<number, unknown>,
): HeadingCandidate | undefined {
  const first = lines[from]?.text.trim() ?? ''
  if (!isUpper(first) || first.length < 6 || first.startsWith('•') || readSectionLabel(first) !== undefined)
    return undefined
  if (!isApart(lines, from, skip)) return undefined
  const block = titleBlock(lines, { at: from, first }, range.to, skip)
  if (!DASH_ENDING.test(block.title)) return undefined
  return { from, number: null, apart: true, ...block }
}

/** Joins the lines of a title: capitals to their end, across one blank line where the title is plainly not over. */
function titleBlock(
  lines: readonly SourceLine[],
  start: { readonly at: number; readonly first: string },
  end: number,
  skip: ReadonlyMap<number, unknown>,
): { readonly to: number; readonly title: string; readonly upper: boolean } {
  const upper = isUpper(start.first)
  let title = start.first
  let to = start.at
  let blanks = 0
  for (let index = start.at + 1; index < Math.min(end, start.at + MOST_LINES); index += 1) {
    if (skip.has(index)) continue
    const text = lines[index]?.text.trim() ?? ''
    if (text === '') {
      blanks += 1
      if (!upper || blanks > 1 || isWhole(title)) break
      continue
    }
    if (readSectionLabel(text) !== undefined || /^(?:•|\d{1,3}[.)]\s)/.test(text)) break
    if (upper ? !goesOn(title, text) : isWhole(title) || /[.:;]$/.test(title)) break
    if (upper && blanks > 0 && !isUpper(text)) break
    title = `${title.replace(/\u2060$/, '')} ${text}`
    to = index
  }
  return { to, title: title.replace(/\s+/g, ' '), upper }
}

/** Whether the title so far ends as titles end: with its institution, or with a full stop. */
function isWhole(title: string): boolean {
  return DASH_ENDING.test(title) || /[^.]\.$/.test(title)
}

/** Capitals go on; so do the small letters of an institution's name after the dash. */
function goesOn(title: string, line: string): boolean {
  if (isUpper(line)) return true
  if (title.endsWith('.')) return false
  if (/^[-–—]\s*\p{Lu}/u.test(line) || /\s[-–—]$/.test(title)) return line.length < 100
  const dash = /^(.*\S)\s[-–—]\s*\p{Lu}/u.exec(line)
  return dash !== null && isUpper(dash[1] ?? '')
}

function nextWords(
  lines: readonly SourceLine[],
  from: number,
  end: number,
  skip: ReadonlyMap<number, unknown>,
): number | undefined {
  for (let index = from; index < Math.min(end, from + 4); index += 1) {
    if (!skip.has(index) && (lines[index]?.text.trim() ?? '') !== '') return index
  }
  return undefined
}

function isApart(lines: readonly SourceLine[], index: number, skip: ReadonlyMap<number, unknown>): boolean {
  const line = lines[index]
  if (line === undefined || line.top || line.text.startsWith(' ')) return true
  let before = index - 1
  while (before >= 0 && skip.has(before)) before -= 1
  const text = lines[before]?.text.trim() ?? ''
  return text === '' || before < index - 1
}
