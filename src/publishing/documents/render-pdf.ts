import { readFileSync } from 'node:fs'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { ROOT } from '../../root.ts'
import type { Manuscript } from '../manuscript.ts'
import { printFontFiles } from './print-fonts.ts'
import { type TypstData, typstData } from './typst-data.ts'
import { spellOut, undisplayable } from './undisplayable.ts'

const FOLDER = path.join(ROOT, 'src', 'publishing', 'documents', 'typst')
const MAIN = path.join(FOLDER, 'document.typ')
/** How often a document is set anew because of characters that no font has: each time more of them are known. */
const MOST_TRIES = 4

/** PDF/UA-1 for readers; PDF/A-2a, with the same tags, for archives. The typesetter declares one of them in a file. */
export type PdfStandard = 'ua-1' | 'a-2a'

/** Sets a document as a tagged PDF. The same manuscript gives the same bytes. */
export async function renderPdf(
  manuscript: Manuscript,
  pdfStandard: PdfStandard = 'ua-1',
): Promise<Uint8Array> {
  const compiler = NodeCompiler.create({
    workspace: FOLDER,
    fontArgs: [{ fontBlobs: (await printFontFiles()).map((file) => readFileSync(file)) }],
  })
  try {
    return compile(compiler, typstData(manuscript), pdfStandard, MOST_TRIES)
  } finally {
    compiler.evictCache(0)
  }
}

function compile(
  compiler: NodeCompiler,
  { json, pictures }: TypstData,
  pdfStandard: PdfStandard,
  tries: number,
): Uint8Array {
  compiler.mapShadow(path.join(FOLDER, 'manuscript.json'), Buffer.from(json))
  for (const [file, svg] of pictures) compiler.mapShadow(path.join(FOLDER, file), Buffer.from(svg))
  try {
    return compiler.pdf({ mainFilePath: MAIN }, { pdfStandard })
  } catch (error) {
    const missing = undisplayable(error)
    if (missing.size === 0 || tries === 0) throw error
    return compile(compiler, { json: spellOut(json, missing), pictures }, pdfStandard, tries - 1)
  }
}
