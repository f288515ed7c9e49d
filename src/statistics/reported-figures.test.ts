import { beforeAll, describe, expect, test } from 'vitest'
import { CycleId, Day, ReporterTypeCode } from '../compact/schema.ts'
import { ActionId, Sha256, type Action, type Cycle } from '../registry/schema.ts'
import { loadVocabulary } from './register.ts'
import { listReportedFigures } from './reported-figures.ts'
import type { Concept, Observation } from './schema.ts'

let concepts: readonly Concept[]
beforeAll(async () => {
  concepts = (await loadVocabulary()).concepts
})

const CYCLE: Cycle = {
  id: CycleId.parse('mx-2031'),
  country: 'mx',
  framework: 'gcm',
  title: { es: 'México, ciclo 2030–2031', en: 'Mexico, 2030–2031 cycle' },
  periodStart: Day.parse('2030-06-01'),
  periodEnd: Day.parse('2031-06-30'),
}

function read(code: string, results: string, reporterType = 'apf'): readonly Observation[] {
  const action: Action = {
    id: ActionId.parse('mx-2031/apf/21/4'),
    cycle: CYCLE.id,
    reporterType: ReporterTypeCode.parse(reporterType),
    objective: 21,
    number: 4,
    title: 'Programa anual',
    printedTitle: 'Programa anual',
    institutions: [{ code, name: code, parent: null, printed: code }],
    description: '',
    results,
    challengesText: '',
    challenges: [],
    resultsReported: true,
    challengesReported: false,
    source: {
      document: Sha256.parse('a'.repeat(64)),
      file: 'compendio.txt',
      page: null,
      lineStart: 10,
      lineEnd: 20,
    },
    original: '',
  }
  return listReportedFigures(action, CYCLE, concepts, [])
}

describe('a number of an action is a figure of the concept', () => {
  test.each([
    [
      'INM',
      'En 2030 fueron retornadas a su país de origen 4,210 personas.',
      'MX_RETURN_PERSONS_INM_REPORT',
      4210,
    ],
    [
      'INM',
      'De enero a junio de 2031 se retornó vía terrestre, y 812 personas extranjeras fueron retornadas.',
      'MX_RETURN_PERSONS_INM_REPORT',
      812,
    ],
    [
      'UPMRIP',
      'Entre enero y mayo de 2031 se registraron 9,004 eventos de retorno asistido.',
      'MX_RETURN_ASSISTED_EVENTS',
      9004,
    ],
    ['UPMRIP', 'Se contabilizaron 31,577 devoluciones de personas extranjeras.', 'MX_RETURN_EVENTS', 31577],
    [
      'INM',
      'Se registraron 120,450 eventos de repatriación de connacionales desde Estados Unidos.',
      'MXN_REPAT_EVENTS_US',
      120450,
    ],
    ['INM', 'Hubo 1,877 repatriaciones desde Canadá.', 'MXN_REPAT_EVENTS_CA', 1877],
    [
      'COMAR',
      'Durante 2030 la Comisión recibió 64,118 solicitudes de la condición de refugiado.',
      'COMAR_APPLICATIONS',
      64118,
    ],
    [
      'COMAR',
      'En 2030, 71,300 personas solicitaron la condición de refugiado en el país.',
      'COMAR_APPLICATIONS',
      71300,
    ],
    ['COMAR', 'Se reconoció a 18,240 personas como refugiadas.', 'COMAR_RECOGNITIONS', 18240],
    ['SRE', 'Se realizaron 88 vuelos de retorno asistido a Centroamérica.', 'MX_RETURN_FLIGHTS', 88],
    ['INM', 'Se expidieron 40,112 oficios de salida.', 'MX_EXIT_ORDERS', 40112],
  ] as const)('%s: %s', (body, results, concept, value) => {
    expect(read(body, results).map((each) => [each.concept, each.value])).toEqual([[concept, value]])
  })
})

describe('a number of an action is no figure of any concept', () => {
  test.each([
    ['INM', 'Se brindó atención médica a 900 personas extranjeras retornadas a su país.'],
    ['INM', 'Para facilitar el retorno a su país, 3,100 personas extranjeras recibieron alimentos.'],
    ['INM', 'A 2,500 personas repatriadas desde Estados Unidos se les entregó información.'],
    ['BIENESTAR', 'Fueron retornadas a su país de origen 4,210 personas.'],
    ['COMAR', 'Se capacitó a 450 personas sobre la condición de refugiado.'],
    ['COMAR', 'Se vinculó a un empleo a 5,700 personas solicitantes de la condición de refugiado.'],
    ['UPMRIP', 'El taller sobre retorno asistido tuvo 120 participantes y 14 eventos.'],
    ['SRE', 'Se atendieron 1,046 casos de personas mexicanas en retorno.'],
    ['INM', 'Se prevé que en 2032 sean retornadas a su país 9,000 personas extranjeras.'],
  ] as const)('%s: %s', (body, results) => {
    expect(read(body, results)).toEqual([])
  })
})

test('parts of a figure go with it, each with whom it counts', () => {
  const read7 = read(
    'UPMRIP',
    'De enero a marzo de 2031 se registraron 3,000 eventos de retorno asistido, de los cuales 1,200 correspondieron a mujeres y 1,800 a hombres.',
  )
  expect(read7.map((each) => [each.value, each.population])).toEqual([
    [3000, 'personas extranjeras'],
    [1200, 'personas extranjeras, mujeres'],
    [1800, 'personas extranjeras, hombres'],
  ])
  expect(read7.every((each) => each.period.start === '2031-01-01' && each.period.end === '2031-03-31')).toBe(
    true,
  )
})

test('a figure read in an action waits for a person and says where it was read', () => {
  const [figure] = read('SRE', 'Más de 90 vuelos con el retorno de 8,000 personas.')
  expect(figure).toMatchObject({
    confirmation: 'awaited',
    qualifier: 'more_than',
    action: 'mx-2031/apf/21/4',
    period: { start: '2030-06-01', end: '2031-06-30' },
    note: { es: expect.stringContaining('no imprime el periodo') as string },
    reading: { field: 'results', quote: '90 vuelos' },
  })
})
