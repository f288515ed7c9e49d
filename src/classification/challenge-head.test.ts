import { expect, test } from 'vitest'
import { headLength } from './challenge-head.ts'

test.each([
  ['contar con mas interpretes, en coordinacion con los consulados.', 'contar con mas interpretes'],
  ['ampliar el numero de aulas para formar al personal', 'ampliar el numero de aulas'],
  ['faltan sillas', 'faltan sillas'],
  ['', ''],
])('of «%s» the head is «%s»', (text, head) => {
  expect(text.slice(0, headLength(text))).toBe(head)
})

test('a head has an end even where the sentence has none', () => {
  expect(headLength('palabra '.repeat(40))).toBe(110)
})
