import type { AuditMemory } from '../../audit/service.ts'
import { Day, type Language } from '../../compact/schema.ts'
import type { Read } from '../../db/open.ts'
import type { Cycle } from '../../registry/schema.ts'
import { canonicalJson, hashOf } from '../editions/canonical-json.ts'
import { makeReport, type Report } from '../report/make-report.ts'
import type { Edition } from '../schema.ts'
import { findHead, findLatest, listEditionHeads, loadEdition, takeStanding } from '../service.ts'

/**
 * Whether readers are given a published edition, one that is not published yet (as a site made of it does), a draft that
 * the record wrote, or one with a person's words.
 */
export type PublicReport = Report & { readonly standing: 'edition' | 'unpublished' | 'draft' | 'ownDraft' }

/** Reports already made, one a cycle and language, each until the record says something else. */
export type ReportMemory = Map<string, { readonly version: number; readonly report: Promise<PublicReport> }>

export type ReportParts = {
  readonly audits: AuditMemory
  readonly memory: ReportMemory
  readonly version: number
  readonly origin: string
  readonly today: () => Date
}

/** The report of the edition that was published last; where there is none, the draft of the record as it stands. */
export async function findPublicReport(
  tx: Read,
  cycle: Cycle,
  lang: Language,
  parts: ReportParts,
): Promise<PublicReport> {
  const key = `${cycle.id} ${lang}`
  const known = parts.memory.get(key)
  if (known?.version === parts.version) return known.report
  const report = makePublicReport(tx, cycle, lang, parts)
  parts.memory.set(key, { version: parts.version, report })
  // What failed is tried again.
  report.catch(() => parts.memory.delete(key))
  return report
}

async function makePublicReport(
  tx: Read,
  cycle: Cycle,
  lang: Language,
  { audits, today, origin }: ReportParts,
): Promise<PublicReport> {
  const latest = await findLatest(tx, cycle.id)
  const head = latest === undefined ? undefined : await findHead(tx, cycle.id, latest)
  if (head !== undefined) {
    const { edition, other } = await loadEdition(tx, head)
    const isPublic = head.state === 'published' || head.state === 'corrected'
    return { ...makeReport(edition, lang, other, { origin }), standing: isPublic ? 'edition' : 'unpublished' }
  }
  const { snapshot, findings, record, report, other, versions } = await takeStanding(tx, audits, cycle)
  const hash = hashOf(canonicalJson({ snapshot, findings, report, record }))
  const frozen = (await listEditionHeads(tx, cycle.id)).find((one) => one.hash === hash)
  const edition: Edition = {
    id: frozen?.id ?? cycle.id,
    cycle: cycle.id,
    number: frozen?.number ?? 1,
    hash,
    state: frozen?.state ?? 'draft',
    date: frozen?.date ?? Day.parse(today().toISOString().slice(0, 10)),
    content: { snapshot, findings, report, record },
  }
  return {
    ...makeReport(edition, lang, other, { origin }),
    standing: versions[lang] === null ? 'draft' : 'ownDraft',
  }
}
