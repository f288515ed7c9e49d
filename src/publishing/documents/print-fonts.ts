import { readFileSync } from 'node:fs'
import path from 'node:path'
import subsetFont from 'subset-font'
import { ROOT } from '../../root.ts'

/** The faces that documents are set in; `latin-ext` holds the letters of Latin languages that `latin` lacks. */
const FACES = [
  ['source-serif-4', '400-normal', ['latin', 'latin-ext', 'greek', 'cyrillic']],
  ['source-serif-4', '400-italic', ['latin', 'latin-ext']],
  ['source-serif-4', '600-normal', ['latin', 'latin-ext']],
  ['atkinson-hyperlegible-next', '400-normal', ['latin', 'latin-ext']],
  ['atkinson-hyperlegible-next', '600-normal', ['latin', 'latin-ext']],
] as const

/** What a printed face is known by: family, style and their typographic names. */
const NAMES = [1, 2, 3, 4, 6, 16, 17]

let made: Promise<readonly Buffer[]> | undefined

/** Our fonts as the typesetter reads them (TrueType), unpacked once for the life of the program. */
export function printFonts(): Promise<readonly Buffer[]> {
  made ??= Promise.all(
    FACES.flatMap(([family, face, subsets]) =>
      subsets.map((subset) => unpack(family, `${family}-${subset}-${face}.woff2`)),
    ),
  )
  return made
}

function unpack(family: string, file: string): Promise<Buffer> {
  const packed = readFileSync(path.join(ROOT, 'node_modules', '@fontsource', family, 'files', file))
  return subsetFont(packed, undefined, {
    targetFormat: 'truetype',
    keepAllGlyphs: true,
    preserveNameIds: NAMES,
  })
}
