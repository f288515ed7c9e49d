import type { Child } from 'hono/jsx'
import type { Framework, ReporterType } from '../compact/schema.ts'
import { Breadcrumbs } from '../web/components/breadcrumbs.tsx'
import { Passage, Sheet } from '../web/components/margin.tsx'
import { Empty } from '../web/components/notice.tsx'
import type { Frame } from '../web/frame.ts'
import { Layout } from '../web/layout.tsx'
import { cyclePath, localize, objectivePath, searchPath } from '../web/paths.ts'
import { ActionList, type ActionSummary } from './action-list.tsx'
import { REGISTRY_MESSAGES } from './messages.ts'
import { WhoReports, type InstitutionCount } from './objective-page.tsx'

export type ReporterTypeView = {
  readonly cycle: { readonly id: string; readonly title: string }
  readonly framework: Pick<Framework, 'objectives' | 'reporterTypes'>
  readonly reporterType: ReporterType
  /** In the order of the record. Titles only (`excerpt` ""): the page may hold hundreds. */
  readonly actions: readonly ActionSummary[]
  readonly institutions: readonly InstitutionCount[]
}

type ReporterTypePageProps = {
  readonly frame: Frame
  readonly view: ReporterTypeView
  readonly charts?: Child
}

/** What one type of institution reported, by objective. */
export function ReporterTypePage({ frame, view, charts }: ReporterTypePageProps) {
  const { lang } = frame
  const words = REGISTRY_MESSAGES[lang]
  const { cycle, reporterType, framework, actions } = view
  const groups = framework.objectives
    .map((objective) => ({
      objective,
      actions: actions.filter((action) => action.objective === objective.number),
    }))
    .filter((group) => group.actions.length > 0)
  return (
    <Layout
      frame={frame}
      title={reporterType.name[lang]}
      description={`${reporterType.name[lang]}. ${cycle.title}: ${words.actionCount(actions.length)}.`}
      section="institutions"
    >
      <Breadcrumbs frame={frame} crumbs={[{ label: cycle.title, path: cyclePath(cycle.id) }]} />
      <header class="title">
        <h1>{reporterType.name[lang]}</h1>
        {actions.length > 0 && (
          <p class="lead">
            <strong>{words.actionCount(actions.length)}</strong>{' '}
            {words.byInstitutions(view.institutions.length)} {words.forObjectives(groups.length)}.
          </p>
        )}
      </header>
      {charts}
      {actions.length === 0 ? (
        <Empty title={words.nobodyReportedOfType}>
          <p>
            <a href={localize(lang, searchPath(cycle.id))}>{words.nobodyReportedDo}</a>
          </p>
        </Empty>
      ) : (
        <Sheet>
          {groups.map(({ objective, actions: own }, index) => (
            <Passage
              id={`objetivo-${objective.number}`}
              label={`${objective.number}. ${objective.short[lang]}`}
              sublabel={words.actionCount(own.length)}
              margin={
                index === 0 ? (
                  <WhoReports frame={frame} cycle={cycle.id} institutions={view.institutions} />
                ) : (
                  <p class="small">
                    <a href={localize(lang, objectivePath(cycle.id, objective.number))}>
                      {words.objective(objective.number)}
                    </a>
                  </p>
                )
              }
            >
              <ActionList frame={frame} reporterTypes={framework.reporterTypes} actions={own} />
            </Passage>
          ))}
        </Sheet>
      )}
    </Layout>
  )
}
