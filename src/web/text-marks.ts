import { parseProse } from './prose.ts'

/** What is said of a stretch of text; `error` and `finding` stand out, the others are quiet. `reason` carried a label. */
export type MarkKind = 'quantity' | 'holds' | 'finding' | 'error' | 'reason'

/** A stretch of text that something is said of. `note` is the anchor of what is said, and `sign` what leads there. */
export type TextMark = {
  readonly start: number
  readonly end: number
  readonly kind: MarkKind
  readonly note: string | null
  readonly sign: string | null
}

/** A piece of text under the same marks throughout; `ends` are those that end with it. */
export type MarkedPiece = {
  readonly text: string
  readonly marks: readonly TextMark[]
  readonly ends: readonly TextMark[]
}

export type MarkedItem = {
  readonly start: number
  readonly end: number
  readonly pieces: readonly MarkedPiece[]
}

export type MarkedBlock =
  | ({ readonly kind: 'paragraph' } & MarkedItem)
  | {
      readonly kind: 'list'
      readonly start: number
      readonly end: number
      readonly items: readonly MarkedItem[]
    }

/** The text cut where marks begin and end. Together the pieces are the text. Marks may overlap; empty ones are left out. */
export function cutAtMarks(text: string, marks: readonly TextMark[]): readonly MarkedPiece[] {
  const kept = marks
    .filter(({ start, end }) => start < end && end <= text.length)
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  const cuts = [...new Set([0, text.length, ...kept.flatMap(({ start, end }) => [start, end])])].toSorted(
    (a, b) => a - b,
  )
  const pieces: MarkedPiece[] = []
  let open: readonly TextMark[] = []
  let next = 0
  for (const [i, from] of cuts.entries()) {
    const to = cuts[i + 1]
    if (to === undefined) break
    const begin = next
    while ((kept[next]?.start ?? Infinity) <= from) next += 1
    open = [...open.filter((mark) => mark.end > from), ...kept.slice(begin, next)]
    pieces.push({ text: text.slice(from, to), marks: open, ends: open.filter((mark) => mark.end === to) })
  }
  return pieces
}

/** The blocks that `parseProse` makes of a text, with its marks, and where each block stands in the text. */
export function markProse(text: string, marks: readonly TextMark[]): readonly MarkedBlock[] {
  const pieces = cutAtMarks(text, marks)
  const cursor = { at: 0, piece: 0, pieceEnd: pieces[0]?.text.length ?? 0 }
  const read = (words: string): MarkedItem => {
    const runs: { text: string; piece: number; whole: boolean }[] = []
    let start = -1
    for (const sign of words) {
      // The prose is the text with its whitespace and bullets levelled: every other sign of it stands there in its order.
      if (sign !== ' ') cursor.at = text.indexOf(sign, cursor.at)
      if (start < 0) start = cursor.at
      while (cursor.at >= cursor.pieceEnd && cursor.piece < pieces.length - 1) {
        cursor.piece += 1
        cursor.pieceEnd += pieces[cursor.piece]?.text.length ?? 0
      }
      const begun = runs.at(-1)
      const run = begun?.piece === cursor.piece ? begun : { text: '', piece: cursor.piece, whole: false }
      if (run !== begun) runs.push(run)
      run.text += sign
      if (sign !== ' ') cursor.at += sign.length
      run.whole = cursor.at >= cursor.pieceEnd
    }
    return { start, end: cursor.at, pieces: runs.map((run) => toPiece(run, pieces)) }
  }
  return parseProse(text).map((block): MarkedBlock => {
    if (block.kind === 'paragraph') return { kind: 'paragraph', ...read(block.text) }
    const items = block.items.map(read)
    return { kind: 'list', start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? 0, items }
  })
}

function toPiece(
  run: { readonly text: string; readonly piece: number; readonly whole: boolean },
  pieces: readonly MarkedPiece[],
): MarkedPiece {
  const of = pieces[run.piece]
  // A piece that goes on in the next block ends there.
  return { text: run.text, marks: of?.marks ?? [], ends: run.whole ? (of?.ends ?? []) : [] }
}

/** The paragraphs of a text as they were written, line breaks and all, with its marks. */
export function markParagraphs(text: string, marks: readonly TextMark[]): readonly MarkedItem[] {
  return [...text.matchAll(/\S(?:(?!\n[ \t]*\n)[^])*/g)].map((match) => {
    const words = match[0].trimEnd()
    const [start, end] = [match.index, match.index + words.length]
    const here = marks.filter((mark) => mark.start < end && mark.end > start)
    return {
      start,
      end,
      pieces: cutAtMarks(
        words,
        here.map((mark) => clip(mark, start, end)),
      ),
    }
  })
}

/** The part of a mark between two offsets, counted from the first. Its sign stays where the whole mark ends. */
function clip(mark: TextMark, start: number, end: number): TextMark {
  const goesOn = mark.end > end
  return {
    start: Math.max(0, mark.start - start),
    end: Math.min(end, mark.end) - start,
    kind: mark.kind,
    note: goesOn ? null : mark.note,
    sign: goesOn ? null : mark.sign,
  }
}

type Stretch = { readonly start: number; readonly end: number }

/**
 * Blocks of a text in rows, so that each note stands beside the block where its words begin: a row begins at each block
 * that has notes, and goes on to the next one. Both come in the order of the text.
 */
export function groupBeside<Block extends Stretch, Note extends { readonly start: number }>(
  blocks: readonly Block[],
  notes: readonly Note[],
): readonly { readonly blocks: readonly Block[]; readonly notes: readonly Note[] }[] {
  const rows: { blocks: Block[]; notes: Note[] }[] = []
  let next = 0
  for (const [i, block] of blocks.entries()) {
    const last = i === blocks.length - 1
    const begin = next
    while (next < notes.length && (last || (notes[next]?.start ?? Infinity) < block.end)) next += 1
    const own = notes.slice(begin, next)
    const row = rows.at(-1)
    if (row === undefined || own.length > 0) rows.push({ blocks: [block], notes: own })
    else row.blocks.push(block)
  }
  return rows
}
