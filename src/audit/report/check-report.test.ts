import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ReporterTypeCode, type Institution, type Objective, type Term } from '../../compact/schema.ts'
import { ActionId } from '../../registry/schema.ts'
import type { AuditedAction } from '../schema.ts'
import { checkReport } from './check-report.ts'
import { readReport } from './read-report.ts'
import type { Verdict, Vocabulary } from './schema.ts'

function objective(number: number, es: string): Objective {
  const name = { es, en: es, fr: es }
  return { number, name, short: name, roundTable: 1 }
}

function institution(
  code: string,
  es: string,
  type: string,
  state: string | null = null,
  parent: string | null = null,
): Institution {
  return {
    code,
    name: { es, en: es },
    parent,
    reporterType: ReporterTypeCode.parse(type),
    state,
    aliases: [],
    from: null,
    to: null,
  }
}

const VOCABULARY: Vocabulary = {
  objectives: [
    objective(1, 'Reunir datos exactos sobre la movilidad'),
    objective(2, 'Reducir las causas de la partida forzada'),
    objective(3, 'Informar con oportunidad en cada etapa'),
  ],
  institutions: [
    institution('INX', 'Instituto de los Viajes', 'apf', null, 'SEX'),
    institution('SEX', 'Secretaría de Ensayos', 'apf'),
    institution('COL', 'Colima', 'ef', 'MX-COL'),
    institution('SON', 'Sonora', 'ef', 'MX-SON'),
    institution('JAL', 'Jalisco', 'ef', 'MX-JAL'),
    institution('CDX', 'Comisión de Derechos de Ensayo', 'oca'),
  ],
  populations: [
    term('fuera', 'Nacionales en el exterior'),
    term('extranjeros', 'Migrantes extranjeros'),
    term('otros', 'No aplica / Otros'),
  ],
  actionTypes: [term('legal', 'Servicios o asesoría legales'), term('salud', 'Servicios de salud')],
  challengeCategories: [
    term('recursos', 'Falta de recursos financieros y humanos'),
    term('idioma', 'Barreras culturales y de idioma'),
    term('tejido', 'Fortalecimiento del tejido social'),
    term('otro', 'Otro'),
  ],
}

function term(code: string, es: string): Term {
  return { code, name: { es, en: es } }
}

function actions(of: number, type: string, printed: string, count: number): readonly AuditedAction[] {
  return Array.from({ length: count }, (_, i) => ({
    id: ActionId.parse(`mx-2030/${type}/${String(of)}/${String(i + 1)}-${String(printed.length)}`),
    reporterType: ReporterTypeCode.parse(type),
    objective: of,
    number: i + 1,
    title: 'Acción',
    institutions: [{ code: null, printed }],
    description: '',
    results: '',
    challengesText: '',
    resultsReported: true,
  }))
}

/** Objective 1: 4 federal, 2 of Colima, 1 autonomous. Objective 2: 3 of Sonora. Objective 3: 2 federal. */
const RECORD = [
  ...actions(1, 'apf', 'SEX (INX)', 4),
  ...actions(1, 'ef', 'COLIMA', 2),
  ...actions(1, 'oca', 'CDX', 1),
  ...actions(2, 'ef', 'SONORA', 3),
  ...actions(3, 'apf', 'SEX', 2),
]

const REPORT = `III. PANORAMA POR OBJETIVO

OBJETIVO 1  Reunir datos exactos
sobre la movilidad

El objetivo 1 está conformado por 7 acciones, reportadas en su mayoría por dependencias de la Adminis-
tración Pública Federal (4), seguidas de las entidades federativas (2) y de Organismos Constitucionales
Autónomos (1).

Se contó con la participación del inx y de los estados de Colima y Jalisco; también de la cdx.

OBJETIVO 2  Ampliar las causas de la partida forzada

El objetivo 2 se compone de 4 acciones, todas llevadas a cabo por las entidades federativas.

En este objetivo colaboraron los estados de Jalisco.

OBJETIVO 3  Informar con oportunidad

Para este objetivo se registraron 2 acciones, 1 de la apf y 2 de las entidades federativas.

IV. ANÁLISIS

APF

6

Se contabilizan 7 acciones provenientes de dependencias de la Administración Pública Federal, 5 de
entidades federativas y 1 de Organismos Constitucionales Autónomos.

1. Acciones por objetivo

El objetivo que más acciones presenta es el objetivo 1. El objetivo 3 es el segundo lugar con más acciones.
Algunos como el 1 superan las 5 acciones, mientras que el 2 y 3 apenas llegan a 2.

a.1. Acciones reportadas por entidades federativas

No se presentaron actividades en lo relativo a los objetivos 2 y 3.

Se encontró que 54% de las acciones se enfoca en personas extranjeras.
`

const verdicts = checkReport(readReport(REPORT, VOCABULARY).claims, RECORD, VOCABULARY)

/** `line rule` and the test in short, of every claim with a verdict. */
function told(verdict: Verdict['verdict']): readonly string[] {
  return verdicts
    .filter((one) => one.verdict === verdict)
    .map(({ claim: { line, rule, test: said } }) => {
      const what =
        'stated' in said
          ? String(said.stated)
          : 'institution' in said
            ? said.institution
            : 'objectives' in said
              ? said.objectives.join(' ')
              : 'objective' in said
                ? String(said.objective)
                : ''
      return `${String(line)} ${rule} ${what}`.trim()
    })
}

describe('a report held against the record', () => {
  test('has these claims that the record does not bear out', () => {
    expect([...told('false')].sort()).toEqual(
      [
        '10 participants JAL',
        '12 heading 2',
        '14 count 4',
        '14 count 4',
        '16 participants JAL',
        '16 participants 2',
        '20 sum 2',
        '20 count 1',
        '20 count 2',
        '28 count 7',
        '28 sum null',
        '33 superlative 3',
        '34 superlative 2',
        '38 absence 2',
        '28 internal 7',
        '38 internal 2',
        '20 internal 2',
      ].sort(),
    )
  })

  test('has these that it does', () => {
    expect(told('confirmed')).toEqual(
      expect.arrayContaining([
        '3 heading 1',
        '6 count 7',
        '6 count 4',
        '6 count 2',
        '6 count 1',
        '6 sum 7',
        '10 participants INX',
        '10 participants COL',
        '10 participants CDX',
        '20 count 2',
        '26 count 6',
        '33 superlative 1',
        '34 superlative 5',
        '34 superlative 2',
        '38 absence 3',
      ]),
    )
  })

  test('leaves shares to the labels, and says so', () => {
    const share = verdicts.find(({ claim }) => claim.test.kind === 'share')
    expect(share?.verdict).toBe('undecidable')
    expect(share?.explanation.en).toContain('0 of 5 are labelled')
  })

  test('gives each finding the words, the line and the count of the record', () => {
    const finding = verdicts.find(({ claim }) => claim.line === 14)?.finding
    expect(finding).toMatchObject({
      rule: 'count',
      stated: 4,
      computed: 3,
      report: { section: 'III', objective: 2, line: 14 },
      quote: 'El objetivo 2 se compone de 4 acciones, todas llevadas a cabo por las entidades federativas.',
    })
    expect(finding?.evidence).toHaveLength(3)
  })
})

/** Verdict of each claim of a paragraph of the general part. */
function verdictsOn(prose: string): readonly Verdict['verdict'][] {
  const { claims } = readReport(`IV. ANÁLISIS\n\n${prose}\n`, VOCABULARY)
  return checkReport(claims, RECORD, VOCABULARY).map(({ verdict }) => verdict)
}

describe('what is said of something else accuses nobody', () => {
  test.each([
    'El ciclo anterior reunió 312 acciones.',
    'Las entidades federativas atendieron a 45,000 personas mediante 5 acciones.',
    'El Instituto de los Viajes reportó 27 acciones y Colima, 18.',
    'Destacan 3 acciones dirigidas a la capacitación.',
    'Dos de cada diez acciones se llevan a cabo en zonas rurales.',
    'Las 12 acciones son de 2 gobiernos estatales y de otras instancias.',
    'El 30 % de las personas atendidas por las entidades federativas son mujeres.',
    'Once acciones no informan de sus resultados, y hay 6 acciones que no mencionan retos.',
    'Reportaron 2 de las 32 entidades federativas; 30 entidades federativas no reportaron acciones.',
    'Ningún objetivo quedó sin acciones, pero los objetivos 1 y 3 concentran buena parte.',
    'Cubren 2 objetivos; no hay acciones suyas en los objetivos 1 y 2.',
    'Donde más acciones se reúnen, 4: Federal en el objetivo 2.',
    'Sirvan de ejemplo «COLABORACIÓN DE JALISCO EN LA INFORMACIÓN» (Sonora).',
  ])('%s', (prose) => {
    expect(verdictsOn(prose)).not.toContain('false')
  })
})

test('what one institution reported under an objective is not what all did', () => {
  const said =
    'En este objetivo el Instituto de los Viajes reportó 3 acciones. Se realizaron 5 acciones en escuelas.'
  const { claims } = readReport(`OBJETIVO 1  Reunir datos exactos\n\n${said}\n`, VOCABULARY)
  expect(claims.filter(({ test: { kind } }) => kind === 'count')).toEqual([])
})

test('a title without a number ends the part of an objective', () => {
  const text = `OBJETIVO 1  Reunir datos exactos

En este objetivo se registraron 7 acciones.

Quiénes reportaron

De las 12 acciones, 6 corresponden a la Administración Pública Federal y 5 a las entidades federativas de todo el país.
`
  const verdicts = checkReport(readReport(text, VOCABULARY).claims, RECORD, VOCABULARY)
  expect(verdicts.map(({ verdict }) => verdict)).not.toContain('false')
  expect(verdicts.filter(({ claim }) => claim.objective === null).length).toBeGreaterThanOrEqual(3)
})

describe('the same is read in other words', () => {
  test.each([
    ['De las 12 acciones, 6 (50 %) corresponden a la APF y 5 (41.7 %) a las entidades federativas.', 5],
    ['Los objetivos con más acciones son el 1, el 2 y el 3, con 7, 3 y 2 acciones respectivamente.', 4],
    ['Entre los objetivos con mayor número de acciones están el 1 (7) y el 2 (3).', 3],
    ['Se reportaron doce acciones. El objetivo con menos acciones es el 3.', 2],
    ['Ninguna entidad federativa reportó acciones en el objetivo 3.', 1],
  ])('%s', (prose, claims) => {
    const verdicts = verdictsOn(prose)
    expect(new Set(verdicts)).toEqual(new Set(['confirmed']))
    expect(verdicts).toHaveLength(claims)
  })
})

/** How many actions of each type an objective has, told in one of the ways in which reports tell it. */
const TOLD = fc.record({
  counts: fc.tuple(
    fc.integer({ min: 1, max: 30 }),
    fc.integer({ min: 1, max: 30 }),
    fc.integer({ min: 1, max: 9 }),
  ),
  way: fc.constantFrom(
    (all: number, [a, b, c]: readonly number[]) =>
      `El objetivo 1 está conformado por ${String(all)} acciones: ${String(a)} de la Administración Pública Federal, ${String(b)} de las entidades federativas y ${String(c)} de Organismos Constitucionales Autónomos.`,
    (all: number, [a, b, c]: readonly number[]) =>
      `Este objetivo cuenta con ${String(all)} acciones reportadas por dependencias de la apf (${String(a)}), entidades federativas (${String(b)}) y Organismos Constitucionales Autónomos (${String(c)}).`,
    (all: number, [a, b, c]: readonly number[]) =>
      `Por la Administración Pública Federal, las entidades federativas y los Organismos Constitucionales Autónomos se registraron en total ${String(all)} acciones, divididas en ${String(a)}, ${String(b)} y ${String(c)}, respectivamente.`,
  ),
  planted: fc.constantFrom(0, 1, 2, 3),
})

test('a paragraph that agrees with its record gives no finding, and one with a planted error always does', () => {
  fc.assert(
    fc.property(TOLD, ({ counts, way, planted }) => {
      const [a, b, c] = counts
      const record = [
        ...actions(1, 'apf', 'SEX', a),
        ...actions(1, 'ef', 'COLIMA', b),
        ...actions(1, 'oca', 'CDX', c),
      ]
      const numbers = [a + b + c, a, b, c].map((number, i) => (i === planted ? number + 1 : number))
      const [all = 0, ...parts] = numbers
      const tell = (told: string) =>
        checkReport(
          readReport(`III. PANORAMA\n\nOBJETIVO 1  Reunir datos exactos\n\n${told}\n`, VOCABULARY).claims,
          record,
          VOCABULARY,
        ).filter(({ finding }) => finding !== null)
      expect(tell(way(a + b + c, [a, b, c]))).toEqual([])
      expect(tell(way(all, parts)).length).toBeGreaterThanOrEqual(2)
    }),
    { numRuns: 200 },
  )
})

test('no text breaks the reader of reports', () => {
  const pieces = fc.constantFrom(
    'OBJETIVO 1 ',
    '\n',
    '\n\n',
    'IV. ANÁLISIS',
    '7 acciones',
    '(4)',
    ' de la apf',
    ' y ',
    'objetivos 9, 12 y 13',
    ' más acciones ',
    'Colima',
    'se contó con ',
    '. ',
    '%',
    'superan las ',
    '-',
  )
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(text, (words) => {
      expect(
        checkReport(readReport(words, VOCABULARY).claims, RECORD, VOCABULARY).every(
          ({ claim }) => claim.line >= 1,
        ),
      ).toBe(true)
    }),
    { numRuns: 400 },
  )
})
