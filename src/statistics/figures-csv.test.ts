import { expect, test } from 'vitest'
import { toDictionaryCsv, toFiguresCsv } from './figures-csv.ts'
import { importStatistics } from './import-statistics.ts'
import { buildLedger } from './ledger.ts'
import { loadShippedLedger } from './register.ts'

test('what goes out as a table comes back as the same figures, with their flags', async () => {
  const ledger = await loadShippedLedger()
  const bytes = Buffer.from(toFiguresCsv(ledger.observations, ledger, 'es'))
  const { receipt, added } = await importStatistics([{ name: 'cifras.csv', bytes }], [], (code) =>
    ledger.concepts.has(code),
  )
  expect(receipt.refused).toEqual([])
  const key = (each: (typeof added)[number]) =>
    [
      each.value,
      each.qualifier,
      each.concept,
      each.period.start,
      each.period.end,
      each.publisherType,
      each.status,
    ].join()
  expect(new Set(added.map(key))).toEqual(new Set(ledger.observations.map(key)))
})

test('every column is in the dictionary, and a cell that a spreadsheet would run is defused', async () => {
  const ledger = await loadShippedLedger()
  const [first] = ledger.observations
  if (first === undefined) throw new Error('The register that ships has figures.')
  const evil = buildLedger([], [], [{ ...first, population: '=1+1' }])
  const csv = toFiguresCsv(evil.observations, evil, 'en')
  expect(csv).toContain("'=1+1")
  const named = toDictionaryCsv('en').split('\n').length - 2
  expect(csv.split('\n')[0]?.split(',')).toHaveLength(named)
})
