import type { Address } from './addresses.ts'

/**
 * Whether a link is followed. Searches are made in the browser. An address with a question is a page where a page
 * without one leads to it, or where it is another leaf of the same list: those that such pages lead to have no end.
 */
export function isFollowed(to: Address, from: Address): boolean {
  const target = new URL(to, 'file:///')
  if (/^\/e[sn]\/[^/]+\/buscar$/.test(target.pathname)) return false
  if (target.search === '') return true
  const source = new URL(from, 'file:///')
  // Answers are made with a question each: the ones that the page for asking gives as examples are enough.
  if (target.pathname.endsWith('/preguntar')) return from === target.pathname
  return source.search === '' || (source.pathname === target.pathname && isSameList(source, target))
}

function isSameList(one: URL, other: URL): boolean {
  const asked = (url: URL) => [...url.searchParams].filter(([name]) => name !== 'pagina').toString()
  return asked(one) === asked(other)
}
