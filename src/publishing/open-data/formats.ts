import { stringify } from 'csv-stringify/sync'
import { unzipSync, type Zippable, zipSync } from 'fflate'
import { parquetWriteBuffer } from 'hyparquet-writer'
import type { ColumnType, OpenTable, Rows, Value } from './table.ts'

/** What stands between the texts of a list where a cell holds one text. */
export const LIST_SEPARATOR = '; '

type Filled = { readonly table: Pick<OpenTable, 'name' | 'columns'>; readonly rows: Rows }

/** RFC 4180, UTF-8; missing is an empty cell. */
export function toCsv({ table, rows }: Filled): string {
  return stringify([table.columns.map(({ name }) => name), ...rows.map((row) => row.map(toCell))])
}

/** With a byte-order mark, by which spreadsheets know the accents; programs take it for part of the first heading. */
export function forSpreadsheet(csv: string): string {
  return `\uFEFF${csv}`
}

function toCell(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'string') return defuse(value)
  return typeof value === 'object' ? defuse(value.join(LIST_SEPARATOR)) : String(value)
}

/** A text that a spreadsheet would run gets an apostrophe before it. Numbers stay numbers. */
function defuse(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text
}

/** An array of objects, a column each; lists are arrays and missing is null. */
export function toJson({ table, rows }: Filled): string {
  const lines = rows.map((row) =>
    JSON.stringify(Object.fromEntries(table.columns.map(({ name }, i) => [name, row[i] ?? null]))),
  )
  return `[\n${lines.join(',\n')}\n]\n`
}

const PARQUET_TYPES = {
  string: 'STRING',
  list: 'STRING',
  date: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
} as const satisfies Record<ColumnType, string>

/** One table; lists are joined, days are texts, missing is null. */
export function toParquet({ table, rows }: Filled): Uint8Array {
  const columnData = table.columns.map(({ name, type }, i) => ({
    name,
    data: rows.map((row) => toScalar(row[i] ?? null)),
    type: PARQUET_TYPES[type],
    nullable: true,
  }))
  return new Uint8Array(parquetWriteBuffer({ columnData }))
}

function toScalar(value: Value): string | number | boolean | null {
  return value !== null && typeof value === 'object' ? value.join(LIST_SEPARATOR) : value
}

/** A sheet a table, by its name, headings frozen. */
export async function toWorkbook(tables: readonly Filled[], made: Date): Promise<Uint8Array> {
  const sheets = tables.map(({ table, rows }) => ({
    sheet: table.name.slice(0, LONGEST_SHEET_NAME),
    stickyRowsCount: 1,
    columns: table.columns.map((column) => ({ width: WIDTHS[column.type] })),
    data: [
      table.columns.map(({ name }) => ({ value: name, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map((value) => toSheetCell(toScalar(value)))),
    ],
  }))
  const { default: writeExcelFile } = await import('write-excel-file/node')
  return fixTimes(await writeExcelFile(sheets).toBuffer(), made)
}

const LONGEST_SHEET_NAME = 31
/** Longer texts than a workbook allows in a cell end in «…». */
const LONGEST_CELL = 32_767
const WIDTHS: Readonly<Record<ColumnType, number>> = {
  string: 28,
  list: 24,
  date: 12,
  integer: 12,
  number: 14,
  boolean: 12,
}

function toSheetCell(value: string | number | boolean | null) {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number }
  if (typeof value === 'boolean') return { value, type: Boolean }
  const fits = value.length <= LONGEST_CELL
  return { value: fits ? value : `${value.slice(0, LONGEST_CELL - 1)}…`, type: String, wrap: false }
}

/** The same package with every time in it the given one, so that the same rows make the same bytes. */
function fixTimes(workbook: Uint8Array, made: Date): Uint8Array {
  const files = unzipSync(workbook)
  const stamp = `${made.toISOString().slice(0, 19)}Z`
  const core = files['docProps/core.xml']
  if (core !== undefined)
    files['docProps/core.xml'] = new TextEncoder().encode(
      new TextDecoder().decode(core).replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, stamp),
    )
  return toZip(Object.entries(files), made)
}

/** One ZIP of files, each with the given time: the same files make the same bytes. */
export function toZip(
  files: readonly (readonly [path: string, bytes: Uint8Array])[],
  made: Date,
): Uint8Array {
  // The format keeps local times without a zone, from 1980 on; noon is the same day everywhere.
  const mtime = new Date(Math.max(made.getUTCFullYear(), 1980), made.getUTCMonth(), made.getUTCDate(), 12)
  const tree: Zippable = Object.fromEntries(
    files.map(([path, bytes]) => [path, [bytes, { mtime, level: 6 }]]),
  )
  return zipSync(tree)
}
