import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anySnapshot, makeSnapshot } from '../../test/support/generate-snapshot.ts'
import { QuantityId, type Quantity } from '../quantities/schema.ts'
import {
  checkSelection,
  countActions,
  crossActions,
  describeSelection,
  listAbsent,
  listStandardQueries,
  measure,
  measureChallenges,
  measureChange,
  rankMembers,
  readQuery,
  readSelectionAddress,
  selectionPath,
  shareActions,
  sumQuantities,
  tallyActions,
} from './rules.ts'
import { DIMENSIONS, type Snapshot } from './schema.ts'
import { shareWhole } from './shares.ts'
import { DIMENSION_FACTS } from './snapshot-index.ts'

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const check = (property: (snapshot: Snapshot) => void) => {
  fc.assert(fc.property(anySnapshot, property))
}

describe('whatever the record holds', () => {
  test('each member of a tally has as many actions as it counts, and the selection of the member holds the same', () => {
    check((snapshot) => {
      for (const dimension of DIMENSIONS)
        for (const { key, value, actions } of tallyActions(snapshot, dimension, {}).rows) {
          expect(actions).toHaveLength(value)
          const selection = checkSelection(snapshot, { [dimension]: key })
          if ('kind' in selection) throw new Error(`${dimension}=${key} is not known`)
          expect(countActions(snapshot, selection).actions).toEqual(actions)
        }
    })
  })

  test('the members of a dimension that divides the actions add to the count, and their shares make 100', () => {
    check((snapshot) => {
      for (const dimension of DIMENSIONS.filter((one) => DIMENSION_FACTS[one].partition)) {
        const { rows, value, unlabelled } = tallyActions(snapshot, dimension, {})
        expect(sum(rows.map((row) => row.value))).toBe(value)
        expect(value + unlabelled).toBe(snapshot.actions.length)
        if (value > 0) expect(sum(rows.map((row) => (row.share?.rounded ?? 0) * 10))).toBeCloseTo(1000, 6)
        else expect(rows.every(({ share }) => share === null)).toBe(true)
      }
    })
  })

  test('the margins of two crossed dimensions are their tallies', () => {
    check((snapshot) => {
      const cross = crossActions(snapshot, 'objective', 'reporterType', {})
      expect(cross.rows.map((row) => row.value)).toEqual(
        tallyActions(snapshot, 'objective', {}).rows.map((row) => row.value),
      )
      for (const row of cross.rows) expect(sum(row.cells.map((cell) => cell.value))).toBe(row.value)
      for (const [i, column] of cross.columns.entries())
        expect(sum(cross.rows.map((row) => row.cells[i]?.value ?? 0))).toBe(column.value)
    })
  })

  test('a share told alone is the share in its table', () => {
    check((snapshot) => {
      for (const row of tallyActions(snapshot, 'populationMain', { gender: true }).rows)
        expect(shareActions(snapshot, { populationMain: row.key }, { gender: true }).share).toEqual(row.share)
    })
  })

  test('a limit never parts members of equal rank', () => {
    check((snapshot) => {
      const { rows, beyondLimit } = rankMembers(snapshot, 'objective', {}, { limit: 3 })
      const all = rankMembers(snapshot, 'objective', {}).rows
      expect(rows).toEqual(all.slice(0, rows.length))
      expect(all[rows.length]?.value).not.toBe(rows.at(-1)?.value ?? null)
      expect(beyondLimit).toBe(Math.max(0, rows.length - 3))
    })
  })

  test('challenges by category and those of no category are all challenges', () => {
    check((snapshot) => {
      const { rows, value } = tallyActions(snapshot, 'challengeCategory', {}, { by: 'challenges' })
      const without = sum(
        snapshot.actions.map(({ challenges }) => challenges.filter((one) => one.category === null).length),
      )
      expect(sum(rows.map((row) => row.value))).toBe(value)
      expect(value + without).toBe(measureChallenges(snapshot, {}).value)
    })
  })
})

test('parts are rounded so that their whole makes 100', () => {
  expect(shareWhole([1, 1, 1], 0).map((share) => share?.rounded)).toEqual([34, 33, 33])
  expect(shareWhole([1, 1, 1]).map((share) => share?.rounded)).toEqual([33.4, 33.3, 33.3])
  expect(shareWhole([0, 0])).toEqual([null, null])
})

test('an action of two institutions counts for both, and once in the total', () => {
  const snapshot = makeSnapshot([{ reporters: ['INM', 'COMAR'] }, { reporters: ['INM'] }])
  const { rows, value } = tallyActions(snapshot, 'institution', {})
  expect(rows.map((row) => [row.key, row.value])).toEqual([
    ['COMAR', 1],
    ['INM', 2],
  ])
  expect(value).toBe(2)
})

test('a count says how many actions nobody has labelled, and a share leaves them out of its whole', () => {
  const snapshot = makeSnapshot([{ gender: true }, { gender: false }, { gender: null }])
  expect(countActions(snapshot, { gender: true })).toMatchObject({ value: 1, unlabelled: 1 })
  expect(shareActions(snapshot, { gender: true }, {})).toMatchObject({
    of: { value: 2 },
    share: { rounded: 50 },
  })
})

test('an institution is absent only where no part of it reports', () => {
  const absent = listAbsent(makeSnapshot([{ reporters: ['INM'] }]), 'institution', {})
  const keys = absent.members.map(({ key }) => key)
  expect(keys).toContain('COMAR')
  expect(keys).not.toContain('INM')
  expect(keys).not.toContain('SEGOB')
})

describe('a selection', () => {
  const snapshot = makeSnapshot([{ objective: 7, reporterType: 'ef' }])

  test('is said in words that agree with their number', () => {
    const selection = { objective: 7, reporterType: 'ef', gender: true }
    expect(describeSelection(snapshot, selection, 'es')).toBe(
      'acciones del objetivo 7 con enfoque de género reportadas por entidades federativas',
    )
    expect(describeSelection(snapshot, { institution: 'INM' }, 'es', { number: 'one' })).toBe(
      'acción reportada por el Instituto Nacional de Migración',
    )
    expect(describeSelection(snapshot, {}, 'en')).toBe('actions of the cycle')
  })

  test('is read by code or by name, and what is not known is told with the nearest that is', () => {
    expect(checkSelection(snapshot, { state: 'chiapas', gender: 'sí', objective: '7' })).toEqual({
      state: 'MX-CHP',
      gender: true,
      objective: 7,
    })
    expect(checkSelection(snapshot, { estate: 'x' })).toMatchObject({ kind: 'unknown', nearest: 'state' })
    expect(checkSelection(snapshot, { state: 'Oaxcaa' })).toMatchObject({
      value: 'Oaxcaa',
      nearest: 'MX-OAX',
    })
    expect(checkSelection(snapshot, { objective: '24' })).toMatchObject({ kind: 'unknown', value: '24' })
  })

  test('has an address that gives it back', () => {
    const selection = { objective: 7, reporterType: 'ef', population: 'extranjeros', gender: false } as const
    const path = selectionPath('mx-2031', selection)
    expect(path).toBe('/mx-2031/acciones?objetivo=7&sector=ef&poblacion=extranjeros&genero=no')
    const query = Object.fromEntries(new URLSearchParams(path.split('?')[1]))
    expect(readSelectionAddress(snapshot, query)).toEqual(selection)
    expect(readSelectionAddress(snapshot, { objetibo: '7' })).toMatchObject({ nearest: 'objetivo' })
  })
})

describe('an indicator', () => {
  const snapshot = makeSnapshot([
    { objective: 7, gender: true },
    { objective: 7, gender: false },
    { objective: 2 },
  ])

  test('is read from its name and parameters', () => {
    expect(readQuery(snapshot, 'share', { gender: 'true', objective: '7', of: 'objective' })).toEqual({
      indicator: 'share',
      part: { gender: true, objective: 7 },
      whole: { objective: 7 },
    })
    expect(readQuery(snapshot, 'rank', { of: 'objectives', limit: '3' })).toEqual({
      indicator: 'rank',
      dimension: 'objective',
      selection: {},
      limit: 3,
    })
    expect(readQuery(snapshot, 'cuont', {})).toMatchObject({ kind: 'unknown', nearest: 'count' })
    expect(readQuery(snapshot, 'tally', {})).toMatchObject({ kind: 'unknown', parameter: 'of' })
    expect(readQuery(snapshot, 'rank', { of: 'objective', ordre: 'most' })).toMatchObject({
      nearest: 'order',
    })
  })

  test('of a cycle is one of a list that can all be measured', () => {
    for (const { query } of listStandardQueries(snapshot)) expect(measure(snapshot, query)).toBeDefined()
  })

  test('changes member by member, and has no number where the other edition has no such member', () => {
    const before: Snapshot = {
      ...makeSnapshot([{ objective: 7 }], 2030),
      framework: { ...snapshot.framework, objectives: snapshot.framework.objectives.slice(2) },
    }
    const { value, rows } = measureChange(snapshot, before, {
      indicator: 'tally',
      dimension: 'objective',
      selection: {},
    })
    expect(value).toEqual({ before: 1, after: 3, difference: 2, percent: 200 })
    expect(rows.find(({ key }) => key === '2')).toMatchObject({ before: null, after: 1, difference: null })
    expect(rows.find(({ key }) => key === '7')).toMatchObject({ before: 1, after: 2, difference: 1 })
  })
})

describe('quantities', () => {
  const quantity = (id: string, value: number, given: Partial<Quantity> = {}): Quantity => ({
    id: QuantityId.parse(id),
    value,
    unit: 'talleres',
    concept: null,
    approximate: false,
    cumulative: false,
    period: null,
    partOf: null,
    dimension: null,
    category: null,
    field: 'results',
    quote: `${value} talleres`,
    start: 0,
    end: 0,
    ...given,
  })
  const having = (...lists: readonly (readonly Quantity[])[]): Snapshot => {
    const snapshot = makeSnapshot(lists.map(() => ({})))
    return {
      ...snapshot,
      actions: snapshot.actions.map((action, i) => ({ ...action, quantities: lists[i] ?? [] })),
    }
  }
  const add = (snapshot: Snapshot, unit = 'talleres') => sumQuantities(snapshot, { unit }, {})

  test('are added where they count the same thing, and parts are not added to their total', () => {
    const total = quantity('a', 10)
    const part = quantity('b', 4, { partOf: total.id, dimension: 'mes', category: 'enero' })
    expect(add(having([total, part], [quantity('c', 5)]))).toMatchObject({ value: 15, refusal: null })
  })

  test.each([
    ['unlike', having([quantity('a', 1)], [quantity('b', 2, { quote: '2 talleres de cocina' })])],
    ['overlap', having([quantity('a', 1), quantity('b', 2)])],
    ['cumulative', having([quantity('a', 1)], [quantity('b', 2, { cumulative: true })])],
  ])('are not added where that would say too much: %s', (reason, snapshot) => {
    expect(add(snapshot)).toMatchObject({ value: null, refusal: { reason } })
  })

  test('of people are not added over actions, for one person may be in two of them', () => {
    const people = (id: string) => quantity(id, 3, { unit: 'personas', quote: '3 personas' })
    expect(add(having([people('a')], [people('b')]), 'personas')).toMatchObject({
      refusal: { reason: 'people' },
    })
  })

  test('that nobody states have no sum', () => {
    expect(add(having([]))).toMatchObject({ value: null, refusal: null, parts: [] })
  })
})
