import { sql } from 'kysely'
import type { Read, Write } from '../db/open.ts'
import { askEach } from '../db/read-ahead.ts'
import type { ActionId, Summary } from './schema.ts'

/** Writes summaries, in place of those that the actions had. */
export async function writeSummaries(tx: Write, summaries: readonly Summary[]): Promise<void> {
  const rows = summaries.map(({ action, title, summary }) => ({
    action,
    title_es: title.es,
    title_en: title.en,
    summary_es: summary.es,
    summary_en: summary.en,
  }))
  await sql`
    INSERT INTO action_summary SELECT * FROM json_populate_recordset(NULL::action_summary, ${JSON.stringify(rows)}::json)
    ON CONFLICT (action) DO UPDATE SET title_es = excluded.title_es, title_en = excluded.title_en,
      summary_es = excluded.summary_es, summary_en = excluded.summary_en`.execute(tx)
}

/** The summaries of those of these actions that have one, by action. */
export async function listSummariesOf(
  tx: Read,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Summary>> {
  return askEach(tx, 'summaries', ids, (asked) => readSummaries(tx, asked))
}

async function readSummaries(tx: Read, ids: readonly string[]): Promise<ReadonlyMap<string, Summary>> {
  const rows = await tx
    .selectFrom('action_summary')
    .selectAll()
    .where(sql<boolean>`action = ANY(${[...ids]}::text[])`)
    .execute()
  return new Map(
    rows.map((row) => [
      row.action,
      {
        action: row.action as ActionId,
        title: { es: row.title_es, en: row.title_en },
        summary: { es: row.summary_es, en: row.summary_en },
      },
    ]),
  )
}
