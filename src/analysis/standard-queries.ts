import type { Dimension, Snapshot, ValueQuery } from './schema.ts'

/** An indicator that is told for every cycle, with a name that stays: `tally-objective`, `tally-actionType-objective-7`. */
export type StandardQuery = { readonly id: string; readonly query: ValueQuery }

const TALLIED: readonly Dimension[] = [
  'objective',
  'roundTable',
  'reporterType',
  'institution',
  'state',
  'reportingState',
  'populationMain',
  'population',
  'gender',
  'disability',
  'actionType',
  'challengeCategory',
  'country',
]
const BY_OBJECTIVE: readonly Dimension[] = [
  'reporterType',
  'populationMain',
  'gender',
  'disability',
  'actionType',
  'challengeCategory',
]
const ABSENT: readonly Dimension[] = [
  'objective',
  'institution',
  'reportingState',
  'actionType',
  'challengeCategory',
]

/** The indicators of every cycle, as pages and open data list them. */
export function listStandardQueries({ framework }: Snapshot): readonly StandardQuery[] {
  const all = {}
  return [
    { id: 'count', query: { indicator: 'count', selection: all } },
    { id: 'count-without-results', query: { indicator: 'count', selection: { resultsReported: false } } },
    {
      id: 'count-without-challenges',
      query: { indicator: 'count', selection: { challengesReported: false } },
    },
    { id: 'list-institution', query: { indicator: 'list', dimension: 'institution', selection: all } },
    { id: 'list-reportingState', query: { indicator: 'list', dimension: 'reportingState', selection: all } },
    { id: 'challenges', query: { indicator: 'challenges', selection: all } },
    ...TALLIED.map((dimension) => ({
      id: `tally-${dimension}`,
      query: { indicator: 'tally' as const, dimension, selection: all },
    })),
    {
      id: 'tally-challenges-challengeCategory',
      query: { indicator: 'tally', dimension: 'challengeCategory', selection: all, by: 'challenges' },
    },
    ...ABSENT.map((dimension) => ({
      id: `absent-${dimension}`,
      query: { indicator: 'absent' as const, dimension, selection: all },
    })),
    ...BY_OBJECTIVE.map((columns) => ({
      id: `cross-objective-${columns}`,
      query: { indicator: 'cross' as const, rows: 'objective' as const, columns, selection: all },
    })),
    ...framework.reporterTypes.flatMap(({ code }) =>
      (['objective', 'institution', 'populationMain', 'gender', 'disability', 'actionType'] as const).map(
        (dimension) => ({
          id: `tally-${dimension}-reporterType-${code}`,
          query: { indicator: 'tally' as const, dimension, selection: { reporterType: code } },
        }),
      ),
    ),
    ...framework.objectives.flatMap(({ number }) =>
      (['institution', 'reportingState', 'actionType'] as const).map((dimension) => ({
        id: `tally-${dimension}-objective-${number}`,
        query: { indicator: 'tally' as const, dimension, selection: { objective: number } },
      })),
    ),
  ]
}
