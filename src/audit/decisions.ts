import * as z from 'zod'
import type { Finding } from './schema.ts'

/**
 * What a person says of a finding. `dismissed`: it is none (with a reason); `confirmed`: it is one, and the institution
 * was asked; `released`: readers may see it; `reopened`: the decision before is taken back.
 */
export const Decision = z.enum(['dismissed', 'confirmed', 'released', 'reopened'])
export type Decision = z.infer<typeof Decision>

/** One decision as it was taken. `shown` is the finding that who decided had before them. */
export type DecisionEvent = {
  readonly finding: string
  readonly decision: Decision
  readonly reason: string
  readonly by: string
  readonly at: Date
  readonly shown: Finding
}

/** Where a finding stands. `closed`: a person had decided on it, and the text no longer says it. */
export const FindingState = z.enum(['open', 'confirmed', 'released', 'dismissed', 'closed'])
export type FindingState = z.infer<typeof FindingState>

export type ReviewedFinding = {
  readonly finding: Finding
  readonly state: FindingState
  /** Oldest first. */
  readonly history: readonly DecisionEvent[]
}

/** The state that decisions, oldest first, leave a finding in. */
export function reduceDecisions(
  events: readonly Pick<DecisionEvent, 'decision'>[],
): Exclude<FindingState, 'closed'> {
  const last = events.at(-1)?.decision ?? 'reopened'
  return last === 'reopened' ? 'open' : last
}

/**
 * The findings of an audit with what was decided on them, in their order; after them those that were decided on and are
 * found no longer.
 */
export function reviewFindings(
  findings: readonly Finding[],
  events: readonly DecisionEvent[],
): readonly ReviewedFinding[] {
  const byFinding = Map.groupBy(events, (event) => event.finding)
  const found = findings.map((finding): ReviewedFinding => {
    const history = byFinding.get(finding.id) ?? []
    byFinding.delete(finding.id)
    return { finding, state: reduceDecisions(history), history }
  })
  const closed = [...byFinding.values()].flatMap((history): readonly ReviewedFinding[] => {
    const last = history.at(-1)
    return last === undefined ? [] : [{ finding: last.shown, state: 'closed', history }]
  })
  return [...found, ...closed]
}

export type Refused = { readonly kind: 'refused'; readonly cause: string; readonly cure: string }

/** Why a decision makes no sense where the finding stands; undefined where it does. */
export function refuseDecision(
  { finding, state }: Pick<ReviewedFinding, 'finding' | 'state'>,
  decision: Decision,
  reason: string,
): Refused | undefined {
  if (state === 'closed')
    return {
      kind: 'refused',
      cause: `${finding.id} is closed: the text no longer says what it was on`,
      cure: 'nothing is left to decide',
    }
  if (decision === 'dismissed' && reason.trim() === '')
    return {
      kind: 'refused',
      cause: 'a finding is dismissed with a reason',
      cure: 'say why it is none: it is kept and shown to who looks at it next',
    }
  if (decision === 'reopened' ? state === 'open' : state === decision)
    return {
      kind: 'refused',
      cause: `${finding.id} is ${state} already`,
      cure: 'nothing has to be done',
    }
  if (state === 'dismissed' && decision !== 'reopened')
    return {
      kind: 'refused',
      cause: `${finding.id} was dismissed`,
      cure: 'reopen it first',
    }
  return undefined
}
