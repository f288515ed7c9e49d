import type { Block, DataTable, Manuscript } from '../manuscript.ts'
import { actionHeading, actionSections, type TextPiece } from './action-text.ts'
import { inlineText } from '../inline-text.ts'
import { MESSAGES } from './messages.ts'
import { describeEdition } from './title-page.ts'

const WIDTH = 80

/** A document as plain text. A compendium has the form that the importer reads, and is read back without a loss. */
export function renderText(manuscript: Manuscript): string {
  const words = MESSAGES[manuscript.lang]
  const { title, subtitle, cycle, publisher, rights, citation } = manuscript
  const front = [
    title,
    subtitle,
    cycle.title,
    publisher,
    describeEdition(manuscript),
    rights,
    `${words.citationLabel}: ${citation}`,
  ].filter((line) => line !== '')
  const lines = [
    ...front.flatMap((line) => [...wrap(line), '']),
    '',
    ...manuscript.blocks.flatMap((block) => blockLines(block, manuscript)),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

function blockLines(block: Block, manuscript: Manuscript): readonly string[] {
  switch (block.kind) {
    case 'heading': {
      const text = inlineText(block.children)
      const own = block.level === 1 ? text.split(/(?<=^\S+ \d+\.) /) : [text]
      return [...(block.level === 1 ? ['', ''] : ['']), ...own.flatMap((part) => wrap(part, 60)), '']
    }
    case 'paragraph':
      return [...wrap(inlineText(block.children)), '']
    case 'list':
      return [
        ...block.items.flatMap((item, at) => {
          const text = item.flatMap((one) => blockLines(one, manuscript)).filter((line) => line !== '')
          return wrap(`${block.ordered ? `${String(at + 1)}.` : '•'} ${text.join(' ')}`)
        }),
        '',
      ]
    case 'definitions':
      return block.entries.flatMap(({ term, meaning }) => [
        ...wrap(
          manuscript.kind === 'compendium' && isAcronym(term)
            ? `${inlineText(meaning)}  ${term}`
            : `${term}: ${inlineText(meaning)}`,
        ),
        '',
      ])
    case 'table':
      return tableLines(block.table)
    case 'chart':
      return [...wrap(block.chart.title), ...wrap(block.chart.sentence), '', ...tableLines(block.chart.table)]
    case 'index':
      return block.entries.flatMap(({ word, anchors }) => [
        ...wrap(`${word}: ${anchors.map(({ label }) => label).join('; ')}`),
        '',
      ])
    case 'pageBreak':
      return ['']
    case 'action':
      return actionLines(block.action, manuscript)
  }
}

function isAcronym(term: string): boolean {
  return /^\p{Lu}[\p{L}\p{N}-]*\p{Lu}[\p{L}\p{N}-]*$/u.test(term)
}

function actionLines(action: Parameters<typeof actionHeading>[0], { lang }: Manuscript): readonly string[] {
  return [
    '',
    ...wrap(`${String(action.number)}. ${actionHeading(action, lang)}`),
    '',
    ...actionSections(action, lang).flatMap(({ label, pieces }) => [
      ...(label === null ? [] : [label]),
      ...pieces.flatMap((piece, at) => {
        const last = closes(piece, pieces[at + 1])
        return [...pieceLines(piece, last), ...(last ? [''] : [])]
      }),
    ]),
  ]
}

/** A blank line stands after a paragraph and after the last of a list. */
function closes(piece: TextPiece, next: TextPiece | undefined): boolean {
  return piece.kind === 'paragraph' || next?.kind !== piece.kind
}

function pieceLines({ kind, mark, lines }: TextPiece, last: boolean): readonly string[] {
  const [first = '', ...rest] = lines
  const start = kind === 'bullet' ? `•\t${first}` : kind === 'item' ? `${mark} ${first}` : first
  return [start, ...rest].flatMap((line) => (last && kind !== 'paragraph' ? wrapToShort(line) : wrap(line)))
}

/** A list's last line that is full and has no stop would read as going on after the blank line: it is set narrower. */
function wrapToShort(text: string): readonly string[] {
  if (/[.:;!?…]["”»')\]]*$/u.test(text)) return wrap(text)
  for (let width = WIDTH; width > WIDTH / 2; width -= 4) {
    const lines = wrap(text, width)
    if ((lines.at(-1)?.length ?? 0) < 0.6 * WIDTH) return lines
  }
  return wrap(text)
}

function tableLines({ caption, columns, rows }: DataTable): readonly string[] {
  return [
    ...wrap(caption),
    columns.map(({ title }) => title).join('\t'),
    ...rows.map((row) => row.join('\t')),
    '',
  ]
}

/** Fills lines with whole words; a word longer than a line has one of its own. */
function wrap(text: string, width = WIDTH): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line === '') line = word
    else if (line.length + 1 + word.length <= width) line = `${line} ${word}`
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}
