import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createPageCache, storePage } from './page-cache.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text))
const page = (text: string) => storePage(bytes(text), { 'content-type': 'text/html' })

test('a page is found again while the record stands still, and not after it changed', () => {
  const cache = createPageCache()
  expect(cache.find('/es/a', 1)).toBeUndefined()
  cache.keep('/es/a', 1, page('uno'))
  expect(cache.find('/es/a', 1)?.etag).toBe(page('uno').etag)
  expect(cache.find('/es/a', 2)).toBeUndefined()
  expect(cache.find('/es/a', 1)).toBeUndefined()
})

test('a page made from an older record is not kept', () => {
  const cache = createPageCache()
  cache.find('/es/a', 2)
  cache.keep('/es/a', 1, page('viejo'))
  expect(cache.find('/es/a', 2)).toBeUndefined()
})

test('the least recently used page goes first when the cache is full', () => {
  const cache = createPageCache(80)
  cache.find('', 1)
  for (const name of 'abcdefgh') cache.keep(name, 1, page(name.repeat(10)))
  cache.find('a', 1)
  cache.keep('i', 1, page('i'.repeat(10)))
  expect(cache.find('a', 1)).toBeDefined()
  expect(cache.find('b', 1)).toBeUndefined()
  expect(cache.find('i', 1)).toBeDefined()
})

test('each encoding carries the same page under the same tag, and a short one is sent as it is', () => {
  const text = '<p>acción</p>'.repeat(200)
  const stored = page(text)
  expect(brotliDecompressSync(stored.as('br').body).toString()).toBe(text)
  expect(gunzipSync(stored.as('gzip').body).toString()).toBe(text)
  expect(stored.as('br').headers['etag']).toBe(stored.as('plain').headers['etag'])
  expect(stored.as('br').headers['content-encoding']).toBe('br')
  expect(page('breve').as('br').headers['content-encoding']).toBeUndefined()
})
