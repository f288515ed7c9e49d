import { foldName, indexInstitutions, type InstitutionIndex, makeStateFinder } from '../compact/rules.ts'
import type { CycleId, Framework, Institution } from '../compact/schema.ts'
import { loadFramework, loadInstitutions } from '../compact/service.ts'

import type { Read, Write } from '../db/open.ts'
import { listImportKeys } from './history-store.ts'
import { matchActions } from './matching.ts'
import { contentHash, nextId } from './rules.ts'
import type {
  Action,
  ActionId,
  Cycle,
  ImportOutcome,
  NamedInstitution,
  Provenance,
  ReportedAction,
  Source,
  NameDecision,
} from './schema.ts'
import * as lineStore from './lines-store.ts'
import * as relationStore from './relations-store.ts'
import * as store from './store.ts'

export { defineCycle } from './cycles.ts'
export { listStatesOf } from './relations-store.ts'
export { findCycle, getVersion, listCycles } from './store.ts'
export { findPublication, type Publication } from './publication.ts'
export { findTextLanguage } from './text-language.ts'
export { listSummariesOf, writeSummaries } from './summary-store.ts'

/** What is brought to the record: a source, what it reports, and the receipt of its reading (kept as it is, beside what it changed). */
export type Reported = {
  readonly source: Source
  readonly actions: readonly ReportedAction[]
  /** For an export that comes back: the id and source that each action already has, in the order of `actions`. */
  readonly provenance?: readonly Provenance[]
  readonly receipt: unknown
}

/** Who does something, and when. */
export type Deed = { readonly by: string; readonly at: Date }

/**
 * Writes what a source reports into a cycle: new actions get an id, changed ones a revision, moved ones a new reading.
 * A source that says nothing new leaves the record as it is. Opens the cycle if it is not there.
 * All in the caller's transaction; other imports of the cycle wait for it.
 */
export async function recordReport(
  tx: Write,
  cycle: Cycle,
  reported: Reported,
  deed: Deed,
): Promise<ImportOutcome> {
  await store.lockCycle(tx, cycle.id)
  if ((await store.findCycle(tx, cycle.id)) === undefined) await store.insertCycle(tx, cycle, deed.at)
  const plan = planImport(cycle.id, await store.listStored(tx, cycle.id), reported)
  if (plan.nothingNew) return plan.outcome
  await store.insertSource(tx, reported.source, deed.at)
  for (const source of citedSources(reported)) await store.insertSource(tx, source, deed.at)
  const importId = await store.insertImport(tx, {
    cycle: cycle.id,
    source: reported.source.sha256,
    at: deed.at,
    by: deed.by,
    receipt: { reading: reported.receipt, outcome: plan.outcome },
  })
  await store.insertRevisions(tx, cycle.id, { importId, at: deed.at, revisions: plan.revisions })
  await store.insertReadings(tx, cycle.id, { importId, readings: plan.readings })
  const framework = loadFramework(cycle.framework)
  await store.orderRecord(tx, cycle.id, chapterOrder(framework))
  await relate(
    tx,
    cycle,
    plan.revisions.map((one) => ({ id: one.action, said: one.said })),
  )
  await store.bumpVersion(tx)
  return plan.outcome
}

/** Derives anew what is derived from the readings of a cycle: the current ones, their order, whom and where they concern. */
export async function rebuildCurrent(tx: Write, cycle: Cycle): Promise<void> {
  const order = chapterOrder(loadFramework(cycle.framework))
  for (const { id } of (await listImportKeys(tx, cycle.id)).toReversed()) {
    await store.replayReadings(tx, cycle.id, id)
    await store.orderRecord(tx, cycle.id, order)
  }
  const stored = await store.listStored(tx, cycle.id)
  await relate(
    tx,
    cycle,
    stored.map((said) => ({ id: said.id, said })),
  )
  await store.bumpVersion(tx)
}

type Plan = {
  readonly outcome: ImportOutcome
  readonly revisions: readonly store.NewRevision[]
  readonly readings: readonly store.NewReading[]
  readonly nothingNew: boolean
}

function planImport(cycle: CycleId, known: readonly store.StoredAction[], reported: Reported): Plan {
  const byId = new Map(known.map((one, i) => [one.id, i]))
  const given = reported.provenance
  const matches = given ? given.map((one) => byId.get(one.id) ?? null) : matchActions(known, reported.actions)
  const taken = new Set<string>(known.map((one) => one.id))
  const created: ActionId[] = []
  const changed: ActionId[] = []
  const unchanged: ActionId[] = []
  const renumbered: ActionId[] = []
  const revisions: store.NewRevision[] = []
  const readings: store.NewReading[] = []
  let moved = false
  for (const [position, said] of reported.actions.entries()) {
    const before = known[matches[position] ?? -1]
    const action = before?.id ?? given?.[position]?.id ?? nextId(cycle, said, taken)
    taken.add(action)
    const hash = contentHash(said)
    const same = before?.contentHash === hash
    const revision = before === undefined ? 1 : before.revision + (same ? 0 : 1)
    const source = given?.[position]?.source.document ?? reported.source.sha256
    ;(before === undefined ? created : same ? unchanged : changed).push(action)
    if (before !== undefined && before.number !== said.number) renumbered.push(action)
    if (!same) revisions.push({ action, revision, said, contentHash: hash })
    if (before === undefined || !same || hasMoved(before, said, source)) moved = true
    readings.push({ action, revision, source, position, said })
  }
  const here = new Set<string>([...created, ...changed, ...unchanged])
  const absent = known.filter((one) => !here.has(one.id)).map((one) => one.id)
  return {
    outcome: { created, changed, unchanged, renumbered, absent },
    revisions,
    readings,
    nothingNew: !moved,
  }
}

function hasMoved(before: store.StoredAction, said: ReportedAction, source: string): boolean {
  return (
    before.document !== source ||
    before.number !== said.number ||
    before.page !== said.page ||
    before.lineStart !== said.lineStart ||
    before.lineEnd !== said.lineEnd ||
    before.original !== said.original
  )
}

function citedSources(reported: Reported): readonly Source[] {
  const cited = new Map((reported.provenance ?? []).map((one) => [one.source.document, one]))
  return [...cited].map(([sha256, { source, textLoaded }]) => ({
    sha256,
    file: source.file,
    format: textLoaded ? 'cited' : 'summary',
    bytes: null,
    pages: null,
    lines: null,
    sample: reported.source.sample,
  }))
}

function chapterOrder(framework: Framework): readonly string[] {
  return [...framework.reporterTypes].sort((a, b) => a.chapter - b.chapter).map((type) => type.code)
}

type Said = Pick<
  ReportedAction,
  'title' | 'printedInstitutions' | 'description' | 'results' | 'challengesText'
>

/** Writes which institutions and states the actions concern, as catalogue and decisions stand now. */
async function relate(
  tx: Write,
  cycle: Cycle,
  actions: readonly { id: ActionId; said: Said }[],
): Promise<void> {
  const catalogue = loadInstitutions(cycle.country)
  const find = await resolver(tx, cycle, indexInstitutions(catalogue))
  const findStates = makeStateFinder(catalogue)
  const institutions = actions.flatMap(({ id, said }) =>
    said.printedInstitutions.map((printed, place) => ({
      action: id,
      place,
      printed,
      code: find(printed)?.code ?? null,
    })),
  )
  const states = actions.flatMap(({ id, said }) => {
    const reporting = new Set(said.printedInstitutions.map((printed) => find(printed)?.state ?? null))
    const named = findStates([said.title, said.description, said.results, said.challengesText].join('\n'))
    const codes = new Set([...reporting, ...named].filter((code) => code !== null))
    return [...codes].map((state) => ({ action: id, state, reports: reporting.has(state) }))
  })
  await relationStore.replaceRelations(tx, cycle.id, {
    actions: actions.map(({ id }) => id),
    institutions,
    states,
  })
}

type Resolver = (printed: string) => Institution | undefined

/** What institution a printed name is: a person's decision first, then the catalogue. */
async function resolver(tx: Read, cycle: Pick<Cycle, 'country'>, index: InstitutionIndex): Promise<Resolver> {
  const decided = await relationStore.listResolutions(tx, cycle.country)
  return (printed) => {
    const code = decided.get(foldName(printed))
    return code === undefined ? index.find(printed) : index.get(code)
  }
}

/** The actions of a cycle in the order of the record, or those among `ids`. */
export async function listActions(
  tx: Read,
  cycle: Cycle,
  ids?: readonly ActionId[],
): Promise<readonly Action[]> {
  const find = await resolver(tx, cycle, indexInstitutions(loadInstitutions(cycle.country)))
  return (await store.listStored(tx, cycle.id, ids)).map((stored) => toAction(stored, find))
}

/** Whether the record holds the text of an action, or only its summary. */
export async function isTextLoaded(tx: Read, id: ActionId): Promise<boolean> {
  return (await store.findStored(tx, id))?.format !== 'summary'
}

/** The action with this id, as the record holds it now. */
export async function findAction(tx: Read, id: string): Promise<Action | undefined> {
  const stored = await store.findStored(tx, id)
  if (stored === undefined) return undefined
  const cycle = await store.findCycle(tx, stored.cycle)
  if (cycle === undefined) return undefined
  return toAction(stored, await resolver(tx, cycle, indexInstitutions(loadInstitutions(cycle.country))))
}

function toAction(stored: store.StoredAction, find: Resolver): Action {
  return {
    id: stored.id,
    cycle: stored.cycle,
    reporterType: stored.reporterType,
    objective: stored.objective,
    number: stored.number,
    title: stored.title,
    printedTitle: stored.printedTitle,
    institutions: stored.printedInstitutions.map((printed) => nameInstitution(printed, find)),
    description: stored.description,
    results: stored.results,
    challengesText: stored.challengesText,
    challenges: stored.challenges.map((text) => ({ text, category: null })),
    resultsReported: stored.resultsReported,
    challengesReported: stored.challengesReported,
    source: {
      document: stored.document,
      file: stored.file,
      page: stored.page,
      lineStart: stored.lineStart,
      lineEnd: stored.lineEnd,
    },
    original: stored.original,
  }
}

function nameInstitution(printed: string, find: Resolver): NamedInstitution {
  const known = find(printed)
  if (known === undefined) return { code: null, name: printed, parent: null, printed }
  return { code: known.code, name: known.name.es, parent: known.parent, printed }
}

/** What a list says of an action: where it stands and who reports it (codes, or names as printed where not resolved). */
export type ActionHead = Pick<lineStore.ActionLine, 'id' | 'reporterType' | 'objective' | 'number'> & {
  readonly institutions: readonly string[]
}

export async function listActionHeads(
  tx: Read,
  cycle: Cycle,
  ids: readonly ActionId[],
): Promise<readonly ActionHead[]> {
  const named = Map.groupBy(await relationStore.listInstitutionRows(tx, cycle.id, ids), (row) => row.action)
  const lines = await lineStore.listLinesOf(tx, ids)
  return lines.map((line) => ({
    ...line,
    institutions: named.get(line.id)?.map((row) => row.code ?? row.printed) ?? [],
  }))
}

/** A name as documents print it that no catalogue knows and nobody has resolved, with the actions that carry it. */
export type UnresolvedName = { readonly printed: string; readonly actions: readonly ActionId[] }

export async function listUnresolved(tx: Read, cycle: CycleId): Promise<readonly UnresolvedName[]> {
  const rows = (await relationStore.listInstitutionRows(tx, cycle)).filter((row) => row.code === null)
  const byName = Map.groupBy(rows, (row) => row.printed)
  return [...byName]
    .map(([printed, of]) => ({ printed, actions: of.map((row) => row.action as ActionId) }))
    .sort((a, b) => b.actions.length - a.actions.length || a.printed.localeCompare(b.printed, 'es'))
}

export type Refused = { readonly kind: 'refused'; readonly cause: string; readonly cure: string }

/**
 * Keeps a person's decision that a printed name is an institution of the catalogue (or, with null, takes it back),
 * and returns the actions whose institutions are others now.
 */
/** What people decided on the names that a cycle carries. */
export async function listNameDecisions(tx: Read, cycle: Cycle): Promise<readonly NameDecision[]> {
  const rows = await relationStore.listInstitutionRows(tx, cycle.id)
  const carried = new Set(rows.map((row) => foldName(row.printed)))
  return (await relationStore.listNewestResolutions(tx, cycle.country))
    .filter(({ printed, code }) => code !== null && carried.has(printed))
    .map((one) => ({ ...one, at: one.at.toISOString() }))
}

/** Takes back decisions on names from an export. One that somebody took here since stays. Returns the actions they concern. */
export async function restoreNames(
  tx: Write,
  cycle: Cycle,
  decisions: readonly NameDecision[],
): Promise<readonly ActionId[]> {
  const here = new Set(
    (await relationStore.listNewestResolutions(tx, cycle.country)).map(({ printed }) => printed),
  )
  const concerned: ActionId[] = []
  for (const { printed, code, by, at } of decisions) {
    if (here.has(foldName(printed))) continue
    const resolved = await resolveInstitution(tx, cycle, { printed, code }, { by, at: new Date(at) })
    if (resolved.kind === 'resolved') concerned.push(...resolved.actions)
  }
  return concerned
}

export async function resolveInstitution(
  tx: Write,
  cycle: Cycle,
  decision: { readonly printed: string; readonly code: string | null },
  deed: Deed,
): Promise<{ readonly kind: 'resolved'; readonly actions: readonly ActionId[] } | Refused> {
  const index = indexInstitutions(loadInstitutions(cycle.country))
  if (decision.code !== null && index.get(decision.code) === undefined) {
    return {
      kind: 'refused',
      cause: `no institution of '${cycle.country}' has the code '${decision.code}'`,
      cure: `add it to data/countries/${cycle.country}-institutions.json, or use a code that is there`,
    }
  }
  const printed = foldName(decision.printed)
  const rows = await relationStore.listInstitutionRows(tx, cycle.id)
  const ids = [...new Set(rows.filter((row) => foldName(row.printed) === printed).map((row) => row.action))]
  if (ids.length === 0) {
    return {
      kind: 'refused',
      cause: `no action of ${cycle.id} names '${decision.printed}'`,
      cure: 'copy the name from the list of unresolved institutions',
    }
  }
  await relationStore.insertResolution(tx, { country: cycle.country, printed, code: decision.code, ...deed })
  const stored = await store.listStored(tx, cycle.id, ids)
  await relate(
    tx,
    cycle,
    stored.map((said) => ({ id: said.id, said })),
  )
  await store.bumpVersion(tx)
  return { kind: 'resolved', actions: stored.map((one) => one.id) }
}
