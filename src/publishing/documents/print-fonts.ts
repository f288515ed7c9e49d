import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import subsetFont from 'subset-font'
import { ROOT } from '../../root.ts'

/** The faces that documents are set in; `latin-ext` and the others hold the letters that `latin` lacks. */
const FACES = [
  ['source-serif-4', '400-normal', ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese']],
  ['source-serif-4', '400-italic', ['latin', 'latin-ext']],
  ['source-serif-4', '600-normal', ['latin', 'latin-ext']],
  ['atkinson-hyperlegible-next', '400-normal', ['latin', 'latin-ext']],
  ['atkinson-hyperlegible-next', '600-normal', ['latin', 'latin-ext']],
] as const

const FOLDER = path.join(ROOT, '.build', 'fonts')

/** Names of family and style, by which a face is found. */
const NAMES = [1, 2, 3, 4, 6, 16, 17]

let made: Promise<readonly string[]> | undefined

/** Our fonts as typesetters read them: TrueType files in `.build/fonts`, unpacked once. */
export function printFontFiles(): Promise<readonly string[]> {
  made ??= Promise.all(
    FACES.flatMap(([family, face, subsets]) =>
      subsets.map((subset) => unpack(family, `${family}-${subset}-${face}`)),
    ),
  )
  return made
}

/** A configuration of fontconfig that knows our fonts alone: a program that is given it finds none of the machine's. */
export async function writeFontConfig(): Promise<string> {
  await printFontFiles()
  const dir = FOLDER.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return writeOnce(path.join(FOLDER, 'fonts.conf'), () =>
    Promise.resolve(Buffer.from(`<fontconfig><dir>${dir}</dir></fontconfig>\n`)),
  )
}

function unpack(family: string, name: string): Promise<string> {
  return writeOnce(path.join(FOLDER, `${name}.ttf`), () => {
    const packed = readFileSync(
      path.join(ROOT, 'node_modules', '@fontsource', family, 'files', `${name}.woff2`),
    )
    return subsetFont(packed, undefined, {
      targetFormat: 'truetype',
      keepAllGlyphs: true,
      preserveNameIds: NAMES,
    })
  })
}

async function writeOnce(file: string, make: () => Promise<Uint8Array>): Promise<string> {
  if (existsSync(file)) return file
  const bytes = await make()
  mkdirSync(FOLDER, { recursive: true })
  // Written whole under another name first: two processes may unpack at the same time.
  const part = `${file}.${String(process.pid)}`
  writeFileSync(part, bytes)
  renameSync(part, file)
  return file
}
