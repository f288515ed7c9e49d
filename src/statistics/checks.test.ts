import { expect, test } from 'vitest'
import { checkLedger, type LedgerFinding } from './checks.ts'
import { buildLedger } from './ledger.ts'
import { parseObservation } from './observation-line.ts'
import { loadShippedLedger, loadVocabulary } from './register.ts'

const BASE = {
  unit: 'personas',
  concept: 'US_DEPORTED_RECEIVED_MX',
  population: 'persons received',
  from: 'USA',
  to_country: 'Mexico',
  place: 'Mexico',
  period_start: '2025-01-20',
  publisher: 'INM',
  publisher_type: 'government',
}

async function findings(
  ...lines: readonly Readonly<Record<string, unknown>>[]
): Promise<readonly LedgerFinding[]> {
  const { concepts, bodies } = await loadVocabulary()
  const observations = lines.map((line, index) => {
    const read = parseObservation({
      ...BASE,
      index,
      source_url: `https://${String(index)}.example/`,
      ...line,
    })
    if ('kind' in read) throw new Error(read.cause)
    return read
  })
  return checkLedger(buildLedger(concepts, bodies, observations))
}

test('a running count that shrinks is found', async () => {
  const found = await findings(
    { value: 5021, period_end: '2025-02-10' },
    { value: 4711, period_end: '2025-02-20' },
  )
  expect(found.map((each) => each.check)).toContain('shrinking-count')
})

test('two pages that repeat one release are one source', async () => {
  const found = await findings(
    { value: 5021, period_end: '2025-02-10' },
    { value: 5021, period_end: '2025-02-10' },
  )
  expect(found).toMatchObject([{ check: 'repeated-release', severity: 'notice' }])
})

test('numbers that look alike and count different things are found', async () => {
  const found = await findings(
    { value: 271_484, period_end: '2025-12-31' },
    { value: 271_120, period_end: '2025-06-30', concept: 'COMAR_APPLICATIONS', publisher: 'COMAR' },
  )
  expect(found.map((each) => each.check)).toEqual(['numeric-twins'])
})

test('a sound series gives no finding', async () => {
  expect(
    await findings({ value: 5021, period_end: '2025-02-10' }, { value: 6711, period_end: '2025-02-20' }),
  ).toEqual([])
})

test('the register holds the conflicts and the derived numbers that its remarks speak of', async () => {
  const found = checkLedger(await loadShippedLedger())
  const kinds = new Set(found.map((each) => each.check))
  expect(kinds).toEqual(
    new Set([
      'part-exceeds-whole',
      'shrinking-count',
      'conflict',
      'repeated-release',
      'numeric-twins',
      'derived',
    ]),
  )
})
