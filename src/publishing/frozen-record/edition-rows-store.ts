import { sql } from 'kysely'
import { type CarriedRows, putRows, takeRows } from '../../db/carry-rows.ts'
import type { Read, Write } from '../../db/open.ts'
import type { Cycle } from '../../registry/schema.ts'
import type { RecordReach } from '../schema.ts'

/**
 * What the record knew of a cycle when an edition of it was frozen, in an order in which each row finds those that it
 * names. Rows of these tables are never changed, so that the last id of each says all. Of the editions themselves:
 * this one, and those published before it, with what became of them since.
 */
export async function takeEditionRows(
  tx: Read,
  { id, country }: Cycle,
  number: number,
  reach: RecordReach,
): Promise<readonly CarriedRows[]> {
  const imports = sql`SELECT i.id FROM import i WHERE i.cycle = ${id} AND i.id <= ${reach.imports}`
  const shown = sql`SELECT e.number FROM edition e WHERE e.cycle = ${id} AND e.number <= ${number}
    AND (e.number = ${number} OR EXISTS (SELECT FROM edition_event v
      WHERE v.cycle = e.cycle AND v.number = e.number AND v.state = 'published'))`
  const wanted = [
    ['cycle', sql`id = ${id}`],
    [
      'source',
      sql`sha256 IN (SELECT i.source FROM import i WHERE i.id IN (${imports})
        UNION SELECT a.source FROM action_reading a WHERE a.import IN (${imports}))`,
    ],
    ['import', sql`id IN (${imports})`],
    ['action', sql`id IN (SELECT a.action FROM action_reading a WHERE a.import IN (${imports}))`],
    ['action_revision', sql`import IN (${imports})`],
    ['action_reading', sql`import IN (${imports})`],
    ['institution_resolution', sql`country = ${country} AND id <= ${reach.resolutions}`],
    [
      'action_label',
      sql`id <= ${reach.labels} AND action IN (SELECT a.action FROM action_reading a WHERE a.import IN (${imports}))`,
    ],
    ['finding_decision', sql`cycle = ${id} AND id <= ${reach.decisions}`],
    // One kept later has no decision among these, and shows nowhere.
    ['audited_report', sql`cycle = ${id}`],
    ['statistic_import', sql`id <= ${reach.figures}`],
    ['statistic', sql`import <= ${reach.figures}`],
    ['statistic_number', sql`import <= ${reach.figures}`],
    ['statistic_decision', sql`id <= ${reach.confirmations}`],
    ['edition', sql`cycle = ${id} AND number IN (${shown})`],
    ['edition_event', sql`cycle = ${id} AND number IN (${shown})`],
    ['edition_waiver', sql`cycle = ${id} AND number IN (${shown})`],
  ] as const
  const taken: CarriedRows[] = []
  for (const [table, where] of wanted) taken.push(await takeRows(tx, table, where))
  return taken
}

export async function putEditionRows(tx: Write, rows: readonly CarriedRows[]): Promise<void> {
  for (const one of rows) await putRows(tx, one)
}
