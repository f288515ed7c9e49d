import { describeMeasurement, listStandardQueries, measure } from '../../../analysis/rules.ts'
import type { Measurement, Snapshot } from '../../../analysis/schema.ts'
import type { Bilingual } from '../../../compact/schema.ts'
import { always, defineTable, maybe } from '../table.ts'

type Cell = {
  readonly row: string | null
  readonly column: string | null
  readonly value: number | null
  /** Unrounded, in percent. */
  readonly share: number | null
}

type Row = Cell & {
  readonly indicator: string
  readonly kind: string
  readonly rowDimension: string | null
  readonly columnDimension: string | null
  readonly position: number
  readonly unit: string
  readonly of: number | null
  readonly unlabelled: number
  readonly counts: Bilingual
}

/** The counts of every cycle, one row for each number. */
export const indicatorsTable = defineTable<Row>({
  name: 'indicators',
  title: { es: 'Indicadores', en: 'Indicators' },
  meaning: {
    es: 'Las cuentas de todo ciclo, por objetivo, sector, institución, población y demás; una fila por número. Una acción de dos instituciones cuenta para ambas',
    en: 'The counts of every cycle, by objective, reporter type, institution, population and others; one row per number. An action of two institutions counts for both',
  },
  key: ['indicator', 'position'],
  rows: ({ snapshot }) => rowsOf(snapshot),
  columns: [
    always('indicator', 'string', ['Nombre que no cambia', 'Name that stays'], (row) => row.indicator),
    always(
      'position',
      'integer',
      ['Lugar del número en el indicador, desde 1', 'Place of the number in the indicator, from 1'],
      (row) => row.position,
    ),
    always('kind', 'string', ['Qué clase de cuenta es', 'What kind of count it is'], (row) => row.kind),
    always(
      'countsEs',
      'string',
      ['Qué cuenta, en español', 'What it counts, in Spanish'],
      (row) => row.counts.es,
    ),
    always(
      'countsEn',
      'string',
      ['Qué cuenta, en inglés', 'What it counts, in English'],
      (row) => row.counts.en,
    ),
    maybe(
      'rowDimension',
      'string',
      ['Por qué se divide', 'What it is divided by'],
      (row) => row.rowDimension,
    ),
    maybe(
      'row',
      'string',
      [
        'Código dentro de esa división; las instituciones en la tabla institutions, entidades y países en códigos ISO',
        'Code within that division; institutions in the table institutions, states and countries as ISO codes',
      ],
      (row) => row.row,
    ),
    maybe(
      'columnDimension',
      'string',
      ['Por qué se cruza', 'What it is crossed with'],
      (row) => row.columnDimension,
    ),
    maybe(
      'column',
      'string',
      ['Código dentro de ese cruce', 'Code within that crossing'],
      (row) => row.column,
    ),
    always('unit', 'string', ['Qué se cuenta', 'What is counted'], (row) => row.unit),
    maybe('value', 'number', ['El número', 'The number'], (row) => row.value),
    maybe(
      'share',
      'number',
      ['Proporción del total, sin redondear', 'Share of the whole, not rounded'],
      (row) => row.share,
      { unit: { es: 'por ciento', en: 'percent' } },
    ),
    maybe(
      'of',
      'number',
      ['El total del indicador, cada acción una vez', 'The whole of the indicator, each action once'],
      (row) => row.of,
    ),
    always(
      'unlabelled',
      'integer',
      [
        'Acciones que no pudieron contarse porque nadie las ha etiquetado',
        'Actions that could not be counted because nobody has labelled them',
      ],
      (row) => row.unlabelled,
      { unit: { es: 'acciones', en: 'actions' } },
    ),
  ],
})

function rowsOf(snapshot: Snapshot): readonly Row[] {
  return listStandardQueries(snapshot).flatMap(({ id, query }) => {
    const measured = measure(snapshot, query)
    const counts = {
      es: describeMeasurement(snapshot, measured, 'es'),
      en: describeMeasurement(snapshot, measured, 'en'),
    }
    const { cells, ...about } = tell(measured)
    return cells.map((cell, i) => ({
      indicator: id,
      kind: measured.kind,
      position: i + 1,
      unlabelled: measured.unlabelled,
      counts,
      ...about,
      ...cell,
    }))
  })
}

type Told = Pick<Row, 'rowDimension' | 'columnDimension' | 'unit' | 'of'> & {
  readonly cells: readonly Cell[]
}

function tell(measured: Measurement): Told {
  const plain = { rowDimension: null, columnDimension: null }
  switch (measured.kind) {
    case 'count':
      return { ...plain, unit: measured.unit, of: null, cells: [cell(null, measured.value)] }
    case 'share':
      return {
        ...plain,
        unit: 'actions',
        of: measured.of.value,
        cells: [cell(null, measured.value, measured.share?.exact)],
      }
    case 'tally':
    case 'rank':
      return {
        rowDimension: measured.dimension,
        columnDimension: null,
        unit: measured.unit,
        of: measured.value,
        cells: measured.rows.map(({ key, value, share }) => cell(key, value, share?.exact)),
      }
    case 'list':
    case 'absent':
      return {
        rowDimension: measured.dimension,
        columnDimension: null,
        unit: 'actions',
        of: null,
        cells: measured.members.map(({ key, actions }) => cell(key, actions.length)),
      }
    case 'cross':
      return {
        rowDimension: measured.rowDimension,
        columnDimension: measured.columnDimension,
        unit: 'actions',
        of: measured.value,
        cells: measured.rows.flatMap(({ key, cells }) =>
          cells.map(({ value }, i) => ({ ...cell(key, value), column: measured.columns[i]?.key ?? null })),
        ),
      }
    case 'change':
      return { ...plain, unit: 'actions', of: null, cells: [cell(null, measured.value.after)] }
    case 'quantity':
      return { ...plain, unit: measured.request.unit, of: null, cells: [cell(null, measured.value)] }
  }
}

function cell(row: string | null, value: number | null, share: number | null = null): Cell {
  return { row, column: null, value, share }
}
