import { describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.tsx'
import { decideLabels } from '../../src/classification/service.ts'
import { CycleId } from '../../src/compact/schema.ts'
import { loadFramework } from '../../src/compact/service.ts'
import { loadWhatShips } from '../../src/intake/shipped.ts'
import { defineCycle } from '../../src/registry/service.ts'
import { ActionId } from '../../src/registry/schema.ts'
import { ENGINES, openEmptyRecord } from '../support/databases.ts'
import { generateActions } from '../support/generate-actions.ts'
import { CYCLE, NOW, record } from '../support/records.ts'

const origin = 'http://127.0.0.1:3000'
const CYCLE_2024 = defineCycle(CycleId.parse('mx-2024'))
const ACTION = ActionId.parse('mx-2024/apf/1/1')

describe.each(ENGINES)('on %s', (engine) => {
  test('each label has a page in both languages, counted alike by its list, its facet and its actions', async () => {
    const database = await openEmptyRecord(engine)
    await loadWhatShips(database, NOW)
    const app = await createApp({ database, origin, log: () => undefined })
    const get = async (path: string) => {
      const answer = await app.request(origin + path)
      return { status: answer.status, page: await answer.text() }
    }
    const sitemap = (await get('/sitemap.xml')).page
    const { populations, actionTypes, challengeCategories } = loadFramework()
    for (const [topic, filter, terms] of [
      ['poblaciones', 'poblacion', populations],
      ['tipos', 'tipo', actionTypes],
      ['retos', 'reto', challengeCategories],
    ] as const) {
      expect((await get(`/es/mx-2024/${topic}`)).page).toContain(terms[0]?.definition.es)
      for (const { code, definition } of terms) {
        const { page } = await get(`/en/mx-2024/${topic}/${code}`)
        expect(page).toContain(definition.en)
        expect(sitemap).toContain(`/es/mx-2024/${topic}/${code}<`)
        const [count] = /<strong>(\d+) actions? of 379/.exec(page)?.slice(1) ?? []
        const found = (await get(`/en/mx-2024/buscar?${filter}=${code}`)).page
        expect(found, code).toContain(`<strong>${count ?? ''} action`)
      }
    }
    expect((await get('/es/mx-2024/tipos/magia')).status).toBe(404)
    expect((await get('/es/mx-2024/tipos/salud?pagina=99')).status).toBe(404)
    expect((await get('/es/mx-2024/tipos/salud?pagina=cero')).status).toBe(400)
    expect((await get('/es/mx-2024/temas')).page).toContain('Migrantes extranjeros')
  })

  test('an action says who gave each label, and what ships of it while its text is not loaded', async () => {
    const database = await openEmptyRecord(engine)
    await loadWhatShips(database, NOW)
    const app = await createApp({ database, origin, log: () => undefined })
    const page = async (path: string) => (await app.request(origin + path)).text()
    expect(await page(`/es/${ACTION}`)).toContain('lectura que acompaña al programa, sin revisar')
    expect(await page('/en/mx-2024/apf/21/2')).toContain('Quantities reported')
    await database.write((tx) =>
      decideLabels(tx, CYCLE_2024, [{ action: ACTION, field: 'gender', value: true }], {
        by: 'Ana',
        at: NOW,
      }),
    )
    await app.refresh()
    const decided = await page(`/es/${ACTION}`)
    expect(decided).toContain('Enfoque en mujeres: decidida por una persona')
    expect(decided).not.toContain('Ana')
    expect(await page('/es/mx-2024/buscar?mujeres=si')).toContain(`href="/es/${ACTION}"`)
  })

  test('a cycle that nobody has labelled says so', async () => {
    const database = await openEmptyRecord(engine)
    const { created } = await record(database, generateActions(2))
    const app = await createApp({ database, origin, log: () => undefined })
    for (const path of ['temas', 'tipos', 'tipos/salud'])
      expect(await (await app.request(`${origin}/es/${CYCLE.id}/${path}`)).text()).toContain(
        'aún no tienen etiquetas',
      )
    expect(await (await app.request(`${origin}/es/${created[0] ?? ''}`)).text()).toContain(
      'Nadie ha etiquetado',
    )
  })
})
