import { add, drawPlot, loadPlot, roomFor, type Size, TEXT, toSvg, WIDTHS, wrapText } from './drawing.ts'
import { ACCENT, ACCENT_SOFT, INK_SOFT, PAPER, RULE } from './palette.ts'

export type ChangeRow = {
  readonly label: string
  readonly before: number | null
  readonly after: number | null
}

/** Each member with its number before (hollow) and now (full), joined by a line. */
export function drawChange(
  rows: readonly ChangeRow[],
  names: { readonly before: string; readonly after: string },
  size: Size,
): string {
  const width = WIDTHS[size]
  const wide = size === 'wide'
  const left = wide ? roomFor(rows.map(({ label }) => label)) + 20 : 14
  const labels = rows.map(({ label }) => wrapText(label, wide ? left - 28 : width))
  const lines = Math.max(1, ...labels.map((one) => one.length))
  const row = wide ? Math.max(28, lines * 17 + 10) : lines * 17 + 28
  const top = 34
  const max = Math.max(1, ...rows.flatMap(({ before, after }) => [before ?? 0, after ?? 0]))
  const dy = wide ? 0 : row / 2 - 14
  const points = rows.flatMap(({ before, after }, y) => [
    ...(before === null ? [] : [{ y, x: before, now: false, side: side(before, after) }]),
    ...(after === null ? [] : [{ y, x: after, now: true, side: side(after, before) }]),
  ])
  // Where nothing changed one mark, and one number, says both.
  const shown = points.filter(({ y, now }) => now || rows[y]?.before !== rows[y]?.after)
  const joined = rows.flatMap(({ before, after }, y) =>
    before === null || after === null ? [] : [{ y, x1: before, x2: after }],
  )
  const Plot = loadPlot()
  const drawn = drawPlot({
    width,
    height: top + rows.length * row,
    marginLeft: left,
    marginRight: 40,
    marginTop: top,
    marginBottom: 0,
    x: { domain: [0, max], axis: null },
    y: { type: 'band', domain: rows.map((_, i) => i), axis: null, padding: 0 },
    marks: [
      Plot.ruleY(
        rows.map((_, y) => y),
        { stroke: RULE, dy },
      ),
      Plot.link(joined, { x1: 'x1', x2: 'x2', y1: 'y', y2: 'y', stroke: ACCENT_SOFT, strokeWidth: 3, dy }),
      Plot.dot(
        shown.filter(({ now }) => !now),
        { x: 'x', y: 'y', r: 5.5, fill: PAPER, stroke: ACCENT, strokeWidth: 2, dy },
      ),
      Plot.dot(
        shown.filter(({ now }) => now),
        { x: 'x', y: 'y', r: 6.5, fill: ACCENT, dy },
      ),
      ...(['start', 'end'] as const).map((anchor) =>
        Plot.text(
          shown.filter((one) => one.side === anchor),
          {
            x: 'x',
            y: 'y',
            text: (one: (typeof shown)[number]) => String(one.x),
            textAnchor: anchor,
            dx: anchor === 'start' ? 11 : -11,
            dy,
            fontSize: TEXT - 1,
            fontWeight: 600,
          },
        ),
      ),
    ],
  })
  for (const [i, own] of labels.entries()) {
    const middle = top + (i + 0.5) * row + 5
    const first = wide ? middle - ((own.length - 1) * 17) / 2 : top + i * row + 16
    for (const [line, text] of own.entries())
      add(
        drawn,
        'text',
        {
          x: wide ? left - 28 : 0,
          y: first + line * 17,
          'text-anchor': wide ? 'end' : 'start',
          'font-size': TEXT,
        },
        text,
      )
  }
  addMark(drawn, 8, names.before, false)
  addMark(drawn, 8 + 30 + names.before.length * 7.2, names.after, true)
  return toSvg(drawn)
}

function addMark(drawn: ReturnType<typeof drawPlot>, x: number, name: string, now: boolean): void {
  add(drawn, 'circle', {
    cx: x,
    cy: 10,
    r: now ? 6.5 : 5.5,
    fill: now ? ACCENT : PAPER,
    stroke: ACCENT,
    'stroke-width': now ? 0 : 2,
  })
  add(drawn, 'text', { x: x + 12, y: 15, 'text-anchor': 'start', 'font-size': TEXT, fill: INK_SOFT }, name)
}

/** Which side of its mark a number stands on: away from the other one. */
function side(own: number, other: number | null): 'start' | 'end' {
  return other === null || own >= other ? 'start' : 'end'
}
