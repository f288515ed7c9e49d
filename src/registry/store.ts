import { sql } from 'kysely'
import type { CycleId } from '../compact/schema.ts'
import type { Read, Write } from '../db/open.ts'
import { batches } from '../db/batches.ts'
import { askEach } from '../db/read-ahead.ts'
import { Texts } from './rules.ts'
import { type ActionId, Cycle, type ReportedAction, type Sha256, type Source } from './schema.ts'

export async function findCycle(tx: Read, id: string): Promise<Cycle | undefined> {
  const row = await tx.selectFrom('cycle').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toCycle(row)
}

export async function listCycles(tx: Read): Promise<readonly Cycle[]> {
  const rows = await tx
    .selectFrom('cycle')
    .selectAll()
    .orderBy('period_end', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toCycle)
}

export async function insertCycle(tx: Write, cycle: Cycle, at: Date): Promise<void> {
  await tx
    .insertInto('cycle')
    .values({
      id: cycle.id,
      country: cycle.country,
      framework: cycle.framework,
      title_es: cycle.title.es,
      title_en: cycle.title.en,
      period_start: cycle.periodStart,
      period_end: cycle.periodEnd,
      created_at: at,
    })
    .execute()
}

/** Makes every other import of the cycle wait until this transaction ends. */
export async function lockCycle(tx: Write, id: CycleId): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext(${`constancia cycle ${id}`}))`.execute(tx)
}

export async function insertSource(tx: Write, source: Source, at: Date): Promise<void> {
  await tx
    .insertInto('source')
    .values({ ...source, first_seen_at: at })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()
}

export async function insertImport(
  tx: Write,
  made: { cycle: CycleId; source: Sha256; at: Date; by: string; receipt: unknown },
): Promise<number> {
  const row = await tx
    .insertInto('import')
    .values({
      cycle: made.cycle,
      source: made.source,
      imported_at: made.at,
      imported_by: made.by,
      receipt: JSON.stringify(made.receipt),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

const currentQuery = (tx: Read) =>
  tx
    .selectFrom('action_current as c')
    .innerJoin('action_revision as v', (join) =>
      join.onRef('v.action', '=', 'c.action').onRef('v.revision', '=', 'c.revision'),
    )
    .innerJoin('action_reading as r', (join) =>
      join.onRef('r.action', '=', 'c.action').onRef('r.import', '=', 'c.import'),
    )
    .innerJoin('source as s', 's.sha256', 'r.source')
    .select([
      'c.action as id',
      'c.cycle',
      'c.revision',
      'c.position',
      'c.number',
      'v.reporter_type',
      'v.objective',
      'v.title',
      'v.printed_title',
      'v.institutions',
      'v.description',
      'v.results',
      'v.challenges_text',
      'v.challenges',
      'v.results_reported',
      'v.challenges_reported',
      'v.content_hash',
      'r.source as document',
      'r.page',
      'r.line_start',
      'r.line_end',
      'r.original',
      's.file',
      's.format',
      's.sample',
    ])

type CurrentRow = Awaited<ReturnType<ReturnType<typeof currentQuery>['executeTakeFirstOrThrow']>>

/** An action as the record holds it now, with the names of its institutions still as printed. */
export type StoredAction = Omit<ReportedAction, 'page'> & {
  readonly id: ActionId
  readonly cycle: CycleId
  readonly revision: number
  readonly position: number
  readonly contentHash: string
  readonly document: Sha256
  readonly file: string
  readonly format: Source['format']
  readonly sample: boolean
  readonly page: number | null
}

/** The current actions of a cycle in the order of the record, or those among `ids`. */
export async function listStored(
  tx: Read,
  cycle: CycleId,
  ids?: readonly string[],
): Promise<readonly StoredAction[]> {
  const query = currentQuery(tx).where('c.cycle', '=', cycle).orderBy('c.position')
  const rows = await (
    ids === undefined ? query : query.where(sql<boolean>`c.action = ANY(${[...ids]}::text[])`)
  ).execute()
  return rows.map(toStored)
}

export async function findStored(tx: Read, id: string): Promise<StoredAction | undefined> {
  const found = await askEach(tx, 'current reading', [id], async (ids) => {
    const rows = await currentQuery(tx)
      .where(sql<boolean>`c.action = ANY(${[...ids]}::text[])`)
      .execute()
    return new Map(rows.map((row) => [row.id, toStored(row)]))
  })
  return found.get(id)
}

export type NewRevision = {
  readonly action: ActionId
  readonly revision: number
  readonly said: ReportedAction
  readonly contentHash: string
}

export async function insertRevisions(
  tx: Write,
  cycle: CycleId,
  made: { importId: number; at: Date; revisions: readonly NewRevision[] },
): Promise<void> {
  const first = made.revisions.filter((one) => one.revision === 1).map((one) => ({ id: one.action, cycle }))
  for (const rows of batches(first)) await tx.insertInto('action').values(rows).execute()
  const rows = made.revisions.map(({ action, revision, said, contentHash }) => ({
    action,
    revision,
    import: made.importId,
    made_at: made.at,
    reporter_type: said.reporterType,
    objective: said.objective,
    title: said.title,
    printed_title: said.printedTitle,
    institutions: JSON.stringify(said.printedInstitutions),
    description: said.description,
    results: said.results,
    challenges_text: said.challengesText,
    challenges: JSON.stringify(said.challenges),
    results_reported: said.resultsReported,
    challenges_reported: said.challengesReported,
    content_hash: contentHash,
  }))
  for (const batch of batches(rows)) await tx.insertInto('action_revision').values(batch).execute()
}

export type NewReading = {
  readonly action: ActionId
  readonly revision: number
  readonly source: Sha256
  readonly position: number
  readonly said: ReportedAction
}

/** Writes where this import found each action, and makes these readings the current ones. */
export async function insertReadings(
  tx: Write,
  cycle: CycleId,
  made: { importId: number; readings: readonly NewReading[] },
): Promise<void> {
  const rows = made.readings.map(({ action, revision, source, position, said }) => ({
    import: made.importId,
    action,
    revision,
    source,
    number: said.number,
    position,
    page: said.page,
    line_start: said.lineStart,
    line_end: said.lineEnd,
    original: said.original,
  }))
  for (const batch of batches(rows)) await tx.insertInto('action_reading').values(batch).execute()
  const current = made.readings.map(({ action, revision, position, said }) => ({
    action,
    cycle,
    import: made.importId,
    revision,
    reporter_type: said.reporterType,
    objective: said.objective,
    number: said.number,
    position,
  }))
  for (const batch of batches(current)) {
    await tx
      .insertInto('action_current')
      .values(batch)
      .onConflict((conflict) =>
        conflict.column('action').doUpdateSet((excluded) => ({
          import: excluded.ref('excluded.import'),
          revision: excluded.ref('excluded.revision'),
          reporter_type: excluded.ref('excluded.reporter_type'),
          objective: excluded.ref('excluded.objective'),
          number: excluded.ref('excluded.number'),
          position: excluded.ref('excluded.position'),
        })),
      )
      .execute()
  }
}

/** Makes what an import read of each action the current reading of it, as when it was written. */
export async function replayReadings(tx: Write, cycle: CycleId, importId: number): Promise<void> {
  await sql`
    INSERT INTO action_current (action, cycle, import, revision, reporter_type, objective, number, position)
    SELECT r.action, ${cycle}, r.import, r.revision, v.reporter_type, v.objective, r.number, r.position
    FROM action_reading r JOIN action_revision v ON v.action = r.action AND v.revision = r.revision
    WHERE r.import = ${importId}
    ON CONFLICT (action) DO UPDATE SET import = excluded.import, revision = excluded.revision,
      reporter_type = excluded.reporter_type, objective = excluded.objective, number = excluded.number,
      position = excluded.position`.execute(tx)
}

/** Puts the record of a cycle in order: reporter types as given (their chapters), objectives, numbers. */
export async function orderRecord(
  tx: Write,
  cycle: CycleId,
  reporterTypes: readonly string[],
): Promise<void> {
  await sql`
    UPDATE action_current c SET position = o.position
    FROM (
      SELECT action, row_number() OVER (
        ORDER BY coalesce(array_position(${[...reporterTypes]}::text[], reporter_type), 99), objective, number, position, action
      ) - 1 AS position
      FROM action_current WHERE cycle = ${cycle}
    ) o
    WHERE o.action = c.action AND o.position <> c.position`.execute(tx)
}

/** Adds one to the version of the record: every page and cache made before is then out of date. */
export async function bumpVersion(tx: Write): Promise<void> {
  await sql`UPDATE record_version SET version = version + 1`.execute(tx)
}

export async function getVersion(tx: Read): Promise<number> {
  const row = await tx.selectFrom('record_version').select('version').executeTakeFirstOrThrow()
  return row.version
}

function toCycle(row: {
  id: string
  country: string
  framework: string
  title_es: string
  title_en: string
  period_start: string | null
  period_end: string | null
}): Cycle {
  return Cycle.parse({
    id: row.id,
    country: row.country,
    framework: row.framework,
    title: { es: row.title_es, en: row.title_en },
    periodStart: row.period_start,
    periodEnd: row.period_end,
  })
}

function toStored(row: CurrentRow): StoredAction {
  return {
    id: row.id as ActionId,
    cycle: row.cycle as CycleId,
    revision: row.revision,
    position: row.position,
    contentHash: row.content_hash,
    reporterType: row.reporter_type as ReportedAction['reporterType'],
    objective: row.objective,
    number: row.number,
    title: row.title,
    printedTitle: row.printed_title,
    printedInstitutions: Texts.parse(row.institutions),
    description: row.description,
    results: row.results,
    challengesText: row.challenges_text,
    challenges: Texts.parse(row.challenges),
    resultsReported: row.results_reported,
    challengesReported: row.challenges_reported,
    document: row.document as Sha256,
    file: row.file,
    format: row.format as Source['format'],
    sample: row.sample,
    page: row.page,
    lineStart: row.line_start,
    lineEnd: row.line_end,
    original: row.original,
  }
}
