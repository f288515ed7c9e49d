import type { Language } from '../../compact/schema.ts'
import type { Child } from 'hono/jsx'
import { MESSAGES } from '../messages.ts'

/**
 * The page as a sheet: names of the parts at the left, the text in its measure, and at the right the margin, which is the
 * proof. On a phone the margin folds under its own passage; in print it becomes a note there.
 */
export function Sheet({ children }: { readonly children: Child }) {
  return <div class="sheet">{children}</div>
}

type PassageProps = {
  readonly id: string
  /** The name of the part, at its left. */
  readonly label: string
  /** Where the name of the part leads. */
  readonly href?: string
  /** What stands under the name: a count, a scope. */
  readonly sublabel?: string
  readonly margin?: Child
  readonly children: Child
  /** The rest of the text in rows, each with its own margin beside it. */
  readonly more?: readonly PassageRow[]
}

export type PassageRow = { readonly text: Child; readonly margin: Child }

export function Passage({ id, label, href, sublabel, margin, children, more = [] }: PassageProps) {
  const rows = [{ text: children, margin }, ...more]
  return (
    <section class="passage" aria-labelledby={id}>
      <div class="passage__label">
        <h2 id={id}>{href === undefined ? label : <a href={href}>{label}</a>}</h2>
        {sublabel !== undefined && <p>{sublabel}</p>}
      </div>
      {rows.map((row) => (
        <>
          <div class="passage__text">{row.text}</div>
          {row.margin !== undefined && row.margin !== null && row.margin !== false && (
            <div class="passage__margin">{row.margin}</div>
          )}
        </>
      ))}
    </section>
  )
}

export type NoteKind = 'source' | 'figure' | 'holds' | 'finding' | 'error' | 'note'

type MarginNoteProps = {
  readonly lang: Language
  readonly kind: NoteKind
  /** For a note on marked words: its anchor, and the sign that stands at the words. */
  readonly mark?: { readonly note: string; readonly sign: string } | undefined
  readonly children: Child
}

/** One note in the margin. Its kind is said by a word and shown by a colour, never by the colour alone. */
export function MarginNote({ lang, kind, mark, children }: MarginNoteProps) {
  return (
    <div class={`note note--${kind}`} role="note" id={mark?.note}>
      <p class="note__kind">
        {mark !== undefined && (
          <a
            class="note__sign"
            href={`#texto-${mark.note}`}
            aria-label={MESSAGES[lang].backToWords(mark.sign)}
          >
            {mark.sign}
          </a>
        )}
        {MESSAGES[lang][kind]}
      </p>
      {children}
    </div>
  )
}
