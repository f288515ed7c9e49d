import { beforeAll, expect, test } from 'vitest'
import { ActionId } from '../registry/schema.ts'
import { answer } from './answer.ts'
import type { RecordedAction } from './answer-record.ts'
import type { Ledger } from './ledger.ts'
import { loadShippedLedger } from './register.ts'

let ledger: Ledger
beforeAll(async () => {
  ledger = await loadShippedLedger()
})

function action(
  id: string,
  objective: number,
  title: string,
  institution: string,
  text = '',
): RecordedAction {
  return {
    id: ActionId.parse(id),
    objective,
    title,
    institutions: [{ code: null, name: institution, printed: institution }],
    text,
  }
}

const ACTIONS = [
  action('mx-2030/apf/21/1', 21, 'Vuelos de regreso', 'Servicio Migratorio'),
  action('mx-2030/apf/21/2', 21, 'Módulos de bienvenida', 'Secretaría del Regreso'),
  action(
    'mx-2030/ef/7/1',
    7,
    'Albergue para niñez no acompañada',
    'Chiapas',
    'Atiende a niñas y niños no acompañados.',
  ),
  action('mx-2030/ef/15/1', 15, 'Jornadas de salud', 'Chiapas'),
]

test('the actions of an objective are counted and named', () => {
  const given = answer('¿Cuántas acciones del objetivo 21 hay en el registro?', ledger, 'es', ACTIONS)
  expect(given.answer).toBe(
    'El registro tiene 2 acciones del objetivo 21. Son: «Vuelos de regreso» y «Módulos de bienvenida».',
  )
  expect(given.figures[0]).toMatchObject({ value: 2, quote: '2' })
  expect(given.figures.map((each) => each.action)).toEqual([null, 'mx-2030/apf/21/1', 'mx-2030/apf/21/2'])
})

test('what a body does about a subject is answered with its actions', () => {
  const given = answer('¿Qué hace Chiapas por la niñez no acompañada?', ledger, 'es', ACTIONS)
  expect(given.figures.map((each) => each.action)).toEqual([null, 'mx-2030/ef/7/1'])
})

test('a question about published figures is not taken for one about the record', () => {
  const given = answer(
    'How many people did Mexico return between June 2023 and June 2024?',
    ledger,
    'en',
    ACTIONS,
  )
  expect(given.figures.every((each) => each.statistic !== null)).toBe(true)
})
