import { expect, test } from 'vitest'
import { longName, shortName } from './institution-names.ts'

test('an institution goes by its acronym in short and by both at length', () => {
  const institution = { code: 'AGN', name: 'Archivo General' }
  expect(shortName(institution)).toBe('AGN')
  expect(longName(institution)).toBe('Archivo General (AGN)')
})

test('a code that is no acronym, or none at all, leaves the name alone', () => {
  for (const code of ['XX-NTE', null]) {
    expect(shortName({ code, name: 'Norte' })).toBe('Norte')
    expect(longName({ code, name: 'Norte' })).toBe('Norte')
  }
})
