import { sql } from 'kysely'
import type { Read, Write } from '../db/open.ts'
import type { Receipt } from './import-statistics.ts'
import { batches } from '../db/batches.ts'
import { Confirmation, Observation, StatisticId } from './schema.ts'

/** Others who write to the ledger wait until the transaction ends. */
export async function lockLedger(tx: Write): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('constancia statistics'))`.execute(tx)
}

export async function hasImported(tx: Read, sha256: string): Promise<boolean> {
  const row = await tx
    .selectFrom('statistic_import')
    .select('id')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether the actions of a cycle were ever read for figures. */
export async function hasReadActions(tx: Read, cycle: string): Promise<boolean> {
  const row = await tx
    .selectFrom('statistic_import')
    .select('id')
    .where('sha256', 'is', null)
    .where('file', '=', cycle)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertImport(
  tx: Write,
  made: {
    readonly file: string
    readonly sha256: string | null
    readonly receipt: Receipt
    readonly at: Date
    readonly by: string
  },
): Promise<number> {
  const row = await tx
    .insertInto('statistic_import')
    .values({
      file: made.file,
      sha256: made.sha256,
      imported_at: made.at,
      imported_by: made.by,
      receipt: JSON.stringify(made.receipt),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** In the order given, so that a figure comes after the one it supersedes. */
export async function insertObservations(
  tx: Write,
  importId: number,
  observations: readonly Observation[],
): Promise<void> {
  for (const batch of batches(observations))
    await tx
      .insertInto('statistic')
      .values(batch.map((each) => toRow(each, importId)))
      .execute()
}

export async function insertNumbers(
  tx: Write,
  importId: number,
  numbers: readonly (readonly [number, StatisticId])[],
): Promise<void> {
  for (const batch of batches(numbers))
    await tx
      .insertInto('statistic_number')
      .values(batch.map(([number, statistic]) => ({ import: importId, number, statistic })))
      .execute()
}

export async function insertDecision(
  tx: Write,
  made: {
    readonly statistic: StatisticId
    readonly decision: 'confirmed' | 'rejected' | 'withdrawn'
    readonly reason: string
    readonly at: Date
    readonly by: string
  },
): Promise<void> {
  const { statistic, decision, reason } = made
  await tx
    .insertInto('statistic_decision')
    .values({ statistic, decision, reason, decided_at: made.at, decided_by: made.by })
    .execute()
}

/** Pages made before show another state. */
export async function bumpVersion(tx: Write): Promise<void> {
  await sql`UPDATE record_version SET version = version + 1`.execute(tx)
}

/** Changes whenever the ledger does. */
export async function getLedgerVersion(tx: Read): Promise<string> {
  const found = await sql<{ version: string }>`
    SELECT concat_ws('.', (SELECT max(position) FROM statistic), (SELECT max(id) FROM statistic_number),
      (SELECT max(id) FROM statistic_decision)) AS version`.execute(tx)
  return found.rows[0]?.version ?? ''
}

/** All figures in the order in which they came, the superseded, rejected and withdrawn ones too. */
export async function listObservations(tx: Read): Promise<readonly Observation[]> {
  const [rows, decided] = [
    await tx.selectFrom('statistic').selectAll().orderBy('position').execute(),
    await listNewestDecisions(tx),
  ]
  return rows.map((row) =>
    Observation.parse({
      id: row.id,
      index: row.number,
      value: row.value,
      qualifier: row.qualifier,
      printedUnit: row.printed_unit,
      concept: row.concept,
      population: row.population,
      from: row.from_place,
      to: row.to_place,
      place: row.place,
      period: { start: row.period_start, end: row.period_end },
      publisher: row.publisher,
      publisherType: row.publisher_type,
      reportedBy: row.reported_by,
      url: row.url,
      documentUrl: row.document_url,
      pageDate: row.page_date,
      status: row.status,
      action: row.action,
      note: { es: row.note_es, en: row.note_en },
      supersedes: row.supersedes,
      confirmation: row.quote === null ? 'not_needed' : (decided.get(row.id) ?? 'awaited'),
      reading: row.quote === null ? null : { field: row.field, quote: row.quote },
    }),
  )
}

/** What was decided on a figure, oldest first. */
export async function listDecisionsOn(tx: Read, id: StatisticId): Promise<readonly FigureDecision[]> {
  const rows = await tx
    .selectFrom('statistic_decision')
    .select(['decision', 'reason', 'decided_by as by', 'decided_at as at'])
    .where('statistic', '=', id)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, decision: Confirmation.parse(row.decision) }))
}

export type FigureDecision = {
  readonly decision: Confirmation
  readonly reason: string
  readonly by: string
  readonly at: Date
}

async function listNewestDecisions(tx: Read): Promise<ReadonlyMap<string, Confirmation>> {
  const rows = await tx
    .selectFrom('statistic_decision')
    .select(['statistic', 'decision'])
    .orderBy('id')
    .execute()
  return new Map(rows.map((row) => [row.statistic, Confirmation.parse(row.decision)]))
}

/** By which number the files call each figure: of two figures of one number, the one that came last. */
export async function listNumbers(tx: Read): Promise<ReadonlyMap<number, StatisticId>> {
  const rows = await tx.selectFrom('statistic_number').select(['number', 'statistic']).orderBy('id').execute()
  return new Map(rows.map((row) => [row.number, StatisticId.parse(row.statistic)]))
}

function toRow(each: Observation, importId: number) {
  return {
    id: each.id,
    import: importId,
    supersedes: each.supersedes,
    number: each.index,
    value: each.value,
    qualifier: each.qualifier,
    printed_unit: each.printedUnit,
    concept: each.concept,
    population: each.population,
    from_place: each.from,
    to_place: each.to,
    place: each.place,
    period_start: each.period.start,
    period_end: each.period.end,
    publisher: each.publisher,
    publisher_type: each.publisherType,
    reported_by: each.reportedBy,
    url: each.url,
    document_url: each.documentUrl,
    page_date: each.pageDate,
    status: each.status,
    action: each.action,
    field: each.reading?.field ?? null,
    quote: each.reading?.quote ?? null,
    note_es: each.note.es,
    note_en: each.note.en,
  }
}
