import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { countActions, measure, measureChallenges, selectionPath } from '../../src/analysis/rules.ts'
import { takeSnapshot } from '../../src/analysis/service.ts'
import { createApp } from '../../src/app.tsx'
import { CycleId } from '../../src/compact/schema.ts'
import { loadWhatShips } from '../../src/intake/shipped.ts'
import { CHARTS } from '../../src/publishing/charts/charts.ts'
import { defineCycle } from '../../src/registry/service.ts'
import { ROOT } from '../../src/root.ts'
import { openEmptyRecord } from '../support/databases.ts'

const database = await openEmptyRecord('pglite')
await loadWhatShips(database, new Date('2031-07-01T12:00:00Z'))
const app = await createApp({ database, origin: 'https://constancia.example', log: () => undefined })
const snapshot = await database.read((tx) => takeSnapshot(tx, defineCycle(CycleId.parse('mx-2024'))))

const get = async (address: string) => app.request(`https://constancia.example/es${address}`)
const read = async (address: string) => (await get(address)).text()

test('the page of a number gives it, says what it counts, and lists as many actions', async () => {
  const selection = { objective: 7, reporterType: 'apf' }
  const { value, actions } = countActions(snapshot, selection)
  const page = await read(selectionPath('mx-2024', selection))
  expect(page).toContain(`${value} acciones del objetivo 7 reportadas por la Administración Pública Federal`)
  const list = /<ul class="actions">[\s\S]*?<\/ul>/.exec(page)?.[0] ?? ''
  expect(list.match(/<li>/g)).toHaveLength(value)
  for (const id of actions) expect(list).toContain(`href="/es/${id}"`)
})

test('a list longer than a page goes on, and its CSV has every action', async () => {
  const first = await read('/mx-2024/acciones')
  expect(first).toContain('379 acciones del ciclo')
  expect(first).toContain('href="/es/mx-2024/acciones?pagina=2"')
  expect((await get('/mx-2024/acciones?pagina=9')).status).toBe(404)
  const rows = parse(await read('/mx-2024/acciones.csv?genero=si'), { bom: true, columns: true })
  expect(rows).toHaveLength(countActions(snapshot, { gender: true }).value)
})

test('the page of a challenge category tells its challenges, which are more than its actions', async () => {
  const { value } = measureChallenges(snapshot, { challengeCategory: 'recursos' })
  expect(await read('/mx-2024/acciones?reto=recursos')).toContain(`reportan ${value} retos de la categoría`)
})

test('a selection that nothing meets says so, and one that is not known says what there is', async () => {
  expect(await read('/mx-2024/acciones?objetivo=13&sector=ef')).toContain(
    'Ninguna acción cumple estas condiciones',
  )
  const unknown = await get('/mx-2024/acciones?sectro=apf')
  expect(unknown.status).toBe(400)
  expect(await unknown.text()).toContain('¿Quiso decir «sector»?')
  expect(await read('/mx-2024/acciones?entidad=Chapas')).toContain('¿Quiso decir «MX-CHP»?')
})

test('every indicator is defined on its page, and each of its numbers leads to what it counts', async () => {
  const page = await read('/mx-2024/indicadores')
  expect(page).toContain('Las partes de un mismo todo se redondean de modo que sumen 100.')
  const links = [...page.matchAll(/href="\/es(\/mx-2024\/acciones[^"]*)"[^>]*>([\d,]+)</g)]
  expect(links.length).toBeGreaterThan(150)
  for (const [, address = '', shown = ''] of links.filter((_, i) => i % 12 === 0)) {
    // Challenges are counted, actions are listed: an action can report several.
    if (address.includes('reto')) continue
    const counted = /<h1>([\d,]+) /.exec(await read(address.replaceAll('&amp;', '&')))?.[1]
    expect(counted, address).toBe(shown)
  }
})

test('every chart goes out as a picture and as its numbers', async () => {
  for (const { name } of CHARTS) {
    const svg = await get(`/mx-2024/graficas/${name}.svg`)
    expect(svg.headers.get('content-type')).toMatch(/^image\/svg\+xml/)
    const csv = await read(`/mx-2024/graficas/${name}.csv`)
    expect(csv.split('\n').length).toBeGreaterThan(3)
  }
  const populations = parse(await read('/mx-2024/graficas/populations.csv'), { bom: true })
  expect(populations.at(-1)).toEqual(['Total', '379', '100'])
  const png = await get('/mx-2024/graficas/populations.png?sector=apf')
  expect(png.headers.get('content-disposition')).toContain('populations-reporterType-apf.png')
  expect((await get('/mx-2024/graficas/nothing.svg')).status).toBe(404)
  expect((await get('/mx-2024/graficas/states.svg?of=nothing')).status).toBe(400)
})

test('the indicators of a shipped cycle are those that its files hold', () => {
  const lines = readFileSync(path.join(ROOT, 'data', 'cycles', 'mx-2024', 'actions.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly objective: number; readonly populationMain: string })
  const tally = measure(snapshot, { indicator: 'tally', dimension: 'populationMain', selection: {} })
  if (tally.kind !== 'tally') throw new Error('a tally was asked for')
  for (const { key, value } of tally.rows)
    expect(lines.filter((line) => line.populationMain === key)).toHaveLength(value)
})
