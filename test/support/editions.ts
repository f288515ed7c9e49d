import { createHash } from 'node:crypto'
import { takeSnapshot } from '../../src/analysis/service.ts'
import type { Finding } from '../../src/audit/schema.ts'
import { CycleId, Day } from '../../src/compact/schema.ts'
import { importFiles, readFile, type File } from '../../src/intake/import.ts'
import type { Edition } from '../../src/publishing/schema.ts'
import { defineCycle } from '../../src/registry/service.ts'
import { openEmptyRecord } from './databases.ts'
import { NOW } from './records.ts'

/** An edition of what a document says, imported into an empty record of its own. */
export async function editionOf(file: File, id: string, findings: readonly Finding[] = []): Promise<Edition> {
  const database = await openEmptyRecord('pglite')
  const cycle = defineCycle(CycleId.parse(id))
  const read = await readFile(file, cycle, false)
  if (read.kind === 'refused') throw new Error(read.cause.en)
  await importFiles(database, cycle, [read], { by: 'prueba', at: NOW }, () => undefined)
  const snapshot = await database.read((tx) => takeSnapshot(tx, cycle))
  const content = { snapshot, findings, report: { es: '', en: '' } }
  return {
    id: `${id}/1`,
    cycle: cycle.id,
    number: 1,
    hash: createHash('sha256').update(JSON.stringify(content)).digest('hex'),
    state: 'published',
    date: Day.parse('2031-07-01'),
    content,
  }
}
