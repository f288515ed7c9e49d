import { crossActions, describeMeasurement, DIMENSION_NAMES, formatShare } from '../../analysis/rules.ts'
import type {
  CrossMeasurement,
  Dimension,
  MemberCount,
  Selection,
  Snapshot,
  TallyMeasurement,
} from '../../analysis/schema.ts'
import type { Language } from '../../compact/schema.ts'
import { formatNumber } from '../../web/languages.ts'
import type { DataTable } from '../manuscript.ts'
import { CHART_WORDS } from './messages.ts'
import { capitalise } from './sentences.ts'

/** The numbers of a tally, with the share that each is of its total. */
export function tallyTable(
  { rows, dimension, unit, value }: TallyMeasurement,
  title: string,
  name: (row: MemberCount) => string,
  lang: Language,
): DataTable {
  const words = CHART_WORDS[lang]
  return {
    caption: words.tableOf(title),
    lead: 1,
    columns: [
      { title: capitalise(DIMENSION_NAMES[dimension].one[lang]), align: 'start' },
      { title: unit === 'actions' ? words.actions : words.challenges, align: 'end' },
      { title: words.percent, align: 'end' },
    ],
    rows: [
      ...rows.map((row) => [name(row), formatNumber(lang, row.value), formatShare(lang, row.share)]),
      [words.total, formatNumber(lang, value), value === 0 ? '–' : formatShare(lang, { rounded: 100 })],
    ],
  }
}

/** Two dimensions crossed, with the table of their numbers. */
export function crossTable(
  snapshot: Snapshot,
  rows: Dimension,
  columns: Dimension,
  selection: Selection,
  lang: Language,
): { readonly cross: CrossMeasurement; readonly table: DataTable; readonly title: string } {
  const words = CHART_WORDS[lang]
  const cross = crossActions(snapshot, rows, columns, selection)
  const title = capitalise(describeMeasurement(snapshot, cross, lang))
  const number = (value: number) => formatNumber(lang, value)
  const named = (row: CrossMeasurement['rows'][number]) =>
    rows === 'objective' ? words.objective(row.key, row.short[lang]) : row.name[lang]
  return {
    cross,
    title,
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
