import { describe, expect, test } from 'vitest'
import type { Term } from '../../compact/schema.ts'
import { ReporterTypeCode } from '../../compact/schema.ts'
import { ActionId } from '../../registry/schema.ts'
import { checkReport } from './check-report.ts'
import { readReport } from './read-report.ts'
import type { LabelledAction, Verdict, Vocabulary } from './schema.ts'

function term(code: string, es: string): Term {
  return { code, name: { es, en: es } }
}

const VOCABULARY: Vocabulary = {
  objectives: [1, 2].map((number) => {
    const name = { es: `Objetivo de ensayo ${String(number)}`, en: '', fr: '' }
    return { number, name, short: name, roundTable: 1 }
  }),
  institutions: [],
  populations: [
    term('fuera', 'Nacionales en el exterior'),
    term('retorno', 'Nacionales en retorno'),
    term('extranjeros', 'Migrantes extranjeros'),
    term('otros', 'No aplica / Otros'),
  ],
  actionTypes: [
    term('legal', 'Servicios o asesoría legales'),
    term('salud', 'Servicios de salud'),
    term('foros', 'Foros o grupos de trabajo'),
  ],
  challengeCategories: [
    term('recursos', 'Falta de recursos financieros y humanos'),
    term('idioma', 'Barreras culturales y de idioma'),
    term('tejido', 'Fortalecimiento del tejido social'),
    term('otro', 'Otro'),
  ],
}

/** 100 actions: 50 on foreigners, 30 abroad, 20 in return; 25 with a gender approach, 10 for persons with disabilities. */
function makeRecord(by: 'person' | 'machine'): readonly LabelledAction[] {
  const note = { by, origin: by, confidence: null, why: '' } as const
  return Array.from({ length: 100 }, (_, i): LabelledAction => {
    const population = i < 50 ? 'extranjeros' : i < 80 ? 'fuera' : 'retorno'
    const category = i < 40 ? 'recursos' : i < 50 ? 'idioma' : i < 52 ? 'tejido' : null
    return {
      id: ActionId.parse(`mx-2030/apf/1/${String(i + 1)}`),
      reporterType: ReporterTypeCode.parse('apf'),
      objective: i < 60 ? 1 : 2,
      number: i + 1,
      title: 'Acción',
      institutions: [{ code: null, printed: 'SEX' }],
      description: '',
      results: '',
      challengesText: '',
      resultsReported: true,
      populationMain: population,
      populations: [population],
      gender: i < 25,
      disability: i < 10,
      actionTypes: [i < 50 ? 'legal' : 'salud'],
      challenges: category === null ? [] : [{ text: 'x', category }],
      challengesReported: category !== null,
      labels: Object.fromEntries(
        ['populationMain', 'populations', 'gender', 'disability', 'actionTypes', 'challenges'].map(
          (field) => [field, note] as const,
        ),
      ),
    }
  })
}

function audit(prose: string, by: 'person' | 'machine' = 'machine'): readonly Verdict[] {
  const text = `IV. ANÁLISIS\n\n${prose}\n`
  return checkReport(readReport(text, VOCABULARY).claims, makeRecord(by), VOCABULARY)
}

/** Kind and verdict of each claim, in the order of the report. */
function told(prose: string): readonly string[] {
  return audit(prose).map(({ claim, verdict }) => `${claim.test.kind} ${verdict}`)
}

describe('shares of labels', () => {
  test('hold within what two readers may differ by', () => {
    expect(
      told(
        'Se encontró que 52% de las acciones se enfoca en personas migrantes extranjeras, 29 % en nacionales en el exterior y 19% en nacionales retornados.',
      ),
    ).toEqual(['share confirmed', 'share confirmed', 'share confirmed'])
  })

  test('are false beyond it, and only worth a look where no person gave the labels', () => {
    const said = 'El 64 % de las acciones reportadas atiende a personas con discapacidad.'
    expect(audit(said)[0]?.finding).toMatchObject({
      rule: 'share',
      severity: 'notice',
      stated: 64,
      computed: 10,
    })
    expect(audit(said, 'person')[0]?.finding?.severity).toBe('warning')
  })

  test('take up what their section is about', () => {
    expect(
      told(
        'd. Incorporación del enfoque de género\n\nSe integró un componente de género. Del total, 25% de las acciones afirmaron incorporar este enfoque.',
      ),
    ).toEqual(['share confirmed'])
  })

  test.each([
    '54% de las acciones se enfoca en jornaleros agrícolas.',
    '54% de las acciones se enfoca en personas migrantes.',
    '54% de las acciones se enfoca en migrantes extranjeros y nacionales en retorno.',
    '54% de las personas atendidas fueron extranjeras.',
  ])('are not decided of a group that no class is: %s', (said) => {
    expect(told(said)).toEqual(['other undecidable'])
  })

  test('nationals abroad are no foreigners', () => {
    expect(told('El 30% de las acciones se dirige a nacionales en el extranjero.')).toEqual([
      'share confirmed',
    ])
  })

  test('are counted too', () => {
    expect(told('Se identificaron 50 acciones dirigidas a migrantes extranjeros.')).toEqual([
      'share confirmed',
    ])
    expect(told('Se identificaron 90 acciones dirigidas a migrantes extranjeros.')).toEqual(['share false'])
  })

  test('in the prose must be those of the chart of their section', () => {
    const chart = 'b. Población atendida\n\n20%\n\n30%\n\n51%\n\n'
    expect(told(`${chart}Un 50% de las acciones atiende a migrantes extranjeros.`)).toEqual([
      'parts false',
      'parts false',
      'parts false',
      'share confirmed',
      'charted false',
    ])
  })
})

describe('challenges by category', () => {
  test('are counted and ranked, with the same tolerance', () => {
    expect(
      told(
        'Se tuvo un total de 52 retos reportados. La categoría con el mayor número de retos (41) corresponde a la falta de recursos financieros. La segunda categoría con más menciones (30) fue el fortalecimiento del tejido social; no se incluyeron otras.',
      ),
    ).toEqual([
      'challenges confirmed',
      'challenges confirmed',
      'challenge-rank confirmed',
      'challenges false',
      'challenge-rank false',
    ])
  })

  test('are few where the report says so', () => {
    expect(
      told(
        'Por presentar menos de 5 menciones entre los retos, no se incluyeron otros, tales como el fortalecimiento del tejido social y la falta de recursos humanos.',
      ),
    ).toEqual(['challenges confirmed', 'challenges false'])
  })
})

describe('the most frequent kinds of action', () => {
  test('are the ones most often labelled, or not decided', () => {
    expect(told('Predominan las acciones relativas a servicios o asesoría legales.')).toEqual([
      'prevalent confirmed',
    ])
    expect(told('Predominan las acciones relativas a foros o grupos de trabajo.')).toEqual([
      'prevalent false',
    ])
  })
})

test('a number of some actions is not taken for the number of all', () => {
  expect(
    told('OBJETIVO 1  Objetivo de ensayo 1\n\nDestacan 3 acciones dirigidas a la capacitación del personal.'),
  ).toEqual(['heading confirmed', 'other undecidable'])
})

test('every number of a report is a claim, undecided with its reason, or named as none', () => {
  const text =
    'I. PREÁMBULO\n\nEl 10 de diciembre de 2018 se acordaron los 2 objetivos. En 2023-2024 se sumaron 100 acciones, con tres componentes.\n\n12\n\nOBJETIVO 1  Objetivo de ensayo 1\n\nEl objetivo 1 cuenta con 60 acciones¹ de actores1.\n'
  const { numbers, claims } = readReport(text, VOCABULARY)
  expect(numbers.map(({ words, role }) => `${words} ${role}`)).toEqual([
    '10 date',
    '2018 date',
    '2 claim',
    '2023 date',
    '2024 date',
    '100 claim',
    'tres claim',
    '12 alone',
    '1 title',
    '1 claim',
    '60 claim',
    '1 note',
  ])
  expect(claims.filter(({ test: { kind } }) => kind === 'other')).toHaveLength(1)
})
