import type { Answer, AnswerFigure } from './answer-schema.ts'

export type AnswerPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly text: string; readonly figure: AnswerFigure }

/** Some sentences of the answer with the figures that are first named in them: what stands beside them in the margin. */
export type AnswerRow = {
  readonly pieces: readonly AnswerPiece[]
  readonly figures: readonly AnswerFigure[]
  /** Whether a paragraph begins here. */
  readonly opens: boolean
}

type Span = { readonly start: number; readonly end: number; readonly figure: AnswerFigure }

/**
 * The answer cut so that each source can stand at the height of its sentence: paragraphs, and in them a cut before each
 * sentence that names a figure for the first time. Later mentions of a figure are bound to it too.
 */
export function splitAnswer({ answer, figures }: Pick<Answer, 'answer' | 'figures'>): readonly AnswerRow[] {
  const spans = [...figures.map(firstMention), ...repeats(answer, figures)].toSorted(
    (a, b) => a.start - b.start,
  )
  return paragraphs(answer).flatMap(({ start, end }) =>
    cuts(answer, start, end, figures).map((from, index, all) => {
      const to = all[index + 1] ?? end
      return {
        pieces: pieces(answer, from, to, spans),
        figures: figures.filter((each) => each.start >= from && each.start < to),
        opens: index === 0,
      }
    }),
  )
}

function firstMention(figure: AnswerFigure): Span {
  return { start: figure.start, end: figure.end, figure }
}

function paragraphs(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = []
  let start = 0
  for (const part of text.split('\n\n')) {
    if (part.trim() !== '') found.push({ start, end: start + part.length })
    start += part.length + 2
  }
  return found
}

// After one or two capitals a full stop may be that of an abbreviation («EE. UU.»): no cut there.
const SENTENCE = /(?<=(?:[\p{Ll}\d)»”%]|\p{Lu}{3})\.)\s+(?=[\p{Lu}¿«“])/gu

/** Where the rows of a paragraph begin. */
function cuts(text: string, start: number, end: number, figures: readonly AnswerFigure[]): readonly number[] {
  const sentences = [...text.slice(start, end).matchAll(SENTENCE)].map(
    (match) => start + match.index + match[0].length,
  )
  const opening = figures.flatMap((each) =>
    each.start >= start && each.start < end ? (sentences.findLast((at) => at <= each.start) ?? start) : [],
  )
  return [...new Set([start, ...opening])].toSorted((a, b) => a - b)
}

/** A number long enough to be no date or count by chance. */
const TELLING = /\d,\d|\p{L}/u

/** The further places of each quote that no other figure shares. */
function repeats(text: string, figures: readonly AnswerFigure[]): readonly Span[] {
  const taken: Span[] = figures.map(firstMention)
  const longestFirst = figures.toSorted((a, b) => b.quote.length - a.quote.length)
  for (const figure of longestFirst) {
    const { quote } = figure
    if (!TELLING.test(quote) || figures.some((each) => each !== figure && each.quote === quote)) continue
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length)) {
      const end = at + quote.length
      const apart =
        !/[\d,.]\d?$/.test(text.slice(Math.max(0, at - 1), at)) && !/^[,.]?\d/.test(text.slice(end))
      if (apart && !taken.some((each) => each.start < end && at < each.end))
        taken.push({ start: at, end, figure })
    }
  }
  return taken.slice(figures.length)
}

function pieces(text: string, from: number, to: number, spans: readonly Span[]): readonly AnswerPiece[] {
  const found: AnswerPiece[] = []
  let at = from
  for (const { start, end, figure } of spans) {
    if (start < from || end > to) continue
    if (start > at) found.push({ kind: 'text', text: text.slice(at, start) })
    found.push({ kind: 'figure', text: text.slice(start, end), figure })
    at = end
  }
  if (at < to) found.push({ kind: 'text', text: text.slice(at, to) })
  return found
}
