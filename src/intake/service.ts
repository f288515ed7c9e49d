import { createHash } from 'node:crypto'
import type { Framework, Institution } from '../compact/schema.ts'
import { Sha256 } from '../registry/schema.ts'
import type { DocumentFormat, Reading, Refusal, SourceLine } from './schema.ts'
import { decodeText } from './decode-text.ts'
import { fileFormat } from './file-format.ts'
import type { LineSetting } from './parse-compendium.ts'
import { parseCompendium } from './parse-compendium.ts'
import { MOST_BYTES, notACompendium, refusal } from './refusals.ts'
import { readDocx } from './read-docx.ts'
import { readPdf } from './read-pdf.ts'
import { textLines } from './text-lines.ts'

/** The lines of a document, before anything of its form is read. */
export type DocumentLines = {
  readonly kind: 'lines'
  readonly format: DocumentFormat
  readonly setting: LineSetting
  readonly lines: readonly SourceLine[]
  /** Null where the format does not say. */
  readonly pages: number | null
}

/**
 * Reads a published compendium (text, PDF or Word) into the actions it reports. `institutions` are those known for the
 * country: they help to tell an institution's name at the end of a heading. What cannot be read is refused, not thrown.
 */
export async function readDocument(
  bytes: Uint8Array,
  framework: Framework,
  institutions: readonly Institution[],
): Promise<Reading | Refusal> {
  const read = await readLines(bytes)
  if (read.kind === 'refused') return read
  const parsed = parseCompendium(read.lines, read.setting, framework, institutions)
  const { found, ...reading } = parsed
  if (parsed.actions.length === 0) return notACompendium({ ...found, actions: 0 })
  return {
    kind: 'reading',
    document: {
      format: read.format,
      sha256: Sha256.parse(createHash('sha256').update(bytes).digest('hex')),
      bytes: bytes.length,
      pages: read.pages,
      lines: read.lines.length,
    },
    ...reading,
  }
}

/** The lines of a text, PDF or Word file, told by its bytes. What cannot be read is refused, not thrown. */
export async function readLines(bytes: Uint8Array): Promise<DocumentLines | Refusal> {
  if (bytes.length === 0) return refusal('empty')
  if (bytes.length > MOST_BYTES) return refusal('too-large')
  switch (fileFormat(bytes)) {
    case 'pdf': {
      const read = await readPdf(bytes)
      return 'kind' in read ? read : { kind: 'lines', format: 'pdf', setting: 'wrapped', ...read }
    }
    case 'docx': {
      const lines = await readDocx(bytes)
      if ('kind' in lines) return lines
      if (lines.every((line) => line.text === '')) return refusal('empty')
      return { kind: 'lines', format: 'docx', setting: 'whole', lines, pages: null }
    }
    case 'zip':
      return refusal(isCutShort(bytes) ? 'damaged' : 'unknown-format')
    case 'encrypted-office':
      return refusal('encrypted')
    case 'office':
      return refusal('unknown-format')
    case 'other':
      return readText(bytes)
  }
}

/** An archive ends with a directory of its files; one without it was not saved or downloaded whole. */
function isCutShort(bytes: Uint8Array): boolean {
  return (
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(
      'PK\u0005\u0006',
      undefined,
      'latin1',
    ) < 0
  )
}

function readText(bytes: Uint8Array): DocumentLines | Refusal {
  const text = decodeText(bytes)
  if (text === undefined || isWebPage(text)) return refusal('unknown-format')
  if (text.trim() === '') return refusal('empty')
  const lines = textLines(text)
  return { kind: 'lines', format: 'text', setting: 'wrapped', lines, pages: lines.at(-1)?.page ?? null }
}

/** A web page's source is text to a machine and noise to a reader. */
function isWebPage(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b/i.test(text.slice(0, 500))
}
