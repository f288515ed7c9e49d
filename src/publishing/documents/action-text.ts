import type { Language } from '../../compact/schema.ts'
import type { RecordedAction } from '../../analysis/schema.ts'
import { MESSAGES } from './messages.ts'

/** A piece of a reported text as it is set: a paragraph, a bullet or an item of a numbered list, each in its own lines. */
export type TextPiece = {
  readonly kind: 'paragraph' | 'bullet' | 'item'
  /** What an item begins with: «1.», «a)». "" elsewhere. */
  readonly mark: string
  /** More than one where the source breaks lines on purpose, as in a table that was flattened. */
  readonly lines: readonly string[]
}

const ITEM = /^((?:\d{1,2}|[a-z]|[ivx]{1,4})(?:[.)]|\.-))\s+(?=\S)/u

/** Takes a text of the record apart: paragraphs stand apart by a blank line, bullets and items by a line's end. */
export function textPieces(text: string): readonly TextPiece[] {
  return text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .flatMap((part) => {
      const pieces: { kind: TextPiece['kind']; mark: string; lines: string[] }[] = []
      for (const line of part.split('\n')) {
        const item = ITEM.exec(line)
        const open = pieces.at(-1)
        if (line.startsWith('• ')) pieces.push({ kind: 'bullet', mark: '', lines: [line.slice(2)] })
        else if (item !== null && (open === undefined || open.kind === 'item'))
          pieces.push({ kind: 'item', mark: item[1] ?? '', lines: [line.slice(item[0].length)] })
        else if (open === undefined) pieces.push({ kind: 'paragraph', mark: '', lines: [line] })
        else open.lines.push(line)
      }
      return pieces
    })
}

/** One part of an action under its label; the description has none. */
export type ActionSection = {
  readonly name: 'description' | 'results' | 'challenges'
  readonly label: string | null
  readonly pieces: readonly TextPiece[]
  /** Words of ours in the place of a text: that none was reported, or that only a summary is loaded. */
  readonly ours: boolean
}

/** What of an action is set, in order. Where its text is not loaded, that is our summary, and is said to be. */
export function actionSections(action: RecordedAction, lang: Language): readonly ActionSection[] {
  const words = MESSAGES[lang]
  if (!action.textLoaded) return summarySections(action, lang)
  const results = { name: 'results', label: words.results } as const
  const challenges = { name: 'challenges', label: words.challenges } as const
  return [
    ...(action.description === ''
      ? []
      : [{ name: 'description', label: null, pieces: textPieces(action.description), ours: false } as const]),
    action.results === ''
      ? { ...results, pieces: textPieces(words.noResults), ours: true }
      : { ...results, pieces: textPieces(action.results), ours: false },
    action.challengesText === ''
      ? { ...challenges, pieces: textPieces(words.noChallenges), ours: true }
      : { ...challenges, pieces: textPieces(action.challengesText), ours: false },
  ]
}

function summarySections(action: RecordedAction, lang: Language): readonly ActionSection[] {
  const words = MESSAGES[lang]
  const listed = action.challenges.map(({ text }) => text).filter((text) => text !== '')
  return [
    {
      name: 'description',
      label: null,
      pieces: textPieces([action.summary?.[lang] ?? '', words.summaryOurs].join('\n\n').trim()),
      ours: true,
    },
    ...(listed.length === 0
      ? []
      : [
          {
            name: 'challenges',
            label: words.challenges,
            pieces: listed.map((text): TextPiece => ({ kind: 'bullet', mark: '', lines: [text] })),
            ours: true,
          } as const,
        ]),
  ]
}

/** The heading as the form has it, without its number: as printed, or our title and the institutions. */
export function actionHeading(action: RecordedAction, lang: Language): string {
  if (action.textLoaded) return action.printedTitle
  const names = action.institutions.map(({ printed }) => printed)
  return [action.titles[lang], ...names].join(' – ')
}

/** An anchor in a document: `mx-2024-apf-21-2`. */
export function actionAnchor(id: string): string {
  return id.replaceAll('/', '-')
}

/** A short name by which readers find an action in a document: `APF 21.2`. */
export function actionCode(action: Pick<RecordedAction, 'reporterType' | 'objective' | 'number'>): string {
  return `${action.reporterType.toUpperCase()} ${String(action.objective)}.${String(action.number)}`
}

/** Where the source has the action: `compendio.pdf, p. 139, líneas 5528–5558`. */
export function sourcePlace({ source }: RecordedAction, lang: Language): string {
  const words = MESSAGES[lang]
  const page = source.page === null ? [] : [`${words.page} ${String(source.page)}`]
  const lines = `${words.lines} ${String(source.lineStart)}–${String(source.lineEnd)}`
  return [source.file, ...page, lines].join(', ')
}
