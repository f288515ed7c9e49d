import { describe, expect, test } from 'vitest'
import type { Call, Outcome } from '../../src/command.ts'
import { classificationCommands } from '../../src/classification/commands.ts'
import {
  decideLabels,
  keepSuggestions,
  listLabels,
  loadClassifier,
  undoDeed,
} from '../../src/classification/service.ts'
import type { Database } from '../../src/db/open.ts'
import { loadWhatShips } from '../../src/intake/shipped.ts'
import type { ActionId } from '../../src/registry/schema.ts'
import { listActions } from '../../src/registry/service.ts'
import { ENGINES, openEmptyRecord } from '../support/databases.ts'
import { generateActions } from '../support/generate-actions.ts'
import { CYCLE, NOW, record } from '../support/records.ts'

const ana = { by: 'Ana', at: NOW }
const luz = { by: 'Luz', at: NOW }
const machine = { by: 'constancia', at: NOW }

async function openLabelled(engine: Database['engine']): Promise<{ database: Database; action: ActionId }> {
  const database = await openEmptyRecord(engine)
  const { created } = await record(database, generateActions(3))
  await suggest(database)
  const [action] = created
  if (action === undefined) throw new Error('nothing was recorded')
  return { database, action }
}

async function suggest(database: Database): Promise<void> {
  await database.write(async (tx) =>
    keepSuggestions(tx, loadClassifier(), CYCLE, await listActions(tx, CYCLE), machine),
  )
}

async function held(database: Database, action: ActionId) {
  return (await database.read((tx) => listLabels(tx, CYCLE.id, [action]))).get(action) ?? {}
}

async function run(
  database: Database,
  name: string,
  positionals: readonly string[],
  options: Readonly<Record<string, string | true>> = {},
): Promise<Outcome> {
  const command = classificationCommands.find((one) => one.name === name)
  if (command === undefined) throw new Error('there is no such command')
  const call: Call = {
    positionals,
    option: (option) => (options[option] === true ? undefined : options[option]),
    flag: (option) => options[option] === true,
    path: (file) => file,
    open: () => Promise.resolve(database),
    lang: 'es',
    now: () => NOW,
    by: 'Ana',
    readInput: () => Promise.resolve(new Uint8Array()),
    progress: () => undefined,
  }
  return command.run(call)
}

describe.each(ENGINES)('on %s', (engine) => {
  test("what a person decides holds, is written once, and no machine's suggestion goes over it", async () => {
    const { database, action } = await openLabelled(engine)
    const seen = (await held(database, action)).gender?.id ?? null
    const wish = { action, field: 'gender', value: true, seen } as const
    const decide = () => database.write((tx) => decideLabels(tx, CYCLE, [wish], ana))
    expect(await decide()).toMatchObject({ kind: 'decided', labels: 1 })
    expect(await decide()).toMatchObject({ kind: 'decided', labels: 0, range: null })
    await suggest(database)
    expect(await run(database, 'classify', [], { cycle: CYCLE.id })).toMatchObject({
      kind: 'done',
      json: { changed: [] },
    })
    expect((await held(database, action)).gender).toMatchObject({ value: true, origin: 'person', by: 'Ana' })
  })

  test('two people decide on one label: the second is told, and nothing is overwritten', async () => {
    const { database, action } = await openLabelled(engine)
    const seen = (await held(database, action)).populationMain?.id ?? null
    const wish = (value: string) => ({ action, field: 'populationMain', value, seen }) as const
    const decide = (value: string, deed: typeof ana) =>
      database.write((tx) => decideLabels(tx, CYCLE, [wish(value)], deed))
    expect(await decide('otros', ana)).toMatchObject({ kind: 'decided' })
    expect(await decide('extranjeros', luz)).toMatchObject({
      kind: 'refused',
      why: 'stale',
      cause: expect.stringMatching(/^Ana/) as string,
    })
    expect(await decide('otros', luz)).toMatchObject({ kind: 'decided', labels: 0 })
    expect((await held(database, action)).populationMain?.value).toBe('otros')
  })

  test('the main population is the first of the populations, whichever is decided', async () => {
    const { database, action } = await openLabelled(engine)
    const decide = (wish: Parameters<typeof decideLabels>[2][number]) =>
      database.write((tx) => decideLabels(tx, CYCLE, [wish], ana))
    await decide({ action, field: 'populations', value: ['otros', 'extranjeros'] })
    expect((await held(database, action)).populationMain?.value).toBe('otros')
    await decide({ action, field: 'populationMain', value: 'extranjeros' })
    expect((await held(database, action)).populations?.value).toEqual(['extranjeros', 'otros'])
    await decide({ action, field: 'populationMain', value: null })
    const { populations, populationMain } = await held(database, action)
    expect(populations).toMatchObject({ origin: 'machine', value: [populationMain?.value] })
  })

  test('undoing gives back what was before, all that was decided at once, and once', async () => {
    const { database, action } = await openLabelled(engine)
    await database.write((tx) => decideLabels(tx, CYCLE, [{ action, field: 'disability', value: true }], luz))
    const decided = await database.write((tx) =>
      decideLabels(
        tx,
        CYCLE,
        [
          { action, field: 'disability', value: false },
          { action, field: 'gender', value: true },
        ],
        ana,
      ),
    )
    if (decided.kind === 'refused' || decided.range === null) throw new Error('nothing was decided')
    const { range } = decided
    const undo = () => database.write((tx) => undoDeed(tx, CYCLE, range, ana))
    expect(await undo()).toMatchObject({ kind: 'decided', labels: 2 })
    const labels = await held(database, action)
    expect(labels.disability).toMatchObject({ value: true, origin: 'person' })
    expect(labels.gender?.origin).toBe('machine')
    expect(await undo()).toMatchObject({ kind: 'refused', why: 'nothing' })
  })

  test('the command line decides, shows and takes back; what is no code is refused with those that are', async () => {
    const { database, action } = await openLabelled(engine)
    expect(await run(database, 'label', [action, 'actionTypes', 'salud,legal'])).toMatchObject({
      kind: 'done',
      json: { labels: { actionTypes: { value: ['salud', 'legal'], origin: 'person', by: 'Ana' } } },
    })
    for (const [words, cure] of [
      [[action, 'actionTypes', 'medicina'], /salud, educacion/],
      [[action, 'actionTypes', 'salud,legal,foros,empleo'], /the first one first/],
      [[action, 'populationMain', 'extranjeros,otros'], /one of/],
      [[action, 'gender', 'quizá'], /yes, or no/],
      [[action, 'color', 'verde'], /populationMain/],
      [[action, 'challenges', 'recursos,recursos,recursos,recursos,recursos'], /one category for each/],
      [['mx-2031/apf/99/99', 'gender', 'yes'], /export/],
    ] as const)
      expect(await run(database, 'label', words)).toMatchObject({
        kind: 'refused',
        cure: expect.stringMatching(cure) as string,
      })
    await run(database, 'label', [action, 'actionTypes'], { 'take-back': true })
    expect((await held(database, action)).actionTypes?.origin).toBe('machine')
  })

  test('where only summaries are loaded the words for challenges stay with the categories that a person gives', async () => {
    const database = await openEmptyRecord(engine)
    await loadWhatShips(database, NOW)
    const shown = await run(database, 'label', ['mx-2024/apf/1/1'])
    if (shown.kind !== 'done') throw new Error('refused')
    const { labels } = shown.json as { labels: { challenges: { value: { text: { es: string } }[] } } }
    const categories = labels.challenges.value.map(() => 'otro')
    expect(await run(database, 'label', ['mx-2024/apf/1/1', 'challenges', ...categories])).toMatchObject({
      json: {
        labels: {
          challenges: {
            origin: 'person',
            value: labels.challenges.value.map(({ text }) => ({ category: 'otro', text })),
          },
        },
      },
    })
    expect(await run(database, 'classify', [], { cycle: 'mx-2024' })).toMatchObject({
      kind: 'refused',
      cure: expect.stringMatching(/import/) as string,
    })
  })
})
