import {
  AlignmentType,
  Document,
  Footer,
  Header,
  NumberFormat,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  SimpleField,
  TableOfContents,
  TextRun,
} from 'docx'
import { estimatePageNumbers } from 'docx/layout'
import type { Manuscript } from '../manuscript.ts'
import { chartPictures } from './chart-pictures.ts'
import { setBlock } from './docx/blocks.ts'
import { startNotes } from './docx/notes.ts'
import { run } from './docx/run.ts'
import { settleDocx } from './docx/settle-docx.ts'
import { documentStyles, NUMBERING } from './docx/styles.ts'
import { MESSAGES } from './messages.ts'
import { SHEETS } from './paper.ts'
import { describeEdition, stampOf } from './title-page.ts'

/** In twentieths of a point. */
const MARGIN = { top: 1440, bottom: 1300, left: 1500, right: 1500, header: 700, footer: 600 }

/** Sets a document for Word: styles that the unit can change, its own lists, tables, contents and comments. */
export async function renderDocx(manuscript: Manuscript): Promise<Uint8Array> {
  const words = MESSAGES[manuscript.lang]
  const { title, subtitle, cycle, publisher } = manuscript
  const notes = startNotes(manuscript)
  const sheet = SHEETS[manuscript.paper]
  const page = {
    size: { width: Math.round(sheet.width * 20), height: Math.round(sheet.height * 20) },
    margin: MARGIN,
  }
  const pictures = await chartPictures(manuscript)
  const body = manuscript.blocks.flatMap((block) => setBlock(block, manuscript, notes, pictures))
  const document = new Document({
    title: `${title}. ${subtitle}. ${cycle.title}`,
    subject: subtitle,
    creator: publisher,
    lastModifiedBy: publisher,
    keywords: [subtitle, cycle.title, title].join('; '),
    description: manuscript.citation,
    styles: documentStyles(manuscript.lang),
    numbering: NUMBERING,
    // Laid out as Word does, so that its contents have pages at once. Of a compendium that would take ten times as long
    // as the rest, and Word asks whether to fill them in.
    ...(manuscript.kind === 'report' ? { pageNumbers: estimatePageNumbers } : {}),
    comments: { children: [...notes.comments()] },
    sections: [
      {
        properties: { page: { ...page, pageNumbers: { start: 1, formatType: NumberFormat.LOWER_ROMAN } } },
        children: [...titlePages(manuscript)],
      },
      {
        properties: { page: { ...page, pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL } } },
        headers: { default: new Header({ children: [runningLine(manuscript)] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: 'Running',
                alignment: AlignmentType.END,
                children: [
                  run(`${title} · ${cycle.title}     `),
                  new TextRun({ children: [PageNumber.CURRENT] }),
                ],
              }),
            ],
          }),
        },
        children: body,
      },
    ],
  })
  return settleDocx(new Uint8Array(await Packer.toBuffer(document)), manuscript.edition.date)

  function titlePages({ rights, citation }: Manuscript): readonly (Paragraph | TableOfContents)[] {
    const stamp = stampOf(manuscript)
    return [
      new Paragraph({ style: 'CoverLine', children: [run(publisher)] }),
      ...(stamp === null
        ? []
        : [new Paragraph({ style: 'CoverLine', children: [run(stamp, { bold: true })] })]),
      new Paragraph({ style: 'Title', children: [run(title)] }),
      new Paragraph({ style: 'Subtitle', children: [run(subtitle)] }),
      new Paragraph({ style: 'CoverLine', children: [run(cycle.title)] }),
      new Paragraph({ style: 'CoverLine', children: [run(describeEdition(manuscript))] }),
      new Paragraph({ children: [new PageBreak()] }),
      new Paragraph({ children: [run(`${words.rights}. `, { bold: true }), run(rights)] }),
      new Paragraph({ children: [run(`${words.citationLabel}. `, { bold: true }), run(citation)] }),
      new Paragraph({ style: 'TOCHeading', pageBreakBefore: true, children: [run(words.contents)] }),
      new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: '1-2' }),
    ]
  }

  /** Chapter and section of the page: Word reads them from the headings. */
  function runningLine(of: Manuscript): Paragraph {
    const stamp = stampOf(of)
    return new Paragraph({
      style: 'Running',
      children: [
        ...(stamp === null ? [] : [run(`${stamp}   `, { bold: true })]),
        new SimpleField('STYLEREF "heading 1"', ''),
        run('   '),
        new SimpleField('STYLEREF "heading 2"', ''),
      ],
    })
  }
}
