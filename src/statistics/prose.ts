import type { Observation } from './schema.ts'

/** Text, or a number in the text with the figure that it is. */
export type Piece = string | { readonly cite: Observation; readonly text: string }
export type Paragraph = readonly Piece[]

export type Binding = {
  readonly figure: Observation
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Joins paragraphs by a blank line and says where each cited number stands in the result. */
export function render(paragraphs: readonly Paragraph[]): {
  readonly text: string
  readonly bindings: readonly Binding[]
} {
  let text = ''
  const bindings: Binding[] = []
  for (const paragraph of paragraphs.filter((each) => each.length > 0)) {
    if (text !== '') text += '\n\n'
    for (const piece of paragraph) {
      if (typeof piece === 'string') text += piece
      else {
        bindings.push({
          figure: piece.cite,
          text: piece.text,
          start: text.length,
          end: text.length + piece.text.length,
        })
        text += piece.text
      }
    }
  }
  return { text, bindings }
}

/** Sentences into one paragraph, a space between them. */
export function paragraph(...sentences: readonly Paragraph[]): Paragraph {
  return sentences
    .filter((each) => each.length > 0)
    .flatMap((each, index) => (index === 0 ? each : [' ', ...each]))
}

/** A sentence that already holds the amounts of these figures, with each amount bound to its figure. */
export function bind(
  text: string,
  figures: readonly Observation[],
  amountOf: (figure: Observation) => string,
): Paragraph {
  let pieces: Paragraph = [text]
  for (const figure of figures) {
    const words = amountOf(figure)
    pieces = pieces.flatMap((piece) => (typeof piece === 'string' ? cut(piece, words, figure) : [piece]))
  }
  return pieces
}

function cut(text: string, words: string, figure: Observation): Paragraph {
  const at = text.indexOf(words)
  const before = text.charAt(at - 1)
  const after = text.charAt(at + words.length)
  if (at < 0 || /[\d,.]/.test(before) || /\d/.test(after)) return [text]
  return [
    text.slice(0, at),
    { cite: figure, text: words },
    ...cut(text.slice(at + words.length), words, figure),
  ]
}
