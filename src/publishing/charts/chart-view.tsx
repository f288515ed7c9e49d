import type { Selection } from '../../analysis/schema.ts'
import { selectionPath } from '../../analysis/rules.ts'
import type { Frame } from '../../web/frame.ts'
import { DataTable as Table, type Column } from '../../web/components/data-table.tsx'
import { localize } from '../../web/paths.ts'
import type { Sketch } from './sketch.ts'
import { CHART_PAGE_WORDS } from './page-messages.ts'

type ChartViewProps = {
  readonly frame: Frame
  readonly cycle: string
  readonly sketch: Sketch
  /** Where its files are, without the ending: `/mx-2024/graficas/objectives` and its query. */
  readonly file: (format: 'svg' | 'png' | 'csv') => string
}

/** A chart on a page: what is to be seen, the picture (one for a page, one for a phone), its numbers, its files. */
export function ChartView({ frame, cycle, sketch, file }: ChartViewProps) {
  const { lang } = frame
  const words = CHART_PAGE_WORDS[lang]
  return (
    <figure class="chart">
      <figcaption>{sketch.sentence}</figcaption>
      {(['wide', 'narrow'] as const).map((size) => (
        <div
          class={`chart__picture chart__picture--${size}`}
          role="img"
          aria-label={sketch.alt}
          dangerouslySetInnerHTML={{ __html: sketch.draw(size) }}
        />
      ))}
      <details class="chart__numbers">
        <summary>{words.numbers}</summary>
        <ChartTable frame={frame} cycle={cycle} sketch={sketch} />
      </details>
      <p class="chart__files">
        {words.download}{' '}
        {(['svg', 'png', 'csv'] as const).map((format) => (
          <>
            <a
              href={localize(lang, file(format))}
              rel="nofollow"
              aria-label={words.fileOf(format, sketch.title)}
            >
              {format.toUpperCase()}
            </a>{' '}
          </>
        ))}
      </p>
    </figure>
  )
}

type TableProps = Pick<ChartViewProps, 'frame' | 'cycle' | 'sketch'>

/** The chart's numbers, each leading to the actions that it counts. */
export function ChartTable({ frame, cycle, sketch }: TableProps) {
  const { table, counted } = sketch
  const link = (text: string, selection: Selection | null) =>
    selection === null || text === '–' ? (
      text
    ) : (
      <a href={localize(frame.lang, selectionPath(cycle, selection))} rel="nofollow">
        {text}
      </a>
    )
  const rows = table.rows.map((cells, row) => ({ cells, row }))
  const columns = table.columns.map(({ title, align }, column): Column<(typeof rows)[number]> => ({
    title,
    ...(align === 'end' ? { align: 'number' as const } : {}),
    cell: ({ cells, row }) => link(cells[column] ?? '', counted(row, column)),
  }))
  const [first, ...others] = columns
  if (first === undefined) return null
  return <Table caption={table.caption} columns={[first, ...others]} rows={rows} />
}
