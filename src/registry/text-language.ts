import type { CycleId } from '../compact/schema.ts'
import type { Read } from '../db/open.ts'
import { listImports } from './history-store.ts'

/** The language of the newest document of a cycle (BCP 47), which its texts are marked with; Spanish where none says. */
export async function findTextLanguage(tx: Read, cycle: CycleId): Promise<string> {
  const imports = await listImports(tx, cycle)
  return imports.find((entry) => entry.language !== null)?.language ?? 'es'
}
