import { writeFile } from 'node:fs/promises'
import type { Call, Command, Outcome } from '../command.ts'
import { takeSnapshot } from '../analysis/service.ts'
import { loadFramework, loadInstitutions } from '../compact/service.ts'
import { findCycle } from '../registry/service.ts'
import { renderPage } from '../web/render.ts'
import { runReportAudit } from './report-command.ts'
import { nameAction, type ReviewRow } from './review-view.ts'
import { Severity } from './schema.ts'
import { reviewCycle } from './service.ts'
import { sheetText } from './sheet.ts'
import { SheetPage, type AuditSheet } from './sheet-page.tsx'
import { toAuditWorkbook } from './workbook.ts'

export const auditCommand: Command = {
  name: 'audit',
  usage:
    '--cycle ID [--fail-on error|warning|notice] [--format text|html|xlsx] [--out FILE] | --cycle ID --report FILE',
  summary: 'redoes every sum, share, mean and date of a cycle, or holds the claims of a report against it',
  options: {
    cycle: { type: 'string' },
    report: { type: 'string' },
    'fail-on': { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
  },
  run: runAudit,
}

/** From the gravest: a finding counts for --fail-on when it is at or before the one named. */
const GRAVEST_FIRST = Severity.options

type Format = 'text' | 'html' | 'xlsx'

const FORMATS: Readonly<Record<Format, (sheet: AuditSheet) => Promise<Uint8Array>>> = {
  text: (sheet) => Promise.resolve(Buffer.from(`${sheetText(sheet)}\n`)),
  html: async (sheet) => Buffer.from(`${await renderPage(SheetPage(sheet))}\n`),
  xlsx: (sheet) => toAuditWorkbook(sheet.rows, sheet.lang),
}

function isFormat(name: string): name is Format {
  return Object.hasOwn(FORMATS, name)
}

async function runAudit(call: Call): Promise<Outcome> {
  const failOn = Severity.safeParse(call.option('fail-on') ?? 'error')
  if (!failOn.success) {
    return {
      kind: 'refused',
      cause: `--fail-on ${call.option('fail-on') ?? ''} is no severity`,
      cure: `use ${GRAVEST_FIRST.join(', ')}`,
    }
  }
  const format = call.option('format') ?? 'text'
  if (!isFormat(format)) {
    return {
      kind: 'refused',
      cause: `there is no format '${format}'`,
      cure: `use --format ${Object.keys(FORMATS).join(', ')}`,
    }
  }
  const database = await call.open()
  const id = call.option('cycle') ?? ''
  const report = call.option('report')
  const read = await database.read(async (tx) => {
    const cycle = await findCycle(tx, id)
    if (cycle === undefined) return undefined
    const snapshot = report === undefined ? undefined : await takeSnapshot(tx, cycle)
    return { cycle, snapshot, ...(await reviewCycle(tx, new Map(), cycle)) }
  })
  if (read === undefined) {
    return {
      kind: 'refused',
      cause: id === '' ? 'no cycle was named' : `there is no cycle '${id}' in this record`,
      cure: 'add --cycle ID of a cycle that was imported',
    }
  }
  const { cycle, snapshot, audit, findings } = read
  const catalogue = {
    framework: loadFramework(cycle.framework),
    institutions: loadInstitutions(cycle.country),
  }
  if (report !== undefined && snapshot !== undefined) return runReportAudit(call, report, snapshot)
  const open = findings.filter(({ state }) => state !== 'dismissed' && state !== 'closed')
  const grave = open.some(
    ({ finding }) => GRAVEST_FIRST.indexOf(finding.severity) <= GRAVEST_FIRST.indexOf(failOn.data),
  )
  const json = {
    cycle: cycle.id,
    checked: { actions: audit.actions.length, claims: audit.checks.length },
    findings: findings
      .filter(({ state }) => state !== 'closed')
      .map(({ finding, state }) => ({ ...finding, state })),
    closed: findings.filter(({ state }) => state === 'closed').map(({ finding }) => finding),
  }
  const byId = new Map<string, ReviewRow['on']>(
    audit.actions.map((action) => [action.id, nameAction(action, catalogue, call.lang)]),
  )
  const sheet: AuditSheet = {
    lang: call.lang,
    title: cycle.title[call.lang],
    checked: {
      actions: audit.actions.length,
      hold: audit.checks.filter((check) => check.holds).length,
    },
    rows: open.map((one) => ({ ...one, on: byId.get(one.finding.action ?? '') ?? null })),
  }
  const kind = grave ? 'findings' : 'done'
  const out = call.option('out')
  if (out === undefined && format === 'text') return { kind, json, text: sheetText(sheet) }
  const bytes = await FORMATS[format](sheet)
  if (out === undefined) return { kind, json, text: '', bytes }
  await writeFile(call.path(out), bytes)
  return {
    kind,
    json,
    text: `${sheet.rows.length} findings of ${cycle.id} written to ${out} (${bytes.length} bytes)`,
  }
}
