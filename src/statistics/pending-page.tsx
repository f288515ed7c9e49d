import { Breadcrumbs } from '../web/components/breadcrumbs.tsx'
import { MarginNote, Passage, Sheet } from '../web/components/margin.tsx'
import { Empty, Notice } from '../web/components/notice.tsx'
import type { Frame } from '../web/frame.ts'
import { Layout } from '../web/layout.tsx'
import { localize, statisticsPath } from '../web/paths.ts'
import type { FigureLine } from './figure-view.ts'
import { STATISTICS_MESSAGES } from './messages.ts'
import { conceptPath, figurePath, pendingPath } from './paths.ts'
import { sentence } from './wording.ts'

export type PendingFigure = {
  readonly line: FigureLine
  readonly concept: { readonly code: string; readonly name: string; readonly definition: string }
  readonly population: string
  /** The words of the action around the number, cut in three; null where the action is not in this record. */
  readonly words: readonly [before: string, number: string, after: string] | null
  readonly heading: string | null
}

export type PendingView = {
  readonly figures: readonly PendingFigure[]
  /** Why the decision that was just sent was not kept. */
  readonly refused: { readonly id: string; readonly why: 'reason' | 'stale'; readonly reason: string } | null
}

type PendingPageProps = { readonly frame: Frame; readonly view: PendingView }

/** The figures that the program read in actions, each with its words and its concept, to be confirmed or rejected. */
export function PendingPage({ frame, view }: PendingPageProps) {
  const { lang } = frame
  const words = STATISTICS_MESSAGES[lang]
  return (
    <Layout frame={frame} title={words.pendingTitle} description={null} section="statistics">
      <Breadcrumbs frame={frame} crumbs={[{ label: words.section, path: statisticsPath() }]} />
      <header class="title">
        <h1>{words.pendingTitle}</h1>
        <p class="lead">{words.pendingLead(view.figures.length)}</p>
      </header>
      <Notice>
        <p>{view.refused?.why === 'stale' ? words.decisionStale : words.pendingLocal}</p>
      </Notice>
      {view.figures.length === 0 ? (
        <Empty title={words.pendingNone}>
          <p>{words.pendingNoneWhy}</p>
        </Empty>
      ) : (
        <Sheet>
          {view.figures.map((figure) => (
            <Pending frame={frame} figure={figure} refused={view.refused} />
          ))}
        </Sheet>
      )}
    </Layout>
  )
}

type PendingProps = {
  readonly frame: Frame
  readonly figure: PendingFigure
  readonly refused: PendingView['refused']
}

function Pending({ frame, figure, refused }: PendingProps) {
  const { lang } = frame
  const words = STATISTICS_MESSAGES[lang]
  const { line, concept } = figure
  return (
    <Passage
      id={line.id}
      label={sentence(line.amount)}
      sublabel={line.publisher}
      margin={
        <MarginNote lang={lang} kind="source">
          <p>
            {line.action === null ? line.label : <a href={localize(lang, line.action)}>{figure.heading}</a>}
          </p>
          <p>
            <a href={localize(lang, figurePath(line.id))}>{words.figure}</a>
          </p>
        </MarginNote>
      }
    >
      {figure.words !== null && (
        <blockquote lang={frame.cycle?.textLang}>
          {figure.words[0]}
          <mark>{figure.words[1]}</mark>
          {figure.words[2]}
        </blockquote>
      )}
      <p class="sans">
        {words.readAs} <a href={localize(lang, conceptPath(concept.code))}>{concept.name}</a>: {line.amount}{' '}
        {line.counted}, {line.period}.
      </p>
      <p class="small soft sans">{concept.definition}</p>
      <DecisionForm frame={frame} id={line.id} refused={refused?.id === line.id ? refused : null} />
    </Passage>
  )
}

type DecisionFormProps = {
  readonly frame: Frame
  readonly id: string
  readonly refused: PendingView['refused']
}

function DecisionForm({ frame, id, refused }: DecisionFormProps) {
  const words = STATISTICS_MESSAGES[frame.lang]
  const wrong = refused?.why === 'reason'
  const field = `motivo-${id}`
  return (
    <form method="post" action={`${localize(frame.lang, pendingPath())}#${id}`} class="decision">
      <input type="hidden" name="cifra" value={id} />
      <div class={wrong ? 'field field--error' : 'field'}>
        <label for={field}>{words.rejectWhy}</label>
        {wrong && (
          <p class="field__error" id={`${field}-error`}>
            {words.rejectNeedsWhy}
          </p>
        )}
        <textarea
          id={field}
          name="motivo"
          rows={2}
          maxlength={500}
          aria-describedby={wrong ? `${field}-error` : undefined}
          aria-invalid={wrong ? 'true' : undefined}
        >
          {`\n${refused?.reason ?? ''}`}
        </textarea>
      </div>
      <div class="form__end">
        <button type="submit" name="decision" value="confirmed" class="button">
          {words.confirm}
        </button>
        <button type="submit" name="decision" value="rejected" class="button button--quiet">
          {words.reject}
        </button>
      </div>
    </form>
  )
}
