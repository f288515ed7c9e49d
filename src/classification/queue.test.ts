import { expect, test } from 'vitest'
import { ReporterTypeCode } from '../compact/schema.ts'
import { ActionId } from '../registry/schema.ts'
import { LABEL_FIELDS, type LabelOrigin } from './labels.ts'
import { listSure, makeQueue, neighboursOf, type QueueEntry } from './queue.ts'

type Made = {
  readonly origin?: LabelOrigin
  readonly confidence?: number | null
  readonly types?: readonly string[]
  readonly machineTypes?: readonly string[]
  readonly textChanged?: boolean
}

/** An action whose fields are alike but for its types. */
function entry(number: number, made: Made = {}): QueueEntry {
  const { origin = 'shipped', confidence = 0.8, types = ['salud'], textChanged = false } = made
  const { machineTypes = types } = made
  const value = {
    populationMain: 'otros',
    populations: ['otros'],
    gender: false,
    disability: false,
    challenges: [],
  } as const
  return {
    id: ActionId.parse(`mx-2031/apf/1/${String(number)}`),
    reporterType: ReporterTypeCode.parse('apf'),
    objective: 1,
    number,
    fields: LABEL_FIELDS.map((field, i) => ({
      field,
      held: {
        id: number * 10 + i,
        value: field === 'actionTypes' ? types : value[field],
        origin,
        textChanged,
      },
      suggested:
        confidence === null
          ? null
          : { value: field === 'actionTypes' ? machineTypes : value[field], confidence },
    })),
  }
}

const numbers = (entries: readonly QueueEntry[]) => entries.map(({ number }) => number)

test('what machine and reading disagree on comes first, then changed texts, then the least sure', () => {
  const entries = [
    entry(1, { confidence: 0.9 }),
    entry(2, { confidence: 0.5 }),
    entry(3, { textChanged: true }),
    entry(4, { machineTypes: ['legal'] }),
    entry(5, { confidence: null }),
    entry(6, { origin: 'person' }),
  ]
  expect(numbers(makeQueue(entries, { estado: 'pendientes' }).entries)).toEqual([4, 3, 2, 1, 5])
  expect(numbers(makeQueue(entries, { estado: 'todas' }).entries)).toEqual([4, 3, 2, 1, 5, 6])
  expect(makeQueue(entries, { estado: 'todas' }).progress).toEqual({ decided: 1, all: 6 })
})

test('the order of types is no disagreement, and a decision comes back when its text changes', () => {
  const queue = makeQueue(
    [
      entry(1, { types: ['salud', 'legal'], machineTypes: ['legal', 'salud'] }),
      entry(2, { origin: 'person', textChanged: true }),
    ],
    { estado: 'pendientes' },
  )
  expect(numbers(queue.entries)).toEqual([1, 2])
  expect(queue.pending).toBe(2)
})

test('filters narrow the queue, and each counts what the others let through', () => {
  const entries = [entry(1, { types: ['legal'] }), entry(2, { confidence: 0.5 }), entry(3)]
  const queue = makeQueue(entries, {
    estado: 'pendientes',
    campo: 'actionTypes',
    etiqueta: 'salud',
    confianza: 'baja',
  })
  expect(numbers(queue.entries)).toEqual([2])
  expect(queue.counts.confianza).toEqual([
    { value: 'baja', count: 1 },
    { value: 'media', count: 1 },
  ])
  expect(queue.counts.etiqueta).toEqual([{ value: 'salud', count: 1 }])
})

test('sure is what passes the threshold undecided and uncontradicted', () => {
  const entries = [
    entry(1, { confidence: 0.97 }),
    entry(2, { confidence: 0.97, machineTypes: ['legal'] }),
    entry(3, { confidence: 0.97, textChanged: true }),
    entry(4, { confidence: 0.97, origin: 'person' }),
    entry(5, { confidence: 0.9 }),
  ]
  const sure = listSure(entries, 0.95)
  expect(sure.filter(({ action }) => action.endsWith('/1'))).toHaveLength(6)
  expect(sure.filter(({ action }) => action.endsWith('/2')).map(({ field }) => field)).not.toContain(
    'actionTypes',
  )
  expect(sure).toHaveLength(11)
  expect(listSure(entries, 0.95, 'gender')).toHaveLength(2)
})

test('an action that left the queue has no place in it', () => {
  const entries = [entry(1), entry(2)]
  expect(neighboursOf(entries, entries[0]?.id ?? '')).toEqual({
    previous: null,
    next: entries[1]?.id,
    place: 1,
  })
  expect(neighboursOf(entries, 'mx-2031/apf/9/9')).toEqual({
    previous: null,
    next: entries[0]?.id,
    place: null,
  })
})
