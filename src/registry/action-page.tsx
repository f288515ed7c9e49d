import { Breadcrumbs } from '../web/components/breadcrumbs.tsx'
import { Sheet } from '../web/components/margin.tsx'
import type { Frame } from '../web/frame.ts'
import { Layout } from '../web/layout.tsx'
import { actionPath, cyclePath, localize, objectivePath, reporterTypePath } from '../web/paths.ts'
import { excerpt, isInCapitals } from '../web/prose.ts'
import { FactsPassage, LabelsPassage, OurChallenges } from './action-labels.tsx'
import { InstitutionName, numberAction } from './action-list.tsx'
import { ActionNeighbours } from './action-neighbours.tsx'
import { ActionTexts, SummaryPassage } from './action-texts.tsx'
import type { ActionView } from './action-view.ts'
import { CitePassage } from './cite-passage.tsx'
import { REGISTRY_MESSAGES } from './messages.ts'
import { Comparison, History } from './revisions.tsx'

type ActionPageProps = { readonly frame: Frame; readonly view: ActionView }

/** One reported action with its proof beside it. */
export function ActionPage({ frame, view }: ActionPageProps) {
  const { lang } = frame
  const words = REGISTRY_MESSAGES[lang]
  const { action, cycle, objective } = view
  const type = view.reporterTypes.find((one) => one.code === action.reporterType)
  const address = localize(lang, actionPath(action.id))
  const textLang = frame.cycle?.textLang
  return (
    <Layout
      frame={frame}
      title={excerpt(action.title, 120)}
      description={excerpt(action.description === '' ? action.title : action.description, 200)}
      section="objectives"
      alternates={[
        { type: 'application/json', href: `${address}.json` },
        { type: 'text/plain', href: `${address}.txt` },
      ]}
    >
      <Breadcrumbs
        frame={frame}
        crumbs={[
          { label: cycle.title, path: cyclePath(cycle.id) },
          {
            label: `${words.objective(objective.number)}: ${objective.short[lang]}`,
            path: objectivePath(cycle.id, objective.number),
          },
          ...(type === undefined
            ? []
            : [{ label: type.short[lang], path: reporterTypePath(cycle.id, type.code) }]),
        ]}
      />
      <article>
        <header class={`title title--action hue-${((objective.roundTable - 1) % 4) + 1}`}>
          <p class="eyebrow">
            {words.action} {numberAction(lang, view.reporterTypes, action)}
          </p>
          <h1
            class={isInCapitals(action.title) ? 'capitals' : undefined}
            lang={view.summary === null ? textLang : lang}
          >
            {action.title}
          </h1>
          <p class="reporters">
            <span class="soft">{words.reportedBy}</span>{' '}
            {action.institutions.length === 0 && words.noInstitution}
            {action.institutions.map((institution, index) => (
              <>
                {index > 0 && ' · '}
                <InstitutionName frame={frame} cycle={cycle.id} institution={institution} />
              </>
            ))}
          </p>
        </header>
        {view.comparison !== null && (
          <Comparison
            lang={lang}
            comparison={view.comparison}
            closePath={localize(lang, actionPath(action.id))}
          />
        )}
        <Sheet>
          {view.summary !== null && <SummaryPassage frame={frame} view={view} summary={view.summary} />}
          <LabelsPassage frame={frame} labels={view.labels} />
          {!view.textLoaded && <OurChallenges frame={frame} labels={view.labels} />}
          {view.labels.facts !== null && <FactsPassage frame={frame} facts={view.labels.facts} />}
          {view.textLoaded && <ActionTexts frame={frame} view={view} />}
          <History frame={frame} actionId={action.id} revisions={view.revisions} />
          <CitePassage frame={frame} actionId={action.id} citation={view.citation} />
        </Sheet>
      </article>
      <ActionNeighbours frame={frame} reporterTypes={view.reporterTypes} neighbours={view.neighbours} />
    </Layout>
  )
}
