import type { Call, Command, Outcome } from '../command.ts'
import { findCycle } from '../registry/service.ts'
import { Decision } from './decisions.ts'
import { AUDIT_MESSAGES } from './messages.ts'
import { decideFinding } from './service.ts'

export const decideCommand: Command = {
  name: 'audit decide',
  usage: `FINDING --cycle ID --as ${Decision.options.join('|')} [--reason "…"]`,
  summary: 'keeps what a person says of a finding: none, confirmed and sent, released to readers, reopened',
  options: { cycle: { type: 'string' }, as: { type: 'string' }, reason: { type: 'string' } },
  run: runDecide,
}

async function runDecide(call: Call): Promise<Outcome> {
  const [finding, ...more] = call.positionals
  if (finding === undefined || more.length > 0)
    return {
      kind: 'refused',
      cause: 'audit decide takes one finding',
      cure: 'give its id, as constancia audit --json lists it',
    }
  const decision = Decision.safeParse(call.option('as'))
  if (!decision.success)
    return {
      kind: 'refused',
      cause:
        call.option('as') === undefined
          ? 'no decision was named'
          : `--as ${call.option('as') ?? ''} is no decision`,
      cure: `use --as ${Decision.options.join(', ')}`,
    }
  const database = await call.open()
  const id = call.option('cycle') ?? ''
  const wish = { finding, decision: decision.data, reason: call.option('reason') ?? '' }
  const decided = await database.write(async (tx) => {
    const cycle = await findCycle(tx, id)
    return cycle && (await decideFinding(tx, new Map(), cycle, wish, { by: call.by, at: call.now() }))
  })
  if (decided === undefined)
    return {
      kind: 'refused',
      cause: id === '' ? 'no cycle was named' : `there is no cycle '${id}' in this record`,
      cure: 'add --cycle ID of a cycle that was imported',
    }
  if (decided.kind === 'refused') return decided
  const { state, history } = decided.finding
  return {
    kind: 'done',
    json: {
      cycle: id,
      finding,
      state,
      history: history.map(({ decision: taken, reason, by, at }) => ({ decision: taken, reason, by, at })),
    },
    text: `${finding}: ${AUDIT_MESSAGES[call.lang].states[state]}`,
  }
}
