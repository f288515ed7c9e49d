import type { ReporterType } from '../compact/schema.ts'
import { Bar } from '../web/components/bar.tsx'
import { Breadcrumbs } from '../web/components/breadcrumbs.tsx'
import { DataTable } from '../web/components/data-table.tsx'
import { Empty } from '../web/components/notice.tsx'
import type { Frame } from '../web/frame.ts'
import { formatNumber } from '../web/languages.ts'
import { Layout } from '../web/layout.tsx'
import { actionPath, cyclePath, institutionPath, localize, unresolvedPath } from '../web/paths.ts'
import { longName } from './institution-names.ts'
import { REGISTRY_MESSAGES } from './messages.ts'

export type InstitutionsView = {
  readonly cycle: { readonly id: string; readonly title: string }
  readonly reporterTypes: readonly ReporterType[]
  /** Most actions first. Those whose name is not resolved are not among them. */
  readonly institutions: readonly InstitutionRow[]
  readonly totals: {
    readonly actions: number
    /** Actions of which the source does not say who reports them. */
    readonly unattributed: number
    readonly unresolved: number
  }
}

export type InstitutionRow = {
  readonly code: string
  readonly name: string
  readonly reporterType: string | null
  readonly actions: number
}

type InstitutionsPageProps = { readonly frame: Frame; readonly view: InstitutionsView }

/** Who reports, and how much. */
export function InstitutionsPage({ frame, view }: InstitutionsPageProps) {
  const { lang } = frame
  const words = REGISTRY_MESSAGES[lang]
  const { cycle, institutions, totals } = view
  const max = Math.max(0, ...institutions.map((one) => one.actions))
  const lead = words.institutionsLead(
    words.institutionCount(institutions.length),
    words.actionCount(totals.actions),
  )
  return (
    <Layout
      frame={frame}
      title={`${words.institutionsTitle} · ${cycle.title}`}
      description={`${cycle.title}. ${lead}`}
      section="institutions"
    >
      <Breadcrumbs frame={frame} crumbs={[{ label: cycle.title, path: cyclePath(cycle.id) }]} />
      <header class="title">
        <h1>{words.institutionsTitle}</h1>
        <p class="lead">{lead}</p>
        <p class="small soft">
          {words.jointly}
          {totals.unattributed > 0 && ` ${words.unattributed(totals.unattributed)}`}
          {totals.unresolved > 0 && (
            <>
              {' '}
              <a href={localize(lang, unresolvedPath(cycle.id))}>{words.unresolvedLink(totals.unresolved)}</a>
              .
            </>
          )}
        </p>
      </header>
      <DataTable
        caption={words.institutionsCaption}
        rows={institutions}
        columns={[
          {
            title: words.institution,
            cell: ({ code, name }) => (
              <a href={localize(lang, institutionPath(cycle.id, code))}>{longName({ code, name })}</a>
            ),
          },
          {
            title: words.kind,
            cell: ({ reporterType }) =>
              view.reporterTypes.find((one) => one.code === reporterType)?.short[lang] ?? words.none,
          },
          {
            title: words.actions,
            align: 'number',
            cell: ({ actions }) => (
              <span class="measured">
                <Bar value={actions} max={max} />
                <span>{formatNumber(lang, actions)}</span>
              </span>
            ),
          },
        ]}
      />
    </Layout>
  )
}

export type UnresolvedView = {
  readonly cycle: { readonly id: string; readonly title: string }
  readonly names: readonly { readonly printed: string; readonly actions: readonly string[] }[]
}

type UnresolvedInstitutionsPageProps = { readonly frame: Frame; readonly view: UnresolvedView }

/** Names that no catalogue knows, for a person to resolve. Not indexed: it is work in hand. */
export function UnresolvedInstitutionsPage({ frame, view }: UnresolvedInstitutionsPageProps) {
  const { lang } = frame
  const words = REGISTRY_MESSAGES[lang]
  const { cycle, names } = view
  return (
    <Layout frame={frame} title={words.unresolvedTitle} description={null} section="institutions">
      <Breadcrumbs
        frame={frame}
        crumbs={[
          { label: cycle.title, path: cyclePath(cycle.id) },
          { label: words.institutionsTitle, path: `${cyclePath(cycle.id)}/instituciones` },
        ]}
      />
      <header class="title">
        <h1>{words.unresolvedTitle}</h1>
        {names.length > 0 && <p class="lead">{words.unresolvedLead(names.length)}</p>}
      </header>
      {names.length === 0 ? (
        <Empty title={words.unresolvedNone}>
          <p>{words.unresolvedNoneDo}</p>
        </Empty>
      ) : (
        <DataTable
          caption={words.unresolvedCaption}
          rows={names}
          columns={[
            { title: words.printed, cell: ({ printed }) => printed },
            {
              title: words.firstSeen,
              cell: ({ actions }) => (
                <span class="ids">
                  {actions.map((id) => (
                    <a href={localize(lang, actionPath(id))}>{id.slice(id.indexOf('/') + 1)}</a>
                  ))}
                </span>
              ),
            },
          ]}
        />
      )}
    </Layout>
  )
}
