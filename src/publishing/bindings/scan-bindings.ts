import type { Binding, Place, TextProblem } from './schema.ts'

/** The text with one character for each binding, and the bindings in the order of those characters. */
export type Scanned = {
  readonly text: string
  readonly bindings: readonly Binding[]
  readonly problems: readonly TextProblem[]
  /** Where a character of `text` stands in what the author wrote. */
  readonly placeAt: (index: number) => Place
}

/** Characters of private use, which no text has of its own: one stands for one binding. */
const FIRST_MARK = 0xf0000
export const BINDING_MARK = /[\u{f0000}-\u{ffffd}]/gu

export function bindingIndex(mark: string): number {
  return (mark.codePointAt(0) ?? FIRST_MARK) - FIRST_MARK
}

const QUOTED = '"(?:[^"\\\\]|\\\\.)*"|“[^”]*”|«[^»]*»'
const BINDING = new RegExp(`\\{\\{((?:${QUOTED}|(?!\\}\\}|\\{\\{)[^"“«])*)\\}\\}`, 'gsu')
const PART = new RegExp(`(?:([\\p{L}][\\p{L}\\p{N}]*)=)?(${QUOTED})|(\\S+?)=(\\S+)|(\\S+)`, 'gsu')

/** Takes the bindings out of a text. What cannot be read as one is a problem at its place. */
export function scanBindings(text: string): Scanned {
  const bindings: Binding[] = []
  const problems: TextProblem[] = []
  for (const mark of text.matchAll(BINDING_MARK))
    problems.push({
      kind: 'markdown',
      place: placeOf(text, mark.index),
      words: mark[0],
      cause: {
        es: 'hay un carácter de uso privado, que ningún lector ve',
        en: 'there is a private-use character, which no reader sees',
      },
      cure: { es: 'bórrelo', en: 'delete it' },
    })
  const clean = text.replaceAll(BINDING_MARK, '  ')
  const shifts: { readonly at: number; readonly by: number }[] = []
  let marked = ''
  let taken = 0
  for (const match of clean.matchAll(BINDING)) {
    const [whole, inside = ''] = match
    marked += clean.slice(taken, match.index) + String.fromCodePoint(FIRST_MARK + bindings.length)
    // A line that a binding is broken over stays a line: what is on which line is told by the mark-up's reader.
    marked += '\n'.repeat(whole.split('\n').length - 1)
    taken = match.index + whole.length
    shifts.push({ at: marked.length, by: taken - marked.length })
    bindings.push(readBinding(inside, placeOf(clean, match.index)))
  }
  marked += clean.slice(taken)
  const placeAt = (index: number) =>
    placeOf(clean, index + (shifts.findLast(({ at }) => at <= index)?.by ?? 0))
  for (const open of marked.matchAll(/\{\{|\}\}/g))
    problems.push({
      kind: 'binding',
      place: placeAt(open.index),
      words: open[0],
      cause:
        open[0] === '{{'
          ? {
              es: 'un vínculo se abre y no se cierra, o le falta una comilla',
              en: 'a binding is opened and not closed, or lacks a quotation mark',
            }
          : {
              es: 'un vínculo se cierra sin haberse abierto',
              en: 'a binding is closed that was not opened',
            },
      cure: {
        es: 'escriba {{ … }}, con sus comillas en pares',
        en: 'write {{ … }}, its quotation marks in pairs',
      },
    })
  return { text: marked, bindings, problems, placeAt }
}

function readBinding(inside: string, place: Place): Binding {
  const source = inside.replaceAll(/\s+/g, ' ').trim()
  const words: string[] = []
  const texts: string[] = []
  const parameters: Record<string, string> = {}
  let whole: Record<string, string> | null = null
  for (const [, quotedKey, quoted, key, value, word] of source.matchAll(PART)) {
    if (quoted !== undefined && quotedKey === undefined) texts.push(unquote(quoted))
    else if (quoted !== undefined && quotedKey !== undefined)
      (whole ?? parameters)[quotedKey] = unquote(quoted)
    else if (key !== undefined && value !== undefined) (whole ?? parameters)[key] = value
    else if (word === 'of' && whole === null && words.length > 0) whole = {}
    else if (word !== undefined) words.push(word)
  }
  const [name = '', ...rest] = words
  return { source, name, words: rest, texts, parameters, whole, place }
}

function unquote(quoted: string): string {
  return quoted.slice(1, -1).replaceAll(/\\(.)/gs, '$1')
}

export function placeOf(text: string, index: number): Place {
  const before = text.slice(0, index)
  const line = before.split('\n').length
  return { line, column: index - before.lastIndexOf('\n') }
}
