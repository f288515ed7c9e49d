import { randomUUID } from 'node:crypto'
import { Hono, type Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Language } from '../compact/schema.ts'
import type { Assets } from './assets.ts'
import { deliver } from './delivery.ts'
import { ErrorPage, type ErrorStatus } from './error-page.tsx'
import type { Frame, FrameCycle } from './frame.ts'
import { chooseLanguage, isLanguage, LANGUAGE_COOKIE } from './languages.ts'
import { renderPage } from './render.ts'
import { securityHeaders } from './security-headers.ts'
import { serveAssets } from './static-assets.ts'
import { writeRobots, writeSitemap } from './sitemap.ts'

export type WebParts = {
  readonly assets: Assets
  /** Scheme and host of permanent addresses, without a slash at the end. */
  readonly origin: string
  /** Changes whenever the record does. */
  readonly recordVersion: () => number
  /** The cycle that pages outside any cycle point to (the newest), in a language; null while there is none. */
  readonly currentCycle: (lang: Language) => Promise<FrameCycle | null>
  /** The paths of all pages, without language, for the sitemap. */
  readonly listPaths: () => Promise<readonly string[]>
  /** Rejects where the database does not answer. */
  readonly checkHealth: () => Promise<void>
  readonly log: (line: LogLine) => void
  /** Whether each page is only asked for once, to be kept elsewhere: nothing is kept, compressed or tagged then. */
  readonly once?: boolean
}

/** What is written down of a request: nothing of who asked, nor what was searched for. */
export type LogLine =
  | {
      readonly kind: 'request'
      readonly id: string
      readonly method: string
      /** Without its query. */
      readonly path: string
      readonly status: number
      /** Until the answer was ready, in milliseconds. */
      readonly ms: number
    }
  | { readonly kind: 'failure'; readonly id: string; readonly path: string; readonly error: unknown }

export type WebEnv = {
  Variables: { requestId: string; showError: (status: ErrorStatus) => Promise<Response> }
}

/**
 * The portal without its pages: languages, headers, caching, assets, errors, `/health`, `/robots.txt`, `/sitemap.xml`.
 * Features add their routes to what is returned; `context.notFound()` and `refuse(context)` give the error pages.
 */
export function createWeb(parts: WebParts): Hono<WebEnv> {
  const web = new Hono<WebEnv>()
  const security = securityHeaders(parts.origin)
  web.use(async (context, next) => {
    const started = performance.now()
    const id = randomUUID()
    context.set('requestId', id)
    context.set('showError', (status) => showError(context, parts, status))
    await next()
    const { method, path } = context.req
    const ms = Math.round((performance.now() - started) * 100) / 100
    parts.log({ kind: 'request', id, method, path, status: context.res.status, ms })
  })
  web.use('/assets/*', serveAssets(parts.assets, security))
  web.use(async (context, next) => {
    await next()
    rememberLanguage(context)
  })
  if (parts.once !== true) web.use(deliver({ recordVersion: parts.recordVersion, security }))
  web.get('/', (context) => {
    const lang = chooseLanguage(context.req.header('accept-language'), getCookie(context, LANGUAGE_COOKIE))
    context.header('vary', 'Accept-Language, Cookie')
    return context.redirect(`/${lang}/`, 302)
  })
  web.get('/health', async (context) => {
    context.header('cache-control', 'no-store')
    await parts.checkHealth()
    return context.json({ status: 'ok', recordVersion: parts.recordVersion() })
  })
  web.get('/robots.txt', (context) => context.text(writeRobots(parts.origin)))
  web.get('/sitemap.xml', async (context) => {
    context.header('content-type', 'application/xml; charset=utf-8')
    return context.body(writeSitemap(parts.origin, await parts.listPaths()))
  })
  web.notFound((context) => context.get('showError')(404))
  web.onError(async (error, context) => {
    parts.log({ kind: 'failure', id: context.get('requestId'), path: context.req.path, error })
    return context.get('showError')(500)
  })
  return web
}

/** The page that says that the request was not understood. */
export async function refuse(context: Context<WebEnv>): Promise<Response> {
  return context.get('showError')(400)
}

/** Frame of the page that is asked for. */
export function frameOf(
  context: Context,
  parts: Pick<WebParts, 'origin' | 'assets'>,
  cycle: FrameCycle | null,
): Frame {
  const { url } = context.req
  const whole = url.slice(url.indexOf('/', 8))
  const [, first] = whole.split(/[/?]/)
  const lang = isLanguage(first)
    ? first
    : chooseLanguage(context.req.header('accept-language'), getCookie(context, LANGUAGE_COOKIE))
  const path = isLanguage(first) ? whole.slice(first.length + 1) : '/'
  return { lang, path: path === '' ? '/' : path, origin: parts.origin, asset: parts.assets.href, cycle }
}

/** Keeps the language of a person who moved to it from a page of ours. Following a link from elsewhere keeps nothing. */
function rememberLanguage(context: Context): void {
  if (context.req.method !== 'GET') return
  const [, lang] = context.req.path.split('/', 2)
  if (!isLanguage(lang) || context.req.header('sec-fetch-site') !== 'same-origin') return
  if (context.req.header('sec-fetch-dest') !== 'document') return
  const remembered = getCookie(context, LANGUAGE_COOKIE)
  if (chooseLanguage(context.req.header('accept-language'), remembered) === lang) return
  setCookie(context, LANGUAGE_COOKIE, lang, {
    path: '/',
    maxAge: 31_536_000,
    sameSite: 'Lax',
    httpOnly: true,
  })
  context.header('cache-control', 'private, no-cache')
}

async function showError(context: Context<WebEnv>, parts: WebParts, status: ErrorStatus): Promise<Response> {
  const requestId = context.get('requestId')
  if (context.req.path.endsWith('.json')) return context.json({ status, requestId }, status)
  const plain = frameOf(context, parts, null)
  // A fault may be the database's own: the page about it asks it nothing.
  const cycle = status === 500 ? null : await parts.currentCycle(plain.lang)
  const page = <ErrorPage frame={{ ...plain, path: '/', cycle }} status={status} requestId={requestId} />
  return context.html(await renderPage(page), status)
}
