import type { Child } from 'hono/jsx'
import type { Framework, Objective, ReporterType } from '../compact/schema.ts'
import { Bar } from '../web/components/bar.tsx'
import { Breadcrumbs } from '../web/components/breadcrumbs.tsx'
import { MarginNote, Passage, Sheet } from '../web/components/margin.tsx'
import { Empty } from '../web/components/notice.tsx'
import type { Frame } from '../web/frame.ts'
import { formatList, formatNumber } from '../web/languages.ts'
import { Layout } from '../web/layout.tsx'
import { MESSAGES } from '../web/messages.ts'
import { cyclePath, institutionPath, localize, objectivePath, searchPath } from '../web/paths.ts'
import { ActionList, type ActionSummary } from './action-list.tsx'
import { shortName } from './institution-names.ts'
import { REGISTRY_MESSAGES } from './messages.ts'

export type ObjectiveView = {
  readonly cycle: { readonly id: string; readonly title: string }
  readonly framework: Pick<Framework, 'objectives' | 'roundTables' | 'reporterTypes'>
  readonly objective: Objective
  readonly actions: readonly ActionSummary[]
  /** Who reports for this objective, most actions first. */
  readonly institutions: readonly InstitutionCount[]
}

/** `code` is null where the name is not resolved. */
export type InstitutionCount = {
  readonly code: string | null
  readonly name: string
  readonly actions: number
}

type ObjectivePageProps = {
  readonly frame: Frame
  readonly view: ObjectiveView
  readonly charts?: Child
}

/** What was reported for one objective, and by whom. */
export function ObjectivePage({ frame, view, charts }: ObjectivePageProps) {
  const { lang } = frame
  const words = REGISTRY_MESSAGES[lang]
  const { objective, cycle, framework, actions } = view
  const table = framework.roundTables.find((one) => one.number === objective.roundTable)
  const groups = groupByType(framework.reporterTypes, actions)
  const count = `${words.actionCount(actions.length)} ${words.reportedFor}`
  return (
    <Layout
      frame={frame}
      title={`${words.objective(objective.number)}: ${objective.name[lang]}`}
      description={`${objective.name[lang]}. ${cycle.title}: ${count}.`}
      section="objectives"
    >
      <Breadcrumbs frame={frame} crumbs={[{ label: cycle.title, path: cyclePath(cycle.id) }]} />
      <header class={`title hue-${((objective.roundTable - 1) % 4) + 1}`}>
        <p class="eyebrow">
          {words.objective(objective.number)}
          {table !== undefined && ` · ${table.name[lang]}`}
        </p>
        <h1>{objective.name[lang]}</h1>
        {actions.length > 0 && (
          <p class="lead">
            <strong>{words.actionCount(actions.length)}</strong>: {describeGroups(groups, lang)}.
          </p>
        )}
      </header>
      {actions.length === 0 ? (
        <Empty title={words.nobodyReported}>
          <p>
            <a href={localize(lang, searchPath(cycle.id))}>{words.nobodyReportedDo}</a>
          </p>
        </Empty>
      ) : (
        <Sheet>
          {groups.map(({ type, actions: own }, index) => (
            <Passage
              id={type.code}
              label={type.short[lang]}
              sublabel={words.actionCount(own.length)}
              margin={
                index === 0 && <WhoReports frame={frame} cycle={cycle.id} institutions={view.institutions} />
              }
            >
              <ActionList frame={frame} reporterTypes={framework.reporterTypes} actions={own} />
            </Passage>
          ))}
        </Sheet>
      )}
      {charts}
      <ObjectiveNeighbours frame={frame} view={view} />
    </Layout>
  )
}

type TypeGroup = { readonly type: ReporterType; readonly actions: readonly ActionSummary[] }

function groupByType(
  types: readonly ReporterType[],
  actions: readonly ActionSummary[],
): readonly TypeGroup[] {
  return types
    .map((type) => ({ type, actions: actions.filter((action) => action.reporterType === type.code) }))
    .filter((group) => group.actions.length > 0)
}

function describeGroups(groups: readonly TypeGroup[], lang: Frame['lang']): string {
  return formatList(
    lang,
    groups.map(({ type, actions }) => `${type.short[lang]} (${formatNumber(lang, actions.length)})`),
  )
}

type WhoReportsProps = {
  readonly frame: Frame
  readonly cycle: string
  readonly institutions: readonly InstitutionCount[]
}

const SHOWN = 10

/** Who reports, as bars in the margin: the ten with most at sight, the others folded. */
export function WhoReports({ frame, cycle, institutions }: WhoReportsProps) {
  const { lang } = frame
  const words = REGISTRY_MESSAGES[lang]
  const max = Math.max(0, ...institutions.map((one) => one.actions))
  const show = ({ code, name, actions }: InstitutionCount) => (
    <li>
      {code === null ? (
        <span>{name}</span>
      ) : (
        <a href={localize(lang, institutionPath(cycle, code))} title={name}>
          {shortName({ code, name })}
        </a>
      )}{' '}
      <span class="counts__number">{formatNumber(lang, actions)}</span>
      <Bar value={actions} max={max} />
    </li>
  )
  return (
    <MarginNote lang={lang} kind="figure">
      <p>
        <strong>{words.whoReports}</strong>
      </p>
      <ul class="counts">{institutions.slice(0, SHOWN).map(show)}</ul>
      {institutions.length > SHOWN && (
        <details>
          <summary>{MESSAGES[lang].more(institutions.length - SHOWN)}</summary>
          <ul class="counts">{institutions.slice(SHOWN).map(show)}</ul>
        </details>
      )}
    </MarginNote>
  )
}

function ObjectiveNeighbours({ frame, view }: ObjectivePageProps) {
  const { lang } = frame
  const words = REGISTRY_MESSAGES[lang]
  const all = view.framework.objectives
  const at = all.findIndex((one) => one.number === view.objective.number)
  const [before, after] = [all[at - 1], all[at + 1]]
  const link = (objective: Objective, label: string, rel: string) => (
    <a href={localize(lang, objectivePath(view.cycle.id, objective.number))} rel={rel}>
      <span>{label}</span>
      <strong>
        {objective.number}. {objective.short[lang]}
      </strong>
    </a>
  )
  return (
    <nav class="steps" aria-label={words.neighbours}>
      {before !== undefined && link(before, words.previousObjective, 'prev')}
      {after !== undefined && link(after, words.nextObjective, 'next')}
    </nav>
  )
}
