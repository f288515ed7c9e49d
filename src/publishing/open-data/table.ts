import type { Bilingual } from '../../compact/schema.ts'
import type { CodeList } from './code-lists.ts'
import type { OpenRecord } from './open-record.ts'

export type Value = string | number | boolean | null | readonly string[]

/** `list`: several texts; joined by «; » where a cell holds one text only. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'list'

/** One public column: all that is said of it anywhere (dictionary, package, catalogue) is made from this. */
export type Column = {
  readonly name: string
  readonly type: ColumnType
  readonly meaning: Bilingual
  /** True where every row has a value. */
  readonly required: boolean
  /** What the number is in, where the column does not say it of each row. */
  readonly unit?: Bilingual
  /** The closed list that its codes are of. */
  readonly codes?: CodeList
  /** The table and column that its value stands in. */
  readonly refersTo?: { readonly table: string; readonly column: string }
}

/** A table that goes out, with nothing in it but its columns. */
export type OpenTable = {
  readonly name: string
  readonly title: Bilingual
  readonly meaning: Bilingual
  /** The columns that together name a row. */
  readonly key: readonly string[]
  readonly columns: readonly Column[]
  readonly read: (record: OpenRecord) => Rows
}

/** Values in the order of the columns. */
export type Rows = readonly (readonly Value[])[]

type ColumnOf<Row> = Column & { readonly of: (row: Row) => Value }

/** Makes a table of its columns, each with how it is read of a row. */
export function defineTable<Row>(
  table: Omit<OpenTable, 'columns' | 'read'> & {
    readonly columns: readonly ColumnOf<Row>[]
    readonly rows: (record: OpenRecord) => readonly Row[]
  },
): OpenTable {
  const { columns, rows, ...about } = table
  return {
    ...about,
    columns: columns.map(withoutReader),
    read: (record) => rows(record).map((row) => columns.map(({ of }) => of(row))),
  }
}

function withoutReader<Row>(column: ColumnOf<Row>): Column {
  const { name, type, meaning, required, unit, codes, refersTo } = column
  return {
    name,
    type,
    meaning,
    required,
    ...(unit && { unit }),
    ...(codes && { codes }),
    ...(refersTo && { refersTo }),
  }
}

type More = Partial<Pick<Column, 'unit' | 'codes' | 'refersTo'>>

/** A column that every row has a value in. */
export function always<Row>(
  name: string,
  type: ColumnType,
  meaning: readonly [es: string, en: string],
  of: (row: Row) => Value,
  more: More = {},
): ColumnOf<Row> {
  return { name, type, meaning: { es: meaning[0], en: meaning[1] }, required: true, of, ...more }
}

/** A column that may be missing: null, an empty text or an empty list. */
export function maybe<Row>(...given: Parameters<typeof always<Row>>): ColumnOf<Row> {
  return { ...always(...given), required: false }
}
