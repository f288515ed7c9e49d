import type { CycleId } from '../compact/schema.ts'
import type { Read } from '../db/open.ts'
import { findImportLanguage, listImportKeys } from './history-store.ts'

// An import never changes, and its receipt is large: every page asks for the language, so that it is read once.
const languages = new Map<string, string | null>()

/** The language of the newest document of a cycle (BCP 47), which its texts are marked with; Spanish where none says. */
export async function findTextLanguage(tx: Read, cycle: CycleId): Promise<string> {
  for (const { id, source, importedAt } of await listImportKeys(tx, cycle)) {
    const key = `${cycle} ${id} ${source} ${importedAt.toISOString()}`
    const known = languages.get(key)
    const language = known === undefined ? await findImportLanguage(tx, id) : known
    languages.set(key, language)
    if (language !== null) return language
  }
  return 'es'
}
