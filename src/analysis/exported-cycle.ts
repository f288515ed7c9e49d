import * as z from 'zod'
import { GivenLabel } from '../classification/service.ts'
import { Bilingual } from '../compact/schema.ts'
import { Action, NameDecision } from '../registry/schema.ts'
import type { RecordedAction } from './schema.ts'

/** An action as `export` and the `.json` pages write it: what the record knows of it, and every label with who gave it. */
export type ExportedAction = RecordedAction & { readonly givenLabels: readonly GivenLabel[] }

export type ExportedCycle = {
  readonly cycle: string
  readonly period: readonly [string | null, string | null]
  readonly actions: readonly ExportedAction[]
  /** Decisions on names of institutions; for who keeps the record alone. */
  readonly names?: readonly NameDecision[]
}

/** What `import` takes back of an export. An older one has neither summaries nor labels; what follows from the rest is made anew. */
export const ExportedFile = z.object({
  cycle: z.string(),
  names: z.array(NameDecision).optional(),
  actions: z.array(
    Action.unwrap().extend({
      titles: Bilingual.optional(),
      summary: Bilingual.nullable().optional(),
      textLoaded: z.boolean().optional(),
      givenLabels: z.array(GivenLabel).optional(),
    }),
  ),
})
export type ExportedFile = z.infer<typeof ExportedFile>

/** Whom an export is for: who keeps the record gets the names of those who gave labels, everyone else does not. */
export type Audience = 'keeper' | 'everyone'
