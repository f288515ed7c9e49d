import { type ActionCodes, listCodes } from '../classification/service.ts'
import { indexInstitutions } from '../compact/rules.ts'
import type { Language } from '../compact/schema.ts'
import { loadFramework, loadInstitutions } from '../compact/service.ts'
import type { Read, Write } from '../db/open.ts'
import type { Action, ActionId, Cycle } from '../registry/schema.ts'
import { getVersion, listSummariesOf } from '../registry/service.ts'
import { type FacetIndex, type FacetRow, indexFacets, narrow } from './facets.ts'
import {
  type Candidate,
  chooseSpelling,
  levelEndings,
  listWords,
  readQuery,
  toSegments,
  writeQuery,
} from './rules.ts'
import type { Hit, QueryTerm, SearchRequest, SearchResult } from './schema.ts'
import * as store from './store.ts'
import { loadSynonyms, type Synonyms } from './synonyms.ts'

export { loadSynonyms } from './synonyms.ts'

/** Beyond so many hits only these, headings first, are put in order of relevance; the rest follow in the order of the record. */
const RANKED = 200

/** From so many actions written at once the database is told to look at them anew. */
const MANY = 300

/** What search keeps in memory between requests: the facets of each cycle, as of one version of the record. */
export type SearchMemory = Map<string, { readonly version: number; readonly facets: FacetIndex }>

/** Writes what actions are found by. Called in the transaction that changes them, so that search never lags behind. */
export async function indexActions(tx: Write, cycle: Cycle, actions: readonly Action[]): Promise<void> {
  const institutions = indexInstitutions(loadInstitutions(cycle.country))
  const framework = loadFramework(cycle.framework)
  const summaries = await listSummariesOf(
    tx,
    actions.map((action) => action.id),
  )
  const entries = actions.map((action): store.Entry => {
    const told = summaries.get(action.id)
    const named = action.institutions.flatMap((one) => {
      const known = one.code === null ? undefined : institutions.get(one.code)
      const parent =
        known?.parent === undefined || known.parent === null ? undefined : institutions.get(known.parent)
      return [one.printed, known?.code, known?.name.es, parent?.code].filter((name) => name !== undefined)
    })
    const english = action.institutions.map((one) =>
      one.code === null ? '' : institutions.get(one.code)?.name.en,
    )
    const objective = framework.objectives.find((one) => one.number === action.objective)
    return {
      action: action.id,
      title: action.title,
      institutions: named.join(' · '),
      description: [told?.summary.es, action.description].filter((text) => text !== undefined).join('\n'),
      results: action.results,
      challenges: action.challengesText,
      english: [told?.title.en, told?.summary.en, objective?.short.en, ...english].join(' '),
    }
  })
  await store.writeEntries(tx, cycle.id, entries.map(levelEntry))
  await store.addWords(tx, countWords(entries))
  if (entries.length >= MANY) await store.refreshStatistics(tx)
}

function levelEntry(entry: store.Entry): store.Entry {
  return {
    ...entry,
    title: levelEndings(entry.title),
    institutions: levelEndings(entry.institutions),
    description: levelEndings(entry.description),
    results: levelEndings(entry.results),
    challenges: levelEndings(entry.challenges),
  }
}

function countWords(entries: readonly store.Entry[]): readonly Candidate[] {
  const words = new Map<string, { shown: string; actions: number }>()
  for (const entry of entries) {
    const text = [
      entry.title.toLowerCase(),
      entry.institutions,
      entry.description,
      entry.results,
      entry.challenges,
    ].join(' ')
    for (const [folded, shown] of listWords(text)) {
      const known = words.get(folded)
      if (known === undefined) words.set(folded, { shown, actions: 1 })
      else known.actions += 1
    }
  }
  return [...words].map(([folded, word]) => ({ folded, ...word }))
}

/** Finds the actions of a cycle by words and facets. */
export async function searchActions(
  tx: Read,
  memory: SearchMemory,
  cycle: Cycle,
  request: SearchRequest,
): Promise<SearchResult> {
  const facets = await facetsOf(tx, memory, cycle)
  await store.preferWordIndex(tx)
  const asked = await readAsked(tx, cycle, readQuery(request.words))
  const found = asked.query === null ? facets.keys : await store.findKeys(tx, cycle.id, asked.query)
  const narrowed = narrow(facets, inOrder(facets, found), request.filters)
  const ordered =
    asked.query === null
      ? { keys: narrowed.keys, scores: new Map<number, number>() }
      : await rank(tx, cycle, asked.query, narrowed.keys)
  const page = ordered.keys
    .slice(request.offset, request.offset + request.limit)
    .map((key) => ({ key, score: asked.query === null ? 1 : (ordered.scores.get(key) ?? 0) }))
  return {
    words: request.words,
    corrected: asked.corrected,
    total: narrowed.keys.length,
    hits: await readHits(tx, asked.marked, page, request.lang),
    facets: narrowed.facets,
  }
}

async function facetsOf(tx: Read, memory: SearchMemory, cycle: Cycle): Promise<FacetIndex> {
  const version = await getVersion(tx)
  const kept = memory.get(cycle.id)
  if (kept?.version === version) return kept.facets
  const labels = await listCodes(tx, cycle.id)
  const places = await store.loadPlaces(tx, cycle.id)
  const facets = indexFacets(places.map((row) => toFacetRow(row, labels.get(row.action))))
  memory.set(cycle.id, { version, facets })
  return facets
}

function toFacetRow(row: store.PlaceRow, labels: ActionCodes | undefined): FacetRow {
  const yesNo = (value: boolean | undefined) => (value === undefined ? [] : [value ? 'si' : 'no'])
  return {
    key: row.key,
    objective: [row.objective],
    reporterType: [row.reporterType],
    institution: row.institution,
    state: row.state,
    population: labels?.populations ?? [],
    actionType: labels?.actionTypes ?? [],
    challenge: [...new Set(labels?.challenges)],
    gender: yesNo(labels?.gender),
    disability: yesNo(labels?.disability),
  }
}

/** The keys in the order of the record. */
function inOrder(facets: FacetIndex, keys: readonly number[]): readonly number[] {
  if (keys === facets.keys) return keys
  const found = new Set(keys)
  return facets.keys.filter((key) => found.has(key))
}

type Asked = {
  readonly query: string | null
  readonly marked: string | null
  readonly corrected: string | null
}

/** Turns terms into one query; words that no action has are replaced by the likeliest that some action has. */
async function readAsked(tx: Read, cycle: Cycle, terms: readonly QueryTerm[]): Promise<Asked> {
  if (terms.length === 0) return { query: null, marked: null, corrected: null }
  const synonyms = loadSynonyms()
  const first = await readTerms(tx, cycle, terms, synonyms)
  const better = await Promise.all(
    terms.map(async (term, i) => {
      const known = first[i]
      if (known === undefined || known.found || known.query === '' || term.excluded || term.phrase)
        return term
      const spelling = chooseSpelling(term.text, await store.listAlike(tx, foldForWords(term.text)))
      return spelling === undefined ? term : { ...term, text: spelling }
    }),
  )
  const changed = better.some((term, i) => term !== terms[i])
  const read = changed ? await readTerms(tx, cycle, better, synonyms) : first
  const join = (of: 'query' | 'marked') => {
    const parts = better.map((term, i) => {
      const query = read[i]?.[of] ?? ''
      return query === '' ? '' : `${term.excluded ? '!' : ''}(${query})`
    })
    const whole = parts.filter((part) => part !== '').join(' & ')
    return whole === '' ? null : whole
  }
  return { query: join('query'), marked: join('marked'), corrected: changed ? writeQuery(better) : null }
}

function foldForWords(text: string): string {
  return [...listWords(text).keys()].join(' ')
}

/** One query for each term, in their order; '' for a term of stop words only. */
async function readTerms(
  tx: Read,
  cycle: Cycle,
  terms: readonly QueryTerm[],
  synonyms: Synonyms,
): Promise<readonly store.TermQuery[]> {
  return store.readTerms(
    tx,
    cycle.id,
    terms.map((term) => [term.text, ...(term.phrase ? [] : synonyms(term.text))]),
    levelEndings,
  )
}

type Ranked = { readonly key: number; readonly score: number }

/** Keys by relevance, best first, with the score of those that were ranked: 1 for the best. */
type Ordered = { readonly keys: readonly number[]; readonly scores: ReadonlyMap<number, number> }

async function rank(tx: Read, cycle: Cycle, query: string, keys: readonly number[]): Promise<Ordered> {
  const heads = new Set(await store.findHeads(tx, cycle.id, query, 2 * RANKED))
  const first =
    keys.length <= RANKED
      ? keys
      : [...keys.filter((key) => heads.has(key)), ...keys.filter((key) => !heads.has(key))]
  const candidates = first.slice(0, RANKED)
  const ranks = await store.rankKeys(tx, query, candidates)
  const scored = candidates.map((key) => ({ key, score: (ranks.get(key) ?? 0) + (heads.has(key) ? 1 : 0) }))
  // Sorting is stable: equals stay in the order of the record.
  scored.sort((a, b) => b.score - a.score)
  const best = scored[0]?.score ?? 1
  const share = (score: number) => Number((score / (best === 0 ? 1 : best)).toFixed(4))
  return {
    keys: [...scored.map(({ key }) => key), ...first.slice(RANKED)],
    scores: new Map(scored.map(({ key, score }) => [key, share(score)])),
  }
}

async function readHits(
  tx: Read,
  query: string | null,
  page: readonly Ranked[],
  lang: Language,
): Promise<readonly Hit[]> {
  const rows = new Map(
    (
      await store.readHits(
        tx,
        query,
        page.map(({ key }) => key),
        lang,
      )
    ).map((row) => [row.key, row]),
  )
  return page.flatMap(({ key, score }) => {
    const row = rows.get(key)
    if (row === undefined) return []
    const segments = (marked: string) => toSegments(marked, store.MARK_START, store.MARK_STOP)
    return [
      {
        id: row.id,
        title: row.title,
        titleSegments: segments(row.heading),
        score,
        snippet: segments(row.text),
      },
    ]
  })
}

/** Actions of the same cycle that speak of the same, the nearest first. */
export async function listSimilar(tx: Read, id: ActionId, limit: number): Promise<readonly ActionId[]> {
  return store.listSimilar(tx, id, limit)
}
