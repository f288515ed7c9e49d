import type { Call, Outcome } from '../command.ts'
import type { Action } from '../registry/schema.ts'
import { findCycle, listActions } from '../registry/service.ts'
import { hasText, keepSuggested, suggestAll } from './label-actions.ts'
import type { Suggestions } from './schema.ts'
import { loadClassifier } from './service.ts'

/** `constancia classify`: what the machine suggests; kept beside the record unless told not to, under what people decided. */
export async function runClassify(call: Call): Promise<Outcome> {
  const id = call.option('cycle') ?? ''
  const database = await call.open()
  const actions = await database.read(async (tx) => {
    const cycle = await findCycle(tx, id)
    return cycle && { cycle, all: await listActions(tx, cycle) }
  })
  if (actions === undefined)
    return {
      kind: 'refused',
      cause: id === '' ? 'no cycle was named' : `there is no cycle '${id}' in this record`,
      cure: 'add --cycle ID of a cycle that was imported',
    }
  const { cycle, all } = actions
  if (call.flag('dry-run')) {
    const suggested = suggestAll(loadClassifier(), all)
    return {
      kind: 'done',
      json: { cycle: cycle.id, actions: suggested },
      text: suggested.map(line).join('\n'),
    }
  }
  const read = all.filter(hasText)
  if (read.length === 0)
    return {
      kind: 'refused',
      cause: `no action of ${cycle.id} has its text in this record, and labels are suggested from the text`,
      cure: `import the document first: constancia import FILE --cycle ${cycle.id}`,
    }
  const suggested = suggestAll(loadClassifier(), read)
  const changed = await database.write((tx) =>
    keepSuggested(tx, cycle, suggested, { by: 'constancia', at: call.now() }),
  )
  return {
    kind: 'done',
    json: { cycle: cycle.id, actions: suggested, changed },
    text: `${String(changed.length)} of ${String(read.length)} actions have other suggestions than before. What people decided stays.`,
  }
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
