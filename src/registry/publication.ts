import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { Bilingual, type CycleId, Day } from '../compact/schema.ts'
import { ROOT } from '../root.ts'

/** The document that a cycle was first published as: who published it, when, and what it permits. */
export const Publication = z
  .object({ title: Bilingual, publisher: Bilingual, date: Day, rights: Bilingual })
  .readonly()
export type Publication = z.infer<typeof Publication>

// What ships does not change while the program runs: each file is read once.
const known = new Map<CycleId, Publication | undefined>()

/** From `data/cycles/ID/publication.json`; undefined where nothing is known of it. */
export function findPublication(cycle: CycleId): Publication | undefined {
  if (!known.has(cycle)) known.set(cycle, readPublication(cycle))
  return known.get(cycle)
}

function readPublication(cycle: CycleId): Publication | undefined {
  const file = path.join(ROOT, 'data', 'cycles', cycle, 'publication.json')
  return existsSync(file) ? Publication.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined
}
