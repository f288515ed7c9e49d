import type { Changed, ChangeMeasurement, Member, Snapshot, ValueMeasurement, ValueQuery } from './schema.ts'
import { measureValue } from './measure-value.ts'
import { indexSnapshot } from './snapshot-index.ts'

/** An indicator now and in another snapshot, member by member. A member that the other does not know has no number there. */
export function measureChange(snapshot: Snapshot, other: Snapshot, query: ValueQuery): ChangeMeasurement {
  const now = measureValue(snapshot, query)
  const then = measureValue(other, query)
  return {
    kind: 'change',
    of: now,
    other: then,
    value: compare(valueOf(then), valueOf(now)),
    rows: compareRows(now, then, other),
    actions: now.actions,
    unlabelled: now.unlabelled,
  }
}

/** The one number of a measurement: what it counts, or its share in percent. */
export function valueOf(measurement: ValueMeasurement): number | null {
  return measurement.kind === 'share' ? (measurement.share?.rounded ?? null) : measurement.value
}

function compare(before: number | null, after: number | null): Changed {
  const difference = before === null || after === null ? null : round(after - before)
  return {
    before,
    after,
    difference,
    percent: difference === null || before === null || before === 0 ? null : (difference * 100) / before,
  }
}

/** Differences of shares have the decimals of shares, not those of floating point. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

function compareRows(
  now: ValueMeasurement,
  then: ValueMeasurement,
  other: Snapshot,
): readonly (Member & Changed)[] {
  if (!('dimension' in now) || !('dimension' in then)) return []
  const [after, before] = [membersOf(now), membersOf(then)]
  const known = indexSnapshot(other).columns[then.dimension]
  const members = new Map([...after, ...before].map(([key, { member }]) => [key, member]))
  return [...members].map(([key, member]) => {
    const isKnown = known.member(key) !== undefined
    return {
      ...member,
      ...compare(before.get(key)?.value ?? (isKnown ? 0 : null), after.get(key)?.value ?? 0),
    }
  })
}

function membersOf(
  measurement: Extract<ValueMeasurement, { readonly dimension: unknown }>,
): ReadonlyMap<string, { readonly member: Member; readonly value: number }> {
  const plain = ({ key, name, short }: Member): Member => ({ key, name, short })
  if ('rows' in measurement)
    return new Map(measurement.rows.map((row) => [row.key, { member: plain(row), value: row.value }]))
  return new Map(
    measurement.members.map((row) => [row.key, { member: plain(row), value: row.actions.length }]),
  )
}
