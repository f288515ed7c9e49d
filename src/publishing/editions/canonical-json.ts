import { createHash } from 'node:crypto'

/** The one JSON text of a value (RFC 8785): keys sorted by UTF-16 code units, no blanks. Undefined members are left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) => (isRecord(one) ? sortKeys(one) : one))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sortKeys(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const sorted = Object.keys(record).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  // Keys that are whole numbers come first in any object, whatever their order: none of ours are.
  return Object.fromEntries(sorted.map((key) => [key, record[key]]))
}

/** SHA-256 in lower-case hexadecimal. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
