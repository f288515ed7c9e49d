import type { Evidence } from './evidence-schema.ts'
import { releasedBy, scopeOf, type Ledger } from './ledger.ts'
import { agree } from './magnitude.ts'
import { relatePeriods } from './period.ts'
import { relate } from './relations.ts'
import type { Observation } from './schema.ts'
import { relateScopes } from './scope.ts'

type Found = Omit<Evidence, 'replaces'>

/**
 * One entry for each release: copies and rounded versions fold into the first and most exact page,
 * replaced values into the one that replaces them.
 */
export function collapse(found: readonly Found[], ledger: Ledger): readonly Evidence[] {
  const kept: Evidence[] = []
  for (const each of found.toSorted((a, b) => preference(a.figure, b.figure, ledger))) {
    if (kept.some((other) => isCopy(each.figure, other.figure, ledger))) continue
    const at = kept.findIndex((other) => isSameCell(each.figure, other.figure, ledger))
    const other = kept[at]
    const relation = other === undefined ? undefined : relate(each.figure, other.figure, ledger)
    if (other === undefined || relation?.relation !== 'supersedes') kept.push({ ...each, replaces: [] })
    else if (relation.a === each.figure.id)
      kept[at] = { ...each, replaces: [...other.replaces, other.figure] }
    else kept[at] = { ...other, replaces: [each.figure, ...other.replaces] }
  }
  return kept
}

/** Exact before rounded; then the earlier page, which the later ones may have copied; dated before undated. */
function preference(a: Observation, b: Observation, ledger: Ledger): number {
  return (
    Number(a.confirmation === 'awaited') - Number(b.confirmation === 'awaited') ||
    Number(a.qualifier !== 'exact') - Number(b.qualifier !== 'exact') ||
    Number(a.pageDate === null) - Number(b.pageDate === null) ||
    releasedBy(a, ledger).localeCompare(releasedBy(b, ledger)) ||
    (a.index ?? 0) - (b.index ?? 0)
  )
}

function isCopy(a: Observation, b: Observation, ledger: Ledger): boolean {
  return isSameCell(a, b, ledger) && agree(a, b)
}

function isSameCell(a: Observation, b: Observation, ledger: Ledger): boolean {
  if (a.concept !== b.concept || relatePeriods(a.period, b.period) !== 'equal') return false
  return relateScopes(scopeOf(a, ledger), scopeOf(b, ledger)) === 'equal'
}
