import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Progress } from '../../command.ts'
import { CycleId, LANGUAGES } from '../../compact/schema.ts'
import { ROOT } from '../../root.ts'
import { actionPath, cyclePath, localize, searchPath } from '../../web/paths.ts'
import { writeRobots, writeSitemap } from '../../web/sitemap.ts'
import type { ExportedCycle } from '../../analysis/service.ts'
import type { Edition } from '../schema.ts'
import { type Address, fileOf, subjectOf } from './addresses.ts'
import { crawl } from './crawl.ts'
import { isFollowed, isOfOtherCycle } from './followed.ts'
import { listSearchRecords, readExported, renderSearchPages } from './site-search.tsx'
import { makeSearchIndex } from './search-index.ts'
import { firstPage, lostPage } from './standing-pages.ts'
import { type BrokenLink, openPageWriter } from './write-pages.ts'

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
  readonly broken: readonly BrokenLink[]
}

/** Scripts that the site has beside the portal's. */
const SCRIPTS = { tidy: 'assets/tidy-address.js', search: 'assets/search.js' } as const

/** Writes the public portal of a cycle as files that any web server can give out, or a folder can hold. */
export async function writeSite(parts: SiteParts): Promise<WrittenSite> {
  const { app, origin, progress } = parts
  const cycle = CycleId.parse('cycle' in parts ? parts.cycle : parts.edition.cycle)
  const writer = openWriter(parts.out)
  const ask = (address: Address) => app.request(address, { headers: { accept: 'text/html' } })
  const exported = await readExported(ask, cycle)
  const ready = actionFiles(exported)
  const request = (address: Address) => ready.get(address)?.() ?? ask(address)
  // It is made by a process of its own, while the pages are made here.
  const index = makeSearchIndex(listSearchRecords(cycle, exported))
  // A crawl that fails is what is told, whatever becomes of the index meanwhile.
  index.catch(() => undefined)
  const searches = new Map(LANGUAGES.map((lang) => [lang, localize(lang, searchPath(cycle))]))
  const follows = (to: Address, from: Address) => isFollowed(to, from) && !isOfOtherCycle(to, cycle)
  const indexed: Address[] = []
  const pages = openPageWriter({
    origin,
    follows,
    never: (to) => isOfOtherCycle(to, cycle),
    // The first page searches the newest cycle, which may be another; here there is one search in each language.
    searchOf: (address) =>
      LANGUAGES.flatMap((lang) =>
        new RegExp(`^/${lang}/[^/]+/buscar(\\?|$)`).test(address) ? [searches.get(lang) ?? null] : [],
      )[0] ?? null,
    scriptsOf: (address) =>
      [...searches.values()].includes(address) ? [SCRIPTS.tidy, SCRIPTS.search] : [SCRIPTS.tidy],
    write: (file, html) => {
      writer.write(file, encode(html))
    },
  })
  const keepPage = (address: Address, html: string) => {
    pages.page(address, html)
    if (isIndexed(address, html)) indexed.push(address)
  }
  await crawl({
    request,
    origin,
    from: LANGUAGES.map((lang) => localize(lang, cyclePath(cycle))),
    follows,
    subject: subjectOf,
    keep: (fetched) => {
      if (fetched.status !== 200) pages.missing(fetched.address)
      else if (fetched.kind === 'page') keepPage(fetched.address, fetched.html)
      else {
        pages.file(fetched.address)
        writer.write(fileOf(fetched.address), fetched.bytes)
      }
    },
    progress: (done, total) => {
      progress(done, total, 'sitio')
    },
  })
  for (const [address, html] of await renderSearchPages(cycle, origin)) keepPage(address, html)
  const broken = await pages.finish(async (address) => (await ask(address)).text())
  for (const file of await index) writer.write(file.path, file.bytes)
  for (const [name, file] of Object.entries({ 'tidy-address.js': SCRIPTS.tidy, 'search.js': SCRIPTS.search }))
    writer.write(file, await readFile(path.join(ROOT, 'src', 'publishing', 'site', name)))
  writer.write('index.html', encode(firstPage()))
  writer.write('404.html', encode(await lostPage(ask, origin)))
  writer.write(
    'sitemap.xml',
    encode(
      writeSitemap(
        origin,
        indexed.map((address) => address.slice('/es'.length)),
      ),
    ),
  )
  writer.write('robots.txt', encode(writeRobots(origin)))
  // Without it some hosts leave out what they take for folders of their own.
  writer.write('.nojekyll', new Uint8Array())
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

/** Whether search engines are to know a page: those that do not ask them not to, once whatever the language. */
function isIndexed(address: Address, html: string): boolean {
  return (
    address.startsWith('/es/') &&
    address !== '/es/' &&
    !address.includes('?') &&
    !html.slice(0, 2000).includes('name="robots" content="noindex"')
  )
}

type Writer = {
  readonly write: (file: string, bytes: Uint8Array) => void
  readonly written: () => readonly WrittenFile[]
}

/** Written at once: thousands of small files take longer to wait for than to write. A page written again counts once. */
function openWriter(out: string): Writer {
  const written = new Map<string, WrittenFile>()
  const folders = new Set<string>()
  return {
    write: (file, bytes) => {
      const where = path.join(out, ...file.split('/'))
      const folder = path.dirname(where)
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
      folders.add(folder)
      writeFileSync(where, bytes)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      written.set(file, { path: file, bytes: bytes.byteLength, sha256 })
    },
    written: () => [...written.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
