import type { CycleId } from '../compact/schema.ts'
import type { Read, Write } from '../db/open.ts'
import type { KeptReport, ReportFile } from './report-file.ts'

/** Keeps a report; one whose very file is kept already stays as it is. */
export async function insertReport(
  tx: Write,
  cycle: CycleId,
  report: ReportFile,
  deed: { readonly by: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('audited_report')
    .values({ cycle, ...report, kept_at: deed.at, kept_by: deed.by })
    .onConflict((conflict) => conflict.columns(['cycle', 'sha256']).doNothing())
    .execute()
}

/** The reports kept for a cycle, the newest first, without their texts. */
export async function listReports(tx: Read, cycle: CycleId): Promise<readonly Omit<KeptReport, 'text'>[]> {
  return tx
    .selectFrom('audited_report')
    .select(['sha256', 'file', 'kept_at as at', 'kept_by as by'])
    .where('cycle', '=', cycle)
    .orderBy('id', 'desc')
    .execute()
}

/** The report whose SHA-256 begins so. */
export async function findReport(tx: Read, cycle: CycleId, sha256: string): Promise<KeptReport | undefined> {
  return tx
    .selectFrom('audited_report')
    .select(['sha256', 'file', 'text', 'kept_at as at', 'kept_by as by'])
    .where('cycle', '=', cycle)
    .where('sha256', 'like', `${sha256.replaceAll(/[^0-9a-f]/g, '')}%`)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
