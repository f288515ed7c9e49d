import type { ReportedAction } from '../../registry/schema.ts'
import type { ShippedCycle } from '../schema.ts'
import type { Example } from './train.ts'

/** The actions of a document with the labels that a shipped cycle gives them; only those that both have. */
export function examplesFrom(cycle: ShippedCycle, actions: readonly ReportedAction[]): readonly Example[] {
  const labelled = new Map<string, ShippedCycle['actions'][number]>(cycle.actions.map((row) => [row.id, row]))
  const categories = Map.groupBy(cycle.challenges, (row): string => row.action)
  return actions.flatMap((action) => {
    const id = `${cycle.id}/${action.reporterType}/${action.objective}/${action.number}`
    const labels = labelled.get(id)
    if (labels === undefined) return []
    const { populations, populationMain, gender, disability, actionTypes } = labels
    const { title, description, results, challengesText, objective, challenges } = action
    return [
      {
        id,
        text: { title, description, results, challengesText, objective },
        challenges,
        populations,
        populationMain,
        gender,
        disability,
        actionTypes,
        categories: (categories.get(id) ?? []).map((row) => row.category),
      },
    ]
  })
}
