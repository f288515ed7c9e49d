import { rebuildHeldLabels } from '../../classification/service.ts'
import { analyseAll } from '../../db/carry-rows.ts'
import { type Database, openDatabase } from '../../db/open.ts'
import { listActions, rebuildCurrent, writeSummaries } from '../../registry/service.ts'
import { indexActions } from '../../search/service.ts'
import { findHead, findReachOf, pointToLatest } from '../service.ts'
import type { Edition } from '../schema.ts'
import { putEditionRows, takeEditionRows } from './edition-rows-store.ts'

/**
 * The record as it stood when an edition was frozen, in an embedded database of its own in `folder`: the portal made of
 * it shows that edition, whatever the record says by now. What the record keeps and never changes is carried over as
 * it is; what is derived from it is derived anew, and summaries, which can be rewritten, are the edition's.
 */
export async function openFrozenRecord(from: Database, edition: Edition, folder: string): Promise<Database> {
  const { snapshot } = edition.content
  const { cycle } = snapshot
  const rows = await from.read(async (tx) => {
    const head = await findHead(tx, cycle.id, edition.number)
    if (head === undefined) throw new Error(`There is no edition ${edition.id}.`)
    return takeEditionRows(tx, cycle, edition.number, await findReachOf(tx, cycle, head))
  })
  const database = await openDatabase({ engine: 'pglite', folder, brief: true })
  try {
    await database.write(async (tx) => {
      await putEditionRows(tx, rows)
      await rebuildCurrent(tx, cycle)
      await writeSummaries(tx, listSummaries(edition))
      const actions = await listActions(tx, cycle)
      await rebuildHeldLabels(
        tx,
        cycle.id,
        actions.map(({ id }) => id),
      )
      await indexActions(tx, cycle, actions)
      await pointToLatest(tx, cycle.id, edition.number)
      await analyseAll(tx)
    })
  } catch (error) {
    await database.close()
    throw error
  }
  return { ...database, write: () => Promise.reject(new Error('An edition is never written to.')) }
}

function listSummaries({ content }: Edition): Parameters<typeof writeSummaries>[1] {
  return content.snapshot.actions.flatMap(({ id, titles, summary }) =>
    summary === null ? [] : [{ action: id, title: titles, summary }],
  )
}
