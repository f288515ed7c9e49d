import { beforeAll, describe, expect, test } from 'vitest'
import { tabulateGaps, type Told } from './gap-table.ts'
import { buildLedger, type Ledger } from './ledger.ts'
import { loadShippedLedger } from './register.ts'
import type { Observation } from './schema.ts'

describe('the table of what the public is told', () => {
  let shipped: Ledger
  let sample: Observation
  beforeAll(async () => {
    shipped = await loadShippedLedger()
    const found = shipped.observations.find((each) => each.concept === 'COMAR_APPLICATIONS')
    if (found === undefined) throw new Error('The register has figures of asylum.')
    sample = { ...found, population: 'asylum applicants', place: 'Mexico', to: null, from: null }
  })

  function told(figures: readonly Partial<Observation>[], year: number): Told | undefined {
    const observations = figures.map((each, index) => ({
      ...sample,
      id: `g${index}` as Observation['id'],
      ...each,
    }))
    const ledger = buildLedger([...shipped.concepts.values()], [...shipped.bodies.values()], observations)
    const row = tabulateGaps(ledger).rows.find(({ of }) => of === 'asylum')
    return row?.cells.find((cell) => cell.year === year)?.told
  }

  const period = (start: string, end: string) => ({ start, end }) as Observation['period']
  const whole = { period: period('2020-01-01', '2020-12-31'), publisherType: 'official' } as const

  test('a whole year by a body of the state is official', () => {
    expect(told([whole], 2020)).toBe('official')
  })

  test('other days, or some of the people, are partial', () => {
    expect(told([{ ...whole, period: period('2019-07-01', '2020-06-30') }], 2020)).toBe('partial')
    expect(told([{ ...whole, population: 'women who apply for asylum' }], 2020)).toBe('partial')
  })

  test('only the press is other, and a year between two with figures is none', () => {
    expect(told([{ ...whole, publisherType: 'press' }], 2020)).toBe('other')
    expect(told([whole, { ...whole, period: period('2022-01-01', '2022-12-31') }], 2021)).toBe('none')
  })

  test('every figure of a family within the years is counted, and a cell without figures says none', () => {
    for (const { cells } of tabulateGaps(shipped).rows)
      for (const cell of cells) expect(cell.told === 'none').toBe(cell.figures === 0)
  })

  test('an empty ledger has no years', () => {
    expect(tabulateGaps(buildLedger([], [], [])).years).toEqual([])
  })
})
