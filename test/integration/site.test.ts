import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../src/app.tsx'
import { CycleId } from '../../src/compact/schema.ts'
import { importFiles, readFile } from '../../src/intake/import.ts'
import { fileOf } from '../../src/publishing/site/addresses.ts'
import { type WrittenSite, writeSite } from '../../src/publishing/site/write-site.tsx'
import { defineCycle } from '../../src/registry/service.ts'
import { ROOT } from '../../src/root.ts'
import { findBrokenLinks } from '../support/check-links.ts'
import { openEmptyRecord } from '../support/databases.ts'

const ORIGIN = 'https://sitio.example'
const cycle = defineCycle(CycleId.parse('xx-2025'))
const folder = mkdtempSync(path.join(tmpdir(), 'constancia-site-'))
let site: WrittenSite
let app: Awaited<ReturnType<typeof createApp>>

beforeAll(async () => {
  const database = await openEmptyRecord('pglite')
  const bytes = readFileSync(path.join(ROOT, 'test', 'golden', 'istmo-2025.txt'))
  const read = await readFile({ name: 'istmo-2025.txt', bytes }, cycle, true)
  if (read.kind === 'refused') throw new Error(read.cause.en)
  const deed = { by: 'Ana Importadora', at: new Date('2031-07-01T12:00:00Z') }
  await importFiles(database, cycle, [read], deed, () => undefined)
  const other = defineCycle(CycleId.parse('yy-2026'))
  const again = await readFile({ name: 'istmo-2025.txt', bytes }, other, true)
  if (again.kind === 'refused') throw new Error(again.cause.en)
  await importFiles(database, other, [again], deed, () => undefined)
  app = await createApp({ database, origin: ORIGIN, log: () => undefined })
  site = await writeSite({ app, cycle: cycle.id, out: folder, origin: ORIGIN, progress: () => undefined })
}, 120_000)
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const read = (file: string) => readFileSync(path.join(folder, file), 'utf8')

test('every page of the sitemap is a file in both languages, with the same address', () => {
  const addresses = [...read('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, whole = '']) =>
    whole.slice(ORIGIN.length),
  )
  expect(addresses.length).toBeGreaterThan(100)
  for (const address of addresses)
    expect([address, existsSync(path.join(folder, fileOf(address)))]).toEqual([address, true])
})

test('no link of the site leads to nothing, and none needs a server', () => {
  expect(findBrokenLinks(folder)).toEqual([])
  expect(site.broken).toEqual([])
})

test('what the portal gives as a file is the same file', async () => {
  const exported = (await (await app.request('/es/xx-2025.json')).json()) as {
    actions: readonly { id: string }[]
  }
  const [action] = exported.actions
  for (const suffix of ['.json', '.txt', '.bib']) {
    const address = `/es/${action?.id ?? ''}${suffix}`
    expect(read(fileOf(address))).toBe(await (await app.request(address)).text())
  }
})

test('of another cycle, which was only imported, it has no page and no file', () => {
  expect(globSync('**/*yy-2026*', { cwd: folder })).toEqual([])
})

test('nothing private is in it: no review, no name of who imported', () => {
  const files = globSync('**/*.{html,json,txt,bib,csv}', { cwd: folder })
  expect(files.filter((file) => /auditoria|editar|etiquetas/.test(file))).toEqual([])
  for (const file of files) expect([file, read(file).includes('Ana Importadora')]).toEqual([file, false])
})

test('what is listed is what was written', () => {
  const written = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
  expect(site.files.map((file) => file.path).filter((file) => file !== '.nojekyll')).toEqual(
    written.toSorted((a, b) => (a < b ? -1 : 1)),
  )
})
