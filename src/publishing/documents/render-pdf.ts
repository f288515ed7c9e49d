import { spawn } from 'node:child_process'
import path from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { ROOT } from '../../root.ts'
import type { Manuscript } from '../manuscript.ts'
import { printFontFiles, writeFontConfig } from './print-fonts.ts'
import { typstData } from './typst-data.ts'

const FOLDER = path.join(ROOT, 'src', 'publishing', 'documents')

/** PDF/UA-1 for readers; PDF/A-2a, with the same tags, for archives. The typesetter declares one of them in a file. */
export type PdfStandard = 'ua-1' | 'a-2a'

/** What `set-pdf.ts` is given: data for the template in `folder`, the pictures that they name, files of fonts. */
export type PdfJob = {
  readonly folder: string
  readonly json: string
  readonly pictures: readonly (readonly [file: string, svg: string])[]
  readonly fonts: readonly string[]
  readonly standard: PdfStandard
}

/**
 * Sets a document as a tagged PDF, in a process of its own. The same manuscript gives the same bytes. Throws where the
 * process ends without one, which a document does that is larger than the memory there is.
 */
export async function renderPdf(manuscript: Manuscript, standard: PdfStandard = 'ua-1'): Promise<Uint8Array> {
  const { json, pictures } = typstData(manuscript)
  const job: PdfJob = {
    folder: path.join(FOLDER, 'typst'),
    json,
    pictures: [...pictures],
    fonts: await printFontFiles(),
    standard,
  }
  const child = spawn(process.execPath, [path.join(FOLDER, 'set-pdf.ts')], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // Else a character that our fonts lack is taken from whatever fonts a machine has, and looks different on each.
    env: { ...process.env, FONTCONFIG_FILE: await writeFontConfig() },
  })
  const ended = new Promise<string | number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      resolve(signal ?? code)
    })
  })
  // A process that ended early closes its input: what it came to says why.
  child.stdin.on('error', () => undefined)
  child.stdin.end(JSON.stringify(job))
  const [pdf, complaint, end] = await Promise.all([buffer(child.stdout), text(child.stderr), ended])
  if (end === 0) return pdf
  throw new Error(explainEnd(end, complaint, manuscript))
}

/** Killed, or ended by itself for want of memory. */
const ENDED = new Set<unknown>(['SIGKILL', 'SIGABRT', 'SIGSEGV', 134, 137])
const MIB_PER_PAGE = 1

function explainEnd(end: string | number | null, complaint: string, { kind, blocks }: Manuscript): string {
  if (!ENDED.has(end)) return `The ${kind} could not be set as PDF: ${complaint.trim().slice(0, 2000)}`
  const actions = blocks.filter((block) => block.kind === 'action').length
  return `The ${kind} (${String(actions)} actions) could not be set as PDF: the typesetter ended (${String(end)}), as it does where memory is short. It takes about ${String(MIB_PER_PAGE)} MiB a page; close other programs or use a machine with more memory, and publish again: nothing was written.`
}
