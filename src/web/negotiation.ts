export type Encoding = 'br' | 'gzip' | 'plain'

const REFUSED = /^q=0(\.0*)?$/

/** The best compression that the client takes, brotli before gzip. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  if (accepted === undefined) return 'plain'
  const taken = accepted.split(',').flatMap((part) => {
    const [name = '', ...parameters] = part.toLowerCase().split(';')
    return parameters.some((one) => REFUSED.test(one.trim())) ? [] : [name.trim()]
  })
  if (taken.includes('br')) return 'br'
  return taken.includes('gzip') ? 'gzip' : 'plain'
}

export type Format = 'html' | 'json' | 'text'

/** The form in which a client asks for an action: a page, unless it names JSON or plain text and not HTML. */
export function chooseFormat(accepted: string | undefined): Format {
  if (accepted === undefined || accepted.includes('text/html')) return 'html'
  if (accepted.includes('application/json')) return 'json'
  return accepted.includes('text/plain') ? 'text' : 'html'
}

/** Whether `If-None-Match` names this tag. Weak comparison, as RFC 9110 asks for it. */
export function isFresh(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch.trim() === '*') return true
  const bare = (tag: string) => tag.trim().replace(/^W\//, '')
  return ifNoneMatch.split(',').some((tag) => bare(tag) === bare(etag))
}
