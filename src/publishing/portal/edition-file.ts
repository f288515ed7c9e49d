import { keepLatest } from '../../keep-latest.ts'
import type { Language } from '../../compact/schema.ts'
import { makeCompendium } from '../documents/compendium.ts'
import { renderDocx } from '../documents/render-docx.ts'
import { renderHtml } from '../documents/render-html.tsx'
import { renderPdf } from '../documents/render-pdf.ts'
import { renderText } from '../documents/render-text.ts'
import type { Manuscript } from '../manuscript.ts'
import { makeReport } from '../report/make-report.ts'
import type { EditionHead, WholeEdition } from '../service.ts'

export const DOCUMENTS = ['compendio', 'informe'] as const
export type DocumentName = (typeof DOCUMENTS)[number]

export const FORMATS = ['pdf', 'docx', 'html', 'txt'] as const
export type Format = (typeof FORMATS)[number]

export type EditionFile = {
  readonly lang: Language
  readonly document: DocumentName
  readonly format: Format
}

/** Documents of editions that were asked for, the latest last; and the PDF that is being set, after which comes the next. */
export type FileMemory = {
  readonly files: Map<string, { readonly bytes: Promise<Uint8Array>; size: number | null }>
  setting: Promise<unknown>
}

export function startFileMemory(): FileMemory {
  return { files: new Map(), setting: Promise.resolve() }
}

/** Each a few megabytes: together they stay well below what setting one takes. */
const MOST_KEPT = 16

/** How large a document is, where it was made before. */
export function findSize(memory: FileMemory, head: EditionHead, file: EditionFile): number | null {
  return memory.files.get(keyOf(head, file))?.size ?? null
}

/** A document of an edition, made when it is first asked for. Rejects where it cannot be made; then it is tried again. */
export async function getEditionFile(
  memory: FileMemory,
  head: EditionHead,
  file: EditionFile,
  origin: string,
  load: () => Promise<WholeEdition>,
): Promise<Uint8Array> {
  const key = keyOf(head, file)
  const known = memory.files.get(key)
  if (known !== undefined) {
    keepLatest(memory.files, key, known, MOST_KEPT)
    return known.bytes
  }
  const bytes = load().then((whole) => render(memory, writeManuscript(whole, file, origin), file.format))
  const kept = { bytes, size: null as number | null }
  keepLatest(memory.files, key, kept, MOST_KEPT)
  try {
    kept.size = (await bytes).byteLength
  } catch (error) {
    memory.files.delete(key)
    throw error
  }
  return bytes
}

/** The state is printed on a document, so that another state makes another. */
function keyOf({ id, hash, state }: EditionHead, { lang, document, format }: EditionFile): string {
  return [id, hash, state, lang, document, format].join(' ')
}

function writeManuscript({ edition, other }: WholeEdition, file: EditionFile, origin: string): Manuscript {
  switch (file.document) {
    case 'compendio':
      return makeCompendium(edition, file.lang, { origin })
    case 'informe':
      return makeReport(edition, file.lang, other, { origin }).manuscript
  }
}

function render(memory: FileMemory, manuscript: Manuscript, format: Format): Promise<Uint8Array> {
  switch (format) {
    case 'pdf': {
      // One at a time: the process that sets a book takes some hundred megabytes.
      const pdf = memory.setting.then(() => renderPdf(manuscript))
      memory.setting = pdf.catch(() => undefined)
      return pdf
    }
    case 'docx':
      return renderDocx(manuscript)
    case 'html':
      return renderHtml(manuscript).then(encode)
    case 'txt':
      return Promise.resolve(encode(renderText(manuscript)))
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
