import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHROMIUM, launchBrowser } from './browser.ts'
import { samplePortal } from './sample-portal.tsx'
import { serveApp, type Served } from './serve.ts'
import { findFaults, listStops, weighVisits } from './visit.ts'

// script/test finds a Chromium, or installs one, and names it in CHROMIUM.
describe.skipIf(CHROMIUM === undefined)('the portal in a browser', () => {
  let browser: Browser
  let served: Served

  beforeAll(async () => {
    browser = await launchBrowser()
    served = await serveApp(
      (origin) =>
        samplePortal(origin, () => {
          // What requests were made is no matter of these tests.
        }).fetch,
    )
  })

  afterAll(async () => {
    await browser.close()
    await served.close()
  })

  const PAGES: readonly (readonly [address: string, status: number])[] = [
    ['/', 200],
    ['/vacio', 200],
    ['/acerca', 200],
    ['/nn-2030/objetivos/7', 200],
    ['/nn-2030/objetivos/8', 200],
    ['/nn-2030/apf', 200],
    ['/nn-2030/instituciones', 200],
    ['/nn-2030/instituciones/AGUA', 200],
    ['/nn-2030/instituciones/por-resolver', 200],
    ['/nn-2030/fuentes', 200],
    ['/nn-2030/fuentes/0f', 200],
    ['/nn-2030/apf/7/1', 200],
    ['/nn-2030/apf/7/1?comparar=1-2', 200],
    ['/nn-2030/buscar?q=caminoz', 200],
    ['/nn-2030/buscar?q=nada', 200],
    ['/falta', 404],
    ['/mal', 400],
    ['/falla', 500],
  ]

  const WAYS = [
    { width: 1280, scripts: true, scheme: 'light', lang: 'es' },
    { width: 390, scripts: false, scheme: 'dark', lang: 'en' },
    { width: 390, scripts: true, scheme: 'light', lang: 'es' },
    { width: 1280, scripts: false, scheme: 'dark', lang: 'en' },
  ] as const

  /** Pages on which a script does something are looked at in all four ways, the others in the first two. */
  const SCRIPTED = ['/', '/nn-2030/apf/7/1']

  test.each(PAGES)(
    '%s is sound wide and narrow, light and dark, with and without scripts',
    async (address, status) => {
      for (const { lang, ...way } of SCRIPTED.includes(address) ? WAYS : WAYS.slice(0, 2)) {
        const url = `${served.url}/${lang}${address}`
        expect(await findFaults(browser, { url, status, ...way }), `${url} ${JSON.stringify(way)}`).toEqual(
          [],
        )
      }
    },
  )

  test.each(['/', '/nn-2030/apf/7/1', '/nn-2030/objetivos/7'])(
    '%s weighs less than 100 kB at first and 25 kB after',
    async (address) => {
      const { first, later } = await weighVisits(browser, `${served.url}/es${address}`)
      expect(first).toBeGreaterThan(1000)
      expect(first).toBeLessThan(100_000)
      expect(later).toBeLessThan(25_000)
    },
  )

  test('the keyboard reaches skip link, sections, search and language in the order of the page', async () => {
    const page = await browser.newPage()
    await page.goto(`${served.url}/es/acerca`)
    expect(await listStops(page, 13)).toEqual([
      'a: Ir al contenido',
      'a: Constancia',
      'a: Objetivos',
      'a: Temas',
      'a: Instituciones',
      'a: Informe',
      'a: Fuentes',
      'a: Estadísticas',
      'a: Revisar un texto',
      'a: Acerca',
      'input: q',
      'button: Buscar',
      'a: English',
    ])
    await page.close()
  })

  test('the skip link shows itself when it has the focus and leads past the header', async () => {
    const page = await browser.newPage()
    await page.goto(`${served.url}/es/nn-2030/apf/7/1`)
    const skip = page.getByText('Ir al contenido')
    await page.keyboard.press('Tab')
    expect((await skip.boundingBox())?.width).toBeGreaterThan(50)
    await page.keyboard.press('Enter')
    expect(await listStops(page, 1)).toEqual(['a: Nuevaluz, ciclo 2029–2030'])
    await page.close()
  })

  test('the language switch leads to the same page in the other language, which is remembered', async () => {
    const context = await browser.newContext({ locale: 'es-MX' })
    const page = await context.newPage()
    await page.goto(`${served.url}/`)
    expect(new URL(page.url()).pathname).toBe('/es/')
    await page.goto(`${served.url}/es/nn-2030/objetivos/7`)
    await page.getByRole('link', { name: 'English' }).click()
    expect(new URL(page.url()).pathname).toBe('/en/nn-2030/objetivos/7')
    await page.goto(`${served.url}/`)
    expect(new URL(page.url()).pathname).toBe('/en/')
    await context.close()
  })

  test('the slash key goes to the search box', async () => {
    const page = await browser.newPage()
    await page.goto(`${served.url}/es/acerca`)
    await page.keyboard.press('/')
    await page.keyboard.type('camino')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/buscar?q=camino')
    await page.close()
  })

  test('the link to the original text opens it and marks its first line', async () => {
    const page = await browser.newPage()
    await page.goto(`${served.url}/es/nn-2030/apf/7/1`)
    expect(await page.locator('#linea-300').isVisible()).toBe(false)
    await page.getByRole('link', { name: 'Leer el texto original' }).click()
    expect(await page.locator('#linea-300').isVisible()).toBe(true)
    await page.close()
  })
})
