import { sql } from 'kysely'
import { type CycleId, Day, type Language } from '../../compact/schema.ts'
import type { Read, Write } from '../../db/open.ts'
import { keepLatest } from '../../keep-latest.ts'
import { EditionContent, EditionState } from '../schema.ts'
import { CHECKLIST_ITEMS, type Waiver } from './checklist.ts'
import { type EditionEvent, reduceEvents } from './states.ts'

/** An edition without its content, which is large. */
export type EditionHead = {
  readonly id: string
  readonly cycle: CycleId
  readonly number: number
  readonly hash: string
  readonly basis: string
  readonly comparesWith: number | null
  readonly date: Day
  readonly frozenAt: Date
  readonly frozenBy: string
  readonly state: EditionState
  /** Oldest first. */
  readonly events: readonly EditionEvent[]
  readonly waivers: readonly Waiver[]
}

/** Others who change editions or texts of this cycle wait until the transaction ends. */
export async function lockEditions(tx: Write, cycle: CycleId): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext(${`constancia editions ${cycle}`}))`.execute(tx)
}

/** The editions of a cycle, newest first. */
export async function listEditionHeads(tx: Read, cycle: CycleId): Promise<readonly EditionHead[]> {
  const rows = await tx
    .selectFrom('edition')
    .select(['number', 'hash', 'basis', 'compares_with', 'frozen_at', 'frozen_by'])
    .where('cycle', '=', cycle)
    .orderBy('number', 'desc')
    .execute()
  if (rows.length === 0) return []
  const events = Map.groupBy(await listEvents(tx, cycle), ({ number }) => number)
  const waivers = Map.groupBy(await listWaivers(tx, cycle), ({ number }) => number)
  return rows.map((row) => ({
    id: `${cycle}/${row.number}`,
    cycle,
    number: row.number,
    hash: row.hash,
    basis: row.basis,
    comparesWith: row.compares_with,
    date: Day.parse(row.frozen_at.toISOString().slice(0, 10)),
    frozenAt: row.frozen_at,
    frozenBy: row.frozen_by,
    state: reduceEvents(events.get(row.number) ?? []),
    events: events.get(row.number) ?? [],
    waivers: waivers.get(row.number) ?? [],
  }))
}

async function listEvents(tx: Read, cycle: CycleId) {
  const rows = await tx
    .selectFrom('edition_event')
    .select(['number', 'state', 'why', 'by_whom as by', 'happened_at as at'])
    .where('cycle', '=', cycle)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, state: EditionState.parse(row.state) }))
}

async function listWaivers(tx: Read, cycle: CycleId) {
  const rows = await tx
    .selectFrom('edition_waiver')
    .select(['number', 'item', 'asked_by as askedBy', 'agreed_by as agreedBy', 'why', 'waived_at as at'])
    .where('cycle', '=', cycle)
    .orderBy('id')
    .execute()
  return rows.flatMap((row) => {
    const item = CHECKLIST_ITEMS.find((one) => one === row.item)
    return item === undefined ? [] : [{ ...row, item }]
  })
}

/** Contents last read, by their hash: what has the same hash says the same. An edition and the one it is compared with. */
const contents = new Map<string, EditionContent>()
const CONTENTS = 2

/** What an edition froze. Throws where there is no such edition. It is shared and must not be changed. */
export async function getContent(tx: Read, cycle: CycleId, number: number): Promise<EditionContent> {
  const rows = tx.selectFrom('edition').where('cycle', '=', cycle).where('number', '=', number)
  const { hash } = await rows.select('hash').executeTakeFirstOrThrow()
  const known = contents.get(hash)
  const content =
    known ??
    EditionContent.parse(JSON.parse((await rows.select('content').executeTakeFirstOrThrow()).content))
  keepLatest(contents, hash, content, CONTENTS)
  return content
}

export async function insertEdition(
  tx: Write,
  made: {
    readonly cycle: CycleId
    readonly number: number
    readonly hash: string
    readonly basis: string
    readonly comparesWith: number | null
    readonly content: string
    readonly by: string
    readonly at: Date
  },
): Promise<void> {
  await tx
    .insertInto('edition')
    .values({
      cycle: made.cycle,
      number: made.number,
      hash: made.hash,
      basis: made.basis,
      compares_with: made.comparesWith,
      content: made.content,
      frozen_at: made.at,
      frozen_by: made.by,
    })
    .execute()
}

export async function insertEvent(
  tx: Write,
  { cycle, number }: Pick<EditionHead, 'cycle' | 'number'>,
  event: EditionEvent,
): Promise<void> {
  await tx
    .insertInto('edition_event')
    .values({ cycle, number, state: event.state, why: event.why, happened_at: event.at, by_whom: event.by })
    .execute()
  // Pages made before show another state.
  await bumpVersion(tx)
}

export async function insertWaiver(
  tx: Write,
  { cycle, number }: Pick<EditionHead, 'cycle' | 'number'>,
  waiver: Waiver,
): Promise<void> {
  await tx
    .insertInto('edition_waiver')
    .values({
      cycle,
      number,
      item: waiver.item,
      asked_by: waiver.askedBy,
      agreed_by: waiver.agreedBy,
      why: waiver.why,
      waived_at: waiver.at,
    })
    .execute()
  await bumpVersion(tx)
}

/** The number of the edition that readers are given; undefined where none is published. */
export async function findLatest(tx: Read, cycle: CycleId): Promise<number | undefined> {
  const row = await tx
    .selectFrom('edition_latest')
    .select('number')
    .where('cycle', '=', cycle)
    .executeTakeFirst()
  return row?.number
}

export async function pointToLatest(tx: Write, cycle: CycleId, number: number): Promise<void> {
  await tx
    .insertInto('edition_latest')
    .values({ cycle, number })
    .onConflict((conflict) => conflict.column('cycle').doUpdateSet({ number }))
    .execute()
}

/** One version of the report's text in one language; `text` is null where it went back to the draft. */
export type ReportVersion = {
  readonly id: number
  readonly lang: Language
  readonly text: string | null
  readonly note: string
  readonly by: string
  readonly at: Date
}

/** The versions of a cycle's report in a language, newest first. */
export async function listReportVersions(
  tx: Read,
  cycle: CycleId,
  lang: Language,
): Promise<readonly ReportVersion[]> {
  const rows = await tx
    .selectFrom('report_text')
    .select(['id', 'text', 'note', 'made_by as by', 'made_at as at'])
    .where('cycle', '=', cycle)
    .where('lang', '=', lang)
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, lang }))
}

export async function insertReportVersion(
  tx: Write,
  cycle: CycleId,
  version: Omit<ReportVersion, 'id'>,
): Promise<void> {
  await tx
    .insertInto('report_text')
    .values({
      cycle,
      lang: version.lang,
      text: version.text,
      note: version.note,
      made_at: version.at,
      made_by: version.by,
    })
    .execute()
  await bumpVersion(tx)
}

async function bumpVersion(tx: Write): Promise<void> {
  await sql`UPDATE record_version SET version = version + 1`.execute(tx)
}
