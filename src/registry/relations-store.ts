import { sql } from 'kysely'
import type { CycleId } from '../compact/schema.ts'
import type { Read, Write } from '../db/open.ts'
import { batches } from '../db/batches.ts'
import { askEach } from '../db/read-ahead.ts'

export type ActionInstitutionRow = {
  readonly action: string
  readonly place: number
  readonly printed: string
  readonly code: string | null
}
export type ActionStateRow = { readonly action: string; readonly state: string; readonly reports: boolean }

/** Rewrites which institutions and states the actions concern. */
export async function replaceRelations(
  tx: Write,
  cycle: CycleId,
  of: {
    actions: readonly string[]
    institutions: readonly ActionInstitutionRow[]
    states: readonly ActionStateRow[]
  },
): Promise<void> {
  for (const actions of batches(of.actions)) {
    await tx.deleteFrom('action_institution').where('action', 'in', actions).execute()
    await tx.deleteFrom('action_state').where('action', 'in', actions).execute()
  }
  for (const rows of batches(of.institutions)) {
    await tx
      .insertInto('action_institution')
      .values(rows.map((row) => ({ ...row, cycle })))
      .execute()
  }
  for (const rows of batches(of.states)) {
    await tx
      .insertInto('action_state')
      .values(rows.map((row) => ({ ...row, cycle })))
      .execute()
  }
}

/** Of all actions of a cycle, or of those among `ids`. */
export async function listInstitutionRows(
  tx: Read,
  cycle: CycleId,
  ids?: readonly string[],
): Promise<readonly ActionInstitutionRow[]> {
  const query = tx
    .selectFrom('action_institution')
    .select(['action', 'place', 'printed', 'code'])
    .where('cycle', '=', cycle)
    .orderBy('action')
    .orderBy('place')
  if (ids === undefined) return query.execute()
  const found = await askEach(tx, `institutions of ${cycle}`, ids, async (asked) =>
    Map.groupBy(
      await query.where(sql<boolean>`action = ANY(${[...asked]}::text[])`).execute(),
      (row) => row.action,
    ),
  )
  return [...found.values()].flat()
}

/** The states that each action of a cycle, or of those among `ids`, concerns. */
export async function listStatesOf(
  tx: Read,
  cycle: CycleId,
  ids?: readonly string[],
): Promise<ReadonlyMap<string, readonly ActionStateRow[]>> {
  const query = tx
    .selectFrom('action_state')
    .select(['action', 'state', 'reports'])
    .where('cycle', '=', cycle)
    .orderBy('action')
    .orderBy('state')
  if (ids === undefined) return Map.groupBy(await query.execute(), (row) => row.action)
  return askEach(tx, `states of ${cycle}`, ids, async (asked) =>
    Map.groupBy(
      await query.where(sql<boolean>`action = ANY(${[...asked]}::text[])`).execute(),
      (row) => row.action,
    ),
  )
}

/** The newest decision on each printed name (folded) of a country; names whose decision was taken back are left out. */
export async function listResolutions(tx: Read, country: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('institution_resolution')
    .select(['printed', 'code'])
    .where('country', '=', country)
    .orderBy('id')
    .execute()
  const newest = new Map(rows.map((row) => [row.printed, row.code]))
  return new Map([...newest].filter((entry): entry is [string, string] => entry[1] !== null))
}

/** What was last decided on each name of a country, with who did and when. */
export async function listNewestResolutions(
  tx: Read,
  country: string,
): Promise<readonly { printed: string; code: string | null; by: string; at: Date }[]> {
  const rows = await tx
    .selectFrom('institution_resolution')
    .select(['printed', 'code', 'decided_by as by', 'decided_at as at'])
    .where('country', '=', country)
    .orderBy('id')
    .execute()
  return [...new Map(rows.map((row) => [row.printed, row])).values()]
}

export async function insertResolution(
  tx: Write,
  decision: { country: string; printed: string; code: string | null; at: Date; by: string },
): Promise<void> {
  await tx
    .insertInto('institution_resolution')
    .values({
      country: decision.country,
      printed: decision.printed,
      code: decision.code,
      decided_at: decision.at,
      decided_by: decision.by,
    })
    .execute()
}
