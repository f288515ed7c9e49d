import { stringify } from 'csv-stringify/sync'
import { parquetWriteBuffer } from 'hyparquet-writer'
import writeExcelFile from 'write-excel-file/node'
import type { Action, Cycle } from './schema.ts'

/** The columns of the flat formats, in order; each is explained in docs/data.md. */
const COLUMNS: readonly {
  readonly name: string
  readonly of: (action: Action) => string | number | boolean | null
}[] = [
  { name: 'id', of: (action) => action.id },
  { name: 'cycle', of: (action) => action.cycle },
  { name: 'reporterType', of: (action) => action.reporterType },
  { name: 'objective', of: (action) => action.objective },
  { name: 'number', of: (action) => action.number },
  { name: 'title', of: (action) => action.title },
  {
    name: 'institutions',
    of: (action) => action.institutions.map((one) => one.code ?? one.printed).join('; '),
  },
  { name: 'printedInstitutions', of: (action) => action.institutions.map((one) => one.printed).join('; ') },
  { name: 'description', of: (action) => action.description },
  { name: 'resultsReported', of: (action) => action.resultsReported },
  { name: 'results', of: (action) => action.results },
  { name: 'challengesReported', of: (action) => action.challengesReported },
  { name: 'challenges', of: (action) => action.challenges.map((one) => `• ${one.text}`).join('\n') },
  { name: 'sourceFile', of: (action) => action.source.file },
  { name: 'sourceSha256', of: (action) => action.source.document },
  { name: 'page', of: (action) => action.source.page },
  { name: 'lineStart', of: (action) => action.source.lineStart },
  { name: 'lineEnd', of: (action) => action.source.lineEnd },
]

export type ExportedCycle = {
  readonly cycle: string
  readonly period: readonly [string | null, string | null]
  readonly actions: readonly Action[]
}

/** The whole record of a cycle as one JSON document: what `import` takes back unchanged. */
export function toExport(cycle: Cycle, actions: readonly Action[]): ExportedCycle {
  return { cycle: cycle.id, period: [cycle.periodStart, cycle.periodEnd], actions }
}

/** RFC 4180, UTF-8 with a byte-order mark so that spreadsheets read the accents; cells that a spreadsheet would run are defused. */
export function toCsv(actions: readonly Action[]): string {
  return stringify(
    [
      COLUMNS.map((column) => column.name),
      ...actions.map((action) => COLUMNS.map((column) => String(column.of(action) ?? ''))),
    ],
    { bom: true, escape_formulas: true },
  )
}

/** One sheet, headings frozen. Cells longer than the 32,767 characters that a workbook allows end in «…». */
export async function toWorkbook(cycle: Cycle, actions: readonly Action[]): Promise<Uint8Array> {
  const heading = COLUMNS.map((column) => ({ value: column.name, fontWeight: 'bold' as const }))
  const rows = actions.map((action) =>
    COLUMNS.map((column) => {
      const value = column.of(action)
      if (typeof value === 'number') return { value, type: Number }
      if (typeof value === 'boolean') return { value, type: Boolean }
      return { value: fit(value ?? ''), type: String, wrap: false }
    }),
  )
  return await writeExcelFile([heading, ...rows], { sheet: cycle.id, stickyRowsCount: 1 }).toBuffer()
}

const LONGEST_CELL = 32_767

function fit(text: string): string {
  return text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1)}…`
}

/** One table, a column for each of the CSV's; missing is null. */
export function toParquet(actions: readonly Action[]): Uint8Array {
  const columnData = COLUMNS.map((column) => {
    const data = actions.map((action) => column.of(action))
    const sample = data.find((value) => value !== null)
    const type = typeof sample === 'number' ? 'INT32' : typeof sample === 'boolean' ? 'BOOLEAN' : 'STRING'
    return { name: column.name, data, type, nullable: true } as const
  })
  return new Uint8Array(parquetWriteBuffer({ columnData }))
}
