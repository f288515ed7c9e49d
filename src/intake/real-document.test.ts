import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadFramework, loadInstitutions } from '../compact/service.ts'
import { ROOT } from '../root.ts'
import { readDocument } from './service.ts'

const SHARED = process.env['CONSTANCIA_SHARED'] ?? path.join(ROOT, '..', 'shared')
const FILE = path.join(SHARED, 'sources', 'compendio-general-2024.txt')
const missing = !existsSync(FILE)
if (missing)
  process.stderr.write('real-document.test: ../shared is missing, the published compendium is not read\n')

test.skipIf(missing)('the published compendium is read whole', async () => {
  const reading = await readDocument(readFileSync(FILE), loadFramework(), loadInstitutions('mx'))
  if (reading.kind === 'refused') throw new Error(reading.cause.en)
  const chapters = Object.groupBy(reading.actions, (action) => action.reporterType)
  expect(
    Object.fromEntries(Object.entries(chapters).map(([code, actions]) => [code, actions?.length])),
  ).toEqual({
    apf: 180,
    ef: 153,
    pj: 11,
    oca: 14,
    osc: 21,
  })
  expect(reading.receipt.unassigned.length).toBeLessThanOrEqual(5)
})
