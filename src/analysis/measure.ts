import { measureChange } from './measure-change.ts'
import { measureValue } from './measure-value.ts'
import type { Measurement, Query, Snapshot } from './schema.ts'

/** Measures an indicator. Change needs the snapshot to compare with: without one it throws. */
export function measure(snapshot: Snapshot, query: Query, other?: Snapshot): Measurement {
  if (query.indicator !== 'change') return measureValue(snapshot, query)
  if (other === undefined)
    throw new Error('A change is measured against another snapshot, and none is given.')
  return measureChange(snapshot, other, query.of)
}
