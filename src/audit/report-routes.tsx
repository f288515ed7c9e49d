import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Language } from '../compact/schema.ts'
import type { Action } from '../registry/schema.ts'
import { findCycle } from '../registry/service.ts'
import { refuse, type WebEnv } from '../web/http.tsx'
import { localize } from '../web/paths.ts'
import { renderPage } from '../web/render.ts'
import { isSameOrigin } from '../web/same-origin.ts'
import { FindingPage, type FindingView } from './finding-page.tsx'
import { readShown, reportFindingPath, reportPath } from './report-address.ts'
import { readReportFile } from './report-file.ts'
import { REPORT_MESSAGES } from './report-messages.ts'
import { ReportPage } from './report-page.tsx'
import {
  auditKeptReport,
  decideReportFinding,
  keepReport,
  listKeptReports,
  reviewReport,
  type ReportMemory,
} from './report-service.ts'
import { viewReport } from './report-view.ts'
import { MOST_MEGABYTES, ReportsPage } from './reports-page.tsx'
import { hasClaims } from './report/audit-report.ts'
import { DecisionForm, readCycle, type Asked, type ReviewParts } from './review-routes.tsx'

const BASE = '/:lang{e[sn]}/:cycle{[a-z0-9-]+}/auditoria/informe'
const REPORT = `${BASE}/:report{[0-9a-f]{16}}`
const FINDING = `${REPORT}/:finding{[a-z-]+-[0-9a-f]{12}}`
const LONGEST_FORM = 20_000

/** The pages of reports held against the record. They are part of the review: `addReviewRoutes` guards them. */
export function addReportRoutes(web: Hono<WebEnv>, parts: ReviewParts): void {
  const memory: ReportMemory = new Map()
  web.get(BASE, (context) => showReports(context, parts, 200, null))
  web.post(
    BASE,
    bodyLimit({
      maxSize: MOST_MEGABYTES * 1_000_000,
      onError: (context: Context<WebEnv>) =>
        showReports(context, parts, 413, (lang) =>
          REPORT_MESSAGES[lang].problems['too-large'](MOST_MEGABYTES),
        ),
    }),
    (context) => receive(context, parts),
  )
  web.get(REPORT, (context) => showReport(context, parts, memory))
  web.get(FINDING, (context) => showFinding(context, parts, memory, 200, null))
  web.post(
    FINDING,
    bodyLimit({ maxSize: LONGEST_FORM, onError: (context: Context<WebEnv>) => refuse(context) }),
    (context) => decide(context, parts, memory),
  )
}

async function showReports(
  context: Context<WebEnv>,
  parts: ReviewParts,
  status: 200 | 400 | 413,
  sayProblem: ((lang: Language) => string) | null,
): Promise<Response> {
  const page = await readCycle(context, parts, async ({ tx, cycle, lang, frame }) => {
    const view = {
      cycle: { id: cycle.id, title: cycle.title[lang] },
      kept: await listKeptReports(tx, cycle),
      problem: sayProblem?.(lang) ?? null,
    }
    return renderPage(<ReportsPage frame={frame} view={view} />)
  })
  return page === undefined ? context.get('showError')(404) : context.html(page, status)
}

/** Reads the file that was sent, keeps it and leads to its page. */
async function receive(context: Context<WebEnv>, parts: ReviewParts): Promise<Response> {
  if (!isSameOrigin(context)) return refuse(context)
  const lang = context.req.param('lang') as Language
  const { informe } = await context.req.parseBody()
  if (!(informe instanceof File) || informe.size === 0)
    return showReports(context, parts, 400, (of) => REPORT_MESSAGES[of].problems.none)
  const report = await readReportFile(new Uint8Array(await informe.arrayBuffer()), informe.name)
  if ('kind' in report)
    return showReports(context, parts, 400, (of) => `${report.cause[of]} ${report.cure[of]}`)
  if (!hasClaims(report.text))
    return showReports(context, parts, 400, (of) => REPORT_MESSAGES[of].problems['no-claims'])
  const id = context.req.param('cycle') ?? ''
  const kept = await parts.database.write(async (tx) => {
    const cycle = await findCycle(tx, id)
    if (cycle === undefined) return false
    await keepReport(tx, cycle, report, { by: parts.by, at: parts.now() })
    return true
  })
  return kept
    ? context.redirect(localize(lang, reportPath(id, report.sha256, null)), 303)
    : context.get('showError')(404)
}

async function showReport(
  context: Context<WebEnv>,
  parts: ReviewParts,
  memory: ReportMemory,
): Promise<Response> {
  const only = readShown(context.req.query('dictamen'))
  if (only === undefined) return refuse(context)
  const page = await readCycle(context, parts, async ({ tx, cycle, lang, frame, name }) => {
    const kept = await auditKeptReport(tx, memory, cycle, context.req.param('report') ?? '')
    if (kept === undefined) return undefined
    const byId = new Map<string, Action>(kept.snapshot.actions.map((action) => [action.id, action]))
    const view = {
      cycle: { id: cycle.id, title: cycle.title[lang] },
      report: kept.report,
      audit: kept.audit,
      only,
      parts: viewReport(kept.audit, only),
      reviewed: await reviewReport(tx, cycle, kept.audit),
      nameOf: (id: string) => {
        const action = byId.get(id)
        return action && name(action)
      },
    }
    return renderPage(<ReportPage frame={frame} view={view} />)
  })
  return page === undefined ? context.get('showError')(404) : context.html(page)
}

async function showFinding(
  context: Context<WebEnv>,
  parts: ReviewParts,
  memory: ReportMemory,
  status: 200 | 400 | 409,
  refused: FindingView['refused'],
): Promise<Response> {
  const { report = '', finding = '' } = context.req.param() as Record<string, string>
  const page = await readCycle(context, parts, async (asked) => {
    const view = await viewFinding(asked, memory, report, finding, refused)
    return view && (await renderPage(<FindingPage frame={asked.frame} view={view} />))
  })
  return page === undefined ? context.get('showError')(404) : context.html(page, status)
}

async function viewFinding(
  { tx, cycle, lang, name }: Asked,
  memory: ReportMemory,
  report: string,
  id: string,
  refused: FindingView['refused'],
): Promise<FindingView | undefined> {
  const kept = await auditKeptReport(tx, memory, cycle, report)
  if (kept === undefined) return undefined
  const reviewed = (await reviewReport(tx, cycle, kept.audit)).find(({ finding }) => finding.id === id)
  if (reviewed === undefined) return undefined
  const counted = new Set(reviewed.finding.evidence)
  return {
    cycle: { id: cycle.id, title: cycle.title[lang] },
    path: reportFindingPath(cycle.id, kept.report.sha256, id),
    above: {
      label: REPORT_MESSAGES[lang].title,
      path: reportPath(cycle.id, kept.report.sha256, null),
    },
    row: { ...reviewed, on: null },
    evidence: kept.snapshot.actions.filter((action) => counted.has(action.id)).map(name),
    letter: null,
    refused,
  }
}

async function decide(context: Context<WebEnv>, parts: ReviewParts, memory: ReportMemory): Promise<Response> {
  if (!isSameOrigin(context)) return refuse(context)
  const form = DecisionForm.safeParse(await context.req.parseBody())
  if (!form.success) return refuse(context)
  const { cycle: id = '', report = '', finding = '', lang } = context.req.param() as Record<string, string>
  const reason = form.data.motivo.replaceAll(/\r\n?/g, '\n')
  const outcome = await parts.database.write(async (tx) => {
    const cycle = await findCycle(tx, id)
    const wish = { finding, decision: form.data.decision, reason }
    const deed = { by: parts.by, at: parts.now() }
    return cycle && decideReportFinding(tx, memory, cycle, report, wish, deed)
  })
  if (outcome === undefined) return context.get('showError')(404)
  if (outcome.kind === 'refused') {
    const why = form.data.decision === 'dismissed' && reason.trim() === '' ? 'reason' : 'stale'
    return showFinding(context, parts, memory, why === 'reason' ? 400 : 409, { why, reason })
  }
  await parts.refresh()
  return context.redirect(
    `${localize(lang as Language, reportFindingPath(id, report, finding))}#decision`,
    303,
  )
}
