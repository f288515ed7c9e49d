import type { Context, Hono } from 'hono'
import type { Language } from '../compact/schema.ts'
import type { Database } from '../db/open.ts'
import { findAction } from '../registry/service.ts'
import { frameOf, type WebEnv, type WebParts } from '../web/http.tsx'
import { statisticsPath } from '../web/paths.ts'
import { renderPage } from '../web/render.ts'
import type { RecordView } from './answer-record.ts'
import { asksOfActions } from './record-question.ts'
import type { Missing } from './answer-schema.ts'
import { answer } from './answer.ts'
import { GapsPage } from './gaps-page.tsx'
import { AnswerPage, AskPage } from './ask-page.tsx'
import { viewAnswer } from './ask-view.ts'
import { ConceptPage } from './concept-page.tsx'
import { viewConcept } from './concept-view.ts'
import { FigurePage } from './figure-page.tsx'
import { type Known, viewFigure, viewLine } from './figure-view.ts'
import { toDictionaryCsv, toFiguresCsv } from './figures-csv.ts'
import type { Ledger } from './ledger.ts'
import { STATISTICS_MESSAGES } from './messages.ts'
import { askPath, conceptPath, figurePath, gapsPath, timelinePath } from './paths.ts'
import { RequestPage } from './request-page.tsx'
import { drawTimeline } from './timeline.ts'
import { TimelinePage } from './timeline-page.tsx'
import { viewRecord } from './recorded.ts'
import type { ConceptCode, Observation, StatisticId } from './schema.ts'
import { keep, listDecisionsOn } from './service.ts'
import { StatisticsPage } from './statistics-page.tsx'
import { viewConceptGaps, viewStatistics } from './statistics-view.ts'

export type StatisticsParts = Pick<WebParts, 'origin' | 'assets' | 'currentCycle' | 'recordVersion'> & {
  readonly database: Database
  /** The ledger of the version of the record that is shown. */
  readonly ledger: () => Promise<Ledger>
  /** Whether the machine itself may review what the program read. */
  readonly reviews: boolean
}

/** What the pages are made from. */
type Shown = StatisticsParts & {
  readonly recorded: () => Promise<RecordView | undefined>
  readonly knownActions: () => Promise<Known>
}

/** Longer questions are refused: the address of an answer must fit where addresses are written. */
const LONGEST_QUESTION = 500

/** The pages of published statistics: to be added before those of the record, whose addresses are wider. */
export function addStatisticsRoutes(web: Hono<WebEnv>, given: StatisticsParts): void {
  const recorded = keep(given.database, given.recordVersion, viewRecord)
  const parts: Shown = { ...given, recorded, knownActions: knownActions(given) }
  web.get('/:lang{e[sn]}/preguntar', (context) => showAnswer(context, parts))
  web.get('/:lang{e[sn]}/preguntar/solicitud', (context) => showRequest(context, parts))
  web.get('/:lang{e[sn]}/preguntar/solicitud.txt', (context) => sendRequest(context, parts))
  web.get('/:lang{e[sn]}/estadisticas', (context) => showStatistics(context, parts))
  web.get('/:lang{e[sn]}/estadisticas/publicaciones', (context) => showTimeline(context, parts))
  web.get('/:lang{e[sn]}/estadisticas/huecos', (context) => showGaps(context, parts))
  web.get('/:lang{e[sn]}/estadisticas.csv', async (context) => {
    const ledger = await parts.ledger()
    return sendCsv(context, toFiguresCsv(ledger.observations, ledger, languageOf(context)))
  })
  web.get('/:lang{e[sn]}/estadisticas/diccionario.csv', (context) =>
    sendCsv(context, toDictionaryCsv(languageOf(context))),
  )
  web.get('/:lang{e[sn]}/estadisticas/:file{[A-Z][A-Z0-9_]*\\.csv}', (context) =>
    sendConceptFile(context, parts),
  )
  web.get('/:lang{e[sn]}/estadisticas/:concept{[A-Z][A-Z0-9_]*}', (context) => showConcept(context, parts))
  web.get('/:lang{e[sn]}/estadisticas/cifra/:id', (context) => showFigure(context, parts))
}

/** The question of an address, in one line; undefined where it is longer than an address should be. */
function questionOf(context: Context<WebEnv>): string {
  return (context.req.query('q') ?? '').replaceAll(/\s+/g, ' ').trim()
}

type Asked = { readonly question: string; readonly place: number; readonly missing: Missing }

/** What the answer to the question of the address misses at the place that it names. */
async function findMissing(context: Context<WebEnv>, parts: Shown): Promise<Asked | undefined> {
  const question = questionOf(context)
  const place = Number(context.req.query('falta') ?? '1') - 1
  if (question === '' || question.length > LONGEST_QUESTION) return undefined
  const missing = answer(question, await parts.ledger(), languageOf(context)).missing[place]
  return missing === undefined ? undefined : { question, place, missing }
}

async function showRequest(context: Context<WebEnv>, parts: Shown): Promise<Response> {
  const asked = await findMissing(context, parts)
  if (asked === undefined) return context.get('showError')(404)
  const frame = frameOf(context, parts, await parts.currentCycle(languageOf(context)))
  return context.html(await renderPage(<RequestPage frame={frame} {...asked} />))
}

async function sendRequest(context: Context<WebEnv>, parts: Shown): Promise<Response> {
  const asked = await findMissing(context, parts)
  if (asked === undefined) return context.get('showError')(404)
  const name = languageOf(context) === 'es' ? 'solicitud.txt' : 'request.txt'
  return context.text(`${asked.missing.request}\n`, 200, {
    'content-disposition': `attachment; filename="${name}"`,
  })
}

async function showTimeline(context: Context<WebEnv>, parts: Shown): Promise<Response> {
  const lang = languageOf(context)
  const ledger = await parts.ledger()
  const known = await parts.knownActions()
  const { years, undated, bodies, medianDays } = drawTimeline(ledger)
  const line = (figure: Observation) => viewLine(figure, ledger, lang, known)
  const view = {
    bodies,
    medianDays,
    undated: undated.map(line),
    years: years.map(({ year, published }) => ({
      year,
      lines: published.map(({ figure, date, daysAfter }) => ({ date, daysAfter, line: line(figure) })),
    })),
  }
  const frame = frameOf(context, parts, await parts.currentCycle(lang))
  return context.html(await renderPage(<TimelinePage frame={frame} view={view} />))
}

async function showGaps(context: Context<WebEnv>, parts: StatisticsParts): Promise<Response> {
  const lang = languageOf(context)
  const frame = frameOf(context, parts, await parts.currentCycle(lang))
  const gaps = viewConceptGaps(await parts.ledger(), lang)
  return context.html(await renderPage(<GapsPage frame={frame} gaps={gaps} />))
}

async function showAnswer(context: Context<WebEnv>, parts: Shown): Promise<Response> {
  const lang = languageOf(context)
  const frame = frameOf(context, parts, await parts.currentCycle(lang))
  const question = questionOf(context)
  if (question === '') return context.html(await renderPage(<AskPage frame={frame} />))
  if (question.length > LONGEST_QUESTION) {
    const why = STATISTICS_MESSAGES[lang].tooLong(LONGEST_QUESTION, question.length)
    return context.html(await renderPage(<AskPage frame={frame} refused={{ question, why }} />), 400)
  }
  const ledger = await parts.ledger()
  const view = viewAnswer({
    question,
    ledger,
    lang,
    record: asksOfActions(question) ? await parts.recorded() : undefined,
    hasAction: await parts.knownActions(),
  })
  return context.html(await renderPage(<AnswerPage frame={frame} view={view} />))
}

async function showFigure(context: Context<WebEnv>, parts: Shown): Promise<Response> {
  const lang = languageOf(context)
  const ledger = await parts.ledger()
  const figure = ledger.byId.get((context.req.param('id') ?? '') as StatisticId)
  if (figure === undefined) return context.get('showError')(404)
  const view = viewFigure(figure, ledger, lang, await parts.knownActions())
  const decisions =
    figure.reading === null ? [] : await parts.database.read((tx) => listDecisionsOn(tx, figure.id))
  const frame = frameOf(context, parts, await parts.currentCycle(lang))
  return context.html(await renderPage(<FigurePage frame={frame} view={view} decisions={decisions} />))
}

async function showStatistics(context: Context<WebEnv>, parts: StatisticsParts): Promise<Response> {
  const lang = languageOf(context)
  const frame = frameOf(context, parts, await parts.currentCycle(lang))
  const view = viewStatistics(await parts.ledger(), lang)
  const page = <StatisticsPage frame={frame} view={view} reviews={parts.reviews} />
  return context.html(await renderPage(page))
}

/** The paths of all pages of published statistics, without language; answers are left out, for they have no end. */
export function listStatisticsPaths(ledger: Ledger): readonly string[] {
  return [
    statisticsPath(),
    timelinePath(),
    gapsPath(),
    askPath(),
    ...new Set([...ledger.concepts.keys(), ...ledger.byConcept.keys()].map(conceptPath)),
    ...[...ledger.byId.keys()].map(figurePath),
  ]
}

async function showConcept(context: Context<WebEnv>, parts: Shown): Promise<Response> {
  const lang = languageOf(context)
  const code = (context.req.param('concept') ?? '') as ConceptCode
  const view = viewConcept(code, await parts.ledger(), lang, await parts.knownActions())
  if (view === undefined) return context.get('showError')(404)
  const frame = frameOf(context, parts, await parts.currentCycle(lang))
  return context.html(await renderPage(<ConceptPage frame={frame} view={view} />))
}

async function sendConceptFile(context: Context<WebEnv>, parts: StatisticsParts): Promise<Response> {
  const ledger = await parts.ledger()
  const code = (context.req.param('file') ?? '').replace(/\.csv$/, '') as ConceptCode
  const figures = ledger.byConcept.get(code)
  if (figures === undefined) return context.get('showError')(404)
  return sendCsv(context, toFiguresCsv(figures, ledger, languageOf(context)))
}

function sendCsv(context: Context<WebEnv>, csv: string): Response {
  const name = context.req.path.split('/').at(-1) ?? 'estadisticas.csv'
  return context.body(csv, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
  })
}

function languageOf(context: Context<WebEnv>): Language {
  return context.req.param('lang') as Language
}

/** Which actions that figures name this record has: only those are linked. Looked up once for each version of the record. */
function knownActions({ database, ledger, recordVersion }: StatisticsParts): () => Promise<Known> {
  let found: { readonly version: number; readonly known: ReadonlySet<string> } | undefined
  return async () => {
    const version = recordVersion()
    if (found?.version !== version) {
      const named = new Set([...(await ledger()).byId.values()].flatMap((each) => each.action ?? []))
      found = { version, known: await lookUp(database, named) }
    }
    const { known } = found
    return (id) => known.has(id)
  }
}

async function lookUp(database: Database, named: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  return await database.read(async (tx) => {
    const known = new Set<string>()
    for (const id of named) if ((await findAction(tx, id)) !== undefined) known.add(id)
    return known
  })
}
