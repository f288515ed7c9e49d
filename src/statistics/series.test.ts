import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Ledger } from './ledger.ts'
import { buildLedger } from './ledger.ts'
import { loadShippedLedger } from './register.ts'
import { ConceptCode, type Observation, StatisticId } from './schema.ts'
import { drawLines } from './series.ts'

const code = ConceptCode.parse('MX_IRREG_EVENTS')

describe('the series of a concept', () => {
  let shipped: Ledger
  let sample: Observation
  beforeAll(async () => {
    shipped = await loadShippedLedger()
    const found = shipped.byConcept.get(code)?.find((each) => each.period.start === '2021-01-01')
    if (found === undefined) throw new Error('The register has a figure of that concept for 2021.')
    sample = found
  })

  function lines(given: readonly (readonly [start: string, end: string, value: number, page?: string])[]) {
    const observations = given.map(([start, end, value, page], index) => ({
      ...sample,
      id: StatisticId.parse(`s${index}`),
      index,
      value,
      period: { start, end } as Observation['period'],
      url: page ?? 'https://example.org/series',
      pageDate: null,
    }))
    const ledger = buildLedger([...shipped.concepts.values()], [...shipped.bodies.values()], observations)
    return drawLines(ledger.concepts.get(code), ledger.observations, ledger)
  }

  test('whole years make a line in the order of time, and a year without figure is shown between them', () => {
    const { series, apart } = lines([
      ['2024-01-01', '2024-12-31', 30],
      ['2021-01-01', '2021-12-31', 10],
      ['2022-01-01', '2022-12-31', 20],
    ])
    expect(series.map(({ span }) => span)).toEqual(['year'])
    expect(series[0]?.bars.map(({ figure }) => figure.value)).toEqual([10, 20, 30])
    expect(series[0]?.bars.map(({ gap }) => gap)).toEqual([
      null,
      null,
      { start: '2023-01-01', end: '2023-12-31' },
    ])
    expect(apart).toEqual([])
  })

  test('a month is not set beside a year, and why is said', () => {
    const { series, apart } = lines([
      ['2021-01-01', '2021-12-31', 10_000],
      ['2022-01-01', '2022-12-31', 20_000],
      ['2021-03-01', '2021-03-31', 1500],
    ])
    expect(series[0]?.bars).toHaveLength(2)
    expect(apart.map(({ figure }) => figure.value)).toEqual([1500])
    expect(apart[0]?.why?.es).not.toBe('')
  })

  test('the first quarter of a leap year compares with that of another', () => {
    const { series } = lines([
      ['2023-02-01', '2023-02-28', 10],
      ['2024-02-01', '2024-02-29', 12],
    ])
    expect(series[0]?.bars).toHaveLength(2)
  })

  test('what stands before a break of the series is on no axis with what stands after it', () => {
    const { series, apart } = lines([
      ['2020-01-01', '2020-12-31', 10_000],
      ['2021-01-01', '2021-12-31', 20_000],
      ['2022-01-01', '2022-12-31', 30_000],
    ])
    expect(series.flatMap(({ bars }) => bars.map(({ figure }) => figure.value))).toEqual([20_000, 30_000])
    expect(apart[0]?.why?.en).toContain('breaks')
  })

  test('one figure alone is no line', () => {
    expect(lines([['2020-01-01', '2020-12-31', 10]])).toMatchObject({ series: [], apart: [{ why: null }] })
  })

  test('every figure is on a line, replaced or copied on one, or apart; and no axis holds two kinds of period', () => {
    const period = fc
      .record({ year: fc.integer({ min: 2015, max: 2025 }), kind: fc.constantFrom('year', 'month', 'half') })
      .map(({ year, kind }): readonly [string, string] => {
        if (kind === 'year') return [`${year}-01-01`, `${year}-12-31`]
        return kind === 'month' ? [`${year}-05-01`, `${year}-05-31`] : [`${year}-01-01`, `${year}-06-30`]
      })
    const figures = fc.array(fc.tuple(period, fc.integer({ min: 1, max: 1_000_000 })), { maxLength: 8 })
    fc.assert(
      fc.property(figures, (given) => {
        const { series, apart } = lines(given.map(([[start, end], value]) => [start, end, value]))
        const drawn = series.flatMap(({ bars }) => bars.flatMap((bar) => [bar.figure, ...bar.replaces]))
        expect(drawn.length + apart.length).toBe(given.length)
        for (const { bars } of series)
          expect(new Set(bars.map(({ figure }) => figure.period.end?.slice(5))).size).toBe(1)
      }),
      { numRuns: 60 },
    )
  })

  test('a number that counts nothing defined is never drawn', () => {
    for (const concept of shipped.concepts.values())
      if (concept.standing !== 'count')
        expect(drawLines(concept, shipped.byConcept.get(concept.code) ?? [], shipped).series).toEqual([])
  })
})
