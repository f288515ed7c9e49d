import { HeadingLevel, Paragraph, TextRun } from 'docx'
import { actionPath, localize } from '../../../web/paths.ts'
import type { Block, Manuscript } from '../../manuscript.ts'
import { actionAnchor, actionHeading, actionSections, sourcePlace, type TextPiece } from '../action-text.ts'
import { MESSAGES } from '../messages.ts'
import { bookmarked, setLines } from './inlines.ts'
import type { Notes } from './notes.ts'
import { cleanText } from './run.ts'
import { BULLETS, languageTag } from './styles.ts'

type ActionBlock = Extract<Block, { readonly kind: 'action' }>

/** A reported action: heading with its source beside it, description, results, challenges with what was observed on them. */
export function setAction(
  { action, lang, findings = [] }: ActionBlock,
  manuscript: Manuscript,
  notes: Notes,
): readonly Paragraph[] {
  const words = MESSAGES[manuscript.lang]
  const own = manuscript.lang
  const { origin } = manuscript
  const heading = new TextRun({
    text: cleanText(`${String(action.number)}. ${actionHeading(action, own)}`),
    ...(lang === undefined ? {} : { language: { value: languageTag(lang) } }),
  })
  const source = {
    label: words.sourceLabel,
    text: `${action.id}; ${sourcePlace(action, own)}`,
    href: origin === null ? null : `${origin}${localize(own, actionPath(action.id))}`,
  }
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_3,
      children: [bookmarked(actionAnchor(action.id), notes.beside(source, [heading]))],
    }),
    ...actionSections(action, own).flatMap(({ name, label, pieces, ours }) => {
      const observed = findings.filter(({ place }) => (place?.field ?? 'description') === name)
      return [
        ...(label === null
          ? []
          : [new Paragraph({ heading: HeadingLevel.HEADING_4, children: [new TextRun(label)] })]),
        ...pieces.map((piece, at) => {
          const children = setLines(piece.mark === '' ? piece.lines : marked(piece), ours ? undefined : lang)
          const noted =
            at > 0
              ? children
              : observed.reduce(
                  (some, { quote, explanation }) =>
                    notes.beside(
                      {
                        label: words.findingLabel,
                        text: `«${quote}» ${explanation[own]}`,
                        href: null,
                      },
                      some,
                    ),
                  children,
                )
          return new Paragraph({ ...dress(piece, ours), children: noted })
        }),
      ]
    }),
  ]
}

/** An item's mark is the source's own, so it is text: Word would count it anew. */
function marked({ mark, lines: [first = '', ...rest] }: TextPiece): readonly string[] {
  return [`${mark} ${first}`, ...rest]
}

function dress({ kind }: TextPiece, ours: boolean) {
  if (ours && kind === 'paragraph') return { style: 'EditionNote' }
  switch (kind) {
    case 'paragraph':
      return { style: 'ReportedText' }
    case 'bullet':
      return { style: 'ReportedText', numbering: { reference: BULLETS, level: 0 } }
    case 'item':
      return { style: 'ReportedItem' }
  }
}
