import { expect, test } from 'vitest'
import {
  chooseLanguage,
  counted,
  formatBytes,
  formatDay,
  formatList,
  formatNumber,
  formatPeriod,
  plural,
} from './languages.ts'

test('the language remembered wins over the one that the browser asks for', () => {
  expect(chooseLanguage('es-MX', 'en')).toBe('en')
})

test('without a memory, the best of Accept-Language that the portal speaks is taken', () => {
  expect(chooseLanguage('en-GB,en;q=0.9', undefined)).toBe('en')
  expect(chooseLanguage('fr, en;q=0.7, es;q=0.8', undefined)).toBe('es')
  expect(chooseLanguage('es;q=0, en;q=0.1', undefined)).toBe('en')
  expect(chooseLanguage('en;q=nonsense, es;q=0.2', 'klingon')).toBe('es')
})

test('who asks for nothing, or for a language that the portal does not speak, gets Spanish', () => {
  expect(chooseLanguage(undefined, undefined)).toBe('es')
  expect(chooseLanguage('de, *;q=0.5', undefined)).toBe('es')
})

test('numbers, days and lists are written as each language writes them', () => {
  expect(formatNumber('es', 194229)).toBe('194,229')
  expect(formatDay('es', '2024-06-30')).toBe('30 de junio de 2024')
  expect(formatDay('en', '2024-06-30')).toBe('30 June 2024')
  expect(formatPeriod('es', '2023-06-01', '2024-06-30')).toBe('1 de junio de 2023 al 30 de junio de 2024')
  expect(formatList('es', ['INM', 'SRE', 'ISSSTE'])).toBe('INM, SRE e ISSSTE')
  expect(formatBytes('en', 533_761)).toBe('534 kB')
  expect(formatBytes('en', 12)).toBe('12 bytes')
  expect(formatBytes('en', 2_345_678)).toBe('2.3 MB')
})

test('what is counted agrees with its number', () => {
  const actions = { one: 'acción', other: 'acciones', many: 'de acciones' }
  expect(counted('es', 1, actions)).toBe('1 acción')
  expect(counted('es', 0, actions)).toBe('0 acciones')
  expect(counted('es', 2_000_000, actions)).toBe('2,000,000 de acciones')
  expect(plural('en', 2, { one: 'action', other: 'actions' })).toBe('actions')
})
