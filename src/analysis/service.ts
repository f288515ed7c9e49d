import {
  findShippedCycle,
  type GivenLabel,
  listLabels,
  listNewest,
  listSuggested,
} from '../classification/service.ts'
import { loadFramework, loadInstitutions } from '../compact/service.ts'
import type { Read } from '../db/open.ts'
import type { CycleId } from '../compact/schema.ts'
import type { ActionId, Cycle } from '../registry/schema.ts'
import {
  getVersion,
  listActions,
  listNameDecisions,
  listStatesOf,
  listSummariesOf,
} from '../registry/service.ts'
import type { Audience, ExportedAction, ExportedCycle } from './exported-cycle.ts'
import { factsByAction, recordAction } from './record-action.ts'
import type { RecordedAction, Snapshot } from './schema.ts'

export { type ExportedCycle, ExportedFile } from './exported-cycle.ts'

/** A cycle as the record stands in this transaction. */
export async function takeSnapshot(tx: Read, cycle: Cycle): Promise<Snapshot> {
  return {
    cycle,
    framework: loadFramework(cycle.framework),
    institutions: loadInstitutions(cycle.country),
    actions: await listRecordedActions(tx, cycle),
  }
}

/** The snapshots already taken, one a cycle, each until the record says something else. */
export type SnapshotMemory = Map<CycleId, { readonly version: number; readonly snapshot: Snapshot }>

/** The snapshot of a cycle as this transaction sees the record, taken anew only where the record has changed. */
export async function recallSnapshot(tx: Read, memory: SnapshotMemory, cycle: Cycle): Promise<Snapshot> {
  const version = await getVersion(tx)
  const known = memory.get(cycle.id)
  if (known?.version === version) return known.snapshot
  const snapshot = await takeSnapshot(tx, cycle)
  memory.set(cycle.id, { version, snapshot })
  return snapshot
}

/** The actions of a cycle, or those among `ids`, with labels, quantities, states and summaries, in the order of the record. */
export async function listRecordedActions(
  tx: Read,
  cycle: Cycle,
  ids?: readonly ActionId[],
): Promise<readonly RecordedAction[]> {
  const actions = await listActions(tx, cycle, ids)
  const known = actions.map(({ id }) => id)
  const labels = await listLabels(tx, cycle.id, ids)
  const suggested = await listSuggested(tx, cycle.id, ids)
  const summaries = await listSummariesOf(tx, known)
  const states = await listStatesOf(tx, cycle.id, ids)
  const shipped = findShippedCycle(cycle.id)
  const facts = shipped === undefined ? undefined : factsByAction(shipped)
  return actions.map((action) =>
    recordAction(action, {
      labels: labels.get(action.id) ?? {},
      suggested: suggested.get(action.id) ?? {},
      summary: summaries.get(action.id),
      states: states.get(action.id) ?? [],
      facts: facts?.get(action.id),
    }),
  )
}

/** The whole record of a cycle as one document: what `import` takes back unchanged. */
export async function exportCycle(tx: Read, cycle: Cycle, audience: Audience): Promise<ExportedCycle> {
  return {
    cycle: cycle.id,
    period: [cycle.periodStart, cycle.periodEnd],
    actions: await exportActions(tx, cycle, audience),
    ...(audience === 'keeper' ? { names: await listNameDecisions(tx, cycle) } : {}),
  }
}

/** The actions of a cycle, or those among `ids`, as an export has them, in the order of the record. */
export async function exportActions(
  tx: Read,
  cycle: Cycle,
  audience: Audience,
  ids?: readonly ActionId[],
): Promise<readonly ExportedAction[]> {
  const given = await listNewest(tx, cycle.id, ids)
  const actions = await listRecordedActions(tx, cycle, ids)
  return actions.map((action) => {
    const labels = given.get(action.id) ?? []
    return { ...action, givenLabels: audience === 'keeper' ? labels : labels.map(withoutName) }
  })
}

/** Undefined is left out where the label is written as JSON. */
function withoutName(label: GivenLabel): GivenLabel {
  return { ...label, by: undefined }
}
