import { Breadcrumbs } from '../web/components/breadcrumbs.tsx'
import { DataTable } from '../web/components/data-table.tsx'
import { Empty } from '../web/components/notice.tsx'
import type { Frame } from '../web/frame.ts'
import { counted, formatDay, formatNumber } from '../web/languages.ts'
import { Layout } from '../web/layout.tsx'
import { cyclePath, localize, sourcePath } from '../web/paths.ts'
import { REGISTRY_MESSAGES } from './messages.ts'

export type SourcesView = {
  readonly cycle: { readonly id: string; readonly title: string }
  readonly sources: readonly SourceRow[]
  readonly totals: { readonly actions: number }
}

export type SourceRow = {
  readonly sha256: string
  readonly file: string
  /** An instant in ISO 8601. */
  readonly importedAt: string
  readonly actions: number
  readonly lines: number | null
  readonly unassigned: number
}

type SourcesPageProps = { readonly frame: Frame; readonly view: SourcesView }

/** Where the record comes from: its documents, with what was read in each. */
export function SourcesPage({ frame, view }: SourcesPageProps) {
  const { lang } = frame
  const words = REGISTRY_MESSAGES[lang]
  const { cycle, sources, totals } = view
  const lead = words.sourcesLead(
    counted(lang, sources.length, words.documentForms),
    words.actionCount(totals.actions),
  )
  const number = (value: number | null) => (value === null ? words.none : formatNumber(lang, value))
  return (
    <Layout
      frame={frame}
      title={`${words.sourcesTitle} · ${cycle.title}`}
      description={`${cycle.title}. ${lead}`}
      section="sources"
    >
      <Breadcrumbs frame={frame} crumbs={[{ label: cycle.title, path: cyclePath(cycle.id) }]} />
      <header class="title">
        <h1>{words.sourcesTitle}</h1>
        {sources.length > 0 && (
          <p class="lead">
            {lead} {words.accounted}
          </p>
        )}
      </header>
      {sources.length === 0 ? (
        <Empty title={words.sourcesNone}>
          <p>{words.sourcesNoneDo}</p>
        </Empty>
      ) : (
        <DataTable
          caption={words.sourcesCaption}
          rows={sources}
          columns={[
            {
              title: words.document,
              cell: ({ sha256, file }) => <a href={localize(lang, sourcePath(cycle.id, sha256))}>{file}</a>,
            },
            {
              title: words.importedAt,
              cell: ({ importedAt }) => <time datetime={importedAt}>{formatDay(lang, importedAt)}</time>,
            },
            { title: words.linesRead, align: 'number', cell: ({ lines }) => number(lines) },
            { title: words.unassigned, align: 'number', cell: ({ unassigned }) => number(unassigned) },
            { title: words.actions, align: 'number', cell: ({ actions }) => number(actions) },
          ]}
        />
      )}
    </Layout>
  )
}
