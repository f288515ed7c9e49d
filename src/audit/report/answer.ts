import type { Bilingual } from '../../compact/schema.ts'
import type { AuditedAction, Severity } from '../schema.ts'
import type { Verdict } from './schema.ts'

/** What the record answers to a claim, with the count a reader can redo. A false claim is an error unless `severity` is milder. */
export type Answer = {
  readonly verdict: Verdict['verdict']
  readonly explanation: Bilingual
  readonly severity?: Severity
  readonly stated?: number
  readonly computed?: number
  readonly evidence?: readonly AuditedAction[]
}
