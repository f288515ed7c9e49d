import { CycleId } from '../../compact/schema.ts'
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

/**
 * Whether an address is of another cycle than the one that the site is of: what was only imported there has not been
 * published by publishing this one.
 */
export function isOfOtherCycle(address: Address, cycle: CycleId): boolean {
  const [first, second] = new URL(address, 'file:///').pathname.split('/').filter((part) => part !== '')
  const named = /^([a-z]{2}|datos)$/.test(first ?? '') ? second?.replace(/\.[a-z]+$/, '') : undefined
  const read = CycleId.safeParse(named)
  return read.success && read.data !== cycle
}

function isSameList(one: URL, other: URL): boolean {
  const asked = (url: URL) => [...url.searchParams].filter(([name]) => name !== 'pagina').toString()
  return asked(one) === asked(other)
}
