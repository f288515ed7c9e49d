import { expect, test } from 'vitest'
import { createApp } from '../../src/app.tsx'
import { generateActions } from '../support/generate-actions.ts'
import { openEmptyRecord } from '../support/databases.ts'
import { CYCLE, NOW, record } from '../support/records.ts'

const database = await openEmptyRecord('pglite')
const FAULTY = 'Se atendió a 100 personas: 60 mujeres y 50 hombres.'
await record(
  database,
  generateActions(6).map((action, i) => (i === 1 ? { ...action, results: FAULTY } : action)),
)
const parts = { database, origin: 'http://127.0.0.1:3000', log: () => undefined }
const open = await createApp({ ...parts, localReview: { by: 'coordinadora', now: () => NOW } })
const closed = await createApp(parts)
const base = `http://127.0.0.1:3000/es/${CYCLE.id}/auditoria`

async function findAddress(): Promise<string> {
  const page = await (await open.request(base)).text()
  return `http://127.0.0.1:3000${/href="(\/es\/[^"]*auditoria\/sum-[0-9a-f]{12})"/.exec(page)?.[1] ?? ''}`
}

async function decide(
  address: string,
  form: Record<string, string>,
  headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' },
) {
  return open.request(address, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(form).toString(),
  })
}

test('without --local-review there is no review', async () => {
  expect((await closed.request(base)).status).toBe(404)
  expect((await closed.request((await findAddress()).replace(/^http:\/\/[^/]+/, parts.origin))).status).toBe(
    404,
  )
})

test.each([
  ['another name', { host: 'constancia.example' }],
  ['a proxy', { host: '127.0.0.1:3000', 'x-forwarded-for': '10.0.0.7' }],
])('a request by %s is not shown the review', async (_, headers) => {
  expect((await open.request(base, { headers })).status).toBe(404)
  expect((await open.request(await findAddress(), { headers })).status).toBe(404)
})

test('the review lists findings with their words, and filters are links that narrow it', async () => {
  const answer = await open.request(base)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const page = await answer.text()
  expect(page).toContain('60 + 50 = 110')
  expect(page).toMatch(/<mark class="mark--error">100 personas: 60 mujeres y 50 hombres<\/mark>/)
  expect(page).toContain('auditoria?regla=sum')
  const none = await open.request(`${base}?regla=date`)
  expect(await none.text()).toContain('Ningún hallazgo con estos filtros')
  expect((await open.request(`${base}?pagina=cero`)).status).toBe(400)
  expect((await open.request(`${base}/cuentas`)).status).toBe(200)
  expect((await open.request(`${base}/sum-000000000000`)).status).toBe(404)
})

test('a finding has its letter, which goes out as plain text', async () => {
  const address = await findAddress()
  const letter = await open.request(`${address}.txt`)
  expect(letter.headers.get('content-type')).toMatch(/text\/plain/)
  expect(letter.headers.get('content-disposition')).toMatch(/attachment/)
  const text = await letter.text()
  expect(text).toContain('«100 personas: 60 mujeres y 50 hombres»')
  expect(await (await open.request(`${address.replace('/es/', '/en/')}.txt`)).text()).toContain(
    'Which is right',
  )
})

test('a decision is kept with its reason and who took it, and only from a page of ours', async () => {
  const address = await findAddress()
  expect((await decide(address, { decision: 'confirmed' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(
    400,
  )
  expect((await decide(address, { decision: 'olvidado' })).status).toBe(400)
  const bare = await decide(address, { decision: 'dismissed', motivo: ' ' })
  expect(bare.status).toBe(400)
  expect(await bare.text()).toContain('hay que decir por qué')
  const kept = await decide(address, { decision: 'dismissed', motivo: 'Hay <b>traslape</b>.' })
  expect(kept.status).toBe(303)
  const page = await (await open.request(address)).text()
  expect(page).toContain('coordinadora, 1 de julio de 2031')
  expect(page).toContain('Hay &lt;b&gt;traslape&lt;/b&gt;.')
  const stale = await decide(address, { decision: 'released' })
  expect(stale.status).toBe(409)
  expect((await decide(address, { decision: 'reopened' })).status).toBe(303)
})

test('readers of the whole audit see what adds up, and findings only once they are released', async () => {
  const address = await findAddress()
  const verified = `${parts.origin}/es/${CYCLE.id}/cuentas`
  const before = await (await closed.request(verified)).text()
  expect(before).toMatch(/<h1>\d+ cuentas? cuadran?/)
  expect(before).not.toContain('60 + 50 = 110')
  await decide(address, { decision: 'released' })
  await closed.refresh()
  expect(await (await closed.request(verified)).text()).toContain('60 + 50 = 110')
  await decide(address, { decision: 'reopened' })
  await closed.refresh()
  expect(await (await closed.request(verified.replace('/es/', '/en/'))).text()).not.toContain('60 + 50 = 110')
})

test('what is released is at once on the page that readers see', async () => {
  const address = await findAddress()
  await decide(address, { decision: 'released' })
  await closed.refresh()
  const page = await (await open.request(address)).text()
  const action = /href="(\/es\/[^"]+)">Ver la acción/.exec(page)?.[1] ?? ''
  for (const app of [open, closed]) {
    const shown = await (await app.request(`http://127.0.0.1:3000${action}`)).text()
    expect(shown).toContain('60 + 50 = 110')
  }
})
