import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { combine } from './combine.ts'
import { buildLedger, type Ledger } from './ledger.ts'
import { parseObservation } from './observation-line.ts'
import { loadVocabulary, type Vocabulary } from './register.ts'
import type { Observation } from './schema.ts'

let vocabulary: Vocabulary
beforeAll(async () => {
  vocabulary = await loadVocabulary()
})

const BASE = {
  value: 1003,
  unit: 'eventos',
  concept: 'MX_RETURN_EVENTS',
  population: 'foreign persons',
  from: 'Mexico',
  place: 'Mexico',
  period_start: '2030-01',
  period_end: '2030-01',
  publisher: 'SEGOB (UPMRIP)',
  publisher_type: 'government',
  source_url: 'https://one.example/',
}

function figures(
  ...all: readonly Readonly<Record<string, unknown>>[]
): readonly [readonly Observation[], Ledger] {
  const observations = all.map((fields, index) => {
    const read = parseObservation({ ...BASE, index, ...fields })
    if ('kind' in read) throw new Error(read.cause)
    return read
  })
  return [observations, buildLedger(vocabulary.concepts, vocabulary.bodies, observations)]
}

const FEBRUARY = { period_start: '2030-02', period_end: '2030-02', value: 500 }

describe('adding', () => {
  test('months of one release add up, and say from what', () => {
    expect(combine('sum', ...figures({}, FEBRUARY))).toMatchObject({
      kind: 'combined',
      value: 1503,
      of: ['0', '1'],
      period: { start: '2030-01-01', end: '2030-02-28' },
    })
  })
  test('women and men of one release add up; women and Hondurans do not', () => {
    const women = { population: 'mujeres devueltas' }
    expect(combine('sum', ...figures(women, { population: 'hombres devueltos' })).kind).toBe('combined')
    expect(combine('sum', ...figures(women, { population: 'Hondurans' })).kind).toBe('refused')
  })
  test('different concepts, releases or overlapping periods do not', () => {
    expect(combine('sum', ...figures({}, { concept: 'MXN_REPAT_EVENTS_US' })).kind).toBe('refused')
    expect(combine('sum', ...figures({}, { ...FEBRUARY, source_url: 'https://two.example/' })).kind).toBe(
      'refused',
    )
    expect(combine('sum', ...figures({}, { period_end: '2030-06', value: 5000 })).kind).toBe('refused')
  })
  test('what was told to the press is not added', () => {
    const press = { concept: 'MX_RETURN_PERSONS_INM_PRESS' }
    expect(combine('sum', ...figures(press, { ...press, ...FEBRUARY })).kind).toBe('refused')
  })
})

test('a part taken from its whole leaves the rest', () => {
  const whole = { period_end: '2030-12', value: 9000 }
  expect(combine('difference', ...figures({}, whole))).toMatchObject({
    kind: 'combined',
    value: 7997,
    of: ['1', '0'],
  })
  expect(combine('difference', ...figures({}, { concept: 'MX_IRREG_EVENTS' })).kind).toBe('refused')
})

test('no rate is ever made', () => {
  expect(combine('rate', ...figures({}, FEBRUARY)).kind).toBe('refused')
})

test('a sum never depends on the order, and is refused or at least as large as each part', () => {
  const figure = fc.record({
    value: fc.integer({ min: 0, max: 1_000_000 }),
    period_start: fc.constantFrom('2030-01', '2030-02', '2030-03'),
    place: fc.constantFrom('Mexico', 'Sonora', 'Chiapas'),
  })
  fc.assert(
    fc.property(figure, figure, (a, b) => {
      const months = [a, b].map((each) => ({ ...each, period_end: each.period_start }))
      const one = combine('sum', ...figures(...months))
      const other = combine('sum', ...figures(...months.toReversed()))
      expect(one.kind).toBe(other.kind)
      if (one.kind === 'combined') {
        expect(one.value).toBe(a.value + b.value)
        expect(one.value).toBeGreaterThanOrEqual(Math.max(a.value, b.value))
      }
    }),
  )
})
