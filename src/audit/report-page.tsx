import type { Language } from '../compact/schema.ts'
import { Breadcrumbs } from '../web/components/breadcrumbs.tsx'
import { Passage, Sheet } from '../web/components/margin.tsx'
import { Empty, Notice, Tag } from '../web/components/notice.tsx'
import type { Frame } from '../web/frame.ts'
import { formatNumber } from '../web/languages.ts'
import { Layout } from '../web/layout.tsx'
import { actionPath, auditPath, cyclePath, localize } from '../web/paths.ts'
import type { FindingState, ReviewedFinding } from './decisions.ts'
import { AUDIT_MESSAGES } from './messages.ts'
import { listShown, reportFindingPath, reportPath, reportsPath } from './report-address.ts'
import { REPORT_MESSAGES } from './report-messages.ts'
import type { AuditedReport } from './report/audit-report.ts'
import type { Verdict } from './report/schema.ts'
import type { KeptReport } from './report-file.ts'
import type { ReportBlock, ReportPart, SentenceNote } from './report-view.ts'
import type { NamedAction } from './review-view.ts'

export type ReportView = {
  readonly cycle: { readonly id: string; readonly title: string }
  readonly report: Omit<KeptReport, 'text'>
  readonly audit: Pick<AuditedReport, 'counts' | 'numbers' | 'verdicts'>
  readonly only: Verdict['verdict'] | null
  readonly parts: readonly ReportPart[]
  readonly reviewed: readonly ReviewedFinding[]
  readonly nameOf: (action: string) => NamedAction | undefined
}

type ReportPageProps = { readonly frame: Frame; readonly view: ReportView }

/** A report with each claim marked true, false or undecided, and in the margin what the record says. */
export function ReportPage({ frame, view }: ReportPageProps) {
  const { lang } = frame
  const words = REPORT_MESSAGES[lang]
  const { cycle, report, audit, parts } = view
  const summary = words.summary(audit.counts)
  const mild = audit.verdicts.filter(({ finding }) => finding !== null && finding.severity !== 'error').length
  const inClaims = audit.numbers.filter(({ role }) => role === 'claim').length
  return (
    <Layout frame={frame} title={`${words.title} · ${cycle.title}`} description={null}>
      <Breadcrumbs
        frame={frame}
        crumbs={[
          { label: cycle.title, path: cyclePath(cycle.id) },
          { label: AUDIT_MESSAGES[lang].auditTitle, path: auditPath(cycle.id) },
          { label: words.title, path: reportsPath(cycle.id) },
        ]}
      />
      <header class="title">
        <p class="eyebrow">{report.file}</p>
        <h1>{summary}</h1>
        <p class="lead">
          {words.numbers(audit.numbers.length, inClaims)}
          {mild > 0 && ` ${words.mildCount(mild)}`}
        </p>
      </header>
      <Notice>
        <p>{AUDIT_MESSAGES[lang].localOnly}</p>
      </Notice>
      <Filters frame={frame} view={view} />
      {parts.length === 0 ? (
        <Empty title={words.nothing}>
          <p>
            <a href={localize(lang, reportPath(cycle.id, report.sha256, null))}>{words.all}</a>
          </p>
        </Empty>
      ) : (
        <Sheet>
          {parts.map((part, i) => (
            <Part frame={frame} view={view} part={part} id={`parte-${String(i + 1)}`} />
          ))}
        </Sheet>
      )}
    </Layout>
  )
}

function Filters({ frame, view }: ReportPageProps) {
  const { lang } = frame
  const words = REPORT_MESSAGES[lang]
  const { cycle, report, audit, only } = view
  const link = (verdict: Verdict['verdict'] | null, label: string) => (
    <li>
      <a
        href={localize(lang, reportPath(cycle.id, report.sha256, verdict))}
        aria-current={only === verdict ? 'true' : undefined}
      >
        {label}
      </a>
    </li>
  )
  return (
    <nav aria-label={words.show}>
      <ul class="verdicts">
        {link(null, words.all)}
        {listShown().map((verdict) =>
          link(
            verdict,
            `${SIGNS[verdict]} ${words.filter[verdict]} (${formatNumber(lang, audit.counts[verdict])})`,
          ),
        )}
        <li class="verdicts__other">
          <a href={localize(lang, reportsPath(cycle.id))}>{words.again}</a>
        </li>
      </ul>
    </nav>
  )
}

type PartProps = ReportPageProps & { readonly part: ReportPart; readonly id: string }

function Part({ frame, view, part, id }: PartProps) {
  const words = REPORT_MESSAGES[frame.lang]
  const label =
    part.objective === null
      ? part.section === ''
        ? words.start
        : words.part(part.section)
      : words.objective(part.objective)
  const [first, ...rest] = part.blocks.map((block) => ({
    text: <Block frame={frame} block={block} />,
    margin:
      block.notes.length === 0
        ? null
        : block.notes.map((note) => <ClaimNote frame={frame} view={view} note={note} />),
  }))
  return (
    <Passage id={id} label={label} sublabel={part.title} margin={first?.margin} more={rest}>
      {first?.text ?? ''}
    </Passage>
  )
}

const SIGNS: Readonly<Record<Verdict['verdict'], string>> = { false: '✗', undecidable: '?', confirmed: '✓' }
const KINDS = { false: 'error', undecidable: 'finding', confirmed: 'holds' } as const satisfies Record<
  Verdict['verdict'],
  string
>

/** The words of a paragraph, each sentence with claims marked and followed by the sign of its note. */
function Block({ frame, block }: { readonly frame: Frame; readonly block: ReportBlock }) {
  const { paragraph, notes } = block
  const { text, kind } = paragraph
  const pieces = notes.map((note, i) => ({
    before: text.slice(notes[i - 1]?.end ?? 0, note.start),
    marked: text.slice(note.start, note.end),
    note,
  }))
  return (
    <p
      class={kind === 'prose' ? undefined : kind === 'heading' ? 'report__heading' : 'report__scrap'}
      lang="es"
    >
      {pieces.map(({ before, marked, note }) => (
        <>
          {before}
          <mark class={`mark--${KINDS[note.verdict]}`}>{marked}</mark>
          <sup class="mark-sign" id={`texto-${String(note.number)}`}>
            <a
              href={`#nota-${String(note.number)}`}
              aria-label={`${wordOf(frame.lang, note)} ${String(note.number)}`}
              lang={frame.lang}
            >
              {SIGNS[note.verdict]}
              {note.number}
            </a>
          </sup>
        </>
      ))}
      {text.slice(notes.at(-1)?.end ?? 0)}
    </p>
  )
}

/** «Falso» only where something in the sentence is an error. */
function wordOf(lang: Language, { verdict, verdicts }: SentenceNote): string {
  const words = REPORT_MESSAGES[lang]
  const mild = verdicts.every(({ finding }) => finding?.severity !== 'error')
  return verdict === 'false' && mild ? words.mild : words.verdicts[verdict]
}

type ClaimNoteProps = ReportPageProps & { readonly note: SentenceNote }

function ClaimNote({ frame, view, note }: ClaimNoteProps) {
  const { lang } = frame
  const words = REPORT_MESSAGES[lang]
  const open = note.verdicts.filter(({ verdict }) => verdict !== 'confirmed')
  const held = note.verdicts.filter(({ verdict }) => verdict === 'confirmed')
  const sign = `${SIGNS[note.verdict]}${String(note.number)}`
  return (
    <div class={`note note--${KINDS[note.verdict]}`} role="note" id={`nota-${String(note.number)}`}>
      <p class="note__kind">
        <a
          class="note__sign"
          href={`#texto-${String(note.number)}`}
          aria-label={words.toWords(String(note.number))}
        >
          {sign}
        </a>{' '}
        {wordOf(lang, note)}
      </p>
      {open.map((verdict) => (
        <Said frame={frame} view={view} verdict={verdict} named={verdict.verdict !== note.verdict} />
      ))}
      {held.length > 0 &&
        (open.length === 0 && held.length === 1 ? (
          held.map((verdict) => <Said frame={frame} view={view} verdict={verdict} named={false} />)
        ) : (
          <details>
            <summary>
              {SIGNS.confirmed} {words.holding(held.length)}
            </summary>
            {held.map((verdict) => (
              <Said frame={frame} view={view} verdict={verdict} named={false} />
            ))}
          </details>
        ))}
    </div>
  )
}

const SHOWN_ACTIONS = 12

type SaidProps = ReportPageProps & { readonly verdict: Verdict; readonly named: boolean }

/** What the record says of one claim: the count, the actions counted, what was decided. */
function Said({ frame, view, verdict, named }: SaidProps) {
  const { lang } = frame
  const words = REPORT_MESSAGES[lang]
  const { explanation, evidence, finding } = verdict
  const actions = evidence.flatMap((id) => view.nameOf(id) ?? [])
  return (
    <div class="claim">
      <p>
        {named && <strong>{words.verdicts[verdict.verdict]}. </strong>}
        {explanation[lang]}
      </p>
      {actions.length > 0 && (
        <details>
          <summary>{words.counted(actions.length)}</summary>
          <ul class="claim__actions">
            {actions.slice(0, SHOWN_ACTIONS).map(({ action, label }) => (
              <li>
                <a href={localize(lang, actionPath(action.id))} title={action.title}>
                  {label}
                </a>
              </li>
            ))}
            {actions.length > SHOWN_ACTIONS && <li>{words.more(actions.length - SHOWN_ACTIONS)}</li>}
          </ul>
        </details>
      )}
      {finding !== null && (
        <p>
          {finding.severity !== 'error' && (
            <>
              <Tag kind="finding">{AUDIT_MESSAGES[lang].severities[finding.severity]}</Tag>{' '}
            </>
          )}
          <State frame={frame} state={stateOf(view.reviewed, finding.id)} />
          <a href={localize(lang, reportFindingPath(view.cycle.id, view.report.sha256, finding.id))}>
            {words.decide}
          </a>
        </p>
      )}
    </div>
  )
}

function stateOf(reviewed: readonly ReviewedFinding[], id: string): FindingState {
  return reviewed.find(({ finding }) => finding.id === id)?.state ?? 'open'
}

function State({ frame, state }: { readonly frame: Frame; readonly state: FindingState }) {
  return state === 'open' ? null : <>{AUDIT_MESSAGES[frame.lang].states[state]} · </>
}
