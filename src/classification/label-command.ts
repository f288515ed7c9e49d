import type { Call, Outcome } from '../command.ts'
import { loadFramework } from '../compact/service.ts'
import { findAction, findCycle } from '../registry/service.ts'
import type { ActionId, Cycle } from '../registry/schema.ts'
import { decideLabels } from './decide-labels.ts'
import { listLabels } from './label-store.ts'
import { LABEL_FIELDS, type Label, type LabelField, type Labels } from './labels.ts'
import { codesOf, type LabelWish } from './label-wishes.ts'

type Refused = Extract<Outcome, { kind: 'refused' }>

/** `constancia label`: the labels of an action, or a person's decision on one of them. */
export async function runLabel(call: Call): Promise<Outcome> {
  const [id, name, ...values] = call.positionals
  if (id === undefined)
    return {
      kind: 'refused',
      cause: 'no action was named',
      cure: 'give its id: constancia label mx-2024/apf/1/1',
    }
  const database = await call.open()
  const found = await database.read(async (tx) => {
    const action = await findAction(tx, id)
    const cycle = action && (await findCycle(tx, action.cycle))
    return (
      action &&
      cycle && { action, cycle, held: (await listLabels(tx, cycle.id, [action.id])).get(action.id) ?? {} }
    )
  })
  if (found === undefined)
    return {
      kind: 'refused',
      cause: `there is no action '${id}' in this record`,
      cure: 'use the id of an action, as constancia export lists it',
    }
  const { action, cycle, held } = found
  if (name === undefined) return tell(action.id, held)
  const wish = readWish(action.id, cycle, name, values, call.flag('take-back'))
  if ('kind' in wish) return wish
  return database.write(async (tx): Promise<Outcome> => {
    const decided = await decideLabels(tx, cycle, [wish], { by: call.by, at: call.now() })
    if (decided.kind === 'refused') return { kind: 'refused', cause: decided.cause, cure: decided.cure }
    return tell(action.id, (await listLabels(tx, cycle.id, [action.id])).get(action.id) ?? {})
  })
}

function readWish(
  action: ActionId,
  cycle: Cycle,
  name: string,
  values: readonly string[],
  takesBack: boolean,
): LabelWish | Refused {
  const field = LABEL_FIELDS.find((one) => one === name)
  if (field === undefined)
    return { kind: 'refused', cause: `'${name}' is no label`, cure: `use ${LABEL_FIELDS.join(', ')}` }
  if (takesBack) return { action, field, value: null }
  const said = values
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '')
  const [first] = said
  const codes = codesOf(field, loadFramework(cycle.framework))
  switch (field) {
    case 'populationMain':
      if (first !== undefined && said.length === 1) return { action, field, value: first }
      return { kind: 'refused', cause: `${field} is one code`, cure: `use one of ${codes.join(', ')}` }
    case 'gender':
    case 'disability':
      if (said.length === 1 && (first === 'yes' || first === 'no'))
        return { action, field, value: first === 'yes' }
      return { kind: 'refused', cause: `${field} is said with yes or no`, cure: 'use yes, or no' }
    case 'populations':
    case 'actionTypes':
      if (said.length > 0) return { action, field, value: said }
      return { kind: 'refused', cause: `no value was given for ${field}`, cure: `use ${codes.join(', ')}` }
    case 'challenges':
      return { action, field, value: said }
  }
}

function tell(action: ActionId, held: Labels): Outcome {
  const labels = LABEL_FIELDS.map((field): Label | undefined => held[field]).filter(
    (label) => label !== undefined,
  )
  return {
    kind: 'done',
    json: {
      action,
      labels: Object.fromEntries(
        labels.map(({ field, value, origin, confidence, by, at }) => [
          field,
          { value, origin, confidence, by, at },
        ]),
      ),
    },
    text: labels
      .map((label) => `${label.field}: ${say(label.field, label)}  ·  ${label.origin}, ${label.by}`)
      .join('\n'),
  }
}

function say(field: LabelField, { value }: Label): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return value
  const codes = value.map((one) => (typeof one === 'string' ? one : one.category))
  return codes.length === 0 ? (field === 'challenges' ? 'none' : '–') : codes.join(', ')
}
