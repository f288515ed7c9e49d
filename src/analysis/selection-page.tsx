import { ActionList } from '../registry/components.tsx'
import { Bar } from '../web/components/bar.tsx'
import { Breadcrumbs } from '../web/components/breadcrumbs.tsx'
import { MarginNote, Passage, Sheet } from '../web/components/margin.tsx'
import { Empty, Notice } from '../web/components/notice.tsx'
import { Pagination } from '../web/components/pagination.tsx'
import type { Frame } from '../web/frame.ts'
import { formatNumber } from '../web/languages.ts'
import { Layout } from '../web/layout.tsx'
import { MESSAGES } from '../web/messages.ts'
import { cyclePath, indicatorsPath, localize } from '../web/paths.ts'
import { explainUnknown, type Unknown } from './check-selection.ts'
import { formatShare } from './describe-measurement.ts'
import { getIndicator } from './indicators.ts'
import { ANALYSIS_MESSAGES } from './page-messages.ts'
import { selectMember } from './select-actions.ts'
import { selectionListPath, selectionPath } from './selection-path.ts'
import type { SelectionView } from './selection-view.ts'

type SelectionPageProps = { readonly frame: Frame; readonly view: SelectionView }

/** What one number counts: the number, its words, its definition, and the actions. */
export function SelectionPage({ frame, view }: SelectionPageProps) {
  const { lang } = frame
  const words = ANALYSIS_MESSAGES[lang]
  const { cycle, count, selection, what } = view
  const title = `${formatNumber(lang, count.value)} ${what}`
  return (
    <Layout
      frame={frame}
      title={title}
      // Combinations are endless: only the plain ones are for search engines.
      description={view.conditions.length > 1 || view.page > 1 ? null : `${title}. ${cycle.title}.`}
    >
      <Breadcrumbs
        frame={frame}
        crumbs={[
          { label: cycle.title, path: cyclePath(cycle.id) },
          { label: words.indicators, path: indicatorsPath(cycle.id) },
        ]}
      />
      <header class="title">
        <p class="eyebrow">{words.counted}</p>
        <h1>{title}</h1>
        {view.conditions.length > 0 && view.share.share !== null && (
          <p class="lead">
            {words.share(formatShare(lang, view.share.share), MESSAGES[lang].actions(view.share.of.value))}
            {view.challenges !== null && ` ${words.theirChallenges(view.challenges)}`}
          </p>
        )}
      </header>
      <Sheet>
        <Passage id="definicion" label={words.whatItCounts}>
          <div class="prose">
            <p>{getIndicator('count').definition[lang]}</p>
          </div>
          <Conditions frame={frame} view={view} />
          <Unlabelled frame={frame} count={count.unlabelled} />
        </Passage>
        <Passage
          id="acciones"
          label={words.list}
          sublabel={words.order}
          margin={view.narrower.length > 0 && <Narrower frame={frame} view={view} />}
        >
          {view.actions.length === 0 ? (
            <Empty title={words.none}>
              <p>
                {words.noneDo} <a href={localize(lang, selectionPath(cycle.id, {}))}>{words.seeAll}</a>
              </p>
            </Empty>
          ) : (
            <>
              <ActionList
                frame={frame}
                reporterTypes={view.snapshot.framework.reporterTypes}
                actions={view.actions}
              />
              <Pagination
                frame={frame}
                page={view.page}
                pages={view.pages}
                pathOf={(page) => selectionPath(cycle.id, selection, page)}
              />
              <p class="small">
                <a href={localize(lang, selectionListPath(cycle.id, selection))}>{words.download}</a>
              </p>
            </>
          )}
        </Passage>
      </Sheet>
    </Layout>
  )
}

function Conditions({ frame, view }: SelectionPageProps) {
  const { lang } = frame
  if (view.conditions.length === 0) return null
  return (
    <>
      <h3 class="small">{ANALYSIS_MESSAGES[lang].conditions}</h3>
      <ul class="chips">
        {view.conditions.map(({ label, without }) => (
          <li>
            <a href={localize(lang, selectionPath(view.cycle.id, without))} rel="nofollow">
              <span aria-hidden="true">×</span>
              <span class="govuk-visually-hidden">{MESSAGES[lang].remove('')}</span> {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Unlabelled({ frame, count }: { readonly frame: Frame; readonly count: number }) {
  const words = ANALYSIS_MESSAGES[frame.lang]
  if (count === 0) return null
  return (
    <Notice>
      <p>{count === 1 ? words.unlabelledOne : words.unlabelled(MESSAGES[frame.lang].actions(count))}</p>
    </Notice>
  )
}

const SHOWN = 6

/** How the actions divide, each part leading to its own page. */
function Narrower({ frame, view }: SelectionPageProps) {
  const { lang } = frame
  const words = ANALYSIS_MESSAGES[lang]
  return (
    <MarginNote lang={lang} kind="figure">
      {view.narrower.map(({ by, tally }) => {
        const max = Math.max(0, ...tally.rows.map(({ value }) => value))
        const show = ({ key, name, short, value }: (typeof tally.rows)[number]) => (
          <li>
            <a
              href={localize(lang, selectionPath(view.cycle.id, selectMember(view.selection, by, key)))}
              rel="nofollow"
              title={name[lang]}
            >
              {by === 'objective' ? `${key}. ${short[lang]}` : short[lang]}
            </a>{' '}
            <span class="counts__number">{formatNumber(lang, value)}</span>
            <Bar value={value} max={max} />
          </li>
        )
        const rest = tally.rows.slice(SHOWN)
        return (
          <>
            <p>
              <strong>{words.narrow[by]}</strong>
            </p>
            <ul class="counts">{tally.rows.slice(0, SHOWN).map(show)}</ul>
            {rest.length > 0 && (
              <details>
                <summary>{MESSAGES[lang].more(rest.length)}</summary>
                <ul class="counts">{rest.map(show)}</ul>
              </details>
            )}
          </>
        )
      })}
    </MarginNote>
  )
}

/** What stands where an address asks for something that is not known: what, and what there is. */
export function UnknownSelectionPage({
  frame,
  cycle,
  unknown,
}: {
  readonly frame: Frame
  readonly cycle: string
  readonly unknown: Unknown
}) {
  const words = ANALYSIS_MESSAGES[frame.lang]
  return (
    <Layout frame={frame} title={words.unknownTitle} description={null}>
      <header class="title">
        <h1>{words.unknownTitle}</h1>
      </header>
      <Empty title={explainUnknown(unknown, frame.lang)}>
        <p>
          <a href={localize(frame.lang, selectionPath(cycle, {}))}>{words.seeAll}</a> ·{' '}
          <a href={localize(frame.lang, indicatorsPath(cycle))}>{words.indicators}</a>
        </p>
      </Empty>
    </Layout>
  )
}
