import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Database, Read, Write } from '../db/open.ts'
import type { Deed } from '../registry/service.ts'
import { importStatistics, type Receipt, type SourceFile } from './import-statistics.ts'
import { buildLedger, type Ledger } from './ledger.ts'
import { readOldImports } from './old-imports.ts'
import { loadVocabulary, readRegister } from './register.ts'
import * as store from './store.ts'

/** The ledger as last read, until it says something else. */
export type LedgerMemory = { held?: { readonly version: string; readonly ledger: Ledger } }

/** The ledger as the record holds it. Read anew only where it has changed since `memory` held it. */
export async function readLedger(tx: Read, memory: LedgerMemory = {}): Promise<Ledger> {
  const version = await store.getLedgerVersion(tx)
  if (memory.held?.version === version) return memory.held.ledger
  const { concepts, bodies } = await loadVocabulary()
  const observations = await store.listObservations(tx)
  const ledger = buildLedger(concepts, bodies, observations, await store.listNumbers(tx))
  memory.held = { version, ledger }
  return ledger
}

/** Reads something of the record once for each version of it. */
export function keep<Made>(
  database: Database,
  recordVersion: () => number,
  read: (tx: Read) => Promise<Made>,
): () => Promise<Made> {
  let kept: { readonly version: number; readonly made: Promise<Made> } | undefined
  return () => {
    const version = recordVersion()
    if (kept?.version === version) return kept.made
    const made = database.read(read)
    kept = { version, made }
    // What could not be read is tried again.
    made.catch(() => (kept = undefined))
    return made
  }
}

/**
 * Brings into the ledger the register that ships, unless this very one was brought before; a newer register adds and
 * corrects. With a data folder, also what earlier versions of the program kept there in files; these stay as they are.
 */
export async function bringRegister(database: Database, at: Date, dataFolder?: string): Promise<void> {
  const register = await readRegister()
  const old = dataFolder === undefined ? undefined : await readOldImports(dataFolder)
  const deed = { by: 'constancia', at }
  const files = [register, ...(old === undefined ? [] : [old.file])]
  const known = await database.read(async (tx) => {
    const found: boolean[] = []
    for (const file of files) found.push(await store.hasImported(tx, sha256(file.bytes)))
    return found
  })
  if (known.every((each) => each)) return
  await database.write(async (tx) => {
    await store.lockLedger(tx)
    if (!(await store.hasImported(tx, sha256(register.bytes)))) await importInto(tx, [register], deed)
    if (old === undefined || (await store.hasImported(tx, sha256(old.file.bytes)))) return
    const held = new Set((await store.listObservations(tx)).map((each) => each.id))
    const added = old.observations.filter((each) => !held.has(each.id))
    const receipt: Receipt = {
      imported: added.length,
      changed: 0,
      unchanged: old.observations.length - added.length,
      refused: [],
      unknownConcepts: [],
    }
    const file = { file: path.basename(old.file.name), sha256: sha256(old.file.bytes) }
    const id = await store.insertImport(tx, { ...file, receipt, ...deed })
    await store.insertObservations(tx, id, added)
    await store.insertNumbers(tx, id, old.numbers)
    await store.bumpVersion(tx)
  })
}

/** Reads files of figures into the ledger, all in the caller's transaction. The receipt is kept with each file. */
export async function importFigures(tx: Write, files: readonly SourceFile[], deed: Deed): Promise<Receipt> {
  await store.lockLedger(tx)
  return importInto(tx, files, deed)
}

async function importInto(tx: Write, files: readonly SourceFile[], deed: Deed): Promise<Receipt> {
  const { concepts } = await loadVocabulary()
  const known = new Set(concepts.map((concept) => concept.code))
  const held = [...(await store.listObservations(tx))]
  const receipts: Receipt[] = []
  let written = false
  for (const file of files) {
    const { receipt, added, numbers } = await importStatistics([file], held, (code) => known.has(code))
    const id = await store.insertImport(tx, {
      file: path.basename(file.name),
      sha256: sha256(file.bytes),
      receipt,
      ...deed,
    })
    await store.insertObservations(tx, id, added)
    await store.insertNumbers(tx, id, numbers)
    held.push(...added)
    receipts.push(receipt)
    written ||= added.length + numbers.length > 0
  }
  if (written) await store.bumpVersion(tx)
  return sumReceipts(receipts)
}

function sumReceipts(receipts: readonly Receipt[]): Receipt {
  const total = (count: (receipt: Receipt) => number) => receipts.reduce((sum, each) => sum + count(each), 0)
  return {
    imported: total((each) => each.imported),
    changed: total((each) => each.changed),
    unchanged: total((each) => each.unchanged),
    refused: receipts.flatMap((each) => each.refused),
    unknownConcepts: [...new Set(receipts.flatMap((each) => each.unknownConcepts))],
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
