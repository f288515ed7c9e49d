import { expect, test } from 'vitest'
import { joinPages, PARAGRAPH_END } from './report-pages.ts'

function paged(...pages: readonly (readonly string[])[]) {
  let line = 0
  return pages.flatMap((page, i) =>
    page.map((text, at) => ({ text, line: (line += 1), page: i + 1, top: at === 0 })),
  )
}

test('a sentence goes on over the page, past page numbers and running heads', () => {
  const text = joinPages(
    paged(
      ['Informe de ensayo', '', 'Este objetivo reúne doce acciones de las', '1'],
      ['Informe de ensayo', '', 'entidades federativas.', '2'],
      ['Informe de ensayo', '', 'El resto es de otros.', '3'],
    ),
  )
  expect(text).toBe(
    `Este objetivo reúne doce acciones de las\nentidades federativas.${PARAGRAPH_END}\nEl resto es de otros.`,
  )
})

test('a title at the foot of a page is none of the text on the next', () => {
  const text = joinPages(
    paged(['a.1. Acciones de los gobiernos de los estados'], ['Esta parte habla de ellos.']),
  )
  expect(text.split(PARAGRAPH_END)).toHaveLength(2)
})

test('notes in the margin are no sentences, and a row of a table is one of its own', () => {
  const lines = paged([
    'Por tipo de instancia',
    'Poder Judicial  11  3 %',
    'Sociedad civil  21  6 %',
    'Reportaron 22 entidades.',
  ])
  const text = joinPages([
    ...lines,
    { text: 'Cuenta 22: entidades', line: 5, page: 1, top: false, aside: 'margin' },
  ])
  expect(text.split(`${PARAGRAPH_END}\n`)).toEqual([
    'Por tipo de instancia',
    'Poder Judicial  11  3 %',
    'Sociedad civil  21  6 %',
    'Reportaron 22 entidades.',
  ])
})
