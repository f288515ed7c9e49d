import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.tsx'
import { openEmptyRecord } from '../support/databases.ts'
import { generateActions } from '../support/generate-actions.ts'
import { CYCLE, NOW, record } from '../support/records.ts'
import { CHROMIUM, launchBrowser } from './browser.ts'
import { serveApp, type Served } from './serve.ts'
import { findFaults } from './visit.ts'

const RESULTS =
  'Se atendió a 100 personas: 60 mujeres y 50 hombres.\n\nHubo 30 cursos:\n\n• 20 en aula.\n• 10 en línea.'

// script/test finds a Chromium, or installs one, and names it in CHROMIUM.
describe.skipIf(CHROMIUM === undefined)('the audit in a browser', () => {
  let browser: Browser
  let served: Served
  let action = ''

  beforeAll(async () => {
    const database = await openEmptyRecord('pglite')
    const { created } = await record(
      database,
      generateActions(4).map((one, i) => (i === 0 ? { ...one, results: RESULTS } : one)),
    )
    action = created[0] ?? ''
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

  test('a text is pasted and checked, wide and narrow, in light and dark', async () => {
    for (const [width, colorScheme, lang] of [
      [1280, 'light', 'es'],
      [390, 'dark', 'en'],
    ] as const) {
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme })
      const page = await context.newPage()
      await page.goto(`${served.url}/${lang}/revisar`)
      await page.fill('#texto', `  ${RESULTS}\n`)
      await page.click('main button[type=submit]')
      await page.waitForSelector('.note--error')
      expect(await page.textContent('.note--error')).toContain('60 + 50 = 110')
      expect(await page.inputValue('#texto')).toBe(`  ${RESULTS}\n`)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      expect(await context.cookies()).toEqual([])
      expect((await new AxeBuilder({ page }).analyze()).violations.map((one) => one.id)).toEqual([])
      await context.close()
    }
  }, 60_000)

  test('every page of the review is sound, and deciding takes no script', async () => {
    const review = `${served.url}/es/${CYCLE.id}/auditoria`
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(review)
    await page.click('.actions__title a')
    const finding = page.url()
    await page.click('button[value=released]')
    expect(await page.textContent('.history')).toContain('prueba')
    await page.goto(`${review}/informe`)
    await page.setInputFiles('#informe', {
      name: 'informe.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(
        'II. CIFRAS\n\n54%\n\n46%\n\nSe reportaron un total de 4 acciones, en tres partes.\n\nSon un total de 9 acciones.\n',
      ),
    })
    await page.click('main button[type=submit]')
    const report = page.url()
    expect(await page.textContent('.note--error')).toContain('El registro tiene 4 acciones')
    await context.close()
    for (const url of [
      review,
      `${review}?estado=closed`,
      `${review}/cuentas`,
      finding,
      `${review}/informe`,
      report,
      `${report}?dictamen=falso`,
      `${served.url}/es/${CYCLE.id}/cuentas`,
      `${served.url}/es/${action}`,
    ])
      for (const way of [
        { width: 1280, scripts: true, scheme: 'light' },
        { width: 390, scripts: false, scheme: 'dark' },
      ] as const)
        expect(await findFaults(browser, { url, status: 200, ...way }), url).toEqual([])
  }, 120_000)
})
