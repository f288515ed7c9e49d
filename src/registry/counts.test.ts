import { expect, test } from 'vitest'
import { describeCounts } from './counts.ts'

const objectives = [
  { number: 1, short: { es: 'Datos', en: 'Data', fr: 'Données' } },
  { number: 2, short: { es: 'Causas', en: 'Drivers', fr: 'Causes' } },
  { number: 3, short: { es: 'Informar', en: 'Inform', fr: 'Informer' } },
]

test('the objective with most actions and those with fewest are named with their numbers', () => {
  const counts = [
    { objective: 1, actions: 5 },
    { objective: 1, actions: 2 },
    { objective: 2, actions: 1 },
    { objective: 3, actions: 1 },
  ]
  expect(describeCounts(objectives, counts, 'es')).toBe(
    'El objetivo 1 (Datos) reúne más acciones que ningún otro objetivo: 7. Con menos (1): 2 (Causas) y 3 (Informar).',
  )
})

test('objectives without any action are said to have none', () => {
  expect(describeCounts(objectives, [{ objective: 2, actions: 3 }], 'en')).toBe(
    'Objective 2 (Drivers) gathers more actions than any other objective: 3. With none: 1 (Data) and 3 (Inform).',
  )
})

test('where all are alike there is nothing to say', () => {
  expect(describeCounts(objectives, [], 'es')).toBe('')
})
