import { findingId } from '../finding.ts'
import type { Finding } from '../schema.ts'
import { checkInternal } from './internal.ts'
import type { Answer } from './answer.ts'
import { answersTo } from './answers.ts'
import { readRecord, type RecordOfCycle } from './record.ts'
import type { Claim, LabelledAction, Verdict, Vocabulary } from './schema.ts'

/** Holds every claim of a report against the record of its cycle, and the report against itself. Pure. */
export function checkReport(
  claims: readonly Claim[],
  actions: readonly LabelledAction[],
  vocabulary: Vocabulary,
): readonly Verdict[] {
  const record = readRecord(actions, vocabulary.institutions)
  const verdicts = claims.flatMap((claim) => check(claim, record, vocabulary))
  return [...withoutRepeats(verdicts), ...checkInternal(verdicts)]
}

function check(claim: Claim, record: RecordOfCycle, vocabulary: Vocabulary): readonly Verdict[] {
  return answersTo(claim.test, record, vocabulary).map((answer) => verdictOf(claim, answer))
}

function verdictOf(claim: Claim, answer: Answer): Verdict {
  const { verdict, explanation } = answer
  return {
    claim,
    verdict,
    explanation,
    evidence: (answer.evidence ?? []).flatMap((action) => action.id ?? []),
    finding: verdict === 'false' ? findingOf(claim, answer) : null,
  }
}

function findingOf(claim: Claim, answer: Answer): Finding {
  const { section, objective, line, quote } = claim
  return {
    id: findingId(
      claim.rule,
      `report ${section} ${JSON.stringify(claim.test)} ${answer.explanation.en}`,
      quote,
    ),
    rule: claim.rule,
    severity: answer.severity ?? 'error',
    action: null,
    report: { section, objective, line },
    place: null,
    quote,
    stated: answer.stated ?? null,
    computed: answer.computed ?? null,
    explanation: answer.explanation,
    evidence: (answer.evidence ?? []).flatMap((action) => action.id ?? []),
  }
}

/** The same test on the same words is one claim; a claim told again elsewhere stays. */
function withoutRepeats(verdicts: readonly Verdict[]): readonly Verdict[] {
  return [
    ...new Map(
      verdicts.map(
        (one) =>
          [`${String(one.claim.line)} ${JSON.stringify(one.claim.test)} ${one.explanation.en}`, one] as const,
      ),
    ).values(),
  ]
}
