import type { BodyLine } from './paragraphs.ts'

export type Footnote = { readonly number: number; readonly lines: readonly BodyLine[] }

const NOTE = /^(\d{1,3})\s+(?=\p{Lu}|https?:|[«“"]\p{Lu})/u
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Takes the notes out of an action's lines: set apart, numbered without a point, and marked in the text before them. */
export function takeFootnotes(lines: readonly BodyLine[]): {
  readonly lines: readonly BodyLine[]
  readonly notes: readonly Footnote[]
} {
  const kept: BodyLine[] = []
  const notes: Footnote[] = []
  let note: BodyLine[] | null = null
  let afterNote = false
  for (const line of lines) {
    const digits = line.gap ? NOTE.exec(line.text)?.[1] : undefined
    if (digits !== undefined && kept.some((one) => markAt(one.text, digits) >= 0)) {
      note = [{ ...line, text: line.text.slice(digits.length).trim() }]
      notes.push({ number: Number(digits), lines: note })
      afterNote = true
      continue
    }
    if (note !== null && !line.gap && !line.turn) {
      note.push(line)
      continue
    }
    note = null
    kept.push(afterNote ? { ...line, turn: true } : line)
    afterNote = false
  }
  return { lines: kept, notes }
}

/** Makes a note's mark readable: «impactos1» becomes «impactos¹». Undefined where the text does not have the mark. */
export function raiseMark(text: string, number: number): string | undefined {
  const digits = String(number)
  const at = markAt(text, digits)
  return at < 0 ? undefined : text.slice(0, at) + raised(number) + text.slice(at + digits.length)
}

export function raised(number: number): string {
  return String(number).replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit)
}

/** Where a note's number stands glued to a word or a closing mark; -1 where it doesn't. */
function markAt(text: string, digits: string): number {
  const match = new RegExp(`(?:\\p{Ll}{2}|[”»")])(${digits})(?=[\\s.,;:)”»]|$)`, 'u').exec(text)
  return match === null ? -1 : match.index + match[0].length - digits.length
}
