import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTexts } from './difference.ts'

test('one changed word is marked, and nothing else', () => {
  expect(compareTexts('Se atendió a 40 personas.', 'Se atendió a 44 personas.')).toEqual([
    { kind: 'same', text: 'Se atendió a ' },
    { kind: 'removed', text: '40' },
    { kind: 'added', text: '44' },
    { kind: 'same', text: ' personas.' },
  ])
})

test('equal texts are one piece, and two empty ones none', () => {
  expect(compareTexts('Igual.', 'Igual.')).toEqual([{ kind: 'same', text: 'Igual.' }])
  expect(compareTexts('', '')).toEqual([])
  expect(compareTexts('', 'Nuevo')).toEqual([{ kind: 'added', text: 'Nuevo' }])
})

test('a text replaced from end to end is shown as such', () => {
  const [before, after] = ['a ', 'b '].map((word) => word.repeat(2000).replaceAll(' ', '.'))
  expect(compareTexts(before ?? '', after ?? '').length).toBeGreaterThan(0)
})

const sentence = fc
  .array(fc.constantFrom('migrantes', 'apoyo', 'y', ' ', '\n\n', '12', ',', 'retorno', 'á'))
  .map((words) => words.join(''))

test('both versions can be read back from their comparison', () => {
  fc.assert(
    fc.property(sentence, sentence, (before, after) => {
      const pieces = compareTexts(before, after)
      const without = (kind: string) =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map((piece) => piece.text)
          .join('')
      expect(without('added')).toBe(before)
      expect(without('removed')).toBe(after)
    }),
  )
})
