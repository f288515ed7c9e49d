import { add, drawPlot, loadPlot, roomFor, type Size, TEXT, toSvg, WIDTHS, wrapText } from './drawing.ts'
import { INK_SOFT, type Shade, SHADES } from './palette.ts'

export type HeatMap = {
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly label: string
    readonly short: string
    readonly values: readonly number[]
  }[]
}

const ROW = 26

/** A table whose cells darken with their numbers. On a phone rows go by their short names. */
export function drawHeatMap({ columns, rows }: HeatMap, size: Size): string {
  const width = WIDTHS[size]
  const left = size === 'wide' ? roomFor(rows.map(({ label }) => label)) : 34
  const cell = (width - left) / Math.max(1, columns.length)
  const heads = columns.map((column) => wrapText(column, cell - 4))
  const top = Math.max(1, ...heads.map((head) => head.length)) * 17 + 8
  const max = Math.max(0, ...rows.flatMap(({ values }) => values))
  const cells = rows.flatMap(({ values }, y) =>
    values.map((value, x) => ({ x, y, value, shade: shadeOf(value, max) })),
  )
  const Plot = loadPlot()
  const drawn = drawPlot({
    width,
    height: top + rows.length * ROW,
    marginLeft: left,
    marginRight: 0,
    marginTop: top,
    marginBottom: 0,
    x: { domain: columns.map((_, i) => i), axis: null, padding: 0 },
    y: { domain: rows.map((_, i) => i), axis: null, padding: 0 },
    marks: [
      Plot.cell(
        cells.filter(({ shade }) => shade !== null),
        { x: 'x', y: 'y', fill: (one: (typeof cells)[number]) => one.shade?.fill, inset: 1 },
      ),
      Plot.text(
        cells.filter(({ shade }) => shade !== null),
        {
          x: 'x',
          y: 'y',
          text: 'value',
          fill: (one: (typeof cells)[number]) => one.shade?.ink,
          fontWeight: 600,
          fontSize: TEXT - 1,
        },
      ),
      Plot.text(
        cells.filter(({ shade }) => shade === null),
        { x: 'x', y: 'y', text: 'value', fill: INK_SOFT, fontSize: TEXT - 2 },
      ),
    ],
  })
  for (const [x, head] of heads.entries())
    for (const [line, text] of head.entries())
      add(
        drawn,
        'text',
        {
          x: left + (x + 0.5) * cell,
          y: top - 10 - (head.length - 1 - line) * 17,
          'text-anchor': 'middle',
          'font-size': size === 'wide' ? TEXT - 1 : TEXT - 2,
        },
        text,
      )
  for (const [y, { label, short }] of rows.entries())
    add(
      drawn,
      'text',
      { x: left - 10, y: top + (y + 0.5) * ROW + 5, 'text-anchor': 'end', 'font-size': TEXT - 1 },
      size === 'wide' ? label : short,
    )
  return toSvg(drawn)
}

/** Lightest for the fewest, darkest for the most; none for 0. By the square root, since few cells hold much. */
export function shadeOf(value: number, max: number): Shade | null {
  if (value <= 0 || max <= 0) return null
  const step = Math.ceil(Math.sqrt(value / max) * SHADES.length) - 1
  return SHADES[Math.min(SHADES.length - 1, Math.max(0, step))] ?? null
}
