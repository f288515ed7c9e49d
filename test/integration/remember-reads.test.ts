import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { CycleId } from '../../src/compact/schema.ts'
import { RecordChanged, rememberReads } from '../../src/db/remember-reads.ts'
import { importFiles, readFile } from '../../src/intake/import.ts'
import { defineCycle, findCycle, listActions } from '../../src/registry/service.ts'
import { ROOT } from '../../src/root.ts'
import { openEmptyRecord } from '../support/databases.ts'

const cycle = defineCycle(CycleId.parse('xx-2025'))

test('what was asked once is not asked again, and nothing is made of two states of the record', async () => {
  const database = await openEmptyRecord('pglite')
  const remembered = rememberReads(database)
  expect(await remembered.read((tx) => findCycle(tx, cycle.id))).toBeUndefined()
  const bytes = readFileSync(path.join(ROOT, 'test', 'golden', 'istmo-2025.txt'))
  const read = await readFile({ name: 'istmo-2025.txt', bytes }, cycle, true)
  if (read.kind === 'refused') throw new Error(read.cause.en)
  const deed = { by: 'prueba', at: new Date('2031-07-01T12:00:00Z') }
  await importFiles(database, cycle, [read], deed, () => undefined)
  expect(await remembered.read((tx) => findCycle(tx, cycle.id))).toBeUndefined()
  await expect(remembered.read((tx) => listActions(tx, cycle))).rejects.toThrow(RecordChanged)
})
