import type { Language } from '../../compact/schema.ts'
import { type Address, fileOf, resolveLink, wayTo } from './addresses.ts'
import { rewriteReferences } from './links.ts'
import { SITE_MESSAGES } from './messages.ts'

export type StaticPage = {
  readonly html: string
  /** Links of the page that lead to nothing in the site: they are left as words. */
  readonly broken: readonly Address[]
}

export type SiteMap = {
  readonly origin: string
  /** The file of the site for an address; null where it has none. */
  readonly file: (address: Address) => string | null
  /** The page of the search that an address asks for, where it asks for one. */
  readonly searchOf: (address: Address) => Address | null
  /** Scripts of the site itself that every page carries. */
  readonly scripts: readonly string[]
}

/**
 * A page of the portal as a file: every reference leads to a file from where it stands, forms that need a server say
 * so, and scripts are of a kind that browsers also run from a folder.
 */
export function toStaticPage(html: string, address: Address, site: SiteMap): StaticPage {
  const broken: Address[] = []
  const file = fileOf(address)
  const lang: Language = address.startsWith('/en') ? 'en' : 'es'
  const write = (reference: string): string | null => {
    const target = resolveLink(address, reference, site.origin)
    if (target === null) return null
    if (target.address === address && target.anchor !== '') return target.anchor
    const search = site.searchOf(target.address)
    if (search !== null) return wayTo(file, fileOf(search)) + queryOf(target.address)
    const there = site.file(target.address)
    if (there !== null) return wayTo(file, there) + target.anchor
    broken.push(target.address)
    return GONE
  }
  const written = new Map<string, string | null>()
  const linked = rewriteReferences(withoutServerForms(html, lang), (reference) => {
    const known = written.get(reference)
    if (known !== undefined) return known
    const made = write(reference)
    written.set(reference, made)
    return made
  })
  const scripts = site.scripts.map((one) => `<script defer src="${wayTo(file, one)}"></script>`).join('')
  const whole = linked
    .replaceAll(`<a href="${GONE}"`, '<a')
    .replaceAll(` href="${GONE}"`, '')
    .replaceAll(/<link rel="preload"[^>]*>/g, '')
    .replaceAll('<script type="module" src=', '<script defer src=')
    .replace('</head>', `${scripts}</head>`)
  return { html: whole, broken }
}

/** Stands for an address that the site does not have, until the attribute is taken away. */
const GONE = 'about:none'

function queryOf(address: Address): string {
  const at = address.indexOf('?')
  return at < 0 ? '' : address.slice(at)
}

/** Forms that are answered by a server become a word on that; the search is answered by the browser. */
function withoutServerForms(html: string, lang: Language): string {
  const words = SITE_MESSAGES[lang]
  return html.replaceAll(/<form\b([^>]*)>[^]*?<\/form>/g, (whole, attributes: string) =>
    /\saction="[^"]*\/buscar"/.test(attributes) && !attributes.includes('method="post"')
      ? whole
      : `<div class="empty"><p class="empty__title">${words.serverOnly}</p><p>${words.serverOnlyWhy}</p></div>`,
  )
}
