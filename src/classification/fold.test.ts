import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText, tokens } from './fold.ts'

test('folding a text keeps the place of every character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldText(text)).toHaveLength(text.length)
    }),
  )
})

test('accents and capitals are dropped', () => {
  expect(foldText('ATENCIÓN a Niñas İ')).toMatch(/^atencion a ninas /)
  expect(foldText('Nin\u0303as')).toHaveLength(6)
})

test('words lose their plural and their length, and figures are all one', () => {
  expect(tokens('capacitaciones y 1,230 talleres').map(({ stem }) => stem)).toEqual([
    'capacit',
    'y',
    '#',
    '#',
    'tallere',
  ])
})
