import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { loadFramework, loadInstitutions } from '../src/compact/service.ts'
import { readDocument } from '../src/intake/service.ts'
import type { ReportedAction } from '../src/registry/schema.ts'
import { ROOT } from '../src/root.ts'

/** The folder of the public documents, and a file in it where it is there. */
export function findShared(file: string): string | undefined {
  const found = path.join(process.env['CONSTANCIA_SHARED'] ?? path.join(ROOT, '../shared'), file)
  return existsSync(found) ? found : undefined
}

/** The published compendium's actions, as the importer reads them; undefined where the document is not there. */
export async function readPublishedCycle(): Promise<readonly ReportedAction[] | undefined> {
  const file = findShared('sources/compendio-general-2024.txt')
  if (file === undefined) return undefined
  const reading = await readDocument(readFileSync(file), loadFramework(), loadInstitutions('mx'))
  if (reading.kind === 'refused') throw new Error(reading.cause.en)
  return reading.actions
}
