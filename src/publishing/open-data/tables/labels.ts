import type { LabelNote, RecordedAction } from '../../../analysis/schema.ts'
import { always, defineTable, maybe } from '../table.ts'

type Row = {
  readonly action: string
  readonly field: string
  readonly position: number
  readonly value: string | null
  readonly note: LabelNote
}

/** Who gave the labels that hold: a person or the program, never which person. */
export const labelsTable = defineTable<Row>({
  name: 'labels',
  title: { es: 'Etiquetas', en: 'Labels' },
  meaning: {
    es: 'Cada etiqueta que vale hoy, con quién la puso (una persona o el programa) y cuán segura es; una fila por valor',
    en: 'Each label that holds today, with who gave it (a person or the program) and how sure it is; one row per value',
  },
  key: ['action', 'field', 'position'],
  rows: ({ snapshot }) => snapshot.actions.flatMap(rowsOf),
  columns: [
    always('action', 'string', ['Acción', 'Action'], (row) => row.action, {
      refersTo: { table: 'actions', column: 'id' },
    }),
    always('field', 'string', ['Qué se etiqueta', 'What is labelled'], (row) => row.field, {
      codes: 'labelField',
    }),
    always(
      'position',
      'integer',
      [
        'Lugar en la lista, desde 1; en los retos, el del reto',
        'Place in the list, from 1; for challenges, the challenge’s',
      ],
      (row) => row.position,
    ),
    maybe(
      'value',
      'string',
      ['La etiqueta: un código, true o false', 'The label: a code, true or false'],
      (row) => row.value,
    ),
    always('by', 'string', ['Quién la puso', 'Who gave it'], (row) => row.note.by, { codes: 'labelBy' }),
    always('origin', 'string', ['De dónde viene', 'Where it is from'], (row) => row.note.origin, {
      codes: 'labelOrigin',
    }),
    maybe(
      'confidence',
      'number',
      [
        'De una sugerencia, la proporción de las de su clase que aciertan, de 0 a 1',
        'Of a suggestion, the share of its kind that are right, 0 to 1',
      ],
      (row) => row.note.confidence,
    ),
    maybe(
      'why',
      'string',
      ['De una sugerencia, las palabras que la llevaron', 'Of a suggestion, the words that carried it'],
      (row) => row.note.why,
    ),
  ],
})

function rowsOf(action: RecordedAction): readonly Row[] {
  const values: Readonly<Record<string, readonly (string | null)[]>> = {
    populationMain: [action.populationMain],
    populations: action.populations,
    gender: [action.gender === null ? null : String(action.gender)],
    disability: [action.disability === null ? null : String(action.disability)],
    actionTypes: action.actionTypes,
    challenges: action.challenges.map(({ category }) => category),
  }
  return Object.entries(values).flatMap(([field, list]) => {
    const note = action.labels[field]
    if (note === undefined) return []
    return list.map((value, i) => ({ action: action.id, field, position: i + 1, value, note }))
  })
}
