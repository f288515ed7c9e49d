import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx'
import type { Language } from '../../../compact/schema.ts'

/** Type that Word and LibreOffice have, or have one as wide of; a unit gives the document its own by changing the styles. */
const SERIF = 'Cambria'
const SANS = 'Calibri'
const [GREEN, DARK_GREEN, SOFT] = ['0D5A43', '06382A', '565850']

export const BULLETS = 'bullets'
/** A number of a table that leads to what it counts: quieter than a link in a sentence. */
export const TABLE_LINK = 'TableLink'

/** A tag of the language for the spelling of a document. */
export function languageTag(lang: Language): string {
  return lang === 'es' ? 'es-MX' : 'en-GB'
}

/** The styles by which a unit makes a document its own: titles, text, labels, lists, tables, notes. Sizes are half-points. */
export function documentStyles(lang: Language): IStylesOptions {
  const heading = (size: number, before: number, after: number, color: string) => ({
    run: { font: SERIF, size, bold: true, color },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  })
  return {
    default: {
      document: {
        run: { font: SERIF, size: 21, language: { value: languageTag(lang) } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: SERIF, size: 72, bold: true, color: DARK_GREEN },
        paragraph: { spacing: { before: 3600, after: 240, line: 240, lineRule: LineRuleType.AUTO } },
      },
      heading1: {
        ...heading(44, 0, 360, DARK_GREEN),
        paragraph: {
          spacing: { before: 600, after: 360, line: 264, lineRule: LineRuleType.AUTO },
          keepNext: true,
        },
      },
      heading2: {
        ...heading(28, 480, 240, GREEN),
        paragraph: {
          spacing: { before: 480, after: 240, line: 264, lineRule: LineRuleType.AUTO },
          keepNext: true,
          keepLines: true,
          border: { top: { style: BorderStyle.SINGLE, size: 6, color: GREEN, space: 6 } },
        },
      },
      heading3: {
        run: { font: SANS, size: 21, bold: true, color: '1C1D1A' },
        paragraph: {
          spacing: { before: 400, after: 160, line: 252, lineRule: LineRuleType.AUTO },
          keepNext: true,
          keepLines: true,
        },
      },
      heading4: {
        run: { font: SANS, size: 19, bold: true, color: GREEN, characterSpacing: 6 },
        paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
      },
      hyperlink: { run: { color: GREEN, underline: {} } },
      caption: {
        run: { font: SANS, size: 20, bold: true, italics: false, color: '1C1D1A' },
        paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
      },
    },
    characterStyles: [
      { id: TABLE_LINK, name: 'Table link', basedOn: 'DefaultParagraphFont', run: { color: DARK_GREEN } },
    ],
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        quickFormat: true,
        run: { font: SERIF, size: 36, color: GREEN },
        paragraph: { spacing: { after: 240, line: 252, lineRule: LineRuleType.AUTO } },
      },
      {
        id: 'CoverLine',
        name: 'Cover line',
        basedOn: 'Normal',
        quickFormat: true,
        run: { font: SANS, size: 24, color: SOFT },
      },
      {
        id: 'ReportedText',
        name: 'Reported text',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { alignment: AlignmentType.JUSTIFIED },
      },
      {
        id: 'EditionNote',
        name: 'Edition note',
        basedOn: 'Normal',
        quickFormat: true,
        run: { italics: true, color: SOFT },
      },
      {
        id: 'ReportedItem',
        name: 'Reported item',
        basedOn: 'ReportedText',
        quickFormat: true,
        paragraph: { indent: { left: 454, hanging: 454 } },
      },
      {
        id: 'TableText',
        name: 'Table text',
        basedOn: 'Normal',
        quickFormat: true,
        run: { font: SANS, size: 18 },
        paragraph: { spacing: { before: 40, after: 40, line: 240, lineRule: LineRuleType.AUTO } },
      },
      {
        id: 'IndexEntry',
        name: 'Index entry',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 19 },
        paragraph: {
          spacing: { after: 60, line: 252, lineRule: LineRuleType.AUTO },
          indent: { left: 284, hanging: 284 },
        },
      },
      ...[1, 2].map((level) => ({
        id: `TOC${String(level)}`,
        name: `toc ${String(level)}`,
        basedOn: 'Normal',
        run: { font: SANS, size: level === 1 ? 20 : 18, bold: level === 1 },
        paragraph: {
          spacing: { before: level === 1 ? 160 : 0, after: 40, line: 240, lineRule: LineRuleType.AUTO },
          indent: { left: 240 * (level - 1) },
        },
      })),
      {
        id: 'TOCHeading',
        name: 'TOC Heading',
        basedOn: 'Normal',
        run: { font: SERIF, size: 44, bold: true, color: DARK_GREEN },
        paragraph: { spacing: { before: 480, after: 240 } },
      },
      {
        id: 'Running',
        name: 'Running line',
        basedOn: 'Normal',
        run: { font: SANS, size: 16, color: SOFT },
        paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
    ],
  }
}

/** Word's own bullets, two levels deep. */
export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [0, 1].map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: level === 0 ? '•' : '–',
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 340 * (level + 1), hanging: 340 } } },
      })),
    },
  ],
}
