import type { Read } from '../db/open.ts'
import type { Action, Summary } from '../registry/schema.ts'
import { listActions, listCycles, listSummariesOf } from '../registry/service.ts'
import type { RecordedAction } from './answer-record.ts'

/** The actions of the newest cycle, for questions about the record itself. */
export async function listRecorded(tx: Read): Promise<readonly RecordedAction[]> {
  const [cycle] = await listCycles(tx)
  if (cycle === undefined) return []
  const actions = await listActions(tx, cycle)
  const told = await listSummariesOf(
    tx,
    actions.map(({ id }) => id),
  )
  return actions.map((action) => toRecorded(action, told.get(action.id)))
}

function toRecorded(action: Action, told: Summary | undefined): RecordedAction {
  const { id, objective, title, institutions, description, results, challengesText } = action
  const text = [told?.summary.es ?? '', description, results, challengesText].join('\n')
  return { id, objective, title, institutions, text }
}
