import { createHash } from 'node:crypto'

/** An address of the portal: path with its percent signs, and query, without what follows `#`. */
export type Address = string

/** What a page refers to from where it stands: an address of the portal with its anchor, or null for anything else. */
export function resolveLink(
  from: Address,
  reference: string,
  origin: string,
): { readonly address: Address; readonly anchor: string } | null {
  // A whole address is a permanent one, which leads to the portal wherever this stands.
  if (reference === '' || /^([a-z][a-z+.-]*:|\/\/)/i.test(reference)) return null
  // Most links are plain, and need no reading of addresses.
  if (PLAIN.test(reference)) return { address: reference, anchor: '' }
  const url = new URL(reference, `${origin}${from}`)
  if (url.origin !== origin) return null
  return { address: url.pathname + sortQuery(url.searchParams), anchor: url.hash }
}

/** A path from the root that says what it is: no query, no anchor, no `..`, nothing that would be written otherwise. */
const PLAIN = /^(\/(?!\.)[\w.~-]+)*\/?$/

/** The same parameters in whatever order are one address; empty ones say nothing. */
function sortQuery(parameters: URLSearchParams): string {
  const kept = [...parameters].filter(([, value]) => value !== '').toSorted(([a], [b]) => (a < b ? -1 : 1))
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept).toString()}`
}

/** Ends of names that stand for a file of their own; any other address is a page in a folder. */
const FILE = /\.(json|jsonld|txt|bib|csv|md|cff|xml|svg|png|css|js|mjs|woff2|zip|xlsx|parquet|pdf|docx|ico)$/

/**
 * The file that stands for an address, relative to the root of the site: `/es/mx-2024/apf/21/2` is in
 * `es/mx-2024/apf/21/2/index.html`, `/es/x?pagina=2` in `es/x/pagina=2/index.html`, `/es/x.json` in `es/x.json`.
 */
export function fileOf(address: Address): string {
  const [path = '', query = ''] = address.split('?', 2)
  const folders = path
    .split('/')
    .filter((one) => one !== '')
    .map((one) => safeName(decodeURIComponent(one)))
  const asked = query === '' ? [] : [nameQuery(query)]
  const last = folders.at(-1) ?? ''
  if (FILE.test(last))
    return asked.length === 0
      ? folders.join('/')
      : [...folders.slice(0, -1), `${asked.join('')},${last}`].join('/')
  return [...folders, ...asked, 'index.html'].join('/')
}

/** `objetivo=7,sector=apf`: no address of a page has an equals sign in its path, so none is in the way. */
function nameQuery(query: string): string {
  const parts = [...new URLSearchParams(query)].map(([name, value]) => `${safeName(name)}=${safeName(value)}`)
  return parts.join(',')
}

const LONGEST_NAME = 60

/** A name that every file system takes: where something had to go, the beginning of its hash keeps it apart from others. */
function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[<>:"/\\|?*,=#%&\p{Cc}]/gu, '-')
    .replace(/[. ]+$/, '')
    .slice(0, LONGEST_NAME)
  if (plain === name && plain !== '') return plain
  return `${plain}~${createHash('sha256').update(name).digest('hex').slice(0, 8)}`
}

/** What an address is about, whatever its language and form: `/mx-2024/apf/21/2` of `/en/mx-2024/apf/21/2.bib`. */
export function subjectOf(address: Address): string {
  return address.replace(/^\/e[sn](?=\/)/, '').replace(FILE, '')
}

/** The way from one file of the site to another, as it is written in a link. */
export function wayTo(from: string, to: string): string {
  const here = from.split('/').slice(0, -1)
  const there = to.split('/')
  let shared = 0
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared).map(encodeURIComponent)].join('/')
}
