import type { Objective, ReporterType } from '../compact/schema.ts'
import { Breadcrumbs } from '../web/components/breadcrumbs.tsx'
import { MarginNote, Passage, type PassageRow, Sheet, type NoteKind } from '../web/components/margin.tsx'
import { OriginalText } from '../web/components/original-text.tsx'
import { MarkedProse } from '../web/components/marked-text.tsx'
import { Prose } from '../web/components/prose.tsx'
import type { Frame } from '../web/frame.ts'
import { Layout } from '../web/layout.tsx'
import { MESSAGES } from '../web/messages.ts'
import { actionPath, cyclePath, localize, objectivePath, reporterTypePath, sourcePath } from '../web/paths.ts'
import { excerpt, isInCapitals } from '../web/prose.ts'
import { groupBeside, markProse, type TextMark } from '../web/text-marks.ts'
import { InstitutionName, numberAction, type ActionSummary } from './action-list.tsx'
import { ActionNeighbours } from './action-neighbours.tsx'
import { CitePassage } from './cite-passage.tsx'
import type { Citation } from './citation.ts'
import { REGISTRY_MESSAGES } from './messages.ts'
import { Comparison, History, type ComparisonView, type RevisionEntry } from './revisions.tsx'
import type { Action } from './schema.ts'

export type ActionView = {
  readonly cycle: { readonly id: string; readonly title: string }
  readonly reporterTypes: readonly ReporterType[]
  readonly objective: Objective
  readonly action: ShownAction
  /** What it is about in our words, in the reader's language; null where nobody wrote that. */
  readonly summary: string | null
  /** False where the record has the summary only: the page then says how to load the text. */
  readonly textLoaded: boolean
  /** The lines of the source as they stand there, the first of them being `action.source.lineStart`. */
  readonly original: string
  /** What else stands in the margin beside a part: quantities, findings, corrections. */
  readonly notes: readonly ActionNote[]
  /** Newest first; the first is the one shown. */
  readonly revisions: readonly RevisionEntry[]
  /** Two revisions side by side, where the reader asked for it. */
  readonly comparison: ComparisonView | null
  readonly neighbours: {
    readonly previous: ActionSummary | null
    readonly next: ActionSummary | null
    readonly sameInstitution: readonly ActionSummary[]
    readonly sameObjective: readonly ActionSummary[]
    readonly similar: readonly ActionSummary[]
  }
  readonly citation: Citation
}

export type ShownAction = Pick<
  Action,
  | 'id'
  | 'reporterType'
  | 'objective'
  | 'number'
  | 'title'
  | 'printedTitle'
  | 'institutions'
  | 'description'
  | 'results'
  | 'challenges'
  | 'resultsReported'
  | 'challengesReported'
  | 'source'
>

export type Part = 'description' | 'results' | 'challenges'

/** `mark` is the stretch of the part's text that the note is on; null where it is on none. */
export type ActionNote = {
  readonly beside: Part
  readonly kind: NoteKind
  readonly text: string
  readonly mark: TextMark | null
}

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
<<<<<<< HEAD
          {view.summary !== null && <SummaryPassage frame={frame} view={view} summary={view.summary} />}
          {view.textLoaded && <Texts frame={frame} view={view} />}
=======
          <TextPassage frame={frame} view={view} part="description" />
          <TextPassage frame={frame} view={view} part="results" />
          <Passage
            id="retos"
            label={words.challenges}
            margin={
              action.challengesReported ? (
                <Notes frame={frame} notes={view.notes.filter((note) => note.beside === 'challenges')} />
              ) : (
                <MarginNote lang={lang} kind="note">
                  <p>{words.noChallengesWhy}</p>
                </MarginNote>
              )
            }
          >
            <Challenges view={view} frame={frame} />
          </Passage>
          <Passage id="original" label={words.original} sublabel={words.originalLead}>
            <details class="govuk-details">
              <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">
                  {words.openOriginal(MESSAGES[lang].lines(action.source.lineStart, action.source.lineEnd))}
                </span>
              </summary>
              <div class="govuk-details__text" lang={textLang} tabindex={0}>
                <OriginalText text={view.original} firstLine={action.source.lineStart} />
              </div>
            </details>
          </Passage>
>>>>>>> auditweb
          <History frame={frame} actionId={action.id} revisions={view.revisions} />
          <CitePassage frame={frame} actionId={action.id} citation={view.citation} />
        </Sheet>
      </article>
      <ActionNeighbours frame={frame} reporterTypes={view.reporterTypes} neighbours={view.neighbours} />
    </Layout>
  )
}

<<<<<<< HEAD
/** The reported texts, each with its margin, and the lines of the source. */
function Texts({ frame, view }: ActionPageProps) {
  const { lang } = frame
  const words = REGISTRY_MESSAGES[lang]
  const { action } = view
  const textLang = frame.cycle?.textLang
  return (
    <>
      <Passage
        id="descripcion"
        label={words.description}
        margin={
          <>
            <SourceNote frame={frame} view={view} />
            <Notes frame={frame} notes={view.notes} beside="description" />
          </>
        }
      >
        {action.description === '' ? (
          <p class="absent">{words.noDescription}.</p>
        ) : (
          <Prose text={action.description} lang={textLang} />
        )}
      </Passage>
      <Passage
        id="resultados"
        label={words.results}
        margin={
          action.resultsReported ? (
            <Notes frame={frame} notes={view.notes} beside="results" />
          ) : (
            <MarginNote lang={lang} kind="note">
              <p>{words.noResultsWhy}</p>
            </MarginNote>
          )
        }
      >
        {action.resultsReported ? (
          <Prose text={action.results} lang={textLang} />
        ) : (
          <p class="absent">{words.noResults}.</p>
        )}
      </Passage>
      <Passage
        id="retos"
        label={words.challenges}
        margin={
          action.challengesReported ? (
            <Notes frame={frame} notes={view.notes} beside="challenges" />
          ) : (
            <MarginNote lang={lang} kind="note">
              <p>{words.noChallengesWhy}</p>
            </MarginNote>
          )
        }
      >
        <Challenges view={view} frame={frame} />
      </Passage>
      <Passage id="original" label={words.original} sublabel={words.originalLead}>
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              {words.openOriginal(MESSAGES[lang].lines(action.source.lineStart, action.source.lineEnd))}
            </span>
          </summary>
          <div class="govuk-details__text" lang={textLang} tabindex={0}>
            <OriginalText text={view.original} firstLine={action.source.lineStart} />
          </div>
        </details>
      </Passage>
    </>
  )
}

/** What the action is about, in our words and said to be so; where the text is not loaded, how to load it. */
function SummaryPassage({ frame, view, summary }: ActionPageProps & { readonly summary: string }) {
  const words = REGISTRY_MESSAGES[frame.lang]
  return (
    <Passage
      id="resumen"
      label={words.summary}
      margin={
        view.textLoaded ? (
          <MarginNote lang={frame.lang} kind="note">
            <p>{words.summaryOurs}</p>
          </MarginNote>
        ) : (
          <SourceNote frame={frame} view={view} />
        )
      }
    >
      <Prose text={summary} lang={frame.lang} />
      {!view.textLoaded && (
        <div class="prose">
          <p class="soft">{words.textNotLoaded}</p>
          <pre>
            <code>script/constancia import compendio.txt --cycle {view.cycle.id}</code>
          </pre>
        </div>
      )}
=======
const ANCHORS = { description: 'descripcion', results: 'resultados' } as const

type TextPassageProps = ActionPageProps & { readonly part: keyof typeof ANCHORS }

/** Description or results: each note beside the paragraph where its words begin, and the words marked. */
function TextPassage({ frame, view, part }: TextPassageProps) {
  const { lang } = frame
  const words = REGISTRY_MESSAGES[lang]
  const { action } = view
  const notes = view.notes.filter((note) => note.beside === part)
  const loose = (
    <>
      {part === 'description' && <SourceNote frame={frame} view={view} />}
      {part === 'results' && !action.resultsReported && (
        <MarginNote lang={lang} kind="note">
          <p>{words.noResultsWhy}</p>
        </MarginNote>
      )}
      <Notes frame={frame} notes={notes.filter((note) => note.mark === null)} />
    </>
  )
  const text = part === 'description' || action.resultsReported ? action[part] : ''
  const absent = part === 'description' ? words.noDescription : words.noResults
  const [first, ...more] = listRows(frame, text, notes)
  return (
    <Passage
      id={ANCHORS[part]}
      label={words[part]}
      margin={
        <>
          {loose}
          {first?.margin}
        </>
      }
      more={more}
    >
      {first?.text ?? <p class="absent">{absent}.</p>}
>>>>>>> auditweb
    </Passage>
  )
}

<<<<<<< HEAD
=======
function listRows(frame: Frame, text: string, notes: readonly ActionNote[]): readonly PassageRow[] {
  const marked = notes.flatMap((note) =>
    note.mark === null ? [] : [{ ...note, mark: note.mark, start: note.mark.start }],
  )
  const marks = marked.map((note) => note.mark)
  return groupBeside(markProse(text, marks), marked).map((row) => ({
    text: <MarkedProse lang={frame.lang} textLang={frame.cycle?.textLang} blocks={row.blocks} />,
    margin: row.notes.length === 0 ? null : <Notes frame={frame} notes={row.notes} />,
  }))
}

>>>>>>> auditweb
/** Document, page and lines from which the action was read. */
function SourceNote({ frame, view }: ActionPageProps) {
  const { lang } = frame
  const words = REGISTRY_MESSAGES[lang]
  const { source, printedTitle, title } = view.action
  const common = MESSAGES[lang]
  return (
    <MarginNote lang={lang} kind="source">
      <p>
        <a href={localize(lang, sourcePath(view.cycle.id, source.document))}>{source.file}</a>
      </p>
      <p>
        {source.page !== null && `${common.page(source.page)}, `}
        {common.lines(source.lineStart, source.lineEnd)}
      </p>
      {printedTitle !== title && (
        <p>
          {words.printedAs} <q lang={frame.cycle?.textLang}>{printedTitle}</q>
        </p>
      )}
      {view.textLoaded && (
        <p class="screen">
          <a href={`#linea-${source.lineStart}`}>{words.readOriginal}</a>
        </p>
      )}
    </MarginNote>
  )
}

type NotesProps = { readonly frame: Frame; readonly notes: readonly ActionNote[] }

function Notes({ frame, notes }: NotesProps) {
  return (
    <>
      {notes.map(({ kind, mark, text }) => (
        <MarginNote lang={frame.lang} kind={kind} mark={signOf(mark)}>
          <p>{text}</p>
        </MarginNote>
      ))}
    </>
  )
}

function signOf(mark: TextMark | null): { readonly note: string; readonly sign: string } | undefined {
  const { note, sign } = mark ?? { note: null, sign: null }
  return note === null || sign === null ? undefined : { note, sign }
}

function Challenges({ frame, view }: ActionPageProps) {
  const { challenges, challengesReported } = view.action
  const words = REGISTRY_MESSAGES[frame.lang]
  if (!challengesReported || challenges.length === 0) return <p class="absent">{words.noChallenges}.</p>
  if (challenges.length === 1) return <Prose text={challenges[0]?.text ?? ''} lang={frame.cycle?.textLang} />
  return (
    <div class="prose" lang={frame.cycle?.textLang}>
      <ul>
        {challenges.map((challenge) => (
          <li>{challenge.text}</li>
        ))}
      </ul>
    </div>
  )
}
