import { expect, test } from 'vitest'
import { loadInstitutions } from './service.ts'
import { makeStateFinder } from './states.ts'

const find = makeStateFinder(loadInstitutions('mx'))

test('the states that a text names are found, each once, in running text and in capitals', () => {
  expect(
    [...find('Se abrieron módulos en Chiapas, en Baja California Sur y de nuevo en CHIAPAS.')].sort(),
  ).toEqual(['MX-BCS', 'MX-CHP'])
})

test('a longer name is not also the shorter one in it', () => {
  expect([...find('Oficinas de Baja California Sur')]).toEqual(['MX-BCS'])
  expect([...find('Baja California y Ciudad de México')].sort()).toEqual(['MX-BCN', 'MX-CMX'])
})

test('a surname, a borough, a county or a common word of the same letters is no state', () => {
  expect([
    ...find(
      'calle Vicente Guerrero, alcaldía Miguel Hidalgo; condado de Hidalgo, Texas; un espíritu guerrero',
    ),
  ]).toEqual([])
  expect([...find('el Gobierno de México')]).toEqual([])
})
