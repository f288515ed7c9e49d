import { expect, test } from 'vitest'
import { createApp } from '../../src/app.tsx'
import type { LogLine } from '../../src/web/http.tsx'
import { openEmptyRecord } from '../support/databases.ts'

const database = await openEmptyRecord('pglite')
const log: LogLine[] = []
const app = await createApp({
  database,
  origin: 'http://localhost',
  log: (line) => {
    log.push(line)
  },
})

const FAULTY = 'Se atendió a 100 personas: 60 mujeres y 50 hombres.\r\n\r\nHubo 9 talleres.'

async function paste(text: string, headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }) {
  return app.request('http://localhost/es/revisar', {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-dest': 'document',
      ...headers,
    },
    body: new URLSearchParams({ texto: text }).toString(),
  })
}

test('a pasted text is shown with its quantities, its sums and what cannot be right', async () => {
  const answer = await paste(FAULTY)
  expect(answer.status).toBe(200)
  const page = await answer.text()
  expect(page).toContain('4 cantidades, 0 cuentas que cuadran y 1 cosa que no puede ser')
  expect(page).toMatch(/<mark class="[^"]*mark--error[^"]*">100 personas<\/mark>/)
  expect(page).toContain('60 + 50 = 110')
})

test('nothing of a pasted text is kept: no cookie, no copy, no line in the log', async () => {
  log.length = 0
  const answer = await paste('Un secreto sobre 3 personas.', {
    'sec-fetch-site': 'same-origin',
    'accept-language': 'en',
  })
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('set-cookie')).toBeNull()
  expect(JSON.stringify(log)).not.toContain('secreto')
})

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['another origin', { origin: 'https://otro.example' }],
  ['nowhere that it tells', {}],
])('a form sent from %s is not checked', async (_, headers) => {
  const answer = await paste(FAULTY, headers)
  expect(answer.status).toBe(403)
  expect(await answer.text()).not.toContain('60 + 50')
})

test('an older browser says by its origin that the form is ours', async () => {
  expect((await paste(FAULTY, { origin: 'http://localhost', host: 'localhost' })).status).toBe(200)
})

test('an empty text, and one of more than 100 kB, are refused with what to do', async () => {
  const empty = await paste('  \r\n ')
  expect(empty.status).toBe(400)
  expect(await empty.text()).toContain('Pegue un párrafo en la casilla')
  for (const size of [100_001, 2_000_000]) {
    const long = await paste('a'.repeat(size))
    expect(long.status).toBe(413)
    expect(await long.text()).toContain('Divídalo y revise cada parte')
  }
  expect((await paste('á'.repeat(50_000))).status).toBe(200)
})

test('what was pasted is shown as text, whatever it is', async () => {
  const page = await (await paste('</textarea><script>alert(1)</script> 5 casos')).text()
  expect(page).not.toContain('<script>alert')
})
