import { sql } from 'kysely'
import type { CycleId } from '../compact/schema.ts'
import type { Read, Write } from '../db/open.ts'
import { askEach } from '../db/read-ahead.ts'
import type { ActionId } from '../registry/schema.ts'
import { Decision, type DecisionEvent } from './decisions.ts'
import { Finding } from './schema.ts'

/** Others who decide on this cycle wait until the transaction ends. */
export async function lockDecisions(tx: Write, cycle: CycleId): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext(${`constancia audit ${cycle}`}))`.execute(tx)
}

export async function insertDecision(tx: Write, cycle: CycleId, event: DecisionEvent): Promise<void> {
  const { shown } = event
  await tx
    .insertInto('finding_decision')
    .values({
      cycle,
      finding: event.finding,
      action: shown.action,
      rule: shown.rule,
      quote: shown.quote,
      shown: JSON.stringify(shown),
      decision: event.decision,
      reason: event.reason,
      decided_at: event.at,
      decided_by: event.by,
    })
    .execute()
  // Pages made before show another state.
  await sql`UPDATE record_version SET version = version + 1`.execute(tx)
}

/** The decisions on the findings of a cycle, or of one of its actions, oldest first. */
export async function listDecisions(
  tx: Read,
  cycle: CycleId,
  action?: ActionId,
): Promise<readonly DecisionEvent[]> {
  const query = tx
    .selectFrom('finding_decision')
    .select(['action', 'finding', 'decision', 'reason', 'decided_by as by', 'decided_at as at', 'shown'])
    .where('cycle', '=', cycle)
    .orderBy('id')
  if (action === undefined) return (await query.execute()).map(toEvent)
  const found = await askEach(tx, `decisions of ${cycle}`, [action], async (actions) => {
    const rows = await query.where(sql<boolean>`action = ANY(${[...actions]}::text[])`).execute()
    return Map.groupBy(rows, (row) => row.action as ActionId)
  })
  return (found.get(action) ?? []).map(toEvent)
}

type Row = Omit<DecisionEvent, 'decision' | 'shown'> & {
  readonly action: string | null
  readonly decision: string
  readonly shown: unknown
}

function toEvent({ finding, reason, by, at, decision, shown }: Row): DecisionEvent {
  return { finding, reason, by, at, decision: Decision.parse(decision), shown: Finding.parse(shown) }
}

/** Changes whenever what the audit reads of a cycle does: its imports, and what institutions its names are. */
export async function getAuditedVersion(tx: Read, cycle: CycleId): Promise<string> {
  const found = await sql<{ imported: number | null; resolved: number | null }>`
    SELECT (SELECT max(id) FROM import WHERE cycle = ${cycle}) AS imported,
      (SELECT max(r.id) FROM institution_resolution r JOIN cycle c ON c.country = r.country
        WHERE c.id = ${cycle}) AS resolved`.execute(tx)
  const [row] = found.rows
  return `${row?.imported ?? 0}.${row?.resolved ?? 0}`
}
