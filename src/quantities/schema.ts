import * as z from 'zod'
import { Day } from '../compact/schema.ts'

export const QuantityId = z.string().min(1).brand('QuantityId')
export type QuantityId = z.infer<typeof QuantityId>

/** The part of an action that states the quantity. */
export const QuantityField = z.enum(['description', 'results', 'challenges'])
export type QuantityField = z.infer<typeof QuantityField>

export const Dimension = z.enum(['sexo', 'edad', 'pais', 'entidad', 'tipo', 'mes'])
export type Dimension = z.infer<typeof Dimension>

export const Period = z.object({ start: Day, end: Day }).readonly()
export type Period = z.infer<typeof Period>

/**
 * A number that a text states, with what it counts.
 * `unit` is the noun of the field in lower case (`personas`, `eventos`, `porcentaje`, `pesos`…); `partOf` is the id of the
 * total it is a part of; `start` and `end` are offsets in the field, and `quote` is exactly the text between them.
 */
export const Quantity = z
  .object({
    id: QuantityId,
    value: z.number(),
    unit: z.string(),
    concept: z.string().nullable(),
    approximate: z.boolean(),
    cumulative: z.boolean(),
    period: Period.nullable(),
    partOf: QuantityId.nullable(),
    dimension: Dimension.nullable(),
    category: z.string().nullable(),
    field: QuantityField,
    quote: z.string(),
    start: z.number().int().nonnegative(),
    end: z.number().int().nonnegative(),
  })
  .readonly()
export type Quantity = z.infer<typeof Quantity>
