import { describe, expect, test } from 'vitest'
import { exportCycle, takeSnapshot } from '../../src/analysis/service.ts'
import { createApp } from '../../src/app.tsx'
import { restoreLabels, type GivenLabel } from '../../src/classification/service.ts'
import { CycleId } from '../../src/compact/schema.ts'
import type { Database } from '../../src/db/open.ts'
import { importFiles, readFile } from '../../src/intake/import.ts'
import { loadWhatShips } from '../../src/intake/shipped.ts'
import type { ActionId, Cycle } from '../../src/registry/schema.ts'
import { defineCycle } from '../../src/registry/service.ts'
import { ENGINES, openEmptyRecord } from '../support/databases.ts'
import { generateActions } from '../support/generate-actions.ts'
import { CYCLE, NOW, record } from '../support/records.ts'

const LATER = new Date('2032-01-01T12:00:00Z')
const shipped = defineCycle(CycleId.parse('mx-2024'))

function exportOf(database: Database, cycle: Cycle, audience: 'keeper' | 'everyone' = 'keeper') {
  return database.read((tx) => exportCycle(tx, cycle, audience))
}

async function importBack(database: Database, cycle: Cycle, exported: unknown): Promise<void> {
  const bytes = Buffer.from(JSON.stringify(exported))
  const read = await readFile({ name: 'exportado.json', bytes }, cycle, false)
  if (read.kind === 'refused') throw new Error(read.cause.en)
  await importFiles(database, cycle, [read], { by: 'otra persona', at: LATER }, () => undefined)
}

/** A person's decision on an action, as a review gives it. */
function decided(value: GivenLabel['value']): GivenLabel {
  return {
    field: 'populationMain',
    value: value as string | null,
    origin: 'person',
    confidence: null,
    why: [],
    at: NOW.toISOString(),
    by: 'Ana Revisora',
  }
}

async function decide(database: Database, cycle: Cycle, action: ActionId, label: GivenLabel): Promise<void> {
  await database.write((tx) => restoreLabels(tx, cycle, new Map([[action, [label]]])))
}

describe.each(ENGINES)('on %s', (engine) => {
  test('an export brings back texts, labels with who gave them and when, and summaries; a second time nothing', async () => {
    const database = await openEmptyRecord(engine)
    await record(database, generateActions(30))
    const first = await exportOf(database, CYCLE)
    const [one, two] = first.actions
    if (one === undefined || two === undefined) throw new Error('no actions')
    await decide(database, CYCLE, one.id, decided('solicitantes'))
    await decide(database, CYCLE, two.id, decided(null))
    const exported = await exportOf(database, CYCLE)
    expect(exported.actions[0]).toMatchObject({
      populationMain: 'solicitantes',
      labels: { populationMain: { by: 'person', origin: 'person' } },
      givenLabels: [{ by: 'Ana Revisora', at: NOW.toISOString() }],
    })

    const other = await openEmptyRecord(engine)
    await importBack(other, CYCLE, exported)
    const back = await exportOf(other, CYCLE)
    const people = (of: typeof back) =>
      of.actions.map(({ id, givenLabels }) => [id, givenLabels.filter(({ origin }) => origin === 'person')])
    expect(people(back)).toEqual(people(exported))

    // The record that took it up has suggestions of its own beside; from here on both say the same.
    const third = await openEmptyRecord(engine)
    await importBack(third, CYCLE, back)
    expect(await exportOf(third, CYCLE)).toEqual(back)
    await importBack(third, CYCLE, back)
    expect(await exportOf(third, CYCLE)).toEqual(back)
  })

  test('the shipped cycle comes back whole, still without its texts', async () => {
    const database = await openEmptyRecord(engine)
    await loadWhatShips(database, NOW)
    const exported = await exportOf(database, shipped)
    expect(exported.actions).toHaveLength(379)
    const other = await openEmptyRecord(engine)
    await importBack(other, shipped, exported)
    expect(await exportOf(other, shipped)).toEqual(exported)
    const snapshot = await other.read((tx) => takeSnapshot(tx, shipped))
    expect(snapshot.actions.every(({ textLoaded }) => !textLoaded)).toBe(true)
  })

  test('an older export does not take the place of a newer decision', async () => {
    const database = await openEmptyRecord(engine)
    await record(database, generateActions(3))
    const [one] = (await exportOf(database, CYCLE)).actions
    if (one === undefined) throw new Error('no action')
    await decide(database, CYCLE, one.id, decided('solicitantes'))
    const older = await exportOf(database, CYCLE)
    await decide(database, CYCLE, one.id, { ...decided('extranjeros'), at: LATER.toISOString() })
    await importBack(database, CYCLE, older)
    expect((await exportOf(database, CYCLE)).actions[0]?.populationMain).toBe('extranjeros')
  })

  test('the pages give the same shape, but never who gave a label', async () => {
    const database = await openEmptyRecord(engine)
    await record(database, generateActions(3))
    const [one] = (await exportOf(database, CYCLE)).actions
    if (one === undefined) throw new Error('no action')
    await decide(database, CYCLE, one.id, decided('solicitantes'))
    const app = await createApp({ database, origin: 'https://constancia.example', log: () => undefined })
    const ofCycle = await (await app.request('/es/mx-2031.json')).text()
    const ofAction = await (await app.request(`/es/${one.id}.json`)).text()
    expect(ofCycle).not.toContain('Ana Revisora')
    expect(JSON.parse(ofCycle)).toEqual(
      JSON.parse(JSON.stringify(await exportOf(database, CYCLE, 'everyone'))),
    )
    expect(JSON.parse(ofAction)).toEqual((JSON.parse(ofCycle) as { actions: unknown[] }).actions[0])
  })
})
