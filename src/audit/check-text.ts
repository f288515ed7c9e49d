import { quantitiesOf, readText } from '../quantities/rules.ts'
import type { Quantity } from '../quantities/schema.ts'
import { auditPassage } from './rules.ts'
import type { AuditedCycle, Check, Finding } from './schema.ts'

export type CheckedText = {
  readonly quantities: readonly Quantity[]
  readonly findings: readonly Finding[]
  readonly checks: readonly Check[]
}

const NO_CYCLE: AuditedCycle = { period: null, closed: null }

/** What one text states in numbers, what cannot be right in it and what adds up. Nothing is stored. */
export function checkText(text: string, cycle: AuditedCycle = NO_CYCLE): CheckedText {
  const reading = readText(text)
  const audit = auditPassage({ action: null, field: 'results', text }, reading, cycle)
  return {
    quantities: quantitiesOf(reading, 'results', 'text'),
    findings: audit.findings,
    checks: audit.checks,
  }
}
