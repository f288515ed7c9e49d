import type { Context, Hono } from 'hono'
import { takeSnapshot } from '../../analysis/service.ts'
import type { Language } from '../../compact/schema.ts'
import type { Database, Read } from '../../db/open.ts'
import type { Cycle } from '../../registry/schema.ts'
import { findCycle, findTextLanguage, listCycles } from '../../registry/service.ts'
import type { Frame } from '../../web/frame.ts'
import { frameOf, type WebEnv, type WebParts } from '../../web/http.tsx'
import { isLocal } from '../../web/local-only.ts'
import { editionPath, editionsPath, reportPath } from '../../web/paths.ts'
import { renderPage } from '../../web/render.ts'
import { CHART_NAMES } from '../chart-names.ts'
import { makeChart } from '../charts/make-chart.ts'
import { diffEditions } from '../editions/diff-editions.ts'
import { canonicalJson } from '../editions/canonical-json.ts'
import { makeReport } from '../report/make-report.ts'
import {
  checkEdition,
  type EditionHead,
  findHead,
  listEditionHeads,
  loadEdition,
  type WholeEdition,
} from '../service.ts'
import { EditionPage, type EditionView } from './edition-page.tsx'
import { DOCUMENTS, type FileMemory, type Format, FORMATS, getEditionFile } from './edition-file.ts'
import { EditionsPage } from './editions-page.tsx'
import { FailedPage } from './failed-page.tsx'
import { findPublicReport, type ReportParts } from './public-report.ts'
import { ReportPage } from './report-page.tsx'

export type PortalParts = Pick<WebParts, 'origin' | 'assets' | 'recordVersion' | 'log'> &
  Pick<ReportParts, 'audits' | 'memory' | 'today'> & {
    readonly database: Database
    /** Whether the machine itself may write and publish. */
    readonly local: boolean
    /** Null where pages are written as files, which have the documents beside them. */
    readonly files: FileMemory | null
  }

export type Asked = {
  readonly tx: Read
  readonly cycle: Cycle
  readonly lang: Language
  readonly frame: Frame
}

export const CYCLE = '/:lang{e[sn]}/:cycle{[a-z0-9-]+}'

/** Pages of what is published: the editions of a cycle and its report. */
export function addPublishingRoutes(web: Hono<WebEnv>, parts: PortalParts): void {
  web.get(`${CYCLE}/informe`, (context) => showReport(context, parts))
  web.get(`${CYCLE}/informe/graficas/:name{[A-Za-z0-9-]+\\.svg}`, (context) => sendChart(context, parts))
  web.get(`${CYCLE}/ediciones`, (context) => showEditions(context, parts))
  web.get(`${CYCLE}/ediciones/:number{[1-9][0-9]*\\.json}`, (context) => sendContent(context, parts))
  web.get(`${CYCLE}/ediciones/:number{[1-9][0-9]*}`, (context) => showEdition(context, parts, null))
  web.get(
    `${CYCLE}/ediciones/:number{[1-9][0-9]*}/:file{(?:${DOCUMENTS.join('|')})\\.(?:${FORMATS.join('|')})}`,
    (context) => sendFile(context, parts),
  )
}

/** What the work makes of the cycle that the address names; undefined where there is none. */
export async function readCycle<Made>(
  context: Context<WebEnv>,
  parts: PortalParts,
  work: (asked: Asked) => Promise<Made | undefined>,
): Promise<Made | undefined> {
  const lang = context.req.param('lang') as Language
  return parts.database.read(async (tx) => {
    const cycle = await findCycle(tx, context.req.param('cycle') ?? '')
    if (cycle === undefined) return undefined
    const textLang = await findTextLanguage(tx, cycle.id)
    const frame = frameOf(context, parts, { id: cycle.id, title: cycle.title[lang], textLang })
    return work({ tx, cycle, lang, frame })
  })
}

export function nameCycle({ cycle, lang }: Asked) {
  return { id: cycle.id, title: cycle.title[lang] }
}

/** Parts of a report are made once for each version of the record. */
export function reportParts(parts: PortalParts): ReportParts {
  return { ...parts, version: parts.recordVersion() }
}

async function showReport(context: Context<WebEnv>, parts: PortalParts): Promise<Response> {
  const page = await readCycle(context, parts, async (asked) => {
    const report = await findPublicReport(asked.tx, asked.cycle, asked.lang, reportParts(parts))
    return renderPage(
      <ReportPage
        frame={asked.frame}
        cycle={nameCycle(asked)}
        report={report}
        mayEdit={parts.local}
        hasFiles={parts.files !== null}
      />,
    )
  })
  return page === undefined ? context.get('showError')(404) : context.html(page)
}

async function sendChart(context: Context<WebEnv>, parts: PortalParts): Promise<Response> {
  const name = (context.req.param('name') ?? '').replace(/\.svg$/, '')
  const svg = await readCycle(context, parts, async ({ tx, cycle, lang }) => {
    const { manuscript } = await findPublicReport(tx, cycle, lang, reportParts(parts))
    const [shown] = manuscript.blocks.flatMap((block) =>
      block.kind === 'chart' && block.chart.name === name ? [block.chart.svg] : [],
    )
    if (shown !== undefined || !parts.local || !CHART_NAMES.has(name)) return shown
    // A chart that is only being written into the report.
    const chart = makeChart(name, {}, await takeSnapshot(tx, cycle), lang)
    return 'svg' in chart ? chart.svg : undefined
  })
  if (svg === undefined) return context.get('showError')(404)
  return context.body(svg, 200, { 'content-type': 'image/svg+xml' })
}

async function showEditions(context: Context<WebEnv>, parts: PortalParts): Promise<Response> {
  const page = await readCycle(context, parts, async (asked) =>
    renderPage(
      <EditionsPage
        frame={asked.frame}
        cycle={nameCycle(asked)}
        heads={await listVisible(asked.tx, asked.cycle, parts.local)}
      />,
    ),
  )
  return page === undefined ? context.get('showError')(404) : context.html(page)
}

/** Readers see editions that were published; the machine itself sees all. */
async function listVisible(tx: Read, cycle: Cycle, local: boolean): Promise<readonly EditionHead[]> {
  const heads = await listEditionHeads(tx, cycle.id)
  return heads.filter(({ state }) => local || state === 'published' || state === 'corrected')
}

async function sendContent(context: Context<WebEnv>, parts: PortalParts): Promise<Response> {
  const number = Number((context.req.param('number') ?? '').replace(/\.json$/, ''))
  const content = await readCycle(context, parts, async ({ tx, cycle }) => {
    const head = (await listVisible(tx, cycle, parts.local)).find((one) => one.number === number)
    return head && canonicalJson((await loadEdition(tx, head)).edition.content)
  })
  if (content === undefined) return context.get('showError')(404)
  return context.body(content, 200, { 'content-type': 'application/json; charset=utf-8' })
}

const TYPES: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
}

async function sendFile(context: Context<WebEnv>, parts: PortalParts): Promise<Response> {
  const local = parts.local && isLocal(context)
  const { files } = parts
  const lang = context.req.param('lang') as Language
  const [name, extension] = (context.req.param('file') ?? '').split('.')
  const document = DOCUMENTS.find((one) => one === name)
  const format = FORMATS.find((one) => one === extension)
  const found = await readCycle(context, parts, async ({ tx, cycle, frame }) => {
    const number = Number(context.req.param('number'))
    const head = (await listVisible(tx, cycle, local)).find((one) => one.number === number)
    return head && { head, cycle, frame }
  })
  if (found === undefined || files === null || document === undefined || format === undefined)
    return context.get('showError')(404)
  const { head, cycle, frame } = found
  const load = () => parts.database.read((tx) => loadEdition(tx, head))
  try {
    const bytes = await getEditionFile(files, head, { lang, document, format }, parts.origin, load)
    const file = `${document}-${head.id.replace('/', '-ed')}-${lang}.${format}`
    return context.body(new Uint8Array(bytes), 200, {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="${file}"`,
    })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    parts.log({ kind: 'failure', id: context.get('requestId'), path: context.req.path, error })
    context.header('cache-control', 'no-store')
    return context.html(await renderPage(<FailedPage frame={frame} cycle={cycle.id} head={head} />), 503)
  }
}

export async function showEdition(
  context: Context<WebEnv>,
  parts: PortalParts,
  refused: EditionView['refused'],
): Promise<Response> {
  const local = parts.local && isLocal(context)
  const page = await readCycle(context, parts, async (asked) => {
    const { tx, cycle } = asked
    const number = Number(context.req.param('number'))
    const head = (await listVisible(tx, cycle, local)).find((one) => one.number === number)
    if (head === undefined) return undefined
    const whole = await loadEdition(tx, head)
    return renderPage(
      <EditionPage
        frame={asked.frame}
        view={{
          cycle: nameCycle(asked),
          head,
          checklist: await checkEdition(tx, parts.audits, cycle, head),
          diff: await diffWithCompared(tx, cycle, head, whole),
          citation: makeReport(whole.edition, asked.lang, whole.other, { origin: parts.origin }).manuscript
            .citation,
          files: parts.files,
          local,
          refused,
        }}
      />,
    )
  })
  if (page === undefined) return context.get('showError')(404)
  if (local) context.header('cache-control', 'no-store')
  return context.html(page, refused === null ? 200 : 409)
}

async function diffWithCompared(
  tx: Read,
  cycle: Cycle,
  head: EditionHead,
  whole: WholeEdition,
): Promise<EditionView['diff']> {
  if (head.comparesWith === null) return null
  const before = await findHead(tx, cycle.id, head.comparesWith)
  return before === undefined ? null : diffEditions(await loadEdition(tx, before), whole)
}

/** The pages of this feature, for the sitemap. */
export async function listPublishingPaths(database: Database): Promise<readonly string[]> {
  return database.read(async (tx) => {
    const cycles = await listCycles(tx)
    const paths: string[] = []
    for (const cycle of cycles) {
      const heads = await listVisible(tx, cycle, false)
      paths.push(
        reportPath(cycle.id),
        editionsPath(cycle.id),
        ...heads.map(({ number }) => editionPath(cycle.id, number)),
      )
    }
    return paths
  })
}
