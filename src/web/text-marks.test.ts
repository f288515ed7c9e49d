import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseProse } from './prose.ts'
import {
  cutAtMarks,
  groupBeside,
  markParagraphs,
  markProse,
  type MarkedBlock,
  type TextMark,
} from './text-marks.ts'

function mark(start: number, end: number): TextMark {
  return { start, end, kind: 'finding', note: `n${start}`, sign: '1' }
}

function wordsOf(block: MarkedBlock): string {
  const items = block.kind === 'list' ? block.items : [block]
  return items.map((item) => item.pieces.map((piece) => piece.text).join('')).join('|')
}

const marksIn = (text: string): fc.Arbitrary<readonly TextMark[]> =>
  fc.array(
    fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => mark(Math.min(a, b), Math.max(a, b))),
    { maxLength: 6 },
  )

test('the pieces of a text together are the text, and each is under just the marks that cover it', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 60 }).chain((text) => fc.tuple(fc.constant(text), marksIn(text))),
      ([text, marks]) => {
        const pieces = cutAtMarks(text, marks)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const one of marks.filter(({ start, end }) => start < end)) {
          const under = pieces.filter((piece) => piece.marks.includes(one))
          expect(under.map((piece) => piece.text).join('')).toBe(text.slice(one.start, one.end))
          expect(pieces.filter((piece) => piece.ends.includes(one))).toHaveLength(1)
        }
      },
    ),
  )
})

test('marked prose says the same words as prose', () => {
  const text = fc
    .array(fc.constantFrom('uno', ' ', '\n', '\n\n', '• ', '25,942', 'ñ', '👍', '\u00a0', 'fin.'), {
      maxLength: 30,
    })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(
      text.chain((words) => fc.tuple(fc.constant(words), marksIn(words))),
      ([words, marks]) => {
        const plain = parseProse(words).map((block) =>
          block.kind === 'list' ? block.items.join('|') : block.text,
        )
        expect(markProse(words, marks).map(wordsOf)).toEqual(plain)
      },
    ),
  )
})

test('a mark that runs from a paragraph into its list marks the words in both', () => {
  const text = 'Hubo 10 casos:\n\n• 6 de mujeres.\n• 5 de hombres.'
  const blocks = markProse(text, [mark(text.indexOf('10'), text.indexOf('5 de') + 12)])
  const marked = blocks.map((block) =>
    (block.kind === 'list' ? block.items : [block]).map((item) =>
      item.pieces
        .filter((piece) => piece.marks.length > 0)
        .map((piece) => piece.text)
        .join(''),
    ),
  )
  expect(marked).toEqual([['10 casos:'], ['6 de mujeres.', '5 de hombres']])
  const signed = blocks.flatMap((block) =>
    (block.kind === 'list' ? block.items : [block]).flatMap((item) =>
      item.pieces.filter((piece) => piece.ends.length > 0).map((piece) => piece.text),
    ),
  )
  expect(signed).toEqual(['5 de hombres'])
})

test('paragraphs keep their lines, and a mark over two of them has its sign in the second', () => {
  const text = 'Hubo 10 casos:\n- 6 leves\n\n  - 5 graves\n'
  const [first, second] = markParagraphs(text, [mark(5, text.indexOf(' graves'))])
  expect(first?.pieces.map((piece) => [piece.text, piece.ends[0]?.sign ?? null])).toEqual([
    ['Hubo ', null],
    ['10 casos:\n- 6 leves', null],
  ])
  expect(second?.pieces.map((piece) => [piece.text, piece.ends[0]?.sign ?? null])).toEqual([
    ['- 5', '1'],
    [' graves', null],
  ])
})

test('a row begins at each block with notes; what comes before the first note is a row of its own', () => {
  const blocks = [0, 10, 20, 30].map((start) => ({ start, end: start + 9 }))
  const rows = groupBeside(blocks, [{ start: 12 }, { start: 15 }, { start: 33 }])
  expect(rows.map((row) => [row.blocks.length, row.notes.length])).toEqual([
    [1, 0],
    [2, 2],
    [1, 1],
  ])
})
