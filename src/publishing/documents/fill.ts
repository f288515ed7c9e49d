import type { Inline } from '../manuscript.ts'

/** A sentence with its words in braces replaced by what they stand for. */
export function fill(sentence: string, parts: Readonly<Record<string, Inline>>): readonly Inline[] {
  return sentence
    .split(/\{(\w+)\}/)
    .map((piece, at): Inline => {
      if (at % 2 === 0) return { kind: 'text', text: piece }
      const part = parts[piece]
      if (part === undefined) throw new Error(`The sentence asks for {${piece}}, which it was not given.`)
      return part
    })
    .filter((inline) => inline.kind !== 'text' || inline.text !== '')
}
