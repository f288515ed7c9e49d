import { takeSnapshot } from '../analysis/service.ts'
import type { Snapshot } from '../analysis/schema.ts'
import type { Finding } from '../audit/schema.ts'
import { type AuditMemory, reviewCycle } from '../audit/service.ts'
import type { CycleId, Language } from '../compact/schema.ts'
import { LANGUAGES } from '../compact/schema.ts'
import type { Read, Write } from '../db/open.ts'
import type { Cycle } from '../registry/schema.ts'
import type { Deed } from '../registry/service.ts'
import { CHART_NAMES } from './chart-names.ts'
import { writeDraft } from './draft/write-draft.ts'
import { canonicalJson, hashOf } from './editions/canonical-json.ts'
import { type ChecklistItem, type ChecklistItemName, listOpen, makeChecklist } from './editions/checklist.ts'
import * as store from './editions/edition-store.ts'
import { findReach, measureReach } from './editions/reach-store.ts'
import { type Refused, refuseMove } from './editions/states.ts'
import { findBrokenLinks } from './report/find-broken-links.ts'
import { compileText, type Compared } from './report/make-report.ts'
import type { Edition, EditionContent, EditionState, RecordReach } from './schema.ts'

export type { EditionHead, ReportVersion } from './editions/edition-store.ts'
export { findLatest, listEditionHeads, listReportVersions, pointToLatest } from './editions/edition-store.ts'

/** What a publication would be made from if it were frozen now. */
export type Standing = {
  readonly snapshot: Snapshot
  readonly findings: readonly Finding[]
  readonly record: RecordReach
  readonly other: Compared | null
  /** The text of the report: its newest version, or the draft where there is none. */
  readonly report: Readonly<Record<Language, string>>
  /** The newest version that a person wrote; null where the draft stands. */
  readonly versions: Readonly<Record<Language, store.ReportVersion | null>>
}

/** The cycle as it stands in this transaction, with the report's text as it would be frozen. */
export async function takeStanding(tx: Read, memory: AuditMemory, cycle: Cycle): Promise<Standing> {
  const snapshot = await takeSnapshot(tx, cycle)
  const { findings } = await reviewCycle(tx, memory, cycle)
  const other = await findCompared(tx, cycle.id, await store.findLatest(tx, cycle.id))
  const wish = { comparesWithOther: other !== null, charts: CHART_NAMES }
  const versions = { es: await findOwnText(tx, cycle.id, 'es'), en: await findOwnText(tx, cycle.id, 'en') }
  return {
    snapshot,
    findings: findings.flatMap(({ finding, state }) => (state === 'released' ? [finding] : [])),
    record: await measureReach(tx, cycle),
    other,
    report: {
      es: versions.es?.text ?? writeDraft(snapshot, 'es', wish),
      en: versions.en?.text ?? writeDraft(snapshot, 'en', wish),
    },
    versions,
  }
}

async function findOwnText(tx: Read, cycle: CycleId, lang: Language): Promise<store.ReportVersion | null> {
  const [newest] = await store.listReportVersions(tx, cycle, lang)
  return newest === undefined || newest.text === null ? null : newest
}

async function findCompared(
  tx: Read,
  cycle: CycleId,
  number: number | null | undefined,
): Promise<Compared | null> {
  if (number === undefined || number === null) return null
  const { snapshot } = await store.getContent(tx, cycle, number)
  return { id: `${cycle}/${String(number)}`, snapshot }
}

export type Frozen = { readonly edition: store.EditionHead; readonly made: boolean }

/**
 * Freezes the cycle as it stands. Where nothing changed since the newest edition, that one is given back: the same
 * record makes no second edition.
 */
export async function freezeEdition(
  tx: Write,
  memory: AuditMemory,
  cycle: Cycle,
  deed: Deed & { readonly why: string },
): Promise<Frozen> {
  await store.lockEditions(tx, cycle.id)
  return freezeStanding(tx, cycle, await takeStanding(tx, memory, cycle), deed)
}

/** As freezeEdition, unless what stands is refused. */
export async function freezeUnless(
  tx: Write,
  memory: AuditMemory,
  cycle: Cycle,
  deed: Deed & { readonly why: string },
  refuse: (standing: Standing) => Refused | undefined,
): Promise<Frozen | Refused> {
  await store.lockEditions(tx, cycle.id)
  const standing = await takeStanding(tx, memory, cycle)
  return refuse(standing) ?? (await freezeStanding(tx, cycle, standing, deed))
}

async function freezeStanding(
  tx: Write,
  cycle: Cycle,
  standing: Standing,
  deed: Deed & { readonly why: string },
): Promise<Frozen> {
  const { snapshot, findings, record, report, versions } = standing
  const texts = { es: versions.es?.text ?? null, en: versions.en?.text ?? null }
  const basis = hashOf(canonicalJson({ snapshot, findings, texts, record }))
  const [newest] = await store.listEditionHeads(tx, cycle.id)
  if (newest?.basis === basis) return { edition: newest, made: false }
  const content = canonicalJson({ snapshot, findings, report, record } satisfies EditionContent)
  const made = {
    cycle: cycle.id,
    number: (newest?.number ?? 0) + 1,
    hash: hashOf(content),
    basis,
    comparesWith: (await store.findLatest(tx, cycle.id)) ?? null,
    content,
    by: deed.by,
    at: deed.at,
  }
  await store.insertEdition(tx, made)
  await store.insertEvent(tx, made, { state: 'draft', why: deed.why, by: deed.by, at: deed.at })
  return { edition: await getHead(tx, cycle.id, made.number), made: true }
}

/** An edition by its number, or the newest; undefined where there is none. */
export async function findHead(
  tx: Read,
  cycle: CycleId,
  number?: number,
): Promise<store.EditionHead | undefined> {
  const heads = await store.listEditionHeads(tx, cycle)
  return number === undefined ? heads[0] : heads.find((head) => head.number === number)
}

async function getHead(tx: Read, cycle: CycleId, number: number): Promise<store.EditionHead> {
  const head = await findHead(tx, cycle, number)
  if (head === undefined) throw new Error(`There is no edition ${cycle}/${String(number)}.`)
  return head
}

/** An edition with all that it froze, and the edition that its report compares itself with. */
export type WholeEdition = { readonly edition: Edition; readonly other: Compared | null }

export async function loadEdition(tx: Read, head: store.EditionHead): Promise<WholeEdition> {
  const { id, cycle, number, hash, state, date } = head
  const content = await store.getContent(tx, cycle, number)
  return {
    edition: { id, cycle, number, hash, state, date, content },
    other: await findCompared(tx, cycle, head.comparesWith),
  }
}

/** How far the record had come when an edition was frozen; of one that did not keep it, by the times that rows were written. */
export async function findReachOf(tx: Read, cycle: Cycle, head: store.EditionHead): Promise<RecordReach> {
  return (await findReach(tx, cycle.id, head.number)) ?? (await measureReach(tx, cycle, head.frozenAt))
}

/** Whether the record of a cycle has grown since an edition of it was frozen. */
export async function hasChangedSince(tx: Read, cycle: Cycle, head: store.EditionHead): Promise<boolean> {
  return canonicalJson(await measureReach(tx, cycle)) !== canonicalJson(await findReachOf(tx, cycle, head))
}

/** What stands open before an edition may be published. */
export async function checkEdition(
  tx: Read,
  memory: AuditMemory,
  cycle: Cycle,
  head: store.EditionHead,
): Promise<readonly ChecklistItem[]> {
  const { edition, other } = await loadEdition(tx, head)
  const { findings } = await reviewCycle(tx, memory, cycle)
  // Where only a summary ships there is no text that a finding could be on.
  const withoutText = new Set<string>(
    edition.content.snapshot.actions.flatMap(({ id, textLoaded }) => (textLoaded ? [] : [id])),
  )
  const compiled = LANGUAGES.map((lang) => ({
    lang,
    ...compileText(edition.content.report[lang], lang, {
      snapshot: edition.content.snapshot,
      edition: edition.id,
      other,
    }),
  }))
  return makeChecklist(edition.content, {
    openFindings: findings.flatMap(({ finding, state }) =>
      state === 'open' && !withoutText.has(finding.action ?? '') ? [finding.id] : [],
    ),
    unbound: compiled.flatMap(({ lang, problems }) =>
      problems.map(({ place, words }) => `${lang} ${place.line}:${place.column} ${words}`),
    ),
    brokenLinks: compiled.flatMap(({ lang, blocks }) =>
      findBrokenLinks(blocks).map((href) => `${lang} ${href}`),
    ),
    waivers: head.waivers,
  })
}

export type Advanced = { readonly kind: 'advanced'; readonly edition: store.EditionHead }

/**
 * Moves an edition to another state. Publishing writes the state, what it corrects and the pointer that readers follow
 * in this one transaction.
 */
export async function advanceEdition(
  tx: Write,
  memory: AuditMemory,
  cycle: Cycle,
  wish: { readonly number: number; readonly to: EditionState; readonly why: string },
  deed: Deed,
): Promise<Advanced | Refused> {
  await store.lockEditions(tx, cycle.id)
  const head = await findHead(tx, cycle.id, wish.number)
  if (head === undefined) return refuseUnknown(cycle.id, wish.number)
  const open = listOpen(await checkEdition(tx, memory, cycle, head)).map(({ item }) => item)
  const refused = refuseMove(head.id, head.state, wish.to, open)
  if (refused !== undefined) return refused
  const event = { state: wish.to, why: wish.why, by: deed.by, at: deed.at }
  await store.insertEvent(tx, head, event)
  if (wish.to === 'published') {
    const before = await store.findLatest(tx, cycle.id)
    if (before !== undefined)
      await store.insertEvent(
        tx,
        { cycle: cycle.id, number: before },
        { ...event, state: 'corrected', why: head.id },
      )
    await store.pointToLatest(tx, cycle.id, head.number)
  }
  return { kind: 'advanced', edition: await getHead(tx, cycle.id, head.number) }
}

/** Lets an item of the checklist pass, by name. */
export async function waiveItem(
  tx: Write,
  cycle: Cycle,
  wish: {
    readonly number: number
    readonly item: ChecklistItemName
    readonly askedBy: string
    readonly agreedBy: string
    readonly why: string
  },
  at: Date,
): Promise<Advanced | Refused> {
  await store.lockEditions(tx, cycle.id)
  const head = await findHead(tx, cycle.id, wish.number)
  if (head === undefined) return refuseUnknown(cycle.id, wish.number)
  const { number, ...waiver } = wish
  const named = [waiver.askedBy, waiver.agreedBy, waiver.why].map((text) => text.trim())
  if (named.some((text) => text === ''))
    return {
      kind: 'refused',
      cause: 'an item is waived by name: who asked, who agreed, and why',
      cure: 'give --asked-by, --agreed-by and --why',
    }
  if (waiver.item === 'unbound-numbers' || waiver.item === 'broken-links')
    return {
      kind: 'refused',
      cause: `${waiver.item} can never be waived`,
      cure: 'mend the text of the report and freeze another edition',
    }
  if (head.state === 'published' || head.state === 'corrected')
    return {
      kind: 'refused',
      cause: `edition ${head.id} is ${head.state} already`,
      cure: 'nothing is left to waive',
    }
  await store.insertWaiver(tx, { cycle: cycle.id, number }, { ...waiver, at })
  return { kind: 'advanced', edition: await getHead(tx, cycle.id, number) }
}

function refuseUnknown(cycle: CycleId, number: number): Refused {
  return {
    kind: 'refused',
    cause: `there is no edition ${cycle}/${number}`,
    cure: `constancia edition list --cycle ${cycle} names those that there are`,
  }
}

export type Saved = { readonly kind: 'saved'; readonly version: store.ReportVersion } | Refused

/**
 * Keeps a new version of the report's text. `basedOn` is the version that who wrote it had before them (null for the
 * draft): if another was written since, nothing is written, so that nobody overwrites another in silence.
 */
export async function saveReport(
  tx: Write,
  cycle: Cycle,
  wish: {
    readonly lang: Language
    readonly text: string | null
    readonly note: string
    readonly basedOn: number | null | 'any'
  },
  deed: Deed,
): Promise<Saved> {
  await store.lockEditions(tx, cycle.id)
  const [newest] = await store.listReportVersions(tx, cycle.id, wish.lang)
  if (wish.basedOn !== 'any' && (newest?.id ?? null) !== wish.basedOn)
    return {
      kind: 'refused',
      cause: `${newest?.by ?? 'somebody'} wrote another version meanwhile`,
      cure: 'look at it, take up what you need, and save again',
    }
  const { lang, text, note } = wish
  await store.insertReportVersion(tx, cycle.id, { lang, text, note, by: deed.by, at: deed.at })
  const [saved] = await store.listReportVersions(tx, cycle.id, wish.lang)
  if (saved === undefined) throw new Error('A version of the report was written and is not there.')
  return { kind: 'saved', version: saved }
}
