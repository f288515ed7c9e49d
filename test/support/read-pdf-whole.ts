import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** All the text of a PDF, as a reader program sees it, its blanks and soft hyphens taken out. */
export async function bareTextOfPdf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const pdf = await task.promise
  let text = ''
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ disableNormalization: true })
    for (const item of items) if ('str' in item) text += item.str
  }
  await task.destroy()
  return bare(text)
}

/** What of a text is printed, whatever the lines: no blanks, no hyphens. */
export function bare(text: string): string {
  return text.normalize('NFC').replace(/[\s\p{Cf}\p{Cc}\u2010\u2011-]+/gu, '')
}
