import { createHash } from 'node:crypto'
import type { Bilingual } from '../compact/schema.ts'
import type { QuantityField } from '../quantities/schema.ts'
import type { ActionId } from '../registry/schema.ts'
import type { ActionRule, Check, Finding, Severity } from './schema.ts'

/** The text of one field of an action, which a rule examines. */
export type Passage = {
  readonly action: ActionId | null
  readonly field: QuantityField
  readonly text: string
}

type Found = {
  readonly rule: ActionRule
  readonly severity: Severity
  readonly from: number
  readonly to: number
  readonly stated?: number
  readonly computed?: number
  readonly explanation: Bilingual
  readonly evidence?: readonly string[]
}

/** A finding on the words between two offsets of a passage. */
export function findingIn(passage: Passage, found: Found): Finding {
  const quote = passage.text.slice(found.from, found.to)
  return {
    id: findingId(found.rule, passage.action ?? passage.field, quote),
    rule: found.rule,
    severity: found.severity,
    action: passage.action,
    report: null,
    place: { field: passage.field, start: found.from, end: found.to },
    quote,
    stated: found.stated ?? null,
    computed: found.computed ?? null,
    explanation: found.explanation,
    evidence: found.evidence ?? [],
  }
}

/** The same for the same rule, place and words, so that a decision on a finding outlives the next audit. */
export function findingId(rule: string, where: string, quote: string): string {
  const hash = createHash('sha256')
    .update(`${rule}\n${where}\n${quote.replace(/\s+/g, ' ').trim()}`)
    .digest('hex')
  return `${rule}-${hash.slice(0, 12)}`
}

type Verified = {
  readonly rule: ActionRule
  readonly from: number
  readonly to: number
  readonly stated: number
  readonly computed: number
  readonly holds: boolean
  readonly arithmetic: Bilingual
}

export function checkIn(passage: Passage, verified: Verified): Check {
  const { rule, from, to, holds, stated, computed, arithmetic } = verified
  const place = { field: passage.field, start: from, end: to }
  return {
    rule,
    action: passage.action,
    place,
    quote: passage.text.slice(from, to),
    holds,
    stated,
    computed,
    arithmetic,
  }
}

const FORMATS = [0, 1, 2, 3].map(
  (digits) => new Intl.NumberFormat('en-US', { maximumFractionDigits: digits }),
)

/** A number as the field writes it: 25,942; 94.9. At most three decimals. */
export function written(value: number, decimals: 0 | 1 | 2 | 3 = 2): string {
  return FORMATS[decimals]?.format(value) ?? String(value)
}
