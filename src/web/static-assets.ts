import type { MiddlewareHandler } from 'hono'
import type { Assets } from './assets.ts'
import { chooseEncoding } from './negotiation.ts'

/** Serves the built assets. Their names change with their content, so they may be kept for ever. */
export function serveAssets(assets: Assets, security: Readonly<Record<string, string>>): MiddlewareHandler {
  return async (context, next) => {
    const asset = assets.find(context.req.path)
    if (asset === undefined) {
      await next()
      return
    }
    const encoding = chooseEncoding(context.req.header('accept-encoding'))
    const compressed = encoding === 'plain' ? undefined : asset[encoding]
    return new Response(compressed ?? asset.plain, {
      headers: {
        ...security,
        'content-type': asset.type,
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'Accept-Encoding',
        ...(compressed === undefined ? {} : { 'content-encoding': encoding }),
      },
    })
  }
}
