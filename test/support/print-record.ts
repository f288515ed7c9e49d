import type { Framework } from '../../src/compact/schema.ts'
import type { ReportedAction } from '../../src/registry/schema.ts'

/** What of an action is printed. Texts are as the reader gives them: paragraphs, and bullets that begin with "• ". */
export type PrintedAction = Pick<
  ReportedAction,
  | 'reporterType'
  | 'objective'
  | 'number'
  | 'printedTitle'
  | 'description'
  | 'results'
  | 'challengesText'
  | 'resultsReported'
  | 'challengesReported'
>

/** How the record is printed, hard things included. */
export type PrintOptions = {
  readonly language: 'es' | 'en'
  /** The longest line, in characters. */
  readonly width: number
  /** Breaks long words at a line's end. */
  readonly hyphenate: boolean
  /** Lines to a page; null for none. Pages end in mid-sentence, and a running header begins the next. */
  readonly pageLines: number | null
  /** A page's end as a form feed; otherwise only the running header shows it. */
  readonly formFeeds: boolean
  /** Prints a heading's number on a line of its own. */
  readonly numberAlone: boolean
  /** Prints only the first chapter's title. */
  readonly untitledChapters: boolean
  /** A blank line after the first line of a bullet. */
  readonly blankInBullets: boolean
}

export const PLAIN: PrintOptions = {
  language: 'es',
  width: 80,
  hyphenate: false,
  pageLines: null,
  formFeeds: false,
  numberAlone: false,
  untitledChapters: false,
  blankInBullets: false,
}

const WORDS = {
  es: {
    chapter: 'Capítulo',
    objective: 'Objetivo',
    results: 'RESULTADOS',
    challenges: 'RETOS',
    noResults: 'No se reportaron resultados.',
    noChallenges: 'No se reportaron retos.',
    header: 'COMPENDIO DE ACCIONES',
  },
  en: {
    chapter: 'Chapter',
    objective: 'Objective',
    results: 'RESULTS',
    challenges: 'CHALLENGES',
    noResults: 'No results were reported.',
    noChallenges: 'No challenges were reported.',
    header: 'COMPENDIUM OF ACTIONS',
  },
} as const

/** Prints actions, which stand in the order of chapters, objectives and numbers, in the form that `intake` reads. */
export function printRecord(
  actions: readonly PrintedAction[],
  framework: Framework,
  options: PrintOptions,
): string {
  const words = WORDS[options.language]
  const lines: string[] = []
  let chapter = ''
  let objective = 0
  for (const action of actions) {
    if (action.reporterType !== chapter) {
      const type = framework.reporterTypes.find((one) => one.code === action.reporterType)
      if (type !== undefined && (chapter === '' || !options.untitledChapters))
        lines.push(`${words.chapter} ${type.chapter}.`, ...wrap(type.name[options.language], 40, false), '')
      objective = 0
      chapter = action.reporterType
    }
    if (action.objective !== objective) {
      const name = framework.objectives.find((one) => one.number === action.objective)?.name[options.language]
      lines.push(...wrap(`${words.objective} ${action.objective}. ${name ?? ''}`, 55, false), '')
      objective = action.objective
    }
    lines.push(...printAction(action, options))
  }
  return options.pageLines === null ? lines.join('\n') : paginate(lines, options.pageLines, options)
}

function printAction(action: PrintedAction, options: PrintOptions): readonly string[] {
  const words = WORDS[options.language]
  const heading = options.numberAlone
    ? [`${action.number}.  `, ...wrap(action.printedTitle, options.width, false)]
    : wrap(`${action.number}. ${action.printedTitle}`, options.width, false)
  return [
    ...heading,
    '',
    ...printText(action.description, options),
    words.results,
    ...printText(action.resultsReported ? action.results : words.noResults, options),
    words.challenges,
    ...printText(action.challengesReported ? action.challengesText : words.noChallenges, options),
  ]
}

function printText(text: string, options: PrintOptions): readonly string[] {
  if (text === '') return []
  return text
    .split('\n\n')
    .flatMap((paragraph) => [...paragraph.split('\n').flatMap((part) => printPart(part, options)), ''])
}

function printPart(part: string, options: PrintOptions): readonly string[] {
  const lines = wrap(part, options.width, options.hyphenate)
  const [first, second] = lines
  if (!part.startsWith('• ')) return lines
  const printed = lines.map((line, at) => (at === 0 ? line.replace('• ', '•\t ') : line))
  const opens =
    first !== undefined && second !== undefined && /^\p{Ll}/u.test(second) && !/[.;:]$/.test(first)
  return options.blankInBullets && opens ? [printed[0] ?? '', '', ...printed.slice(1)] : printed
}

/** Fills lines; with hyphens, a word that no longer fits is broken in its middle. */
function wrap(text: string, width: number, hyphenate: boolean): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const room = width - line.length - 1
    if (line === '') line = word
    else if (word.length <= room) line = `${line} ${word}`
    else if (hyphenate && room >= 4 && /^\p{Ll}{8,}[.,;]?$/u.test(word)) {
      const cut = Math.min(room - 1, word.length - 4)
      lines.push(`${line} ${word.slice(0, cut)}-`)
      line = word.slice(cut)
    } else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}

/** Ends pages where a sentence runs on, so that no paragraph's end is lost with the blank line behind it. */
function paginate(lines: readonly string[], pageLines: number, options: PrintOptions): string {
  const pages: string[][] = [[]]
  for (const [at, line] of lines.entries()) {
    const page = pages.at(-1) ?? []
    const runsOn = /^\p{Ll}/u.test(line) && /[\p{L},-]$/u.test(lines[at - 1] ?? '')
    if (page.length >= pageLines && runsOn) pages.push([line])
    else page.push(line)
  }
  // A header that comes only once cannot be told from the text.
  if (pages.length < 3) return lines.join('\n')
  const header = WORDS[options.language].header
  return pages
    .map((page, at) => (at === 0 ? page : ['', '', `${at + 1}${header}`, '', ...page]).join('\n'))
    .join(options.formFeeds ? '\n\f' : '\n')
}
