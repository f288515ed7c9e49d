import { createHash } from 'node:crypto'
import { CycleId } from '../../src/compact/schema.ts'
import type { Database } from '../../src/db/open.ts'
import { type Cycle, type ImportOutcome, type ReportedAction, Sha256 } from '../../src/registry/schema.ts'
import { listActions, recordReport } from '../../src/registry/service.ts'
import { indexActions } from '../../src/search/service.ts'

export const CYCLE: Cycle = {
  id: CycleId.parse('mx-2031'),
  country: 'mx',
  framework: 'gcm',
  title: { es: 'México, ciclo 2030–2031', en: 'Mexico, 2030–2031 cycle' },
  periodStart: null,
  periodEnd: null,
}

/** A fixed clock. */
export const NOW = new Date('2031-07-01T12:00:00Z')

/** Writes actions into the record as an import of a document with this name would, search included. */
export async function record(
  database: Database,
  actions: readonly ReportedAction[],
  file = 'informe.txt',
): Promise<ImportOutcome> {
  const sha256 = Sha256.parse(
    createHash('sha256')
      .update(file + JSON.stringify(actions))
      .digest('hex'),
  )
  const source = { sha256, file, format: 'text', bytes: 1, pages: null, lines: 1, sample: false } as const
  return database.write(async (tx) => {
    const outcome = await recordReport(tx, CYCLE, { source, actions, receipt: {} }, { by: 'prueba', at: NOW })
    const touched = [...outcome.created, ...outcome.changed]
    await indexActions(tx, CYCLE, await listActions(tx, CYCLE, touched))
    return outcome
  })
}
