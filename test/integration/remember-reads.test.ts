import { expect, test } from 'vitest'
import type { Database } from '../../src/db/open.ts'
import { rememberReads } from '../../src/db/remember-reads.ts'
import { findCycle, listActions } from '../../src/registry/service.ts'
import { openEmptyRecord } from '../support/databases.ts'
import { generateActions } from '../support/generate-actions.ts'
import { CYCLE, record } from '../support/records.ts'

test('what was asked once is not asked again, all in one transaction, until something is written', async () => {
  const database = await openEmptyRecord('pglite')
  let transactions = 0
  const counted: Database = {
    ...database,
    read: (work) => {
      transactions += 1
      return database.read(work)
    },
  }
  const remembered = rememberReads(counted)
  expect(await remembered.read((tx) => findCycle(tx, CYCLE.id))).toBeUndefined()
  expect(await remembered.read((tx) => findCycle(tx, CYCLE.id))).toBeUndefined()
  expect(await remembered.read((tx) => listActions(tx, CYCLE))).toEqual([])
  expect(transactions).toBe(1)
  await record(remembered, generateActions(3))
  expect(await remembered.read((tx) => listActions(tx, CYCLE))).toHaveLength(3)
  expect(transactions).toBe(2)
})
