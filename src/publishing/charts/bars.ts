import {
  add,
  drawPlot,
  loadPlot,
  type Drawn,
  LETTER,
  roomFor,
  type Size,
  TEXT,
  toSvg,
  WIDTHS,
  wrapText,
} from './drawing.ts'
import { ACCENT, PAPER, RULE } from './palette.ts'

export type BarPart = { readonly value: number; readonly colour: string }
export type BarRow = {
  readonly label: string
  /** The bar's parts from zero on; one where it has no parts. */
  readonly parts: readonly BarPart[]
  /** What stands at its end. */
  readonly text: string
}
export type BarsOptions = {
  readonly size: Size
  /** What the longest possible bar is: the greatest value unless told. */
  readonly max?: number
  /** Draws, behind each bar, how long it could be: where bars are shares of a whole. */
  readonly track?: boolean
  /** What the colours mean, in their order. */
  readonly key?: readonly KeyEntry[]
}
export type KeyEntry = { readonly label: string; readonly colour: string }

const GAP = 8

/** Horizontal bars from zero, each with its name and its number. On a phone the name stands above its bar. */
export function drawBars(rows: readonly BarRow[], options: BarsOptions): string {
  const { size, key = [], track = false } = options
  const width = WIDTHS[size]
  const wide = size === 'wide'
  const left = wide ? roomFor(rows.map(({ label }) => label)) : 0
  const labels = rows.map(({ label }) => wrapText(label, wide ? left - GAP : width))
  const lines = Math.max(1, ...labels.map((one) => one.length))
  const rowHeight = wide ? Math.max(27, lines * 17 + 8) : lines * 17 + 24
  const keyHeight = key.length === 0 ? 0 : keyLines(key, width).length * 24 + 8
  const endText = Math.max(2, ...rows.map(({ text }) => text.length)) * LETTER + GAP + 4
  const total = (row: BarRow) => row.parts.reduce((sum, { value }) => sum + value, 0)
  const max = Math.max(options.max ?? Math.max(0, ...rows.map(total)), 1e-9)
  const data = rows.flatMap((row, y) => placeParts(row, y))
  const ends = rows.map((row, y) => ({ y, x: track ? max : total(row), text: row.text }))
  // On a phone a row is its name with its bar beneath.
  const insetTop = wide ? (rowHeight - 18) / 2 : rowHeight - 20
  const insetBottom = wide ? (rowHeight - 18) / 2 : 4
  const scale = (width - left - endText) / max
  const Plot = loadPlot()
  const drawn = drawPlot({
    width,
    height: keyHeight + rows.length * rowHeight + 2,
    marginLeft: left,
    marginRight: endText,
    marginTop: keyHeight,
    marginBottom: 2,
    x: { domain: [0, max], axis: null },
    y: { domain: rows.map((_, i) => i), axis: null, padding: 0, round: false },
    marks: [
      track ? Plot.barX(ends, { x1: 0, x2: max, y: 'y', fill: RULE, insetTop, insetBottom }) : null,
      Plot.barX(data, { x1: 'x1', x2: 'x2', y: 'y', fill: 'colour', insetTop, insetBottom }),
      // White between parts, so that they are told apart whatever their colours.
      Plot.tickX(
        data.filter(({ last }) => !last),
        { x: 'x2', y: 'y', stroke: PAPER, strokeWidth: 1.5, insetTop, insetBottom },
      ),
      Plot.text(
        data.filter(({ x1, x2, alone }) => !alone && (x2 - x1) * scale >= 6 + 8 * String(x2 - x1).length),
        {
          x: (one: PlacedPart) => (one.x1 + one.x2) / 2,
          y: 'y',
          text: (one: PlacedPart) => String(one.x2 - one.x1),
          fill: PAPER,
          fontSize: TEXT - 2,
          fontWeight: 600,
          dy: (insetTop - insetBottom) / 2,
        },
      ),
      Plot.text(ends, {
        x: 'x',
        y: 'y',
        text: 'text',
        textAnchor: 'start',
        dx: 6,
        dy: (insetTop - insetBottom) / 2,
        fontWeight: 600,
        fontSize: TEXT,
      }),
      Plot.ruleX([0], { strokeWidth: wide ? 1 : 0, stroke: '#858478' }),
    ],
  })
  for (const [i, own] of labels.entries()) {
    const top = keyHeight + i * rowHeight
    const first = wide
      ? top + rowHeight / 2 - ((own.length - 1) * 17) / 2 + 5
      : top + rowHeight - 26 - (own.length - 1) * 17
    for (const [line, text] of own.entries())
      add(
        drawn,
        'text',
        {
          x: wide ? left - GAP : 0,
          y: first + line * 17,
          'text-anchor': wide ? 'end' : 'start',
          'font-size': TEXT,
        },
        text,
      )
  }
  addKey(drawn, key, width)
  return toSvg(drawn)
}

type PlacedPart = {
  readonly y: number
  readonly x1: number
  readonly x2: number
  readonly colour: string
  readonly last: boolean
  readonly alone: boolean
}

function placeParts({ parts }: BarRow, y: number): readonly PlacedPart[] {
  const shown = parts.filter(({ value }) => value > 0)
  let from = 0
  return shown.map(({ value, colour }, i) => {
    const x1 = from
    from += value
    return { y, x1, x2: from, colour, last: i === shown.length - 1, alone: parts.length === 1 }
  })
}

const SWATCH = 14

function widthOf({ label }: KeyEntry): number {
  return SWATCH + 6 + label.length * LETTER + 18
}

/** The entries of a key in as many lines as they take. */
export function keyLines(key: readonly KeyEntry[], width: number): readonly (readonly KeyEntry[])[] {
  const lines: KeyEntry[][] = []
  let room = 0
  for (const entry of key) {
    const line = lines.at(-1)
    if (line === undefined || room < widthOf(entry) - 18) {
      lines.push([entry])
      room = width - widthOf(entry)
    } else {
      line.push(entry)
      room -= widthOf(entry)
    }
  }
  return lines
}

/** What the colours mean, at the top, each word beside its colour. */
export function addKey(drawn: Drawn, key: readonly KeyEntry[], width: number, top = 0): void {
  for (const [i, line] of keyLines(key, width).entries()) {
    let x = 0
    for (const entry of line) {
      add(drawn, 'rect', {
        x: x + 0.5,
        y: top + i * 24 + 2,
        width: SWATCH,
        height: SWATCH,
        fill: entry.colour,
        stroke: '#858478',
      })
      add(
        drawn,
        'text',
        { x: x + SWATCH + 6, y: top + i * 24 + 14, 'text-anchor': 'start', 'font-size': TEXT },
        entry.label,
      )
      x += widthOf(entry)
    }
  }
}

export function oneColour(value: number): readonly BarPart[] {
  return [{ value, colour: ACCENT }]
}
