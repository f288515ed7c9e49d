import type { Call, Command, Outcome } from '../command.ts'
import { findCycle, listActions } from '../registry/service.ts'
import type { Action } from '../registry/schema.ts'
import type { Suggestions } from './schema.ts'
import { loadClassifier } from './service.ts'
import { suggestLabels } from './suggest.ts'

export const classificationCommands: readonly Command[] = [
  {
    name: 'classify',
    usage: '--cycle ID --dry-run',
    summary: 'suggests labels for each action, with the words that carry them',
    options: { cycle: { type: 'string' }, 'dry-run': { type: 'boolean' } },
    run: runClassify,
  },
]

async function runClassify(call: Call): Promise<Outcome> {
  if (!call.flag('dry-run'))
    return {
      kind: 'refused',
      cause: 'suggestions are not kept yet: labels are decided on the review page, which comes next',
      cure: 'add --dry-run to see them',
    }
  const id = call.option('cycle') ?? ''
  const database = await call.open()
  return database.read(async (tx): Promise<Outcome> => {
    const cycle = await findCycle(tx, id)
    if (cycle === undefined)
      return {
        kind: 'refused',
        cause: id === '' ? 'no cycle was named' : `there is no cycle '${id}' in this record`,
        cure: 'add --cycle ID of a cycle that was imported',
      }
    const classifier = loadClassifier()
    const actions = (await listActions(tx, cycle)).map((action) => ({
      id: action.id,
      suggestions: suggestLabels(
        classifier,
        action,
        action.challenges.map(({ text }) => text),
      ),
    }))
    return { kind: 'done', json: { cycle: cycle.id, actions }, text: actions.map(line).join('\n') }
  })
}

function line({ id, suggestions }: { readonly id: Action['id']; readonly suggestions: Suggestions }): string {
  const { populations, gender, disability, actionTypes, challenges } = suggestions
  return [
    id,
    populations.map(({ value, confidence }) => `${value} ${percent(confidence)}`).join(', '),
    actionTypes.map(({ value, confidence }) => `${value} ${percent(confidence)}`).join(', '),
    ...(gender.value ? [`gender ${percent(gender.confidence)}`] : []),
    ...(disability.value ? [`disability ${percent(disability.confidence)}`] : []),
    `challenges: ${challenges.map(({ category }) => category).join(', ') || 'none'}`,
  ].join('  ·  ')
}

function percent(confidence: number): string {
  return `${Math.round(100 * confidence)} %`
}
