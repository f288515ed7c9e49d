import { sql } from 'kysely'
import * as z from 'zod'
import type { CycleId } from '../compact/schema.ts'
import type { Read, Write } from '../db/open.ts'
import type { ActionId } from '../registry/schema.ts'
import type { Deed } from '../registry/service.ts'
import { GivenLabel } from './given-label.ts'
import {
  type Label,
  type LabelField,
  LABEL_FIELDS,
  LabelOrigin,
  type Labels,
  LabelValues,
  type NewLabel,
} from './labels.ts'
import { Reason } from './schema.ts'

/** Writes labels, and which of each action's hold now. Pages made before are out of date. */
export async function insertLabels(
  tx: Write,
  cycle: CycleId,
  labels: readonly NewLabel[],
  deed: Deed,
): Promise<void> {
  await insertEach(
    tx,
    cycle,
    labels.map((label) => ({ ...label, ...deed })),
  )
}

/** Writes labels that were given at different times by different people, in the order given. */
export async function insertEach(
  tx: Write,
  cycle: CycleId,
  labels: readonly (NewLabel & Deed)[],
): Promise<void> {
  if (labels.length === 0) return
  const rows = labels.map(({ at, by, ...label }) => ({ ...label, made_at: at, made_by: by }))
  await sql`
    INSERT INTO action_label (action, field, value, origin, confidence, why, made_at, made_by)
    SELECT action, field, nullif(value, 'null'::jsonb), origin, confidence, why, made_at, made_by
    FROM json_populate_recordset(NULL::action_label, ${JSON.stringify(rows)}::json) WITH ORDINALITY
    ORDER BY ordinality`.execute(tx)
  await holdNewest(tx, cycle, [...new Set(labels.map(({ action }) => action))])
  await sql`UPDATE record_version SET version = version + 1`.execute(tx)
}

/** Of each field the newest label of each origin; of these the person's, unless taken back, else the shipped, else the machine's. */
async function holdNewest(tx: Write, cycle: CycleId, actions: readonly ActionId[]): Promise<void> {
  await sql`DELETE FROM action_label_current WHERE action = ANY(${[...actions]}::text[])`.execute(tx)
  await sql`
    INSERT INTO action_label_current (action, field, cycle, label)
    SELECT DISTINCT ON (action, field) action, field, ${cycle}, id
    FROM (
      SELECT DISTINCT ON (action, field, origin) action, field, origin, id, value
      FROM action_label WHERE action = ANY(${[...actions]}::text[])
      ORDER BY action, field, origin, id DESC
    ) newest
    WHERE value IS NOT NULL
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
  const rows = await tx
    .selectFrom('action_label_current as c')
    .innerJoin('action_label as l', 'l.id', 'c.label')
    .select(columns)
    .where('c.cycle', '=', cycle)
    .$if(ids !== undefined, (query) => query.where(sql<boolean>`c.action = ANY(${[...(ids ?? [])]}::text[])`))
    .execute()
  return groupLabels(rows.map(toLabel))
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
        own.toSorted((a, b) => Number(a.id) - Number(b.id)).map(toGiven),
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
  return {
    id: Number(row.id),
    action: row.action as ActionId,
    field,
    value: LabelValues[field].parse(row.value),
    origin: LabelOrigin.parse(row.origin),
    confidence: row.confidence === null ? null : Number(row.confidence.toFixed(3)),
    why: Why.parse(row.why),
    at: row.at,
    by: row.by,
  }
}
