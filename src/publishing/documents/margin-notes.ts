import { localize } from '../../web/paths.ts'
import type { Block, Inline, Manuscript } from '../manuscript.ts'
import { inlineText, leafInlines } from '../inline-text.ts'
import { shorten } from './shorten.ts'
import { tellCounts } from './tell-counts.ts'

/** What stands in the margin beside a text: where it is from, what was observed, what a number counts, a source outside. */
export type Note = {
  readonly kind: 'source' | 'finding' | 'counts' | 'external'
  readonly lead: string | null
  readonly text: string
  readonly href: string | null
  readonly shown: string
}

/** Paragraphs that stand side by side with one column of notes. */
type NotedParagraphs = {
  readonly kind: 'noted'
  readonly paragraphs: readonly (readonly Inline[])[]
  readonly notes: readonly Note[]
}

/** A block with what stands beside it. */
export type NotedBlock =
  | Exclude<Block, { kind: 'paragraph' | 'list' }>
  | NotedParagraphs
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly items: readonly (readonly NotedBlock[])[]
    }

/** Measures of a note in points, and how many letters its line holds: rather fewer than it does. */
const NOTE = { line: 9, after: 7, letters: 34 }
/** The same of a text. */
const TEXT = { line: 14.4, after: 11, letters: 66 }
/** Longest lead of a note that is told beside others: a list is known by its beginning. */
const LEAD = 28

/**
 * Blocks with their notes. Notes that are longer than their paragraph go on beside those after it, so that no hole
 * is left in the text. What numbers of one kind count is told once, where the first of them stands: `told` remembers it.
 */
export function noteBlocks(
  blocks: readonly Block[],
  manuscript: Manuscript,
  told = new Set<string>(),
): readonly NotedBlock[] {
  const rows: NotedBlock[] = []
  for (const block of blocks) {
    if (block.kind === 'list') {
      rows.push({ ...block, items: block.items.map((item) => noteBlocks(item, manuscript, told)) })
      continue
    }
    if (block.kind !== 'paragraph') {
      rows.push(block)
      continue
    }
    const own = notesOf(block.children, manuscript).filter((note) => isNew(note, told))
    const before = rows.at(-1)
    if (before?.kind === 'noted' && roomFor(mergeCounts(before.notes)) > heightOf(before.paragraphs))
      rows[rows.length - 1] = {
        kind: 'noted',
        paragraphs: [...before.paragraphs, block.children],
        notes: [...before.notes, ...own],
      }
    else rows.push({ kind: 'noted', paragraphs: [block.children], notes: own })
  }
  return rows.map((row) => (row.kind === 'noted' ? { ...row, notes: mergeCounts(row.notes) } : row))
}

/**
 * The room that notes need, in points. It is reckoned, since to have the typesetter measure each would lay all of them
 * out twice.
 */
export function roomFor(notes: readonly Note[]): number {
  const lines = (text: string | null) => Math.ceil((text ?? '').length / NOTE.letters)
  return notes.reduce(
    (sum, { lead, text, shown }) =>
      sum + (1 + lines(lead) + lines(text) + lines(shown)) * NOTE.line + NOTE.after,
    0,
  )
}

/** Where a path of the portal is; null without a portal to link to. */
export function linkTo(path: string | null, { origin, lang }: Manuscript): string | null {
  return path === null || origin === null ? null : `${origin}${localize(lang, path)}`
}

function heightOf(paragraphs: readonly (readonly Inline[])[]): number {
  return paragraphs.reduce(
    (sum, one) => sum + Math.ceil(inlineText(one).length / TEXT.letters) * TEXT.line + TEXT.after,
    0,
  )
}

function isNew({ kind, text }: Note, told: Set<string>): boolean {
  if (kind !== 'counts') return true
  if (told.has(text)) return false
  told.add(text)
  return true
}

/** What the numbers of some paragraphs count, as one note: one each would push paragraphs apart. */
function mergeCounts(notes: readonly Note[]): readonly Note[] {
  const counts = notes.filter(({ kind }) => kind === 'counts')
  const [first] = counts
  if (first === undefined || counts.length < 2) return notes
  const text = tellCounts(counts.map((one) => ({ number: shorten(one.lead ?? '', LEAD), of: one.text })))
  return [{ ...first, lead: null, text }, ...notes.filter(({ kind }) => kind !== 'counts')]
}

/** Sources of outside facts, and, without a portal to link to, what numbers count. */
function notesOf(children: readonly Inline[], manuscript: Manuscript): readonly Note[] {
  return leafInlines(children).flatMap((inline): readonly Note[] => {
    switch (inline.kind) {
      case 'text':
      case 'quoted':
        return []
      case 'bound':
        return linkTo(inline.path, manuscript) === null
          ? [{ kind: 'counts', lead: inline.text, text: inline.counts, href: null, shown: '' }]
          : []
      case 'external':
        return [
          {
            kind: 'external',
            lead: inline.text,
            text: inline.source,
            href: inline.href,
            shown: inline.href ?? '',
          },
        ]
    }
  })
}
