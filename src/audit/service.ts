import type { CycleId } from '../compact/schema.ts'
import type { Read, Write } from '../db/open.ts'
import type { Action, Cycle } from '../registry/schema.ts'
import { listActions, type Deed } from '../registry/service.ts'
import {
  type Decision,
  reduceDecisions,
  refuseDecision,
  type Refused,
  reviewFindings,
  type ReviewedFinding,
} from './decisions.ts'
import { auditAction, auditCycle } from './rules.ts'
import type { Audit, AuditedCycle } from './schema.ts'
import * as store from './store.ts'

export type CycleAudit = Audit & { readonly actions: readonly Action[] }

/** The audits already made, one a cycle, each until the record says something else. */
export type AuditMemory = Map<CycleId, { readonly version: string; readonly audit: CycleAudit }>

/** The audit of a whole cycle as the record stands. */
export async function auditRecord(tx: Read, memory: AuditMemory, cycle: Cycle): Promise<CycleAudit> {
  const version = await store.getAuditedVersion(tx, cycle.id)
  const known = memory.get(cycle.id)
  if (known?.version === version) return known.audit
  const actions = await listActions(tx, cycle)
  const audit = { actions, ...auditCycle(actions, toAudited(cycle)) }
  memory.set(cycle.id, { version, audit })
  return audit
}

/** The findings of a cycle with what people decided on them; those that the text no longer gives come last, closed. */
export async function reviewCycle(
  tx: Read,
  memory: AuditMemory,
  cycle: Cycle,
): Promise<{ readonly audit: CycleAudit; readonly findings: readonly ReviewedFinding[] }> {
  const audit = await auditRecord(tx, memory, cycle)
  const events = await store.listDecisions(tx, cycle.id)
  const onActions = events.filter(({ shown }) => shown.report === null)
  return { audit, findings: reviewFindings(audit.findings, onActions) }
}

/** What a person wants to say of a finding. */
export type DecisionWish = {
  readonly finding: string
  readonly decision: Decision
  readonly reason: string
}

export type Decided = { readonly kind: 'decided'; readonly finding: ReviewedFinding }

/** Keeps a person's decision on a finding; refuses one that makes no sense where the finding stands. */
export async function decideFinding(
  tx: Write,
  memory: AuditMemory,
  cycle: Cycle,
  wish: DecisionWish,
  deed: Deed,
): Promise<Decided | Refused> {
  await store.lockDecisions(tx, cycle.id)
  const { findings } = await reviewCycle(tx, memory, cycle)
  return keepDecision(tx, cycle, findings, wish, deed)
}

/** Keeps a decision on one of the findings as they stand. Decisions of the cycle must be locked. */
export async function keepDecision(
  tx: Write,
  cycle: Cycle,
  findings: readonly ReviewedFinding[],
  wish: DecisionWish,
  deed: Deed,
): Promise<Decided | Refused> {
  const before = findings.find((one) => one.finding.id === wish.finding)
  if (before === undefined)
    return {
      kind: 'refused',
      cause: `the audit of ${cycle.id} has no finding '${wish.finding}'`,
      cure: `copy its id from constancia audit --cycle ${cycle.id} --json`,
    }
  const refused = refuseDecision(before, wish.decision, wish.reason)
  if (refused !== undefined) return refused
  const event = { ...wish, ...deed, reason: wish.reason.trim(), shown: before.finding }
  await store.insertDecision(tx, cycle.id, event)
  const history = [...before.history, event]
  return { kind: 'decided', finding: { finding: before.finding, state: reduceDecisions(history), history } }
}

/** What readers of an action may see of its audit: what holds, and the findings that a person released. */
export async function auditForReaders(
  tx: Read,
  memory: AuditMemory,
  cycle: Cycle,
  action: Action,
): Promise<Audit> {
  const { checks } = auditAction(action, toAudited(cycle))
  const events = await store.listDecisions(tx, cycle.id, action.id)
  const released = [...Map.groupBy(events, (event) => event.finding)]
    .filter(([, history]) => reduceDecisions(history) === 'released')
    .map(([finding]) => finding)
  if (released.length === 0) return { findings: [], checks }
  // What one action says of another is only found by the audit of all.
  const { findings } = await auditRecord(tx, memory, cycle)
  return { findings: findings.filter((one) => released.includes(one.id)), checks }
}

export function toAudited(cycle: Cycle): AuditedCycle {
  const { periodStart: start, periodEnd: end } = cycle
  return { period: start === null || end === null ? null : { start, end }, closed: null }
}
