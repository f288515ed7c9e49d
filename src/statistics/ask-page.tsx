import { Breadcrumbs } from '../web/components/breadcrumbs.tsx'
import { Passage, Sheet } from '../web/components/margin.tsx'
import type { Frame } from '../web/frame.ts'
import { Layout } from '../web/layout.tsx'
import { MESSAGES } from '../web/messages.ts'
import { localize, statisticsPath } from '../web/paths.ts'
import type { AnswerFigure, Caution, Missing } from './answer-schema.ts'
import type { AskView } from './ask-view.ts'
import { STATISTICS_MESSAGES } from './messages.ts'
import { askPath, figurePath, requestPath } from './paths.ts'
import { QuestionForm } from './question-form.tsx'
import { ReadingBox, sayReading } from './reading-box.tsx'
import { SourceNote } from './source-note.tsx'

type AnswerPageProps = { readonly frame: Frame; readonly view: AskView }

/** The answer to a question: the text with its sources beside it, what was understood, and what is missing. */
export function AnswerPage({ frame, view }: AnswerPageProps) {
  const words = STATISTICS_MESSAGES[frame.lang]
  return (
    <Layout frame={frame} title={view.question} description={null} section="statistics">
      <AskCrumbs frame={frame} />
      <header class="title">
        <p class="eyebrow">{words.askTitle}</p>
        <h1 class="asked">{view.question}</h1>
        <p class="small soft">
          {words.understood}: {view.ofRecord ? view.reading.about : sayReading(view.reading, frame.lang)}.{' '}
          {!view.ofRecord && <a href="#entendido">{words.correct}</a>}
        </p>
      </header>
      <Sheet>
        <AnswerText frame={frame} view={view} />
        {!view.ofRecord && <ReadingBox frame={frame} reading={view.reading} />}
        {view.nearest.length > 0 && (
          <Passage id="otras" label={words.nearest}>
            <QuestionList frame={frame} questions={view.nearest} />
          </Passage>
        )}
        <Cautions frame={frame} view={view} />
        {view.missing.length > 0 && (
          <Passage id="falta" label={words.missing} sublabel={words.missingNote}>
            {view.missing.map((one, place) => (
              <MissingPart frame={frame} missing={one} path={requestPath(view.question, place)} />
            ))}
          </Passage>
        )}
        <Passage id="citar" label={words.cite}>
          <dl class="cite">
            <dt>{words.permanent}</dt>
            <dd>
              <span data-copy={MESSAGES[frame.lang].copy} data-copied={MESSAGES[frame.lang].copied}>
                {`${frame.origin}${localize(frame.lang, askPath(view.question))}`}
              </span>
            </dd>
          </dl>
        </Passage>
      </Sheet>
      <section class="block" aria-label={words.askTitle}>
        <QuestionForm frame={frame} question={view.question} />
      </section>
    </Layout>
  )
}

/** The box alone, with questions to begin with; and with what is wrong where the question cannot be taken. */
export function AskPage({
  frame,
  refused,
}: {
  readonly frame: Frame
  readonly refused?: Refused | undefined
}) {
  const words = STATISTICS_MESSAGES[frame.lang]
  const title = refused === undefined ? words.askTitle : words.tooLongTitle
  return (
    <Layout
      frame={frame}
      title={title}
      description={refused === undefined ? words.askLead : null}
      section="statistics"
    >
      <AskCrumbs frame={frame} />
      <header class="title">
        <h1>{title}</h1>
        {refused === undefined && <p class="lead">{words.askLead}</p>}
      </header>
      <QuestionForm frame={frame} question={refused?.question ?? ''} error={refused?.why} />
      <section class="block examples">
        <h2>{words.examples}</h2>
        <QuestionList frame={frame} questions={words.exampleQuestions} />
      </section>
    </Layout>
  )
}

export type Refused = { readonly question: string; readonly why: string }

function AskCrumbs({ frame }: { readonly frame: Frame }) {
  return (
    <Breadcrumbs
      frame={frame}
      crumbs={[{ label: STATISTICS_MESSAGES[frame.lang].section, path: statisticsPath() }]}
    />
  )
}

/** Where a number of the answer leads: its figure, or the action that it counts. */
function pathOf({ statistic, action }: Pick<AnswerFigure, 'statistic' | 'action'>): string | null {
  if (statistic !== null) return figurePath(statistic)
  return action === null ? null : `/${action}`
}

/** Each row of the answer with its sources at its height. */
function AnswerText({ frame, view }: AnswerPageProps) {
  const words = STATISTICS_MESSAGES[frame.lang]
  return (
    <section class="answer" aria-labelledby="respuesta">
      {view.rows.map(({ pieces, sources, opens }, index) => (
        <div class={opens && index > 0 ? 'passage passage--row passage--opens' : 'passage passage--row'}>
          <div class="passage__label">{index === 0 && <h2 id="respuesta">{words.answer}</h2>}</div>
          <p class="passage__text">
            {pieces.map((piece) =>
              piece.kind === 'text' || pathOf(piece.figure) === null ? (
                piece.text
              ) : (
                <a
                  class={piece.figure.statistic === null ? undefined : 'quantity'}
                  href={localize(frame.lang, pathOf(piece.figure) ?? '')}
                >
                  {piece.text}
                </a>
              ),
            )}
          </p>
          {sources.length > 0 && (
            <div class="passage__margin">
              {sources.map((source) => (
                <SourceNote frame={frame} source={source} />
              ))}
            </div>
          )}
        </div>
      ))}
    </section>
  )
}

export function QuestionList({
  frame,
  questions,
}: {
  readonly frame: Frame
  readonly questions: readonly string[]
}) {
  return (
    <ul class="questions">
      {questions.map((question) => (
        <li>
          <a href={localize(frame.lang, askPath(question))}>{question}</a>
        </li>
      ))}
    </ul>
  )
}

function Cautions({ frame, view }: AnswerPageProps) {
  const words = STATISTICS_MESSAGES[frame.lang]
  const { conflicts, unlike } = view
  if (conflicts.length + unlike.length === 0) return null
  return (
    <Passage id="comparar" label={words.cautions}>
      {conflicts.length > 0 && (
        <>
          <p>{words.conflicts(conflicts.length)}</p>
          <CautionList cautions={conflicts} />
        </>
      )}
      {unlike.length > 0 && (
        <details>
          <summary>{words.unlike(unlike.length)}</summary>
          <CautionList cautions={unlike} />
        </details>
      )}
    </Passage>
  )
}

function CautionList({ cautions }: { readonly cautions: readonly Caution[] }) {
  const why = [...new Set(cautions.map((one) => one.why))]
  return (
    <ul class="cautions">
      {why.map((each) => (
        <li>{each}</li>
      ))}
    </ul>
  )
}

type MissingPartProps = { readonly frame: Frame; readonly missing: Missing; readonly path: string }

function MissingPart({ frame, missing, path }: MissingPartProps) {
  const words = STATISTICS_MESSAGES[frame.lang]
  const { what, whereToAsk, request, source } = missing
  return (
    <div class="missing">
      <p class="missing__what">{what.charAt(0).toUpperCase() + what.slice(1)}</p>
      <p class="small soft">
        {words.whereToAsk} {whereToAsk}.{' '}
        {source !== null && (
          <a href={source} rel="nofollow noopener external">
            {words.readIn}
          </a>
        )}
      </p>
      <details>
        <summary>{words.request}</summary>
        <pre class="letter" data-copy={words.copy} data-copied={words.copied}>
          {request}
        </pre>
        <p class="small">
          <a href={localize(frame.lang, path)}>{words.requestPage}</a>
        </p>
      </details>
    </div>
  )
}
