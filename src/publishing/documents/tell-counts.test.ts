import { expect, test } from 'vitest'
import { tellCounts } from './tell-counts.ts'

const by = (number: string, who: string) => ({
  number,
  of: `acciones del objetivo 2 reportadas por ${who}`,
})

test('numbers of one kind are told together, and a noun is not said twice', () => {
  expect(
    tellCounts([
      { number: '18 acciones', of: 'acciones del objetivo 2' },
      by('14', 'la federación'),
      by('3', 'los estados'),
      { number: '7 retos', of: 'retos de acciones del objetivo 2' },
    ]),
  ).toBe(
    '18 acciones: del objetivo 2 · acciones del objetivo 2 reportadas por: la federación, 14; los estados, 3 · 7 retos: de acciones del objetivo 2',
  )
})

test('numbers that count the same, or nothing alike, are told one by one', () => {
  expect(tellCounts([by('3', 'los estados'), by('tres', 'los estados')])).toBe(
    '3: acciones del objetivo 2 reportadas por los estados · tres: acciones del objetivo 2 reportadas por los estados',
  )
  expect(tellCounts([])).toBe('')
})
