import { Breadcrumbs } from '../web/components/breadcrumbs.tsx'
import { FacetList } from '../web/components/facets.tsx'
import { MarkedPieces } from '../web/components/marked-text.tsx'
import { Empty, Notice, Tag } from '../web/components/notice.tsx'
import { Pagination } from '../web/components/pagination.tsx'
import type { Frame } from '../web/frame.ts'
import { Layout } from '../web/layout.tsx'
import { auditedSumsPath, auditPath, cyclePath, findingPath, localize } from '../web/paths.ts'
import { excerpt, isInCapitals } from '../web/prose.ts'
import { cutAtMarks, type TextMark } from '../web/text-marks.ts'
import { AUDIT_MESSAGES } from './messages.ts'
import { reportsPath } from './report-address.ts'
import { REPORT_MESSAGES } from './report-messages.ts'
import { AUDIT_FILTERS, reviewPath, toggleReview, type ReviewAddress } from './review-address.ts'
import type { NamedAction, Review, ReviewRow } from './review-view.ts'
import type { Check, Finding } from './schema.ts'
import { SumsByObjective } from './sums-by-objective.tsx'

export type AuditView = {
  readonly cycle: { readonly id: string; readonly title: string }
  readonly address: ReviewAddress
  readonly review: Review
  /** The rows of this page. */
  readonly rows: readonly ReviewRow[]
  /** The titles of summaries, in the reader's language; an action without one is named as it is printed. */
  readonly titles: ReadonlyMap<string, string>
  readonly pages: number
  readonly checked: { readonly actions: number; readonly hold: number }
}

type AuditPageProps = { readonly frame: Frame; readonly view: AuditView }

/** What the audit of a cycle found, by state, severity, rule, institution and objective; the undecided first. */
export function AuditPage({ frame, view }: AuditPageProps) {
  const { lang } = frame
  const words = AUDIT_MESSAGES[lang]
  const { cycle, review, address, checked } = view
  return (
    <Layout frame={frame} title={`${words.auditTitle} · ${cycle.title}`} description={null}>
      <Breadcrumbs frame={frame} crumbs={[{ label: cycle.title, path: cyclePath(cycle.id) }]} />
      <header class="title">
        <p class="eyebrow">{words.auditTitle}</p>
        <h1>
          {words.findingsTitle(review.rows.length)}{' '}
          <span class="found__page">{words.inActions(checked.actions)}</span>
        </h1>
        <p class="lead">
          {words.sumsTitle(checked.hold)}.{' '}
          {checked.hold > 0 && <a href={localize(lang, auditedSumsPath(cycle.id))}>{words.seeSums}</a>}
        </p>
        <p>
          <a href={localize(lang, reportsPath(cycle.id))}>{REPORT_MESSAGES[lang].checkReport}</a>
        </p>
      </header>
      <Notice>
        <p>{words.localOnly}</p>
      </Notice>
      <div class="results">
        <div class="results__list">
          {view.rows.length === 0 ? (
            <Empty title={words.nothingHere}>
              <p>
                <a href={localize(lang, auditPath(cycle.id))}>{words.clearFilters}</a>
              </p>
            </Empty>
          ) : (
            <ol class="hits">
              {view.rows.map((row) => (
                <li>
                  <FindingEntry frame={frame} cycle={cycle.id} row={row} titles={view.titles} />
                </li>
              ))}
            </ol>
          )}
          <Pagination
            frame={frame}
            page={address.page}
            pages={view.pages}
            pathOf={(page) => reviewPath(cycle.id, { ...address, page })}
          />
        </div>
        <aside class="results__facets" aria-label={words.narrow}>
          <h2 class="govuk-visually-hidden">{words.narrow}</h2>
          {AUDIT_FILTERS.map((filter) => (
            <FacetList
              frame={frame}
              facet={{
                name: words.facets[filter],
                values: review.counts[filter].map(({ value, label, count }) => ({
                  label,
                  count,
                  chosen: address.filters[filter] === value,
                  path: reviewPath(cycle.id, toggleReview(address, filter, value)),
                })),
              }}
            />
          ))}
        </aside>
      </div>
    </Layout>
  )
}

type FindingEntryProps = {
  readonly frame: Frame
  readonly cycle: string
  readonly row: ReviewRow
  readonly titles: AuditView['titles']
}

function FindingEntry({ frame, cycle, row, titles }: FindingEntryProps) {
  const { lang } = frame
  const { finding, on } = row
  const told = on === null ? undefined : titles.get(on.action.id)
  const title = told ?? on?.action.title ?? finding.id
  return (
    <>
      <p class="actions__head">
        {on !== null && <span class="actions__number">{on.label}</span>}
        <span>{on?.institutions.map((one) => one.name).join(' · ')}</span>
      </p>
      <h2
        class={isInCapitals(title) ? 'actions__title capitals' : 'actions__title'}
        lang={told === undefined ? frame.cycle?.textLang : undefined}
      >
        <a href={localize(lang, findingPath(cycle, finding.id))}>{excerpt(title, 160)}</a>
      </h2>
      <FindingTags frame={frame} row={row} />
      <p class="actions__excerpt" lang={frame.cycle?.textLang}>
        <Context frame={frame} row={row} />
      </p>
      <p class="sans finding__says">{finding.explanation[lang]}</p>
    </>
  )
}

export function FindingTags({ frame, row }: { readonly frame: Frame; readonly row: ReviewRow }) {
  const words = AUDIT_MESSAGES[frame.lang]
  const { finding, state } = row
  return (
    <p class="finding__tags">
      <Tag kind={finding.severity === 'error' ? 'error' : 'finding'}>
        {words.severities[finding.severity]}
      </Tag>{' '}
      <Tag kind="plain">{words.rules[finding.rule]}</Tag> <Tag kind="plain">{words.states[state]}</Tag>
    </p>
  )
}

/** How much of the text stands before and after the quoted words, in characters. */
const AROUND = 90
const LONGEST_QUOTE = 400

/** The quoted words, marked, with a little of the text around them where it still says them. */
function Context({ frame, row }: { readonly frame: Frame; readonly row: ReviewRow }) {
  const { finding, on } = row
  const whole = findQuote(finding, on)
  if (whole === null) return excerpt(finding.quote, LONGEST_QUOTE)
  const { text, mark } = whole
  const from = startOfWord(text, mark.start - AROUND)
  const to = startOfWord(text, Math.min(mark.end, mark.start + LONGEST_QUOTE) + AROUND)
  const inside = { ...mark, start: mark.start - from, end: Math.min(mark.end, to) - from }
  return (
    <>
      {from > 0 && '… '}
      <MarkedPieces lang={frame.lang} pieces={cutAtMarks(text.slice(from, to), [inside])} />
      {to < text.length && '…'}
    </>
  )
}

function startOfWord(text: string, at: number): number {
  if (at <= 0) return 0
  if (at >= text.length) return text.length
  const space = text.slice(at, at + 40).search(/\s/)
  return space < 0 ? at : at + space + 1
}

/** The text of an action that a finding quotes, and where; null where the text says it no longer. */
export function findQuote(
  { place, quote, severity }: Finding,
  on: NamedAction | null,
): { readonly text: string; readonly mark: TextMark } | null {
  if (place === null || on === null) return null
  const text = place.field === 'challenges' ? on.action.challengesText : on.action[place.field]
  if (quote === '' || text.slice(place.start, place.end) !== quote) return null
  const kind = severity === 'error' ? 'error' : 'finding'
  return { text, mark: { start: place.start, end: place.end, kind, note: null, sign: null } }
}

export type SumsView = {
  readonly cycle: { readonly id: string; readonly title: string }
  readonly rows: readonly { readonly check: Check; readonly on: NamedAction }[]
}

/** What was checked and holds, in the order of the record. */
export function SumsPage({ frame, view }: { readonly frame: Frame; readonly view: SumsView }) {
  const { lang } = frame
  const words = AUDIT_MESSAGES[lang]
  const { cycle, rows } = view
  return (
    <Layout frame={frame} title={`${words.sumsTitle(rows.length)} · ${cycle.title}`} description={null}>
      <Breadcrumbs
        frame={frame}
        crumbs={[
          { label: cycle.title, path: cyclePath(cycle.id) },
          { label: words.auditTitle, path: auditPath(cycle.id) },
        ]}
      />
      <header class="title">
        <h1>{words.sumsTitle(rows.length)}</h1>
      </header>
      <SumsByObjective frame={frame} rows={rows} />
    </Layout>
  )
}
