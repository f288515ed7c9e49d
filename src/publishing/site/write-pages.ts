import type { Address } from './addresses.ts'
import { fileOf } from './addresses.ts'
import { type SiteMap, toStaticPage } from './static-page.ts'

/** Links of the portal that lead to nothing; in the site they are words. */
export type BrokenLink = { readonly from: Address; readonly to: Address }

export type PageWriter = {
  /** A page that the portal gave; it is written at once where it is known what its links lead to. */
  readonly page: (address: Address, html: string) => void
  /** An address that has a file already, or gets one that somebody else writes. */
  readonly file: (address: Address) => void
  readonly missing: (address: Address) => void
  /** Writes the pages that waited, once all that can be asked for was; `ask` gives a page again. */
  readonly finish: (ask: (address: Address) => Promise<string>) => Promise<readonly BrokenLink[]>
}

type PageParts = Pick<SiteMap, 'origin' | 'searchOf'> & {
  /** Whether what a page leads to is asked for, so that the site will have it unless the portal has not. */
  readonly follows: (to: Address, from: Address) => boolean
  /** Whether the site never has an address. */
  readonly never: (to: Address) => boolean
  /** Scripts of the site that a page carries. */
  readonly scriptsOf: (address: Address) => readonly string[]
  readonly write: (file: string, html: string) => void
}

/**
 * Writes pages while others are still asked for, so that they need not all be held in memory. A link to what is still
 * to come is written in the hope that it comes; where it does not, its page is written again at the end.
 */
export function openPageWriter(parts: PageParts): PageWriter {
  const files = new Map<Address, string>()
  const missing = new Set<Address>()
  const waiting = new Map<Address, string>()
  const hoped = new Map<Address, Set<Address>>()
  const fileOfKnown = remember(fileOf)
  const write = (address: Address, html: string, file: SiteMap['file']) => {
    const { origin, searchOf } = parts
    const site = { origin, searchOf, file, scripts: parts.scriptsOf(address) }
    const page = toStaticPage(html, address, site)
    parts.write(fileOfKnown(address), page.html)
    return page.broken
  }
  return {
    page: (address, html) => {
      const unsure: Address[] = []
      const hopes: Address[] = []
      const place = (to: Address): string | null => {
        const there = files.get(to)
        if (there !== undefined) return there
        if (missing.has(to) || parts.never(to)) return null
        ;(parts.follows(to, address) ? hopes : unsure).push(to)
        return fileOfKnown(to)
      }
      files.set(address, fileOfKnown(address))
      hoped.delete(address)
      const broken = write(address, html, place)
      if (unsure.length > 0 || broken.some((to) => missing.has(to))) waiting.set(address, html)
      else for (const to of hopes) hoped.set(to, (hoped.get(to) ?? new Set()).add(address))
    },
    file: (address) => {
      files.set(address, fileOfKnown(address))
      hoped.delete(address)
    },
    missing: (address) => missing.add(address),
    finish: async (ask) => {
      for (const to of missing)
        for (const from of hoped.get(to) ?? []) if (!waiting.has(from)) waiting.set(from, await ask(from))
      return [...waiting].flatMap(([from, html]) =>
        write(from, html, (to) => files.get(to) ?? null)
          .filter((to) => missing.has(to))
          .map((to) => ({ from, to })),
      )
    },
  }
}

function remember(make: (address: Address) => string): (address: Address) => string {
  const made = new Map<Address, string>()
  return (address) => {
    const known = made.get(address)
    if (known !== undefined) return known
    const one = make(address)
    made.set(address, one)
    return one
  }
}
