import { Breadcrumbs } from '../../web/components/breadcrumbs.tsx'
import { Empty, Tag } from '../../web/components/notice.tsx'
import type { Frame } from '../../web/frame.ts'
import { formatDay } from '../../web/languages.ts'
import { Layout } from '../../web/layout.tsx'
import { cyclePath, editionPath, localize, reportPath } from '../../web/paths.ts'
import type { EditionHead } from '../service.ts'
import { PORTAL_MESSAGES } from './messages.ts'

type Props = {
  readonly frame: Frame
  readonly cycle: { readonly id: string; readonly title: string }
  readonly heads: readonly EditionHead[]
}

/** The editions of a cycle, newest first. */
export function EditionsPage({ frame, cycle, heads }: Props) {
  const { lang } = frame
  const words = PORTAL_MESSAGES[lang]
  return (
    <Layout
      frame={frame}
      title={`${words.editions} · ${cycle.title}`}
      description={words.editionsLead}
      section="report"
    >
      <Breadcrumbs frame={frame} crumbs={[{ label: cycle.title, path: cyclePath(cycle.id) }]} />
      <header class="title">
        <h1>{words.editions}</h1>
        <p class="lead">{words.editionsLead}</p>
      </header>
      {heads.length === 0 ? (
        <Empty title={words.noEditions}>
          <p>{words.noEditionsWhy}</p>
        </Empty>
      ) : (
        <ol class="history" reversed>
          {heads.map((head) => (
            <li>
              <p class="history__head">
                <a href={localize(lang, editionPath(cycle.id, head.number))}>{words.edition(head.id)}</a>{' '}
                <StateTag frame={frame} head={head} />
              </p>
              <p class="soft">
                {words.frozenOn(formatDay(lang, head.date))} · <code>{head.hash.slice(0, 10)}</code>
              </p>
            </li>
          ))}
        </ol>
      )}
      <p class="sans">
        <a href={localize(lang, reportPath(cycle.id))}>{words.readReport}</a>
      </p>
    </Layout>
  )
}

export function StateTag({ frame, head }: { readonly frame: Frame; readonly head: EditionHead }) {
  const published = head.state === 'published'
  return <Tag kind={published ? 'plain' : 'finding'}>{PORTAL_MESSAGES[frame.lang].states[head.state]}</Tag>
}
