import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  PageBreak,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx'
import { localize } from '../../../web/paths.ts'
import type { Block, ChartFigure, DataTable, Manuscript } from '../../manuscript.ts'
import { setAction } from './action.ts'
import { bookmarked, bookmarkName, setInlines } from './inlines.ts'
import type { Notes } from './notes.ts'
import { run } from './run.ts'
import { BULLETS, TABLE_LINK } from './styles.ts'

/** Pictures of charts by the chart's name, with their sizes. */
export type Pictures = ReadonlyMap<
  string,
  { readonly png: Uint8Array; readonly width: number; readonly height: number }
>

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const
/** The width of a picture, which letter and A4 both have room for, in ninety-sixths of an inch. */
const PICTURE_WIDTH = 590

/** A block as Word has it: real headings, its own lists and tables. `level` counts how deep in lists it stands. */
export function setBlock(
  block: Block,
  manuscript: Manuscript,
  notes: Notes,
  pictures: Pictures,
  level = -1,
): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[block.level],
          pageBreakBefore: block.level === 1,
          children: [bookmarked(block.id, setInlines(block.children, manuscript, notes))],
        }),
      ]
    case 'paragraph':
      return [
        new Paragraph({
          ...(level < 0 ? {} : { numbering: { reference: BULLETS, level: Math.min(level, 1) } }),
          children: setInlines(block.children, manuscript, notes),
        }),
      ]
    case 'list':
      return block.items.flatMap((item, at) =>
        item.flatMap((one) =>
          block.ordered && one.kind === 'paragraph'
            ? [
                new Paragraph({
                  style: 'ReportedItem',
                  children: [run(`${String(at + 1)}. `), ...setInlines(one.children, manuscript, notes)],
                }),
              ]
            : setBlock(one, manuscript, notes, pictures, level + 1),
        ),
      )
    case 'definitions':
      return block.entries.map(
        ({ term, meaning }) =>
          new Paragraph({
            style: 'IndexEntry',
            children: [run(`${term}  `, { bold: true }), ...setInlines(meaning, manuscript, notes)],
          }),
      )
    case 'table':
      return setTable(block.table, manuscript)
    case 'chart':
      return setChart(block.chart, manuscript, pictures)
    case 'index':
      return block.entries.map(
        ({ word, anchors }) =>
          new Paragraph({
            style: 'IndexEntry',
            children: [
              run(`${word}: `),
              ...anchors.flatMap(({ id, label }, at): readonly ParagraphChild[] => [
                ...(at === 0 ? [] : [run('; ')]),
                new InternalHyperlink({
                  anchor: bookmarkName(id),
                  children: [run(label, { style: 'Hyperlink' })],
                }),
              ]),
            ],
          }),
      )
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })]
    case 'action':
      return setAction(block, manuscript, notes)
  }
}

function setTable(
  { caption, columns, rows, lead, links }: DataTable,
  manuscript: Manuscript,
): readonly (Paragraph | Table)[] {
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'DEDBCF' }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const cell = (text: string, at: number, bold: boolean, path: string | null = null): TableCell =>
    new TableCell({
      margins: { left: 80, right: 80 },
      children: [
        new Paragraph({
          style: 'TableText',
          alignment: columns[at]?.align === 'end' ? AlignmentType.END : AlignmentType.START,
          children: [linked(text, bold, path, manuscript)],
        }),
      ],
    })
  return [
    new Paragraph({ style: 'Caption', children: [run(caption)] }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: {
        top: line,
        bottom: line,
        insideHorizontal: line,
        left: none,
        right: none,
        insideVertical: none,
      },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(({ title }, at) => cell(title, at, true)),
        }),
        ...rows.map(
          (row, order) =>
            new TableRow({
              cantSplit: true,
              children: columns.map((_, at) => cell(row[at] ?? '–', at, at < lead, links?.[order]?.[at])),
            }),
        ),
      ],
    }),
    new Paragraph({ children: [] }),
  ]
}

/** What a cell says, leading to a page of the portal where there is one to lead to. */
function linked(
  text: string,
  bold: boolean,
  path: string | null,
  { origin, lang }: Manuscript,
): ParagraphChild {
  const dress = bold ? { bold } : {}
  if (path === null || origin === null) return run(text, dress)
  return new ExternalHyperlink({
    link: `${origin}${localize(lang, path)}`,
    children: [run(text, { ...dress, style: TABLE_LINK })],
  })
}

function setChart(
  chart: ChartFigure,
  manuscript: Manuscript,
  pictures: Pictures,
): readonly (Paragraph | Table)[] {
  const picture = pictures.get(chart.name)
  return [
    new Paragraph({ style: 'Caption', children: [run(chart.title)] }),
    new Paragraph({ keepNext: true, children: [run(chart.sentence)] }),
    ...(picture === undefined
      ? []
      : [
          new Paragraph({
            children: [
              new ImageRun({
                type: 'png',
                data: Buffer.from(picture.png),
                transformation: {
                  width: PICTURE_WIDTH,
                  height: Math.round((PICTURE_WIDTH * picture.height) / picture.width),
                },
                altText: { name: chart.name, title: chart.title, description: chart.alt },
              }),
            ],
          }),
        ]),
    ...setTable(chart.table, manuscript),
  ]
}
