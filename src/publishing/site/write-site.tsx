import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Progress } from '../../command.ts'
import { CycleId, LANGUAGES } from '../../compact/schema.ts'
import { ROOT } from '../../root.ts'
import { actionPath, cyclePath, localize, searchPath } from '../../web/paths.ts'
import { writeRobots, writeSitemap } from '../../web/sitemap.ts'
import type { ExportedCycle } from '../../analysis/service.ts'
import type { Edition } from '../schema.ts'
import { type Address, fileOf, subjectOf } from './addresses.ts'
import { crawl, type Fetched } from './crawl.ts'
import { isFollowed, isOfOtherCycle } from './followed.ts'
import { listSearchRecords, readExported, renderSearchPages } from './site-search.tsx'
import { makeSearchIndex } from './search-index.ts'
import { firstPage, lostPage } from './standing-pages.ts'
import { type SiteMap, toStaticPage } from './static-page.ts'

export type SiteParts = {
  /** The portal, made with the same `origin`; its record is what the site will say. */
  readonly app: { readonly request: (address: string, init?: RequestInit) => Response | Promise<Response> }
  /** The folder to write into; made if it is not there. */
  readonly out: string
  /** Scheme and host where the site will stand, for canonical addresses and the sitemap. */
  readonly origin: string
  readonly progress: Progress
} & ({ readonly cycle: string } | { readonly edition: Edition })

export type WrittenFile = { readonly path: string; readonly bytes: number; readonly sha256: string }

export type WrittenSite = {
  readonly files: readonly WrittenFile[]
  /** Links of the portal that lead to nothing; in the site they are words. */
  readonly broken: readonly { readonly from: Address; readonly to: Address }[]
}

/** Scripts that the site has beside the portal's. */
const SCRIPTS = { tidy: 'assets/tidy-address.js', search: 'assets/search.js' } as const

/** Writes the public portal of a cycle as files that any web server can give out, or a folder can hold. */
export async function writeSite(parts: SiteParts): Promise<WrittenSite> {
  const { app, origin, progress } = parts
  const cycle = CycleId.parse('cycle' in parts ? parts.cycle : parts.edition.cycle)
  const writer = openWriter(parts.out)
  const pages = new Map<Address, Uint8Array>()
  const files = new Set<Address>()
  const missing = new Set<Address>()
  const ask = (address: Address) => app.request(address, { headers: { accept: 'text/html' } })
  const exported = await readExported(ask, cycle)
  const ready = actionFiles(exported)
  const request = (address: Address) => ready.get(address)?.() ?? ask(address)
  // It is made by a process of its own, while the pages are made here.
  const index = makeSearchIndex(listSearchRecords(cycle, exported))
  // A crawl that fails is what is told, whatever becomes of the index meanwhile.
  index.catch(() => undefined)
  await crawl({
    request,
    origin,
    from: LANGUAGES.map((lang) => localize(lang, cyclePath(cycle))),
    follows: (to, from) => isFollowed(to, from) && !isOfOtherCycle(to, cycle),
    subject: subjectOf,
    keep: async ({ address, status, type, bytes }: Fetched) => {
      if (status !== 200) missing.add(address)
      else if (type.startsWith('text/html')) pages.set(address, bytes)
      else {
        files.add(address)
        await writer.write(fileOf(address), bytes)
      }
    },
    progress: (done, total) => {
      progress(done, total, 'sitio')
    },
  })
  for (const [address, html] of await renderSearchPages(cycle, origin)) pages.set(address, encode(html))
  const searches = new Map(LANGUAGES.map((lang) => [lang, localize(lang, searchPath(cycle))]))
  const site: SiteMap = {
    origin,
    has: (address) => pages.has(address) || files.has(address),
    // The first page searches the newest cycle, which may be another; here there is one search in each language.
    searchOf: (address) =>
      LANGUAGES.flatMap((lang) =>
        new RegExp(`^/${lang}/[^/]+/buscar(\\?|$)`).test(address) ? [searches.get(lang) ?? null] : [],
      )[0] ?? null,
    scripts: [SCRIPTS.tidy],
  }
  const broken: { from: Address; to: Address }[] = []
  for (const [address, bytes] of pages) {
    const isSearch = [...searches.values()].includes(address)
    const scripts = isSearch ? [...site.scripts, SCRIPTS.search] : site.scripts
    const page = toStaticPage(new TextDecoder().decode(bytes), address, { ...site, scripts })
    broken.push(...page.broken.filter((to) => missing.has(to)).map((to) => ({ from: address, to })))
    await writer.write(fileOf(address), encode(page.html))
  }
  for (const file of await index) await writer.write(file.path, file.bytes)
  for (const [name, file] of Object.entries({ 'tidy-address.js': SCRIPTS.tidy, 'search.js': SCRIPTS.search }))
    await writer.write(file, await readFile(path.join(ROOT, 'src', 'publishing', 'site', name)))
  await writer.write('index.html', encode(firstPage()))
  await writer.write('404.html', encode(await lostPage(ask, origin)))
  await writer.write('sitemap.xml', encode(writeSitemap(origin, listIndexed(pages))))
  await writer.write('robots.txt', encode(writeRobots(origin)))
  // Without it some hosts leave out what they take for folders of their own.
  await writer.write('.nojekyll', new Uint8Array())
  return { files: writer.written(), broken }
}

/** The answers for each action as JSON, out of the one for all of them: it is the same in every language. */
function actionFiles({ actions }: ExportedCycle): ReadonlyMap<Address, () => Response> {
  return new Map(
    actions.flatMap((action) =>
      LANGUAGES.map((lang) => [`${localize(lang, actionPath(action.id))}.json`, () => Response.json(action)]),
    ),
  )
}

/** The paths, without language, of the pages that search engines are to know: those that do not ask them not to. */
function listIndexed(pages: ReadonlyMap<Address, Uint8Array>): readonly string[] {
  const spanish = [...pages].filter(
    ([address, bytes]) =>
      address.startsWith('/es/') &&
      !address.includes('?') &&
      !Buffer.from(bytes.subarray(0, 2000)).includes('name="robots" content="noindex"'),
  )
  return spanish.map(([address]) => address.slice('/es'.length)).filter((one) => one !== '/')
}

type Writer = {
  readonly write: (file: string, bytes: Uint8Array) => Promise<void>
  readonly written: () => readonly WrittenFile[]
}

function openWriter(out: string): Writer {
  const written: WrittenFile[] = []
  const folders = new Set<string>()
  return {
    write: async (file, bytes) => {
      const where = path.join(out, ...file.split('/'))
      const folder = path.dirname(where)
      if (!folders.has(folder)) await mkdir(folder, { recursive: true })
      folders.add(folder)
      await writeFile(where, bytes)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      written.push({ path: file, bytes: bytes.byteLength, sha256 })
    },
    written: () => written.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
