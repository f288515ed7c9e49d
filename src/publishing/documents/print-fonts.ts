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

async function unpack(family: string, name: string): Promise<string> {
  const folder = path.join(ROOT, '.build', 'fonts')
  const file = path.join(folder, `${name}.ttf`)
  if (existsSync(file)) return file
  const packed = readFileSync(
    path.join(ROOT, 'node_modules', '@fontsource', family, 'files', `${name}.woff2`),
  )
  const font = await subsetFont(packed, undefined, {
    targetFormat: 'truetype',
    keepAllGlyphs: true,
    preserveNameIds: NAMES,
  })
  mkdirSync(folder, { recursive: true })
  // Written whole under another name first: two processes may unpack at the same time.
  const part = `${file}.${String(process.pid)}`
  writeFileSync(part, font)
  renameSync(part, file)
  return file
}
