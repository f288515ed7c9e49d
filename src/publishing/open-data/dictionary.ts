import { CODE_LISTS } from './code-lists.ts'
import type { OpenTable, Rows } from './table.ts'

const COLUMNS = [
  ['table', 'Tabla', 'Table'],
  ['column', 'Columna', 'Column'],
  ['type', 'Tipo de dato', 'Type of the value'],
  ['required', 'Verdadero si toda fila tiene valor', 'True where every row has a value'],
  ['unit', 'Unidad de los números', 'Unit of the numbers'],
  [
    'codes',
    'Lista cerrada de sus códigos, en la tabla codes',
    'Closed list of its codes, in the table codes',
  ],
  ['refersTo', 'Tabla y columna en que está su valor', 'Table and column that its value stands in'],
  ['meaningEs', 'Qué es, en español', 'What it is, in Spanish'],
  ['meaningEn', 'Qué es, en inglés', 'What it is, in English'],
] as const

/** The data dictionary as a table of its own: one row for each public column of the others. */
export const dictionaryTable = {
  name: 'dictionary',
  columns: COLUMNS.map(([name, es, en]) => ({
    name,
    type: name === 'required' ? ('boolean' as const) : ('string' as const),
    meaning: { es, en },
    required: !['unit', 'codes', 'refersTo'].includes(name),
  })),
}

export function listDictionary(tables: readonly OpenTable[]): Rows {
  return tables.flatMap(({ name, columns }) =>
    columns.map((column) => [
      name,
      column.name,
      column.type,
      column.required,
      column.unit === undefined ? null : `${column.unit.es} · ${column.unit.en}`,
      column.codes ?? null,
      column.refersTo === undefined ? null : `${column.refersTo.table}.${column.refersTo.column}`,
      column.meaning.es,
      column.meaning.en,
    ]),
  )
}

/** The dictionary as docs/data.md has it, which a test holds against the columns. */
export function writeDictionary(tables: readonly OpenTable[]): string {
  const sections = tables.map(({ name, title, meaning, columns, key }) =>
    [
      `### \`${name}\`: ${title.es} · ${title.en}`,
      `${meaning.es}. · ${meaning.en}. Clave · key: ${key.map((one) => `\`${one}\``).join(', ')}.`,
      '',
      '| columna · column | tipo · type | es | en |',
      '|---|---|---|---|',
      ...columns.map(
        (column) =>
          `| \`${column.name}\` | ${describeType(column)} | ${column.meaning.es} | ${column.meaning.en} |`,
      ),
      '',
    ].join('\n'),
  )
  return `${sections.join('\n')}\nListas cerradas · Closed lists: ${CODE_LISTS.map((one) => `\`${one}\``).join(', ')}.\n`
}

function describeType({ type, required, codes, refersTo, unit }: OpenTable['columns'][number]): string {
  return [
    required ? type : `${type}?`,
    codes === undefined ? '' : `→ \`codes\`: \`${codes}\``,
    refersTo === undefined ? '' : `→ \`${refersTo.table}.${refersTo.column}\``,
    unit === undefined ? '' : `(${unit.es} · ${unit.en})`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}
