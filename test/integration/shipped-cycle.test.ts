import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { CycleId } from '../../src/compact/schema.ts'
import { importFiles, readFile } from '../../src/intake/import.ts'
import { loadWhatShips } from '../../src/intake/shipped.ts'
import { defineCycle, listActions } from '../../src/registry/service.ts'
import { ROOT } from '../../src/root.ts'
import { searchActions } from '../../src/search/service.ts'
import { ENGINES, openEmptyRecord } from '../support/databases.ts'
import { NOW } from '../support/records.ts'

const shared = process.env['CONSTANCIA_SHARED'] ?? path.join(ROOT, '..', 'shared')
const compendium = path.join(shared, 'sources', 'compendio-general-2024.txt')
const cycle = defineCycle(CycleId.parse('mx-2024'))

describe.each(ENGINES)('on %s', (engine) => {
  test('an empty record is filled with the shipped cycle, once, and found in both languages', async () => {
    const database = await openEmptyRecord(engine)
    expect(await loadWhatShips(database, NOW)).toMatch(/379 actions/)
    expect(await loadWhatShips(database, NOW)).toBeUndefined()
    const search = (words: string) =>
      database.read((tx) =>
        searchActions(tx, new Map(), cycle, { words, lang: 'es', filters: {}, limit: 5, offset: 0 }),
      )
    expect((await search('retorno asistido')).total).toBeGreaterThan(1)
    expect((await search('assisted return')).total).toBeGreaterThan(1)
  })

  test.skipIf(!existsSync(compendium))(
    'importing the published document gives the same actions their texts, under the same ids (skipped where ../shared is missing)',
    async () => {
      const database = await openEmptyRecord(engine)
      await loadWhatShips(database, NOW)
      const shipped = await database.read((tx) => listActions(tx, cycle))
      const read = await readFile({ name: 'compendio.txt', bytes: readFileSync(compendium) }, cycle, false)
      if (read.kind === 'refused') throw new Error(read.cause.en)
      const [outcome] = await importFiles(database, cycle, [read], { by: 'prueba', at: NOW }, () => undefined)
      expect([outcome?.created.length, outcome?.changed.length, outcome?.absent.length]).toEqual([0, 379, 0])
      const loaded = await database.read((tx) => listActions(tx, cycle))
      const place = (action: (typeof loaded)[number]) =>
        `${action.id} ${action.reporterType}/${action.objective}/${action.number}`
      expect(loaded.map(place)).toEqual(shipped.map(place))
      expect(loaded.every((action) => action.description !== '')).toBe(true)
    },
  )
})
