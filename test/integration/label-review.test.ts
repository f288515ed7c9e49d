import { expect, test } from 'vitest'
import { createApp } from '../../src/app.tsx'
import { keepSuggestions, loadClassifier } from '../../src/classification/service.ts'
import { listActions } from '../../src/registry/service.ts'
import { openEmptyRecord } from '../support/databases.ts'
import { generateActions } from '../support/generate-actions.ts'
import { CYCLE, NOW, record } from '../support/records.ts'

const database = await openEmptyRecord('pglite')
await record(database, generateActions(6))
await database.write(async (tx) =>
  keepSuggestions(tx, loadClassifier(), CYCLE, await listActions(tx, CYCLE), { by: 'constancia', at: NOW }),
)
const parts = { database, origin: 'http://127.0.0.1:3000', log: () => undefined }
const ana = await createApp({ ...parts, localReview: { by: 'Ana', now: () => NOW } })
const luz = await createApp({ ...parts, localReview: { by: 'Luz', now: () => NOW } })
const closed = await createApp(parts)
const base = `${parts.origin}/es/${CYCLE.id}/etiquetas`

async function get(address: string): Promise<string> {
  await ana.refresh()
  return (await ana.request(address)).text()
}

async function firstAction(): Promise<string> {
  return parts.origin + (/href="(\/es\/[^"]*etiquetas\/[a-z]+\/\d+\/\d+)/.exec(await get(base))?.[1] ?? '')
}

/** What the form of a page would send as it stands. */
function readForm(page: string): URLSearchParams {
  const form = new URLSearchParams()
  const [, inside = ''] = /<form id="etiquetar"([^]*?)<\/form>/.exec(page) ?? []
  for (const [tag] of inside.matchAll(/<input[^>]*>/g)) {
    const of = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
    if (of('type') === 'hidden' || tag.includes(' checked')) form.append(of('name') ?? '', of('value') ?? '')
  }
  for (const [, name = '', options = ''] of inside.matchAll(/<select name="([^"]*)">([^]*?)<\/select>/g))
    form.append(name, /value="([^"]*)" selected/.exec(options)?.[1] ?? '')
  return form
}

async function send(
  app: typeof ana,
  address: string,
  form: URLSearchParams,
  headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' },
) {
  return app.request(address, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: form.toString(),
  })
}

test('the review is for this machine alone, and decisions come from its own pages', async () => {
  const action = await firstAction()
  const form = readForm(await get(action))
  expect((await closed.request(base)).status).toBe(404)
  expect((await closed.request(action)).status).toBe(404)
  expect((await ana.request(base, { headers: { host: 'constancia.example' } })).status).toBe(404)
  expect((await send(ana, action, form, { 'sec-fetch-site': 'cross-site' })).status).toBe(400)
  expect(
    (await send(ana, `${base}/seguras`, new URLSearchParams({ cuantas: '1', umbral: '0.9' }), {})).status,
  ).toBe(400)
  expect((await ana.request(`${base}?estado=quizas`)).status).toBe(400)
  expect((await ana.request(`${base}/apf/99/99`)).status).toBe(404)
})

test('two people before one page: the second is told who changed what, and keeps what was chosen', async () => {
  const action = await firstAction()
  const page = await get(action)
  expect(page).toContain('<mark class="mark--reason">')
  const first = readForm(page)
  first.set('populationMain', 'otros')
  const second = readForm(page)
  second.set('populationMain', 'mexicanos_retorno')
  expect((await send(ana, action, first)).status).toBe(303)
  expect((await send(ana, action, first)).status).toBe(303)
  const told = await send(luz, action, second)
  expect(told.status).toBe(409)
  const shown = await told.text()
  expect(shown).toContain('Ana cambió «Población principal»')
  expect(readForm(shown).get('populationMain')).toBe('mexicanos_retorno')
  expect(await get(action)).toContain('decidida por Ana')
  expect((await send(luz, action, readForm(shown))).status).toBe(303)
})

test('an action with no types, or four, is refused and nothing of it is kept', async () => {
  const action = await firstAction()
  const form = readForm(await get(action))
  form.delete('actionTypes')
  form.set('primero', (form.get('orden') ?? '').split(',')[0] ?? '')
  const refused = await send(ana, action, form)
  expect(refused.status).toBe(400)
  expect(await refused.text()).toContain('de uno a tres tipos')
  expect(await get(action)).not.toContain('decidida por')
})

test('what is sure is accepted at once if it is still what was counted, and undone at once', async () => {
  const page = await get(`${base}?umbral=0.9`)
  const count = /name="cuantas" value="(\d+)"/.exec(page)?.[1] ?? ''
  expect(Number(count)).toBeGreaterThan(0)
  const accept = (cuantas: string) =>
    send(ana, `${base}/seguras`, new URLSearchParams({ cuantas, umbral: '0.9' }))
  expect((await accept('1')).status).toBe(409)
  const done = await accept(count)
  expect(done.status).toBe(303)
  const after = await get(parts.origin + (done.headers.get('location') ?? ''))
  expect(after).toContain(`${count} etiquetas decididas`)
  const range = /hecha=(\d+)-(\d+)/.exec(done.headers.get('location') ?? '') ?? []
  const undo = () =>
    send(ana, `${base}/deshacer`, new URLSearchParams({ desde: range[1] ?? '', hasta: range[2] ?? '' }))
  expect((await undo()).status).toBe(303)
  expect(await get(`${base}?umbral=0.9`)).toContain(`name="cuantas" value="${count}"`)
  expect((await undo()).status).toBe(409)
})

test('filters narrow the queue, and one field can be reviewed alone', async () => {
  const page = await get(`${base}?campo=gender&etiqueta=no`)
  expect(page).toContain('etiquetas?campo=gender&amp;etiqueta=no&amp;sector=')
  const action = await firstAction()
  const form = readForm(await get(`${action}?campo=gender`))
  expect([...form.keys()]).toEqual(['visto-gender', 'gender'])
  const kept = await send(ana, `${action}?campo=gender`, form)
  expect(kept.headers.get('location')).toMatch(/campo=gender/)
  expect(await get(action)).toContain('decidida por Ana')
})
