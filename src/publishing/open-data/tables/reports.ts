import { always, defineTable, maybe } from '../table.ts'

type Report = {
  readonly action: string
  readonly position: number
  readonly code: string | null
  readonly printed: string
}

/** Which institution reports which action: one row for each of the two together. */
export const reportsTable = defineTable<Report>({
  name: 'action-institutions',
  title: { es: 'Instituciones de cada acción', en: 'Institutions of each action' },
  meaning: {
    es: 'Qué institución reporta qué acción, una fila por cada pareja',
    en: 'Which institution reports which action, one row for each pair',
  },
  key: ['action', 'position'],
  rows: ({ snapshot }) =>
    snapshot.actions.flatMap(({ id, institutions }) =>
      institutions.map(({ code, printed }, i) => ({ action: id, position: i + 1, code, printed })),
    ),
  columns: [
    always('action', 'string', ['Acción', 'Action'], (row) => row.action, {
      refersTo: { table: 'actions', column: 'id' },
    }),
    always(
      'position',
      'integer',
      ['Lugar en el encabezado, desde 1', 'Place in the heading, from 1'],
      (row) => row.position,
    ),
    maybe(
      'institution',
      'string',
      [
        'Clave de la institución; vacía mientras nadie haya dicho cuál es',
        'Code of the institution; empty while nobody has said which it is',
      ],
      (row) => row.code,
      { refersTo: { table: 'institutions', column: 'code' } },
    ),
    always(
      'printed',
      'string',
      ['Como la imprime la fuente', 'As the source prints it'],
      (row) => row.printed,
    ),
  ],
})
