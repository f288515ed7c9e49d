import type { Segment } from './schema.ts'

/** A stretch of a text with «…» where the text goes on before or after it, and no word cut in two at its end. */
export function frameSnippet(segments: readonly Segment[]): readonly Segment[] {
  const first = segments[0]
  const last = segments.at(-1)
  if (first === undefined || last === undefined) return []
  const opens = /^\s*[\p{Ll},;:)]/u.test(first.text) ? [{ text: '…', hit: false }] : []
  if (/[.!?…»”"]\s*$/.test(last.text)) return [...opens, ...segments]
  const whole = last.hit ? last.text : last.text.replace(/[\s,;:–-]*[\p{L}\p{N}]*$/u, '')
  return [...opens, ...segments.slice(0, -1), { text: whole, hit: last.hit }, { text: '…', hit: false }]
}
