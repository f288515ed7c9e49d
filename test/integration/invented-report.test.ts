import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { takeSnapshot } from '../../src/analysis/service.ts'
import { auditReport } from '../../src/audit/report/audit-report.ts'
import { CycleId } from '../../src/compact/schema.ts'
import { loadWhatShips } from '../../src/intake/shipped.ts'
import { defineCycle } from '../../src/registry/service.ts'
import { ROOT } from '../../src/root.ts'
import { openEmptyRecord } from '../support/databases.ts'
import { NOW } from '../support/records.ts'

const GOLDEN = path.join(ROOT, 'test', 'golden', 'informe-inventado-2024')
const Expected = z.object({ false: z.array(z.string()), confirmed: z.array(z.string()) })

test('a report in other words, half of it invented, is accused of what is false and of nothing else', async () => {
  const database = await openEmptyRecord('pglite')
  await loadWhatShips(database, NOW)
  const snapshot = await database.read((tx) => takeSnapshot(tx, defineCycle(CycleId.parse('mx-2024'))))
  const { verdicts } = auditReport(readFileSync(`${GOLDEN}.txt`, 'utf8'), snapshot)
  const expected = Expected.parse(JSON.parse(readFileSync(`${GOLDEN}.json`, 'utf8')))
  const quotesOf = (verdict: string) => [
    ...new Set(verdicts.filter((one) => one.verdict === verdict).map(({ claim }) => claim.quote)),
  ]
  expect(quotesOf('false')).toEqual(expected.false)
  // A sentence may be right in one number and wrong in another.
  const confirmed = quotesOf('confirmed').filter((quote) => !expected.false.includes(quote))
  expect(confirmed).toEqual(expected.confirmed)
})
