import type { Child } from 'hono/jsx'
import { MarginNote } from '../../../web/components/margin.tsx'
import type { Inline, Manuscript } from '../../manuscript.ts'
import { leafInlines } from '../../inline-text.ts'
import { portalLink, type Surroundings, Words } from './inlines.tsx'

type RowProps = { readonly children: Child; readonly margin?: Child }

/** A stretch of text, and beside it, at its height, what proves it. */
export function Row({ children, margin }: RowProps) {
  return (
    <div class="doc-row">
      <div class="doc-row__text">{children}</div>
      {margin !== undefined && margin !== null && <div class="doc-row__margin">{margin}</div>}
    </div>
  )
}

type Props = {
  readonly words: readonly Inline[]
  readonly manuscript: Manuscript
  readonly around: Surroundings
}

/** A paragraph of ours, with the sources of its outside facts beside it and what its numbers count where nothing shows it. */
export function Paragraph({ words, manuscript, around }: Props) {
  const notes = notesOf(words, manuscript, around)
  return (
    <Row
      margin={
        notes.length === 0
          ? null
          : notes.map(({ lead, text, href }) => (
              <MarginNote lang={manuscript.lang} kind="note">
                <p>
                  <strong>{lead}</strong>: {href === null ? text : <a href={href}>{text}</a>}
                </p>
              </MarginNote>
            ))
      }
    >
      <p>
        <Words words={words} manuscript={manuscript} around={around} />
      </p>
    </Row>
  )
}

type Note = { readonly lead: string; readonly text: string; readonly href: string | null }

function notesOf(children: readonly Inline[], manuscript: Manuscript, around: Surroundings): readonly Note[] {
  return leafInlines(children).flatMap((inline): readonly Note[] => {
    switch (inline.kind) {
      case 'text':
      case 'quoted':
        return []
      case 'bound':
        return portalLink(inline.path, manuscript.lang, around) === null
          ? [{ lead: inline.text, text: inline.counts, href: null }]
          : []
      case 'external':
        return [{ lead: inline.text, text: inline.source, href: inline.href }]
    }
  })
}
