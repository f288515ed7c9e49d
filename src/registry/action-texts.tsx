import { MarginNote, Passage, type PassageRow } from '../web/components/margin.tsx'
import { MarkedProse } from '../web/components/marked-text.tsx'
import { OriginalText } from '../web/components/original-text.tsx'
import { Prose } from '../web/components/prose.tsx'
import type { Frame } from '../web/frame.ts'
import { formatDay } from '../web/languages.ts'
import { MESSAGES } from '../web/messages.ts'
import { localize, sourcePath } from '../web/paths.ts'
import { groupBeside, markProse, type TextMark } from '../web/text-marks.ts'
import { ChallengeList } from './action-labels.tsx'
import type { ActionNote, ActionView } from './action-view.ts'
import { REGISTRY_MESSAGES } from './messages.ts'

type ActionTextsProps = { readonly frame: Frame; readonly view: ActionView }

/** The reported texts, each with its margin, and the lines of the source. */
export function ActionTexts({ frame, view }: ActionTextsProps) {
  const { lang } = frame
  const words = REGISTRY_MESSAGES[lang]
  const { action } = view
  return (
    <>
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
          <div class="govuk-details__text" lang={frame.cycle?.textLang} tabindex={0}>
            <OriginalText text={view.original} firstLine={action.source.lineStart} />
          </div>
        </details>
      </Passage>
    </>
  )
}

/** What the action is about, in our words and said to be so; where the text is not loaded, how to load it. */
export function SummaryPassage({ frame, view, summary }: ActionTextsProps & { readonly summary: string }) {
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
    </Passage>
  )
}

const ANCHORS = { description: 'descripcion', results: 'resultados' } as const

type TextPassageProps = ActionTextsProps & { readonly part: keyof typeof ANCHORS }

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
    </Passage>
  )
}

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

/** Document, page and lines from which the action was read. */
function SourceNote({ frame, view }: ActionTextsProps) {
  const { lang } = frame
  const words = REGISTRY_MESSAGES[lang]
  const { source, printedTitle, title } = view.action
  const common = MESSAGES[lang]
  return (
    <MarginNote lang={lang} kind="source">
      {view.publication === null ? (
        <>
          <p>
            <a href={localize(lang, sourcePath(view.cycle.id, source.document))}>{source.file}</a>
          </p>
          <p>
            {source.page !== null && `${common.page(source.page)}, `}
            {common.lines(source.lineStart, source.lineEnd)}
          </p>
        </>
      ) : (
        <p>
          <cite>{view.publication.title[lang]}</cite>. {view.publication.publisher[lang]},{' '}
          {formatDay(lang, view.publication.date)}.
        </p>
      )}
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

function Challenges({ frame, view }: ActionTextsProps) {
  const { challengesReported } = view.action
  const { challenges } = view.labels
  const words = REGISTRY_MESSAGES[frame.lang]
  if (!challengesReported || challenges.length === 0) return <p class="absent">{words.noChallenges}.</p>
  return <ChallengeList frame={frame} challenges={challenges} textLang={frame.cycle?.textLang} />
}
