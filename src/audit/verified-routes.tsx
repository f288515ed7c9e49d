import type { Context, Hono } from 'hono'
import type { CycleId, Language } from '../compact/schema.ts'
import { loadFramework, loadInstitutions } from '../compact/service.ts'
import type { Database, Read } from '../db/open.ts'
import { findCycle, listCycles } from '../registry/service.ts'
import { frameOf, type WebEnv, type WebParts } from '../web/http.tsx'
import { verifiedPath } from '../web/paths.ts'
import { renderPage } from '../web/render.ts'
import { listReleasedOnReports, type ReportMemory } from './report-service.ts'
import { nameAction } from './review-view.ts'
import { reviewCycle, type AuditMemory } from './service.ts'
import { VerifiedPage } from './verified-page.tsx'
import { viewVerified } from './verified-view.ts'

export type VerifiedParts = Pick<WebParts, 'origin' | 'assets'> & {
  readonly database: Database
  readonly memory: AuditMemory
  readonly textLanguage: (tx: Read, cycle: CycleId) => Promise<string>
}

/** What readers see of a cycle's audit as a whole. */
export function addVerifiedRoutes(web: Hono<WebEnv>, parts: VerifiedParts): void {
  const reports: ReportMemory = new Map()
  web.get('/:lang{e[sn]}/:cycle{[a-z0-9-]+}/cuentas', (context) => showVerified(context, parts, reports))
}

/** The paths of these pages, for the sitemap. */
export async function listVerifiedPaths(database: Database): Promise<readonly string[]> {
  const cycles = await database.read(listCycles)
  return cycles.map((cycle) => verifiedPath(cycle.id))
}

async function showVerified(
  context: Context<WebEnv>,
  parts: VerifiedParts,
  reports: ReportMemory,
): Promise<Response> {
  const lang = context.req.param('lang') as Language
  const page = await parts.database.read(async (tx) => {
    const cycle = await findCycle(tx, context.req.param('cycle') ?? '')
    if (cycle === undefined) return undefined
    const textLang = await parts.textLanguage(tx, cycle.id)
    const frame = frameOf(context, parts, { id: cycle.id, title: cycle.title[lang], textLang })
    const framework = loadFramework(cycle.framework)
    const catalogue = { framework, institutions: loadInstitutions(cycle.country) }
    const { audit, findings } = await reviewCycle(tx, parts.memory, cycle)
    const released = await listReleasedOnReports(tx, reports, cycle)
    const verified = viewVerified(
      audit,
      [...findings, ...released],
      framework,
      (action) => nameAction(action, catalogue, lang),
      lang,
    )
    const view = {
      cycle: { id: cycle.id, title: cycle.title[lang] },
      actions: audit.actions.length,
      verified,
    }
    return renderPage(<VerifiedPage frame={frame} view={view} />)
  })
  return page === undefined ? context.get('showError')(404) : context.html(page)
}
