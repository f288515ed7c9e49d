import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as z from 'zod'
import type { CycleId, Language } from '../compact/schema.ts'
import { loadFramework, loadInstitutions } from '../compact/service.ts'
import type { Database, Read } from '../db/open.ts'
import type { Action, Cycle } from '../registry/schema.ts'
import { findCycle, listSummariesOf } from '../registry/service.ts'
import type { Frame } from '../web/frame.ts'
import { frameOf, refuse, type WebEnv, type WebParts } from '../web/http.tsx'
import { isLocal } from '../web/local-only.ts'
import { findingPath, localize } from '../web/paths.ts'
import { renderPage } from '../web/render.ts'
import { isSameOrigin } from '../web/same-origin.ts'
import { AuditPage, SumsPage } from './audit-page.tsx'
import { Decision, FindingState } from './decisions.ts'
import { FindingPage, type FindingView } from './finding-page.tsx'
import { writeLetter } from './letter.ts'
import { AUDIT_MESSAGES } from './messages.ts'
import { readReview, type AuditFilter } from './review-address.ts'
import { makeReview, nameAction, type NamedAction } from './review-view.ts'
import { ActionRule, ReportRule, Severity } from './schema.ts'
import { decideFinding, reviewCycle, type AuditMemory } from './service.ts'

export type ReviewParts = Pick<WebParts, 'origin' | 'assets'> & {
  readonly database: Database
  readonly memory: AuditMemory
  readonly textLanguage: (tx: Read, cycle: CycleId) => Promise<string>
  /** Who decides: the account that serves, while nobody signs in. */
  readonly by: string
  readonly now: () => Date
  /** Called when something was decided. */
  readonly refresh: () => Promise<void>
}

/** What a page of the review is made from. */
export type Asked = {
  readonly tx: Read
  readonly cycle: Cycle
  readonly lang: Language
  readonly frame: Frame
  readonly name: (action: Action) => NamedAction
}

const FINDINGS_A_PAGE = 30
const LONGEST_FORM = 20_000
const BASE = '/:lang{e[sn]}/:cycle{[a-z0-9-]+}/auditoria'

/**
 * The review of a cycle's audit, for this machine alone: there is no sign-in yet. Served only where the server was told
 * to (`serve --local-review`); each request must be to a loopback host, each decision from a page of ours.
 */
export function addReviewRoutes(web: Hono<WebEnv>, parts: ReviewParts): void {
  const guard = async (context: Context<WebEnv>, next: () => Promise<void>) => {
    if (!isLocal(context)) return context.get('showError')(404)
    await next()
    context.header('cache-control', 'no-store')
    return undefined
  }
  web.use(BASE, guard)
  web.use(`${BASE}/*`, guard)
  web.get(BASE, (context) => showReview(context, parts))
  web.get(`${BASE}/cuentas`, (context) => showSums(context, parts))
  web.get(`${BASE}/:finding{[a-z-]+-[0-9a-f]{12}\\.txt}`, (context) => sendLetter(context, parts))
  web.get(`${BASE}/:finding{[a-z-]+-[0-9a-f]{12}}`, (context) => showFinding(context, parts, 200, null))
  web.post(
    `${BASE}/:finding{[a-z-]+-[0-9a-f]{12}}`,
    bodyLimit({ maxSize: LONGEST_FORM, onError: (context: Context<WebEnv>) => refuse(context) }),
    (context) => decide(context, parts),
  )
}

/** What the work makes of the cycle that the address names; undefined where there is none. */
export async function readCycle<Made>(
  context: Context<WebEnv>,
  parts: ReviewParts,
  work: (asked: Asked) => Promise<Made | undefined>,
): Promise<Made | undefined> {
  const lang = context.req.param('lang') as Language
  return parts.database.read(async (tx) => {
    const cycle = await findCycle(tx, context.req.param('cycle') ?? '')
    if (cycle === undefined) return undefined
    const textLang = await parts.textLanguage(tx, cycle.id)
    const frame = frameOf(context, parts, { id: cycle.id, title: cycle.title[lang], textLang })
    const catalogue = {
      framework: loadFramework(cycle.framework),
      institutions: loadInstitutions(cycle.country),
    }
    return work({ tx, cycle, lang, frame, name: (action) => nameAction(action, catalogue, lang) })
  })
}

async function send(context: Context<WebEnv>, page: string | undefined): Promise<Response> {
  return page === undefined ? context.get('showError')(404) : context.html(page)
}

async function showReview(context: Context<WebEnv>, parts: ReviewParts): Promise<Response> {
  const address = readReview((name) => context.req.query(name))
  if (address === undefined) return refuse(context)
  const page = await readCycle(context, parts, async ({ tx, cycle, lang, frame, name }) => {
    const { audit, findings } = await reviewCycle(tx, parts.memory, cycle)
    const review = makeReview(audit, findings, address, name, (filter, value) =>
      sayValue(lang, filter, value),
    )
    const pages = Math.max(1, Math.ceil(review.rows.length / FINDINGS_A_PAGE))
    if (address.page > pages) return undefined
    const rows = review.rows.slice((address.page - 1) * FINDINGS_A_PAGE, address.page * FINDINGS_A_PAGE)
    const told = await listSummariesOf(
      tx,
      rows.flatMap(({ on }) => on?.action.id ?? []),
    )
    return renderPage(
      <AuditPage
        frame={frame}
        view={{
          cycle: { id: cycle.id, title: cycle.title[lang] },
          address,
          review,
          rows,
          titles: new Map([...told].map(([action, { title }]) => [action, title[lang]])),
          pages,
          checked: {
            actions: audit.actions.length,
            hold: audit.checks.filter((check) => check.holds).length,
          },
        }}
      />,
    )
  })
  return send(context, page)
}

const RuleName = z.union([ActionRule, ReportRule])

/** The words for a value of a filter; the value itself where it is none that we know. */
function sayValue(lang: Language, filter: AuditFilter, value: string): string {
  const words = AUDIT_MESSAGES[lang]
  switch (filter) {
    case 'estado': {
      const state = FindingState.safeParse(value)
      return state.success ? words.states[state.data] : value
    }
    case 'gravedad': {
      const severity = Severity.safeParse(value)
      return severity.success ? words.severities[severity.data] : value
    }
    case 'regla': {
      const rule = RuleName.safeParse(value)
      return rule.success ? words.rules[rule.data] : value
    }
    case 'institucion':
      return value
    case 'objetivo':
      return words.objective(Number(value))
  }
}

async function showSums(context: Context<WebEnv>, parts: ReviewParts): Promise<Response> {
  const page = await readCycle(context, parts, async ({ tx, cycle, lang, frame, name }) => {
    const { audit } = await reviewCycle(tx, parts.memory, cycle)
    const byId = new Map(audit.actions.map((action) => [action.id, action]))
    const rows = audit.checks.flatMap((check) => {
      const action = check.action === null ? undefined : byId.get(check.action)
      return check.holds && action !== undefined ? [{ check, on: name(action) }] : []
    })
    const view = { cycle: { id: cycle.id, title: cycle.title[lang] }, rows }
    return renderPage(<SumsPage frame={frame} view={view} />)
  })
  return send(context, page)
}

async function showFinding(
  context: Context<WebEnv>,
  parts: ReviewParts,
  status: 200 | 400 | 409,
  refused: FindingView['refused'],
): Promise<Response> {
  const id = context.req.param('finding') ?? ''
  const page = await readCycle(context, parts, async (asked) => {
    const view = await viewFinding(asked, parts, id, refused)
    return view && (await renderPage(<FindingPage frame={asked.frame} view={view} />))
  })
  return page === undefined ? context.get('showError')(404) : context.html(page, status)
}

async function viewFinding(
  { tx, cycle, lang, name }: Asked,
  { memory }: ReviewParts,
  id: string,
  refused: FindingView['refused'],
): Promise<FindingView | undefined> {
  const { audit, findings } = await reviewCycle(tx, memory, cycle)
  const reviewed = findings.find((one) => one.finding.id === id)
  if (reviewed === undefined) return undefined
  const { finding } = reviewed
  const byId = new Map<string, Action>(audit.actions.map((action) => [action.id, action]))
  const action = finding.action === null ? undefined : byId.get(finding.action)
  const on = action === undefined ? null : name(action)
  return {
    cycle: { id: cycle.id, title: cycle.title[lang] },
    path: findingPath(cycle.id, id),
    above: null,
    row: { ...reviewed, on },
    evidence: finding.evidence.flatMap((other) => {
      const found = byId.get(other)
      return found === undefined ? [] : [name(found)]
    }),
    letter: on === null || reviewed.state === 'closed' ? null : writeLetter({ finding, on, cycle }, lang),
    refused,
  }
}

async function sendLetter(context: Context<WebEnv>, parts: ReviewParts): Promise<Response> {
  const id = (context.req.param('finding') ?? '').replace(/\.txt$/, '')
  const letter = await readCycle(context, parts, async (asked) => {
    const view = await viewFinding(asked, parts, id, null)
    return view?.letter ?? undefined
  })
  if (letter === undefined) return context.get('showError')(404)
  return context.text(letter, 200, { 'content-disposition': `attachment; filename="${id}.txt"` })
}

export const DecisionForm = z.object({ decision: Decision, motivo: z.string().max(2000).default('') })

async function decide(context: Context<WebEnv>, parts: ReviewParts): Promise<Response> {
  if (!isSameOrigin(context)) return refuse(context)
  const form = DecisionForm.safeParse(await context.req.parseBody())
  if (!form.success) return refuse(context)
  const { cycle: cycleId = '', finding = '', lang } = context.req.param() as Record<string, string>
  const reason = form.data.motivo.replaceAll(/\r\n?/g, '\n')
  const outcome = await parts.database.write(async (tx) => {
    const cycle = await findCycle(tx, cycleId)
    const wish = { finding, decision: form.data.decision, reason }
    return cycle && decideFinding(tx, parts.memory, cycle, wish, { by: parts.by, at: parts.now() })
  })
  if (outcome === undefined) return context.get('showError')(404)
  if (outcome.kind === 'refused') {
    const why = form.data.decision === 'dismissed' && reason.trim() === '' ? 'reason' : 'stale'
    return showFinding(context, parts, why === 'reason' ? 400 : 409, { why, reason })
  }
  await parts.refresh()
  return context.redirect(`${localize(lang as Language, findingPath(cycleId, finding))}#decision`, 303)
}
