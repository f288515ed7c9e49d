import { beforeAll, describe, expect, test } from 'vitest'
import { ActionId } from '../registry/schema.ts'
import { answer } from './answer.ts'
import type { Answer } from './answer-schema.ts'
import type { RecordView } from './answer-record.ts'
import type { Ledger } from './ledger.ts'
import type { RecordedAction } from './record-question.ts'
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
  focus: RecordedAction['focus'] = [],
): RecordedAction {
  return {
    id: ActionId.parse(id),
    objective,
    reporterType: id.split('/')[1] ?? '',
    title: { es: title, en: title },
    institutions: [{ code: null, name: { es: institution, en: institution }, printed: institution }],
    focus,
    text: `${title} ${text}`.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''),
  }
}

const RECORD: RecordView = {
  cycle: { es: 'ciclo 2030', en: '2030 cycle' },
  actions: [
    action('mx-2030/apf/21/1', 21, 'Vuelos de regreso', 'Servicio Migratorio'),
    action('mx-2030/apf/21/2', 21, 'Módulos de bienvenida', 'Secretaría del Regreso'),
    action('mx-2030/ef/7/1', 7, 'Albergue', 'Chiapas', 'Atiende a niñas y niños no acompañados.'),
    action('mx-2030/ef/15/1', 15, 'Jornadas de salud', 'Chiapas'),
    action('mx-2030/ef/15/2', 15, 'Clínica móvil', 'Sonora', 'Servicios médicos.', ['gender']),
  ],
  translate: (word) => (word === 'shelters' ? ['albergue'] : []),
  objectives: new Map([[15, { es: 'Servicios básicos', en: 'Basic services' }]]),
  reporterTypes: new Map([['ef', { es: 'Entidades federativas', en: 'States' }]]),
}

function ask(question: string, lang: 'es' | 'en' = 'es'): Answer {
  return answer(question, ledger, lang, RECORD)
}

test('the actions of an objective are counted and named', () => {
  const given = ask('¿Cuántas acciones del objetivo 21 hay en el registro?')
  expect(given.answer).toBe(
    'El registro tiene 2 acciones del objetivo 21 (ciclo 2030). Son: «Vuelos de regreso» y «Módulos de bienvenida».',
  )
  expect(given.figures[0]).toMatchObject({ value: 2, quote: '2' })
  expect(given.figures.map((each) => each.action)).toEqual([null, 'mx-2030/apf/21/1', 'mx-2030/apf/21/2'])
})

describe('a question about the record finds its actions', () => {
  test.each([
    ['es', '¿Qué hace Chiapas por la niñez no acompañada?', ['mx-2030/ef/7/1']],
    ['es', '¿Qué reporta Chiapas sobre salud?', ['mx-2030/ef/15/1']],
    ['en', 'What actions deal with shelters?', ['mx-2030/ef/7/1']],
    ['en', 'How many actions under objective 21 are there?', ['mx-2030/apf/21/1', 'mx-2030/apf/21/2']],
    ['es', '¿Qué acciones de salud reportan los estados?', ['mx-2030/ef/15/1', 'mx-2030/ef/15/2']],
  ] as const)('%s: %s', (lang, question, expected) => {
    const actions = ask(question, lang).figures.flatMap((each) => each.action ?? [])
    expect(actions).toEqual(expected)
  })
})

test('every number of such an answer is bound to its place', () => {
  const given = ask('¿Cuántas acciones hay en total?')
  expect(given.answer).toContain('El registro tiene 5 acciones')
  for (const figure of given.figures) expect(given.answer.slice(figure.start, figure.end)).toBe(figure.quote)
})

test('who reports, and who reports most, is counted', () => {
  expect(ask('¿Qué instituciones reportan acciones del objetivo 15?').answer).toBe(
    '2 instancias reportan acciones del objetivo 15 (ciclo 2030): Chiapas (1) y Sonora (1).',
  )
  expect(ask('¿Qué estado reporta más acciones?').answer).toBe(
    'Los estados con más acciones (ciclo 2030): Chiapas (2) y Sonora (1).',
  )
  expect(ask('Which objective has the most actions?', 'en').answer).toMatch(
    /^The objectives with the most actions \(2030 cycle\): 15, basic services \(2\), 21 \(2\)/,
  )
})

test('a focus that is asked for by its name is read from the labels', () => {
  expect(ask('¿Cuántas acciones tienen enfoque de género?').answer).toBe(
    'El registro tiene 1 acción con enfoque de género según sus etiquetas (ciclo 2030). Es «Clínica móvil».',
  )
  expect(ask('How many actions have a gender focus?', 'en').answer).toContain('1 action with a gender focus')
})

test('«least» ranks all, and an objective that the Compact does not have is said to be none', () => {
  expect(ask('¿Qué objetivo tiene menos acciones?').answer).not.toContain('habla de')
  expect(ask('¿Cuántas acciones del objetivo 99 hay?').answer).toMatch(/^No hay objetivo 99/)
})

test('where no action is about it, that is said with what was looked for', () => {
  expect(ask('¿Qué hace Sonora por la repatriación?').answer).toBe(
    'El registro no tiene acciones reportadas por Sonora, cuyo texto habla de «repatriación» (ciclo 2030).',
  )
})

test('a question about published figures is not taken for one about the record', () => {
  const given = ask('How many people did Mexico return between June 2023 and June 2024?', 'en')
  expect(given.figures.every((each) => each.statistic !== null)).toBe(true)
})
