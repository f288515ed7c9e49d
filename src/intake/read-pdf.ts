import type { Refusal, SourceLine } from './schema.ts'
import { pdfLines } from './pdf-lines.ts'
import type { PlacedText } from './pdf-rows.ts'
import { refusal } from './refusals.ts'

/** Fewer characters a page than this are stray marks on scanned pictures, not a text. */
const LEAST_TEXT = 8

/** Reads the text layer of a PDF with its page numbers. Encrypted, damaged and scanned files are refused. */
export async function readPdf(
  bytes: Uint8Array,
): Promise<{ readonly lines: readonly SourceLine[]; readonly pages: number } | Refusal> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // pdf.js takes the bytes for itself, so it gets a copy.
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
  })
  try {
    const pdf = await task.promise
    const pages: (readonly PlacedText[])[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const content = await page.getTextContent({ includeMarkedContent: true })
      pages.push(placedTexts(content.items))
      page.cleanup()
    }
    const characters = pages.flat().reduce((sum, run) => sum + run.text.trim().length, 0)
    if (characters < LEAST_TEXT * pages.length) return refusal('no-text-layer')
    return { lines: pdfLines(pages), pages: pdf.numPages }
  } catch (error) {
    // Whatever pdf.js throws comes of the file: a password that is asked for, or bytes that are no PDF's.
    return refusal(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged')
  } finally {
    await task.destroy()
  }
}

type TextRun = {
  readonly str: string
  readonly transform: readonly unknown[]
  readonly width: number
  readonly height: number
}
type ContentMark = { readonly type: string; readonly tag?: string; readonly id?: string | null }

/** The runs of a page, with what a tagged PDF says of them by its marks. */
function placedTexts(items: readonly (TextRun | ContentMark)[]): readonly PlacedText[] {
  const open: ContentMark[] = []
  const runs: PlacedText[] = []
  for (const item of items) {
    if ('str' in item) {
      const run = placed(item)
      // A hyphen in a span of its own inside the tagged text is one that the line's end brought.
      const soft = run.text === '-' && open.length > 1 && isBareSpan(open.at(-1))
      const artifact = open.some(({ tag }) => tag === 'Artifact')
      runs.push({ ...run, ...(soft ? { text: '\u00ad' } : {}), ...(artifact ? { artifact } : {}) })
    } else if (item.type.startsWith('begin')) open.push(item)
    else if (item.type === 'endMarkedContent') open.pop()
  }
  return runs
}

function isBareSpan(mark: ContentMark | undefined): boolean {
  return mark?.tag === 'Span' && (mark.id ?? null) === null
}

function placed(item: TextRun): PlacedText {
  const [, , c = 0, d = 0, x = 0, y = 0] = item.transform.map(Number)
  return {
    text: item.str.normalize('NFC'),
    x,
    y,
    width: item.width,
    height: Math.hypot(c, d) || item.height || 1,
  }
}
