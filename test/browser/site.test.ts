import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { readFile as readBytes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.tsx'
import { CycleId } from '../../src/compact/schema.ts'
import { importFiles, readFile } from '../../src/intake/import.ts'
import { writeSite } from '../../src/publishing/site/write-site.tsx'
import { defineCycle } from '../../src/registry/service.ts'
import { ROOT } from '../../src/root.ts'
import { openEmptyRecord } from '../support/databases.ts'
import { CHROMIUM, launchBrowser } from './browser.ts'
import { serveApp, type Served } from './serve.ts'
import { findFaults } from './visit.ts'

const cycle = defineCycle(CycleId.parse('xx-2025'))
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
}

/** A server that knows nothing but to give out files, from a subfolder. */
function giveOut(folder: string) {
  return async (request: Request): Promise<Response> => {
    const asked = decodeURIComponent(new URL(request.url).pathname).replace(/^\/pacto\//, '')
    const file = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked
    try {
      const bytes = await readBytes(path.join(folder, file))
      const type = TYPES[path.extname(file)] ?? 'application/octet-stream'
      return new Response(new Uint8Array(bytes), { headers: { 'content-type': type } })
    } catch {
      return new Response('', { status: 404 })
    }
  }
}

describe.skipIf(CHROMIUM === undefined)('the site of files', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'constancia-site-'))
  let browser: Browser
  let served: Served

  beforeAll(async () => {
    const database = await openEmptyRecord('pglite')
    const bytes = readFileSync(path.join(ROOT, 'test', 'golden', 'istmo-2025.txt'))
    const read = await readFile({ name: 'istmo-2025.txt', bytes }, cycle, true)
    if (read.kind === 'refused') throw new Error(read.cause.en)
    const deed = { by: 'prueba', at: new Date('2031-07-01T12:00:00Z') }
    await importFiles(database, cycle, [read], deed, () => undefined)
    const origin = 'https://sitio.example'
    const app = await createApp({ database, origin, log: () => undefined })
    await writeSite({ app, cycle: cycle.id, out: folder, origin, progress: () => undefined })
    browser = await launchBrowser()
    served = await serveApp(() => giveOut(folder))
  }, 180_000)

  afterAll(async () => {
    await browser.close()
    await served.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test.each(['xx-2025/index.html', 'xx-2025/datos/index.html', 'xx-2025/buscar/index.html?q=taller'])(
    'es/%s has no fault from a subfolder of a server, on a desktop and a phone, in light and dark',
    async (page) => {
      const url = `${served.url}/pacto/es/${page}`
      const visit = { url, scripts: true, status: 200 }
      expect(await findFaults(browser, { ...visit, width: 1280, scheme: 'light' })).toEqual([])
      expect(await findFaults(browser, { ...visit, width: 390, scheme: 'dark' })).toEqual([])
    },
  )

  test.each(['server', 'folder'])('a search finds actions in the browser, from a %s', async (place) => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const root = place === 'server' ? `${served.url}/pacto` : pathToFileURL(folder).href
    await page.goto(`${root}/es/xx-2025/index.html`)
    await page.fill('main input[name=q]', 'personas')
    await page.press('main input[name=q]', 'Enter')
    await page.waitForSelector('.hits li')
    const all = await page.locator('[data-found]').textContent()
    expect(all).toMatch(/^\d+ acciones? con «personas»$/)
    const facet = page.locator('[data-facets] .facet__value a').first()
    const count = await facet.locator('.facet__count').textContent()
    await facet.click()
    await page.waitForSelector('.facet__value--chosen')
    expect(await page.locator('[data-found]').textContent()).toMatch(new RegExp(`^${count ?? ''} acci`))
    await page.locator('.hits a').first().click()
    await page.waitForSelector('h1')
    expect(await page.locator('.passage').count()).toBeGreaterThan(0)
    await context.close()
  })
})
