import { takeSnapshot } from '../analysis/service.ts'
import type { Snapshot } from '../analysis/schema.ts'
import type { CycleId } from '../compact/schema.ts'
import type { Read, Write } from '../db/open.ts'
import { getVersion, type Deed } from '../registry/service.ts'
import type { Cycle } from '../registry/schema.ts'
import { auditReport, type AuditedReport } from './report/audit-report.ts'
import type { KeptReport, ReportFile } from './report-file.ts'
import type { Refused, ReviewedFinding } from './decisions.ts'
import { reduceDecisions, reviewFindings } from './decisions.ts'
import { keepDecision, type Decided, type DecisionWish } from './service.ts'
import { listDecisions, lockDecisions } from './store.ts'
import * as store from './report-store.ts'

/** A kept report with what the record says of it now. */
export type ReportAudit = {
  readonly report: KeptReport
  readonly audit: AuditedReport
  readonly snapshot: Snapshot
}

/** The snapshot and the audits of reports already made of a cycle, until the record says something else. */
export type ReportMemory = Map<
  CycleId,
  { readonly version: number; readonly snapshot: Snapshot; readonly audits: Map<string, AuditedReport> }
>

export async function keepReport(tx: Write, cycle: Cycle, report: ReportFile, deed: Deed): Promise<void> {
  await store.insertReport(tx, cycle.id, report, deed)
}

export async function listKeptReports(tx: Read, cycle: Cycle): Promise<readonly Omit<KeptReport, 'text'>[]> {
  return store.listReports(tx, cycle.id)
}

/** Audits a kept report, named by its SHA-256 or how that begins, against the record as it stands. */
export async function auditKeptReport(
  tx: Read,
  memory: ReportMemory,
  cycle: Cycle,
  sha256: string,
): Promise<ReportAudit | undefined> {
  const report = await store.findReport(tx, cycle.id, sha256)
  if (report === undefined) return undefined
  const version = await getVersion(tx)
  let known = memory.get(cycle.id)
  if (known?.version !== version) {
    known = { version, snapshot: await takeSnapshot(tx, cycle), audits: new Map() }
    memory.set(cycle.id, known)
  }
  const { snapshot, audits } = known
  const audit = audits.get(report.sha256) ?? auditReport(report.text, snapshot)
  audits.set(report.sha256, audit)
  return { report, audit, snapshot }
}

/** What people decided on the findings of a report; what it no longer gives is left out. */
export async function reviewReport(
  tx: Read,
  cycle: Cycle,
  { verdicts }: Pick<AuditedReport, 'verdicts'>,
): Promise<readonly ReviewedFinding[]> {
  const events = await listDecisions(tx, cycle.id)
  const onReports = events.filter(({ shown }) => shown.report !== null)
  const findings = verdicts.flatMap(({ finding }) => finding ?? [])
  return reviewFindings(findings, onReports).filter(({ state }) => state !== 'closed')
}

/** Keeps a person's decision on a finding of a kept report. */
export async function decideReportFinding(
  tx: Write,
  memory: ReportMemory,
  cycle: Cycle,
  sha256: string,
  wish: DecisionWish,
  deed: Deed,
): Promise<Decided | Refused | undefined> {
  await lockDecisions(tx, cycle.id)
  const kept = await auditKeptReport(tx, memory, cycle, sha256)
  return kept && keepDecision(tx, cycle, await reviewReport(tx, cycle, kept.audit), wish, deed)
}

/** The findings on kept reports that a person released and that still stand. */
export async function listReleasedOnReports(
  tx: Read,
  memory: ReportMemory,
  cycle: Cycle,
): Promise<readonly ReviewedFinding[]> {
  const events = await listDecisions(tx, cycle.id)
  const onReports = Map.groupBy(
    events.filter(({ shown }) => shown.report !== null),
    ({ finding }) => finding,
  )
  const released = [...onReports].filter(([, history]) => reduceDecisions(history) === 'released')
  if (released.length === 0) return []
  const standing = new Map<string, ReviewedFinding>()
  for (const { sha256 } of await store.listReports(tx, cycle.id)) {
    const kept = await auditKeptReport(tx, memory, cycle, sha256)
    for (const one of kept === undefined ? [] : await reviewReport(tx, cycle, kept.audit))
      if (one.state === 'released') standing.set(one.finding.id, one)
  }
  return [...standing.values()]
}
