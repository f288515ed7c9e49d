import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import * as sass from 'sass'
import subsetFont from 'subset-font'
import { ASSET_NAMES, type AssetName } from './assets.ts'

/**
 * Letters of the languages that documents of this field quote (Spanish, English, French, Portuguese, German), and the
 * signs of print: about 40 % of what the fonts carry, which keeps the four files under 60 kB together.
 */
const LETTERS = [
  range(0x20, 0x7e),
  range(0xa0, 0xff),
  'ŒœŸŠšŽž\u2009\u202f‐‑–—―‘’‚“”„†‡•…‰‹›€™←↑→↓−≤≥≠',
].join('')

const FONTS = {
  'serif-400.woff2': { family: 'source-serif-4', weight: 400 },
  'serif-600.woff2': { family: 'source-serif-4', weight: 600 },
  'sans-400.woff2': { family: 'atkinson-hyperlegible-next', weight: 400 },
  'sans-600.woff2': { family: 'atkinson-hyperlegible-next', weight: 600 },
} as const satisfies Partial<Record<AssetName, FontFile>>

/**
 * Builds fonts, icon, script and styles into `.build/assets/`: each file named with a hash of its content, with a brotli
 * and a gzip copy beside it where that helps, and `manifest.json` that says which file each name became.
 */
export async function buildAssets(root: string): Promise<void> {
  const folder = path.join(root, '.build', 'assets')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const made = new Map<AssetName, string>()
  for (const name of ASSET_NAMES) made.set(name, writeAsset(folder, name, await makeAsset(root, name, made)))
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(Object.fromEntries(made)))
}

async function makeAsset(
  root: string,
  name: AssetName,
  made: ReadonlyMap<AssetName, string>,
): Promise<Buffer> {
  switch (name) {
    case 'serif-400.woff2':
    case 'serif-600.woff2':
    case 'sans-400.woff2':
    case 'sans-600.woff2':
      return await makeFont(root, FONTS[name])
    case 'favicon.svg':
    case 'portal.js':
    case 'label-keys.js':
    case 'report-editor.js':
      return readFileSync(path.join(root, 'src', 'web', name))
    case 'portal.css':
      return makeStyles(root, made)
  }
}

type FontFile = { readonly family: string; readonly weight: number }

async function makeFont(root: string, { family, weight }: FontFile): Promise<Buffer> {
  const file = `${family}-latin-${weight}-normal.woff2`
  const whole = readFileSync(path.join(root, 'node_modules', '@fontsource', family, 'files', file))
  return await subsetFont(whole, LETTERS, {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum', 'lnum'],
  })
}

/** The styles in one file, with each `url(NAME)` pointing to the file that the name became. */
function makeStyles(root: string, made: ReadonlyMap<AssetName, string>): Buffer {
  const { css } = sass.compile(path.join(root, 'src', 'web', 'styles', 'portal.scss'), {
    style: 'compressed',
    quietDeps: true,
    loadPaths: [path.join(root, 'node_modules')],
  })
  return Buffer.from(
    css.replaceAll(/url\("([a-z0-9.-]+)"\)/g, (_whole, wanted: string) => {
      const name = ASSET_NAMES.find((one) => one === wanted)
      const file = name === undefined ? undefined : made.get(name)
      if (file === undefined) throw new Error(`The styles ask for ${wanted}, which the build does not make.`)
      return `url(${file})`
    }),
  )
}

function writeAsset(folder: string, name: AssetName, body: Buffer): string {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10)
  const file = name.replace(/\.(?=[a-z0-9]+$)/, `.${hash}.`)
  writeFileSync(path.join(folder, file), body)
  if (!name.endsWith('.woff2')) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
    writeFileSync(path.join(folder, `${file}.br`), brotliCompressSync(body, { params }))
    writeFileSync(path.join(folder, `${file}.gz`), gzipSync(body, { level: 9 }))
  }
  return file
}

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index))
}
