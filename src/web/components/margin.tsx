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
  /** What stands under the name: a count, a scope. */
  readonly sublabel?: string
  readonly margin?: Child
  readonly children: Child
}

export function Passage({ id, label, sublabel, margin, children }: PassageProps) {
  return (
    <section class="passage" aria-labelledby={id}>
      <div class="passage__label">
        <h2 id={id}>{label}</h2>
        {sublabel !== undefined && <p>{sublabel}</p>}
      </div>
      <div class="passage__text">{children}</div>
      {margin !== undefined && margin !== null && margin !== false && (
        <div class="passage__margin">{margin}</div>
      )}
    </section>
  )
}

export type NoteKind = 'source' | 'figure' | 'finding' | 'error' | 'note'

type MarginNoteProps = { readonly lang: Language; readonly kind: NoteKind; readonly children: Child }

/** One note in the margin. Its kind is said by a word and shown by a colour, never by the colour alone. */
export function MarginNote({ lang, kind, children }: MarginNoteProps) {
  return (
    <div class={`note note--${kind}`} role="note">
      <p class="note__kind">{MESSAGES[lang][kind]}</p>
      {children}
    </div>
  )
}
