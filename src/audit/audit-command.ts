import { writeFile } from 'node:fs/promises'
import type { Call, Command, Outcome } from '../command.ts'
import { loadFramework, loadInstitutions } from '../compact/service.ts'
import type { Database } from '../db/open.ts'
import type { ActionId, Cycle } from '../registry/schema.ts'
import { findCycle } from '../registry/service.ts'
import { renderPage } from '../web/render.ts'
import { runReportAudit } from './report-command.ts'
import { nameAction, type ReviewRow } from './review-view.ts'
import { Severity } from './schema.ts'
import { reviewCycle } from './service.ts'
import { isAsGrave } from './severity.ts'
import { sheetText, type SheetFormat } from './sheet.ts'
import { SheetPage, type AuditSheet } from './sheet-page.tsx'
import { toAuditWorkbook } from './workbook.ts'

export const auditCommand: Command = {
  name: 'audit',
  usage:
    '--cycle ID [--institution CODE | --report FILE [--keep]] [--fail-on error|warning|notice] [--format text|html|xlsx] [--out FILE]',
  summary: 'redoes every sum, share, mean and date of a cycle, or holds the claims of a report against it',
  options: {
    cycle: { type: 'string' },
    institution: { type: 'string' },
    report: { type: 'string' },
    keep: { type: 'boolean' },
    'fail-on': { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
  },
  run: runAudit,
}

const FORMATS: Readonly<Record<SheetFormat, (sheet: AuditSheet) => Promise<Uint8Array>>> = {
  text: (sheet) => Promise.resolve(Buffer.from(`${sheetText(sheet)}\n`)),
  html: async (sheet) => Buffer.from(`${await renderPage(SheetPage(sheet))}\n`),
  xlsx: (sheet) => toAuditWorkbook(sheet.rows, sheet.lang),
}

function isFormat(name: string): name is SheetFormat {
  return Object.hasOwn(FORMATS, name)
}

async function runAudit(call: Call): Promise<Outcome> {
  const failOn = Severity.safeParse(call.option('fail-on') ?? 'error')
  if (!failOn.success) {
    return {
      kind: 'refused',
      cause: `--fail-on ${call.option('fail-on') ?? ''} is no severity`,
      cure: `use ${Severity.options.join(', ')}`,
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
  const cycle = await database.read((tx) => findCycle(tx, id))
  if (cycle === undefined) {
    return {
      kind: 'refused',
      cause: id === '' ? 'no cycle was named' : `there is no cycle '${id}' in this record`,
      cure: 'add --cycle ID of a cycle that was imported',
    }
  }
  const report = call.option('report')
  if (report !== undefined)
    return runReportAudit(call, database, cycle, { file: report, format, failOn: failOn.data })
  return runCycleAudit(call, database, cycle, { format, failOn: failOn.data })
}

type CycleWish = { readonly format: SheetFormat; readonly failOn: Severity }

async function runCycleAudit(
  call: Call,
  database: Database,
  cycle: Cycle,
  { format, failOn }: CycleWish,
): Promise<Outcome> {
  const { audit, findings } = await database.read((tx) => reviewCycle(tx, new Map(), cycle))
  const catalogue = {
    framework: loadFramework(cycle.framework),
    institutions: loadInstitutions(cycle.country),
  }
  const byId = new Map<string, ReviewRow['on']>(
    audit.actions.map((action) => [action.id, nameAction(action, catalogue, call.lang)]),
  )
  const institution = call.option('institution')
  const reports = (action: ActionId | null) =>
    institution === undefined ||
    (byId.get(action ?? '')?.institutions.some(({ key }) => key === institution) ?? false)
  const actions = audit.actions.filter((action) => reports(action.id))
  if (actions.length === 0 && institution !== undefined) {
    return {
      kind: 'refused',
      cause: `no action of ${cycle.id} is reported by '${institution}'`,
      cure: `name a code, or a name that has none, as constancia institutions --cycle ${cycle.id} and the portal show it`,
    }
  }
  const own = findings.filter(({ finding }) => reports(finding.action))
  const open = own.filter(({ state }) => state !== 'dismissed' && state !== 'closed')
  const grave = open.some(({ finding }) => isAsGrave(finding.severity, failOn))
  const checks = audit.checks.filter((check) => reports(check.action))
  const json = {
    cycle: cycle.id,
    checked: { actions: actions.length, claims: checks.length },
    findings: own
      .filter(({ state }) => state !== 'closed')
      .map(({ finding, state }) => ({ ...finding, state })),
    closed: own.filter(({ state }) => state === 'closed').map(({ finding }) => finding),
  }
  const sheet: AuditSheet = {
    lang: call.lang,
    title: cycle.title[call.lang],
    checked: {
      actions: actions.length,
      hold: checks.filter((check) => check.holds).length,
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
