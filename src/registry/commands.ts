import type { Call, Command, Outcome } from '../command.ts'
import { CycleId } from '../compact/schema.ts'
import { indexActions } from '../search/service.ts'
import { findCycle, listActions, listUnresolved, resolveInstitution } from './service.ts'

export const registryCommands: readonly Command[] = [
  {
    name: 'institutions',
    usage: '--cycle ID',
    summary: 'lists the names of institutions that nobody has resolved',
    options: { cycle: { type: 'string' } },
    run: runInstitutions,
  },
  {
    name: 'institutions resolve',
    usage: '"NAME AS PRINTED" CODE --cycle ID',
    summary: 'keeps a decision on which institution a printed name is (CODE - takes it back)',
    options: { cycle: { type: 'string' } },
    run: runResolve,
  },
]

async function runInstitutions(call: Call): Promise<Outcome> {
  const database = await call.open()
  const id = CycleId.safeParse(call.option('cycle'))
  return database.read(async (tx) => {
    const cycle = id.success ? await findCycle(tx, id.data) : undefined
    if (cycle === undefined) return noCycle(call.option('cycle'))
    const unresolved = await listUnresolved(tx, cycle.id)
    const lines = unresolved.map((name) => `${name.printed}  (${name.actions.join(', ')})`)
    return {
      kind: 'done',
      json: { cycle: cycle.id, unresolved },
      text: unresolved.length === 0 ? 'every institution is resolved' : lines.join('\n'),
    }
  })
}

async function runResolve(call: Call): Promise<Outcome> {
  const [printed, code, ...more] = call.positionals
  if (printed === undefined || code === undefined || more.length > 0) {
    return {
      kind: 'refused',
      cause: 'a name and a code are needed',
      cure: 'write: constancia institutions resolve "NAME" CODE --cycle ID',
    }
  }
  const database = await call.open()
  return database.write(async (tx): Promise<Outcome> => {
    const cycle = await findCycle(tx, call.option('cycle') ?? '')
    if (cycle === undefined) return noCycle(call.option('cycle'))
    const decision = { printed, code: code === '-' ? null : code }
    const resolved = await resolveInstitution(tx, cycle, decision, { by: call.by, at: call.now() })
    if (resolved.kind === 'refused') return resolved
    await indexActions(tx, cycle, await listActions(tx, cycle, resolved.actions))
    return {
      kind: 'done',
      json: { cycle: cycle.id, printed, code: decision.code, actions: resolved.actions },
      text: `${printed} → ${decision.code ?? 'unresolved'}: ${resolved.actions.length} actions`,
    }
  })
}

/** The refusal of a command for a cycle that is not there. */
function noCycle(id: string | undefined): Outcome {
  if (id === undefined)
    return {
      kind: 'refused',
      cause: 'no cycle was named',
      cure: 'add --cycle ID, for example --cycle mx-2024',
    }
  return {
    kind: 'refused',
    cause: `there is no cycle '${id}' in this record`,
    cure: `import its compendium first: constancia import FILE --cycle ${id}`,
  }
}
