import { MarginNote, Passage } from '../web/components/margin.tsx'
import { Tag } from '../web/components/notice.tsx'
import type { Frame } from '../web/frame.ts'
import { formatDay, formatList } from '../web/languages.ts'
import { comparisonPath, localize } from '../web/paths.ts'
import type { DifferencePiece } from './difference.ts'
import { REGISTRY_MESSAGES } from './messages.ts'

export type RevisedField = 'title' | 'institutions' | 'description' | 'results' | 'challenges' | 'place'

export type RevisionEntry = {
  readonly revision: number
  /** When it entered the record: an instant in ISO 8601. */
  readonly at: string
  /** Who brought it in, as the record names them; null where that is not shown. */
  readonly by: string | null
  /** The document that it was read from. */
  readonly file: string
  /** What it changed; empty for the first. */
  readonly changed: readonly RevisedField[]
  /** Whether the one before has texts to compare with: a summary that ships has none. */
  readonly isComparable: boolean
}

type HistoryProps = {
  readonly frame: Frame
  readonly actionId: string
  /** Newest first. */
  readonly revisions: readonly RevisionEntry[]
}

export function History({ frame, actionId, revisions }: HistoryProps) {
  const { lang } = frame
  const words = REGISTRY_MESSAGES[lang]
  return (
    <Passage id="historia" label={words.history}>
      <ol class="history" reversed>
        {revisions.map((entry, index) => (
          <li value={entry.revision}>
            <p class="history__head">
              <strong>{words.revision(entry.revision)}</strong>{' '}
              {index === 0 && <Tag kind="plain">{words.current}</Tag>}{' '}
              <time datetime={entry.at}>{formatDay(lang, entry.at)}</time>
              {entry.by !== null && `, ${words.importedBy(entry.by)}`}
            </p>
            <p>
              {entry.changed.length === 0
                ? `${words.firstRead}: ${entry.file}.`
                : `${words.changed} ${formatList(
                    lang,
                    entry.changed.map((field) => words.fields[field]),
                  )} (${entry.file}).`}
              {entry.isComparable && (
                <>
                  {' '}
                  <a
                    class="screen"
                    href={localize(lang, comparisonPath(actionId, entry.revision - 1, entry.revision))}
                  >
                    {words.compareWithPrevious}
                  </a>
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </Passage>
  )
}

export type ComparisonView = {
  readonly before: number
  readonly after: number
  /** The fields that differ, each with its pieces. */
  readonly fields: readonly { readonly field: RevisedField; readonly pieces: readonly DifferencePiece[] }[]
}

type ComparisonProps = {
  readonly lang: Frame['lang']
  readonly comparison: ComparisonView
  readonly closePath: string
}

/** Two revisions in one text: what was taken out is struck through, what was put in underlined; both are said too. */
export function Comparison({ lang, comparison, closePath }: ComparisonProps) {
  const words = REGISTRY_MESSAGES[lang]
  const { before, after, fields } = comparison
  return (
    <section class="comparison" aria-labelledby="comparacion">
      <div class="comparison__head">
        <h2 id="comparacion">{words.comparisonTitle(before, after)}</h2>
        <p class="small">
          {words.comparisonLead} <a href={closePath}>{words.closeComparison}</a>
        </p>
      </div>
      {fields.map(({ field, pieces }) => (
        <div class="comparison__field">
          <h3>{capitalize(words.fields[field])}</h3>
          <Difference lang={lang} pieces={pieces} />
        </div>
      ))}
      {fields.length === 0 && (
        <MarginNote lang={lang} kind="note">
          <p>{words.noDifference}</p>
        </MarginNote>
      )}
    </section>
  )
}

type DifferenceProps = { readonly lang: Frame['lang']; readonly pieces: readonly DifferencePiece[] }

function Difference({ lang, pieces }: DifferenceProps) {
  const words = REGISTRY_MESSAGES[lang]
  return <div class="difference">{pieces.map((piece) => showPiece(piece, words))}</div>
}

function showPiece({ kind, text }: DifferencePiece, words: (typeof REGISTRY_MESSAGES)['es']) {
  switch (kind) {
    case 'same':
      return shorten(text)
    case 'removed':
      return (
        <del>
          <span class="govuk-visually-hidden"> {words.removedSpoken} </span>
          {text}
        </del>
      )
    case 'added':
      return (
        <ins>
          <span class="govuk-visually-hidden"> {words.addedSpoken} </span>
          {text}
        </ins>
      )
  }
}

/** What stayed the same is shown only near what changed. */
function shorten(text: string): string {
  return text.length <= 2 * CONTEXT + 100 ? text : `${text.slice(0, CONTEXT)} […] ${text.slice(-CONTEXT)}`
}

const CONTEXT = 240

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
