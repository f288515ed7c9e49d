import { type Column, DataTable } from '../web/components/data-table.tsx'
import { Empty } from '../web/components/notice.tsx'
import type { Frame } from '../web/frame.ts'
import { formatNumber } from '../web/languages.ts'
import { Layout } from '../web/layout.tsx'
import { localize } from '../web/paths.ts'
import type { Told } from './gap-table.ts'
import { GapPicture } from './gap-picture.tsx'
import { STATISTICS_MESSAGES } from './messages.ts'
import { conceptPath, dictionaryPath, figuresFilePath, gapsPath, pendingPath, timelinePath } from './paths.ts'
import { QuestionForm } from './question-form.tsx'
import type { ConceptEntry, StatisticsView } from './statistics-view.ts'

type StatisticsPageProps = {
  readonly frame: Frame
  readonly view: StatisticsView
  /** The machine itself may review: the page of what waits is then linked. */
  readonly reviews: boolean
}

/** The register in a sentence, the box to ask it, what the public is not told, and every concept by whose it is. */
export function StatisticsPage({ frame, view, reviews }: StatisticsPageProps) {
  const { lang } = frame
  const words = STATISTICS_MESSAGES[lang]
  const number = (value: number) => formatNumber(lang, value)
  const cells = view.gaps.rows.flatMap((row) => row.cells)
  const countTold = (told: Told) => cells.filter((cell) => cell.told === told).length
  const lead =
    view.years === null
      ? words.emptyRegister
      : words.registerLead(number(view.figures), number(view.concepts), view.years, number(view.official))
  return (
    <Layout
      frame={frame}
      title={words.section}
      description={lead}
      section="statistics"
      alternates={[{ type: 'text/csv', href: localize(lang, figuresFilePath()) }]}
    >
      <header class="title">
        <h1>{words.section}</h1>
        <p class="lead">{lead}</p>
        {view.awaited > 0 && (
          <p class="small soft">
            {words.pendingNotice(view.awaited)}{' '}
            {reviews && <a href={localize(lang, pendingPath())}>{words.pendingTitle}</a>}
          </p>
        )}
      </header>
      <QuestionForm frame={frame} question="" />
      <section class="block examples" aria-labelledby="huecos">
        <h2 id="huecos">{words.gapTitle}</h2>
        <p class="block__says">
          {view.gaps.years.length > 0 && (
            <strong>{words.gapCount(cells.length, countTold('official'), countTold('none'))}</strong>
          )}{' '}
          {words.gapSays}
        </p>
        {view.gaps.years.length === 0 ? (
          <Empty title={words.emptyRegister}>
            <p>{words.emptyRegisterDo}</p>
          </Empty>
        ) : (
          <GapPicture frame={frame} gaps={view.gaps} />
        )}
        <ul class="forms downloads">
          <li>
            <a href={localize(lang, gapsPath())}>{words.gapsByConcept}</a>
          </li>
          <li>
            <a href={localize(lang, timelinePath())}>{words.seeTimeline}</a>
          </li>
        </ul>
      </section>
      <section class="block examples" aria-labelledby="conceptos">
        <h2 id="conceptos">{words.conceptsTitle}</h2>
        <p class="block__says">{words.conceptsSays}</p>
        {view.owners.map(({ name, concepts }) => (
          <ConceptTable frame={frame} owner={name ?? words.severalOwners} concepts={concepts} />
        ))}
        <ul class="forms downloads">
          <li>
            <a href={localize(lang, figuresFilePath())}>{words.downloadAll}</a>
          </li>
          <li>
            <a href={localize(lang, dictionaryPath())}>{words.dictionary}</a>
          </li>
        </ul>
      </section>
    </Layout>
  )
}

type ConceptTableProps = {
  readonly frame: Frame
  readonly owner: string
  readonly concepts: readonly ConceptEntry[]
}

function ConceptTable({ frame, owner, concepts }: ConceptTableProps) {
  const { lang } = frame
  const words = STATISTICS_MESSAGES[lang]
  const columns: readonly [Column<ConceptEntry>, ...Column<ConceptEntry>[]] = [
    {
      title: words.concept,
      cell: ({ code, name }) => <a href={localize(lang, conceptPath(code))}>{name}</a>,
    },
    { title: words.way, cell: ({ direction }) => (direction === null ? '–' : words.directions[direction]) },
    { title: words.unit, cell: ({ unit }) => unit },
    { title: words.years, cell: ({ years }) => years ?? '–' },
    {
      title: words.figuresColumn,
      align: 'number',
      cell: ({ figures }) => formatNumber(lang, figures),
    },
  ]
  return (
    <div class="owner">
      <DataTable caption={owner} columns={columns} rows={concepts} />
    </div>
  )
}
