import * as z from 'zod'
import { Bilingual, Framework, Institution } from '../compact/schema.ts'
import { Quantity } from '../quantities/schema.ts'
import { Action, Cycle } from '../registry/schema.ts'

/** Who gave a label. `by` says person or machine; `origin` also tells a shipped reading from a suggestion. */
export const LabelNote = z
  .object({
    by: z.enum(['person', 'machine']),
    origin: z.enum(['person', 'shipped', 'machine']),
    /** For a suggestion, the share of its kind that are right; null elsewhere. */
    confidence: z.number().nullable(),
    /** For a suggestion, the words that carried it, between «» and separated by commas; else "". */
    why: z.string(),
  })
  .readonly()
export type LabelNote = z.infer<typeof LabelNote>

/**
 * An action with all that the record knows of it: what counts, pages and publications are made from.
 * `populationMain`, `gender`, `disability` are null, and lists empty, where nobody has labelled the action.
 */
export const RecordedAction = Action.unwrap()
  .extend({
    /** In normal case, of our own words where a summary ships; else the reported title in both. */
    titles: Bilingual,
    summary: Bilingual.nullable(),
    /** False where only the shipped summary is loaded: `description`, `results` are "" and challenges our own words. */
    textLoaded: z.boolean(),
    populations: z.array(z.string()).readonly(),
    populationMain: z.string().nullable(),
    gender: z.boolean().nullable(),
    disability: z.boolean().nullable(),
    actionTypes: z.array(z.string()).readonly(),
    /** By labelled field; a field that nobody has labelled is left out. */
    labels: z.record(z.string(), LabelNote).readonly(),
    quantities: z.array(Quantity).readonly(),
    /** ISO 3166-2 codes of the states that the action concerns; the ones that report it first. */
    states: z.array(z.string()).readonly(),
    reportingStates: z.array(z.string()).readonly(),
    /** ISO 3166-1 alpha-2 codes of other countries, and the first year, where a shipped cycle tells them. */
    countries: z.array(z.string()).readonly(),
    startYear: z.number().int().nullable(),
  })
  .readonly()
export type RecordedAction = z.infer<typeof RecordedAction>

/** A cycle as the record stands at one moment, whole in itself: every count and publication is made from one. */
export const Snapshot = z
  .object({
    cycle: Cycle,
    framework: Framework,
    /** The country's catalogue: who may report, whether or not it did. */
    institutions: z.array(Institution).readonly(),
    actions: z.array(RecordedAction).readonly(),
  })
  .readonly()
export type Snapshot = z.infer<typeof Snapshot>
