import type { Context, Hono } from 'hono'
import { isUnknown, readSelectionAddress } from '../../analysis/rules.ts'
import { recallSnapshot, type SnapshotMemory } from '../../analysis/service.ts'
import type { Language } from '../../compact/schema.ts'
import type { Database, Read } from '../../db/open.ts'
import { findCycle, findTextLanguage } from '../../registry/service.ts'
import { frameOf, refuse, type WebEnv, type WebParts } from '../../web/http.tsx'
import { renderPage } from '../../web/render.ts'
import { findChart } from './charts.ts'
import { IndicatorsPage } from './indicators-page.tsx'
import { viewIndicators } from './indicators-view.ts'
import { makeChart } from './make-chart.ts'
import { CHART_PAGE_WORDS } from './page-messages.ts'
import { renderPng } from './render-png.ts'
import { standAlone, tableAsCsv } from './standalone.ts'

export type ChartParts = Pick<WebParts, 'origin' | 'assets'> & {
  readonly database: Database
  readonly snapshots: SnapshotMemory
}

/** The page of the indicators, and every chart as a file: `/es/mx-2024/graficas/objectives.svg?sector=apf`. */
export function addChartRoutes(web: Hono<WebEnv>, parts: ChartParts): void {
  web.get('/:lang{e[sn]}/:cycle{[a-z0-9-]+}/indicadores', async (context) => {
    const lang = context.req.param('lang') as Language
    const page = await readCycle(context, parts, async (tx, cycle) => {
      const textLang = await findTextLanguage(tx, cycle.id)
      const frame = frameOf(context, parts, { id: cycle.id, title: cycle.title[lang], textLang })
      const view = viewIndicators(await recallSnapshot(tx, parts.snapshots, cycle), lang)
      return renderPage(<IndicatorsPage frame={frame} view={view} />)
    })
    return page === undefined ? context.get('showError')(404) : context.html(page)
  })
  web.get('/:lang{e[sn]}/:cycle{[a-z0-9-]+}/graficas/:file{[a-z-]+\\.(svg|png|csv)}', (context) =>
    sendChart(context, parts),
  )
}

type FoundCycle = NonNullable<Awaited<ReturnType<typeof findCycle>>>

function readCycle<Value>(
  context: Context<WebEnv>,
  { database }: ChartParts,
  read: (tx: Read, cycle: FoundCycle) => Promise<Value>,
): Promise<Value | undefined> {
  return database.read(async (tx) => {
    const cycle = await findCycle(tx, context.req.param('cycle') ?? '')
    return cycle && (await read(tx, cycle))
  })
}

async function sendChart(context: Context<WebEnv>, parts: ChartParts): Promise<Response> {
  const lang = context.req.param('lang') as Language
  const [name = '', format] = (context.req.param('file') ?? '').split('.')
  if (findChart(name) === undefined) return context.get('showError')(404)
  const { of, ...query } = context.req.query()
  const made = await readCycle(context, parts, async (tx, cycle) => {
    const snapshot = await recallSnapshot(tx, parts.snapshots, cycle)
    const selection = readSelectionAddress(snapshot, query)
    if (isUnknown(selection)) return selection
    const parameters = Object.entries(selection).map(([key, value]) => [key, String(value)] as const)
    return makeChart(
      name,
      Object.fromEntries(of === undefined ? parameters : [...parameters, ['of', of]]),
      snapshot,
      lang,
    )
  })
  if (made === undefined) return context.get('showError')(404)
  if ('kind' in made) return refuse(context)
  const cycle = context.req.param('cycle') ?? ''
  const source = CHART_PAGE_WORDS[lang].source(cycle, `${parts.origin}/${lang}/${cycle}/indicadores`)
  if (format === 'csv')
    return send(context, tableAsCsv(made.table), 'text/csv; charset=utf-8', `${made.name}.csv`)
  const svg = standAlone(made, source)
  if (format === 'svg') return send(context, svg, 'image/svg+xml; charset=utf-8', `${made.name}.svg`)
  const png = await renderPng(svg)
  return send(context, Uint8Array.from(png).buffer, 'image/png', `${made.name}.png`)
}

function send(context: Context, body: string | ArrayBuffer, type: string, file: string): Response {
  return context.body(body, 200, {
    'content-type': type,
    'content-disposition': `inline; filename="${file}"`,
  })
}
