import { foldName } from '../compact/rules.ts'
import type { Annex, NamedAcronym, SourceLine } from './schema.ts'
import { ALL_FORM_WORDS } from './form-words.ts'
import { isUpper } from './letter-case.ts'
import { isSetApart, opensColophon } from './tail.ts'

const STATES = ALL_FORM_WORDS.flatMap((words) => words.states)
const LONGEST_NAME = 160
const PARTICIPANTS = ALL_FORM_WORDS.flatMap((words) => words.participants)

/** Reads a document's annexes: who took part, with acronyms; which states did; what other acronyms stand for. */
export function readAnnex(
  lines: readonly SourceLine[],
  from: number,
  skip: ReadonlyMap<number, unknown>,
): Annex {
  const institutions: NamedAcronym[] = []
  const states: string[] = []
  const acronyms: NamedAcronym[] = []
  let list: 'institutions' | 'states' | 'acronyms' = 'acronyms'
  let name = ''
  let listed = false
  // An item of the participants' list that ends without an acronym is a name by itself.
  const close = (): void => {
    if (list === 'institutions' && listed && name !== '' && name.length < LONGEST_NAME)
      institutions.push({ name, acronym: '' })
    name = ''
    listed = false
  }
  for (let index = from; index < lines.length; index += 1) {
    const text = lines[index]?.text.trim() ?? ''
    if (text === '' || skip.has(index)) continue
    if (opensColophon(lines, index)) break
    const title = annexTitle(lines, index)
    if (title !== undefined) {
      close()
      list = listKind(title.text, list)
      index = title.to
      continue
    }
    if (isColumnHeading(text)) {
      close()
      continue
    }
    const item = /^(?:\d{1,3}\s?[.)]|[•●-])\s*(.+)$/.exec(text)?.[1]
    if (list === 'states') {
      const state = (item ?? '').replace(/[.;,]$/, '').trim()
      if (state !== '' && state.length < 60) states.push(state)
      continue
    }
    if (item !== undefined) {
      close()
      listed = /^[•●]/.test(text)
    }
    name = `${name} ${item ?? text}`.trim()
    // «PUERTO LARA» is a name: capitals have no acronym in their own last word.
    const entry = listed && isUpper(name) && !name.endsWith(')') ? undefined : splitEntry(name, item ?? text)
    if (entry === undefined) {
      if (name.length > 240) name = ''
      continue
    }
    listed = false
    ;(list === 'institutions' ? institutions : acronyms).push(entry)
    name = ''
  }
  close()
  return { institutions, states, acronyms }
}

type Title = { readonly text: string; readonly to: number }

/** «2. Entidades federativas … que colaboraron.»: a numbered line with words of a list's title, to the next blank line. */
function annexTitle(lines: readonly SourceLine[], index: number): Title | undefined {
  const first = lines[index]?.text.trim() ?? ''
  const folded = foldName(first)
  const numbered = /^\d{1,2}\s?[.)]\s/.test(first)
  const words = folded.replace(/^(?:\d{1,2}|[ivx]{1,4}) /, '')
  if (!numbered && (!isSetApart(lines, index) || splitEntry(first, first) !== undefined)) return undefined
  const opens = ALL_FORM_WORDS.some((form) =>
    [...form.annex, ...form.states, ...form.participants].some(
      (word) => words === word || words.startsWith(`${word} `),
    ),
  )
  const other = numbered && /\b(?:siglas|acronimos|abreviaturas|acronyms|abbreviations)\b/.test(words)
  if (!opens && !other) return undefined
  let text = first
  let to = index
  while (to - index < 5 && !text.endsWith('.') && (lines[to + 1]?.text.trim() ?? '') !== '') {
    const next = lines[to + 1]?.text.trim() ?? ''
    if (/^(?:\d{1,3}\s?[.)]|[•●])/.test(next) || isColumnHeading(next)) break
    text = `${text} ${next}`
    to += 1
  }
  return { text, to }
}

function listKind(title: string, before: 'institutions' | 'states' | 'acronyms'): typeof before {
  const words = foldName(title).split(' ')
  const has = (names: readonly string[]): number =>
    names.reduce((first, name) => {
      const at = ` ${words.join(' ')} `.indexOf(` ${name} `)
      return at < 0 ? first : Math.min(first, at)
    }, Number.MAX_SAFE_INTEGER)
  const [states, participants] = [has(STATES), has(PARTICIPANTS)]
  if (states < participants) return 'states'
  if (participants < Number.MAX_SAFE_INTEGER) return 'institutions'
  return words.length === 1 && (words[0] ?? '').startsWith('an') ? before : 'acronyms'
}

function isColumnHeading(text: string): boolean {
  return /^(?:nombre|name|instituci[oó]n|institution|dependencia)s?\b.{0,25}\b(?:siglas?|acr[oó]nimos?|acronyms?|abbreviations?)\b/iu.test(
    text,
  )
}

/** Splits «Name ACRONYM» once the acronym is there: behind two blanks, in brackets, or a last word with two capitals. */
function splitEntry(name: string, line: string): NamedAcronym | undefined {
  const columns = /^(.*\S)(?:\s{2,}|\t+)(\S.{0,24})$/.exec(line)
  const tail = columns?.[2]?.trim()
  if (tail !== undefined && /\p{Lu}.*\p{Lu}|\p{Lu}\./u.test(tail))
    return entry(name.slice(0, name.length - tail.length), tail)
  const bracket =
    /^(.+?)\s+\(([\p{L}\p{N}.+/-]*\p{Lu}[\p{L}\p{N}.+/-]*\p{Lu}[\p{L}\p{N}.+/-]*)\)[.;,]?$/u.exec(name)
  if (bracket !== null) return entry(bracket[1] ?? '', bracket[2] ?? '')
  const match =
    /^(.+?)\s+((?:[\p{Lu}]{2,}\.\s)?[\p{L}\p{N}.+/-]*\p{Lu}[\p{L}\p{N}.+/-]*\p{Lu}[\p{L}\p{N}.+/-]*)$/u.exec(
      name,
    )
  return match === null ? undefined : entry(match[1] ?? '', match[2] ?? '')
}

function entry(name: string, acronym: string): NamedAcronym {
  return { name: name.replace(/\s+/g, ' ').trim(), acronym: acronym.trim() }
}
