import { sql } from 'kysely'
import * as z from 'zod'
import type { CycleId } from '../compact/schema.ts'
import type { Read, Write } from '../db/open.ts'
import { askEach } from '../db/read-ahead.ts'
import type { ActionId } from '../registry/schema.ts'
import { GivenLabel } from './given-label.ts'
import {
  type ActionCodes,
  type DeedLabel,
  type Label,
  type LabelField,
  LABEL_FIELDS,
  LabelOrigin,
  type Labels,
  LabelValues,
  type NewLabel,
  type PastLabel,
} from './labels.ts'
import { Reason } from './schema.ts'

type Deed = { readonly by: string; readonly at: Date }

/** Others who decide on this cycle wait until the transaction ends. */
export async function lockLabels(tx: Write, cycle: CycleId): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext(${`constancia labels ${cycle}`}))`.execute(tx)
}

/** Writes labels, and which of each action's hold now. Pages made before are out of date. Returns the ids, in order. */
export async function insertLabels(
  tx: Write,
  cycle: CycleId,
  labels: readonly NewLabel[],
  deed: Deed,
): Promise<readonly number[]> {
  return insertEach(
    tx,
    cycle,
    labels.map((label) => ({ ...label, ...deed })),
  )
}

/** Writes labels that were given at different times by different people, in the order given; returns their ids. */
export async function insertEach(
  tx: Write,
  cycle: CycleId,
  labels: readonly (NewLabel & Deed)[],
): Promise<readonly number[]> {
  if (labels.length === 0) return []
  const rows = labels.map(({ at, by, ...label }) => ({ ...label, made_at: at, made_by: by }))
  const inserted = await sql<{ id: number | string }>`
    INSERT INTO action_label (action, field, value, origin, confidence, why, made_at, made_by)
    SELECT action, field, nullif(value, 'null'::jsonb), origin, confidence, why, made_at, made_by
    FROM json_populate_recordset(NULL::action_label, ${JSON.stringify(rows)}::json) WITH ORDINALITY
    ORDER BY ordinality RETURNING id`.execute(tx)
  await rebuildHeldLabels(tx, cycle, [...new Set(labels.map(({ action }) => action))])
  await sql`UPDATE record_version SET version = version + 1`.execute(tx)
  return inserted.rows.map(({ id }) => Number(id))
}

/**
 * Of each field the newest label of each origin; of these the person's, unless taken back, else the shipped, else the
 * machine's. Categories go with challenges one by one: those of another number of challenges are of another text, and
 * do not hold. Where the text is not loaded there is nothing to count.
 */
export async function rebuildHeldLabels(
  tx: Write,
  cycle: CycleId,
  actions: readonly ActionId[],
): Promise<void> {
  await sql`DELETE FROM action_label_current WHERE action = ANY(${[...actions]}::text[])`.execute(tx)
  await sql`
    INSERT INTO action_label_current (action, field, cycle, label)
    SELECT DISTINCT ON (action, field) action, field, ${cycle}, id
    FROM (
      SELECT DISTINCT ON (l.action, l.field, l.origin) l.action, l.field, l.origin, l.id, l.value,
        CASE WHEN l.field <> 'challenges' OR v.description || v.results = '' THEN true
          ELSE jsonb_array_length(l.value) = jsonb_array_length(v.challenges) END AS fits
      FROM action_label l
      JOIN action_current c ON c.action = l.action
      JOIN action_revision v ON v.action = c.action AND v.revision = c.revision
      WHERE l.action = ANY(${[...actions]}::text[])
      ORDER BY l.action, l.field, l.origin, l.id DESC
    ) newest
    WHERE value IS NOT NULL AND fits
    ORDER BY action, field, array_position(ARRAY['person', 'shipped', 'machine'], origin)`.execute(tx)
}

const columns = [
  'l.id',
  'l.action',
  'l.field',
  'l.value',
  'l.origin',
  'l.confidence',
  'l.why',
  'l.made_at as at',
  'l.made_by as by',
] as const

/** The labels that hold now, of all actions of a cycle or of those among `ids`, by action. */
export async function listLabels(
  tx: Read,
  cycle: CycleId,
  ids?: readonly ActionId[],
): Promise<ReadonlyMap<ActionId, Labels>> {
  if (ids === undefined) return readLabels(tx, cycle)
  return askEach(tx, `labels of ${cycle}`, ids, (asked) => readLabels(tx, cycle, asked))
}

async function readLabels(
  tx: Read,
  cycle: CycleId,
  ids?: readonly ActionId[],
): Promise<ReadonlyMap<ActionId, Labels>> {
  const rows = await tx
    .selectFrom('action_label_current as c')
    .innerJoin('action_label as l', 'l.id', 'c.label')
    .select(columns)
    .where('c.cycle', '=', cycle)
    .$if(ids !== undefined, (query) => query.where(sql<boolean>`c.action = ANY(${[...(ids ?? [])]}::text[])`))
    // What is made of them (exports, pages) is the same each time.
    .orderBy('c.action')
    .orderBy('c.field')
    .execute()
  return groupLabels(rows.map(toLabel))
}

/** The codes of the labels that hold in a cycle, and who said each, by action; what nobody labelled is left out. */
export async function listCodes(tx: Read, cycle: CycleId): Promise<ReadonlyMap<ActionId, ActionCodes>> {
  const found = await sql<{ action: string; codes: unknown; origins: unknown }>`
    SELECT c.action,
      jsonb_object_agg(c.field, CASE WHEN c.field = 'challenges'
        THEN jsonb_path_query_array(l.value, '$[*].category') ELSE l.value END) AS codes,
      jsonb_object_agg(c.field, l.origin) AS origins
    FROM action_label_current c JOIN action_label l ON l.id = c.label
    WHERE c.cycle = ${cycle} GROUP BY c.action`.execute(tx)
  return new Map(
    found.rows.map(({ action, codes, origins }) => [
      action as ActionId,
      { ...Codes.parse(codes), origins: Origins.parse(origins) },
    ]),
  )
}

/** What the machine suggested last, of all actions of a cycle or of those among `ids`, by action. */
export async function listSuggested(
  tx: Read,
  cycle: CycleId,
  ids?: readonly ActionId[],
): Promise<ReadonlyMap<ActionId, Labels>> {
  const rows = await tx
    .selectFrom('action_label as l')
    .innerJoin('action as a', 'a.id', 'l.action')
    .select(columns)
    .distinctOn(['l.action', 'l.field'])
    .where('a.cycle', '=', cycle)
    .where('l.origin', '=', 'machine')
    .$if(ids !== undefined, (query) => query.where(sql<boolean>`l.action = ANY(${[...(ids ?? [])]}::text[])`))
    .orderBy('l.action')
    .orderBy('l.field')
    .orderBy('l.id', 'desc')
    .execute()
  return groupLabels(rows.map(toLabel))
}

/** All that was ever said of an action's labels, oldest first. A person's label that was taken back has no value. */
export async function listLabelHistory(tx: Read, action: ActionId): Promise<readonly PastLabel[]> {
  const rows = await tx
    .selectFrom('action_label as l')
    .select(columns)
    .where('l.action', '=', action)
    .orderBy('l.id')
    .execute()
  return rows.map(toPastLabel)
}

/** The labels that people gave in a cycle between two ids, each with the one that the person's label before it said. */
export async function listDeed(
  tx: Read,
  cycle: CycleId,
  range: { readonly first: number; readonly last: number },
): Promise<readonly DeedLabel[]> {
  const found = await sql<Row & { before: unknown; newest: boolean }>`
    SELECT l.id, l.action, l.field, l.value, l.origin, l.confidence, l.why, l.made_at AS at, l.made_by AS by,
      (SELECT b.value FROM action_label b
        WHERE b.action = l.action AND b.field = l.field AND b.origin = 'person' AND b.id < l.id
        ORDER BY b.id DESC LIMIT 1) AS before,
      NOT EXISTS (SELECT 1 FROM action_label n
        WHERE n.action = l.action AND n.field = l.field AND n.origin = 'person' AND n.id > l.id) AS newest
    FROM action_label l JOIN action a ON a.id = l.action
    WHERE a.cycle = ${cycle} AND l.origin = 'person' AND l.id BETWEEN ${range.first} AND ${range.last}
    ORDER BY l.id`.execute(tx)
  return found.rows.map(({ before, newest, ...row }) => {
    const label = toPastLabel(row)
    return { ...label, newest, before: before === null ? null : LabelValues[label.field].parse(before) }
  })
}

/** The newest label of each origin, a person's taking back included, of all actions of a cycle or of those among `ids`. */
export async function listNewest(
  tx: Read,
  cycle: CycleId,
  ids?: readonly ActionId[],
): Promise<ReadonlyMap<ActionId, readonly GivenLabel[]>> {
  const rows = await tx
    .selectFrom('action_label as l')
    .innerJoin('action as a', 'a.id', 'l.action')
    .select(columns)
    .distinctOn(['l.action', 'l.field', 'l.origin'])
    .where('a.cycle', '=', cycle)
    .$if(ids !== undefined, (query) => query.where(sql<boolean>`l.action = ANY(${[...(ids ?? [])]}::text[])`))
    .orderBy('l.action')
    .orderBy('l.field')
    .orderBy('l.origin')
    .orderBy('l.id', 'desc')
    .execute()
  const byAction = Map.groupBy(rows, ({ action }) => action as ActionId)
  return new Map(
    byAction
      .entries()
      .map(([action, own]): [ActionId, readonly GivenLabel[]] => [
        action,
        own.toSorted((a, b) => a.id - b.id).map(toGiven),
      ]),
  )
}

function toGiven({ field, value, origin, confidence, why, at, by }: Row): GivenLabel {
  return GivenLabel.parse({
    field,
    value: value ?? null,
    origin,
    confidence: confidence === null ? null : Number(confidence.toFixed(3)),
    why,
    at: at.toISOString(),
    by,
  })
}

function groupLabels(labels: readonly Label[]): ReadonlyMap<ActionId, Labels> {
  const byAction = Map.groupBy(labels, (label) => label.action)
  return new Map(
    byAction
      .entries()
      .map(([action, own]): [ActionId, Labels] => [
        action,
        Object.fromEntries(own.map((label) => [label.field, label])) as Labels,
      ]),
  )
}

const Codes = z.object({
  populationMain: z.string().optional(),
  populations: z.array(z.string()).default([]),
  gender: z.boolean().optional(),
  disability: z.boolean().optional(),
  actionTypes: z.array(z.string()).default([]),
  challenges: z.array(z.string()).default([]),
})
const Origins = z.partialRecord(z.enum(LABEL_FIELDS), LabelOrigin)
const Why = z.array(Reason)
const Field = z.enum(LABEL_FIELDS)

type Row = {
  readonly id: number | string
  readonly action: string
  readonly field: string
  readonly value: unknown
  readonly origin: string
  readonly confidence: number | null
  readonly why: unknown
  readonly at: Date
  readonly by: string
}

function toLabel(row: Row): Label {
  const field: LabelField = Field.parse(row.field)
  return { ...toPastLabel(row), value: LabelValues[field].parse(row.value) }
}

function toPastLabel(row: Row): PastLabel {
  const field: LabelField = Field.parse(row.field)
  return {
    id: Number(row.id),
    action: row.action as ActionId,
    field,
    value: row.value === null ? null : LabelValues[field].parse(row.value),
    origin: LabelOrigin.parse(row.origin),
    confidence: row.confidence === null ? null : Number(row.confidence.toFixed(3)),
    why: Why.parse(row.why),
    at: row.at,
    by: row.by,
  }
}
