import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.tsx'
import { openEmptyRecord } from '../support/databases.ts'
import { generateActions } from '../support/generate-actions.ts'
import { CYCLE, NOW, record } from '../support/records.ts'
import { CHROMIUM, launchBrowser } from './browser.ts'
import { serveApp, type Served } from './serve.ts'
import { findFaults } from './visit.ts'

// script/test finds a Chromium, or installs one, and names it in CHROMIUM.
describe.skipIf(CHROMIUM === undefined)('report and editions in a browser', () => {
  let browser: Browser
  let served: Served

  beforeAll(async () => {
    const database = await openEmptyRecord('pglite')
    await record(database, generateActions(6))
    browser = await launchBrowser()
    served = await serveApp(async (origin) => {
      const localReview = { by: 'prueba', now: () => NOW }
      const app = await createApp({ database, origin, log: () => undefined, localReview })
      return app.fetch
    })
  })

  afterAll(async () => {
    await browser.close()
    await served.close()
  })

  test('an edition is frozen from the editor, which shows what one writes and what is wrong with it', async () => {
    const page = await browser.newPage()
    await page.goto(`${served.url}/es/${CYCLE.id}/informe/editar`)
    await page.fill('#texto', 'Hay {{ count noun=yes }} y tres más.')
    await page.waitForSelector('#problemas [data-words="tres"]')
    expect(await page.textContent('#previa')).toContain('6 acciones')
    await page.click('#problemas [data-words="tres"]')
    const chosen =
      'document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)'
    expect(await page.evaluate(chosen)).toBe('tres')
    await page.fill('#texto', '')
    await page.locator('#texto').pressSequentially('{{ cou')
    await page.click('.editor__suggestions button')
    expect(await page.inputValue('#texto')).toBe('{{ count }}')
    await page.click('button[formaction$="/ediciones"]')
    await page.waitForURL(/\/ediciones\/1$/)
    await page.close()
  }, 120_000)

  test.each(['informe', 'informe/editar', 'ediciones', 'ediciones/1'])(
    '%s has no fault, wide and narrow, in light and dark, with and without scripts',
    async (path) => {
      for (const [width, scheme, lang, scripts] of [
        [1280, 'light', 'es', true],
        [390, 'dark', 'en', false],
      ] as const) {
        const url = `${served.url}/${lang}/${CYCLE.id}/${path}`
        expect(await findFaults(browser, { url, width, scheme, scripts, status: 200 })).toEqual([])
      }
    },
    120_000,
  )
})
