import type { Snapshot } from '../../analysis/schema.ts'
import type { Finding } from '../../audit/schema.ts'
import type { Edition } from '../schema.ts'

/** What open data are made from: an edition, or the record as it stands. */
export type OpenRecord = {
  readonly snapshot: Snapshot
  /** Findings of the audit that a person released to readers. */
  readonly findings: readonly Finding[]
  /** What it is called, and when it was frozen; null of the record as it stands. */
  readonly edition: Pick<Edition, 'id' | 'hash' | 'date' | 'state'> | null
}

export function openEdition({ id, hash, date, state, content }: Edition): OpenRecord {
  return { snapshot: content.snapshot, findings: content.findings, edition: { id, hash, date, state } }
}
