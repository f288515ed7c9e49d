import * as z from 'zod'
import { LabelOrigin, LabelValues } from './labels.ts'
import { Reason } from './schema.ts'

const given = {
  origin: LabelOrigin,
  confidence: z.number().nullable(),
  why: z.array(Reason).readonly(),
  at: z.iso.datetime(),
  /** Who gave it; left out where the export is for everyone. */
  by: z.string().optional(),
}

/** A label as an export carries it: what, by whom, when. A null value takes a person's label back. */
export const GivenLabel = z
  .discriminatedUnion('field', [
    z.object({ field: z.literal('populationMain'), value: LabelValues.populationMain.nullable(), ...given }),
    z.object({ field: z.literal('populations'), value: LabelValues.populations.nullable(), ...given }),
    z.object({ field: z.literal('gender'), value: LabelValues.gender.nullable(), ...given }),
    z.object({ field: z.literal('disability'), value: LabelValues.disability.nullable(), ...given }),
    z.object({ field: z.literal('actionTypes'), value: LabelValues.actionTypes.nullable(), ...given }),
    z.object({ field: z.literal('challenges'), value: LabelValues.challenges.nullable(), ...given }),
  ])
  .readonly()
export type GivenLabel = z.infer<typeof GivenLabel>
