import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { parseObservation, refuse, type Refusal } from './observation-line.ts'
import { plain } from './plain.ts'
import type { Observation } from './schema.ts'
import { fromSdmx, isSdmx, type Cell } from './sdmx-csv.ts'

/** One line of a file or row of a sheet, counted from 1 with the heading, read as a figure or refused. */
export type RowRead = { readonly line: number; readonly read: Observation | Refusal }

const SPANISH: Readonly<Record<string, string>> = {
  numero: 'index',
  valor: 'value',
  calificador: 'qualifier',
  unidad: 'unit',
  concepto: 'concept',
  poblacion: 'population',
  desde: 'from',
  hacia: 'to_country',
  lugar: 'place',
  inicio: 'period_start',
  fin: 'period_end',
  publica: 'publisher',
  tipo: 'publisher_type',
  reporta: 'reported_by',
  fecha_pagina: 'page_date',
  direccion: 'source_url',
  oficial: 'official',
  estado: 'status',
  accion: 'action',
  notas: 'notes',
}

/** Reads JSON Lines, CSV (comma, semicolon or tab; SDMX-CSV too) or the first sheet of a workbook, told by the file's name. */
export async function readRows(name: string, bytes: Uint8Array): Promise<readonly RowRead[] | Refusal> {
  switch (path.extname(name).toLowerCase()) {
    case '.jsonl':
    case '.ndjson':
      return readJsonLines(decode(bytes))
    case '.csv':
    case '.tsv':
      return readCsv(decode(bytes))
    case '.xlsx':
      return readWorkbook(bytes)
    default:
      return refuse(
        `${name} is none of .jsonl, .csv, .tsv, .xlsx`,
        'Save the figures in one of those formats.',
      )
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replace(/^\uFEFF/, '')
}

function readJsonLines(text: string): readonly RowRead[] {
  return text.split('\n').flatMap((line, index): readonly RowRead[] => {
    if (line.trim() === '') return []
    return [{ line: index + 1, read: parseJson(line) }]
  })
}

function parseJson(line: string): Observation | Refusal {
  try {
    return parseObservation(JSON.parse(line))
  } catch (error) {
    if (error instanceof SyntaxError)
      return refuse(`The line is no JSON (${error.message})`, 'Write one JSON object on each line.')
    throw error
  }
}

function readCsv(text: string): readonly RowRead[] | Refusal {
  const heading = text.slice(0, text.indexOf('\n'))
  const delimiter =
    [',', ';', '\t'].toSorted((a, b) => heading.split(b).length - heading.split(a).length)[0] ?? ','
  try {
    return readTable(parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true, trim: true }))
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      return refuse(
        `The table cannot be read: ${error.message}`,
        'Check the quotes and the separators of that line.',
      )
    throw error
  }
}

async function readWorkbook(bytes: Uint8Array): Promise<readonly RowRead[] | Refusal> {
  const { InvalidSpreadsheetError, readSheet } = await import('read-excel-file/node')
  try {
    return readTable(await readSheet(Buffer.from(bytes)))
  } catch (error) {
    if (error instanceof InvalidSpreadsheetError)
      return refuse('The workbook cannot be opened', 'Save it again as .xlsx, without a password.')
    throw error
  }
}

function readTable(table: readonly (readonly unknown[])[]): readonly RowRead[] | Refusal {
  const [heading, ...rows] = table
  if (heading === undefined)
    return refuse('The table is empty', 'Give a row of column names and one row for each figure.')
  const columns = heading.map((cell) => columnName(typeof cell === 'string' ? cell : ''))
  const sdmx = isSdmx(columns)
  return rows.flatMap((cells, index): readonly RowRead[] => {
    if (cells.every((cell) => cell === null || cell === '')) return []
    const fields = Object.fromEntries(columns.map((column, at) => [column, cellValue(cells[at] ?? null)]))
    return [{ line: index + 2, read: parseObservation(sdmx ? fromSdmx(fields) : fields) }]
  })
}

function columnName(printed: string): string {
  const name = plain(printed).replaceAll(' ', '_')
  return SPANISH[name] ?? name
}

function cellValue(cell: unknown): Cell {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'string') return cell === '' ? null : cell
  return typeof cell === 'number' || typeof cell === 'boolean' ? cell : null
}
