import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  ExternalHyperlink,
  type ICommentOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Manuscript } from '../../manuscript.ts'
import { run } from './run.ts'

/** A note beside words: in Word, a comment on them. */
export type Note = { readonly label: string; readonly text: string; readonly href: string | null }

/** The comments of a document as it is made: each gets its number where it is put. */
export type Notes = {
  readonly beside: (note: Note, children: readonly ParagraphChild[]) => readonly ParagraphChild[]
  readonly comments: () => readonly ICommentOptions[]
}

/** A number counts, a source tells, an observation corrects: all of them stand beside the words they are of. */
export function startNotes({ publisher, edition }: Manuscript): Notes {
  const comments: ICommentOptions[] = []
  const initials = publisher
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 4)
  return {
    comments: () => comments,
    beside: ({ label, text, href }, children) => {
      const id = comments.length
      comments.push({
        id,
        author: publisher,
        initials,
        date: new Date(`${edition.date}T00:00:00Z`),
        children: [
          new Paragraph({
            children: [
              run(`${label}: `, { bold: true }),
              run(text),
              ...(href === null
                ? []
                : [
                    new TextRun(' '),
                    new ExternalHyperlink({
                      link: href,
                      children: [new TextRun({ text: href, style: 'Hyperlink' })],
                    }),
                  ]),
            ],
          }),
        ],
      })
      return [
        new CommentRangeStart(id),
        ...children,
        new CommentRangeEnd(id),
        new TextRun({ children: [new CommentReference(id)] }),
      ]
    },
  }
}
