import { Breadcrumbs } from '../web/components/breadcrumbs.tsx'
import { MarginNote, Passage, Sheet } from '../web/components/margin.tsx'
import { Notice } from '../web/components/notice.tsx'
import type { Frame } from '../web/frame.ts'
import { formatDay } from '../web/languages.ts'
import { Layout } from '../web/layout.tsx'
import { localize, statisticsPath } from '../web/paths.ts'
import type { FigureLine, FigureRelation, FigureView } from './figure-view.ts'
import { STATISTICS_MESSAGES } from './messages.ts'
import { conceptPath, figurePath } from './paths.ts'
import type { Confirmation, RelationKind } from './schema.ts'
import { day, sentence } from './wording.ts'

type FigurePageProps = {
  readonly frame: Frame
  readonly view: FigureView
  /** What was decided on a figure that the program read, oldest first; by whom stays in the record. */
  readonly decisions: readonly {
    readonly decision: Confirmation
    readonly reason: string
    readonly at: Date
  }[]
}

/** One published figure: what it counts, where it was read, and how it relates to others. */
export function FigurePage({ frame, view, decisions }: FigurePageProps) {
  const { lang } = frame
  const words = STATISTICS_MESSAGES[lang]
  const { line, concept } = view
  const said = `${line.amount} ${line.counted}`
  return (
    <Layout
      frame={frame}
      title={said}
      description={`${sentence(said)}, ${line.period}. ${line.publisher}.`}
      section="statistics"
    >
      <Breadcrumbs
        frame={frame}
        crumbs={[
          { label: words.section, path: statisticsPath() },
          ...(concept === null ? [] : [{ label: concept.name, path: conceptPath(concept.code) }]),
        ]}
      />
      <header class="title">
        <p class="eyebrow">{words.figure}</p>
        <h1>{sentence(line.amount)}</h1>
        <p class="lead">
          {line.counted}, {line.period}.
        </p>
      </header>
      <Warnings frame={frame} view={view} decisions={decisions} />
      <Sheet>
        <Passage id="que-es" label={words.whatItIs} margin={<Origin frame={frame} view={view} />}>
          <Facts frame={frame} view={view} />
        </Passage>
        <Relations frame={frame} relations={view.relations} />
      </Sheet>
    </Layout>
  )
}

/** What must be known before the figure is used: corrections, and series that are not to be served. */
function Warnings({ frame, view, decisions }: FigurePageProps) {
  const words = STATISTICS_MESSAGES[frame.lang]
  const { standing } = view.line
  return (
    <>
      {view.correctedBy !== null && (
        <Notice>
          <p>
            {words.correctedBy} <FigureLink frame={frame} line={view.correctedBy} />
          </p>
        </Notice>
      )}
      {view.corrects !== null && (
        <Notice>
          <p>
            {words.corrects} <FigureLink frame={frame} line={view.corrects} />
          </p>
        </Notice>
      )}
      {view.line.confirmation !== 'not_needed' && (
        <Notice>
          <p>{words.confirmationSays[view.line.confirmation]}</p>
          {view.quote !== null && <blockquote>«{view.quote.trim()}»</blockquote>}
          {decisions.map(({ decision, reason, at }) => (
            <p class="small">
              {formatDay(frame.lang, at.toISOString())}: {words.confirmations[decision]}
              {reason === '' ? '' : `. ${reason}`}
            </p>
          ))}
        </Notice>
      )}
      {(standing === 'never' || standing === 'unverified') && (
        <Notice>
          <p>{words.standings[standing]}</p>
        </Notice>
      )}
    </>
  )
}

function Facts({ frame, view }: Omit<FigurePageProps, 'decisions'>) {
  const { lang } = frame
  const words = STATISTICS_MESSAGES[lang]
  const { concept, line } = view
  const facts: readonly (readonly [string, string | null])[] = [
    [words.unit, view.unit],
    [words.printedUnit, view.printedUnit === view.unit ? null : view.printedUnit],
    [words.when, line.period],
    [words.populationPrinted, view.population],
    [words.from, view.from],
    [words.to, view.to],
    [words.place, view.place],
    [words.status, words.statuses[line.status]],
    [words.note, view.note],
  ]
  return (
    <dl class="facts">
      <dt>{words.concept}</dt>
      <dd>
        {concept === null ? (
          words.noConcept
        ) : (
          <>
            <a href={localize(lang, conceptPath(concept.code))}>{concept.name}</a>
            <p class="small soft">{concept.definition}</p>
          </>
        )}
      </dd>
      {facts.map(([name, value]) =>
        value === null || value === '' ? null : (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ),
      )}
    </dl>
  )
}

/** Who published it and where it was read. */
function Origin({ frame, view }: Omit<FigurePageProps, 'decisions'>) {
  const { lang } = frame
  const words = STATISTICS_MESSAGES[lang]
  const { line } = view
  return (
    <MarginNote lang={lang} kind="source">
      <dl>
        <dt>{words.publisher}</dt>
        <dd>
          {line.publisher} · {words.types[line.publisherType]}
        </dd>
        {view.reportedBy !== null && view.reportedBy !== '' && (
          <>
            <dt>{words.reportedBy}</dt>
            <dd>{view.reportedBy}</dd>
          </>
        )}
        {view.pageDate !== null && (
          <>
            <dt>{words.pageDate}</dt>
            <dd>{day(view.pageDate, lang)}</dd>
          </>
        )}
        <dt>{words.sourcePage}</dt>
        <dd class="hash">
          {line.address === null ? (
            view.url.replace(/^sources\//, '')
          ) : (
            <a href={line.address} rel="nofollow noopener external">
              {line.address}
            </a>
          )}
        </dd>
        {line.action !== null && (
          <>
            <dt>{words.action}</dt>
            <dd>
              <a href={localize(lang, line.action)}>{line.action.slice(1)}</a>
            </dd>
          </>
        )}
      </dl>
    </MarginNote>
  )
}

const SHOWN = 6
const KINDS: readonly RelationKind[] = [
  'conflict',
  'supersedes',
  'part_of',
  'same_series',
  'comparable',
  'not_comparable',
]

function Relations({
  frame,
  relations,
}: {
  readonly frame: Frame
  readonly relations: readonly FigureRelation[]
}) {
  const words = STATISTICS_MESSAGES[frame.lang]
  if (relations.length === 0)
    return (
      <Passage id="relaciones" label={words.relationsTitle}>
        <p class="absent">{words.noRelations}</p>
      </Passage>
    )
  return (
    <>
      {KINDS.map((kind) => {
        const own = relations.filter((one) => one.kind === kind)
        if (own.length === 0) return null
        const show = (one: FigureRelation) => (
          <li>
            <p>
              <FigureLink frame={frame} line={one.other} />
            </p>
            <p class="small soft">{one.why}</p>
          </li>
        )
        return (
          <Passage id={`relacion-${kind}`} label={words.relations[kind]} sublabel={words.figures(own.length)}>
            <ul class="related">{own.slice(0, SHOWN).map(show)}</ul>
            {own.length > SHOWN && (
              <details>
                <summary>{words.moreFigures(own.length - SHOWN)}</summary>
                <ul class="related">{own.slice(SHOWN).map(show)}</ul>
              </details>
            )}
          </Passage>
        )
      })}
    </>
  )
}

/** A figure in a line of text, with what it counts, when, and who says so. */
function FigureLink({ frame, line }: { readonly frame: Frame; readonly line: FigureLine }) {
  return (
    <>
      <a href={localize(frame.lang, figurePath(line.id))}>
        {line.amount} {line.counted}
      </a>
      , {line.period} · {line.publisher}
    </>
  )
}
