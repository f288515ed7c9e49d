import type { Framework, Institution } from '../compact/schema.ts'
import { Breadcrumbs } from '../web/components/breadcrumbs.tsx'
import { MarginNote, Passage, Sheet } from '../web/components/margin.tsx'
import { Empty } from '../web/components/notice.tsx'
import type { Frame } from '../web/frame.ts'
import { formatDay } from '../web/languages.ts'
import { Layout } from '../web/layout.tsx'
import { cyclePath, institutionPath, institutionsPath, localize, objectivePath } from '../web/paths.ts'
import { ActionList, type ActionSummary } from './action-list.tsx'
import { longName, shortName } from './institution-names.ts'
import { REGISTRY_MESSAGES } from './messages.ts'

export type InstitutionView = {
  readonly cycle: { readonly id: string; readonly title: string }
  readonly framework: Pick<Framework, 'objectives' | 'reporterTypes'>
  readonly institution: Institution
  readonly parent: RelatedInstitution | null
  readonly parts: readonly RelatedInstitution[]
  /** In the order of the record. */
  readonly actions: readonly ActionSummary[]
}

export type RelatedInstitution = { readonly code: string; readonly name: string }

type InstitutionPageProps = { readonly frame: Frame; readonly view: InstitutionView }

/** What one institution reported, by objective. */
export function InstitutionPage({ frame, view }: InstitutionPageProps) {
  const { lang } = frame
  const words = REGISTRY_MESSAGES[lang]
  const { cycle, institution, framework, actions } = view
  const name = institution.name[lang]
  const type = framework.reporterTypes.find((one) => one.code === institution.reporterType)
  const groups = framework.objectives
    .map((objective) => ({
      objective,
      actions: actions.filter((action) => action.objective === objective.number),
    }))
    .filter((group) => group.actions.length > 0)
  return (
    <Layout
      frame={frame}
      title={name}
      description={`${name}. ${cycle.title}: ${words.actionCount(actions.length)}.`}
      section="institutions"
    >
      <Breadcrumbs
        frame={frame}
        crumbs={[
          { label: cycle.title, path: cyclePath(cycle.id) },
          { label: words.institutionsTitle, path: institutionsPath(cycle.id) },
        ]}
      />
      <header class="title">
        <p class="eyebrow">
          {[shortName({ code: institution.code, name }), type?.name[lang]]
            .filter((part) => part !== undefined && part !== name)
            .join(' · ')}
        </p>
        <h1>{name}</h1>
        {actions.length > 0 && (
          <p class="lead">
            <strong>{words.actionCount(actions.length)}</strong> {words.forObjectives(groups.length)}.
          </p>
        )}
      </header>
      {actions.length === 0 ? (
        <Empty title={words.institutionSilent}>
          <About frame={frame} view={view} />
        </Empty>
      ) : (
        <Sheet>
          {groups.map(({ objective, actions: own }, index) => (
            <Passage
              id={`objetivo-${objective.number}`}
              label={`${objective.number}. ${objective.short[lang]}`}
              sublabel={words.actionCount(own.length)}
              href={localize(lang, objectivePath(cycle.id, objective.number))}
              margin={index === 0 && <About frame={frame} view={view} />}
            >
              <ActionList frame={frame} reporterTypes={framework.reporterTypes} actions={own} />
            </Passage>
          ))}
        </Sheet>
      )}
    </Layout>
  )
}

/** What the catalogue says about the institution; nothing where it says no more than its name. */
function About({ frame, view }: InstitutionPageProps) {
  const { lang } = frame
  const words = REGISTRY_MESSAGES[lang]
  const { institution, parent, parts, cycle } = view
  const { aliases, from, to } = institution
  const link = (one: RelatedInstitution) => (
    <a href={localize(lang, institutionPath(cycle.id, one.code))}>{longName(one)}</a>
  )
  if (parent === null && parts.length === 0 && aliases.length === 0 && from === null && to === null)
    return null
  return (
    <MarginNote lang={lang} kind="note">
      <dl>
        {parent !== null && (
          <>
            <dt>{words.partOf}</dt>
            <dd>{link(parent)}</dd>
          </>
        )}
        {parts.length > 0 && (
          <>
            <dt>{words.partOfIt}</dt>
            {parts.map((part) => (
              <dd>{link(part)}</dd>
            ))}
          </>
        )}
        {aliases.length > 0 && (
          <>
            <dt>{words.alsoPrinted}</dt>
            {aliases.map((alias) => (
              <dd>{alias}</dd>
            ))}
          </>
        )}
        {(from !== null || to !== null) && (
          <>
            <dt>{words.existed}</dt>
            <dd>
              {from === null ? words.none : formatDay(lang, from)} –{' '}
              {to === null ? words.today : formatDay(lang, to)}
            </dd>
          </>
        )}
      </dl>
    </MarginNote>
  )
}
