import { expect, test } from 'vitest'
import { frameSnippet } from './snippet.ts'

const read = (...texts: readonly string[]) =>
  frameSnippet(texts.map((text, index) => ({ text, hit: index % 2 === 1 })))
    .map((segment) => (segment.hit ? `[${segment.text}]` : segment.text))
    .join('')

test('a snippet from the middle of a text says that the text goes on, before and after', () => {
  expect(read('apoyo a las ', 'personas', ' en su retorno a la ciud')).toBe(
    '…apoyo a las [personas] en su retorno a la…',
  )
})

test('a snippet that is a whole text is left as it is', () => {
  expect(read('Se dio ', 'apoyo', ' a todas.')).toBe('Se dio [apoyo] a todas.')
})

test('a hit at the end stays whole', () => {
  expect(read('Se dio ', 'apoyo')).toBe('Se dio [apoyo]…')
  expect(frameSnippet([])).toEqual([])
})
