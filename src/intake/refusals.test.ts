import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadFramework } from '../compact/service.ts'
import { ROOT } from '../root.ts'
import { printDocx } from '../../test/support/print-docx.ts'
import { printPdf } from '../../test/support/print-pdf.ts'
import { MOST_BYTES } from './refusals.ts'
import type { Refusal } from './schema.ts'
import { readDocument } from './service.ts'

const framework = loadFramework()
const SHARED = process.env['CONSTANCIA_SHARED'] ?? path.join(ROOT, '..', 'shared')

async function refused(bytes: Uint8Array): Promise<Refusal> {
  const reading = await readDocument(bytes, framework, [])
  if (reading.kind === 'reading') throw new Error('the file was read')
  return reading
}

const LINES = ['Capítulo 1.', '', 'Un texto cualquiera.']

test('an empty file, and one with nothing but blanks, is refused as empty', async () => {
  expect((await refused(new Uint8Array())).code).toBe('empty')
  expect((await refused(Buffer.from(' \n\f\n'))).code).toBe('empty')
})

test('a file of more than 200 MB is refused before it is read', async () => {
  expect((await refused(new Uint8Array(MOST_BYTES + 1))).code).toBe('too-large')
})

test('a PDF of scanned pages is refused for want of text', async () => {
  expect((await refused(printPdf(LINES, 'scanned'))).code).toBe('no-text-layer')
})

test('a PDF that asks for a password is refused as encrypted', async () => {
  expect((await refused(printPdf(LINES, 'encrypted'))).code).toBe('encrypted')
})

test('a PDF cut short before its first page is refused as damaged', async () => {
  expect((await refused(printPdf(LINES, 'text').subarray(0, 40))).code).toBe('damaged')
})

test('a Word document cut short is refused as damaged', async () => {
  const bytes = await printDocx('Un párrafo.')
  expect((await refused(bytes.subarray(0, bytes.length / 2))).code).toBe('damaged')
})

test('pictures, other archives and old binary Word files are refused as of unknown format', async () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
  const emptyZip = Buffer.concat([
    Buffer.from('PK\u0003\u0004'),
    Buffer.alloc(30),
    Buffer.from('PK\u0005\u0006'),
  ])
  const oldWord = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])
  for (const bytes of [png, emptyZip, oldWord]) expect((await refused(bytes)).code).toBe('unknown-format')
})

test('a Word document that is encrypted is refused as encrypted', async () => {
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  const bytes = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600), name])
  expect((await refused(bytes)).code).toBe('encrypted')
})

test('a text of another form is refused with what was looked for and found', async () => {
  const refusal = await refused(
    Buffer.from('Objetivo 3 del plan: informar.\n\nEste informe habla de otra cosa.\n'),
  )
  expect(refusal.code).toBe('not-a-compendium')
  expect(refusal.cause.es).toContain('0 acciones')
  expect(refusal.cause.en).toContain('0 actions')
})

const REPORT = path.join(SHARED, 'sources', 'informe-ejecutivo-2024.txt')
if (!existsSync(REPORT))
  process.stderr.write('refusals.test: ../shared is missing, the executive report is not tried\n')

test.skipIf(!existsSync(REPORT))('an executive report is not taken for a compendium', async () => {
  expect((await refused(readFileSync(REPORT))).code).toBe('not-a-compendium')
})
