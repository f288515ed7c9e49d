import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { Bilingual, type CycleId, Day } from '../../compact/schema.ts'
import { ROOT } from '../../root.ts'

/** Whose the reported texts of a cycle are, and what their publisher permits. */
export const Rights = z
  .object({
    publisher: Bilingual,
    document: Bilingual,
    date: Day,
    /** What the document itself says about reproducing it. */
    permission: Bilingual,
  })
  .readonly()
export type Rights = z.infer<typeof Rights>

/** From `data/cycles/ID/rights.json`; undefined where nobody has written down what the publisher permits. */
export function findRights(cycle: CycleId): Rights | undefined {
  const file = path.join(ROOT, 'data', 'cycles', cycle, 'rights.json')
  return existsSync(file) ? Rights.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined
}
