import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Assets } from './assets.ts'
import { createWeb, refuse, type LogLine } from './http.tsx'

const css = new Uint8Array(Buffer.from('body{}'))
const assets: Assets = {
  href: (name) => `/assets/${name}`,
  find: (pathname) => (pathname === '/assets/portal.css' ? { type: 'text/css', plain: css } : undefined),
}

function makePortal() {
  const log: LogLine[] = []
  const state = { version: 1, made: 0 }
  const web = createWeb({
    assets,
    origin: 'https://constancia.example',
    recordVersion: () => state.version,
    currentCycle: () => Promise.resolve({ id: 'nn-2030', title: 'Ciclo', textLang: 'es' }),
    listPaths: () => Promise.resolve(['/', '/nn-2030/apf/1/1?a=1&b=2']),
    checkHealth: () => Promise.resolve(),
    log: (line) => log.push(line),
  })
  web.get('/es/pagina', (context) => {
    state.made += 1
    return context.html(`<p>${'palabra '.repeat(200)}${state.version}</p>`)
  })
  web.get('/es/mia', (context) => {
    state.made += 1
    context.header('cache-control', 'private, no-cache')
    return context.html('<p>solo para mí</p>')
  })
  web.get('/es/falla', () => {
    throw new Error('password of 10.0.0.1')
  })
  web.get('/es/mal', (context) => refuse(context))
  return { web, log, state }
}

test('the root leads to the language remembered, asked for, or Spanish', async () => {
  const { web } = makePortal()
  const to = async (headers: Record<string, string>) =>
    (await web.request('/', { headers })).headers.get('location')
  expect(await to({})).toBe('/es/')
  expect(await to({ 'accept-language': 'en' })).toBe('/en/')
  expect(await to({ 'accept-language': 'en', cookie: 'idioma=es' })).toBe('/es/')
})

test('a page is made once and sent again, compressed and tagged, until the record changes', async () => {
  const { web, state } = makePortal()
  const headers = { 'accept-encoding': 'br' }
  const first = await web.request('/es/pagina', { headers })
  const again = await web.request('/es/pagina', { headers })
  expect(state.made).toBe(1)
  expect(again.headers.get('content-encoding')).toBe('br')
  expect(brotliDecompressSync(await again.arrayBuffer()).toString()).toContain('palabra 1')
  expect(again.headers.get('etag')).toBe(first.headers.get('etag'))
  state.version = 2
  const changed = await web.request('/es/pagina')
  expect(state.made).toBe(2)
  expect(await changed.text()).toContain('palabra 2')
  expect(changed.headers.get('etag')).not.toBe(first.headers.get('etag'))
})

test('who has the page already is told so without it', async () => {
  const { web } = makePortal()
  const etag = (await web.request('/es/pagina')).headers.get('etag') ?? ''
  const answer = await web.request('/es/pagina', { headers: { 'if-none-match': etag } })
  expect(answer.status).toBe(304)
  expect(await answer.text()).toBe('')
})

test('a page for one person is neither kept nor shared', async () => {
  const { web, state } = makePortal()
  await web.request('/es/mia')
  const answer = await web.request('/es/mia')
  expect(state.made).toBe(2)
  expect(answer.headers.get('cache-control')).toBe('private, no-cache')
})

test.each(['/es/pagina', '/es/mia', '/es/falla', '/nada', '/', '/health', '/assets/portal.css'])(
  '%s carries the security headers and names no server',
  async (address) => {
    const { headers } = await makePortal().web.request(address)
    expect(headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect(headers.has('server') || headers.has('x-powered-by')).toBe(false)
  },
)

test('errors have a page in the language asked for, and leak nothing', async () => {
  const { web } = makePortal()
  const missing = await web.request('/en/nothing')
  expect(missing.status).toBe(404)
  expect(await missing.text()).toContain('<html lang="en">')
  const refused = await web.request('/es/mal')
  expect(refused.status).toBe(400)
  const failed = await web.request('/es/falla')
  expect(failed.status).toBe(500)
  expect(failed.headers.get('cache-control')).toBe('no-store')
  expect(await failed.text()).not.toContain('10.0.0.1')
  const data = await web.request('/nada.json')
  expect(await data.json()).toMatchObject({ status: 404 })
})

test('an address that is no text at all is refused like any other unknown one', async () => {
  const { web } = makePortal()
  expect((await web.request('/es/%E0%A4%A')).status).toBe(404)
})

test('the log names requests by id, without what was searched for or who asked', async () => {
  const { web, log } = makePortal()
  await web.request('/es/pagina?q=secreto', { headers: { 'x-forwarded-for': '203.0.113.9' } })
  await web.request('/es/falla')
  expect(JSON.stringify(log)).not.toMatch(/secreto|203\.0\.113/)
  expect(log.map((line) => line.kind)).toEqual(['request', 'failure', 'request'])
  const failures = log.filter((line) => line.path === '/es/falla')
  expect(new Set(failures.map((line) => line.id)).size).toBe(1)
})

test('built assets may be kept for ever', async () => {
  const answer = await makePortal().web.request('/assets/portal.css')
  expect(answer.headers.get('cache-control')).toContain('immutable')
  expect((await makePortal().web.request('/assets/none.css')).status).toBe(404)
})

test('only who switches within the portal is remembered in the new language', async () => {
  const { web } = makePortal()
  const visit = async (site: string) =>
    (
      await web.request('/es/pagina', {
        headers: { 'accept-language': 'en', 'sec-fetch-site': site, 'sec-fetch-dest': 'document' },
      })
    ).headers.get('set-cookie')
  expect(await visit('same-origin')).toContain('idioma=es')
  expect(await visit('cross-site')).toBeNull()
})

test('robots may read all but searches, and the sitemap has every page in both languages', async () => {
  const { web } = makePortal()
  expect(await (await web.request('/robots.txt')).text()).toContain(
    'Sitemap: https://constancia.example/sitemap.xml',
  )
  const map = await (await web.request('/sitemap.xml')).text()
  expect(map).toContain('<loc>https://constancia.example/es/</loc>')
  expect(map).toContain('<loc>https://constancia.example/en/nn-2030/apf/1/1?a=1&amp;b=2</loc>')
})

test('a page asked for by its head alone has the same headers and no body', async () => {
  const { web } = makePortal()
  const answer = await web.request('/es/pagina', { method: 'HEAD' })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('etag')).not.toBeNull()
  expect(await answer.text()).toBe('')
})
