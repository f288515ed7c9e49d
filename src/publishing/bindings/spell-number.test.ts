import { expect, test } from 'vitest'
import { spellNumber, spellOrdinal } from './spell-number.ts'

test.each([
  [1, 'f', 'una', 'one'],
  [1, 'm', 'un', 'one'],
  [1, 'alone', 'uno', 'one'],
  [21, 'f', 'veintiuna', 'twenty-one'],
  [21, 'm', 'veintiún', 'twenty-one'],
  [31, 'f', 'treinta y una', 'thirty-one'],
  [100, 'f', 'cien', 'one hundred'],
  [101, 'f', 'ciento una', 'one hundred and one'],
  [379, 'f', 'trescientas setenta y nueve', 'three hundred and seventy-nine'],
  [1000, 'f', 'mil', 'one thousand'],
  [21_500, 'f', 'veintiuna mil quinientas', 'twenty-one thousand five hundred'],
  [1_000_001, 'm', 'un millón un', 'one million one'],
] as const)('%d in words, %s', (value, gender, es, en) => {
  expect(spellNumber('es', value, gender)).toBe(es)
  expect(spellNumber('en', value, gender)).toBe(en)
})

test.each([
  [1, 'm', 'primer', 'first'],
  [3, 'f', 'tercera', 'third'],
  [3, 'm', 'tercer', 'third'],
  [12, 'm', 'duodécimo', 'twelfth'],
  [23, 'f', 'vigésima tercera', 'twenty-third'],
  [20, 'alone', 'vigésimo', 'twentieth'],
] as const)('%d as a place, %s', (value, gender, es, en) => {
  expect(spellOrdinal('es', value, gender)).toBe(es)
  expect(spellOrdinal('en', value, gender)).toBe(en)
})
