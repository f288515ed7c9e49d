import { sql } from 'kysely'
import type { CycleId, ReporterTypeCode } from '../compact/schema.ts'
import type { Read, Write } from '../db/open.ts'
import { Texts } from './rules.ts'
import type { Sha256 } from './schema.ts'
import { type ActionId, Cycle, type ReportedAction, type Source } from './schema.ts'

/** Rows to a statement: few enough that a statement stays under PostgreSQL's 65,535 parameters. */
const BATCH = 1000

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
  const row = await currentQuery(tx).where('c.action', '=', id).executeTakeFirst()
  return row && toStored(row)
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
  return (ids === undefined ? query : query.where(sql<boolean>`action = ANY(${[...ids]}::text[])`)).execute()
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
  const rows = await linesQuery(tx)
    .where(sql<boolean>`c.action = ANY(${[...ids]}::text[])`)
    .execute()
  return rows.map(toLine)
}

/** Other actions of the same cycle that share an institution or the objective, nearest in the record first. */
export async function listAkin(
  tx: Read,
  id: string,
  by: { readonly institutions?: readonly string[]; readonly objective?: number; readonly limit: number },
): Promise<readonly string[]> {
  const { institutions = [], objective = null, limit } = by
  const rows = await sql<{ action: string }>`
    SELECT c.action FROM action_current c, action_current me
    WHERE me.action = ${id} AND c.cycle = me.cycle AND c.action <> me.action
      AND (c.objective = ${objective}::int
        OR c.action IN (SELECT action FROM action_institution WHERE cycle = me.cycle AND code = ANY(${[...institutions]}::text[])))
    ORDER BY abs(c.position - me.position), c.position
    LIMIT ${limit}`.execute(tx)
  return rows.rows.map((row) => row.action)
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
  const row = await sql<{ previous: string | null; next: string | null }>`
    SELECT (SELECT action FROM action_current p WHERE p.cycle = c.cycle AND p.position < c.position ORDER BY p.position DESC LIMIT 1) AS previous,
           (SELECT action FROM action_current n WHERE n.cycle = c.cycle AND n.position > c.position ORDER BY n.position LIMIT 1) AS next
    FROM action_current c WHERE c.action = ${id}`.execute(tx)
  return row.rows[0] ?? { previous: null, next: null }
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

function* batches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH)
}
