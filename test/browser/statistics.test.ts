import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.tsx'
import { openEmptyRecord } from '../support/databases.ts'
import { generateActions } from '../support/generate-actions.ts'
import { NOW, record } from '../support/records.ts'
import { CHROMIUM, launchBrowser } from './browser.ts'
import { serveApp, type Served } from './serve.ts'
import { findFaults } from './visit.ts'

const localReview = { by: 'coordinadora', now: () => NOW }
const RETURNED = '¿Cuántas personas devolvió México en 2024?'
const ask = (question: string) => `/preguntar?${new URLSearchParams({ q: question }).toString()}`

// script/test finds a Chromium, or installs one, and names it in CHROMIUM.
describe.skipIf(CHROMIUM === undefined)('the published statistics of the portal', () => {
  let browser: Browser
  let served: Served

  beforeAll(async () => {
    const database = await openEmptyRecord('pglite')
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

  const PAGES: readonly (readonly [address: string, status: number])[] = [
    ['/estadisticas', 200],
    ['/estadisticas/publicaciones', 200],
    ['/estadisticas/huecos', 200],
    ['/preguntar', 200],
    [`/preguntar/solicitud?${new URLSearchParams({ q: RETURNED, falta: '1' }).toString()}`, 200],
    [`/preguntar/solicitud?${new URLSearchParams({ q: RETURNED, falta: '99' }).toString()}`, 404],
    ['/estadisticas/MX_IRREG_EVENTS', 200],
    ['/estadisticas/MX_RETURN_EVENTS', 200],
    ['/estadisticas/COMAR_RECOGNITIONS', 200],
    ['/estadisticas/NADA', 404],
    ['/estadisticas/cifra/3', 200],
    ['/estadisticas/cifra/nada', 404],
    [ask('¿Cuántas personas devolvió México en 2024?'), 200],
    [ask('Is it true that Mexico returned 788,089 people in 2023?'), 200],
    [ask('¿Qué hay de comer?'), 200],
    [ask('palabra '.repeat(100)), 400],
  ]

  test.each(PAGES)(
    '%s is sound wide and narrow, light and dark, with and without scripts',
    async (address, status) => {
      for (const { lang, ...way } of [
        { width: 1280, scripts: true, scheme: 'light', lang: 'es' },
        { width: 390, scripts: false, scheme: 'dark', lang: 'en' },
      ] as const) {
        const url = `${served.url}/${lang}${address}`
        expect(await findFaults(browser, { url, status, ...way }), url).toEqual([])
      }
    },
    120_000,
  )

  test('what waits for a person, and answers on the record, are sound too', async () => {
    const database = await openEmptyRecord('pglite')
    const results = 'Entre enero y marzo de 2031 se registraron 3,000 eventos de retorno asistido.'
    const actions = generateActions(3)
    await record(
      database,
      actions.map((action, i) =>
        i === 1 ? { ...action, printedInstitutions: ['UPMRIP'], results } : action,
      ),
    )
    const reviewed = await serveApp(async (origin) => {
      const app = await createApp({ database, origin, log: () => undefined, localReview })
      return app.fetch
    })
    try {
      for (const address of ['/estadisticas/por-confirmar', ask('¿Cuántas acciones hay en total?')])
        for (const way of [
          { width: 1280, scripts: true, scheme: 'light' },
          { width: 390, scripts: false, scheme: 'dark' },
        ] as const) {
          const url = `${reviewed.url}/es${address}`
          expect(await findFaults(browser, { url, status: 200, ...way }), url).toEqual([])
        }
    } finally {
      await reviewed.close()
    }
  }, 120_000)

  test('every number that is linked in an answer leads to a page', async () => {
    const page = await (
      await fetch(`${served.url}/es${ask('¿Cuántas personas devolvió México en 2024?')}`)
    ).text()
    const links = [...page.matchAll(/class="quantity" href="([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(links.length).toBeGreaterThan(3)
    for (const link of new Set(links)) expect((await fetch(served.url + link)).status, link).toBe(200)
  })

  test('each cell of what is told and what is not leads to an answer', async () => {
    for (const address of ['/es/estadisticas', '/en/estadisticas/huecos']) {
      const page = await (await fetch(served.url + address)).text()
      const cells = [...page.matchAll(/<td role="cell"[^>]*>\s*<(a|span)/g)].map((match) => match[1])
      expect(cells.length, address).toBeGreaterThan(100)
      expect(new Set(cells), address).toEqual(new Set(['a']))
    }
  })

  test('a request for what is missing goes out as text', async () => {
    const address = `/es/preguntar/solicitud.txt?${new URLSearchParams({ q: RETURNED, falta: '1' }).toString()}`
    const answer = await fetch(served.url + address)
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="solicitud.txt"')
    expect(await answer.text()).toContain('1. Periodo: del 1 de enero de 2024 al 31 de diciembre de 2024')
  })

  test('the tables go out with their dictionary, and the sitemap names the pages', async () => {
    for (const file of [
      'estadisticas.csv',
      'estadisticas/MX_IRREG_EVENTS.csv',
      'estadisticas/diccionario.csv',
    ]) {
      const answer = await fetch(`${served.url}/en/${file}`)
      expect(answer.status, file).toBe(200)
      expect(answer.headers.get('content-type')).toMatch(/text\/csv/)
    }
    const map = await (await fetch(`${served.url}/sitemap.xml`)).text()
    expect(map).toContain('/es/estadisticas/MX_IRREG_EVENTS<')
    expect(map).not.toContain('preguntar?')
  })

  test('a question that is not understood is said to be, with questions that have an answer', async () => {
    const page = await (await fetch(`${served.url}/en${ask('What is for lunch?')}`)).text()
    expect(page).toContain('was not understood')
    expect(page.match(/class="questions"/g)).toHaveLength(1)
  })

  test('a question too long is refused with its length and what to do', async () => {
    const answer = await fetch(`${served.url}/es${ask('a'.repeat(501))}`)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('Tiene 501 caracteres y caben 500')
  })
})
