import {
  countActions,
  describeMeasurement,
  listAbsent,
  listMembers,
  measureChallenges,
} from '../../analysis/rules.ts'
import type { Snapshot } from '../../analysis/schema.ts'
import type { Language } from '../../compact/schema.ts'
import { sketchChart } from './make-chart.ts'
import { capitalise } from './sentences.ts'
import type { IndicatorsView } from './indicators-page.tsx'

/** In the order in which a reader asks: what for, by whom, for whom, of what kind, against what. */
const SHOWN = [
  'objectives-by-reporter-type',
  'objectives-and-reporter-types',
  'populations',
  'gender',
  'disability',
  'action-types',
  'challenges',
  'institutions',
  'states',
] as const

export function viewIndicators(snapshot: Snapshot, lang: Language): IndicatorsView {
  const { cycle } = snapshot
  const institutions = listMembers(snapshot, 'institution', {})
  const states = listMembers(snapshot, 'reportingState', {})
  const describe = (measured: Parameters<typeof describeMeasurement>[1]) =>
    capitalise(describeMeasurement(snapshot, measured, lang))
  const counted = [
    {},
    { resultsReported: false },
    { challengesReported: false },
    { gender: true },
    { disability: true },
  ]
  return {
    cycle: { id: cycle.id, title: cycle.title[lang] },
    overview: [
      ...counted.map((selection) => {
        const count = countActions(snapshot, selection)
        return { what: describe(count), value: count.value, leads: selection }
      }),
      { what: describe(institutions), value: institutions.value, leads: 'institutions' },
      { what: describe(states), value: states.value, leads: { reporterType: 'ef' } },
      {
        what: describe(measureChallenges(snapshot, {})),
        value: measureChallenges(snapshot, {}).value,
        leads: { challengesReported: true },
      },
    ],
    unlabelled: snapshot.actions.filter(({ populationMain }) => populationMain === null).length,
    charts: SHOWN.flatMap((name) => {
      const sketch = sketchChart(name, {}, snapshot, lang)
      return 'kind' in sketch ? [] : [{ name, sketch }]
    }),
    absent: (['objective', 'reportingState', 'institution'] as const).map((of) => ({
      of,
      list: listAbsent(snapshot, of, {}),
    })),
  }
}
