import type { Child } from 'hono/jsx'
import type { Framework } from '../compact/schema.ts'
import { Empty } from '../web/components/notice.tsx'
import { MarginNote } from '../web/components/margin.tsx'
import { ObjectivePicture, type ObjectiveCount } from '../web/components/objective-picture.tsx'
import { SearchForm } from '../web/components/search-form.tsx'
import type { Frame } from '../web/frame.ts'
import { formatList, formatPeriod } from '../web/languages.ts'
import { Layout } from '../web/layout.tsx'
import { MESSAGES } from '../web/messages.ts'
import {
  dataPath,
  editionsPath,
  indicatorsPath,
  localize,
  reportPath,
  sourcesPath,
  verifiedPath,
} from '../web/paths.ts'
import { describeCounts } from './counts.ts'
import { REGISTRY_MESSAGES } from './messages.ts'

export type HomeView = {
  readonly cycle: {
    readonly id: string
    readonly title: string
    /** Days (YYYY-MM-DD), the last one included; null where not known. */
    readonly start: string | null
    readonly end: string | null
  }
  readonly framework: Framework
  readonly counts: readonly ObjectiveCount[]
  readonly totals: {
    readonly actions: number
    readonly institutions: number
    readonly withoutResults: number
  }
  /** Names of the documents that the record was read from. */
  readonly sources: readonly string[]
}

type HomePageProps = {
  readonly frame: Frame
  readonly view: HomeView
  readonly charts?: Child
  /** Which edition is published. */
  readonly edition?: Child
}

/** What this is, how much it holds, and where: the first page of a cycle. */
export function HomePage({ frame, view, charts, edition }: HomePageProps) {
  const { lang } = frame
  const words = REGISTRY_MESSAGES[lang]
  const { cycle, framework, totals } = view
  const compact = framework.name[lang]
  return (
    <Layout
      frame={frame}
      title={`${words.homeTitle} · ${cycle.title}`}
      description={`${compact}. ${cycle.title}: ${words.actionCount(totals.actions)}, ${words.institutionCount(totals.institutions)}.`}
      section="objectives"
      search="page"
    >
      <div class="hero">
        <div class="hero__text">
          <p class="eyebrow">{cycle.title}</p>
          <h1>{words.homeTitle}</h1>
          <p class="lead">
            <strong>{words.actionCount(totals.actions)}</strong> {words.homeLead.by}{' '}
            <strong>{words.institutionCount(totals.institutions)}</strong>
            {cycle.start !== null &&
              cycle.end !== null &&
              `, ${words.homeLead.between} ${formatPeriod(lang, cycle.start, cycle.end)}`}
            , {words.homeLead.for} {compact}.
          </p>
          <SearchForm frame={frame} cycle={cycle.id} query="" place="page" />
          <WaysOn frame={frame} cycle={cycle.id} />
        </div>
        <div class="hero__margin">
          <MarginNote lang={lang} kind="source">
            <p>{words.recordFrom(formatList(lang, view.sources))}</p>
            <p>
              {words.accounted} <a href={localize(lang, sourcesPath(cycle.id))}>{words.seeReceipt}</a>
            </p>
            <p>
              {words.redone} <a href={localize(lang, verifiedPath(cycle.id))}>{words.seeRedone}</a>
            </p>
            {edition}
          </MarginNote>
          {totals.withoutResults > 0 && (
            <MarginNote lang={lang} kind="note">
              <p>{words.withoutResults(totals.withoutResults)}.</p>
            </MarginNote>
          )}
        </div>
      </div>
      <section class="block" aria-labelledby="objetivos">
        <h2 id="objetivos">{words.pictureTitle}</h2>
        {totals.actions === 0 ? (
          <Empty title={words.sourcesNone}>
            <p>{words.sourcesNoneDo}</p>
          </Empty>
        ) : (
          <>
            <p class="block__says">
              {describeCounts(framework.objectives, view.counts, lang)} {words.orderedByTable}
            </p>
            <ObjectivePicture
              frame={frame}
              cycle={cycle.id}
              framework={framework}
              counts={view.counts}
              caption={words.pictureCaption}
            />
          </>
        )}
      </section>
      {charts}
    </Layout>
  )
}

/** What is made from the record: where a reader who does not come for one action goes on. */
function WaysOn({ frame, cycle }: { readonly frame: Frame; readonly cycle: string }) {
  const { lang } = frame
  const words = MESSAGES[lang]
  const ways = [
    [words.report, reportPath(cycle)],
    [words.indicators, indicatorsPath(cycle)],
    [words.data, dataPath(cycle)],
    [words.editions, editionsPath(cycle)],
  ] as const
  return (
    <nav class="ways" aria-label={REGISTRY_MESSAGES[lang].elsewhere}>
      <ul>
        {ways.map(([label, path]) => (
          <li>
            <a href={localize(lang, path)}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
