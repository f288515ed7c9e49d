import type { Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { exportActions, exportCycle } from '../analysis/service.ts'
import type { Language } from '../compact/schema.ts'
import type { Database, Read } from '../db/open.ts'
import { chooseFormat } from '../web/negotiation.ts'
import type { Frame } from '../web/frame.ts'
import { frameOf, refuse, type WebEnv, type WebParts } from '../web/http.tsx'
import {
  cyclePath,
  indicatorsPath,
  institutionPath,
  institutionsPath,
  objectivePath,
  reporterTypePath,
  sourcePath,
  sourcesPath,
  topicListPath,
  topicPath,
  TOPICS,
  topicsPath,
} from '../web/paths.ts'
import { renderPage } from '../web/render.ts'
import { ActionPage } from './action-page.tsx'
import type { ActionNote } from './action-view.ts'
import {
  readCycle,
  type Reader,
  viewAction,
  viewCitation,
  viewHome,
  viewInstitution,
  viewInstitutions,
  viewObjective,
  viewReporterType,
} from './browse.ts'
import { viewSource, viewSources } from './browse-sources.ts'
import { termsOf, viewTopic, viewTopics } from './browse-topics.ts'
import { EmptyRecordPage } from './empty-record-page.tsx'
import { HomePage } from './home-page.tsx'
import { InstitutionPage } from './institution-page.tsx'
import { InstitutionsPage, UnresolvedInstitutionsPage } from './institutions-page.tsx'
import { ObjectivePage } from './objective-page.tsx'
import { actionAsText } from './plain-text.ts'
import { ReporterTypePage } from './reporter-type-page.tsx'
import type { Action, Cycle } from './schema.ts'
import { findAction, findCycle, findTextLanguage, listCycles, listUnresolved } from './service.ts'
import { SourcePage } from './source-page.tsx'
import { SourcesPage } from './sources-page.tsx'
import { TopicPage } from './topic-page.tsx'
import { TopicListPage, TopicsPage } from './topics-page.tsx'
import { listActionIds } from './lines-store.ts'

export type RegistryParts = Pick<WebParts, 'origin' | 'assets'> & {
  readonly database: Database
  /** The charts that stand on the page of a cycle, an objective or a reporter type; nothing where they would say nothing. */
  readonly listCharts: (tx: Read, cycle: Cycle, of: ChartedPage, frame: Frame) => Promise<Child>
  /** Which edition of the cycle is published. */
  readonly tellEdition: (tx: Read, cycle: Cycle, frame: Frame) => Promise<Child>
  /** What other features have to say beside the text of an action. */
  readonly listNotes: (
    tx: Read,
    cycle: Cycle,
    action: Action,
    lang: Language,
  ) => Promise<readonly ActionNote[]>
}

/** What a page with charts is about: a whole cycle, where neither is given. */
type ChartedPage = { readonly objective?: number; readonly reporterType?: string }

type View = Parameters<typeof renderPage>[0]

/** The pages of the record: cycles, objectives, institutions, actions, sources. */
export function addRegistryRoutes(web: Hono<WebEnv>, parts: RegistryParts): void {
  const page = (
    context: Context<WebEnv>,
    show: (reader: Reader, frame: ReturnType<typeof frameOf>) => Promise<View | undefined>,
  ) => showCyclePage(context, parts, show)

  web.get('/:lang{e[sn]}/', (context) => showNewestCycle(context, parts))
  web.get('/:lang{e[sn]}/:cycle{[a-z0-9-]+}', (context) =>
    page(context, async (reader, frame) => (
      <HomePage
        frame={frame}
        view={await viewHome(reader)}
        charts={await parts.listCharts(reader.tx, reader.cycle, {}, frame)}
        edition={await parts.tellEdition(reader.tx, reader.cycle, frame)}
      />
    )),
  )
  web.get('/:lang{e[sn]}/:file{[a-z0-9-]+\\.json}', (context) => sendCycle(context, parts))
  web.get('/:lang{e[sn]}/:cycle{[a-z0-9-]+}/objetivos/:number{\\d+}', (context) =>
    page(context, async (reader, frame) => {
      const objective = Number(context.req.param('number'))
      const view = await viewObjective(reader, objective)
      const charts = view && (await parts.listCharts(reader.tx, reader.cycle, { objective }, frame))
      return view && <ObjectivePage frame={frame} view={view} charts={charts} />
    }),
  )
  web.get('/:lang{e[sn]}/:cycle{[a-z0-9-]+}/instituciones', (context) =>
    page(context, async (reader, frame) => (
      <InstitutionsPage frame={frame} view={await viewInstitutions(reader)} />
    )),
  )
  web.get('/:lang{e[sn]}/:cycle{[a-z0-9-]+}/instituciones/por-resolver', (context) =>
    page(context, async ({ tx, cycle, lang }, frame) => {
      const names = await listUnresolved(tx, cycle.id)
      return (
        <UnresolvedInstitutionsPage
          frame={frame}
          view={{ cycle: { id: cycle.id, title: cycle.title[lang] }, names }}
        />
      )
    }),
  )
  web.get('/:lang{e[sn]}/:cycle{[a-z0-9-]+}/instituciones/:code', (context) =>
    page(context, async (reader, frame) => {
      const view = await viewInstitution(reader, context.req.param('code'))
      return view && <InstitutionPage frame={frame} view={view} />
    }),
  )
  web.get('/:lang{e[sn]}/:cycle{[a-z0-9-]+}/temas', (context) =>
    page(context, async (reader, frame) => <TopicsPage frame={frame} view={await viewTopics(reader)} />),
  )
  for (const topic of TOPICS) {
    web.get(`/:lang{e[sn]}/:cycle{[a-z0-9-]+}/${topic}`, (context) =>
      page(context, async (reader, frame) => {
        const view = await viewTopics(reader, [topic])
        const [list] = view.lists
        return list && <TopicListPage frame={frame} view={view} list={list} />
      }),
    )
    web.get(`/:lang{e[sn]}/:cycle{[a-z0-9-]+}/${topic}/:code{[a-z_]+}`, (context) => {
      const asked = readPage(context.req.query('pagina'))
      if (asked === undefined) return refuse(context)
      return page(context, async (reader, frame) => {
        const view = await viewTopic(reader, topic, context.req.param('code'), asked)
        return view && <TopicPage frame={frame} view={view} />
      })
    })
  }
  web.get('/:lang{e[sn]}/:cycle{[a-z0-9-]+}/fuentes', (context) =>
    page(context, async (reader, frame) => <SourcesPage frame={frame} view={await viewSources(reader)} />),
  )
  web.get('/:lang{e[sn]}/:cycle{[a-z0-9-]+}/fuentes/:sha{[0-9a-f]{64}}', (context) => {
    const asked = readPage(context.req.query('pagina'))
    if (asked === undefined) return refuse(context)
    return page(context, async (reader, frame) => {
      const view = await viewSource(reader, context.req.param('sha'), asked)
      return view && <SourcePage frame={frame} view={view} />
    })
  })
  web.get(
    '/:lang{e[sn]}/:cycle{[a-z0-9-]+}/:type{[a-z]+}/:objective{\\d+}/:number{\\d+(-\\d+)?(\\.(json|txt|bib))?}',
    (context) => showAction(context, parts),
  )
  web.get('/:lang{e[sn]}/:cycle{[a-z0-9-]+}/:type{[a-z]+}', (context) =>
    page(context, async (reader, frame) => {
      const reporterType = context.req.param('type')
      const view = await viewReporterType(reader, reporterType)
      const charts = view && (await parts.listCharts(reader.tx, reader.cycle, { reporterType }, frame))
      return view && <ReporterTypePage frame={frame} view={view} charts={charts} />
    }),
  )
}

/** The home page of the newest cycle; while there is none, what to do about it. */
async function showNewestCycle(context: Context<WebEnv>, parts: RegistryParts): Promise<Response> {
  const lang = context.req.param('lang') as Language
  const shown = await parts.database.read(async (tx) => {
    const [cycle] = await listCycles(tx)
    if (cycle === undefined) return renderPage(<EmptyRecordPage frame={frameOf(context, parts, null)} />)
    const reader = await readCycle(tx, cycle, lang)
    const frame = frameOf(context, parts, {
      id: cycle.id,
      title: cycle.title[lang],
      textLang: reader.textLang,
    })
    const charts = await parts.listCharts(tx, cycle, {}, frame)
    const edition = await parts.tellEdition(tx, cycle, frame)
    return renderPage(
      <HomePage frame={frame} view={await viewHome(reader)} charts={charts} edition={edition} />,
    )
  })
  return context.html(shown)
}

/** A page of the cycle that the address names; 404 where there is no such cycle, or nothing to show. */
async function showCyclePage(
  context: Context<WebEnv>,
  parts: RegistryParts,
  show: (reader: Reader, frame: ReturnType<typeof frameOf>) => Promise<View | undefined>,
): Promise<Response> {
  const lang = context.req.param('lang') as Language
  const shown = await parts.database.read(async (tx) => {
    const cycle = await findCycle(tx, context.req.param('cycle') ?? '')
    if (cycle === undefined) return undefined
    const reader = await readCycle(tx, cycle, lang)
    const frame = frameOf(context, parts, {
      id: cycle.id,
      title: cycle.title[lang],
      textLang: reader.textLang,
    })
    const view = await show(reader, frame)
    return view && (await renderPage(view))
  })
  return shown === undefined ? await context.get('showError')(404) : context.html(shown)
}

async function showAction(context: Context<WebEnv>, parts: RegistryParts): Promise<Response> {
  const { cycle = '', type = '', objective = '', number = '' } = context.req.param()
  const [place = '', suffix] = number.split('.')
  const id = `${cycle}/${type}/${objective}/${place}`
  const compare = readComparison(context.req.query('comparar'))
  if (compare === undefined) return refuse(context)
  const format =
    suffix ?? { html: 'html', json: 'json', text: 'txt' }[chooseFormat(context.req.header('accept'))]
  if (format === 'html') {
    return showCyclePage(context, parts, async (reader, frame) => {
      const action = await findAction(reader.tx, id)
      if (action === undefined) return undefined
      const notes = await parts.listNotes(reader.tx, reader.cycle, action, reader.lang)
      const view = await viewAction(reader, action, { origin: parts.origin, compare, notes })
      return view && <ActionPage frame={frame} view={view} />
    })
  }
  if (format === 'json') {
    const exported = await parts.database.read(async (tx) => {
      const action = await findAction(tx, id)
      const of = action && (await findCycle(tx, action.cycle))
      return of && (await exportActions(tx, of, 'everyone', [action.id]))
    })
    return exported?.[0] === undefined ? context.get('showError')(404) : context.json(exported[0])
  }
  const lang = context.req.param('lang') as Language
  const found = await parts.database.read(async (tx) => {
    const action = await findAction(tx, id)
    const of = action && (await findCycle(tx, action.cycle))
    if (action === undefined || of === undefined) return undefined
    const citation = await viewCitation(await readCycle(tx, of, lang), action, parts.origin)
    return { action, citation }
  })
  if (found === undefined) return context.get('showError')(404)
  if (format === 'bib')
    return context.body(`${found.citation.bibtex}\n`, 200, {
      'content-type': 'application/x-bibtex; charset=utf-8',
    })
  return context.text(actionAsText(found.action, found.citation.text, lang))
}

/** The whole record of a cycle, as `export` writes it, without the names of who gave labels. */
async function sendCycle(context: Context<WebEnv>, parts: RegistryParts): Promise<Response> {
  const exported = await parts.database.read(async (tx) => {
    const cycle = await findCycle(tx, (context.req.param('file') ?? '').replace(/\.json$/, ''))
    return cycle && (await exportCycle(tx, cycle, 'everyone'))
  })
  return exported === undefined ? await context.get('showError')(404) : context.json(exported)
}

/** `2-3` asks for revisions 2 and 3 side by side; null where nothing is asked, undefined where it makes no sense. */
function readComparison(asked: string | undefined): readonly [number, number] | null | undefined {
  if (asked === undefined) return null
  const match = /^(\d{1,6})-(\d{1,6})$/.exec(asked)
  return match === null ? undefined : [Number(match[1]), Number(match[2])]
}

function readPage(asked: string | undefined): number | undefined {
  if (asked === undefined) return 1
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : undefined
}

/** The paths of all pages of the record, without language. */
export async function listRegistryPaths(database: Database): Promise<readonly string[]> {
  return database.read(async (tx) => {
    const cycles = await listCycles(tx)
    const paths: string[] = []
    for (const cycle of cycles) {
      const reader = await readCycle(tx, cycle, 'es')
      const institutions = (await viewInstitutions(reader)).institutions.map((one) =>
        institutionPath(cycle.id, one.code),
      )
      const sources = (await viewSources(reader)).sources.map((one) => sourcePath(cycle.id, one.sha256))
      const actions = (await listActionIds(tx, cycle.id)).map((id) => `/${id}`)
      paths.push(
        cyclePath(cycle.id),
        ...reader.framework.objectives.map((one) => objectivePath(cycle.id, one.number)),
        ...reader.framework.reporterTypes.map((one) => reporterTypePath(cycle.id, one.code)),
        topicsPath(cycle.id),
        indicatorsPath(cycle.id),
        ...TOPICS.flatMap((topic) => [
          topicListPath(cycle.id, topic),
          ...termsOf(reader.framework, topic).map((term) => topicPath(cycle.id, topic, term.code)),
        ]),
        institutionsPath(cycle.id),
        ...institutions,
        sourcesPath(cycle.id),
        ...new Set(sources),
        ...actions,
      )
    }
    return paths
  })
}

/** The newest cycle, which the first address leads to; undefined while the record is empty. */
export async function findNewestCycle(
  database: Database,
): Promise<{ readonly cycle: Cycle; readonly textLang: string } | undefined> {
  return database.read(async (tx) => {
    const [cycle] = await listCycles(tx)
    return cycle && { cycle, textLang: await findTextLanguage(tx, cycle.id) }
  })
}
