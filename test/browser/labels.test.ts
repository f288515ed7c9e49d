import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.tsx'
import { keepSuggestions, loadClassifier } from '../../src/classification/service.ts'
import { listActions } from '../../src/registry/service.ts'
import { openEmptyRecord } from '../support/databases.ts'
import { generateActions } from '../support/generate-actions.ts'
import { CYCLE, NOW, record } from '../support/records.ts'
import { CHROMIUM, launchBrowser } from './browser.ts'
import { serveApp, type Served } from './serve.ts'
import { findFaults } from './visit.ts'

const ACTIONS = 24

// script/test finds a Chromium, or installs one, and names it in CHROMIUM.
describe.skipIf(CHROMIUM === undefined)('the review of labels in a browser', () => {
  let browser: Browser
  let served: Served
  const queue = () => `${served.url}/es/${CYCLE.id}/etiquetas`

  beforeAll(async () => {
    const database = await openEmptyRecord('pglite')
    await record(database, generateActions(ACTIONS))
    await database.write(async (tx) =>
      keepSuggestions(tx, loadClassifier(), CYCLE, await listActions(tx, CYCLE), {
        by: 'constancia',
        at: NOW,
      }),
    )
    browser = await launchBrowser()
    served = await serveApp(async (origin) => {
      const localReview = { by: 'Ana', now: () => NOW }
      const app = await createApp({ database, origin, log: () => undefined, localReview })
      return app.fetch
    })
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    await served.close()
  })

  async function press(page: Page, key: string): Promise<void> {
    await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press(key)])
    await page.waitForLoadState()
  }

  test('without scripts an action is decided with its form, and the decision is undone', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(queue())
    await page.click('text=Empezar a revisar')
    const first = new URL(page.url()).pathname
    await page.check('input[name=gender][value=si]')
    await page.click('button[value=aceptar]')
    expect(await page.textContent('.done')).toMatch(/6 etiquetas decididas/)
    expect(await page.textContent('.progress__says')).toContain(`1 de ${String(ACTIONS)} decidida`)
    await page.click('#deshacer button')
    expect(new URL(page.url()).pathname).toBe(first)
    expect(await page.isChecked('input[name=gender][value=no]')).toBe(true)
    expect(await page.textContent('.progress__says')).toContain(`0 de ${String(ACTIONS)}`)
    await context.close()
  }, 60_000)

  test('twenty actions are reviewed with keys in less than two minutes, one of them changed', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(queue())
    await page.click('text=Empezar a revisar')
    // Keys are heard once the page's script runs.
    await page.waitForLoadState()
    const changed = new URL(page.url()).pathname
    const started = performance.now()
    for (let action = 0; action < 20; action += 1) {
      if (action === 0) {
        await page.keyboard.press('g')
        await page.keyboard.press('p')
        await page.keyboard.press('2')
        await page.keyboard.press('r')
        await page.keyboard.press('1')
      }
      await press(page, 'Enter')
    }
    const seconds = (performance.now() - started) / 1000
    expect(seconds).toBeLessThan(40)
    expect(await page.textContent('.progress__says')).toContain(`20 de ${String(ACTIONS)} decididas`)
    const last = page.url()
    await press(page, 'u')
    expect(await page.textContent('.progress__says')).toContain(`19 de ${String(ACTIONS)} decididas`)
    await press(page, 'Enter')
    expect(new URL(page.url()).pathname).toBe(new URL(last).pathname)
    await page.goto(served.url + changed)
    expect(await page.isChecked('input[name=populationMain][value=mexicanos_retorno]')).toBe(true)
    expect(await page.textContent('.labelling__side')).toContain('Enfoque en mujeres: No → Sí')
    await page.keyboard.press('?')
    expect(await page.isVisible('#teclas dl')).toBe(true)
    await context.close()
  }, 120_000)

  test('every page of the review is sound, wide and narrow, in light and dark', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${queue()}?estado=todas`)
    const action = await page.getAttribute('.actions__title a', 'href')
    await context.close()
    for (const url of [
      queue(),
      `${queue()}?campo=actionTypes&estado=todas&umbral=0.9`,
      `${queue()}?sector=nadie`,
      served.url + (action ?? ''),
      `${served.url}${(action ?? '').replace('/es/', '/en/')}&campo=challenges`,
    ])
      for (const way of [
        { width: 1280, scripts: true, scheme: 'light' },
        { width: 390, scripts: false, scheme: 'dark' },
      ] as const)
        expect(await findFaults(browser, { url, status: 200, ...way }), url).toEqual([])
  }, 120_000)
})
