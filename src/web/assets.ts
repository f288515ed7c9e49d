import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'

/** The files that every page may ask for, in the order of the build: the styles name the fonts. */
export const ASSET_NAMES = [
  'serif-400.woff2',
  'serif-600.woff2',
  'sans-400.woff2',
  'sans-600.woff2',
  'favicon.svg',
  'portal.js',
  'label-keys.js',
  'report-editor.js',
  'portal.css',
] as const
export type AssetName = (typeof ASSET_NAMES)[number]

/** Name of each asset and of its file in the folder of built assets, which carries a hash of its content. */
export const AssetManifest = z.record(z.enum(ASSET_NAMES), z.string())
export type AssetManifest = z.infer<typeof AssetManifest>

export type AssetBody = {
  readonly type: string
  readonly plain: Uint8Array<ArrayBuffer>
  /** Absent where compression gains nothing (fonts are compressed already). */
  readonly br?: Uint8Array<ArrayBuffer>
  readonly gzip?: Uint8Array<ArrayBuffer>
}

export type Assets = {
  readonly href: (name: AssetName) => string
  /** By the path of a request; undefined where there is no such asset. */
  readonly find: (pathname: string) => AssetBody | undefined
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

const PREFIX = '/assets/'

/** Reads the built assets into memory. Throws where the build has not been run: that is a fault of the installation. */
export function loadAssets(folder: string): Assets {
  const manifest = AssetManifest.parse(
    JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as unknown,
  )
  const files = new Map<string, AssetBody>(
    Object.values(manifest).map((file) => [`${PREFIX}${file}`, readAsset(folder, file)] as const),
  )
  return {
    href: (name) => `${PREFIX}${manifest[name]}`,
    find: (pathname) => files.get(pathname),
  }
}

function readAsset(folder: string, file: string): AssetBody {
  const type = TYPES[path.extname(file)]
  if (type === undefined) throw new Error(`The asset ${file} is of a kind that has no media type here.`)
  const plain = readFileSync(path.join(folder, file))
  if (type === 'font/woff2') return { type, plain }
  return {
    type,
    plain,
    br: readFileSync(path.join(folder, `${file}.br`)),
    gzip: readFileSync(path.join(folder, `${file}.gz`)),
  }
}
