import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.tsx'
import type { Database } from '../../src/db/open.ts'
import { bringLedger, importFigures, readLedger } from '../../src/statistics/service.ts'
import { ENGINES, openEmptyRecord } from '../support/databases.ts'
import { NOW } from '../support/records.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'constancia-statistics-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})
const deed = { by: 'prueba', at: NOW }
const LINE = {
  index: 900,
  value: 150_321,
  unit: 'solicitudes',
  concept: 'COMAR_APPLICATIONS',
  population: 'applicants',
  place: 'Mexico',
  period_start: '2031',
  period_end: '2031',
  publisher: 'COMAR',
  publisher_type: 'government',
  source_url: 'https://c.example/',
  official: true,
}

function file(name: string, ...lines: readonly object[]) {
  return { name, bytes: new TextEncoder().encode(lines.map((each) => JSON.stringify(each)).join('\n')) }
}

describe.each(ENGINES)('on %s', (engine) => {
  let database: Database
  beforeAll(async () => {
    database = await openEmptyRecord(engine)
    await bringLedger(database, NOW)
  })

  test('the register that ships is brought into an empty ledger once', async () => {
    const before = await database.read((tx) => readLedger(tx))
    expect(before.observations.length).toBeGreaterThan(100)
    await bringLedger(database, NOW)
    const after = await database.read((tx) => readLedger(tx))
    expect(after.byId.size).toBe(before.byId.size)
  })

  test('a corrected figure supersedes the first, and both stay', async () => {
    await database.write((tx) => importFigures(tx, [file('a.jsonl', LINE)], deed))
    const again = await database.write((tx) => importFigures(tx, [file('a.jsonl', LINE)], deed))
    expect(again).toMatchObject({ imported: 0, changed: 0, unchanged: 1 })
    const corrected = file('b.jsonl', { ...LINE, value: 150_400 })
    const receipt = await database.write((tx) => importFigures(tx, [corrected], deed))
    expect(receipt).toMatchObject({ imported: 0, changed: 1, unchanged: 0 })
    const ledger = await database.read((tx) => readLedger(tx))
    const values = ledger.observations.filter((each) => each.url === LINE.source_url)
    expect(values.map((each) => each.value)).toEqual([150_400])
    expect([...ledger.byId.values()].filter((each) => each.url === LINE.source_url)).toHaveLength(2)
    expect(ledger.numbers.get(900)).toBe(values[0]?.id)
  })

  test('each import keeps its receipt, refused lines included', async () => {
    await database.write((tx) => importFigures(tx, [file('c.jsonl', { ...LINE, value: 'many' })], deed))
    const row = await database.read((tx) =>
      tx
        .selectFrom('statistic_import')
        .select(['file', 'receipt'])
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow(),
    )
    expect(row).toMatchObject({ file: 'c.jsonl', receipt: { imported: 0, refused: [{ line: 1 }] } })
  })

  test('no figure can be changed or removed', async () => {
    for (const statement of [sql`UPDATE statistic SET value = 1`, sql`DELETE FROM statistic_import`])
      await expect(database.write((tx) => statement.execute(tx))).rejects.toThrow(/never changed or removed/)
  })

  test('pages show imported figures as soon as they are in', async () => {
    const app = await createApp({ database, origin: 'http://localhost', log: () => undefined })
    const address = `/es/preguntar?q=${encodeURIComponent('¿Cuántas solicitudes de refugio hubo en 2032?')}`
    expect(await (await app.request(address)).text()).not.toContain('160,111')
    const next = { ...LINE, index: 901, value: 160_111, period_start: '2032', period_end: '2032' }
    await database.write((tx) => importFigures(tx, [file('d.jsonl', next)], deed))
    await app.refresh()
    expect(await (await app.request(address)).text()).toContain('160,111')
  })

  test('what earlier versions kept in files is read in once', async () => {
    const old = path.join(folder, engine, 'statistics')
    mkdirSync(old, { recursive: true })
    const kept = {
      id: 'kept-1',
      index: 950,
      value: 77,
      qualifier: 'exact',
      printedUnit: 'vuelos',
      concept: 'MX_RETURN_FLIGHTS',
      population: 'vuelos',
      from: null,
      to: null,
      place: 'Mexico',
      period: { start: '2033-01-01', end: '2033-12-31' },
      publisher: 'SRE',
      publisherType: 'official',
      reportedBy: null,
      url: 'https://kept.example/',
      documentUrl: null,
      pageDate: null,
      status: 'published',
      action: null,
      note: { es: '', en: '' },
      supersedes: null,
    }
    writeFileSync(path.join(old, 'imported.jsonl'), `${JSON.stringify(kept)}\n`)
    writeFileSync(path.join(old, 'numbers.json'), '[[950,"kept-1"]]')
    await bringLedger(database, NOW, path.dirname(old))
    await bringLedger(database, NOW, path.dirname(old))
    const ledger = await database.read((tx) => readLedger(tx))
    expect(ledger.observations.filter((each) => each.url === kept.url)).toMatchObject([{ value: 77 }])
    writeFileSync(path.join(old, 'imported.jsonl'), 'torn')
    await expect(bringLedger(database, NOW, path.dirname(old))).rejects.toThrow(/cannot be read.*Mend/)
  })
})
