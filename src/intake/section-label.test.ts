import { expect, test } from 'vitest'
import { readSectionLabel } from './section-label.ts'

test.each([
  'RESULTADOS',
  ' RESULTADOS ',
  'RESULTADOS:',
  'RESULTADO',
  'R E S U L T A D O S',
  'RESULTDOS',
  'RESULTS',
])('«%s» opens the results', (line) => {
  expect(readSectionLabel(line)).toMatchObject({ name: 'results', strong: true, rest: '' })
})

test('a label in small letters is read, but as a weak one', () => {
  expect(readSectionLabel('Retos:')).toEqual({ name: 'challenges', strong: false, rest: '' })
})

test('text on the label’s own line is kept', () => {
  expect(readSectionLabel('RETOS: No se reportaron retos.')).toEqual({
    name: 'challenges',
    strong: true,
    rest: 'No se reportaron retos.',
  })
})

test.each(['RETORNO', 'Resultados del programa', 'Resultados: se atendió a 40 personas', '• Retos', ''])(
  '«%s» opens no section',
  (line) => {
    expect(readSectionLabel(line)).toBeUndefined()
  },
)
