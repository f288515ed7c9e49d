import { expect, test } from 'vitest'
import { chooseEncoding, chooseFormat, isFresh } from './negotiation.ts'

test('brotli is taken before gzip, and neither where it is refused', () => {
  expect(chooseEncoding('gzip, deflate, br')).toBe('br')
  expect(chooseEncoding('gzip;q=0.5, br;q=0')).toBe('gzip')
  expect(chooseEncoding('deflate')).toBe('plain')
  expect(chooseEncoding(undefined)).toBe('plain')
})

test('a browser gets the page; a program that asks for data gets data', () => {
  expect(chooseFormat('text/html,application/xhtml+xml,*/*;q=0.8')).toBe('html')
  expect(chooseFormat('application/json')).toBe('json')
  expect(chooseFormat('text/plain')).toBe('text')
  expect(chooseFormat('*/*')).toBe('html')
  expect(chooseFormat(undefined)).toBe('html')
})

test('a tag is known again among others, weak or strong', () => {
  expect(isFresh('"a", W/"b"', 'W/"b"')).toBe(true)
  expect(isFresh('"b"', 'W/"b"')).toBe(true)
  expect(isFresh('*', 'W/"b"')).toBe(true)
  expect(isFresh('"c"', 'W/"b"')).toBe(false)
  expect(isFresh(undefined, 'W/"b"')).toBe(false)
})
