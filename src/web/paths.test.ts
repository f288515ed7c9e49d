import { expect, test } from 'vitest'
import { institutionPath, localize, objectivePath, searchPath, toggleFilter } from './paths.ts'

test('the same path serves both languages under its first segment', () => {
  expect(localize('en', objectivePath('mx-2024', 7))).toBe('/en/mx-2024/objetivos/7')
  expect(localize('es', objectivePath('mx-2024', 7))).toBe('/es/mx-2024/objetivos/7')
})

test('a code with signs of its own stays one segment', () => {
  expect(institutionPath('mx-2024', 'A/B C')).toBe('/mx-2024/instituciones/A%2FB%20C')
})

test('a search is written whole into its address, without what it leaves at rest', () => {
  expect(searchPath('mx-2024')).toBe('/mx-2024/buscar')
  expect(searchPath('mx-2024', { q: '', filters: {}, page: 1 })).toBe('/mx-2024/buscar')
  expect(
    searchPath('mx-2024', { q: 'retorno digno', filters: { objetivo: '21', sector: 'apf' }, page: 2 }),
  ).toBe('/mx-2024/buscar?q=retorno+digno&objetivo=21&sector=apf&pagina=2')
})

test('choosing a filter twice takes it away again, and either way leads to the first page', () => {
  const search = { q: 'albergue', filters: {}, page: 3 }
  const chosen = toggleFilter(search, 'sector', 'osc')
  expect(chosen).toEqual({ q: 'albergue', filters: { sector: 'osc' }, page: 1 })
  expect(toggleFilter(chosen, 'sector', 'osc').filters).toEqual({})
  expect(toggleFilter(chosen, 'sector', 'ef').filters).toEqual({ sector: 'ef' })
})
