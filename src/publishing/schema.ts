import * as z from 'zod'
import { Snapshot } from '../analysis/schema.ts'
import { Finding } from '../audit/schema.ts'
import { Bilingual, CycleId, Day } from '../compact/schema.ts'

/** `draft → inReview → approved → published`; `corrected` once a later edition corrects it. */
export const EditionState = z.enum(['draft', 'inReview', 'approved', 'published', 'corrected'])
export type EditionState = z.infer<typeof EditionState>

/**
 * How far the lists of the record that only grow had come: the id of the last row of each that an edition knows, 0 where
 * there was none.
 */
export const RecordReach = z
  .object({
    imports: z.number().int().nonnegative(),
    resolutions: z.number().int().nonnegative(),
    labels: z.number().int().nonnegative(),
    decisions: z.number().int().nonnegative(),
    figures: z.number().int().nonnegative(),
    confirmations: z.number().int().nonnegative(),
  })
  .readonly()
export type RecordReach = z.infer<typeof RecordReach>

/** All that a publication is made from, as it stood when the edition was frozen. Never changed. */
export const EditionContent = z
  .object({
    snapshot: Snapshot,
    /** Findings of the audit that a person released to readers. */
    findings: z.array(Finding).readonly(),
    /** The text of the report, Markdown with bindings. */
    report: Bilingual,
    /** What the pages are made from besides: history, receipts, published figures. Editions frozen before this was kept have none. */
    record: RecordReach.optional(),
  })
  .readonly()
export type EditionContent = z.infer<typeof EditionContent>

/** A frozen, numbered snapshot of a cycle. `hash` is SHA-256 over the canonical JSON of its content. */
export const Edition = z
  .object({
    /** `mx-2024/1` */
    id: z.string(),
    cycle: CycleId,
    number: z.number().int().positive(),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    state: EditionState,
    date: Day,
    content: EditionContent,
  })
  .readonly()
export type Edition = z.infer<typeof Edition>

/** A file of a publication. `path` is relative to the folder that it is written to, with `/`. */
export type PublishedFile = { readonly path: string; readonly bytes: Uint8Array }
