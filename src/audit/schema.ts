import * as z from 'zod'
import { Bilingual, Day } from '../compact/schema.ts'
import { Period, QuantityField } from '../quantities/schema.ts'
import { ActionId, type Action } from '../registry/schema.ts'

export const ActionRule = z.enum([
  'sum',
  'percent',
  'average',
  'date',
  'contradiction',
  'copied-text',
  'missing-results',
])
export type ActionRule = z.infer<typeof ActionRule>

export const ReportRule = z.enum([
  'count',
  'sum',
  'participants',
  'superlative',
  'absence',
  'share',
  'heading',
  'internal',
])
export type ReportRule = z.infer<typeof ReportRule>

export const Severity = z.enum(['error', 'warning', 'notice'])
export type Severity = z.infer<typeof Severity>

/** Where the quote stands in an action's text; offsets of the field. */
export const TextPlace = z
  .object({
    field: QuantityField,
    start: z.number().int().nonnegative(),
    end: z.number().int().nonnegative(),
  })
  .readonly()
export type TextPlace = z.infer<typeof TextPlace>

export const ReportPlace = z
  .object({ section: z.string(), objective: z.number().int().nullable(), line: z.number().int().positive() })
  .readonly()
export type ReportPlace = z.infer<typeof ReportPlace>

/**
 * Something that cannot be right as it is written. `explanation` is one sentence that a reader can redo by hand;
 * `evidence` names the actions it rests on beside its own. The id stays the same while rule, action and quote do.
 */
export const Finding = z
  .object({
    id: z.string(),
    rule: z.union([ActionRule, ReportRule]),
    severity: Severity,
    action: ActionId.nullable(),
    report: ReportPlace.nullable(),
    place: TextPlace.nullable(),
    quote: z.string(),
    stated: z.number().nullable(),
    computed: z.number().nullable(),
    explanation: Bilingual,
    evidence: z.array(z.string()).readonly(),
  })
  .readonly()
export type Finding = z.infer<typeof Finding>

/** Something verified: what holds is shown as well as what does not. */
export const Check = z
  .object({
    rule: ActionRule,
    action: ActionId.nullable(),
    place: TextPlace,
    quote: z.string(),
    holds: z.boolean(),
    stated: z.number(),
    computed: z.number(),
    arithmetic: Bilingual,
  })
  .readonly()
export type Check = z.infer<typeof Check>

export type Audit = { readonly findings: readonly Finding[]; readonly checks: readonly Check[] }

/** What the audit needs of an action. `id` is null for a text that is not of the record yet. */
export type AuditedAction = Pick<
  Action,
  | 'reporterType'
  | 'objective'
  | 'number'
  | 'title'
  | 'description'
  | 'results'
  | 'challengesText'
  | 'resultsReported'
> & {
  readonly id: ActionId | null
  readonly institutions: readonly { readonly code: string | null; readonly printed: string }[]
}

/** The cycle that the actions report on; null where it is not known. `closed` is the day its document was closed. */
export const AuditedCycle = z.object({ period: Period.nullable(), closed: Day.nullable() }).readonly()
export type AuditedCycle = z.infer<typeof AuditedCycle>
