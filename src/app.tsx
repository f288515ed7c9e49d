import path from 'node:path'
import type { Hono } from 'hono'
import { addAnalysisRoutes } from './analysis/routes.tsx'
import type { Snapshot } from './analysis/schema.ts'
import type { SnapshotMemory } from './analysis/service.ts'
import { addReportRoutes } from './audit/report-routes.tsx'
import { addReviewRoutes } from './audit/review-routes.tsx'
import { addVerifiedRoutes, listVerifiedPaths } from './audit/verified-routes.tsx'
import { addCheckRoutes } from './audit/routes.tsx'
import { auditForReaders, type AuditMemory } from './audit/service.ts'
import { noteAction } from './audit/text-notes.ts'
import { addLabelReviewRoutes } from './classification/label-routes.tsx'
import type { Language } from './compact/schema.ts'
import type { Database } from './db/open.ts'
import { startFileMemory } from './publishing/portal/edition-file.ts'
import { tellEdition } from './publishing/portal/edition-line.tsx'
import { addEditorRoutes } from './publishing/portal/editor-routes.tsx'
import { addPublishingRoutes, listPublishingPaths } from './publishing/portal/routes.tsx'
import { listPageCharts } from './publishing/charts/page-charts.tsx'
import { addChartRoutes } from './publishing/charts/routes.tsx'
import { addOpenDataRoutes, listOpenDataPaths } from './publishing/open-data/routes.tsx'
import { addRegistryRoutes, findNewestCycle, listRegistryPaths } from './registry/routes.tsx'
import { findTextLanguage, getVersion } from './registry/service.ts'
import { ROOT } from './root.ts'
import { addPendingRoutes } from './statistics/pending-routes.tsx'
import { addStatisticsRoutes, listStatisticsPaths } from './statistics/routes.tsx'
import { bringLedger, keep, type LedgerMemory, readLedger } from './statistics/service.ts'
import { addSearchRoutes } from './search/routes.tsx'
import { AboutPage } from './web/about-page.tsx'
import { loadAssets } from './web/assets.ts'
import type { FrameCycle } from './web/frame.ts'
import { createWeb, frameOf, type LogLine, type WebEnv } from './web/http.tsx'
import { renderPage } from './web/render.ts'

export type AppParts = {
  readonly database: Database
  /** Scheme and host of permanent addresses. */
  readonly origin: string
  readonly log: (line: LogLine) => void
  /** Where the machine itself may review, which needs no sign-in: who decides. Left out, there are no such pages. */
  readonly localReview?: { readonly by: string; readonly now: () => Date }
  /** Where the record is that of an edition, which nobody writes to: what it froze, and what was audited of it already. */
  readonly frozen?: { readonly snapshot: Snapshot; readonly audits: AuditMemory }
}

export type App = {
  readonly fetch: Hono<WebEnv>['fetch']
  readonly request: Hono<WebEnv>['request']
  /** Looks whether the record has changed: pages made before are then made anew. */
  readonly refresh: () => Promise<void>
}

/** Wires the portal: the only place that knows all features. */
export async function createApp({ database, origin, log, localReview, frozen }: AppParts): Promise<App> {
  if (frozen === undefined) await bringLedger(database, new Date())
  const assets = loadAssets(path.join(ROOT, '.build', 'assets'))
  let version = 0
  const refresh = async () => {
    version = await database.read(getVersion)
  }
  await refresh()
  const ledgers: LedgerMemory = {}
  const ledger = keep(
    database,
    () => version,
    (tx) => readLedger(tx, ledgers),
  )
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
      ...listStatisticsPaths(await ledger()),
      ...(await listVerifiedPaths(database)),
      ...(await listRegistryPaths(database)),
      ...(await listPublishingPaths(database)),
      ...(await listOpenDataPaths(database)),
    ],
    checkHealth: refresh,
    once: frozen !== undefined,
    log,
  })
  const parts = { assets, origin, database }
  const audits: AuditMemory = frozen?.audits ?? new Map<never, never>()
  web.get('/:lang{e[sn]}', (context) => context.redirect(`/${context.req.param('lang')}/`, 301))
  web.get('/:lang{e[sn]}/acerca', async (context) => {
    const cycle = await currentCycle(context.req.param('lang') as Language)
    return context.html(await renderPage(<AboutPage frame={frameOf(context, parts, cycle)} />))
  })
  addCheckRoutes(web, { assets, origin, currentCycle })
  addStatisticsRoutes(web, {
    ...parts,
    recordVersion: () => version,
    currentCycle,
    ledger,
    reviews: localReview !== undefined,
  })
  addSearchRoutes(web, { ...parts, memory: new Map() })
  addVerifiedRoutes(web, { ...parts, memory: audits, textLanguage: findTextLanguage })
  if (localReview !== undefined) {
    const review = { ...parts, ...localReview, textLanguage: findTextLanguage, refresh }
    addPendingRoutes(web, { ...review, currentCycle, ledger })
    addReviewRoutes(web, { ...review, memory: audits })
    addReportRoutes(web, { ...review, memory: audits })
    addLabelReviewRoutes(web, { ...review, memory: new Map() })
  }
  const publishing = {
    ...parts,
    log,
    recordVersion: () => version,
    audits,
    memory: new Map(),
    today: localReview?.now ?? (() => new Date()),
    local: localReview !== undefined,
    files: frozen === undefined ? startFileMemory() : null,
  }
  addPublishingRoutes(web, publishing)
  if (localReview !== undefined) addEditorRoutes(web, { ...publishing, ...localReview, refresh })
  const snapshots: SnapshotMemory = new Map(
    frozen && [[frozen.snapshot.cycle.id, { version, snapshot: frozen.snapshot }]],
  )
  addAnalysisRoutes(web, { ...parts, snapshots })
  addChartRoutes(web, { ...parts, snapshots })
  addOpenDataRoutes(web, { ...parts, recordVersion: () => version, audits })
  addRegistryRoutes(web, {
    ...parts,
    listCharts: (tx, cycle, of, frame) => listPageCharts(tx, snapshots, cycle, of, frame),
    tellEdition: (tx, cycle, frame) => tellEdition(tx, cycle, frame, frozen !== undefined),
    listNotes: async (tx, cycle, action, lang) =>
      noteAction(await auditForReaders(tx, audits, cycle, action), lang),
  })
  return { fetch: web.fetch, request: web.request, refresh }
}
