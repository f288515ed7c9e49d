import { expect, test } from 'vitest'
import { sentences, splitChallenges } from './challenges.ts'

const isInstitution = (text: string): boolean => text === 'Oficina de Movilidad (OFIMOV)'

test('each bullet is a challenge; names of institutions and words that lead in a list are none', () => {
  expect(
    splitChallenges(
      [
        { kind: 'text', text: 'Oficina de Movilidad (OFIMOV)' },
        { kind: 'bullet', text: 'Falta de personal.' },
        { kind: 'text', text: 'Los principales son:' },
        { kind: 'item', text: '1. Falta de espacio.' },
        { kind: 'text', text: 'Además, los equipos son viejos. No hay repuestos.' },
      ],
      isInstitution,
    ),
  ).toEqual(['Falta de personal.', 'Falta de espacio.', 'Además, los equipos son viejos. No hay repuestos.'])
})

test('without a list each sentence is a challenge', () => {
  expect(splitChallenges([{ kind: 'text', text: 'Falta personal. No hay espacio.' }], isInstitution)).toEqual(
    ['Falta personal.', 'No hay espacio.'],
  )
})

test('a remark on the challenge before is no challenge of its own', () => {
  const blocks = ['Pocas aulas.', 'Lo anterior se atiende con carpas.', 'Pocos libros.'].map(
    (text) => ({ kind: 'bullet', text }) as const,
  )
  expect(splitChallenges(blocks, isInstitution)).toEqual([
    'Pocas aulas. Lo anterior se atiende con carpas.',
    'Pocos libros.',
  ])
})

test('abbreviations do not end a sentence', () => {
  expect(sentences('El art. 5 y el Dr. Paz opinan. Otra cosa.')).toEqual([
    'El art. 5 y el Dr. Paz opinan.',
    'Otra cosa.',
  ])
})

test('a part that reports nothing, and the heading over a part in prose, are no challenges', () => {
  expect(
    splitChallenges(
      [
        { kind: 'text', text: 'Oficina de Movilidad (OFIMOV)' },
        { kind: 'bullet', text: 'Falta de personal.' },
        { kind: 'text', text: 'Instituto de Puertos (INPUE)\nNo se reportaron retos.' },
        { kind: 'text', text: 'Consejo de Lagos (COLAG)\nNo hay lanchas para los recorridos.' },
        { kind: 'text', text: 'Junta de Faros (JUFA)' },
        { kind: 'text', text: 'Faltan repuestos.' },
      ],
      isInstitution,
    ),
  ).toEqual(['Falta de personal.', 'No hay lanchas para los recorridos.', 'Faltan repuestos.'])
})

test('bullets set on one line are told apart', () => {
  expect(
    splitChallenges(
      [{ kind: 'bullet', text: 'Falta personal; • Falta espacio; • Falta tiempo.' }],
      isInstitution,
    ),
  ).toEqual(['Falta personal;', 'Falta espacio;', 'Falta tiempo.'])
})
