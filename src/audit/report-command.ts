import { readFile, writeFile } from 'node:fs/promises'
import { takeSnapshot } from '../analysis/service.ts'
import type { Call, Outcome } from '../command.ts'
import type { Language } from '../compact/schema.ts'
import type { Database } from '../db/open.ts'
import type { Cycle } from '../registry/schema.ts'
import { renderPage } from '../web/render.ts'
import { AUDIT_MESSAGES } from './messages.ts'
import { readReportFile } from './report-file.ts'
import { keepReport, reviewReport } from './report-service.ts'
import { ReportSheetPage, type ReportSheet } from './report-sheet-page.tsx'
import { toReportWorkbook } from './report-workbook.ts'
import { auditReport, hasClaims, type AuditedReport } from './report/audit-report.ts'
import type { SheetFormat } from './sheet.ts'
import type { Severity } from './schema.ts'
import { isAsGrave } from './severity.ts'

export type ReportWish = {
  readonly file: string
  readonly format: SheetFormat
  readonly failOn: Severity
}

/** `audit --report FILE`: the claims of a finished report (text, PDF or Word) against the record of its cycle. */
export async function runReportAudit(
  call: Call,
  database: Database,
  cycle: Cycle,
  { file, format, failOn }: ReportWish,
): Promise<Outcome> {
  const bytes = await readBytes(call.path(file))
  if (bytes === undefined)
    return {
      kind: 'refused',
      cause: `${file} cannot be read`,
      cure: 'name a report that exists and may be read',
    }
  const report = await readReportFile(bytes, file)
  if ('kind' in report)
    return { kind: 'refused', cause: `${file}: ${report.cause[call.lang]}`, cure: report.cure[call.lang] }
  if (!hasClaims(report.text))
    return {
      kind: 'refused',
      cause: `${file} is no report on the cycle: it speaks of no actions or objectives`,
      cure: 'name an executive report',
    }
  if (call.flag('keep'))
    await database.write((tx) => keepReport(tx, cycle, report, { by: call.by, at: call.now() }))
  const { audit, reviewed, actions } = await database.read(async (tx) => {
    const snapshot = await takeSnapshot(tx, cycle)
    const made = auditReport(report.text, snapshot)
    return {
      audit: made,
      reviewed: await reviewReport(tx, cycle, made),
      actions: snapshot.actions.length,
    }
  })
  const grave = reviewed.some(
    ({ finding, state }) => state !== 'dismissed' && isAsGrave(finding.severity, failOn),
  )
  const kind = grave ? 'findings' : 'done'
  const json = {
    cycle: cycle.id,
    report: file,
    checked: {
      actions,
      claims: audit.verdicts.length,
      ...audit.counts,
      numbers: audit.numbers.length,
    },
    findings: reviewed.map(({ finding, state }) => ({ ...finding, state })),
    claims: audit.verdicts.map(({ claim, verdict, explanation, evidence }) => ({
      ...claim,
      verdict,
      explanation,
      evidence,
    })),
    numbers: audit.numbers,
  }
  const out = call.option('out')
  if (out === undefined && format === 'text') return { kind, json, text: verdictText(call.lang, audit) }
  const sheet = await writeSheet({ lang: call.lang, file: report.file, audit }, format)
  if (out === undefined) return { kind, json, text: '', bytes: sheet }
  await writeFile(call.path(out), sheet)
  return {
    kind,
    json,
    text: `${audit.verdicts.length} claims of ${file} written to ${out} (${sheet.length} bytes)`,
  }
}

async function writeSheet(sheet: ReportSheet, format: SheetFormat): Promise<Uint8Array> {
  switch (format) {
    case 'text':
      return Buffer.from(`${verdictText(sheet.lang, sheet.audit)}\n`)
    case 'html':
      return Buffer.from(`${await renderPage(ReportSheetPage(sheet))}\n`)
    case 'xlsx':
      return toReportWorkbook(sheet.audit.verdicts, sheet.lang)
  }
}

/** First what is false, then what cannot be decided, then what holds; each with its line and its words. */
function verdictText(
  lang: Language,
  { verdicts, counts }: Pick<AuditedReport, 'verdicts' | 'counts'>,
): string {
  const words = AUDIT_MESSAGES[lang]
  const head = words.verdictCounts(counts.false, counts.undecidable, counts.confirmed)
  const parts = (['false', 'undecidable', 'confirmed'] as const).flatMap((verdict) =>
    verdicts
      .filter((one) => one.verdict === verdict)
      .map(({ claim, explanation, finding }) => {
        const tags = [
          words.verdicts[verdict],
          ...(finding === null || finding.severity === 'error' ? [] : [words.severities[finding.severity]]),
          words.rules[claim.rule],
          words.atLine(claim.line),
        ]
        return `[${tags.join(', ')}]\n  «${claim.quote.replaceAll(/\s+/g, ' ')}»\n  ${explanation[lang]}`
      }),
  )
  return [head, ...parts].join('\n\n')
}

async function readBytes(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    // No such file, a folder, or no right to read it: the account cannot do anything else here.
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}
