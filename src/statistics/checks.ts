import type { Bilingual } from '../compact/schema.ts'
import { ancestors } from './ancestors.ts'
import { releasedBy, scopeOf, seriesOf, type Ledger } from './ledger.ts'
import { agree, areTwins } from './magnitude.ts'
import { gap, relatePeriods } from './period.ts'
import { listRelations, relate } from './relations.ts'
import type { Observation, StatisticId } from './schema.ts'
import { relateScopes } from './scope.ts'
import { amount, during, sentence } from './wording.ts'

export type LedgerFinding = {
  readonly check:
    'part-exceeds-whole' | 'conflict' | 'shrinking-count' | 'repeated-release' | 'numeric-twins' | 'derived'
  readonly severity: 'warning' | 'notice'
  readonly figures: readonly StatisticId[]
  readonly explanation: Bilingual
}

/** What a careful reader would stop at in the ledger. Each names its figures and says why, in a sentence. */
export function checkLedger(ledger: Ledger): readonly LedgerFinding[] {
  return [
    ...conflicts(ledger),
    ...shrinking(ledger),
    ...repeats(ledger),
    ...twins(ledger),
    ...derived(ledger),
  ]
}

function conflicts(ledger: Ledger): readonly LedgerFinding[] {
  return listRelations(ledger).flatMap(({ a, b, relation, why }): readonly LedgerFinding[] => {
    if (relation !== 'conflict') return []
    const [one, other] = [ledger.byId.get(a), ledger.byId.get(b)]
    const nested = one !== undefined && other !== undefined && isNested(one, other, ledger)
    return [
      {
        check: nested ? 'part-exceeds-whole' : 'conflict',
        severity: 'warning',
        figures: [a, b],
        explanation: why,
      },
    ]
  })
}

function isNested(a: Observation, b: Observation, ledger: Ledger): boolean {
  const [conceptA, conceptB] = [ledger.concepts.get(a.concept), ledger.concepts.get(b.concept)]
  const periods = relatePeriods(a.period, b.period)
  const inTime = periods === 'inside' || periods === 'contains'
  if (conceptA === undefined || conceptB === undefined) return inTime
  return inTime || ancestors(conceptA, ledger).has(b.concept) || ancestors(conceptB, ledger).has(a.concept)
}

/** A running count that a later cut gives as smaller: people do not come back out of a cumulative count. */
function shrinking(ledger: Ledger): readonly LedgerFinding[] {
  return pairsOfSeries(ledger).flatMap(([a, b]): readonly LedgerFinding[] => {
    if (a.period.start !== b.period.start || a.period.start === null || a.value === b.value) return []
    const [early, late] = (a.period.end ?? '') < (b.period.end ?? '') ? [a, b] : [b, a]
    if (gap(early.period.end, late.period.end) <= 0 || late.value >= early.value || agree(early, late))
      return []
    return [
      {
        check: 'shrinking-count',
        severity: 'warning',
        figures: [early.id, late.id],
        explanation: {
          es: `${sentence(amount(early, 'es'))} ${during(early.period, 'es')} y ${amount(late, 'es')} ${during(late.period, 'es')}: el corte posterior es menor, y con el mismo inicio tendría que ser mayor o igual.`,
          en: `${sentence(amount(early, 'en'))} ${during(early.period, 'en')} and ${amount(late, 'en')} ${during(late.period, 'en')}: the later cut is smaller, and with the same start it would have to be larger or equal.`,
        },
      },
    ]
  })
}

/** Pages that repeat one release: they count as one source, the earliest. */
function repeats(ledger: Ledger): readonly LedgerFinding[] {
  return pairsOfSeries(ledger).flatMap(([a, b]): readonly LedgerFinding[] => {
    if (a.url === b.url || relatePeriods(a.period, b.period) !== 'equal' || !agree(a, b)) return []
    const [first, copy] = comesFirst(a, b, ledger) ? [a, b] : [b, a]
    return [
      {
        check: 'repeated-release',
        severity: 'notice',
        figures: [first.id, copy.id],
        explanation: {
          es: `${copy.reportedBy ?? copy.publisher} repite lo que publicó ${first.reportedBy ?? first.publisher} (${amount(first, 'es')}): son una sola fuente.`,
          en: `${copy.reportedBy ?? copy.publisher} repeats what ${first.reportedBy ?? first.publisher} published (${amount(first, 'en')}): they are one source.`,
        },
      },
    ]
  })
}

/** A rounded number repeats an exact one; of two alike, the later page repeats the earlier. */
function comesFirst(a: Observation, b: Observation, ledger: Ledger): boolean {
  if (a.qualifier !== b.qualifier) return a.qualifier === 'exact'
  return releasedBy(a, ledger) <= releasedBy(b, ledger)
}

/** Pairs of one series about the same people and place. */
function pairsOfSeries(ledger: Ledger): readonly (readonly [Observation, Observation])[] {
  const series = Map.groupBy(ledger.observations, (each) => seriesOf(each, ledger))
  return [...series.values()].flatMap((figures) =>
    figures.flatMap((a, index) =>
      figures
        .slice(index + 1)
        .filter((b) => relateScopes(scopeOf(a, ledger), scopeOf(b, ledger)) === 'equal')
        .map((b) => [a, b] as const),
    ),
  )
}

/** Numbers that look alike and count different things: neighbours in the order of their values. */
function twins(ledger: Ledger): readonly LedgerFinding[] {
  const sorted = ledger.observations
    .filter((each) => ledger.concepts.get(each.concept)?.standing !== 'never')
    .toSorted((a, b) => a.value - b.value)
  return sorted.flatMap((a, index): readonly LedgerFinding[] => {
    const b = sorted[index + 1]
    if (b === undefined || a.concept === b.concept || !areTwins(a, b) || step(a) > 1e4) return []
    const { relation, why } = relate(a, b, ledger)
    return relation === 'not_comparable'
      ? [{ check: 'numeric-twins', severity: 'notice', figures: [a.id, b.id], explanation: why }]
      : []
  })
}

/** Numbers as round as these are alike by their roundness. */
function step({ value }: Observation): number {
  return value % 1e5 === 0 ? 1e5 : 1
}

function derived(ledger: Ledger): readonly LedgerFinding[] {
  return ledger.observations.flatMap((each): readonly LedgerFinding[] => {
    const concept = ledger.concepts.get(each.concept)
    if (concept?.standing !== 'never') return []
    return [{ check: 'derived', severity: 'warning', figures: [each.id], explanation: concept.definition }]
  })
}
