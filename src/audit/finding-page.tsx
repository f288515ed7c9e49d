import { Breadcrumbs } from '../web/components/breadcrumbs.tsx'
import { MarginNote, Passage, Sheet } from '../web/components/margin.tsx'
import { MarkedProse } from '../web/components/marked-text.tsx'
import { Notice } from '../web/components/notice.tsx'
import type { Frame } from '../web/frame.ts'
import { formatDay } from '../web/languages.ts'
import { Layout } from '../web/layout.tsx'
import { MESSAGES } from '../web/messages.ts'
import { actionPath, auditPath, cyclePath, localize } from '../web/paths.ts'
import { markProse } from '../web/text-marks.ts'
import { FindingTags, findQuote } from './audit-page.tsx'
import { Decision, refuseDecision } from './decisions.ts'
import { AUDIT_MESSAGES } from './messages.ts'
import type { NamedAction, ReviewRow } from './review-view.ts'

export type FindingView = {
  readonly cycle: { readonly id: string; readonly title: string }
  /** Its own address, without language. */
  readonly path: string
  /** The page between it and the audit; null where there is none. */
  readonly above: { readonly label: string; readonly path: string } | null
  readonly row: ReviewRow
  /** The other actions that it rests on. */
  readonly evidence: readonly NamedAction[]
  /** Null where there is nobody to write to. */
  readonly letter: string | null
  /** Why the decision that was just sent was not kept, and what was written with it. */
  readonly refused: { readonly why: 'reason' | 'stale'; readonly reason: string } | null
}

type FindingPageProps = { readonly frame: Frame; readonly view: FindingView }

/** One finding with all that is needed to decide on it: the words, the arithmetic, what was decided before, the letter. */
export function FindingPage({ frame, view }: FindingPageProps) {
  const { lang } = frame
  const words = AUDIT_MESSAGES[lang]
  const { cycle, path, above, row, evidence, letter } = view
  const { finding, on } = row
  return (
    <Layout frame={frame} title={`${finding.explanation[lang]} · ${words.auditTitle}`} description={null}>
      <Breadcrumbs
        frame={frame}
        crumbs={[
          { label: cycle.title, path: cyclePath(cycle.id) },
          { label: words.auditTitle, path: auditPath(cycle.id) },
          ...(above === null ? [] : [above]),
        ]}
      />
      <header class="title">
        <p class="eyebrow">
          {[
            finding.report === null ? undefined : words.atLine(finding.report.line),
            on?.label,
            ...(on?.institutions ?? []).map((one) => one.name),
          ]
            .filter((part) => part !== undefined)
            .join(' · ')}
        </p>
        <h1 class="found">{finding.explanation[lang]}</h1>
        <FindingTags frame={frame} row={row} />
      </header>
      <Sheet>
        <Passage id="texto" label={words.theText} margin={on !== null && <Where frame={frame} on={on} />}>
          <Quoted frame={frame} row={row} />
        </Passage>
        {evidence.length > 0 && (
          <Passage id="evidencia" label={words.evidence}>
            <ul class="history">
              {evidence.map(({ action, label }) => (
                <li>
                  {label}{' '}
                  <a href={localize(lang, actionPath(action.id))} lang={frame.cycle?.textLang}>
                    {action.title}
                  </a>
                </li>
              ))}
            </ul>
          </Passage>
        )}
        <Passage id="decision" label={words.decision}>
          <History frame={frame} row={row} />
          <DecisionForm frame={frame} view={view} />
        </Passage>
        {letter !== null && (
          <Passage
            id="carta"
            label={words.letter}
            margin={
              <p class="small">
                <a href={`${localize(lang, path)}.txt`} download>
                  {words.download}
                </a>
              </p>
            }
          >
            <pre class="letter" data-copy={MESSAGES[lang].copy} data-copied={MESSAGES[lang].copied}>
              {letter}
            </pre>
          </Passage>
        )}
      </Sheet>
    </Layout>
  )
}

function Where({ frame, on }: { readonly frame: Frame; readonly on: NamedAction }) {
  const { lang } = frame
  const { source, id } = on.action
  const common = MESSAGES[lang]
  return (
    <MarginNote lang={lang} kind="source">
      <p class="file">{source.file}</p>
      <p>
        {source.page !== null && `${common.page(source.page)}, `}
        {common.lines(source.lineStart, source.lineEnd)}
      </p>
      <p>
        <a href={localize(lang, actionPath(id))}>{AUDIT_MESSAGES[lang].seeAction}</a>
      </p>
    </MarginNote>
  )
}

function Quoted({ frame, row }: { readonly frame: Frame; readonly row: ReviewRow }) {
  const { lang } = frame
  const { finding, on } = row
  const textLang = frame.cycle?.textLang
  const whole = findQuote(finding, on)
  if (whole !== null)
    return <MarkedProse lang={lang} textLang={textLang} blocks={markProse(whole.text, [whole.mark])} />
  return (
    <>
      <p lang={textLang}>«{finding.quote}»</p>
      {finding.place !== null && <p class="absent sans">{AUDIT_MESSAGES[lang].textGone}</p>}
    </>
  )
}

function History({ frame, row }: { readonly frame: Frame; readonly row: ReviewRow }) {
  const { lang } = frame
  const words = AUDIT_MESSAGES[lang]
  if (row.history.length === 0) return <p class="absent sans">{words.noDecisions}</p>
  return (
    <ol class="history">
      {row.history.map(({ decision, reason, by, at }) => (
        <li>
          <p>
            <strong>{words.decisions[decision]}</strong>{' '}
            <span class="soft">{words.byWhom(by, formatDay(lang, at.toISOString()))}</span>
          </p>
          {reason !== '' && <p>{reason}</p>}
        </li>
      ))}
    </ol>
  )
}

/** The decisions that make sense where the finding stands, as buttons of one form. */
function DecisionForm({ frame, view }: FindingPageProps) {
  const { lang } = frame
  const words = AUDIT_MESSAGES[lang]
  const { row, refused, path } = view
  const possible = Decision.options.filter((one) => refuseDecision(row, one, '…') === undefined)
  if (possible.length === 0) return null
  const wrong = refused?.why === 'reason'
  return (
    <>
      {refused?.why === 'stale' && (
        <Notice>
          <p>{words.refusals.stale}</p>
        </Notice>
      )}
      <form method="post" action={`${localize(lang, path)}#decision`} class="decision">
        <div class={wrong ? 'field field--error' : 'field'}>
          <label for="motivo">{words.reason}</label>
          <p class="field__hint" id="motivo-ayuda">
            {words.reasonHint}
          </p>
          {wrong && (
            <p class="field__error" id="motivo-error">
              {words.refusals.reason}
            </p>
          )}
          <textarea
            id="motivo"
            name="motivo"
            rows={3}
            maxlength={2000}
            aria-describedby={wrong ? 'motivo-error motivo-ayuda' : 'motivo-ayuda'}
            aria-invalid={wrong ? 'true' : undefined}
          >
            {`\n${refused?.reason ?? ''}`}
          </textarea>
        </div>
        <div class="form__end">
          {possible.map((one) => (
            <button
              type="submit"
              name="decision"
              value={one}
              class={one === 'confirmed' ? 'button' : 'button button--quiet'}
            >
              {words.decide[one]}
            </button>
          ))}
        </div>
      </form>
    </>
  )
}
