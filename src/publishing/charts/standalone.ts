import { stringify } from 'csv-stringify/sync'
import type { ChartFigure, DataTable } from '../manuscript.ts'
import { FONT, TEXT, WIDTHS, wrapText } from './drawing.ts'
import { INK, INK_SOFT, PAPER } from './palette.ts'

const MARGIN = 24
const TITLE = 20

/** A chart that travels alone: on white, with its title, what is to be seen, and where it is from. */
export function standAlone({ svg, title, sentence }: ChartFigure, source: string): string {
  const width = WIDTHS.wide + 2 * MARGIN
  const height = Number(/ height="([\d.]+)"/.exec(svg)?.[1] ?? 0)
  const titles = wrapText(title, WIDTHS.wide, TITLE * 0.55)
  const says = wrapText(sentence, WIDTHS.wide, 6.6)
  const sources = wrapText(source, WIDTHS.wide, 5.4)
  const below = (lines: readonly string[], from: number, step: number, attributes: string) =>
    lines
      .map((line, i) => `<text x="${MARGIN}" y="${from + i * step}" ${attributes}>${escape(line)}</text>`)
      .join('')
  const saysAt = MARGIN + TITLE + titles.length * 26
  const chartAt = saysAt + says.length * 20 + 4
  const sourceAt = chartAt + height + 28
  const whole = sourceAt + sources.length * 16 + MARGIN - 12
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${whole}" width="${width}" height="${whole}" ` +
    `font-family="${FONT}" fill="${INK}"><title>${escape(title)}</title>` +
    `<rect width="${width}" height="${whole}" fill="${PAPER}"/>` +
    below(titles, MARGIN + TITLE - 4, 26, `font-size="${TITLE}" font-weight="600"`) +
    below(says, saysAt, 20, `font-size="${TEXT + 1}"`) +
    svg.replace('<svg ', `<svg x="${MARGIN}" y="${chartAt}" `) +
    below(sources, sourceAt, 16, `font-size="${TEXT - 2}" fill="${INK_SOFT}"`) +
    '</svg>'
  )
}

/** The numbers of a chart as CSV: bare, so that a program reads them; nothing where there is none. */
export function tableAsCsv({ columns, rows, lead }: DataTable): string {
  const bare = rows.map((cells) => cells.map((cell, column) => (column < lead ? cell : bareNumber(cell))))
  return stringify([columns.map(({ title }) => title), ...bare], { bom: true, escape_formulas: true })
}

/** `1,293`, `48.2 %`, `+3`, `−2` and `–` as `1293`, `48.2`, `3`, `-2` and nothing. */
function bareNumber(shown: string): number | string {
  if (shown === '–') return ''
  const plain = shown.replace(/[,+%\s]/gu, '').replace('−', '-')
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : shown
}

function escape(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')
}
