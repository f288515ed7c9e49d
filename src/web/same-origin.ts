import type { Context } from 'hono'

/**
 * Whether a form was sent from a page of this very site. Browsers say so themselves (`Sec-Fetch-Site`), older ones by
 * `Origin`; a request that says neither is not taken for one.
 */
export function isSameOrigin(context: Context): boolean {
  const site = context.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = context.req.header('origin') ?? ''
  return URL.canParse(origin) && new URL(origin).host === hostOf(context)
}

/** The host that the request names, with its port. */
export function hostOf(context: Context): string {
  return context.req.header('host') ?? new URL(context.req.url).host
}
