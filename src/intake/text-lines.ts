import type { SourceLine } from './schema.ts'

/** Splits a text into its lines. Form feeds are page ends; without one no page is known (see `page-anchors.ts`). */
export function textLines(text: string): readonly SourceLine[] {
  const paged = text.includes('\f')
  const lines: SourceLine[] = []
  let page = 1
  let top = true
  for (const raw of text.split(/\r\n|\n|\r/)) {
    const parts = raw.split('\f')
    page += leadingBreaks(parts)
    if (parts.length > 1) top = true
    lines.push({
      text: parts.join(''),
      line: lines.length + 1,
      page: paged ? page : null,
      top: paged && top,
    })
    if (parts.join('').trim() !== '') top = false
    const trailing = parts.length - 1 - leadingBreaks(parts)
    page += trailing
    if (trailing > 0) top = true
  }
  if (lines.at(-1)?.text === '') lines.pop()
  return lines
}

/** Form feeds before the first words of a line belong to the line; those after them end its page. */
function leadingBreaks(parts: readonly string[]): number {
  const first = parts.findIndex((part) => part.trim() !== '')
  return first < 0 ? parts.length - 1 : first
}
