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
import { inlineText } from '../inline-text.ts'
import { linkTo, type Note, noteBlocks, type NotedBlock, roomFor } from './margin-notes.ts'
import { MESSAGES } from './messages.ts'
import { SHEETS } from './paper.ts'
import { shorten } from './shorten.ts'
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

/** What the template sets, as JSON, and the pictures that it names. */
export type TypstData = { readonly json: string; readonly pictures: ReadonlyMap<string, string> }

/** The matter of a document as data for `typst/document.typ`. */
export function typstData(manuscript: Manuscript): TypstData {
  const { lang, edition, cycle } = manuscript
  const words = MESSAGES[lang]
  const pictures = new Map<string, string>()
  const blocks = noteBlocks(manuscript.blocks, manuscript).map((block) =>
    setBlock(block, manuscript, pictures),
  )
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

function setBlock(block: NotedBlock, manuscript: Manuscript, pictures: Map<string, string>): unknown {
  switch (block.kind) {
    case 'heading':
      return {
        kind: 'heading',
        level: block.level,
        id: block.id,
        c: setInlines(block.children, manuscript),
      }
    case 'noted':
      return {
        kind: 'noted',
        paragraphs: block.paragraphs.map((one) => setInlines(one, manuscript)),
        notes: block.notes,
      }
    case 'list':
      return {
        kind: 'list',
        ordered: block.ordered,
        items: block.items.map((item) => item.map((one) => setBlock(one, manuscript, pictures))),
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
    ...withRoom([source, ...noted('description')]),
    sections: actionSections(action, own).map(({ name, label, pieces, ours }) => ({
      label,
      ours,
      ...withRoom(name === 'description' ? [] : noted(name)),
      pieces: groupPieces(pieces),
    })),
    reported: words.reported,
  }
}

function withRoom(notes: readonly Note[]) {
  return { notes, room: roomFor(notes) }
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

function countByObjective(blocks: readonly Block[]): readonly number[] {
  const objectives = blocks.flatMap((block) => (block.kind === 'action' ? [block.action.objective] : []))
  const highest = objectives.reduce((most, one) => Math.max(most, one), 0)
  return Array.from(
    { length: highest },
    (_, at) => objectives.filter((objective) => objective === at + 1).length,
  )
}
