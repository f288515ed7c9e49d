import { tallyActions } from '../../analysis/rules.ts'
import { formatList, formatNumber } from '../../web/languages.ts'
import { type BarRow, drawBars } from './bars.ts'
import { drawHeatMap } from './heat-map.ts'
import { CHART_WORDS } from './messages.ts'
import { partColour } from './palette.ts'
import { describeRanking, listFirst } from './sentences.ts'
import { type Asked, type Made, namer, spoken } from './sketch.ts'
import { crossTable } from './tables.ts'

/** Objectives as bars, those with most first, each stacked by who reports. */
export function sketchStacks(asked: Asked): Made {
  const { snapshot, selection, lang } = asked
  const words = CHART_WORDS[lang]
  const { cross, table, counted, title } = crossTable(asked, 'objective', 'reporterType')
  const tally = tallyActions(snapshot, 'objective', selection)
  const name = namer('objective', lang)
  const types = cross.columns.map((column, i) => ({ ...column, i })).filter(({ value }) => value > 0)
  const rows = cross.rows.toSorted((a, b) => b.value - a.value)
  return {
    title,
    total: cross.value,
    sentence: describeRanking(tally.rows, words.actions.toLowerCase(), spoken('objective', lang), lang),
    alt: words.altBars(title, rows.length, listFirst(tally, name, lang)),
    table,
    counted,
    draw: (size) =>
      drawBars(
        rows.map((row): BarRow => ({
          label: name(row),
          parts: row.cells.map(({ value }, i) => ({ value, colour: partColour(i) })),
          text: formatNumber(lang, row.value),
        })),
        {
          size,
          key: types.map(({ short, value, i }) => ({
            label: `${short[lang]} ${formatNumber(lang, value)}`,
            colour: partColour(i),
          })),
        },
      ),
  }
}

/** Objectives in their order by who reports, as a shaded table. */
export function sketchHeat(asked: Asked): Made {
  const { lang } = asked
  const words = CHART_WORDS[lang]
  const { cross, table, counted, title } = crossTable(asked, 'objective', 'reporterType')
  const name = namer('objective', lang)
  const cells = cross.rows
    .flatMap((row) =>
      row.cells.map(({ value }, i) => ({
        value,
        of: words.cell(cross.columns[i]?.short[lang] ?? '', row.key, row.short[lang]),
      })),
    )
    .toSorted((a, b) => b.value - a.value)
  const most = cells[0]?.value ?? 0
  const top = cells.filter(({ value }) => value === most).map(({ of }) => of)
  const sentence = most === 0 ? words.none : words.cells(formatList(lang, top), formatNumber(lang, most))
  const first = cells.slice(0, 3).map(({ of, value }) => `${of}: ${value}`)
  return {
    title,
    total: cross.value,
    sentence,
    alt: words.altHeat(title, cross.rows.length, cross.columns.length, first.join('; ')),
    table,
    counted,
    draw: (size) =>
      drawHeatMap(
        {
          columns: [...cross.columns.map(({ short }) => short[lang])],
          rows: cross.rows.map((row) => ({
            label: name(row),
            short: row.key,
            values: row.cells.map(({ value }) => value),
          })),
        },
        size,
      ),
  }
}
