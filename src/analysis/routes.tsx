import { stringify } from 'csv-stringify/sync'
import type { Context, Hono } from 'hono'
import type { Language } from '../compact/schema.ts'
import type { Database } from '../db/open.ts'
import { findCycle, findTextLanguage } from '../registry/service.ts'
import { frameOf, refuse, type WebEnv, type WebParts } from '../web/http.tsx'
import { actionPath, localize } from '../web/paths.ts'
import { renderPage } from '../web/render.ts'
import { isUnknown } from './check-selection.ts'
import { nameMember } from './describe-selection.ts'
import { ANALYSIS_MESSAGES } from './page-messages.ts'
import type { Selection, Snapshot } from './schema.ts'
import { selectActions } from './select-actions.ts'
import { SelectionPage, UnknownSelectionPage } from './selection-page.tsx'
import { readSelectionAddress } from './selection-path.ts'
import { viewSelection } from './selection-view.ts'
import { recallSnapshot, type SnapshotMemory } from './service.ts'

export type AnalysisParts = Pick<WebParts, 'origin' | 'assets'> & {
  readonly database: Database
  readonly snapshots: SnapshotMemory
}

/** The page of what a number counts: `/es/mx-2024/acciones?objetivo=7&sector=apf`, and its list as CSV. */
export function addAnalysisRoutes(web: Hono<WebEnv>, parts: AnalysisParts): void {
  web.get('/:lang{e[sn]}/:cycle{[a-z0-9-]+}/acciones', (context) => showSelection(context, parts))
  web.get('/:lang{e[sn]}/:cycle{[a-z0-9-]+}/acciones.csv', (context) => sendList(context, parts))
}

async function showSelection(context: Context<WebEnv>, parts: AnalysisParts): Promise<Response> {
  const lang = context.req.param('lang') as Language
  const { pagina = '1', ...query } = context.req.query()
  if (!/^[1-9]\d{0,4}$/.test(pagina)) return refuse(context)
  const shown = await parts.database.read(async (tx) => {
    const cycle = await findCycle(tx, context.req.param('cycle') ?? '')
    if (cycle === undefined) return undefined
    const textLang = await findTextLanguage(tx, cycle.id)
    const frame = frameOf(context, parts, { id: cycle.id, title: cycle.title[lang], textLang })
    const snapshot = await recallSnapshot(tx, parts.snapshots, cycle)
    const selection = readSelectionAddress(snapshot, query)
    if (isUnknown(selection)) {
      const page = <UnknownSelectionPage frame={frame} cycle={cycle.id} unknown={selection} />
      return { status: 400 as const, page: await renderPage(page) }
    }
    const view = viewSelection(snapshot, selection, Number(pagina), { lang, textLang })
    return (
      view && { status: 200 as const, page: await renderPage(<SelectionPage frame={frame} view={view} />) }
    )
  })
  return shown === undefined ? await context.get('showError')(404) : context.html(shown.page, shown.status)
}

async function sendList(context: Context<WebEnv>, parts: AnalysisParts): Promise<Response> {
  const lang = context.req.param('lang') as Language
  const found = await parts.database.read(async (tx) => {
    const cycle = await findCycle(tx, context.req.param('cycle') ?? '')
    if (cycle === undefined) return undefined
    const snapshot = await recallSnapshot(tx, parts.snapshots, cycle)
    return { snapshot, selection: readSelectionAddress(snapshot, context.req.query()) }
  })
  if (found === undefined) return context.get('showError')(404)
  if (isUnknown(found.selection)) return refuse(context)
  return context.body(writeList(found.snapshot, found.selection, lang, parts.origin), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="acciones.csv"',
  })
}

function writeList(snapshot: Snapshot, selection: Selection, lang: Language, origin: string): string {
  const rows = selectActions(snapshot, selection).map((action) => [
    action.id,
    action.objective,
    action.reporterType,
    action.number,
    action.titles[lang],
    action.institutions
      .map(({ code, printed }) => (code === null ? printed : nameMember(snapshot, 'institution', code, lang)))
      .join('; '),
    `${origin}${localize(lang, actionPath(action.id))}`,
  ])
  return stringify([ANALYSIS_MESSAGES[lang].columns, ...rows], { bom: true, escape_formulas: true })
}
