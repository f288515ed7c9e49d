import {
  crossActions,
  DIMENSION_NAMES,
  formatShare,
  selectionPath,
  selectMember,
} from '../../analysis/rules.ts'
import type {
  CrossMeasurement,
  Dimension,
  MemberCount,
  Selection,
  TallyMeasurement,
} from '../../analysis/schema.ts'
import type { Language } from '../../compact/schema.ts'
import { formatNumber } from '../../web/languages.ts'
import type { DataTable } from '../manuscript.ts'
import { CHART_WORDS } from './messages.ts'
import { capitalise } from './sentences.ts'
import { type Asked, titleOf } from './sketch.ts'

/** A table with, for each cell, the actions that it counts. */
type LinkedTable = {
  readonly table: DataTable
  readonly counted: (row: number, column: number) => Selection | null
}

/** A table whose numbers lead to the actions that they count; a 0 counts none, and leads nowhere. */
export function linkTable(
  table: DataTable,
  cycle: string,
  counted: (row: number, column: number) => Selection | null,
): DataTable {
  const links = table.rows.map((cells, row) =>
    cells.map((cell, column) => {
      const selection = column < table.lead || !/[1-9]/.test(cell) ? null : counted(row, column)
      return selection === null ? null : selectionPath(cycle, selection)
    }),
  )
  return { ...table, links }
}

/** Whether a 0 of a tally was counted: where no action has a label, how many would have it is not known. */
export function isCounted({ value, unlabelled }: TallyMeasurement): boolean {
  return value > 0 || unlabelled === 0
}

/** The numbers of a tally, with the share that each is of its total. */
export function tallyTable(
  measured: TallyMeasurement,
  title: string,
  name: (row: MemberCount) => string,
  lang: Language,
): LinkedTable {
  const words = CHART_WORDS[lang]
  const { rows, dimension, selection, unit, value } = measured
  const number = (counted: number) => (isCounted(measured) ? formatNumber(lang, counted) : '–')
  const table: DataTable = {
    caption: words.tableOf(title),
    lead: 1,
    columns: [
      { title: capitalise(DIMENSION_NAMES[dimension].one[lang]), align: 'start' },
      { title: unit === 'actions' ? words.actions : words.challenges, align: 'end' },
      { title: words.percent, align: 'end' },
    ],
    rows: [
      ...rows.map((row) => [name(row), number(row.value), formatShare(lang, row.share)]),
      [words.total, number(value), value === 0 ? '–' : formatShare(lang, { rounded: 100 })],
    ],
  }
  return {
    table,
    counted: (row, column) => {
      if (column !== 1) return null
      const of = rows[row]
      return of === undefined ? selection : selectMember(selection, dimension, of.key)
    },
  }
}

/** Two dimensions crossed, with the table of their numbers. */
export function crossTable(
  asked: Asked,
  rows: Dimension,
  columns: Dimension,
): LinkedTable & { readonly cross: CrossMeasurement; readonly title: string } {
  const { snapshot, selection, lang } = asked
  const words = CHART_WORDS[lang]
  const cross = crossActions(snapshot, rows, columns, selection)
  const title = titleOf(asked, cross)
  const number = (value: number) => formatNumber(lang, value)
  const named = (row: CrossMeasurement['rows'][number]) =>
    rows === 'objective' ? words.objective(row.key, row.short[lang]) : row.name[lang]
  return {
    cross,
    title,
    counted: (row, column) => {
      const [own, across] = [cross.rows[row], cross.columns[column - 1]]
      if (column === 0 || (own === undefined && across === undefined)) return null
      const within = own === undefined ? selection : selectMember(selection, rows, own.key)
      return across === undefined ? within : selectMember(within, columns, across.key)
    },
    table: {
      caption: words.tableOf(title),
      lead: 1,
      columns: [
        { title: capitalise(DIMENSION_NAMES[rows].one[lang]), align: 'start' },
        ...cross.columns.map(({ short }) => ({ title: short[lang], align: 'end' as const })),
        { title: words.total, align: 'end' },
      ],
      rows: [
        ...cross.rows.map((row) => [
          named(row),
          ...row.cells.map(({ value }) => number(value)),
          number(row.value),
        ]),
        [words.total, ...cross.columns.map(({ value }) => number(value)), number(cross.value)],
      ],
    },
  }
}
