import type { LabelOrigin } from '../classification/service.ts'
import type { Framework, LabelTerm, Objective, ReporterType } from '../compact/schema.ts'
import { Bar } from '../web/components/bar.tsx'
import { Breadcrumbs } from '../web/components/breadcrumbs.tsx'
import { DataTable } from '../web/components/data-table.tsx'
import { MarginNote, Passage, Sheet } from '../web/components/margin.tsx'
import { Empty } from '../web/components/notice.tsx'
import { Pagination } from '../web/components/pagination.tsx'
import type { Frame } from '../web/frame.ts'
import { formatNumber } from '../web/languages.ts'
import { Layout } from '../web/layout.tsx'
import {
  cyclePath,
  type Filter,
  localize,
  objectivePath,
  reporterTypePath,
  searchPath,
  type Topic,
  topicListPath,
  topicPath,
  topicsPath,
} from '../web/paths.ts'
import { ActionList, type ActionSummary } from './action-list.tsx'
import { TOPIC_MESSAGES } from './topic-messages.ts'

export type TopicView = {
  readonly cycle: { readonly id: string; readonly title: string }
  readonly topic: Topic
  readonly term: LabelTerm
  readonly framework: Pick<Framework, 'objectives' | 'reporterTypes'>
  /** How many actions of the cycle have labels, and how many of them this one. */
  readonly labelled: number
  readonly total: number
  /** For a population: in how many actions it is the main one. */
  readonly asMain: number | null
  /** For a challenge category: how many challenges it has. */
  readonly challenges: number | null
  /** Those with most actions first; those without are left out. */
  readonly objectives: readonly { readonly objective: Objective; readonly actions: number }[]
  readonly reporterTypes: readonly { readonly type: ReporterType; readonly actions: number }[]
  readonly origins: readonly { readonly origin: LabelOrigin; readonly actions: number }[]
  /** Of this page. */
  readonly actions: readonly ActionSummary[]
  readonly page: number
  readonly pages: number
}

type TopicPageProps = { readonly frame: Frame; readonly view: TopicView }

const FILTER_OF = {
  poblaciones: 'poblacion',
  tipos: 'tipo',
  retos: 'reto',
} as const satisfies Record<Topic, Filter>

/** One label: what it means, how many actions carry it, where, and which. */
export function TopicPage({ frame, view }: TopicPageProps) {
  const { lang } = frame
  const words = TOPIC_MESSAGES[lang]
  const { cycle, topic, term, total } = view
  return (
    <Layout
      frame={frame}
      title={`${term.name[lang]} · ${words.topics[topic]}`}
      description={`${term.definition[lang]} ${cycle.title}: ${words.ofLabelled(total, view.labelled)}.`}
      section="topics"
    >
      <Breadcrumbs
        frame={frame}
        crumbs={[
          { label: cycle.title, path: cyclePath(cycle.id) },
          { label: words.title, path: topicsPath(cycle.id) },
          { label: words.topics[topic], path: topicListPath(cycle.id, topic) },
        ]}
      />
      <header class="title">
        <p class="eyebrow">{words.eyebrow[topic]}</p>
        <h1>{term.name[lang]}</h1>
        <p class="lead">{term.definition[lang]}</p>
      </header>
      {total === 0 ? (
        <Empty title={view.labelled === 0 ? words.notLabelled : words.none}>
          <p>
            {view.labelled === 0 && `${words.notLabelledDo} `}
            <a href={localize(lang, searchPath(cycle.id))}>{words.noneDo}</a>
          </p>
        </Empty>
      ) : (
        <Sheet>
          <Passage id="objetivos" label={words.byObjective} margin={<Margin frame={frame} view={view} />}>
            <ByObjective frame={frame} view={view} />
          </Passage>
          <Passage
            id="acciones"
            label={words.theActions}
            sublabel={words.ofLabelled(total, view.labelled)}
            margin={
              <p class="small">
                <a href={localize(lang, topicSearchPath(view))}>{words.searchThem}</a>
              </p>
            }
          >
            <ActionList frame={frame} reporterTypes={view.framework.reporterTypes} actions={view.actions} />
            <Pagination
              frame={frame}
              page={view.page}
              pages={view.pages}
              pathOf={(page) => topicPath(cycle.id, topic, term.code, page)}
            />
          </Passage>
        </Sheet>
      )}
    </Layout>
  )
}

function topicSearchPath({ cycle, topic, term }: TopicView, objective?: number): string {
  const filters = {
    [FILTER_OF[topic]]: term.code,
    ...(objective === undefined ? {} : { objetivo: String(objective) }),
  }
  return searchPath(cycle.id, { q: '', filters, page: 1 })
}

const SHOWN = 8

/** How many, and in which objectives: a sentence, then bars with their numbers. */
function ByObjective({ frame, view }: TopicPageProps) {
  const { lang } = frame
  const words = TOPIC_MESSAGES[lang]
  const { objectives, framework, cycle } = view
  const [first] = objectives
  const max = first?.actions ?? 0
  const table = (rows: TopicView['objectives']) => (
    <DataTable
      caption={words.byObjectiveTable}
      rows={rows}
      columns={[
        {
          title: words.objective,
          cell: ({ objective }) => (
            <a href={localize(lang, objectivePath(cycle.id, objective.number))}>
              {objective.number}. {objective.short[lang]}
            </a>
          ),
        },
        {
          title: words.actions,
          align: 'number',
          cell: ({ objective, actions }) => (
            <span class="measured">
              <Bar value={actions} max={max} />
              <span>
                <a href={localize(lang, topicSearchPath(view, objective.number))} rel="nofollow">
                  {formatNumber(lang, actions)}
                </a>
              </span>
            </span>
          ),
        },
      ]}
    />
  )
  return (
    <>
      <p>
        <strong>{words.ofLabelled(view.total, view.labelled)}</strong>.{' '}
        {view.asMain !== null && `${words.asMain(view.asMain)} `}
        {view.challenges !== null && `${words.challengeCount(view.challenges)} `}
        {first !== undefined &&
          words.byObjectiveSays(
            `${String(first.objective.number)} (${first.objective.short[lang]})`,
            first.actions,
            objectives.length,
            framework.objectives.length,
          )}
      </p>
      {table(objectives.slice(0, SHOWN))}
      {objectives.length > SHOWN && (
        <details class="rest">
          <summary>{words.others(objectives.length - SHOWN)}</summary>
          {table(objectives.slice(SHOWN))}
        </details>
      )}
    </>
  )
}

function Margin({ frame, view }: TopicPageProps) {
  const { lang } = frame
  const words = TOPIC_MESSAGES[lang]
  const max = Math.max(...view.reporterTypes.map(({ actions }) => actions))
  return (
    <>
      <MarginNote lang={lang} kind="figure">
        <p>
          <strong>{words.byReporterType}</strong>
        </p>
        <ul class="counts">
          {view.reporterTypes.map(({ type, actions }) => (
            <li>
              <a href={localize(lang, reporterTypePath(view.cycle.id, type.code))}>{type.short[lang]}</a>{' '}
              <span class="counts__number">{formatNumber(lang, actions)}</span>
              <Bar value={actions} max={max} />
            </li>
          ))}
        </ul>
      </MarginNote>
      <MarginNote lang={lang} kind="note">
        <p>
          <strong>{words.whoSaid}</strong>
        </p>
        {view.origins.map(({ origin, actions }) => (
          <p>{words.origins[origin](actions)}</p>
        ))}
      </MarginNote>
    </>
  )
}
