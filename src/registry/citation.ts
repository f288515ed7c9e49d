import type { Language } from '../compact/schema.ts'
import type { Action } from './schema.ts'

export type Citation = { readonly text: string; readonly bibtex: string }

type Citable = {
  readonly action: Pick<Action, 'id' | 'title' | 'institutions' | 'source'>
  readonly revision: number
  /** Year in which the cycle was published. */
  readonly year: number
  readonly cycleTitle: string
  /** Where the action stands, in place of file and lines; null where these say it. */
  readonly place: string | null
  /** The permanent address, whole. */
  readonly address: string
}

const WORDS = {
  es: { action: 'acción', revision: 'revisión', inside: 'En', lines: 'líneas', and: 'y' },
  en: { action: 'action', revision: 'revision', inside: 'In', lines: 'lines', and: 'and' },
} as const satisfies Record<Language, Record<string, string>>

/**
 * How to cite one action: a reference in the manner of APA (7th edition: author, year, title, container, address) and
 * the same as BibTeX. The revision is named, so that a later change does not move what was cited.
 */
export function citeAction(
  { action, revision, year, cycleTitle, place: known, address }: Citable,
  lang: Language,
): Citation {
  const words = WORDS[lang]
  const authors = action.institutions.map((institution) => institution.name)
  const { file, lineStart, lineEnd } = action.source
  const where = `${words.action} ${action.id}, ${words.revision} ${revision}`
  const place = known ?? `${file}, ${words.lines} ${lineStart}–${lineEnd}`
  return {
    text: `${joinAuthors(authors, words.and)} (${year}). ${endSentence(action.title)} [${where}]. ${words.inside} ${cycleTitle} (${place}). Constancia. ${address}`,
    bibtex: [
      `@misc{${action.id.replaceAll('/', '-')},`,
      `  author = {${authors.map((name) => `{${escapeBibtex(name)}}`).join(' and ')}},`,
      `  title = {{${escapeBibtex(action.title)}}},`,
      `  year = {${year}},`,
      `  howpublished = {${escapeBibtex(cycleTitle)}, Constancia},`,
      `  note = {${escapeBibtex(`${where}; ${place}`)}},`,
      `  url = {${address}},`,
      '}',
      '',
    ].join('\n'),
  }
}

function joinAuthors(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? ''
  return names.length <= 1
    ? endSentence(last)
    : endSentence(`${names.slice(0, -1).join(', ')} ${and} ${last}`)
}

function endSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}

const BIBTEX_SIGNS: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\{`,
  '}': String.raw`\}`,
  '&': String.raw`\&`,
  '%': String.raw`\%`,
  $: String.raw`\$`,
  '#': String.raw`\#`,
  _: String.raw`\_`,
}

function escapeBibtex(text: string): string {
  return text.replaceAll(/[\\{}&%$#_]/g, (sign) => BIBTEX_SIGNS[sign] ?? sign)
}
