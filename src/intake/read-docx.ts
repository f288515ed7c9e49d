import type { Refusal, SourceLine } from './schema.ts'
import { docxLines } from './docx-lines.ts'
import { refusal } from './refusals.ts'

/** Reads a Word document's paragraphs, lists, tables and notes as lines. */
export async function readDocx(bytes: Uint8Array): Promise<readonly SourceLine[] | Refusal> {
  const { default: mammoth } = await import('mammoth')
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
    )
    return docxLines(value.normalize('NFC'))
  } catch {
    // Whatever mammoth throws comes of the file: a broken archive, or one that is no Word document.
    return refusal('damaged')
  }
}
