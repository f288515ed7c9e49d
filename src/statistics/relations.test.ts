import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { ROOT } from '../root.ts'
import { buildLedger, findObservation } from './ledger.ts'
import { parseObservation } from './observation-line.ts'
import { loadShippedLedger, loadVocabulary, type Vocabulary } from './register.ts'
import { listRelations, relate } from './relations.ts'
import { RELATIONS, type Observation, type RelationKind } from './schema.ts'

let vocabulary: Vocabulary
beforeAll(async () => {
  vocabulary = await loadVocabulary()
})

const BASE = {
  value: 1000,
  unit: 'eventos',
  concept: 'MX_RETURN_EVENTS',
  population: 'foreign persons',
  from: 'Mexico',
  place: 'Mexico',
  period_start: '2030-01-01',
  period_end: '2030-12-31',
  publisher: 'SEGOB (UPMRIP)',
  publisher_type: 'government',
  source_url: 'https://a.example/',
  official: true,
}
type Fields = Readonly<Record<string, unknown>>

function figure(id: number, fields: Fields): Observation {
  const observation = parseObservation({
    ...BASE,
    index: id,
    source_url: `https://${String(id)}.example/`,
    ...fields,
  })
  if ('kind' in observation) throw new Error(observation.cause)
  return observation
}

function relationOf(a: Fields, b: Fields): { relation: RelationKind; a: string; b: string } {
  const [one, other] = [figure(1, a), figure(2, b)]
  const ledger = buildLedger(vocabulary.concepts, vocabulary.bodies, [one, other])
  const { relation, a: first, b: second } = relate(one, other, ledger)
  return { relation, a: first, b: second }
}

describe('two figures of one concept', () => {
  test('a month inside a year is part of it, whichever is given first', () => {
    const month = { value: 90, period_end: '2030-01-31' }
    expect(relationOf(month, {})).toEqual({ relation: 'part_of', a: '1', b: '2' })
    expect(relationOf({}, month)).toEqual({ relation: 'part_of', a: '2', b: '1' })
  })
  test('a part that is larger than its whole is a conflict, unless rounding explains it', () => {
    expect(relationOf({ value: 1300, period_end: '2030-11-30' }, {}).relation).toBe('conflict')
    expect(relationOf({ value: 12_030, period_end: '2030-11-30' }, { value: 12_000 }).relation).toBe(
      'part_of',
    )
  })
  test('a later number for the same period supersedes, and a doubling is no revision', () => {
    const later = { value: 1100, page_date: '2032-01' }
    expect(relationOf(later, { page_date: '2031-02-01' })).toMatchObject({ relation: 'supersedes', a: '1' })
    expect(relationOf({ page_date: '2031-02-01' }, later)).toMatchObject({ relation: 'supersedes', a: '2' })
    expect(relationOf({ value: 2100, page_date: '2032-01' }, { page_date: '2031-02-01' }).relation).toBe(
      'conflict',
    )
  })
  test('one page that prints two totals contradicts itself', () => {
    const url = { source_url: 'https://same.example/' }
    expect(relationOf({ ...url, value: 800 }, url).relation).toBe('conflict')
  })
  test('a rounded copy is the same figure', () => {
    expect(relationOf({ value: 114_000 }, { value: 114_366 }).relation).toBe('same_series')
  })
  test('the same number under two nested periods is a copy, one of them misdated', () => {
    expect(
      relationOf({ value: 625, period_end: '2030-05-15' }, { value: 625, period_end: '2030-06-30' }).relation,
    ).toBe('same_series')
  })
  test('two years are one series, but not across a break', () => {
    const irregular = { concept: 'MX_IRREG_EVENTS', from: null }
    const year = (y: number) => ({ ...irregular, period_start: String(y), period_end: String(y) })
    expect(relationOf(year(2022), year(2023)).relation).toBe('same_series')
    expect(relationOf(year(2015), year(2023)).relation).toBe('not_comparable')
    expect(relationOf({ ...year(2015), concept: 'MX_PRESENTED_EVENTS' }, year(2016)).relation).toBe(
      'same_series',
    )
  })
  test('a state is part of the country, and two states stand side by side', () => {
    expect(relationOf({ value: 10, place: 'Sonora' }, {})).toMatchObject({ relation: 'part_of', a: '1' })
    expect(relationOf({ place: 'Sonora' }, { place: 'Chiapas' }).relation).toBe('comparable')
  })
  test('one nationality is part of all, named in either language', () => {
    expect(relationOf({ value: 10, population: 'personas hondureñas devueltas' }, {}).relation).toBe(
      'part_of',
    )
    expect(relationOf({ value: 10, population: 'nationals of GT and HN' }, {}).relation).toBe('part_of')
  })
  test('by air and by land do not mix', () => {
    const mirror = { concept: 'MIRROR_RETURNS_FROM_MX', to_country: 'Guatemala', place: 'Guatemala' }
    const air = { ...mirror, population: 'Guatemalans received by air' }
    const land = {
      ...mirror,
      population: 'guatemaltecos recibidos por vía terrestre',
      period_start: '2031',
      period_end: '2031',
    }
    expect(relationOf(air, land).relation).toBe('not_comparable')
  })
  test('close readings of a running count are one series; its first days are a part', () => {
    const run = {
      concept: 'US_DEPORTED_RECEIVED_MX',
      period_start: '2025-01-20',
      to_country: 'Mexico',
      from: 'USA',
    }
    const late = { ...run, value: 60_123, period_end: '2025-06-24' }
    expect(relationOf({ ...run, value: 56_123, period_end: '2025-06-15' }, late).relation).toBe('same_series')
    expect(relationOf({ ...run, value: 4_123, period_end: '2025-01-27' }, late).relation).toBe('part_of')
  })
  test('an unknown concept is compared with itself only', () => {
    const unknown = { concept: 'NEW_SERIES' }
    expect(relationOf({ ...unknown, period_end: '2030-06-30', value: 5 }, unknown).relation).toBe('part_of')
    expect(relationOf(unknown, {}).relation).toBe('not_comparable')
  })
})

describe('two figures of different concepts', () => {
  test('a class is part of the larger class when its period fits', () => {
    const assisted = { concept: 'MX_RETURN_ASSISTED_EVENTS', value: 700 }
    expect(relationOf(assisted, {}).relation).toBe('part_of')
    expect(relationOf({ ...assisted, period_start: '2029-06-01' }, {}).relation).toBe('not_comparable')
  })
  test('two bodies that call different numbers of persons returned conflict', () => {
    const inm = { concept: 'MX_RETURN_PERSONS_INM_REPORT', publisher: 'INM', value: 400 }
    const sre = { concept: 'MX_RETURN_FLIGHT_PERSONS', publisher: 'SRE', value: 900 }
    expect(relationOf(inm, sre).relation).toBe('conflict')
    expect(relationOf(inm, { ...sre, period_start: '2031', period_end: '2031' }).relation).toBe(
      'not_comparable',
    )
  })
  test('persons may be fewer than events, never more', () => {
    const events = { concept: 'MX_IRREG_EVENTS', from: null }
    const persons = { concept: 'MX_DETECTIONS_INM_PRESS', publisher: 'INM', from: null }
    expect(relationOf({ ...persons, value: 400 }, events).relation).toBe('not_comparable')
    expect(relationOf({ ...persons, value: 4000 }, events).relation).toBe('conflict')
  })
  test('flights and the people on them are one fact when one page reports both', () => {
    const page = { source_url: 'https://sre.example/', publisher: 'SRE' }
    const flights = { ...page, concept: 'MX_RETURN_FLIGHTS', value: 12 }
    const people = { ...page, concept: 'MX_RETURN_FLIGHT_PERSONS' }
    expect(relationOf(people, flights)).toMatchObject({ relation: 'part_of', a: '2' })
    expect(relationOf(flights, { ...people, source_url: 'https://other.example/' }).relation).toBe(
      'not_comparable',
    )
  })
  test('what someone derived across concepts compares with nothing', () => {
    expect(relationOf({ concept: 'DERIVED_INVALID' }, {}).relation).toBe('not_comparable')
  })
})

test('every reason is a sentence in both languages', async () => {
  for (const { why } of listRelations(await loadShippedLedger())) {
    expect(why.es).toMatch(/^[A-ZÁÉÍÓÚ«0-9].*\.$/s)
    expect(why.en).toMatch(/^[A-Z“0-9].*\.$/s)
  }
})

const labels = path.join(
  process.env['CONSTANCIA_SHARED'] ?? path.join(ROOT, '..', 'shared'),
  'labels',
  'relations-dev.jsonl',
)
test.skipIf(!existsSync(labels))(
  'the labelled relations are found (skipped where ../shared is missing)',
  async () => {
    const Label = z.object({ a: z.number(), b: z.number(), relation: z.enum(RELATIONS) })
    const ledger = await loadShippedLedger()
    const pairs = readFileSync(labels, 'utf8')
      .trim()
      .split('\n')
      .map((line) => Label.parse(JSON.parse(line)))
    const right = pairs.filter((pair) => {
      const [a, b] = [findObservation(String(pair.a), ledger), findObservation(String(pair.b), ledger)]
      return a !== undefined && b !== undefined && relate(a, b, ledger).relation === pair.relation
    })
    expect(right.length / pairs.length).toBeGreaterThanOrEqual(0.9)
  },
)
