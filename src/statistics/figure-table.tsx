import { type Column, DataTable } from '../web/components/data-table.tsx'
import { Tag } from '../web/components/notice.tsx'
import type { Frame } from '../web/frame.ts'
import { localize } from '../web/paths.ts'
import { sentence } from './wording.ts'
import type { FigureLine } from './figure-view.ts'
import { STATISTICS_MESSAGES } from './messages.ts'
import { figurePath } from './paths.ts'

type FigureTableProps = {
  readonly frame: Frame
  readonly caption: string
  readonly lines: readonly FigureLine[]
}

/** Figures in a table, each with its flags and its source. */
export function FigureTable({ frame, caption, lines }: FigureTableProps) {
  const { lang } = frame
  const words = STATISTICS_MESSAGES[lang]
  const columns: readonly [Column<FigureLine>, ...Column<FigureLine>[]] = [
    { title: words.when, cell: (line) => sentence(line.period) },
    {
      title: words.figure,
      align: 'number',
      cell: (line) => <a href={localize(lang, figurePath(line.id))}>{line.amount}</a>,
    },
    { title: words.whatItCounts, cell: (line) => line.counted },
    {
      title: words.publisher,
      cell: (line) => `${line.publisher} · ${words.types[line.publisherType]}`,
    },
    {
      title: words.status,
      cell: (line) =>
        line.confirmation === 'awaited' ? (
          <Tag kind="finding">{words.confirmations.awaited}</Tag>
        ) : (
          words.statuses[line.status]
        ),
    },
    {
      title: words.sourcePage,
      cell: (line) => {
        const label = line.label === '' ? line.publisher : line.label
        if (line.action !== null) return <a href={localize(lang, line.action)}>{label}</a>
        if (line.address === null) return label
        return (
          <a href={line.address} rel="nofollow noopener external">
            {label}
          </a>
        )
      },
    },
  ]
  return <DataTable caption={caption} columns={columns} rows={lines} />
}
