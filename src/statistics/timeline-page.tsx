import { Breadcrumbs } from '../web/components/breadcrumbs.tsx'
import { type Column, DataTable } from '../web/components/data-table.tsx'
import { Empty, Tag } from '../web/components/notice.tsx'
import type { Frame } from '../web/frame.ts'
import { formatNumber } from '../web/languages.ts'
import { Layout } from '../web/layout.tsx'
import { localize, statisticsPath } from '../web/paths.ts'
import type { FigureLine } from './figure-view.ts'
import { STATISTICS_MESSAGES } from './messages.ts'
import { nameIn } from './names.ts'
import { figurePath } from './paths.ts'
import type { BodyRow } from './timeline.ts'
import { day, sentence } from './wording.ts'

export type TimelineLine = {
  readonly date: string
  readonly daysAfter: number | null
  readonly line: FigureLine
}

export type TimelineView = {
  readonly years: readonly { readonly year: string; readonly lines: readonly TimelineLine[] }[]
  readonly undated: readonly FigureLine[]
  readonly bodies: readonly BodyRow[]
  readonly medianDays: number | null
}

type TimelinePageProps = { readonly frame: Frame; readonly view: TimelineView }

/** Which body published what figure for which period, and when it became known. */
export function TimelinePage({ frame, view }: TimelinePageProps) {
  const { lang } = frame
  const words = STATISTICS_MESSAGES[lang]
  const dated = view.years.reduce((sum, { lines }) => sum + lines.length, 0)
  return (
    <Layout frame={frame} title={words.timelineTitle} description={words.timelineSays} section="statistics">
      <Breadcrumbs frame={frame} crumbs={[{ label: words.section, path: statisticsPath() }]} />
      <header class="title">
        <h1>{words.timelineTitle}</h1>
        <p class="lead">
          {view.medianDays === null
            ? words.timelineSays
            : words.timelineLead(formatNumber(lang, dated), formatNumber(lang, view.medianDays))}
        </p>
      </header>
      {view.bodies.length === 0 ? (
        <Empty title={words.emptyRegister}>
          <p>{words.emptyRegisterDo}</p>
        </Empty>
      ) : (
        <>
          <section class="block examples" aria-labelledby="organos">
            <h2 id="organos">{words.bodiesTitle}</h2>
            <BodyTable frame={frame} bodies={view.bodies} />
          </section>
          <section class="block examples" aria-labelledby="paginas">
            <h2 id="paginas">{words.pagesTitle}</h2>
            {view.years.map(({ year, lines }) => (
              <YearTable frame={frame} year={year} lines={lines} />
            ))}
            {view.undated.length > 0 && (
              <details>
                <summary>{words.undated(view.undated.length)}</summary>
                <YearTable
                  frame={frame}
                  year={words.noDate}
                  lines={view.undated.map((line) => ({ date: '', daysAfter: null, line }))}
                />
              </details>
            )}
          </section>
        </>
      )}
    </Layout>
  )
}

function BodyTable({ frame, bodies }: { readonly frame: Frame; readonly bodies: readonly BodyRow[] }) {
  const { lang } = frame
  const words = STATISTICS_MESSAGES[lang]
  const columns: readonly [Column<BodyRow>, ...Column<BodyRow>[]] = [
    { title: words.publisher, cell: ({ publisher }) => nameIn('publishers', publisher, lang) },
    { title: words.figuresColumn, align: 'number', cell: ({ figures }) => formatNumber(lang, figures) },
    { title: words.conceptsTitle, align: 'number', cell: ({ concepts }) => formatNumber(lang, concepts) },
    {
      title: words.pagesColumn,
      cell: ({ pages }) =>
        pages === null
          ? '–'
          : pages[0] === pages[1]
            ? day(pages[0], lang)
            : `${day(pages[0], lang)} – ${day(pages[1], lang)}`,
    },
    { title: words.untilColumn, cell: ({ until }) => (until === null ? '–' : day(until, lang)) },
  ]
  return <DataTable caption={words.bodiesCaption} columns={columns} rows={bodies} />
}

type YearTableProps = {
  readonly frame: Frame
  readonly year: string
  readonly lines: readonly TimelineLine[]
}

function YearTable({ frame, year, lines }: YearTableProps) {
  const { lang } = frame
  const words = STATISTICS_MESSAGES[lang]
  const columns: readonly [Column<TimelineLine>, ...Column<TimelineLine>[]] = [
    { title: words.pageDate, cell: ({ date }) => (date === '' ? '–' : day(date, lang)) },
    {
      title: words.publisher,
      cell: ({ line }) => (
        <>
          {line.publisher} · {words.types[line.publisherType]}{' '}
          {line.confirmation === 'awaited' && <Tag kind="finding">{words.confirmations.awaited}</Tag>}
        </>
      ),
    },
    {
      title: words.figure,
      cell: ({ line }) => (
        <a href={localize(lang, figurePath(line.id))}>
          {line.amount} {line.counted}
        </a>
      ),
    },
    { title: words.when, cell: ({ line }) => sentence(line.period) },
    {
      title: words.delay,
      align: 'number',
      cell: ({ daysAfter }) => (daysAfter === null ? '–' : words.days(daysAfter)),
    },
  ]
  return <DataTable caption={year} columns={columns} rows={lines} />
}
