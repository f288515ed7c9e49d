import { describe, expect, test } from 'vitest'
import { takeSnapshot } from '../../src/analysis/service.ts'
import { keepSuggestions, listLabels, loadClassifier } from '../../src/classification/service.ts'
import { CycleId } from '../../src/compact/schema.ts'
import { loadWhatShips } from '../../src/intake/shipped.ts'
import { defineCycle, listActions } from '../../src/registry/service.ts'
import { ENGINES, openEmptyRecord } from '../support/databases.ts'
import { generateActions } from '../support/generate-actions.ts'
import { CYCLE, NOW, record } from '../support/records.ts'

const deed = { by: 'constancia', at: NOW }

describe.each(ENGINES)('on %s', (engine) => {
  test('the shipped cycle comes with its labels, each of which says where it is from', async () => {
    const database = await openEmptyRecord(engine)
    await loadWhatShips(database, NOW)
    const snapshot = await database.read((tx) => takeSnapshot(tx, defineCycle(CycleId.parse('mx-2024'))))
    expect(snapshot.actions).toHaveLength(379)
    for (const action of snapshot.actions) {
      expect(action.populationMain).toBe(action.populations[0])
      expect(action.labels['populationMain']).toEqual({
        by: 'machine',
        origin: 'shipped',
        confidence: null,
        why: '',
      })
    }
    expect(snapshot.actions.some((action) => action.quantities.length > 0)).toBe(true)
  })

  test('suggestions are kept once, until the machine says something else', async () => {
    const database = await openEmptyRecord(engine)
    await record(database, generateActions(12))
    const suggest = () =>
      database.write(async (tx) =>
        keepSuggestions(tx, loadClassifier(), CYCLE, await listActions(tx, CYCLE), deed),
      )
    expect(await suggest()).toHaveLength(12)
    expect(await suggest()).toHaveLength(0)
    const labels = await database.read((tx) => listLabels(tx, CYCLE.id))
    expect(labels.size).toBe(12)
    for (const label of labels.values()) expect(label.populationMain?.origin).toBe('machine')
  })
})
