import type { Bilingual } from '../../compact/schema.ts'
import type { Snapshot } from '../../analysis/schema.ts'
import type { ActionRule, ReportRule, Severity } from '../../audit/schema.ts'
import type { Dimension, QuantityField } from '../../quantities/schema.ts'

/** The closed lists whose codes the tables use. */
export const CODE_LISTS = [
  'reporterType',
  'objective',
  'roundTable',
  'population',
  'actionType',
  'challengeCategory',
  'labelField',
  'labelBy',
  'labelOrigin',
  'textField',
  'dimension',
  'rule',
  'severity',
] as const
export type CodeList = (typeof CODE_LISTS)[number]

export type Code = {
  readonly list: CodeList
  readonly code: string
  readonly name: Bilingual
  readonly note: string | null
}

/** Every code that may stand in a table of this snapshot, with its names. */
export function listCodes({ framework }: Snapshot): readonly Code[] {
  const terms = (
    list: CodeList,
    of: readonly { code: string; name: Bilingual; note?: string | undefined }[],
  ) => of.map(({ code, name, note }): Code => ({ list, code, name, note: note ?? null }))
  const numbered = (list: CodeList, of: readonly { number: number; name: Bilingual }[]) =>
    of.map(({ number, name }): Code => ({
      list,
      code: String(number),
      name: { es: name.es, en: name.en },
      note: null,
    }))
  const own = (list: keyof typeof OWN) =>
    Object.entries<Bilingual>(OWN[list]).map(([code, name]): Code => ({ list, code, name, note: null }))
  return [
    ...terms('reporterType', framework.reporterTypes),
    ...numbered('objective', framework.objectives),
    ...numbered('roundTable', framework.roundTables),
    ...terms('population', framework.populations),
    ...terms('actionType', framework.actionTypes),
    ...terms('challengeCategory', framework.challengeCategories),
    ...own('labelField'),
    ...own('labelBy'),
    ...own('labelOrigin'),
    ...own('textField'),
    ...own('dimension'),
    ...own('rule'),
    ...own('severity'),
  ]
}

const OWN = {
  labelField: {
    populationMain: { es: 'Población principal', en: 'Main population' },
    populations: { es: 'Poblaciones', en: 'Populations' },
    gender: { es: 'Enfoque de género', en: 'Gender focus' },
    disability: { es: 'Atención a la discapacidad', en: 'Disability focus' },
    actionTypes: { es: 'Tipos de acción', en: 'Action types' },
    challenges: { es: 'Categorías de reto', en: 'Challenge categories' },
  },
  labelBy: {
    person: { es: 'Una persona', en: 'A person' },
    machine: { es: 'El programa', en: 'The program' },
  },
  labelOrigin: {
    person: { es: 'Decidida por una persona en la revisión', en: 'Decided by a person in a review' },
    shipped: { es: 'Viene con el ciclo del programa', en: 'Came with the cycle that ships' },
    machine: { es: 'Sugerida por las palabras de la acción', en: 'Suggested by the words of the action' },
  },
  textField: {
    description: { es: 'Descripción', en: 'Description' },
    results: { es: 'Resultados', en: 'Results' },
    challenges: { es: 'Retos', en: 'Challenges' },
  } satisfies Record<QuantityField, Bilingual>,
  dimension: {
    sexo: { es: 'Sexo', en: 'Sex' },
    edad: { es: 'Edad', en: 'Age' },
    pais: { es: 'País', en: 'Country' },
    entidad: { es: 'Entidad federativa', en: 'State' },
    tipo: { es: 'Tipo', en: 'Type' },
    mes: { es: 'Mes', en: 'Month' },
  } satisfies Record<Dimension, Bilingual>,
  rule: {
    sum: { es: 'Las partes no dan el total', en: 'Parts that do not make their total' },
    percent: { es: 'Un porcentaje que no resulta', en: 'A percentage that does not follow' },
    average: { es: 'Un promedio que no resulta', en: 'An average that does not follow' },
    date: {
      es: 'Una fecha imposible o fuera del periodo',
      en: 'A date that cannot be, or out of the period',
    },
    contradiction: { es: 'Dos cifras distintas de lo mismo', en: 'Two different figures of the same thing' },
    'copied-text': { es: 'Un texto igual en dos acciones', en: 'The same text in two actions' },
    'missing-results': { es: 'Resultados anunciados que no están', en: 'Results announced and not there' },
    count: { es: 'Una cuenta de acciones que no resulta', en: 'A count of actions that does not follow' },
    participants: { es: 'Quiénes reportan no coincide', en: 'Who reports does not agree' },
    superlative: { es: 'El mayor o el menor es otro', en: 'The largest or smallest is another' },
    absence: { es: 'Se dice que no hay y hay', en: 'Said to be none where there is some' },
    share: { es: 'Una proporción que no resulta', en: 'A share that does not follow' },
    heading: { es: 'El encabezado dice otra cosa', en: 'The heading says something else' },
    internal: { es: 'El informe se contradice', en: 'The report contradicts itself' },
  } satisfies Record<ActionRule | ReportRule, Bilingual>,
  severity: {
    error: { es: 'Error', en: 'Error' },
    warning: { es: 'Aviso', en: 'Warning' },
    notice: { es: 'Nota', en: 'Notice' },
  } satisfies Record<Severity, Bilingual>,
} as const satisfies Partial<Record<CodeList, Record<string, Bilingual>>>
