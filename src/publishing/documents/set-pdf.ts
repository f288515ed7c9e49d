// A program of its own: reads a job from standard input, sets it, and writes the PDF to standard output. Its memory, some
// hundred megabytes that the typesetter never gives back, ends with it. Node runs it as it is, so it imports little.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PdfJob } from './render-pdf.ts'
import { spellOut, undisplayable } from './undisplayable.ts'

/** How often a document is set anew because of characters that no font has: each time more of them are known. */
const MOST_TRIES = 4

const job = JSON.parse(readFileSync(0, 'utf8')) as PdfJob
const compiler = NodeCompiler.create({
  workspace: job.folder,
  fontArgs: [{ fontBlobs: job.fonts.map((file) => readFileSync(file)) }],
})
for (const [file, svg] of job.pictures) compiler.mapShadow(path.join(job.folder, file), Buffer.from(svg))
process.stdout.write(setPdf(job.json, MOST_TRIES))

function setPdf(json: string, tries: number): Uint8Array {
  compiler.mapShadow(path.join(job.folder, 'manuscript.json'), Buffer.from(json))
  const compiled = compiler.compile({ mainFilePath: path.join(job.folder, 'document.typ') })
  const fault = compiled.takeError()
  try {
    if (fault !== null) throw new Error(JSON.stringify(compiler.fetchDiagnostics(fault)))
    const document = compiled.result
    if (document === null) throw new Error('The typesetter gave no document.')
    // What it remembered of the lay-out is not needed to write the file.
    compiler.evictCache(0)
    return compiler.pdf(document, { pdfStandard: job.standard })
  } catch (error) {
    const missing = undisplayable(error)
    if (missing.size === 0 || tries === 0) throw error
    return setPdf(spellOut(json, missing), tries - 1)
  }
}
