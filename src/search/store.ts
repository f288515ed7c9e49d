import { sql } from 'kysely'
import type { CycleId, Language } from '../compact/schema.ts'
import type { Read, Write } from '../db/open.ts'
import { askEach } from '../db/read-ahead.ts'
import type { ActionId } from '../registry/schema.ts'
import type { Candidate } from './rules.ts'

const BATCH = 500

export type Entry = {
  readonly action: ActionId
  readonly title: string
  /** Names, acronyms and printed forms of the reporting institutions. */
  readonly institutions: string
  readonly description: string
  readonly results: string
  readonly challenges: string
  /** What is said of the action in English. */
  readonly english: string
}

/** Writes the words of actions, in place of those they had. */
export async function writeEntries(tx: Write, cycle: CycleId, entries: readonly Entry[]): Promise<void> {
  for (let start = 0; start < entries.length; start += BATCH) {
    const rows = JSON.stringify(entries.slice(start, start + BATCH))
    await sql`
      INSERT INTO search_action (action, cycle, head, whole)
      SELECT e.action, ${cycle}, e.head,
        setweight(e.head, 'A')
        || setweight(to_tsvector('constancia_es', e.description), 'B')
        || setweight(to_tsvector('constancia_es', e.results), 'C')
        || setweight(to_tsvector('constancia_es', e.challenges), 'D')
        || setweight(to_tsvector('english', e.english), 'B')
      FROM (
        SELECT r.*, to_tsvector('constancia_es', r.title || ' ' || r.institutions) AS head
        FROM json_to_recordset(${rows}::json) AS r(
          action text, title text, institutions text, description text, results text, challenges text, english text)
      ) e
      ON CONFLICT (action) DO UPDATE SET head = excluded.head, whole = excluded.whole`.execute(tx)
  }
}

/** After much was written the planner must look anew, or it reads every row where an index would do. */
export async function refreshStatistics(tx: Write): Promise<void> {
  await sql`ANALYZE search_action, search_word, action_current, action_institution, action_state`.execute(tx)
}

/** Adds to the list of words that forgives misspellings. */
export async function addWords(tx: Write, words: readonly Candidate[]): Promise<void> {
  if (words.length === 0) return
  await sql`
    INSERT INTO search_word (folded, shown, actions)
    SELECT w.folded, w.shown, w.actions
    FROM json_to_recordset(${JSON.stringify(words)}::json) AS w(folded text, shown text, actions integer)
    ON CONFLICT (folded) DO UPDATE SET actions = search_word.actions + excluded.actions`.execute(tx)
}

/** Where an action stands and what it concerns, for narrowing down. */
export type PlaceRow = {
  readonly key: number
  readonly action: ActionId
  readonly objective: string
  readonly reporterType: string
  readonly institution: readonly string[]
  readonly state: readonly string[]
}

/** The actions of a cycle that can be searched, in the order of the record. */
export async function loadPlaces(tx: Read, cycle: CycleId): Promise<readonly PlaceRow[]> {
  const found = await sql<{
    key: number
    action: ActionId
    objective: string
    reporterType: string
    institution: string[]
    state: string[]
  }>`
    SELECT s.key, s.action, c.objective::text AS objective, c.reporter_type AS "reporterType",
      coalesce(i.codes, '{}') AS institution, coalesce(t.codes, '{}') AS state
    FROM search_action s
    JOIN action_current c ON c.action = s.action
    LEFT JOIN (SELECT action, array_agg(DISTINCT code) AS codes FROM action_institution
      WHERE cycle = ${cycle} AND code IS NOT NULL GROUP BY action) i ON i.action = s.action
    LEFT JOIN (SELECT action, array_agg(state) AS codes FROM action_state WHERE cycle = ${cycle} GROUP BY action) t ON t.action = s.action
    WHERE s.cycle = ${cycle}
    ORDER BY c.position`.execute(tx)
  return found.rows
}

/**
 * Has the words found by their index, not by reading every text: the planner does not count what it costs to fetch the
 * texts that are kept out of the rows. (`(cycle = …) IS TRUE` below is so written for the same reason.) Until the
 * transaction ends.
 */
export async function preferWordIndex(tx: Read): Promise<void> {
  await sql`SET LOCAL enable_seqscan = off`.execute(tx)
}

/** What one term asks: of the words kept (`query`), and of the text as it stands, for marking (`marked`). Empty for stop words. */
export type TermQuery = { readonly query: string; readonly marked: string; readonly found: boolean }

/**
 * Turns terms into queries (Spanish or English words, as a phrase), and says of each whether any action of the cycle
 * has it. Each term comes with its own text first, then others that mean the same; `level` is done to them as it was
 * to the words kept. One row for each term, in order.
 */
export async function readTerms(
  tx: Read,
  cycle: CycleId,
  alternatives: readonly (readonly string[])[],
  level: (text: string) => string,
): Promise<readonly TermQuery[]> {
  const asked = alternatives.flatMap((texts, term) =>
    texts.map((text, place) => ({ term, place, text, levelled: level(text) })),
  )
  const rows = await sql<TermQuery>`
    SELECT coalesce(q.query, '') AS query, coalesce(q.marked, '') AS marked,
      q.query IS NOT NULL AND EXISTS (SELECT 1 FROM search_action s WHERE (s.cycle = ${cycle}) IS TRUE AND s.whole @@ q.query::tsquery) AS found
    FROM (
      SELECT a.term,
        -- A word that either language leaves out as too common is left out.
        CASE WHEN bool_or(a.place = 0 AND (numnode(a.es) = 0 OR numnode(a.en) = 0)) THEN NULL
          ELSE string_agg('(' || a.es::text || ') | (' || a.en::text || ')', ' | ') FILTER (WHERE numnode(a.es) > 0 AND numnode(a.en) > 0)
        END AS query,
        string_agg('(' || a.es::text || ') | (' || a.raw::text || ')', ' | ') FILTER (WHERE numnode(a.es) > 0 AND numnode(a.raw) > 0) AS marked
      FROM (
        SELECT r.term, r.place, phraseto_tsquery('constancia_es', r.levelled) AS es, phraseto_tsquery('english', r.levelled) AS en,
          phraseto_tsquery('constancia_es', r.text) AS raw
        FROM json_to_recordset(${JSON.stringify(asked)}::json) AS r(term integer, place integer, text text, levelled text)
      ) a
      GROUP BY a.term
    ) q
    ORDER BY q.term`.execute(tx)
  return rows.rows
}

/** The keys of all actions that a query finds. */
export async function findKeys(tx: Read, cycle: CycleId, query: string): Promise<readonly number[]> {
  const rows = await sql<{ keys: string | null }>`
    SELECT string_agg(key::text, ',') AS keys
    FROM search_action WHERE (cycle = ${cycle}) IS TRUE AND whole @@ ${query}::tsquery`.execute(tx)
  return toNumbers(rows.rows[0]?.keys)
}

/** The keys of actions whose heading alone a query finds, at most `limit`. */
export async function findHeads(
  tx: Read,
  cycle: CycleId,
  query: string,
  limit: number,
): Promise<readonly number[]> {
  const rows = await sql<{ keys: string | null }>`
    SELECT string_agg(h.key::text, ',') AS keys
    FROM (SELECT key FROM search_action WHERE (cycle = ${cycle}) IS TRUE AND head @@ ${query}::tsquery LIMIT ${limit}) h`.execute(
    tx,
  )
  return toNumbers(rows.rows[0]?.keys)
}

/** Relevance of some of the hits: how often and how near one another the words stand, and where. */
export async function rankKeys(
  tx: Read,
  query: string,
  keys: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const rows = await sql<{ key: number; rank: number }>`
    SELECT key, ts_rank('{0.1, 0.3, 0.5, 1.0}', whole, ${query}::tsquery, 1) AS rank
    FROM search_action WHERE key = ANY(${[...keys]}::int[])`.execute(tx)
  return new Map(rows.rows.map((row) => [row.key, row.rank]))
}

export const MARK_START = '\u0001'
export const MARK_STOP = '\u0002'

export type HitRow = {
  readonly key: number
  readonly id: ActionId
  readonly title: string
  readonly heading: string
  readonly text: string
}

/** Headings and the passages where the words stand, with marks around the words. */
export async function readHits(
  tx: Read,
  query: string | null,
  keys: readonly number[],
  lang: Language,
): Promise<readonly HitRow[]> {
  const told = lang === 'en' ? sql`u.title_en, u.summary_en` : sql`u.title_es, u.summary_es`
  const marks = `StartSel=${MARK_START}, StopSel=${MARK_STOP}`
  const rows = await sql<HitRow>`
    SELECT s.key, s.action AS id, t.title,
      CASE WHEN q.query IS NULL THEN t.title
        ELSE ts_headline('constancia_es', t.title, q.query, ${`${marks}, HighlightAll=true`}) END AS heading,
      CASE WHEN q.query IS NULL THEN left(t.text, 240)
        ELSE ts_headline('constancia_es', t.text, q.query, ${`${marks}, MaxFragments=2, MinWords=12, MaxWords=26, FragmentDelimiter=" … "`}) END AS text
    FROM search_action s
    JOIN action_current c ON c.action = s.action
    JOIN action_revision v ON v.action = c.action AND v.revision = c.revision
    CROSS JOIN (SELECT ${query}::tsquery AS query) q
    LEFT JOIN LATERAL (SELECT ${told} FROM action_summary u WHERE u.action = s.action) o(title, summary) ON true
    CROSS JOIN LATERAL (
      SELECT coalesce(o.title, v.title) AS title,
        concat_ws(' ', o.summary, nullif(v.description, ''), nullif(v.results, ''), nullif(v.challenges_text, '')) AS text
    ) t
    WHERE s.key = ANY(${[...keys]}::int[])`.execute(tx)
  return rows.rows
}

/** Words of the record that look like one that no action has, or begin with it. */
export async function listAlike(tx: Read, folded: string): Promise<readonly Candidate[]> {
  const rows = await sql<Candidate>`
    SELECT folded, shown, actions FROM search_word
    WHERE folded % ${folded} OR folded LIKE ${`${folded}%`}
    ORDER BY similarity(folded, ${folded}) DESC, actions DESC LIMIT 12`.execute(tx)
  return rows.rows
}

/** The rarest words of an action's heading and description as a query, to find others that speak of the same. */
export async function listSimilar(tx: Read, action: ActionId, limit: number): Promise<readonly ActionId[]> {
  const found = await askEach(tx, `similar ${String(limit)}`, [action], async (actions) => {
    const rows = await sql<{ of: ActionId; action: ActionId }>`
      SELECT this.action AS of, k.action
      FROM search_action this
      CROSS JOIN LATERAL (
        SELECT string_agg(quote_literal(u.lexeme), ' | ')::tsquery AS query
        FROM (SELECT lexeme FROM unnest(ts_filter(this.whole, '{a,b}')) WHERE length(lexeme) > 4
          ORDER BY cardinality(positions) DESC, length(lexeme) DESC LIMIT 14) u
      ) words
      CROSS JOIN LATERAL (
        SELECT s.action, s.key, ts_rank('{0.0, 0.1, 0.6, 1.0}', s.whole, words.query, 1) AS rank
        FROM search_action s
        WHERE s.cycle = this.cycle AND s.action <> this.action AND s.whole @@ words.query
        ORDER BY rank DESC, s.key
        LIMIT ${limit}
      ) k
      WHERE this.action = ANY(${[...actions]}::text[])
      ORDER BY this.action, k.rank DESC, k.key`.execute(tx)
    return Map.groupBy(rows.rows, ({ of }) => of)
  })
  return (found.get(action) ?? []).map((row) => row.action)
}

function toNumbers(list: string | null | undefined): readonly number[] {
  return list === null || list === undefined ? [] : list.split(',').map(Number)
}
