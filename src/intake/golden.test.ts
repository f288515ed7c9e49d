import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadFramework } from '../compact/service.ts'
import type { ReportedAction } from '../registry/schema.ts'
import { ROOT } from '../root.ts'
import { printDocx } from '../../test/support/print-docx.ts'
import { printPdf } from '../../test/support/print-pdf.ts'
import type { Reading } from './schema.ts'
import { Reading as ReadingShape } from './schema.ts'
import { readDocument } from './service.ts'

const GOLDEN = path.join(ROOT, 'test', 'golden')
const framework = loadFramework()

async function read(bytes: Uint8Array): Promise<Reading> {
  const reading = await readDocument(bytes, framework, [])
  if (reading.kind === 'refused') throw new Error(reading.cause.en)
  return ReadingShape.parse(reading)
}

function golden(name: string): string {
  return readFileSync(path.join(GOLDEN, name), 'utf8')
}

describe.each(['istmo-2025', 'clara-2023', 'northmark-2024'])('the sample %s', (name) => {
  test('reads as its golden record says', async () => {
    const { actions, annex, language, warnings } = await read(Buffer.from(golden(`${name}.txt`)))
    expect({
      language,
      actions,
      annex,
      warnings: warnings.map(({ code, line }) => ({ code, line })),
    }).toEqual(JSON.parse(golden(`${name}.json`)))
  })

  test('leaves no line unassigned', async () => {
    const { receipt, document } = await read(Buffer.from(golden(`${name}.txt`)))
    expect(receipt.unassigned).toEqual([])
    expect(receipt.lines).toBe(document.lines)
  })

  test('reads the same from UTF-16 and with the line ends of Windows', async () => {
    const text = golden(`${name}.txt`)
    const plain = await read(Buffer.from(text))
    const windows = await read(Buffer.from(text.replaceAll('\n', '\r\n')))
    const utf16 = await read(Buffer.from(`\ufeff${text}`, 'utf16le'))
    expect(windows.actions).toEqual(plain.actions)
    expect(utf16.actions).toEqual(plain.actions)
  })
})

/** What is the same however a document was set: not its lines and pages. */
function essence(actions: readonly ReportedAction[]): unknown {
  return actions.map((action) => ({ ...action, page: 0, lineStart: 0, lineEnd: 0, original: '' }))
}

test('the clean sample reads the same from a PDF, with its pages', async () => {
  const text = golden('clara-2023.txt')
  const { document, actions, receipt } = await read(printPdf(text.split('\n'), 'text'))
  const plain = await read(Buffer.from(text))
  expect(document).toMatchObject({ format: 'pdf', pages: 2 })
  expect(essence(actions)).toEqual(essence(plain.actions))
  expect(actions.map((action) => action.page)).toEqual([1, 1, 1, 2])
  expect(receipt.furniture['page-number']).toBe(2)
})

test('the long sample reads the same from a PDF, page numbers in mid-sentence included', async () => {
  const text = golden('istmo-2025.txt')
  const { actions, receipt } = await read(printPdf(text.split('\n'), 'text'))
  const plain = await read(Buffer.from(text))
  expect(essence(actions)).toEqual(essence(plain.actions))
  expect(receipt.unassigned).toEqual([])
})

test('the clean sample reads the same from Word', async () => {
  const text = golden('clara-2023.txt')
  const { document, actions } = await read(await printDocx(text))
  const plain = await read(Buffer.from(text))
  expect(document).toMatchObject({ format: 'docx', pages: null })
  expect(essence(actions)).toEqual(essence(plain.actions))
})
