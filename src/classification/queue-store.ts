import { sql } from 'kysely'
import type { CycleId, ReporterTypeCode } from '../compact/schema.ts'
import type { Read } from '../db/open.ts'
import type { ActionId } from '../registry/schema.ts'
import { LABEL_FIELDS, type LabelField, LabelOrigin, LabelValues } from './labels.ts'
import type { QueueEntry, QueueField } from './queue.ts'

type Row = {
  readonly action: string
  readonly reporterType: string
  readonly objective: number
  readonly number: number
  readonly field: LabelField
  readonly id: number | string | null
  readonly value: unknown
  readonly origin: string | null
  readonly at: Date | null
  readonly suggested: unknown
  readonly confidence: number | null
}

/** Every action of a cycle with the label that each of its fields has and the one that the machine suggests, in the order of the record. */
export async function listQueueEntries(tx: Read, cycle: CycleId): Promise<readonly QueueEntry[]> {
  const found = await sql<Row>`
    SELECT c.action, c.reporter_type AS "reporterType", c.objective, c.number, f.field,
      h.id, h.value, h.origin, h.made_at AS at, s.value AS suggested, s.confidence
    FROM action_current c
    CROSS JOIN unnest(${[...LABEL_FIELDS]}::text[]) WITH ORDINALITY AS f(field, place)
    LEFT JOIN action_label_current k ON k.action = c.action AND k.field = f.field
    LEFT JOIN action_label h ON h.id = k.label
    LEFT JOIN LATERAL (SELECT m.value, m.confidence FROM action_label m
      WHERE m.action = c.action AND m.field = f.field AND m.origin = 'machine' ORDER BY m.id DESC LIMIT 1) s ON true
    WHERE c.cycle = ${cycle}
    ORDER BY c.position, f.place`.execute(tx)
  const texts = await listTextTimes(tx, cycle)
  return [...Map.groupBy(found.rows, (row) => row.action)].flatMap(
    ([action, rows]): readonly QueueEntry[] => {
      const [first] = rows
      if (first === undefined) return []
      const changes = texts.get(action) ?? []
      return [
        {
          id: action as ActionId,
          reporterType: first.reporterType as ReporterTypeCode,
          objective: first.objective,
          number: first.number,
          fields: rows.map((row) => toField(row, changes)),
        },
      ]
    },
  )
}

function toField(row: Row, texts: readonly Date[]): QueueField {
  const { field, id, at, origin, confidence } = row
  const schema = LabelValues[field]
  return {
    field,
    held:
      id === null || at === null
        ? null
        : {
            id: Number(id),
            value: schema.parse(row.value),
            origin: LabelOrigin.parse(origin),
            textChanged: origin !== 'machine' && wasRewritten(texts, at),
          },
    suggested:
      row.suggested === null ? null : { value: schema.parse(row.suggested), confidence: confidence ?? 1 },
  }
}

/** Whether the text became another one after `at`. The first text of an action that had none is no change. */
function wasRewritten(texts: readonly Date[], at: Date): boolean {
  const after = texts.filter((made) => made > at).length
  return after > (after < texts.length ? 0 : 1)
}

/** When each action's text was written, oldest first; revisions without text are left out. */
async function listTextTimes(tx: Read, cycle: CycleId): Promise<ReadonlyMap<string, readonly Date[]>> {
  const rows = await tx
    .selectFrom('action_revision as v')
    .innerJoin('action as a', 'a.id', 'v.action')
    .select(['v.action', 'v.made_at as at'])
    .where('a.cycle', '=', cycle)
    .where(sql<boolean>`v.description || v.results <> ''`)
    .orderBy('v.revision')
    .execute()
  return new Map(
    [...Map.groupBy(rows, (row) => row.action)].map(([action, own]) => [action, own.map(({ at }) => at)]),
  )
}
