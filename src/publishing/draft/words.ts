import { bind } from './binding-text.ts'
import type { Facts } from './gather-facts.ts'
import { shownAt } from './top-of.ts'

/** Whether a list cut at `limit` names more than one. */
export function many(ranked: Facts['reporterTypes'], limit: number): boolean {
  return shownAt(ranked, limit) > 1
}

export function chart(charts: ReadonlySet<string>, name: string): readonly string[] {
  return charts.has(name) ? [bind(`chart ${name}`)] : []
}

/** A chart, which has its numbers beneath it; where there is none, the table alone. */
export function chartOr(charts: ReadonlySet<string>, name: string, table: string): readonly string[] {
  return charts.has(name) ? chart(charts, name) : [bind(table)]
}

export function list(items: readonly (string | undefined)[]): string {
  return items.flatMap((item) => (item === undefined ? [] : [`- ${item}`])).join('\n')
}

export function sentences(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}

export function joinParts(parts: readonly string[], and: string): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1) ?? ''}`
}
