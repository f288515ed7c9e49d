import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shownPages } from './pagination.tsx'

test('both ends and the neighbours are shown, with a gap where more than one page is left out', () => {
  expect(shownPages(5, 12)).toEqual([1, null, 4, 5, 6, null, 12])
  expect(shownPages(3, 5)).toEqual([1, 2, 3, 4, 5])
  expect(shownPages(1, 2)).toEqual([1, 2])
})

test('every row of pages begins with the first, ends with the last, holds this one and rises', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (pages, seed) => {
      const page = (seed % pages) + 1
      const row = shownPages(page, pages).filter((one) => one !== null)
      expect(row[0]).toBe(1)
      expect(row.at(-1)).toBe(pages)
      expect(row).toContain(page)
      expect(row).toEqual([...new Set(row)].toSorted((a, b) => a - b))
    }),
  )
})
