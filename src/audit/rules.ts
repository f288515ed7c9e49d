import { readText, type Reading } from '../quantities/rules.ts'
import type { QuantityField } from '../quantities/schema.ts'
import { checkRepeatedFigures } from './across-actions.ts'
import { checkAverages } from './averages.ts'
import { checkContradictions } from './contradictions.ts'
import { checkOtherCountry, checkTakenOver } from './copied-text.ts'
import { checkDates } from './dates.ts'
import type { Passage } from './finding.ts'
import { checkMissingResults } from './missing-results.ts'
import { checkPercents } from './percents.ts'
import { checkSameThing } from './same-thing.ts'
import type { Audit, AuditedAction, AuditedCycle, Finding } from './schema.ts'
import { checkSums } from './sums.ts'

const FIELDS = ['description', 'results'] as const satisfies readonly QuantityField[]

/** Everything that one action's own texts decide, in the order of its texts. Pure; linear in their length. */
export function auditAction(action: AuditedAction, cycle: AuditedCycle): Audit {
  return auditRead(action, readAction(action), cycle)
}

/** Every action of a cycle, each by itself and all against one another. Linear in the text of the cycle. */
export function auditCycle(actions: readonly AuditedAction[], cycle: AuditedCycle): Audit {
  const findings: Finding[] = []
  const checks: Audit['checks'][number][] = []
  const results: { action: AuditedAction; passage: Passage; reading: Reading }[] = []
  for (const action of actions) {
    const read = readAction(action)
    const audit = auditRead(action, read, cycle)
    for (const finding of audit.findings) findings.push(finding)
    for (const check of audit.checks) checks.push(check)
    for (const { passage, reading } of read)
      if (passage.field === 'results') results.push({ action, passage, reading })
  }
  for (const finding of checkTakenOver(actions, passagesOf)) findings.push(finding)
  for (const finding of checkRepeatedFigures(results)) findings.push(finding)
  for (const finding of checkSameThing(results)) findings.push(finding)
  return { findings: withoutRepeats(findings), checks }
}

/** What one text decides by itself, whatever it belongs to. */
export function auditPassage(passage: Passage, reading: Reading, cycle: AuditedCycle): Audit {
  const audits = [
    checkSums(passage, reading),
    checkPercents(passage, reading),
    checkAverages(passage, reading),
  ]
  return {
    findings: [
      ...audits.flatMap((audit) => audit.findings),
      ...checkDates(passage, reading, cycle),
      ...checkContradictions(passage, reading),
    ],
    checks: audits.flatMap((audit) => audit.checks),
  }
}

type ReadPassage = { readonly passage: Passage; readonly reading: Reading }

function readAction(action: AuditedAction): readonly ReadPassage[] {
  return FIELDS.map((field) => ({
    passage: { action: action.id, field, text: action[field] },
    reading: readText(action[field]),
  }))
}

function auditRead(action: AuditedAction, read: readonly ReadPassage[], cycle: AuditedCycle): Audit {
  const audits = read.map(({ passage, reading }) => auditPassage(passage, reading, cycle))
  const findings = [
    ...checkMissingResults(action),
    ...audits.flatMap((audit) => audit.findings),
    ...checkOtherCountry(action, passagesOf(action)),
  ]
  return { findings: withoutRepeats(findings), checks: audits.flatMap((audit) => audit.checks) }
}

function passagesOf(action: AuditedAction): readonly Passage[] {
  return [
    ...FIELDS.map((field): Passage => ({ action: action.id, field, text: action[field] })),
    { action: action.id, field: 'challenges', text: action.challengesText },
  ]
}

/** The same words at fault by the same rule are one finding. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [finding.id, finding] as const)).values()]
}
