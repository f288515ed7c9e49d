import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { consistentParagraph } from './example-paragraphs.ts'
import { readQuantities } from './rules.ts'
import type { Quantity } from './schema.ts'

function read(text: string): readonly Quantity[] {
  return readQuantities(text, { field: 'results', idPrefix: 'x' })
}

/** `value unit` and, for a part, `< total`. */
function told(text: string): readonly string[] {
  const quantities = read(text)
  const values = new Map(quantities.map((quantity) => [quantity.id, quantity.value] as const))
  return quantities.map(({ value, unit, partOf }) =>
    partOf === null ? `${String(value)} ${unit}` : `${String(value)} ${unit} < ${String(values.get(partOf))}`,
  )
}

describe('a number', () => {
  test.each([
    ['Se realizaron 25, 942 eventos de orientación.', '25942 eventos'],
    ['El portal recibió 2 millones 215 mil 794 visitas.', '2215794 visitas'],
    ['Se recuperaron más de 819 mil pesos.', '819000 pesos'],
    ['Enviaron 387.9 millones de dólares canadienses.', '387900000 dólares canadienses'],
    ['Se otorgaron 4.363 servicios jurídicos.', '4363 servicios'],
    ['Se resolvió 49.9 % de las solicitudes.', '49.9 porcentaje'],
    ['Se resolvió 75,5% de las solicitudes.', '75.5 porcentaje'],
    ['El curso se dio en dos oportunidades.', '2 oportunidades'],
    ['Se benefició a cerca de 370,000 personas.', '370000 personas'],
    ['Se publicaron treinta y dos boletines.', '32 boletines'],
    ['Hubo una decena de actividades.', '10 actividades'],
    ['Se pagaron $85,573.65 (ochenta y cinco mil, quinientos setenta y tres pesos).', '85573.65 pesos'],
    ['En el periodo no existe solicitud alguna.', '0 solicitudes'],
    ['Se puso a disposición de la autoridad a 390 presuntos delincuentes.', '390 presuntos delincuentes'],
  ])('is read in «%s»', (text, expected) => {
    expect(told(text)).toEqual([expected])
  })

  test.each([
    'El artículo 162 de la ley y los artículos 99 y 100 lo ordenan.',
    'Del 1 de junio de 2023 al 30 de junio de 2024 se mantuvo el servicio.',
    'Los días 16, 17 y 18 de octubre de 2023 hubo sesión.',
    'Las oficinas atienden de 9:00 a 18:00 horas, las 24 horas, los 365 días del año.',
    'Llame al 55 5128 0000 o al 800 5533 000, o escriba a ayuda24@ejemplo.gob.mx.',
    'Está en la calle Roble núm. 48, piso 2, C.P. 06600.',
    'Es para jóvenes de 18 a 29 años y mayores de 65 años.',
    '1.5.3 Promover campañas contra el acoso.',
    'El taller “Piénsalo 2 veces” sigue vigente.',
    'Los tres órdenes de gobierno participan.',
    'La visa H-2A y la visa B1/B2 se tramitan igual.',
    'El curso dura tres horas y media.',
    'Por el canal 10 y en la norma NMX-025.',
    'Se prevé beneficiar a 4,000 personas el próximo año.',
  ])('is no quantity in «%s»', (text) => {
    expect(told(text)).toEqual([])
  })

  test('is approximate, cumulative and of a period where the text says so', () => {
    const [quantity] = read(
      'Desde su creación, de enero de 2023 a marzo de 2024, se dieron alrededor de 700 consultas.',
    )
    expect(quantity).toMatchObject({
      approximate: true,
      cumulative: true,
      period: { start: '2023-01-01', end: '2024-03-31' },
    })
  })
})

describe('a breakdown', () => {
  test.each([
    [
      'Hubo 40 casos, de los cuales 15 fueron de mujeres y 25 de hombres.',
      ['40 casos', '15 casos < 40', '25 casos < 40'],
    ],
    [
      'Se atendió a 12 hombres y 8 mujeres, teniendo un total de 20 personas.',
      ['12 personas < 20', '8 personas < 20', '20 personas'],
    ],
    [
      'Se retornó a 60 personas: Colombia 10, Cuba 20 y Perú 30.',
      ['60 personas', '10 personas < 60', '20 personas < 60', '30 personas < 60'],
    ],
    [
      'Se dieron 90 servicios en Sonora (40), Chihuahua (30) y Yucatán (20). De este total:\n• 50 para mujeres\n• 40 para hombres',
      [
        '90 servicios',
        '40 servicios < 90',
        '30 servicios < 90',
        '20 servicios < 90',
        '50 servicios < 90',
        '40 servicios < 90',
      ],
    ],
    [
      'Se atendió a 51 usuarios: 20 menores (14 niñas y 6 niños) y 31 adultos.',
      ['51 usuarios', '20 usuarios < 51', '14 personas < 20', '6 personas < 20', '31 usuarios < 51'],
    ],
    ['Se capacitó a 66 personas, 50 de las cuales son mujeres.', ['66 personas', '50 personas < 66']],
    [
      'Se validaron 300 actas, de las cuales 40% son de mujeres y 60% de hombres.',
      ['300 actas', '40 porcentaje < 300', '60 porcentaje < 300'],
    ],
  ])('is tied in «%s»', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  test('takes up a total stated before instead of counting it twice', () => {
    expect(told('Se atendió a 49 personas. De las 49 personas, 27 son mujeres y 22 hombres.')).toEqual([
      '49 personas',
      '27 personas < 49',
      '22 personas < 49',
    ])
  })

  test('leaves apart persons who took part in things that are counted', () => {
    expect(told('Se atendieron 105 quejas donde estuvieron involucrados 71 hombres y 59 mujeres.')).toEqual([
      '105 quejas',
      '71 personas',
      '59 personas',
    ])
  })
})

describe('for any text', () => {
  const pieces = fc.constantFrom(
    '1',
    '25, 942',
    '(',
    ')',
    ':',
    ';',
    ' y ',
    '• ',
    '\n',
    '\n\n',
    '%',
    '$',
    ' de las cuales ',
    'mil',
    ' millones ',
    'mujeres',
    'hombres',
    ' total ',
    '“',
    '31 de junio',
    '. ',
    'ñ',
    '4.363',
  )
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.array(pieces, { maxLength: 80 }).map((parts) => parts.join('')),
  )

  test('the reader answers, and every quote is the text between its offsets', () => {
    fc.assert(
      fc.property(text, (words) => {
        for (const { quote, start, end } of read(words)) {
          expect(quote).toBe(words.slice(start, end))
          expect(end).toBeGreaterThan(start)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('a consistent paragraph is read back: its total and its parts of it', () => {
    fc.assert(
      fc.property(consistentParagraph, ({ text: words, total, parts }) => {
        const quantities = read(words)
        const whole = quantities.find((quantity) => quantity.value === total && quantity.partOf === null)
        expect(whole).toBeDefined()
        const tied = quantities
          .filter((quantity) => quantity.partOf === whole?.id)
          .map((quantity) => quantity.value)
        expect([...tied].sort()).toEqual([...parts].sort())
      }),
      { numRuns: 500 },
    )
  })
})
