import { readFileSync } from 'node:fs'
import path from 'node:path'
import { CycleId } from '../compact/schema.ts'
import type { Database } from '../db/open.ts'
import { defineCycle, listCycles } from '../registry/service.ts'
import { ROOT } from '../root.ts'
import { importFiles, readFile } from './import.ts'

const SAMPLE = { cycle: 'xx-2031', file: 'data/sample/informe-de-muestra.txt' }

/** On an empty record loads the sample document that ships, so that a newcomer sees what it does. Returns what to tell. */
export async function loadWhatShips(database: Database, now: Date): Promise<string | undefined> {
  const cycles = await database.read(listCycles)
  if (cycles.length > 0) return undefined
  const bytes = readFileSync(path.join(ROOT, SAMPLE.file))
  const cycle = defineCycle(CycleId.parse(SAMPLE.cycle))
  const read = await readFile({ name: path.basename(SAMPLE.file), bytes }, cycle, true)
  if (read.kind === 'refused') throw new Error(`the sample document is not read: ${read.cause.en}`)
  const [outcome] = await importFiles(database, cycle, [read], { by: 'constancia', at: now }, () => undefined)
  return `the record is empty: loaded a sample document of ${String(outcome?.created.length ?? 0)} actions (cycle ${cycle.id})`
}
