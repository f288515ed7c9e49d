import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Database, Read, Write } from '../db/open.ts'
import type { Action, Cycle } from '../registry/schema.ts'
import { type Deed, listActions, listCycles } from '../registry/service.ts'
import { importStatistics, type Receipt, type SourceFile } from './import-statistics.ts'
import { buildLedger, type Ledger } from './ledger.ts'
import { readOldImports } from './old-imports.ts'
import { reconcile } from './reconcile.ts'
import { loadVocabulary, readRegister } from './register.ts'
import { listReportedFigures } from './reported-figures.ts'
import type { Observation } from './schema.ts'
import * as store from './store.ts'

/** Who acts where nobody does. */
const PROGRAM = 'constancia'

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
 * Brings the ledger up to date: the register that ships, unless this very one was brought before (a newer one adds and
 * corrects); the figures that the record's actions state; and, with a data folder, what earlier versions of the program
 * kept there in files, which stay as they are.
 */
export async function bringLedger(database: Database, at: Date, dataFolder?: string): Promise<void> {
  const register = await readRegister()
  const old = dataFolder === undefined ? undefined : await readOldImports(dataFolder)
  const deed = { by: PROGRAM, at }
  const files = [register, ...(old === undefined ? [] : [old.file])]
  const known = await database.read(async (tx) => {
    const found: boolean[] = []
    for (const file of files) found.push(await store.hasImported(tx, sha256(file.bytes)))
    return found
  })
  if (known.every((each) => each)) {
    await catchUp(database, deed)
    return
  }
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
  await catchUp(database, deed)
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
    const entered = added.map((each) => takeOver(each, held))
    await store.insertObservations(tx, id, entered)
    await store.insertNumbers(tx, id, numbers)
    held.push(...entered)
    receipts.push(receipt)
    written ||= added.length + numbers.length > 0
  }
  if (written) await store.bumpVersion(tx)
  return sumReceipts(receipts)
}

/**
 * Enters the figures that these actions state, to be confirmed by a person; in the transaction that writes the actions.
 * `actions`: those that are new or changed.
 */
export async function enterReportedFigures(
  tx: Write,
  cycle: Cycle,
  actions: readonly Action[],
  deed: Deed,
): Promise<void> {
  await store.lockLedger(tx)
  // What the register holds already is not read anew.
  const register = await readRegister()
  if (!(await store.hasImported(tx, sha256(register.bytes))))
    await importInto(tx, [register], { by: PROGRAM, at: deed.at })
  const { concepts } = await loadVocabulary()
  const ids = new Set<string>(actions.map((each) => each.id))
  const held = (await store.listObservations(tx)).filter(
    (each) => each.action !== null && ids.has(each.action),
  )
  const heldOf = Map.groupBy(held, (each) => each.action)
  const read = actions.flatMap((action) =>
    listReportedFigures(action, cycle, concepts, heldOf.get(action.id) ?? []),
  )
  const { added, withdrawn, corrected, unchanged } = reconcile(read, held)
  const first = !(await store.hasReadActions(tx, cycle.id))
  if (!first && added.length + withdrawn.length === 0) return
  const receipt = {
    imported: added.length - corrected,
    changed: corrected,
    unchanged,
    refused: [],
    unknownConcepts: [],
  }
  const importId = await store.insertImport(tx, { file: cycle.id, sha256: null, receipt, ...deed })
  await store.insertObservations(tx, importId, added)
  for (const { id } of withdrawn)
    await store.insertDecision(tx, {
      statistic: id,
      decision: 'withdrawn',
      reason: '',
      by: PROGRAM,
      at: deed.at,
    })
  if (added.length + withdrawn.length > 0) await store.bumpVersion(tx)
}

/** Reads the cycles whose actions came into the record before the ledger read actions. */
async function catchUp(database: Database, deed: Deed): Promise<void> {
  const behind = await database.read(async (tx) => {
    const cycles: Cycle[] = []
    for (const cycle of await listCycles(tx))
      if (!(await store.hasReadActions(tx, cycle.id))) cycles.push(cycle)
    return cycles
  })
  for (const cycle of behind)
    await database.write(async (tx) => {
      await enterReportedFigures(tx, cycle, await listActions(tx, cycle), deed)
    })
}

export type Decided =
  | { readonly kind: 'decided'; readonly figure: Observation }
  | { readonly kind: 'refused'; readonly cause: string; readonly cure: string }

/** Keeps what a person says of a figure that was read in an action. A rejection needs a reason. */
export async function decideFigure(
  tx: Write,
  wish: { readonly id: string; readonly decision: 'confirmed' | 'rejected'; readonly reason: string },
  deed: Deed,
): Promise<Decided> {
  await store.lockLedger(tx)
  const observations = await store.listObservations(tx)
  const figure = observations.find((each) => each.id === wish.id)
  const refused = refuseDecision(figure, observations, wish)
  if (refused !== undefined || figure === undefined) return refused ?? noFigure(wish.id)
  const reason = wish.reason.trim()
  await store.insertDecision(tx, { statistic: figure.id, decision: wish.decision, reason, ...deed })
  await store.bumpVersion(tx)
  return { kind: 'decided', figure: { ...figure, confirmation: wish.decision } }
}

function refuseDecision(
  figure: Observation | undefined,
  observations: readonly Observation[],
  wish: { readonly id: string; readonly decision: 'confirmed' | 'rejected'; readonly reason: string },
): Decided | undefined {
  if (figure === undefined) return noFigure(wish.id)
  if (figure.confirmation === 'not_needed')
    return {
      kind: 'refused',
      cause: `the figure ${wish.id} came in a file and waits for nobody`,
      cure: 'to correct it, import a file with the corrected value',
    }
  if (figure.confirmation === 'withdrawn' || observations.some((each) => each.supersedes === figure.id))
    return {
      kind: 'refused',
      cause: `the action no longer states the figure ${wish.id}`,
      cure: 'list the ones that wait with constancia statistics pending',
    }
  if (figure.confirmation === wish.decision)
    return {
      kind: 'refused',
      cause: `the figure ${wish.id} is ${wish.decision} already`,
      cure: 'nothing is left to do',
    }
  if (wish.decision === 'rejected' && wish.reason.trim() === '')
    return {
      kind: 'refused',
      cause: 'a rejection says why, and no reason was given',
      cure: 'add --reason "what the number really counts"',
    }
  return undefined
}

function noFigure(id: string): Decided {
  return {
    kind: 'refused',
    cause: `there is no figure '${id}'`,
    cure: 'copy its id from constancia statistics pending',
  }
}

/** What was decided on a figure, oldest first. */
export const listDecisionsOn = store.listDecisionsOn

/** A figure that came in a file stands for the one that the program had read in the same action. */
function takeOver(figure: Observation, held: readonly Observation[]): Observation {
  if (figure.action === null || figure.supersedes !== null) return figure
  const read = held.find(
    (each) =>
      each.reading !== null &&
      each.action === figure.action &&
      each.concept === figure.concept &&
      each.value === figure.value &&
      !held.some((other) => other.supersedes === each.id),
  )
  return read === undefined ? figure : { ...figure, supersedes: read.id }
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
