import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.tsx'
import { openEmptyRecord } from '../support/databases.ts'
import { generateActions } from '../support/generate-actions.ts'
import { CYCLE, NOW, record } from '../support/records.ts'

const database = await openEmptyRecord('pglite')
const actions = generateActions(6)
await record(database, actions)
const parts = { database, origin: 'http://127.0.0.1:3000', log: () => undefined }
const open = await createApp({ ...parts, localReview: { by: 'coordinadora', now: () => NOW } })
const closed = await createApp(parts)
const base = `http://127.0.0.1:3000/es/${CYCLE.id}/auditoria/informe`
const HOME = { 'sec-fetch-site': 'same-origin' }

const REPORT = `II. CONFORMACIÓN\n\nEn total, se contabilizaron ${String(actions.length)} acciones.\n\nEl informe se <b>divide</b> en tres partes.\n\nOtra sección contabiliza un total de 99 acciones.\n`

async function send(text: string, name = 'informe.txt', headers: Record<string, string> = HOME) {
  const form = new FormData()
  form.set('informe', new File([text], name))
  return open.request(base, { method: 'POST', headers, body: form })
}

test('without --local-review there is no such page', async () => {
  expect((await closed.request(base)).status).toBe(404)
  expect((await open.request(base, { headers: { host: 'constancia.example' } })).status).toBe(404)
})

test('before any report the page says what to do', async () => {
  const page = await (await open.request(base)).text()
  expect(page).toContain('Todavía no se ha revisado ningún informe')
  expect(page).toContain('type="file"')
})

describe('a file that is no report is refused with the cure, and is not kept', () => {
  test.each([
    ['', 'No se eligió ningún archivo'],
    ['Una receta de cocina.', 'no habla de acciones ni de objetivos'],
    ['\u0000\u0001\u0002\u0003PNG', 'Guarde el documento como PDF'],
  ])('%j', async (text, says) => {
    const answer = await send(text)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain(says)
    expect(await (await open.request(base)).text()).toContain('Todavía no se ha revisado ningún informe')
  })

  test('nor one that another site sent', async () => {
    expect((await send(REPORT, 'informe.txt', { 'sec-fetch-site': 'cross-site' })).status).toBe(400)
  })
})

describe('a report that was sent', () => {
  let address = ''
  beforeAll(async () => {
    const sent = await send(REPORT, '../informe <2024>.txt')
    expect(sent.status).toBe(303)
    address = `http://127.0.0.1:3000${sent.headers.get('location') ?? ''}`
  })

  test('shows each claim with its verdict in words, at its height', async () => {
    const page = await (await open.request(address)).text()
    expect(page).toMatch(/<h1>2 afirmaciones falsas, 1 sin decidir y 1 cierta/)
    expect(page).toContain('informe &lt;2024&gt;.txt')
    expect(page).toContain('&lt;b&gt;divide&lt;/b&gt;')
    expect(page).toMatch(/<mark class="mark--holds">En total/)
    expect(page).toMatch(/<mark class="mark--error">Otra sección/)
    expect(page).toContain('El registro tiene 6 acciones; el informe dice 99.')
    expect(page).toContain('6 acciones contadas')
    const english = await (await open.request(address.replace('/es/', '/en/'))).text()
    expect(english).toContain('2 false claims, 1 undecided and 1 true')
  })

  test('is narrowed to one verdict by a link', async () => {
    const page = await (await open.request(`${address}?dictamen=cierto`)).text()
    expect(page).toContain('En total')
    expect(page).not.toContain('Otra sección')
    expect((await open.request(`${address}?dictamen=quizas`)).status).toBe(400)
  })

  test('is listed, and once however often it is sent', async () => {
    await send(REPORT, 'otro nombre.txt')
    const page = await (await open.request(base)).text()
    expect(page.match(/auditoria\/informe\/[0-9a-f]{16}"/g)).toHaveLength(1)
  })

  test('has findings that a person decides on, with a reason that is kept', async () => {
    const page = await (await open.request(address)).text()
    const finding = /href="(\/es\/[^"]*\/count-[0-9a-f]{12})"/.exec(page)?.[1] ?? ''
    const url = `http://127.0.0.1:3000${finding}`
    expect(await (await open.request(url)).text()).toContain('el informe dice 99')
    const decide = (motivo: string) =>
      open.request(url, {
        method: 'POST',
        headers: { ...HOME, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ decision: 'dismissed', motivo }).toString(),
      })
    expect((await decide('')).status).toBe(400)
    expect((await decide('Cuenta también las del ciclo anterior.')).status).toBe(303)
    expect(await (await open.request(address)).text()).toContain('Descartado')
    // It is of the report, not of an action of the cycle.
    expect(await (await open.request(base.replace('/informe', ''))).text()).not.toContain('Descartado')
  })

  test('one that is not there is not found', async () => {
    expect((await open.request(`${base}/0000000000000000`)).status).toBe(404)
    expect((await open.request(`${address}/count-000000000000`)).status).toBe(404)
  })
})
