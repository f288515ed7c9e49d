import type { Context, Hono } from 'hono'
import type { Language, Term } from '../compact/schema.ts'
import { loadFramework, loadInstitutions } from '../compact/service.ts'
import type { Database, Read } from '../db/open.ts'
import type { Cycle } from '../registry/schema.ts'
import { findCycle, findTextLanguage, listActionHeads } from '../registry/service.ts'
import { frameOf, refuse, type WebEnv, type WebParts } from '../web/http.tsx'
import { FILTERS, type Filter, type SearchAddress } from '../web/paths.ts'
import { renderPage } from '../web/render.ts'
import { SEARCH_MESSAGES } from './messages.ts'
import type { FacetName, SearchResult } from './schema.ts'
import { SearchPage, type FilterView, type SearchView, type ShownHit } from './search-page.tsx'
import { searchActions, type SearchMemory } from './service.ts'

export type SearchParts = Pick<WebParts, 'origin' | 'assets'> & {
  readonly database: Database
  readonly memory: SearchMemory
}

const HITS_A_PAGE = 10
/** Beyond this no one reads on, and numbers in addresses stay small. */
const LAST_PAGE = 1000

const FACET_OF: Readonly<Record<Filter, FacetName>> = {
  objetivo: 'objective',
  sector: 'reporterType',
  institucion: 'institution',
  poblacion: 'population',
  tipo: 'actionType',
  reto: 'challenge',
  mujeres: 'gender',
  discapacidad: 'disability',
  entidad: 'state',
}

export function addSearchRoutes(web: Hono<WebEnv>, parts: SearchParts): void {
  web.get('/:lang{e[sn]}/:cycle{[a-z0-9-]+}/buscar', (context) => showSearch(context, parts))
}

async function showSearch(context: Context<WebEnv>, parts: SearchParts): Promise<Response> {
  const lang = context.req.param('lang') as Language
  const address = readAddress(context)
  if (address === undefined) return refuse(context)
  const shown = await parts.database.read(async (tx) => {
    const cycle = await findCycle(tx, context.req.param('cycle') ?? '')
    if (cycle === undefined) return undefined
    const result = await searchActions(tx, parts.memory, cycle, {
      words: address.q,
      lang,
      filters: Object.fromEntries(FILTERS.map((filter) => [FACET_OF[filter], address.filters[filter]])),
      limit: HITS_A_PAGE,
      offset: (address.page - 1) * HITS_A_PAGE,
    })
    const frame = frameOf(context, parts, {
      id: cycle.id,
      title: cycle.title[lang],
      textLang: await findTextLanguage(tx, cycle.id),
    })
    return renderPage(<SearchPage frame={frame} view={await toView(tx, cycle, lang, address, result)} />)
  })
  return shown === undefined ? await context.get('showError')(404) : context.html(shown)
}

function readAddress(context: Context): SearchAddress | undefined {
  const asked = (name: string) => context.req.query(name)?.trim() ?? ''
  const page = asked('pagina') === '' ? 1 : Number(asked('pagina'))
  if (!Number.isInteger(page) || page < 1 || page > LAST_PAGE) return undefined
  const filters = Object.fromEntries(
    FILTERS.flatMap((filter) => (asked(filter) === '' ? [] : [[filter, asked(filter)]])),
  )
  return { q: asked('q').slice(0, 300), filters, page }
}

async function toView(
  tx: Read,
  cycle: Cycle,
  lang: Language,
  address: SearchAddress,
  result: SearchResult,
): Promise<SearchView> {
  const names = namesOf(cycle, lang)
  const heads = new Map(
    (
      await listActionHeads(
        tx,
        cycle,
        result.hits.map((hit) => hit.id),
      )
    ).map((head) => [head.id as string, head]),
  )
  return {
    cycle: { id: cycle.id, title: cycle.title[lang] },
    address,
    total: result.total,
    pages: Math.min(LAST_PAGE, Math.ceil(result.total / HITS_A_PAGE)),
    corrected: result.corrected,
    suggestion: null,
    hits: result.hits.map((hit): ShownHit => {
      const head = heads.get(hit.id)
      return {
        id: hit.id,
        label:
          head === undefined ? '' : `${names('sector', head.reporterType)} ${head.objective}.${head.number}`,
        institutions: head?.institutions.map((code) => names('institucion', code)) ?? [],
        title: hit.titleSegments,
        snippet: hit.snippet,
      }
    }),
    facets: FILTERS.map((filter): FilterView => ({
      filter,
      values: result.facets[FACET_OF[filter]].map(({ value, actions }) => ({
        value,
        label: names(filter, value),
        count: actions,
      })),
    })),
  }
}

/** The names that a reader sees for the values of filters. */
function namesOf(cycle: Cycle, lang: Language): (filter: Filter, value: string) => string {
  const framework = loadFramework(cycle.framework)
  const institutions = loadInstitutions(cycle.country)
  const terms = (list: readonly Term[]) => new Map(list.map((one) => [one.code, one.name[lang]]))
  const yesNo = new Map(Object.entries(SEARCH_MESSAGES[lang].yesNo))
  const byFilter: Readonly<Record<Filter, ReadonlyMap<string, string>>> = {
    objetivo: new Map(
      framework.objectives.map((one) => [String(one.number), `${one.number}. ${one.short[lang]}`]),
    ),
    sector: new Map(framework.reporterTypes.map((one) => [one.code, one.short[lang]])),
    institucion: new Map(
      institutions.map((one) => [one.code, isAcronym(one.code) ? one.code : one.name[lang]]),
    ),
    poblacion: terms(framework.populations),
    tipo: terms(framework.actionTypes),
    reto: terms(framework.challengeCategories),
    mujeres: yesNo,
    discapacidad: yesNo,
    entidad: new Map(
      institutions.flatMap((one) => (one.state === null ? [] : [[one.state, one.name[lang]]])),
    ),
  }
  return (filter, value) => byFilter[filter].get(value) ?? value
}

/** Acronyms are what readers know an institution by; codes of other kinds are ours. */
function isAcronym(code: string): boolean {
  return /^[\p{Lu}\d]{2,}$/u.test(code)
}
