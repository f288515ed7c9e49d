import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.tsx'
import { CycleId } from '../../src/compact/schema.ts'
import { importFiles, readFile } from '../../src/intake/import.ts'
import { defineCycle } from '../../src/registry/service.ts'
import { ROOT } from '../../src/root.ts'
import { openEmptyRecord } from '../support/databases.ts'
import { CHROMIUM, launchBrowser } from './browser.ts'
import { serveApp, type Served } from './serve.ts'
import { findFaults } from './visit.ts'

const cycle = defineCycle(CycleId.parse('xx-2025'))
const original = readFileSync(path.join(ROOT, 'test', 'golden', 'istmo-2025.txt'))

/** The same document with a word of a result changed: the record then has an action of two revisions. */
function edited(): Uint8Array {
  const text = original.toString('utf8')
  const at = text.indexOf('RESULTADOS') + 'RESULTADOS'.length
  return Buffer.from(`${text.slice(0, at)}\nEn el primer trimestre se revisó todo de nuevo.${text.slice(at)}`)
}

// script/test finds a Chromium, or installs one, and names it in CHROMIUM.
describe.skipIf(CHROMIUM === undefined)('the portal of an imported document', () => {
  let browser: Browser
  let served: Served
  let revised = ''
  let action = ''
  let sha256 = ''

  beforeAll(async () => {
    const database = await openEmptyRecord('pglite')
    for (const bytes of [original, edited()]) {
      const read = await readFile({ name: 'istmo-2025.txt', bytes }, cycle, true)
      if (read.kind === 'refused') throw new Error(read.cause.en)
      const deed = { by: 'prueba', at: new Date('2031-07-01T12:00:00Z') }
      const [outcome] = await importFiles(database, cycle, [read], deed, () => undefined)
      revised = outcome?.changed[0] ?? ''
      action = outcome?.unchanged[0] ?? ''
      sha256 = read.reported.source.sha256
    }
    browser = await launchBrowser()
    served = await serveApp(async (origin) => {
      const app = await createApp({ database, origin, log: () => undefined })
      return app.fetch
    })
  })

  afterAll(async () => {
    await browser.close()
    await served.close()
  })

  const pages = (): readonly (readonly [address: string, status: number])[] => [
    ['/', 200],
    ['/xx-2025', 200],
    ['/xx-2025/objetivos/1', 200],
    ['/xx-2025/objetivos/19', 200],
    ['/xx-2025/apf', 200],
    ['/xx-2025/indicadores', 200],
    ['/xx-2025/acciones?objetivo=1', 200],
    ['/xx-2025/acciones?objetivo=99', 400],
    ['/xx-2025/temas', 200],
    ['/xx-2025/tipos', 200],
    ['/xx-2025/tipos/capacitacion', 200],
    ['/xx-2025/instituciones', 200],
    ['/xx-2025/instituciones/por-resolver', 200],
    ['/xx-2025/fuentes', 200],
    [`/xx-2025/fuentes/${sha256}`, 200],
    [`/${action}`, 200],
    [`/${revised}?comparar=1-2`, 200],
    ['/xx-2025/buscar', 200],
    ['/xx-2025/buscar?q=migrantes', 200],
    ['/xx-2025/buscar?q=migrantess&sector=apf', 200],
    ['/xx-2025/buscar?q=zzzzzzzz', 200],
    ['/acerca', 200],
    ['/xx-2025/apf/1/999', 404],
    ['/xx-2025/buscar?pagina=cero', 400],
    [`/${action}?comparar=uno`, 400],
  ]

  test('every page is sound, wide and narrow, light and dark, with and without scripts', async () => {
    for (const [address, status] of pages()) {
      for (const way of [
        { width: 1280, scripts: true, scheme: 'light', lang: 'es' },
        { width: 390, scripts: false, scheme: 'dark', lang: 'en' },
      ] as const) {
        const { lang, ...rest } = way
        const url = `${served.url}/${lang}${address}`
        expect(await findFaults(browser, { url, status, ...rest }), url).toEqual([])
      }
    }
  }, 300_000)

  test('an action goes out as a page, JSON, plain text and a citation, by suffix or by what is asked for', async () => {
    const page = await fetch(`${served.url}/es/${action}`, { headers: { accept: 'text/html' } })
    expect(page.headers.get('content-type')).toMatch(/text\/html/)
    const json = await fetch(`${served.url}/es/${action}.json`)
    expect(((await json.json()) as { id: string }).id).toBe(action)
    const asked = await fetch(`${served.url}/es/${action}`, { headers: { accept: 'application/json' } })
    expect(((await asked.json()) as { id: string }).id).toBe(action)
    expect(await (await fetch(`${served.url}/es/${action}.txt`)).text()).toContain('RESULTADOS')
    expect(await (await fetch(`${served.url}/es/${action}.bib`)).text()).toMatch(/^@/)
  })

  test('a page that did not change is not sent again', async () => {
    const first = await fetch(`${served.url}/es/${action}`)
    const again = await fetch(`${served.url}/es/${action}`, {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
  })

  test('the sitemap names every action, and each of its first addresses answers', async () => {
    const map = await (await fetch(`${served.url}/sitemap.xml`)).text()
    expect(map).toContain(`/es/${action}<`)
    const addresses = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '')
    for (const address of addresses.slice(0, 60)) expect((await fetch(address)).status, address).toBe(200)
  }, 60_000)
})
