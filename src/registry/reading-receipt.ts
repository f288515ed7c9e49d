import * as z from 'zod'
import { FormLanguage, Receipt } from '../intake/schema.ts'
import { ActionId } from './schema.ts'

const Ids = z.array(ActionId)

/** What an import left written: how its file was read, and what it changed. Exports that came back have no lines. */
export const ReadingReceipt = z.object({
  reading: z.object({ language: FormLanguage.nullable(), receipt: Receipt.nullable() }),
  outcome: z.object({ created: Ids, changed: Ids, unchanged: Ids, renumbered: Ids, absent: Ids }),
})
export type ReadingReceipt = z.infer<typeof ReadingReceipt>
