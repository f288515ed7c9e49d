import type { Child } from 'hono/jsx'
import { Breadcrumbs } from '../web/components/breadcrumbs.tsx'
import { Passage, Sheet } from '../web/components/margin.tsx'
import { Empty, Notice } from '../web/components/notice.tsx'
import type { Frame } from '../web/frame.ts'
import { Layout } from '../web/layout.tsx'
import { localize, statisticsPath } from '../web/paths.ts'
import type { ConceptLink, ConceptView } from './concept-view.ts'
import { FigureTable } from './figure-table.tsx'
import { STATISTICS_MESSAGES } from './messages.ts'
import { conceptFilePath, conceptPath, dictionaryPath, figurePath } from './paths.ts'
import { SeriesChart } from './series-chart.tsx'
import { day, sentence } from './wording.ts'

type ConceptPageProps = { readonly frame: Frame; readonly view: ConceptView }

/** What a concept counts, its figures on a line where they compare, all of them in a table, and its limits. */
export function ConceptPage({ frame, view }: ConceptPageProps) {
  const { lang } = frame
  const words = STATISTICS_MESSAGES[lang]
  const eyebrow = [
    words.concept,
    ...(view.unit === null ? [] : [view.unit]),
    ...(view.direction === null ? [] : [words.directions[view.direction]]),
  ].join(' · ')
  return (
    <Layout
      frame={frame}
      title={view.name}
      description={view.definition ?? words.noConcept}
      section="statistics"
      alternates={
        view.lines.length === 0
          ? []
          : [{ type: 'text/csv', href: localize(lang, conceptFilePath(view.code)) }]
      }
    >
      <Breadcrumbs frame={frame} crumbs={[{ label: words.section, path: statisticsPath() }]} />
      <header class="title">
        <p class="eyebrow">{eyebrow}</p>
        <h1>{view.name}</h1>
        <p class="lead">{view.definition ?? words.noConcept}</p>
      </header>
      {(view.standing === 'never' || view.standing === 'unverified') && (
        <Notice>
          <p>{words.standings[view.standing]}</p>
        </Notice>
      )}
      {view.lines.length === 0 ? (
        <Empty title={words.noFigures}>
          <p>{words.noFiguresWhy}</p>
        </Empty>
      ) : (
        <Sheet>
          <Passage id="serie" label={words.series} sublabel={words.figures(view.lines.length)}>
            {view.charts.length === 0 ? (
              <p>{words.noLine}</p>
            ) : (
              <>
                {view.charts.map((chart) => (
                  <SeriesChart frame={frame} chart={chart} />
                ))}
                <p class="small soft">{words.zeroBase}</p>
              </>
            )}
          </Passage>
          <ApartPart frame={frame} view={view} />
        </Sheet>
      )}
      {view.lines.length > 0 && (
        <section class="block" aria-labelledby="cifras">
          <h2 id="cifras">{words.allFigures}</h2>
          <FigureTable frame={frame} caption={view.name} lines={view.lines} />
          <ul class="forms downloads">
            <li>
              <a href={localize(lang, conceptFilePath(view.code))}>{words.download}</a>
            </li>
            <li>
              <a href={localize(lang, dictionaryPath())}>{words.dictionary}</a>
            </li>
          </ul>
        </section>
      )}
      <Limits frame={frame} view={view} />
    </Layout>
  )
}

const SHOWN = 5

/** The figures that are on no line, and why. */
function ApartPart({ frame, view }: ConceptPageProps) {
  const words = STATISTICS_MESSAGES[frame.lang]
  const told = view.apart.filter((one) => one.why !== null)
  if (told.length === 0) return null
  const show = ({ line, why }: (typeof told)[number]) => (
    <li>
      <p>
        <a href={localize(frame.lang, figurePath(line.id))}>{line.amount}</a>, {line.period}
      </p>
      <p class="small soft">{why}</p>
    </li>
  )
  return (
    <Passage
      id="aparte"
      label={view.charts.length === 0 ? words.whyNoLine : words.offLine}
      sublabel={words.figures(told.length)}
    >
      <ul class="related">{told.slice(0, SHOWN).map(show)}</ul>
      {told.length > SHOWN && (
        <details>
          <summary>{words.moreFigures(told.length - SHOWN)}</summary>
          <ul class="related">{told.slice(SHOWN).map(show)}</ul>
        </details>
      )}
    </Passage>
  )
}

function Limits({ frame, view }: ConceptPageProps) {
  const { lang } = frame
  const words = STATISTICS_MESSAGES[lang]
  const parts: readonly (readonly [id: string, label: string, body: Child])[] = [
    ['de-quien', words.owner, view.owner],
    ['incluye', words.includes, view.parts.length === 0 ? null : <Links frame={frame} links={view.parts} />],
    ['parte-de', words.partOf, view.partOf.length === 0 ? null : <Links frame={frame} links={view.partOf} />],
    ['deja-fuera', words.leavesOut, view.leavesOut === null ? null : sentence(view.leavesOut)],
    [
      'cortes',
      words.breaks,
      view.breaks.length === 0 ? null : (
        <ul class="cautions">
          {view.breaks.map(({ date, text }) => (
            <li>
              <strong>{sentence(day(date, lang))}</strong>: {text}.
            </li>
          ))}
        </ul>
      ),
    ],
    [
      'no-confundir',
      words.notToConfuse,
      view.notToConfuse.length === 0 ? null : (
        <ul class="related">
          {view.notToConfuse.map(({ code, name, definition }) => (
            <li>
              <p>
                <a href={localize(lang, conceptPath(code))}>{name}</a>
              </p>
              <p class="small soft">{definition}</p>
            </li>
          ))}
        </ul>
      ),
    ],
    [
      'no-publicado',
      words.notPublished,
      view.gaps.length === 0 ? null : (
        <ul class="related">
          {view.gaps.map(({ what, where, source }) => (
            <li>
              <p>{sentence(what)}</p>
              <p class="small soft">
                {where !== null && `${words.whereToAsk} ${where}. `}
                {source !== null && (
                  <a href={source} rel="nofollow noopener external">
                    {words.readIn}
                  </a>
                )}
              </p>
            </li>
          ))}
        </ul>
      ),
    ],
  ]
  return (
    <Sheet>
      {parts.map(([id, label, body]) =>
        body === null ? null : (
          <Passage id={id} label={label}>
            {typeof body === 'string' ? <p>{body}</p> : body}
          </Passage>
        ),
      )}
    </Sheet>
  )
}

function Links({ frame, links }: { readonly frame: Frame; readonly links: readonly ConceptLink[] }) {
  return (
    <ul class="questions">
      {links.map(({ code, name }) => (
        <li>
          <a href={localize(frame.lang, conceptPath(code))}>{name}</a>
        </li>
      ))}
    </ul>
  )
}
