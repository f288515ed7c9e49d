import { Bookmark, ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx'
import type { Language } from '../../../compact/schema.ts'
import { localize } from '../../../web/paths.ts'
import { splitAddresses } from '../../../web/prose.ts'
import type { Inline, Manuscript } from '../../manuscript.ts'
import { MESSAGES } from '../messages.ts'
import type { Notes } from './notes.ts'
import { cleanText, type Dress, run } from './run.ts'
import { languageTag } from './styles.ts'

/** Words within a line as Word has them. Bound numbers link to what they count, or carry it as a comment. */
export function setInlines(
  children: readonly Inline[],
  manuscript: Manuscript,
  notes: Notes,
  dress: Dress = {},
): readonly ParagraphChild[] {
  const words = MESSAGES[manuscript.lang]
  return children.flatMap((inline): readonly ParagraphChild[] => {
    switch (inline.kind) {
      case 'text':
      case 'quoted':
        return [run(inline.text, dress)]
      case 'strong':
        return setInlines(inline.children, manuscript, notes, { ...dress, bold: true })
      case 'emphasis':
        return setInlines(inline.children, manuscript, notes, { ...dress, italics: true })
      case 'link': {
        const shown = setInlines(inline.children, manuscript, notes, { ...dress, style: 'Hyperlink' })
        return inline.href.startsWith('#')
          ? [new InternalHyperlink({ anchor: bookmarkName(inline.href.slice(1)), children: shown })]
          : [new ExternalHyperlink({ link: inline.href, children: shown })]
      }
      case 'bound': {
        const { path, text, counts } = inline
        if (path !== null && manuscript.origin !== null)
          return [
            new ExternalHyperlink({
              link: `${manuscript.origin}${localize(manuscript.lang, path)}`,
              children: [run(text, { ...dress, style: 'Hyperlink' })],
            }),
          ]
        return notes.beside({ label: words.countsLabel, text: counts, href: null }, [run(text, dress)])
      }
      case 'external':
        return notes.beside({ label: words.externalLabel, text: inline.source, href: inline.href }, [
          run(inline.text, dress),
        ])
    }
  })
}

/** Reported lines, broken where the source breaks them on purpose; their addresses are links. */
export function setLines(lines: readonly string[], lang: Language | undefined): readonly ParagraphChild[] {
  const language = lang === undefined ? {} : { language: { value: languageTag(lang) } }
  return lines.flatMap((line, at) =>
    splitAddresses(line).map((part, order): ParagraphChild => {
      const text = cleanText(part.text)
      const breaks = at > 0 && order === 0 ? { break: 1 } : {}
      if (part.kind === 'text') return new TextRun({ text, ...breaks, ...language })
      return new ExternalHyperlink({
        link: part.href,
        children: [new TextRun({ text, style: 'Hyperlink', ...breaks })],
      })
    }),
  )
}

/** A bookmark's name in Word: letters, digits and _, forty at most, beginning with a letter. */
export function bookmarkName(id: string): string {
  return `a_${id.replace(/[^A-Za-z0-9]/g, '_')}`.slice(0, 40)
}

export function bookmarked(id: string, children: readonly ParagraphChild[]): ParagraphChild {
  return new Bookmark({ id: bookmarkName(id), children })
}
