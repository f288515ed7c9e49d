import { findingId, written } from '../finding.ts'
import type { Claim, Verdict } from './schema.ts'

type Numbered = { readonly claim: Claim; readonly stated: number }

/** One section's number against another's: the same count stated twice with two values is false in one of the two places. */
export function checkInternal(claims: readonly Claim[]): readonly Verdict[] {
  const groups = new Map<string, Numbered[]>()
  for (const claim of claims) {
    const subject = subjectOf(claim)
    if (subject === undefined) continue
    groups.set(subject.key, [...(groups.get(subject.key) ?? []), { claim, stated: subject.stated }])
  }
  return [...groups.values()].flatMap((group) => {
    const first = group[0]
    if (first === undefined || group.length < 2) return []
    const other = group.find((one) => one.stated !== first.stated)
    return other === undefined ? [] : [verdictOn(first, other)]
  })
}

function subjectOf({ test }: Claim): { key: string; stated: number } | undefined {
  switch (test.kind) {
    case 'count':
      return {
        key: `count ${String(test.objective)} ${String(test.type)} ${String(test.institution)}`,
        stated: test.stated,
      }
    case 'none':
      return { key: `count ${String(test.objective)} ${String(test.type)} null`, stated: 0 }
    case 'reporters':
      return { key: `reporters ${String(test.type)}`, stated: test.stated }
    case 'parts':
    case 'took-part':
    case 'unknown-body':
    case 'left-out':
    case 'rank':
    case 'bound':
    case 'some':
    case 'covers':
    case 'covers-more':
    case 'heading':
    case 'order':
    case 'mostly':
    case 'apart':
    case 'framework':
    case 'share':
    case 'prevalent':
    case 'challenges':
    case 'challenge-categories':
    case 'challenge-rank':
    case 'charted':
    case 'other':
      return undefined
  }
}

function verdictOn(first: Numbered, other: Numbered): Verdict {
  const [a, b] = [written(first.stated), written(other.stated)]
  const [here, there] = [String(other.claim.line), String(first.claim.line)]
  const explanation = {
    es: `El propio informe da ${a} en la línea ${there} y ${b} en la línea ${here} de lo mismo.`,
    en: `The report itself gives ${a} in line ${there} and ${b} in line ${here} for the same.`,
  }
  const claim: Claim = { ...other.claim, rule: 'internal' }
  const { section, objective, line, quote } = claim
  return {
    claim,
    verdict: 'false',
    explanation,
    evidence: [],
    finding: {
      id: findingId('internal', `report ${section} ${there}`, quote),
      rule: 'internal',
      severity: 'error',
      action: null,
      report: { section, objective, line },
      place: null,
      quote,
      stated: other.stated,
      computed: first.stated,
      explanation,
      evidence: [],
    },
  }
}
