import { close, createIndex } from 'pagefind'
import type { PublishedFile } from '../schema.ts'
import { fileOf } from './addresses.ts'
import type { SearchRecord } from './search-records.ts'

/** Of what the search library writes, its own looks are not used: the page has ours. */
const UNUSED = /-ui\.|-highlight\.|-component/

/**
 * The index that the browser searches, one for each language, under `pagefind/`. `local.js` holds the same files for
 * where pages are opened from a folder: there a browser reads no file but scripts.
 */
export async function makeSearchIndex(records: readonly SearchRecord[]): Promise<readonly PublishedFile[]> {
  const { index, errors } = await createIndex({})
  if (index === undefined) throw new Error(`The search index could not be begun: ${errors.join('; ')}`)
  try {
    for (const { path, language, content, meta, filters } of records) {
      const added = await index.addCustomRecord({
        url: fileOf(`/${language}${path}`),
        content,
        language,
        meta,
        filters: Object.fromEntries(Object.entries(filters).map(([name, codes]) => [name, [...codes]])),
      })
      if (added.errors.length > 0) throw new Error(`${path}: ${added.errors.join('; ')}`)
    }
    const made = (await index.getFiles()).files.filter(({ path }) => !UNUSED.test(path))
    const files = made
      .map(({ path, content }) => ({ path: `pagefind/${path}`, bytes: content }))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    return [...files, { path: 'pagefind/local.js', bytes: writeLocal(files) }]
  } finally {
    await close()
  }
}

function writeLocal(files: readonly PublishedFile[]): Uint8Array {
  const held = Object.fromEntries(
    files.map(({ path, bytes }) => [path.replace(/^pagefind\//, ''), Buffer.from(bytes).toString('base64')]),
  )
  return new TextEncoder().encode(`globalThis.constanciaSearchFiles = ${JSON.stringify(held)}\n`)
}
