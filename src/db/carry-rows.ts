import { type RawBuilder, sql } from 'kysely'
import type { Read, Write } from './open.ts'
import type { Tables } from './tables.ts'

/** Rows of one table on their way to another database. */
export type CarriedRows = { readonly table: keyof Tables; readonly json: string }

/** The rows of a table that `where` picks, as both engines write and read them. */
export async function takeRows(
  tx: Read,
  table: keyof Tables,
  where: RawBuilder<unknown>,
): Promise<CarriedRows> {
  const found = await sql<{ json: string }>`
    SELECT coalesce(json_agg(r), '[]')::text AS json FROM ${sql.table(table)} r WHERE ${where}`.execute(tx)
  return { table, json: found.rows[0]?.json ?? '[]' }
}

/** Writes rows as they were, ids included. Only for a database that gets no rows of its own afterwards. */
export async function putRows(tx: Write, { table, json }: CarriedRows): Promise<void> {
  await sql`
    INSERT INTO ${sql.table(table)} OVERRIDING SYSTEM VALUE
    SELECT * FROM json_populate_recordset(NULL::${sql.table(table)}, ${json}::json)`.execute(tx)
}

/** Has the planner look at a database that was just filled. */
export async function analyseAll(tx: Write): Promise<void> {
  await sql`ANALYZE`.execute(tx)
}
