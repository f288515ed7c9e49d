import { readFileSync } from 'node:fs'
import path from 'node:path'
import writeXlsxFile from 'write-excel-file/node'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../root.ts'
import { importStatistics, type Imported } from './import-statistics.ts'
import { loadShippedLedger } from './register.ts'
import type { Observation } from './schema.ts'
import { toSdmxCsv } from './sdmx-csv.ts'

const LINE = {
  index: 7,
  value: 1234,
  unit: 'eventos',
  concept: 'MX_RETURN_EVENTS',
  population: 'foreign persons',
  from: 'Mexico',
  to_country: null,
  place: 'Mexico',
  period_start: '2030-01-01',
  period_end: '2030-12-31',
  publisher: 'SEGOB (UPMRIP)',
  publisher_type: 'government',
  reported_by: null,
  page_date: null,
  source_url: 'https://a.example/',
  official: true,
  notes: '',
}

async function read(name: string, text: string, held: readonly Observation[] = []): Promise<Imported> {
  const bytes = new TextEncoder().encode(text)
  return importStatistics([{ name, bytes }], held, (code) => code.startsWith('MX_'))
}

describe('importing figures', () => {
  test('JSON Lines come in, and a second import changes nothing', async () => {
    const first = await read('a.jsonl', JSON.stringify(LINE))
    expect(first.receipt).toMatchObject({ imported: 1, changed: 0, unchanged: 0, refused: [] })
    const again = await read('a.jsonl', JSON.stringify(LINE), first.added)
    expect(again).toMatchObject({ added: [], receipt: { imported: 0, unchanged: 1 } })
  })

  test('a correction is added, names what it supersedes, and both stay', async () => {
    const first = await read('a.jsonl', JSON.stringify(LINE))
    const second = await read('a.jsonl', JSON.stringify({ ...LINE, value: 1300 }), first.added)
    expect(second.receipt).toMatchObject({ imported: 0, changed: 1 })
    expect(second.added[0]).toMatchObject({ value: 1300, supersedes: '7' })
    expect(second.added[0]?.id).not.toBe('7')
  })

  test('two values on one page are two figures, not a correction', async () => {
    const both = `${JSON.stringify(LINE)}\n${JSON.stringify({ ...LINE, index: 8, value: 999 })}`
    expect((await read('a.jsonl', both)).receipt).toMatchObject({ imported: 2, changed: 0 })
  })

  test('a bad line is refused with its number, cause and cure, and the good ones come in', async () => {
    const text = [
      JSON.stringify(LINE),
      '{"value": ',
      JSON.stringify({ ...LINE, period_end: '2029-01-01' }),
      JSON.stringify({ ...LINE, value: 'many' }),
      JSON.stringify({ ...LINE, period_start: 'last spring' }),
    ].join('\n')
    const { receipt } = await read('a.jsonl', text)
    expect(receipt.imported).toBe(1)
    expect(receipt.refused.map((each) => each.line)).toEqual([2, 3, 4, 5])
    for (const each of receipt.refused) {
      expect(each.cause).not.toBe('')
      expect(each.cure).not.toBe('')
    }
  })

  test('a concept that nobody defined is accepted and said to be unknown', async () => {
    const { receipt } = await read('a.jsonl', JSON.stringify({ ...LINE, concept: 'NEW_SERIES' }))
    expect(receipt).toMatchObject({ imported: 1, unknownConcepts: ['NEW_SERIES'] })
  })

  test('a table may be in Spanish, with semicolons and a fiscal year', async () => {
    const text =
      'valor;unidad;concepto;población;inicio;fin;publica;tipo;dirección;oficial\n"12,345";removals;US_REMOVALS_ICE_FY;personas;FY2031;FY2031;ICE;government;https://b.example/;sí\n'
    const { added } = await read('a.csv', text)
    expect(added[0]).toMatchObject({
      value: 12_345,
      period: { start: '2030-10-01', end: '2031-09-30' },
      publisherType: 'official',
    })
  })

  test('a workbook comes in like a table', async () => {
    const columns = Object.keys(LINE)
    const sheet = [
      columns.map((value) => ({ value })),
      Object.values(LINE).map((value) => (value === null ? null : { value })),
    ]
    const bytes = await writeXlsxFile(sheet).toBuffer()
    const { added } = await importStatistics([{ name: 'a.xlsx', bytes }], [], () => true)
    expect(added[0]).toMatchObject({ id: '7', value: 1234, period: { start: '2030-01-01' } })
  })

  test('a file of another kind is refused as a whole', async () => {
    expect((await read('a.docx', '')).receipt.refused).toMatchObject([{ file: 'a.docx', line: 0 }])
  })
})

test('the register goes out as SDMX-CSV and comes back as it was', async () => {
  const { observations } = await loadShippedLedger()
  const { added, receipt } = await read('a.csv', toSdmxCsv(observations))
  expect(receipt.refused).toEqual([])
  expect(added).toEqual(observations)
})

test('the register that ships imports as unchanged', async () => {
  const { observations } = await loadShippedLedger()
  const text = readFileSync(path.join(ROOT, 'data', 'statistics', 'register.jsonl'), 'utf8')
  const { receipt } = await read('register.jsonl', text, observations)
  expect(receipt).toMatchObject({ imported: 0, changed: 0, unchanged: observations.length })
})
