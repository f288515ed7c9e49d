import { countActions, measureChallenges, shareActions } from './counts.ts'
import type { Snapshot, ValueMeasurement, ValueQuery } from './schema.ts'
import { sumQuantities } from './sum-quantities.ts'
import { crossActions, listAbsent, listMembers, rankMembers, tallyActions } from './tallies.ts'

/** Measures an indicator of one snapshot. */
export function measureValue(snapshot: Snapshot, query: ValueQuery): ValueMeasurement {
  switch (query.indicator) {
    case 'count':
      return countActions(snapshot, query.selection)
    case 'challenges':
      return measureChallenges(snapshot, query.selection)
    case 'share':
      return shareActions(snapshot, query.part, query.whole, query.decimals)
    case 'tally':
      return tallyActions(snapshot, query.dimension, query.selection, query)
    case 'rank':
      return rankMembers(snapshot, query.dimension, query.selection, query)
    case 'cross':
      return crossActions(snapshot, query.rows, query.columns, query.selection)
    case 'list':
      return listMembers(snapshot, query.dimension, query.selection)
    case 'absent':
      return listAbsent(snapshot, query.dimension, query.selection)
    case 'quantity':
      return sumQuantities(snapshot, query, query.selection)
  }
}
