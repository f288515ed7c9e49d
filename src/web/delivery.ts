import type { Context, MiddlewareHandler } from 'hono'
import { chooseEncoding, chooseFormat, isFresh } from './negotiation.ts'
import { compress, createPageCache, storePage, type StoredPage } from './page-cache.ts'

export type DeliveryParts = {
  /** Changes whenever the record does: pages made before are made anew. */
  readonly recordVersion: () => number
  /** Headers that every answer carries. */
  readonly security: Readonly<Record<string, string>>
}

const TEXT = /^(text\/|application\/(json|xml|x-bibtex|atom\+xml))/

/**
 * Sends each answer with its security headers, a tag of its content and compressed as the client takes it. Pages that
 * anyone may see (status 200, no cookie set, not marked `private` or `no-store`) are kept until the record changes, so
 * that a page asked for again costs no more than its bytes.
 */
export function deliver(parts: DeliveryParts): MiddlewareHandler {
  const cache = createPageCache()
  return async (context, next) => {
    const { method } = context.req
    const version = parts.recordVersion()
    const key = method === 'GET' || method === 'HEAD' ? pageKey(context) : null
    const known = key === null ? undefined : cache.find(key, version)
    if (known !== undefined) return send(context, known)
    await next()
    const page = key === null ? null : await storeAnswer(context.res, parts.security)
    if (key === null || page === null) {
      await finish(context, parts.security)
    } else {
      cache.keep(key, version, page)
      replace(context, send(context, page))
    }
    return undefined
  }
}

function pageKey(context: Context): string {
  const { url } = context.req
  return `${chooseFormat(context.req.header('accept'))} ${url.slice(url.indexOf('/', 8))}`
}

function isPublic(answer: Response): boolean {
  const control = answer.headers.get('cache-control') ?? ''
  return (
    answer.status === 200 &&
    !answer.headers.has('set-cookie') &&
    !answer.headers.has('content-encoding') &&
    !/private|no-store|immutable/.test(control) &&
    TEXT.test(answer.headers.get('content-type') ?? '')
  )
}

async function storeAnswer(
  answer: Response,
  security: Readonly<Record<string, string>>,
): Promise<StoredPage | null> {
  if (!isPublic(answer)) return null
  return storePage(new Uint8Array(await answer.arrayBuffer()), {
    ...Object.fromEntries(answer.headers),
    ...security,
    'cache-control': answer.headers.get('cache-control') ?? 'public, no-cache',
    vary: 'Accept, Accept-Encoding',
  })
}

function send(context: Context, page: StoredPage): Response {
  if (isFresh(context.req.header('if-none-match'), page.etag))
    return new Response(null, { status: 304, headers: page.headers })
  const { body, headers } = page.as(chooseEncoding(context.req.header('accept-encoding')))
  return new Response(body, { status: 200, headers })
}

async function finish(context: Context, security: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(security)) context.res.headers.set(name, value)
  if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-store')
  const answer = context.res
  const encoding = chooseEncoding(context.req.header('accept-encoding'))
  const type = answer.headers.get('content-type') ?? ''
  if (encoding === 'plain' || answer.body === null || !TEXT.test(type)) return
  if (answer.headers.has('content-encoding') || type.startsWith('text/event-stream')) return
  const headers = new Headers(answer.headers)
  const body = compress(new Uint8Array(await answer.arrayBuffer()), encoding)
  headers.set('content-encoding', encoding)
  headers.set('content-length', String(body.byteLength))
  headers.append('vary', 'Accept-Encoding')
  replace(context, new Response(body, { status: answer.status, headers }))
}

/** Sets the answer without the framework's merging of the former one's headers into it. */
function replace(context: Context, answer: Response): void {
  context.res = undefined
  context.res = answer
}
