import { describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import type { ReportedAction } from '../../src/registry/schema.ts'
import { listActions, listUnresolved, resolveInstitution } from '../../src/registry/service.ts'
import { ENGINES, openEmptyRecord } from '../support/databases.ts'
import { generateActions } from '../support/generate-actions.ts'
import { CYCLE, NOW, record } from '../support/records.ts'

const actions = generateActions(60)

function change(index: number, to: Partial<ReportedAction>): ReportedAction[] {
  return actions.map((action, i) => (i === index ? { ...action, ...to } : action))
}

describe.each(ENGINES)('on %s', (engine) => {
  test('the same document twice changes nothing', async () => {
    const database = await openEmptyRecord(engine)
    expect((await record(database, actions)).created).toHaveLength(60)
    const before = await database.read((tx) => listActions(tx, CYCLE))
    const again = await record(database, actions)
    expect([again.created, again.changed, again.renumbered, again.absent]).toEqual([[], [], [], []])
    expect(again.unchanged).toHaveLength(60)
    expect(await database.read((tx) => listActions(tx, CYCLE))).toEqual(before)
    const imports = await database.read((tx) => tx.selectFrom('import').select('id').execute())
    expect(imports).toHaveLength(1)
  })

  test('an edited document makes a revision of just the action that changed, and keeps both versions', async () => {
    const database = await openEmptyRecord(engine)
    await record(database, actions)
    const outcome = await record(database, change(7, { results: 'Se entregaron 12 becas.' }), 'corregido.txt')
    expect(outcome.changed).toHaveLength(1)
    expect(outcome.unchanged).toHaveLength(59)
    const [id] = outcome.changed
    const revisions = await database.read((tx) =>
      tx
        .selectFrom('action_revision')
        .select(['revision', 'results'])
        .where('action', '=', id ?? '')
        .orderBy('revision')
        .execute(),
    )
    expect(revisions).toEqual([
      { revision: 1, results: actions[7]?.results },
      { revision: 2, results: 'Se entregaron 12 becas.' },
    ])
  })

  test('an action inserted in the middle renumbers its neighbours, which keep their ids', async () => {
    const database = await openEmptyRecord(engine)
    await record(database, actions)
    const first = actions[0]
    if (first === undefined) throw new Error('no actions')
    const inserted: ReportedAction = {
      ...first,
      title: 'CINE ITINERANTE',
      printedTitle: 'CINE ITINERANTE – SEP.',
      description: 'Proyecciones en plazas.',
      results: 'Hubo tres funciones.',
    }
    const moved = actions.map((one) =>
      one.reporterType === first.reporterType && one.objective === first.objective
        ? { ...one, number: one.number + 1 }
        : one,
    )
    const outcome = await record(database, [inserted, ...moved], 'con-insercion.txt')
    expect(outcome.created).toEqual([
      `${CYCLE.id}/${first.reporterType}/${first.objective}/${first.number}-2`,
    ])
    expect(outcome.changed).toEqual([])
    expect(outcome.renumbered.length).toBeGreaterThan(0)
    const kept = await database.read((tx) => listActions(tx, CYCLE))
    const old = kept.find((one) => one.id === `${CYCLE.id}/${first.reporterType}/${first.objective}/1`)
    expect(old?.title).toBe(first.title)
    expect(old?.number).toBe(2)
  })

  test('actions that a later document leaves out stay, and are told', async () => {
    const database = await openEmptyRecord(engine)
    await record(database, actions)
    const outcome = await record(database, actions.slice(1), 'sin-la-primera.txt')
    expect(outcome.absent).toHaveLength(1)
    expect(await database.read((tx) => listActions(tx, CYCLE))).toHaveLength(60)
  })

  test('what is written is never changed or removed', async () => {
    const database = await openEmptyRecord(engine)
    await record(database, actions.slice(0, 2))
    for (const statement of [
      sql`UPDATE action_revision SET results = ''`,
      sql`DELETE FROM action_reading`,
      sql`DELETE FROM import`,
    ]) {
      await expect(database.write((tx) => statement.execute(tx))).rejects.toThrow(/never changed or removed/)
    }
  })

  test('an unknown institution is kept as printed and listed until a person says which it is', async () => {
    const database = await openEmptyRecord(engine)
    await record(database, change(3, { printedInstitutions: ['INST. NAL. DE MIGR.'] }))
    const unresolved = await database.read((tx) => listUnresolved(tx, CYCLE.id))
    expect(unresolved.map((one) => one.printed)).toEqual(['INST. NAL. DE MIGR.'])
    const deed = { by: 'prueba', at: NOW }
    const wrong = await database.write((tx) =>
      resolveInstitution(tx, CYCLE, { printed: 'INST. NAL. DE MIGR.', code: 'NADA' }, deed),
    )
    expect(wrong.kind).toBe('refused')
    const right = await database.write((tx) =>
      resolveInstitution(tx, CYCLE, { printed: 'Inst Nal de Migr', code: 'INM' }, deed),
    )
    expect(right).toEqual({ kind: 'resolved', actions: unresolved[0]?.actions })
    expect(await database.read((tx) => listUnresolved(tx, CYCLE.id))).toEqual([])
  })
})
