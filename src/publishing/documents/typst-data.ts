import type { Language } from '../../compact/schema.ts'
import { actionPath, localize } from '../../web/paths.ts'
import { splitAddresses } from '../../web/prose.ts'
import type { Block, DataTable, Inline, Manuscript } from '../manuscript.ts'
import {
  actionAnchor,
  actionCode,
  actionHeading,
  actionSections,
  sourcePlace,
  type TextPiece,
} from './action-text.ts'
import { inlineText } from './inline-text.ts'
import { MESSAGES } from './messages.ts'
import { SHEETS } from './paper.ts'
import { tellCounts } from './tell-counts.ts'
import { describeEdition, stampOf } from './title-page.ts'

/** Words within a line: text, quoted, strong, emphasis, address, link. `href` begins with # for a place in the document. */
type SetInline =
  | { readonly k: 't'; readonly t: string }
  | { readonly k: 'q'; readonly t: string; readonly lang: Language }
  | { readonly k: 's' | 'e'; readonly c: readonly SetInline[] }
  | { readonly k: 'u'; readonly t: string; readonly href: string }
  | { readonly k: 'l'; readonly c: readonly SetInline[]; readonly href: string | null }

/** `kept` words do not break at their hyphens. */
type HeadingPiece = { readonly t: string; readonly kept: boolean }

type Note = {
  readonly kind: 'source' | 'finding' | 'counts' | 'external'
  readonly lead: string | null
  readonly text: string
  readonly href: string | null
  readonly shown: string
}

/** What the template sets, as JSON, and the pictures that it names. */
export type TypstData = { readonly json: string; readonly pictures: ReadonlyMap<string, string> }

/** The matter of a document as data for `typst/document.typ`. */
export function typstData(manuscript: Manuscript): TypstData {
  const { lang, edition, cycle } = manuscript
  const words = MESSAGES[lang]
  const pictures = new Map<string, string>()
  const told = new Set<string>()
  const blocks = manuscript.blocks.map((block) => setBlock(block, manuscript, pictures, told))
  const data = {
    kind: manuscript.kind,
    paper: { name: SHEETS[manuscript.paper].name, width: SHEETS[manuscript.paper].width },
    lang,
    title: manuscript.title,
    subtitle: manuscript.subtitle,
    publisher: manuscript.publisher,
    cycle: cycle.title,
    edition: describeEdition(manuscript),
    stamp: stampOf(manuscript),
    keywords: [manuscript.subtitle, cycle.title, words.title],
    date: edition.date.split('-').map(Number),
    words: {
      contents: words.contents,
      source: words.sourceLabel,
      finding: words.findingLabel,
      counts: words.countsLabel,
      external: words.externalLabel,
    },
    colophon: [
      { label: words.editionLabel, text: describeEdition(manuscript), address: false },
      { label: words.rights, text: manuscript.rights, address: false },
      { label: words.citationLabel, text: manuscript.citation, address: false },
      ...(manuscript.origin === null
        ? []
        : [{ label: words.permanent, text: `${manuscript.origin}/${lang}/${cycle.id}`, address: true }]),
    ],
    bars: countByObjective(manuscript.blocks),
    heads: Object.fromEntries(
      manuscript.blocks.flatMap((block) =>
        block.kind === 'heading' && block.level <= 2
          ? [[block.id, shorten(inlineText(block.children), 70)]]
          : [],
      ),
    ),
    blocks,
  }
  return { json: JSON.stringify(data, (_key, value: unknown) => clean(value)), pictures }
}

/** Controls and lone surrogates have no picture and break files; line and paragraph separators are blanks here. */
function clean(value: unknown): unknown {
  if (typeof value !== 'string') return value
  return value.toWellFormed().replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
}

/** What numbers of one kind count is told where the first of them stands. */
function isNew({ kind, text }: Note, told: Set<string>): boolean {
  if (kind !== 'counts') return true
  if (told.has(text)) return false
  told.add(text)
  return true
}

/** Longest lead of a note that is told beside others: a list is known by its beginning. */
const LEAD = 28

/** What the numbers of one paragraph count, as one note: one each would push paragraphs apart. */
function mergeCounts(notes: readonly Note[]): readonly Note[] {
  const counts = notes.filter(({ kind }) => kind === 'counts')
  const [first] = counts
  if (first === undefined || counts.length < 2) return notes
  const text = tellCounts(counts.map((one) => ({ number: shorten(one.lead ?? '', LEAD), of: one.text })))
  return [{ ...first, lead: null, text }, ...notes.filter(({ kind }) => kind !== 'counts')]
}

function setBlock(
  block: Block,
  manuscript: Manuscript,
  pictures: Map<string, string>,
  told: Set<string>,
): unknown {
  switch (block.kind) {
    case 'heading':
      return {
        kind: 'heading',
        level: block.level,
        id: block.id,
        c: setInlines(block.children, manuscript),
      }
    case 'paragraph':
      return {
        kind: 'paragraph',
        c: setInlines(block.children, manuscript),
        notes: mergeCounts(notesOf(block.children, manuscript).filter((note) => isNew(note, told))),
      }
    case 'list':
      return {
        kind: 'list',
        ordered: block.ordered,
        items: block.items.map((item) => item.map((one) => setBlock(one, manuscript, pictures, told))),
      }
    case 'definitions':
      return {
        kind: 'definitions',
        entries: block.entries.map(({ term, meaning }) => ({
          term,
          meaning: setInlines(meaning, manuscript),
        })),
      }
    case 'table':
      return { kind: 'table', table: setTable(block.table, manuscript) }
    case 'chart': {
      const path = `/charts/${String(pictures.size + 1)}.svg`
      pictures.set(path, block.chart.svg)
      const { title, sentence, alt } = block.chart
      const [, width = 1, height = 1] = (VIEW_BOX.exec(block.chart.svg) ?? []).map(Number)
      const table = setTable(block.chart.table, manuscript)
      return { kind: 'chart', path, title, sentence, alt, ratio: height / width, table }
    }
    case 'index':
      return { kind: 'index', entries: block.entries }
    case 'pageBreak':
      return { kind: 'pageBreak' }
    case 'action':
      return setAction(block, manuscript)
  }
}

/** Width and height of a picture, which begins at its corner. */
const VIEW_BOX = /viewBox="0 0 ([\d.]+) ([\d.]+)"/

/** A table with whole addresses, null where a cell leads nowhere. */
function setTable({ caption, columns, rows, links }: DataTable, manuscript: Manuscript): unknown {
  const cells = rows.map((row, order) =>
    row.map((t, at) => ({ t, href: linkTo(links?.[order]?.[at] ?? null, manuscript) })),
  )
  return { caption, columns, rows: cells }
}

type ActionBlock = Extract<Block, { readonly kind: 'action' }>

function setAction({ action, lang = 'es', findings = [] }: ActionBlock, manuscript: Manuscript): unknown {
  const own = manuscript.lang
  const words = MESSAGES[own]
  const address =
    manuscript.origin === null ? null : `${manuscript.origin}${localize(own, actionPath(action.id))}`
  const source: Note = {
    kind: 'source',
    lead: actionCode(action),
    text: sourcePlace(action, own),
    href: address,
    shown: action.id,
  }
  const noted = (name: string): readonly Note[] =>
    findings
      .filter(({ place }) => (place?.field ?? 'description') === name)
      .map((finding) => ({
        kind: 'finding',
        lead: `«${shorten(finding.quote, 90)}»`,
        text: finding.explanation[own],
        href: null,
        shown: '',
      }))
  return {
    kind: 'action',
    id: actionAnchor(action.id),
    number: action.number,
    heading: keepTogether(actionHeading(action, own)),
    lang: action.textLoaded ? lang : own,
    // What is observed on the description stands under the source, as both begin at the same height.
    ...beside([source, ...noted('description')]),
    sections: actionSections(action, own).map(({ name, label, pieces, ours }) => ({
      label,
      ours,
      ...beside(name === 'description' ? [] : noted(name)),
      pieces: groupPieces(pieces),
    })),
    reported: words.reported,
  }
}

/** Measures of a note in points, and how many letters its line holds: rather fewer than it does. */
const NOTE = { line: 9, after: 7, letters: 34 }

/**
 * Notes with the room that they need beside a text. It is reckoned, since to have the typesetter measure each would
 * lay all of them out twice.
 */
function beside(notes: readonly Note[]): { readonly notes: readonly Note[]; readonly room: number } {
  const lines = (text: string | null) => Math.ceil((text ?? '').length / NOTE.letters)
  const height = ({ lead, text, shown }: Note) =>
    (1 + lines(lead) + lines(text) + lines(shown)) * NOTE.line + NOTE.after
  return { notes, room: notes.reduce((sum, note) => sum + height(note), 0) }
}

/** Words with hyphens or slashes apart from those between them. */
function keepTogether(heading: string): readonly HeadingPiece[] {
  return heading
    .split(/(\S*[-‐/–—]\S*)/u)
    .map((t, at) => ({ t, kept: at % 2 === 1 }))
    .filter(({ t }) => t !== '')
}

/** Bullets that follow one another are one list; so are items. */
function groupPieces(pieces: readonly TextPiece[]): readonly unknown[] {
  const groups: { kind: TextPiece['kind']; items: unknown[] }[] = []
  for (const piece of pieces) {
    const open = groups.at(-1)
    const item = { mark: piece.mark, lines: piece.lines.map(setText) }
    if (open?.kind === piece.kind && piece.kind !== 'paragraph') open.items.push(item)
    else groups.push({ kind: piece.kind, items: [item] })
  }
  return groups
}

/** A reported text, its addresses as links. */
function setText(text: string): readonly SetInline[] {
  return splitAddresses(text).map((part) =>
    part.kind === 'link' ? { k: 'u', t: part.text, href: part.href } : { k: 't', t: part.text },
  )
}

function setInlines(children: readonly Inline[], manuscript: Manuscript): readonly SetInline[] {
  return children.map((inline): SetInline => {
    switch (inline.kind) {
      case 'text':
        return { k: 't', t: inline.text }
      case 'quoted':
        return { k: 'q', t: inline.text, lang: 'es' }
      case 'strong':
        return { k: 's', c: setInlines(inline.children, manuscript) }
      case 'emphasis':
        return { k: 'e', c: setInlines(inline.children, manuscript) }
      case 'link':
        return { k: 'l', c: setInlines(inline.children, manuscript), href: inline.href }
      case 'bound':
        return { k: 'l', c: [{ k: 't', t: inline.text }], href: linkTo(inline.path, manuscript) }
      case 'external':
        return { k: 'l', c: [{ k: 't', t: inline.text }], href: inline.href }
    }
  })
}

function linkTo(path: string | null, { origin, lang }: Manuscript): string | null {
  return path === null || origin === null ? null : `${origin}${localize(lang, path)}`
}

/** What stands in the margin of a paragraph: sources of outside facts, and, without a portal to link to, what numbers count. */
function notesOf(children: readonly Inline[], manuscript: Manuscript): readonly Note[] {
  return children.flatMap((inline): readonly Note[] => {
    switch (inline.kind) {
      case 'text':
      case 'quoted':
        return []
      case 'strong':
      case 'emphasis':
      case 'link':
        return notesOf(inline.children, manuscript)
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

function countByObjective(blocks: readonly Block[]): readonly number[] {
  const objectives = blocks.flatMap((block) => (block.kind === 'action' ? [block.action.objective] : []))
  const highest = objectives.reduce((most, one) => Math.max(most, one), 0)
  return Array.from(
    { length: highest },
    (_, at) => objectives.filter((objective) => objective === at + 1).length,
  )
}

function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, text.lastIndexOf(' ', most)).replace(/[\s,;:.]+$/, '')}…`
}
