import type { LabelTerm } from '../compact/schema.ts'
import { Bar } from '../web/components/bar.tsx'
import { Breadcrumbs } from '../web/components/breadcrumbs.tsx'
import { DataTable } from '../web/components/data-table.tsx'
import { Empty } from '../web/components/notice.tsx'
import type { Frame } from '../web/frame.ts'
import { formatNumber } from '../web/languages.ts'
import { Layout } from '../web/layout.tsx'
import { cyclePath, localize, type Topic, topicListPath, topicPath, topicsPath } from '../web/paths.ts'
import { TOPIC_MESSAGES } from './topic-messages.ts'

export type TopicsView = {
  readonly cycle: { readonly id: string; readonly title: string }
  /** How many actions have labels. */
  readonly labelled: number
  readonly lists: readonly TopicList[]
}

type CountedTerm = LabelTerm & { readonly actions: number }
export type TopicList = { readonly topic: Topic; readonly terms: readonly CountedTerm[] }

type TopicsPageProps = { readonly frame: Frame; readonly view: TopicsView }

/** What actions are about: the three lists of labels with how many actions carry each. */
export function TopicsPage({ frame, view }: TopicsPageProps) {
  const { lang } = frame
  const words = TOPIC_MESSAGES[lang]
  const { cycle, lists } = view
  return (
    <Layout frame={frame} title={`${words.title} · ${cycle.title}`} description={words.lead} section="topics">
      <Breadcrumbs frame={frame} crumbs={[{ label: cycle.title, path: cyclePath(cycle.id) }]} />
      <header class="title">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </header>
      {view.labelled === 0 ? (
        <NotLabelled frame={frame} />
      ) : (
        lists.map((list) => (
          <section class="block topics" aria-labelledby={list.topic}>
            <h2 id={list.topic}>{words.topics[list.topic]}</h2>
            <p class="block__says">
              {words.says[list.topic]}{' '}
              <a href={localize(lang, topicListPath(cycle.id, list.topic))}>{words.seeAll}</a>
            </p>
            <ul class="counts counts--wide">
              {list.terms.map((term) => (
                <li>
                  <a href={localize(lang, topicPath(cycle.id, list.topic, term.code))}>{term.name[lang]}</a>{' '}
                  <span class="counts__number">{formatNumber(lang, term.actions)}</span>
                  <Bar value={term.actions} max={Math.max(...list.terms.map(({ actions }) => actions))} />
                </li>
              ))}
            </ul>
          </section>
        ))
      )}
    </Layout>
  )
}

function NotLabelled({ frame }: { readonly frame: Frame }) {
  const words = TOPIC_MESSAGES[frame.lang]
  return (
    <Empty title={words.notLabelled}>
      <p>{words.notLabelledDo}</p>
    </Empty>
  )
}

/** One list of labels: each with what it means and how many actions carry it. */
export function TopicListPage({ frame, view, list }: TopicsPageProps & { readonly list: TopicList }) {
  const { lang } = frame
  const words = TOPIC_MESSAGES[lang]
  const { cycle } = view
  const { topic, terms } = list
  const max = Math.max(0, ...terms.map(({ actions }) => actions))
  return (
    <Layout
      frame={frame}
      title={`${words.topics[topic]} · ${cycle.title}`}
      description={words.says[topic]}
      section="topics"
    >
      <Breadcrumbs
        frame={frame}
        crumbs={[
          { label: cycle.title, path: cyclePath(cycle.id) },
          { label: words.title, path: topicsPath(cycle.id) },
        ]}
      />
      <header class="title">
        <h1>{words.topics[topic]}</h1>
        <p class="lead">{words.says[topic]}</p>
      </header>
      {view.labelled === 0 && <NotLabelled frame={frame} />}
      <DataTable
        caption={words.seeAll}
        rows={terms}
        columns={[
          {
            title: words.term[topic],
            cell: (term) => (
              <div class="term">
                <a href={localize(lang, topicPath(cycle.id, topic, term.code))}>{term.name[lang]}</a>
                <p>{term.definition[lang]}</p>
              </div>
            ),
          },
          {
            title: words.actions,
            align: 'number',
            cell: (term) => (
              <span class="measured">
                <Bar value={term.actions} max={max} />
                <span>{formatNumber(lang, term.actions)}</span>
              </span>
            ),
          },
        ]}
      />
    </Layout>
  )
}
