import path from 'node:path'
import type { Hono } from 'hono'
import { addReportRoutes } from './audit/report-routes.tsx'
import { addReviewRoutes } from './audit/review-routes.tsx'
import { addVerifiedRoutes, listVerifiedPaths } from './audit/verified-routes.tsx'
import { addCheckRoutes } from './audit/routes.tsx'
import { auditForReaders, type AuditMemory } from './audit/service.ts'
import { noteAction } from './audit/text-notes.ts'
import type { Language } from './compact/schema.ts'
import type { Database } from './db/open.ts'
import { addRegistryRoutes, findNewestCycle, listRegistryPaths } from './registry/routes.tsx'
import { findTextLanguage, getVersion } from './registry/service.ts'
import { ROOT } from './root.ts'
import type { Ledger } from './statistics/ledger.ts'
import { loadShippedLedger } from './statistics/register.ts'
import { addStatisticsRoutes, listStatisticsPaths } from './statistics/routes.tsx'
import { addSearchRoutes } from './search/routes.tsx'
import { AboutPage } from './web/about-page.tsx'
import { loadAssets } from './web/assets.ts'
import type { FrameCycle } from './web/frame.ts'
import { createWeb, frameOf, type LogLine, type WebEnv } from './web/http.tsx'
import { renderPage } from './web/render.ts'

export type AppParts = {
  readonly database: Database
  /** Published statistics; the ones that ship where none is given. */
  readonly ledger?: Ledger
  /** Scheme and host of permanent addresses. */
  readonly origin: string
  readonly log: (line: LogLine) => void
  /** Where the machine itself may review, which needs no sign-in: who decides. Left out, there are no such pages. */
  readonly localReview?: { readonly by: string; readonly now: () => Date }
}

export type App = {
  readonly fetch: Hono<WebEnv>['fetch']
  readonly request: Hono<WebEnv>['request']
  /** Looks whether the record has changed: pages made before are then made anew. */
  readonly refresh: () => Promise<void>
}

/** Wires the portal: the only place that knows all features. */
export async function createApp({ database, origin, log, localReview, ...given }: AppParts): Promise<App> {
  const ledger = given.ledger ?? (await loadShippedLedger())
  const assets = loadAssets(path.join(ROOT, '.build', 'assets'))
  let version = 0
  const refresh = async () => {
    version = await database.read(getVersion)
  }
  await refresh()
  const currentCycle = async (lang: Language): Promise<FrameCycle | null> => {
    const newest = await findNewestCycle(database)
    return newest === undefined
      ? null
      : { id: newest.cycle.id, title: newest.cycle.title[lang], textLang: newest.textLang }
  }
  const web = createWeb({
    assets,
    origin,
    recordVersion: () => version,
    currentCycle,
    listPaths: async () => [
      '/acerca',
      '/revisar',
      ...listStatisticsPaths(ledger),
      ...(await listVerifiedPaths(database)),
      ...(await listRegistryPaths(database)),
    ],
    checkHealth: refresh,
    log,
  })
  const parts = { assets, origin, database }
  const audits: AuditMemory = new Map()
  web.get('/:lang{e[sn]}', (context) => context.redirect(`/${context.req.param('lang')}/`, 301))
  web.get('/:lang{e[sn]}/acerca', async (context) => {
    const cycle = await currentCycle(context.req.param('lang') as Language)
    return context.html(await renderPage(<AboutPage frame={frameOf(context, parts, cycle)} />))
  })
  addCheckRoutes(web, { assets, origin, currentCycle })
  addStatisticsRoutes(web, { ...parts, recordVersion: () => version, currentCycle, ledger })
  addSearchRoutes(web, { ...parts, memory: new Map() })
  addVerifiedRoutes(web, { ...parts, memory: audits, textLanguage: findTextLanguage })
  if (localReview !== undefined) {
    const review = { ...parts, ...localReview, memory: audits, textLanguage: findTextLanguage, refresh }
    addReviewRoutes(web, review)
    addReportRoutes(web, review)
  }
  addRegistryRoutes(web, {
    ...parts,
    listNotes: async (tx, cycle, action, lang) =>
      noteAction(await auditForReaders(tx, audits, cycle, action), lang),
  })
  return { fetch: web.fetch, request: web.request, refresh }
}
