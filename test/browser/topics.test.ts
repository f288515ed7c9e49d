import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.tsx'
import { loadWhatShips } from '../../src/intake/shipped.ts'
import { openEmptyRecord } from '../support/databases.ts'
import { NOW } from '../support/records.ts'
import { CHROMIUM, launchBrowser } from './browser.ts'
import { serveApp, type Served } from './serve.ts'
import { findFaults } from './visit.ts'

// script/test finds a Chromium, or installs one, and names it in CHROMIUM.
describe.skipIf(CHROMIUM === undefined)('the cycle that ships in a browser', () => {
  let browser: Browser
  let served: Served

  beforeAll(async () => {
    const database = await openEmptyRecord('pglite')
    await loadWhatShips(database, NOW)
    browser = await launchBrowser()
    served = await serveApp(async (origin) => {
      const app = await createApp({ database, origin, log: () => undefined })
      return app.fetch
    })
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    await served.close()
  })

  test.each(['temas', 'retos', 'tipos/salud', 'poblaciones/extranjeros?pagina=2', 'apf/21/2'])(
    '%s is sound, wide and narrow, in light and dark',
    async (path) => {
      for (const way of [
        { width: 1280, scripts: true, scheme: 'light' },
        { width: 390, scripts: false, scheme: 'dark' },
      ] as const) {
        const url = `${served.url}/es/mx-2024/${path}`
        expect(await findFaults(browser, { url, status: 200, ...way })).toEqual([])
      }
    },
    120_000,
  )
})
