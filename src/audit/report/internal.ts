import { findingId, written } from '../finding.ts'
import type { Claim, Verdict } from './schema.ts'

type Numbered = { readonly claim: Claim; readonly stated: number; readonly holds: boolean }

/**
 * One section's number against another's: of two values for the same count one is wrong, and the record says which; where
 * it bears out neither, the one that comes later is taken.
 */
export function checkInternal(verdicts: readonly Verdict[]): readonly Verdict[] {
  const groups = new Map<string, Numbered[]>()
  for (const { claim, verdict } of verdicts) {
    const subject = subjectOf(claim)
    if (subject === undefined) continue
    const one = { claim, stated: subject.stated, holds: verdict === 'confirmed' }
    groups.set(subject.key, [...(groups.get(subject.key) ?? []), one])
  }
  return [...groups.values()].flatMap((group) => {
    const first = group[0]
    const other = group.find((one) => one.stated !== first?.stated)
    if (first === undefined || other === undefined) return []
    const wrong = other.holds ? first : other
    return [verdictOn(wrong, wrong === first ? other : first)]
  })
}

function subjectOf({ test }: Claim): { key: string; stated: number } | undefined {
  switch (test.kind) {
    case 'count':
      return test.orOfAll === true
        ? undefined
        : {
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
    case 'together':
    case 'more-than':
    case 'reporter-half':
    case 'institution-first':
    case 'heading':
    case 'order':
    case 'mostly':
    case 'apart':
    case 'framework':
    case 'share':
    case 'reporter-share':
    case 'prevalent':
    case 'challenges':
    case 'challenge-categories':
    case 'challenge-rank':
    case 'charted':
    case 'other':
      return undefined
  }
}

function verdictOn(wrong: Numbered, other: Numbered): Verdict {
  const [a, b] = [written(wrong.stated), written(other.stated)]
  const there = String(other.claim.line)
  const explanation = {
    es: `El propio informe da ${a} aquí y ${b} en la línea ${there} de lo mismo.`,
    en: `The report itself gives ${a} here and ${b} in line ${there} for the same.`,
  }
  const claim: Claim = { ...wrong.claim, rule: 'internal' }
  const { section, objective, line, quote } = claim
  return {
    claim,
    verdict: 'false',
    explanation,
    evidence: [],
    finding: {
      id: findingId('internal', `report ${section} ${JSON.stringify(claim.test)} ${b}`, quote),
      rule: 'internal',
      severity: 'error',
      action: null,
      report: { section, objective, line },
      place: null,
      quote,
      stated: wrong.stated,
      computed: other.stated,
      explanation,
      evidence: [],
    },
  }
}
