import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Encoding } from './negotiation.ts'

/** A page as it was made, ready to be sent again. Each compressed form is made when it is first asked for. */
export type StoredPage = {
  readonly etag: string
  /** Headers without those that depend on the encoding. */
  readonly headers: Readonly<Record<string, string>>
  /** Body and complete headers for an encoding. */
  readonly as: (encoding: Encoding) => SentPage
  readonly bytes: number
}

export type SentPage = {
  readonly body: Uint8Array<ArrayBuffer>
  readonly headers: Record<string, string>
}

/** Below this a compressed body is no smaller once its headers are counted. */
const WORTH_COMPRESSING = 512

export function storePage(
  body: Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
): StoredPage {
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const common = { ...headers, etag }
  const made = new Map<Encoding, SentPage>()
  return {
    etag,
    headers: common,
    bytes: body.byteLength,
    as: (wanted) => {
      const encoding = body.byteLength < WORTH_COMPRESSING ? 'plain' : wanted
      const known = made.get(encoding)
      if (known !== undefined) return known
      const sent = compress(body, encoding)
      const page = {
        body: sent,
        headers: {
          ...common,
          ...(encoding === 'plain' ? {} : { 'content-encoding': encoding }),
          'content-length': String(sent.byteLength),
        },
      }
      made.set(encoding, page)
      return page
    },
  }
}

/** A body in an encoding. Brotli at 5: a page of 60 kB takes about a millisecond, and 11 would save a tenth more. */
export function compress(body: Uint8Array<ArrayBuffer>, encoding: Encoding): Uint8Array<ArrayBuffer> {
  switch (encoding) {
    case 'br':
      return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
    case 'gzip':
      return gzipSync(body, { level: 6 })
    case 'plain':
      return body
  }
}

export type PageCache = {
  readonly find: (key: string, version: number) => StoredPage | undefined
  readonly keep: (key: string, version: number, page: StoredPage) => void
}

/**
 * Pages already made, for one version of the record: the first request after a change empties it. The least recently
 * used go when the plain bodies together pass `limit` bytes.
 */
export function createPageCache(limit = 48_000_000): PageCache {
  const pages = new Map<string, StoredPage>()
  let kept = 0
  let current = Number.NaN
  const follow = (version: number) => {
    if (version === current) return
    pages.clear()
    kept = 0
    current = version
  }
  return {
    find: (key, version) => {
      follow(version)
      const page = pages.get(key)
      if (page === undefined) return undefined
      pages.delete(key)
      pages.set(key, page)
      return page
    },
    keep: (key, version, page) => {
      // A page that took longer to make than the record stood still is not kept.
      if (version !== current || page.bytes > limit / 8) return
      kept += page.bytes - (pages.get(key)?.bytes ?? 0)
      pages.set(key, page)
      for (const [oldest, { bytes }] of pages) {
        if (kept <= limit) break
        pages.delete(oldest)
        kept -= bytes
      }
    },
  }
}
