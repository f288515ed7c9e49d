import { DIMENSION_NAMES, measureChange, selectMember, tallyActions } from '../../analysis/rules.ts'
import { DIMENSIONS } from '../../analysis/schema.ts'
import { formatNumber } from '../../web/languages.ts'
import { drawChange } from './change-plot.ts'
import { CHART_WORDS } from './messages.ts'
import { capitalise } from './sentences.ts'
import { type Asked, type Made, namer, titleOf } from './sketch.ts'

/** Change needs another edition; without one every member has only its number now. */
export function sketchChange(asked: Asked): Made {
  const { snapshot, selection, lang, own, other } = asked
  const words = CHART_WORDS[lang]
  const dimension = DIMENSIONS.find((one) => one === own['of']) ?? 'objective'
  const query = { indicator: 'tally', dimension, selection } as const
  const name = namer(dimension, lang)
  const tally = tallyActions(snapshot, dimension, selection)
  const title = titleOf(asked, tally)
  const change = other === undefined ? null : measureChange(snapshot, other, query)
  const rows =
    change?.rows ??
    tally.rows.map((row) => ({ ...row, before: null, after: row.value, difference: null, percent: null }))
  const signed = (value: number | null) =>
    value === null ? '–' : `${value > 0 ? '+' : value < 0 ? '−' : ''}${formatNumber(lang, Math.abs(value))}`
  const number = (value: number | null) => (value === null ? '–' : formatNumber(lang, value))
  const moved = rows
    .filter(({ difference }) => difference !== null && difference !== 0)
    .toSorted((a, b) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0))
  const [most] = moved
  const names = { before: other?.cycle.title[lang] ?? '–', after: snapshot.cycle.title[lang] }
  const total = words.changeTotal(
    number(change?.value.before ?? null),
    number(change?.value.after ?? tally.value),
    names.before,
  )
  return {
    title,
    total: tally.value,
    sentence:
      most === undefined ? total : `${total} ${words.changeMost(name(most), signed(most.difference))}`,
    alt: words.altChange(
      title,
      rows.length,
      moved
        .slice(0, 3)
        .map((row) => `${name(row)} ${signed(row.difference)}`)
        .join(', '),
    ),
    table: {
      caption: words.tableOf(title),
      lead: 1,
      columns: [
        { title: capitalise(DIMENSION_NAMES[dimension].one[lang]), align: 'start' },
        { title: names.before, align: 'end' },
        { title: names.after, align: 'end' },
        { title: words.change, align: 'end' },
      ],
      rows: rows.map((row) => [name(row), number(row.before), number(row.after), signed(row.difference)]),
    },
    counted: (row, column) => {
      const of = rows[row]
      return of === undefined || column !== 2 ? null : selectMember(selection, dimension, of.key)
    },
    draw: (size) =>
      drawChange(
        rows.map((row) => ({ label: name(row), before: row.before, after: row.after })),
        names,
        size,
      ),
  }
}
