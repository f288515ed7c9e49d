import type { SourceLine } from './schema.ts'
import { isUpper } from './letter-case.ts'

type List = { readonly ordered: boolean; count: number }

const TAG = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/gi
const NOTE_LIST = /<ol><li id="(?:foot|end)note-.*$/s
const NOTE = /<li id="((?:foot|end)note-[^"]+)">(.*?)<\/li>/gs

/**
 * Makes lines of the HTML that mammoth writes: a paragraph a line with a blank line after it, list items as bullets or
 * numbers, a table's row a line. Notes stand behind the paragraph that has their mark. Page numbers are not known.
 */
export function docxLines(html: string): readonly SourceLine[] {
  const texts: string[] = []
  const notes = notesOf(html)
  const lists: List[] = []
  let pending: string[] = []
  let text = ''
  let prefix = ''
  let cell = 0
  let headings = 0
  let marked = false
  const flush = (): void => {
    const own = `${prefix}${text.trim()}`
    if (text.trim() !== '') {
      if (/^(?:objetivo|objective)\s+\d/i.test(own)) headings = 0
      texts.push(...own.split('\n').map((line) => line.trim()), '')
      for (const note of pending) texts.push(note, '')
    }
    pending = []
    text = ''
    prefix = ''
  }
  for (const [, close, tag = '', attributes = '', words] of html.replace(NOTE_LIST, '').matchAll(TAG)) {
    if (words !== undefined) {
      text += decodeEntities(marked ? words.replace(/[[\]]/g, '') : words)
      continue
    }
    const opens = close === ''
    switch (tag.toLowerCase()) {
      case 'ul':
      case 'ol':
        flush()
        if (opens) lists.push({ ordered: tag === 'ol', count: 0 })
        else lists.pop()
        break
      case 'li':
        prefix = opens ? '' : itemPrefix(lists.at(-1), text, () => (headings += 1))
        if (!opens) flush()
        break
      case 'p':
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        if (opens) break
        if (cell > 0 || lists.length > 0) text += ' '
        else flush()
        break
      case 'tr':
        if (!opens) {
          texts.push(
            text
              .replace(/\s+\u0000/g, '  ')
              .replace(/\n/g, ' ')
              .trim(),
          )
          text = ''
        }
        break
      case 'td':
      case 'th':
        cell += opens ? 1 : -1
        if (!opens) text += ' \u0000'
        break
      case 'table':
        if (opens) flush()
        else texts.push('')
        break
      case 'br':
        text += '\n'
        break
      case 'a': {
        const note = notes.get(/href="#((?:foot|end)note-[^"]+)"/.exec(attributes)?.[1] ?? '')
        marked = opens && note !== undefined
        if (note !== undefined) pending.push(note)
        break
      }
      default:
        break
    }
  }
  flush()
  return texts.map((line, at) => ({
    text: line.replace(/\u0000/g, ''),
    line: at + 1,
    page: null,
    top: false,
  }))
}

/** Capitals in a numbered list of Word are headings: each is a list of its own, so they are counted from the objective on. */
function itemPrefix(list: List | undefined, text: string, nextHeading: () => number): string {
  if (list?.ordered !== true) return '• '
  list.count += 1
  return `${isUpper(text) ? nextHeading() : list.count}. `
}

/** Each note by its name, beginning with its number. */
function notesOf(html: string): ReadonlyMap<string, string> {
  const notes = new Map<string, string>()
  for (const [, name = '', body = ''] of (NOTE_LIST.exec(html)?.[0] ?? '').matchAll(NOTE)) {
    const text = decodeEntities(body.replace(/<a [^>]*>↑<\/a>/g, '').replace(/<[^>]+>/g, ' '))
    notes.set(name, `${notes.size + 1} ${text.replace(/\s+/g, ' ').trim()}`)
  }
  return notes
}

function decodeEntities(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('\u0000', '')
}
