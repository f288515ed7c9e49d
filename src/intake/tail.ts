import { foldName } from '../compact/rules.ts'
import type { SourceLine } from './schema.ts'
import { ALL_FORM_WORDS } from './form-words.ts'

const ANNEX = ALL_FORM_WORDS.flatMap((words) => words.annex)
const COLOPHON = ALL_FORM_WORDS.flatMap((words) => words.colophon)

/** Index of the first line of annexes or colophon at or after `from`; the number of lines where there is neither. */
export function findTail(
  lines: readonly SourceLine[],
  from: number,
  skip: ReadonlyMap<number, unknown>,
): number {
  for (let index = from; index < lines.length; index += 1) {
    if (!skip.has(index) && (opensAnnex(lines, index) || opensColophon(lines, index))) return index
  }
  return lines.length
}

/** «Anexos», «1. Glosario con…»: short, and set apart or numbered after the end of a sentence. */
function opensAnnex(lines: readonly SourceLine[], index: number): boolean {
  const line = lines[index]?.text ?? ''
  const text = unnumbered(line)
  if (text.length >= 90 || !ANNEX.some((word) => text === word || text.startsWith(`${word} `))) return false
  if (isSetApart(lines, index)) return true
  return /^\s*\d{1,2}\s?[.)]\s/.test(line) && /[.;]\s*$/.test(lines[index - 1]?.text ?? '')
}

export function opensColophon(lines: readonly SourceLine[], index: number): boolean {
  const text = foldName(lines[index]?.text ?? '')
  return isSetApart(lines, index) && COLOPHON.some((words) => text.startsWith(words))
}

function unnumbered(text: string): string {
  return foldName(text).replace(/^(?:\d{1,2}|[ivx]{1,4}) /, '')
}

/** After a blank line, or at a page's top. */
export function isSetApart(lines: readonly SourceLine[], index: number): boolean {
  const line = lines[index]
  return (
    line !== undefined &&
    (line.top || line.text.startsWith(' ') || (lines[index - 1]?.text.trim() ?? '') === '')
  )
}
