import { findShippedCycle, listLabels, listSuggested } from '../classification/service.ts'
import { loadFramework, loadInstitutions } from '../compact/service.ts'
import type { Read } from '../db/open.ts'
import type { ActionId, Cycle } from '../registry/schema.ts'
import { listActions, listStatesOf, listSummariesOf } from '../registry/service.ts'
import { factsByAction, recordAction } from './record-action.ts'
import type { RecordedAction, Snapshot } from './schema.ts'

/** A cycle as the record stands in this transaction. */
export async function takeSnapshot(tx: Read, cycle: Cycle): Promise<Snapshot> {
  return {
    cycle,
    framework: loadFramework(cycle.framework),
    institutions: loadInstitutions(cycle.country),
    actions: await listRecordedActions(tx, cycle),
  }
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
