import { always, defineTable, maybe } from '../table.ts'

type Row = {
  readonly action: string
  readonly position: number
  readonly category: string | null
  readonly text: string
  readonly reported: boolean
}

export const challengesTable = defineTable<Row>({
  name: 'challenges',
  title: { es: 'Retos', en: 'Challenges' },
  meaning: {
    es: 'Lo que estorba a cada acción según quien la reporta, una fila por reto',
    en: 'What stands in the way of each action as its reporter says, one row per challenge',
  },
  key: ['action', 'position'],
  rows: ({ snapshot }) =>
    snapshot.actions.flatMap(({ id, challenges, textLoaded }) =>
      challenges.map(({ text, category }, i) => ({
        action: id,
        position: i + 1,
        category,
        text,
        reported: textLoaded,
      })),
    ),
  columns: [
    always('action', 'string', ['Acción', 'Action'], (row) => row.action, {
      refersTo: { table: 'actions', column: 'id' },
    }),
    always(
      'position',
      'integer',
      ['Lugar en la acción, desde 1', 'Place in the action, from 1'],
      (row) => row.position,
    ),
    maybe(
      'category',
      'string',
      [
        'Categoría del reto; vacía si nadie lo ha etiquetado',
        'Category of the challenge; empty where nobody has labelled it',
      ],
      (row) => row.category,
      { codes: 'challengeCategory' },
    ),
    maybe('text', 'string', ['El reto', 'The challenge'], (row) => row.text),
    always(
      'textReported',
      'boolean',
      [
        'Verdadero si las palabras son las reportadas; falso si son un resumen propio',
        'True where the words are the reported ones; false where they are a summary of ours',
      ],
      (row) => row.reported,
    ),
  ],
})
