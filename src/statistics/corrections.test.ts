import { beforeAll, describe, expect, test } from 'vitest'
import { findQuestion, listCorrections } from './corrections.ts'
import { FAMILIES } from './families.ts'
import type { Ledger } from './ledger.ts'
import { readQuestion } from './read-question.ts'
import { loadShippedLedger } from './register.ts'

describe('corrections of a question', () => {
  let ledger: Ledger
  beforeAll(async () => {
    ledger = await loadShippedLedger()
  })

  test('offer the years around it, all of them, and official figures only', () => {
    const asked = readQuestion('¿Cuántas solicitudes de asilo hubo en México en 2021?', 'es', ledger)
    const { period, official } = listCorrections(asked, ledger)
    expect(period.map((each) => each.label)).toEqual(['2020', '2022', 'todos los años'])
    expect(readQuestion(official?.question ?? '', 'es', ledger).officialOnly).toBe(true)
  })

  test('of a question about one nationality offer everyone, and keep the period', () => {
    const asked = readQuestion('How many Hondurans did Mexico return in 2022?', 'en', ledger)
    const anyone = listCorrections(asked, ledger).who.find((each) => each.label === 'anyone')
    const read = readQuestion(anyone?.question ?? '', 'en', ledger)
    expect(read.nationalities).toEqual([])
    expect(read.periods).toEqual(asked.periods)
  })

  test('of a question that was not understood offer what can be asked', () => {
    const asked = readQuestion('¿De qué color es el cielo?', 'es', ledger)
    expect(listCorrections(asked, ledger).about.length).toBeGreaterThan(5)
  })

  test.each(['es', 'en'] as const)('most families have a question that is read as theirs, in %s', (lang) => {
    const period = { start: '2023-01-01', end: '2023-12-31' }
    const found = FAMILIES.filter(
      (family) =>
        findQuestion({ family, nationalities: [], officialOnly: false, period }, lang, ledger) !== undefined,
    )
    expect(found.length).toBeGreaterThanOrEqual(15)
  })
})
