import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ReporterTypeCode } from '../compact/schema.ts'
import { matchActions } from './matching.ts'
import type { Content } from './rules.ts'

function content(title: string, text: string, over: Partial<Content> = {}): Content {
  return {
    reporterType: ReporterTypeCode.parse('apf'),
    objective: 3,
    title,
    printedTitle: `${title} – DGM.`,
    printedInstitutions: ['DGM'],
    description: text,
    results: '',
    challengesText: '',
    challenges: [],
    resultsReported: false,
    challengesReported: false,
    ...over,
  }
}

const DESK =
  'La ventanilla orienta a quienes llegan a la terminal y los canaliza a los servicios de salud del municipio.'
const RADIO =
  'Cada semana se transmite un programa de radio en tres lenguas sobre los derechos de las personas migrantes.'
const record = [content('VENTANILLA DE LLEGADA', DESK), content('RADIO EN CAMINO', RADIO)]

test('the same actions match themselves, in whatever order they come', () => {
  expect(matchActions(record, [...record].reverse())).toEqual([1, 0])
})

test('an action inserted before the others turns none into another', () => {
  const inserted = content(
    'CENSO DE ALBERGUES',
    'Se visitaron todos los albergues de la frontera para contar sus plazas.',
  )
  expect(matchActions(record, [inserted, ...record])).toEqual([null, 0, 1])
})

test('an action whose text was edited is still the same', () => {
  const edited = content('VENTANILLA DE LLEGADA', `${DESK} En mayo abrió una segunda ventanilla.`)
  expect(matchActions(record, [edited, content('RADIO EN CAMINO', RADIO)])).toEqual([0, 1])
})

test('an action whose heading was corrected is known by its text', () => {
  expect(matchActions(record, [content('VENTANILLAS DE LLEGADA Y SALIDA', DESK)])).toEqual([0])
})

test('an action moved to another objective is known by heading and text', () => {
  expect(matchActions(record, [content('RADIO EN CAMINO', RADIO, { objective: 17 })])).toEqual([1])
})

test('two actions with one heading are told apart by their texts', () => {
  const twins = [content('TALLERES', DESK), content('TALLERES', RADIO)]
  expect(matchActions(twins, [content('TALLERES', `${RADIO} Hubo repeticiones.`)])).toEqual([1])
})

test('an action known by its heading only is the one whose heading is nearly the same', () => {
  const known = [content('VENTANILLA DE LLEGADA', ''), content('RADIO EN EL CAMINO', '')]
  expect(
    matchActions(known, [content('RADIO EN CAMINO', RADIO), content('CENSO DE ALBERGUES', DESK)]),
  ).toEqual([1, null])
})

test('another action with the number that one had is new', () => {
  expect(
    matchActions(record, [
      content('BECAS', 'Se entregaron becas a estudiantes de secundaria que volvieron al país.'),
    ]),
  ).toEqual([null])
})

test('no known action is ever given twice, whatever is reported', () => {
  const some = fc.array(fc.constantFrom(...record, content('TALLERES', DESK), content('', '')), {
    maxLength: 8,
  })
  fc.assert(
    fc.property(some, some, (known, reported) => {
      const given = matchActions(known, reported).filter((index) => index !== null)
      expect(new Set(given).size).toBe(given.length)
      expect(matchActions(known, known)).toEqual(known.map((_, i) => i))
    }),
  )
})
