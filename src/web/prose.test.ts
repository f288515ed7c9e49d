import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerpt, isInCapitals, parseProse, splitAddresses } from './prose.ts'

test('paragraphs stand apart by a blank line and their own line breaks are spaces', () => {
  expect(parseProse('Se abrió un módulo\nen la frontera.\n\nAtiende de lunes a viernes.')).toEqual([
    { kind: 'paragraph', text: 'Se abrió un módulo en la frontera.' },
    { kind: 'paragraph', text: 'Atiende de lunes a viernes.' },
  ])
})

test('bullets that follow each other are one list, blank lines between them or not', () => {
  const list = { kind: 'list', items: ['Agua', 'Mantas'] }
  expect(parseProse('Se dieron:\n• Agua\n• Mantas')).toEqual([
    { kind: 'paragraph', text: 'Se dieron:' },
    list,
  ])
  expect(parseProse('• Agua\n\n• Mantas\n\nY más.')).toEqual([list, { kind: 'paragraph', text: 'Y más.' }])
})

test('an empty text has no blocks', () => {
  expect(parseProse(' \n\n ')).toEqual([])
})

test('an address is a link, without the full stop or bracket after it', () => {
  expect(splitAddresses('Véase (https://example.org/a_(b)?c=1) y https://example.org/d.')).toEqual([
    { kind: 'text', text: 'Véase (' },
    { kind: 'link', text: 'https://example.org/a_(b)?c=1', href: 'https://example.org/a_(b)?c=1' },
    { kind: 'text', text: ') y ' },
    { kind: 'link', text: 'https://example.org/d', href: 'https://example.org/d' },
    { kind: 'text', text: '.' },
  ])
  expect(splitAddresses('(https://example.org/x)')[1]).toEqual({
    kind: 'link',
    text: 'https://example.org/x',
    href: 'https://example.org/x',
  })
})

test('cutting at addresses loses nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.webUrl())), (pieces) => {
      const text = pieces.join(' ')
      expect(
        splitAddresses(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

test('a title in capitals is known from one in sentences and from an acronym', () => {
  expect(isInCapitals('JORNADA DE VACUNACIÓN – SSA')).toBe(true)
  expect(isInCapitals('Jornada de vacunación – SSA')).toBe(false)
  expect(isInCapitals('COMAR')).toBe(false)
})

test('an excerpt ends at a word and says that more follows', () => {
  expect(excerpt('Se entregaron mantas y agua a las familias', 24)).toBe('Se entregaron mantas y…')
  expect(excerpt('Corto', 24)).toBe('Corto')
})
