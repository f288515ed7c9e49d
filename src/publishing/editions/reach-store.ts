import { sql } from 'kysely'
import type { CycleId } from '../../compact/schema.ts'
import type { Read } from '../../db/open.ts'
import type { Cycle } from '../../registry/schema.ts'
import { RecordReach } from '../schema.ts'

/** How far the record of a cycle has come; with `until`, how far it had come at that time. */
export async function measureReach(tx: Read, { id, country }: Cycle, until?: Date): Promise<RecordReach> {
  const by = (time: string) =>
    until === undefined ? sql`true` : sql`${sql.ref(time)} <= ${until.toISOString()}::timestamptz`
  const found = await sql<{ reach: unknown }>`
    SELECT json_build_object(
      'imports', (SELECT coalesce(max(id), 0) FROM import WHERE cycle = ${id} AND ${by('imported_at')}),
      'resolutions', (SELECT coalesce(max(id), 0) FROM institution_resolution
        WHERE country = ${country} AND ${by('decided_at')}),
      'labels', (SELECT coalesce(max(l.id), 0) FROM action_label l JOIN action a ON a.id = l.action
        WHERE a.cycle = ${id} AND ${by('made_at')}),
      'decisions', (SELECT coalesce(max(id), 0) FROM finding_decision WHERE cycle = ${id} AND ${by('decided_at')}),
      'figures', (SELECT coalesce(max(id), 0) FROM statistic_import WHERE ${by('imported_at')}),
      'confirmations', (SELECT coalesce(max(id), 0) FROM statistic_decision WHERE ${by('decided_at')})
    ) AS reach`.execute(tx)
  return RecordReach.parse(found.rows[0]?.reach)
}

/** How far the record had come when an edition was frozen; undefined where the edition did not keep it. */
export async function findReach(tx: Read, cycle: CycleId, number: number): Promise<RecordReach | undefined> {
  const found = await sql<{ reach: unknown }>`
    SELECT content::json -> 'record' AS reach FROM edition WHERE cycle = ${cycle} AND number = ${number}`.execute(
    tx,
  )
  return RecordReach.optional().parse(found.rows[0]?.reach ?? undefined)
}
