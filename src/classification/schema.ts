import * as z from 'zod'
import type { CycleId } from '../compact/schema.ts'
import { ReporterTypeCode } from '../compact/schema.ts'
import { ActionId } from '../registry/schema.ts'

const words = z.string().min(1)
const order = z.number().int().positive()

/** An action of a shipped cycle: facts and labels read by people, and summaries in words of their own. */
export const ShippedAction = z
  .strictObject({
    id: ActionId,
    reporterType: ReporterTypeCode,
    objective: z.number().int().positive(),
    number: z.number().int().positive(),
    /** The programme's title in sentence case, without the institution. */
    title: words,
    titleEn: words,
    /** As the heading prints them. */
    institutions: z.array(words).min(1).readonly(),
    /** The main one first. */
    populations: z.array(words).min(1).readonly(),
    populationMain: words,
    gender: z.boolean(),
    disability: z.boolean(),
    /** The most fitting first. */
    actionTypes: z.array(words).min(1).max(3).readonly(),
    startYear: z.number().int().min(1900).max(2100).nullable(),
    /** ISO 3166-2. */
    states: z.array(z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)).readonly(),
    /** ISO 3166-1 alpha-2, the reporting country left out. */
    countries: z.array(z.string().regex(/^[A-Z]{2}$/)).readonly(),
    summaryEs: words,
    summaryEn: words,
  })
  .readonly()
export type ShippedAction = z.infer<typeof ShippedAction>

export const ShippedChallenge = z
  .strictObject({ action: ActionId, order, category: words, textEs: words, textEn: words })
  .readonly()
export type ShippedChallenge = z.infer<typeof ShippedChallenge>

/** A quantity stated as a result. `partOf` is the order of the total, within the same action. */
export const ShippedQuantity = z
  .strictObject({
    action: ActionId,
    order,
    value: z.number().nonnegative(),
    /** A code of the cycle's units. */
    unit: words,
    whatEs: words,
    whatEn: words,
    partOf: order.nullable(),
    dimension: z.enum(['sexo', 'edad', 'pais', 'entidad', 'tipo', 'mes']).nullable(),
    /** ISO codes where the dimension is a country or a state and one fits. */
    category: words.nullable(),
    approximate: z.boolean(),
  })
  .readonly()
export type ShippedQuantity = z.infer<typeof ShippedQuantity>

export const ShippedUnit = z.strictObject({ code: words, es: words, en: words }).readonly()
export type ShippedUnit = z.infer<typeof ShippedUnit>

export type ShippedCycle = {
  readonly id: CycleId
  readonly actions: readonly ShippedAction[]
  readonly challenges: readonly ShippedChallenge[]
  readonly quantities: readonly ShippedQuantity[]
  readonly units: readonly ShippedUnit[]
}
