import { describe, expect, test } from 'vitest'
import type { Call, Outcome } from '../../src/command.ts'
import { classificationCommands } from '../../src/classification/commands.ts'
import type { Database } from '../../src/db/open.ts'
import { ENGINES, openEmptyRecord } from '../support/databases.ts'
import { generateActions } from '../support/generate-actions.ts'
import { CYCLE, NOW, record } from '../support/records.ts'

const actions = generateActions(12)

async function classify(
  database: Database,
  options: Readonly<Record<string, string | true>>,
): Promise<Outcome> {
  const [command] = classificationCommands
  if (command === undefined) throw new Error('there is no command')
  const call: Call = {
    positionals: [],
    option: (name) => {
      const value = options[name]
      return value === true ? undefined : value
    },
    flag: (name) => options[name] === true,
    path: (file) => file,
    open: () => Promise.resolve(database),
    lang: 'es',
    now: () => NOW,
    by: 'prueba',
    readInput: () => Promise.resolve(new Uint8Array()),
    progress: () => undefined,
  }
  return command.run(call)
}

describe.each(ENGINES)('on %s', (engine) => {
  test('every action of the cycle gets suggestions, each challenge its category', async () => {
    const database = await openEmptyRecord(engine)
    await record(database, actions)
    const outcome = await classify(database, { cycle: CYCLE.id, 'dry-run': true })
    if (outcome.kind !== 'done') throw new Error('refused')
    expect(outcome.json).toMatchObject({ cycle: CYCLE.id })
    const { actions: suggested } = outcome.json as {
      actions: { suggestions: { challenges: unknown[]; populations: unknown[] } }[]
    }
    expect(suggested.map(({ suggestions }) => suggestions.challenges.length)).toEqual(
      actions.map((action) => action.challenges.length),
    )
    expect(suggested.every(({ suggestions }) => suggestions.populations.length > 0)).toBe(true)
  })

  test('suggestions are kept, and kept again say that nothing changed', async () => {
    const database = await openEmptyRecord(engine)
    await record(database, actions)
    const first = await classify(database, { cycle: CYCLE.id })
    expect(first).toMatchObject({ kind: 'done', json: { changed: { length: 12 } } })
    expect(await classify(database, { cycle: CYCLE.id })).toMatchObject({
      kind: 'done',
      json: { changed: [] },
    })
  })

  test('a cycle that is not there is refused with its cure', async () => {
    const database = await openEmptyRecord(engine)
    expect(await classify(database, { cycle: 'mx-1999', 'dry-run': true })).toMatchObject({ kind: 'refused' })
  })
})
