import { createHash } from 'node:crypto'
import path from 'node:path'
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

const PARAGRAPH_END = '\u2029'

/** The lines of a document as one text. Where a line is a whole paragraph, or the last of a page, it ends the paragraph. */
function reportText({ lines, setting, format }: DocumentLines): string {
  return lines
    .map(({ text }, i) => {
      const ends = setting === 'whole' || (format === 'pdf' && lines[i + 1]?.top === true)
      // PostgreSQL keeps no NUL in a text.
      return `${text.replaceAll('\0', '')}${ends ? PARAGRAPH_END : ''}`
    })
    .join('\n')
}
