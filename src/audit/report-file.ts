import { createHash } from 'node:crypto'
import path from 'node:path'
import { joinPages, PARAGRAPH_END } from './report-pages.ts'
import { readLines, type DocumentLines } from '../intake/service.ts'
import type { DocumentFormat, Refusal } from '../intake/schema.ts'

/** A report as it was given: its name, what it is, and its text (see `reportText`). */
export type ReportFile = {
  readonly sha256: string
  readonly file: string
  readonly format: DocumentFormat
  readonly text: string
}

/** A report that is kept for the pages of the audit. */
export type KeptReport = Pick<ReportFile, 'sha256' | 'file' | 'text'> & {
  readonly at: Date
  readonly by: string
}

/** Reads a report from a text, PDF or Word file. What cannot be read is refused, not thrown. */
export async function readReportFile(bytes: Uint8Array, file: string): Promise<ReportFile | Refusal> {
  const read = await readLines(bytes)
  if (read.kind === 'refused') return read
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    file: path.basename(file).slice(0, 200),
    format: read.format,
    text: reportText(read),
  }
}

/** The lines of a document as one text, each paragraph that the file marks as one ended as such. */
function reportText({ lines, setting, format }: DocumentLines): string {
  const text =
    format === 'pdf'
      ? joinPages(lines)
      : lines.map((line) => `${line.text}${setting === 'whole' ? PARAGRAPH_END : ''}`).join('\n')
  // PostgreSQL keeps no NUL in a text.
  return text.replaceAll('\0', '')
}
