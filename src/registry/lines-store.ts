import { sql } from 'kysely'
import type { CycleId, ReporterTypeCode } from '../compact/schema.ts'
import type { Read } from '../db/open.ts'
import { askEach } from '../db/read-ahead.ts'
import type { ActionId } from './schema.ts'

/** A short line on an action, for lists. */
export type ActionLine = {
  readonly id: ActionId
  readonly reporterType: ReporterTypeCode
  readonly objective: number
  readonly number: number
  readonly title: string
  readonly excerpt: string
  readonly resultsReported: boolean
  readonly challengesReported: boolean
}

const linesQuery = (tx: Read) =>
  tx
    .selectFrom('action_current as c')
    .innerJoin('action_revision as v', (join) =>
      join.onRef('v.action', '=', 'c.action').onRef('v.revision', '=', 'c.revision'),
    )
    .select([
      'c.action as id',
      'c.reporter_type as reporterType',
      'c.objective',
      'c.number',
      'v.title',
      sql<string>`left(CASE WHEN v.description = '' THEN v.results ELSE v.description END, 320)`.as(
        'excerpt',
      ),
      'v.results_reported as resultsReported',
      'v.challenges_reported as challengesReported',
    ])
    .orderBy('c.position')

export async function listLines(
  tx: Read,
  cycle: CycleId,
  where: { objective?: number; reporterType?: string; institution?: string } = {},
): Promise<readonly ActionLine[]> {
  let query = linesQuery(tx).where('c.cycle', '=', cycle)
  const { objective, reporterType, institution } = where
  if (objective !== undefined) query = query.where('c.objective', '=', objective)
  if (reporterType !== undefined) query = query.where('c.reporter_type', '=', reporterType)
  if (institution !== undefined) {
    query = query.where('c.action', 'in', (sub) =>
      sub
        .selectFrom('action_institution')
        .select('action')
        .where('cycle', '=', cycle)
        .where('code', '=', institution),
    )
  }
  const rows = await query.execute()
  return rows.map(toLine)
}

type LineRow = Omit<ActionLine, 'id' | 'reporterType'> & {
  readonly id: string
  readonly reporterType: string
}

function toLine(row: LineRow): ActionLine {
  return { ...row, id: row.id as ActionId, reporterType: row.reporterType as ReporterTypeCode }
}

export async function listLinesOf(tx: Read, ids: readonly string[]): Promise<readonly ActionLine[]> {
  const found = await askEach(tx, 'lines', ids, async (asked) => {
    const rows = await linesQuery(tx)
      .select('c.position')
      .where(sql<boolean>`c.action = ANY(${[...asked]}::text[])`)
      .execute()
    return new Map(rows.map(({ position, ...row }) => [row.id, { position, line: toLine(row) }]))
  })
  return [...found.values()].toSorted((a, b) => a.position - b.position).map(({ line }) => line)
}

const SHARED = {
  institution: sql`c.action IN (SELECT n.action FROM action_institution mine
    JOIN action_institution n ON n.cycle = mine.cycle AND n.code = mine.code WHERE mine.action = me.action)`,
  objective: sql`c.objective = me.objective`,
} as const

/** Other actions of the same cycle that share an institution or the objective, nearest in the record first. */
export async function listAkin(
  tx: Read,
  id: string,
  shared: keyof typeof SHARED,
  limit: number,
): Promise<readonly string[]> {
  const found = await askEach(tx, `akin by ${shared} ${String(limit)}`, [id], async (ids) => {
    const rows = await sql<{ of: string; action: string }>`
      SELECT me.action AS of, k.action FROM action_current me CROSS JOIN LATERAL (
        SELECT c.action, c.position FROM action_current c
        WHERE c.cycle = me.cycle AND c.action <> me.action AND ${SHARED[shared]}
        ORDER BY abs(c.position - me.position), c.position
        LIMIT ${limit}) k
      WHERE me.action = ANY(${[...ids]}::text[])
      ORDER BY me.action, abs(k.position - me.position), k.position`.execute(tx)
    return Map.groupBy(rows.rows, ({ of }) => of)
  })
  return (found.get(id) ?? []).map(({ action }) => action)
}

export async function listReadingPlaces(
  tx: Read,
  importId: number,
): Promise<readonly { readonly action: string; readonly position: number }[]> {
  return tx
    .selectFrom('action_reading')
    .select(['action', 'position'])
    .where('import', '=', importId)
    .execute()
}

export async function listActionIds(tx: Read, cycle: CycleId): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('action_current')
    .select('action')
    .where('cycle', '=', cycle)
    .orderBy('position')
    .execute()
  return rows.map((row) => row.action)
}

export async function countWithoutResults(tx: Read, cycle: CycleId): Promise<number> {
  const row = await tx
    .selectFrom('action_current as c')
    .innerJoin('action_revision as v', (join) =>
      join.onRef('v.action', '=', 'c.action').onRef('v.revision', '=', 'c.revision'),
    )
    .select(sql<number>`count(*)::int`.as('actions'))
    .where('c.cycle', '=', cycle)
    .where('v.results_reported', '=', false)
    .executeTakeFirstOrThrow()
  return row.actions
}

export type Tally = { readonly reporterType: string; readonly objective: number; readonly actions: number }

export async function tallyActions(tx: Read, cycle: CycleId): Promise<readonly Tally[]> {
  return tx
    .selectFrom('action_current')
    .select(['reporter_type as reporterType', 'objective', sql<number>`count(*)::int`.as('actions')])
    .where('cycle', '=', cycle)
    .groupBy(['reporter_type', 'objective'])
    .execute()
}

export async function findNeighbours(
  tx: Read,
  id: string,
): Promise<{ previous: string | null; next: string | null }> {
  const found = await askEach(tx, 'neighbours', [id], async (ids) => {
    const rows = await sql<{ action: string; previous: string | null; next: string | null }>`
    SELECT c.action, (SELECT action FROM action_current p WHERE p.cycle = c.cycle AND p.position < c.position ORDER BY p.position DESC LIMIT 1) AS previous,
           (SELECT action FROM action_current n WHERE n.cycle = c.cycle AND n.position > c.position ORDER BY n.position LIMIT 1) AS next
    FROM action_current c WHERE c.action = ANY(${[...ids]}::text[])`.execute(tx)
    return new Map(rows.rows.map((row) => [row.action, row]))
  })
  return found.get(id) ?? { previous: null, next: null }
}
