import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CycleId, Day, ReporterTypeCode } from '../compact/schema.ts'
import { consistentParagraph, faultyParagraph } from '../quantities/example-paragraphs.ts'
import { ActionId } from '../registry/schema.ts'
import { checkText } from './check-text.ts'
import { auditAction, auditCycle } from './rules.ts'
import type { AuditedAction, AuditedCycle } from './schema.ts'

const CYCLE: AuditedCycle = {
  period: { start: Day.parse('2023-06-01'), end: Day.parse('2024-06-30') },
  closed: Day.parse('2024-11-21'),
}

function action(number: number, texts: Partial<AuditedAction>): AuditedAction {
  return {
    id: ActionId.parse(`${CycleId.parse('mx-2024')}/ef/4/${String(number)}`),
    reporterType: ReporterTypeCode.parse('ef'),
    objective: 4,
    number,
    title: 'Ventanilla de apoyo',
    institutions: [{ code: null, printed: 'Colima' }],
    description: '',
    results: 'Se dio asesoría.',
    challengesText: '',
    resultsReported: true,
    ...texts,
  }
}

/** `rule stated computed` of each finding of a text. */
function found(text: string): readonly string[] {
  return checkText(text).findings.map(
    ({ rule, stated, computed }) => `${rule} ${String(stated)} ${String(computed)}`,
  )
}

describe('a text is at fault', () => {
  test.each([
    ['Se atendió a 100 personas: 60 mujeres y 50 hombres.', 'sum 100 110'],
    ['Se dieron 90 apoyos (40 mujeres, 45 hombres).', 'sum 90 85'],
    [
      'Se recibió a 230 personas, que por sexo se distribuyeron así:\n\n• 44 niñas.\n• 34 niños.\n• 11 hombres.\n• 26 mujeres.',
      'sum 230 115',
    ],
    ['Hubo 31 casos, de los cuales uno fue grave y 31 fueron leves.', 'sum 31 32'],
    [
      'Se recibieron 1,245 solicitudes, de las cuales 812 fueron aprobadas, 301 negadas y 152 siguen en trámite.',
      'sum 1245 1265',
    ],
    ['Se realizaron 14 actividades: 8 talleres, 3 foros y 2 conferencias.', 'sum 14 13'],
    ['Se otorgaron 95 becas en 3 municipios: Tecate (40), Loreto (35) y Mulegé (25).', 'sum 95 100'],
    ['Mujeres: 340\nHombres: 260\nTotal: 620', 'sum 620 600'],
    ['Se atendieron 600 personas.\n• Mujeres: 340\n• Hombres: 280', 'sum 600 620'],
    [
      'Se emitieron 4,000 permisos (2,500 humanitarios, 1,000 de trabajo y 400 de visitante).',
      'sum 4000 3900',
    ],
    [
      'Se ejercieron 12.5 millones de pesos, de los cuales 8 millones fueron federales y 5.5 millones estatales.',
      'sum 12500000 13500000',
    ],
    [
      'Se entregaron 1,500 equipos a mujeres y 1,200 a hombres, lo que da un total de 2,900 equipos.',
      'sum 2900 2700',
    ],
    ['Se logró que 45 de 60 municipios (85%) instalaran su comité.', 'percent 85 75'],
    ['Se orientó a 700 personas: 300 mujeres mayores de edad.', 'sum 700 300'],
    ['Del grupo, 63% fueron mujeres y 7% hombres.', 'percent 100 70'],
    ['De las 200 personas, 150 (90%) eran mujeres y 50 (25%) hombres.', 'percent 90 75'],
    [
      'De junio de 2023 a junio de 2024 hubo 1,300 visitas, un promedio mensual de 130 visitas.',
      'average 130 100',
    ],
    ['El taller fue el 31 de junio de 2024.', 'date 31 30'],
    ['El periodo fue del 30 de junio de 2024 al 1 de junio de 2023.', 'date null null'],
    ['Se entregaron 15 (catorce) equipos.', 'contradiction 14 15'],
    [
      'Se atendió a 120 personas. De las 130 personas, 80 fueron mujeres y 50 hombres.',
      'contradiction 130 120',
    ],
    [
      'Se abrieron casos de 2,751 mujeres y 4,769 hombres. Al cierre eran 2,571 mujeres y 4,769 hombres.',
      'contradiction 2571 2751',
    ],
  ])('«%s»', (text, expected) => {
    expect(found(text)).toContain(expected)
    expect(found(text)).toHaveLength(1)
  })
})

test.each([
  'Se atendió a 100 personas, entre ellas 60 mujeres y 50 jóvenes.',
  'De las 200 solicitudes, 30 fueron principalmente de mujeres y 20 de hombres.',
  'Más de 14,000 personas recibieron apoyo: 5,700 con alojamiento, 4,700 con trámites y 4,200 con clases.',
  'Se atendieron 105 quejas donde estuvieron involucrados 71 hombres y 59 mujeres.',
  'Se impartieron 4 talleres a 52 oficiales, de un total de 72 personas, de las cuales 28 son mujeres y 24 hombres.',
  'De junio de 2023 a junio de 2024 hubo 1,300 visitas, en promedio 100 visitas por mes.',
  'De ellas, 33.3% son mujeres, 33.3% hombres y 33.3% no respondieron.',
  'De los 200 beneficiarios, 60 % fueron mujeres, 40 % hombres y 25 % menores de edad.',
  'El 79.3% son mujeres y el 20.6% hombres.',
  'De los 480 casos, el 35 % son mujeres, el 60 % hombres y el resto no especificó.',
  'Se acompañó a 56 familias integradas por 98 mujeres, 77 hombres y 60 menores.',
  'Se orientó a 700 personas, de las cuales 400 recibieron alimento y 450 atención médica.',
  'La línea recibió 15 300 llamadas, de ellas 9 000 de mujeres y 6 300 de hombres.',
  'El albergue recibió a 860 personas, entre ellas 220 niñas y niños, 410 mujeres y 15 personas con discapacidad.',
  'Se atendió a 700 personas, de las cuales 400 son hombres, 300 mujeres y 120 son niñas y niños.',
  'Se otorgaron 12 sanciones, 4 de ellas a mujeres.',
])('a text that is right gives no finding: «%s»', (text) => {
  expect(found(text)).toEqual([])
})

test('a true sum is a check that shows its arithmetic', () => {
  const { checks } = checkText('Se atendió a 110 personas: 60 mujeres y 50 hombres.')
  expect(checks.map((check) => [check.rule, check.holds, check.arithmetic.es])).toEqual([
    ['sum', true, '60 + 50 = 110: suma bien.'],
  ])
})

test('a consistent paragraph never gives a finding, and one with a planted error always does', () => {
  fc.assert(
    fc.property(consistentParagraph, ({ text }) => {
      expect(found(text)).toEqual([])
    }),
    { numRuns: 500 },
  )
  fc.assert(
    fc.property(faultyParagraph, ({ text, total, parts }) => {
      expect(found(text)).toContain(
        `sum ${String(total)} ${String(parts.reduce((sum, part) => sum + part, 0))}`,
      )
    }),
    { numRuns: 500 },
  )
})

test('every finding quotes the text between its offsets, for any text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        faultyParagraph.map(({ text }) => text),
      ),
      (text) => {
        for (const { quote, place } of checkText(text).findings)
          expect(quote).toBe(text.slice(place?.start, place?.end))
      },
    ),
    { numRuns: 300 },
  )
})

describe('an action', () => {
  test('without results is noticed', () => {
    const audit = auditAction(action(1, { results: '', resultsReported: false }), CYCLE)
    expect(audit.findings.map((finding) => finding.rule)).toEqual(['missing-results'])
  })

  test('an action whose text is not loaded is not said to lack results that it reported', () => {
    expect(auditAction(action(9, { results: '', resultsReported: true }), CYCLE).findings).toEqual([])
    const { findings } = auditAction(action(9, { results: '', resultsReported: false }), CYCLE)
    expect(findings.map((finding) => finding.rule)).toEqual(['missing-results'])
  })

  test('with a period of the year before is noticed, and one on the cycle is not', () => {
    const before = auditAction(
      action(1, { results: 'De junio de 2022 a junio de 2023 se dieron 20 citas.' }),
      CYCLE,
    )
    const within = auditAction(
      action(1, { results: 'De junio de 2023 a junio de 2024 se dieron 20 citas.' }),
      CYCLE,
    )
    expect(before.findings.map((finding) => finding.rule)).toEqual(['date'])
    expect(within.findings).toEqual([])
  })

  test('told as done after the document was closed is an error', () => {
    const audit = auditAction(action(1, { results: 'El 3 de marzo de 2025 se dieron 20 citas.' }), CYCLE)
    expect(audit.findings.map((finding) => [finding.rule, finding.severity])).toEqual([['date', 'error']])
  })

  test('on one country that says it serves the people of another is noticed', () => {
    const audit = auditAction(
      action(1, {
        title: 'Huertos en Honduras',
        description: 'El programa está dirigido a personas guatemaltecas del campo.',
      }),
      CYCLE,
    )
    expect(audit.findings.map((finding) => finding.rule)).toEqual(['copied-text'])
  })

  test('keeps the ids of its findings from one audit to the next', () => {
    const faulty = action(1, { results: 'Se atendió a 10 personas: 6 mujeres y 5 hombres.' })
    const ids = (): readonly string[] => auditAction(faulty, CYCLE).findings.map((finding) => finding.id)
    expect(ids()).toEqual(ids())
    expect(ids()).toHaveLength(1)
  })
})

describe('a cycle', () => {
  const words =
    'Se solicita al área jurídica que avance en las gestiones de registro del convenio que se firmó con los municipios.'

  test('shows the sentence that two institutions report in the same words', () => {
    const audit = auditCycle(
      [
        action(1, { challengesText: words }),
        action(2, { challengesText: words, institutions: [{ code: null, printed: 'Sonora' }] }),
      ],
      CYCLE,
    )
    expect(audit.findings.map((finding) => [finding.rule, finding.action])).toEqual([
      ['copied-text', 'mx-2024/ef/4/2'],
    ])
  })

  test('lets one institution repeat its own words', () => {
    expect(
      auditCycle([action(1, { challengesText: words }), action(2, { challengesText: words })], CYCLE)
        .findings,
    ).toEqual([])
  })

  test('shows the same figures under two actions once', () => {
    const results =
      'La señal llegó a 1,101 mujeres, 1,202 hombres, 1,303 niñas, 1,404 niños, 1,505 adultas y 1,606 adultos.'
    const audit = auditCycle([action(1, { results }), action(2, { results })], CYCLE)
    expect(audit.findings.map((finding) => [finding.rule, finding.evidence])).toEqual([
      ['copied-text', ['mx-2024/ef/4/2']],
    ])
  })
})
