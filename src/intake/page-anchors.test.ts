import { expect, test } from 'vitest'
import { inferPages } from './page-anchors.ts'
import { findRunningHeaders } from './running-headers.ts'
import { textLines } from './text-lines.ts'

/** Pages of 40 lines; every fourth shows its number in a header, the others only a blank before the first word. */
function book(pages: number, top: (page: number) => string): string {
  return Array.from({ length: pages }, (_, at) => {
    const page = at + 1
    const first = page % 4 === 0 ? `${page}ANUARIO DE MUESTRA\nTexto` : `${top(page)}Texto`
    return [first, ...Array.from({ length: 40 }, () => 'que sigue en la página')].join('\n')
  }).join('\n')
}

function pagesOf(text: string): readonly (number | null)[] {
  const lines = textLines(text)
  return [...new Set(inferPages(lines, findRunningHeaders(lines)).map((line) => line.page))]
}

test('between two printed numbers pages are counted by their tops', () => {
  expect(pagesOf(book(12, () => ' '))).toEqual([null, 4, 5, 6, 7, 8, 9, 10, 11, 12, null].slice(0, 10))
})

test('where a top is missing the pages between stay unknown', () => {
  expect(pagesOf(book(12, (page) => (page === 6 ? '' : ' ')))).not.toContain(6)
})

test('an indented list item is not taken for a page top', () => {
  const text = book(12, () => ' ').replace('que sigue en la página\n', 'que sigue\n')
  const lines = text.split('\n')
  lines.splice(210, 0, ' a. Un inciso', ' b. Otro inciso')
  expect(pagesOf(lines.join('\n'))).toContain(7)
})

test('form feeds are page ends, wherever they stand in a line', () => {
  const pages = textLines('uno\n\fdos\ntres\f\ncuatro\n').map((line) => line.page)
  expect(pages).toEqual([1, 2, 2, 3])
})
