import { expect, test } from 'vitest'
import { saysNothing, saysNothingWithReason } from './absence.ts'

test.each([
  'No se reportaron retos.',
  '• No se reportaron retos',
  'No se reportaron retos para este periodo.',
  'No se reportaron retos en la implementación de este programa.',
  'A la fecha no se han identificado retos.',
  'La dependencia no reportó resultados.',
  'No se cuenta con retos reportados.',
  'No se detectaron retos ni áreas de oportunidad.',
  'No hay retos por reportar.',
  'No fueron reportados desafíos.',
  'Retos no reportados',
  'Ningún reto identificado.',
  'Sin retos.',
  'Sin información',
  'N/D',
  '—',
  'No challenges were reported.',
])('«%s» reports nothing', (text) => {
  expect(saysNothing(text)).toBe(true)
})

test.each([
  'No hay personal suficiente.',
  'No se cuenta con presupuesto.',
  'No se cuenta con información de las personas atendidas.',
  'No existen recursos para la implementación del programa.',
  'No se reportaron retos. Falta personal.',
  'No se han identificado a las personas que requieren el servicio.',
  'No se presentan a las citas.',
])('«%s» reports something', (text) => {
  expect(saysNothing(text)).toBe(false)
})

test('that nothing was reported may be said with its reason', () => {
  expect(saysNothingWithReason('No se reportaron retos debido a que el programa no ha iniciado.')).toBe(true)
  expect(saysNothingWithReason('No se reportaron retos, ya que el programa no ha iniciado.')).toBe(true)
  expect(saysNothingWithReason('No se reportaron retos graves.')).toBe(false)
})
