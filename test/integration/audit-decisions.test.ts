import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { decideFinding, reviewCycle, type AuditMemory } from '../../src/audit/service.ts'
import { createApp } from '../../src/app.tsx'
import type { Database } from '../../src/db/open.ts'
import type { ReportedAction } from '../../src/registry/schema.ts'
import { ENGINES, openEmptyRecord } from '../support/databases.ts'
import { generateActions } from '../support/generate-actions.ts'
import { CYCLE, NOW, record } from '../support/records.ts'

const FAULTY =
  'Se atendió a 100 personas: 60 mujeres y 50 hombres.\n\nSe dieron 30 cursos: 20 en aula y 10 en línea.'
const deed = { by: 'prueba', at: NOW }

function reported(results: string): readonly ReportedAction[] {
  return generateActions(5).map((action, i) => (i === 2 ? { ...action, results } : action))
}

async function openFaulty(engine: Database['engine']) {
  const database = await openEmptyRecord(engine)
  await record(database, reported(FAULTY))
  const memory: AuditMemory = new Map()
  const review = () => database.read((tx) => reviewCycle(tx, memory, CYCLE))
  const { findings } = await review()
  const faulty = findings.find(({ finding }) => finding.rule === 'sum')
  if (faulty === undefined) throw new Error('the example has a finding')
  const { id, action } = faulty.finding
  const decide = (decision: 'dismissed' | 'confirmed' | 'released' | 'reopened', reason = '') =>
    database.write((tx) => decideFinding(tx, memory, CYCLE, { finding: id, decision, reason }, deed))
  const stateOf = async () => (await review()).findings.find(({ finding }) => finding.id === id)?.state
  return { database, decide, stateOf, review, id, action: action ?? '' }
}

describe.each(ENGINES)('on %s', (engine) => {
  test('a decision on a finding is kept when the audit runs again, with who, when and why', async () => {
    const { database, decide, stateOf, review, id } = await openFaulty(engine)
    expect(await stateOf()).toBe('open')
    expect((await decide('dismissed')).kind).toBe('refused')
    expect((await decide('dismissed', 'Los grupos se traslapan.')).kind).toBe('decided')
    await record(database, [...reported(FAULTY), ...generateActions(6).slice(5)], 'ampliado.txt')
    expect(await stateOf()).toBe('dismissed')
    const [event] = (await review()).findings.find(({ finding }) => finding.id === id)?.history ?? []
    expect(event).toMatchObject({ by: 'prueba', reason: 'Los grupos se traslapan.', at: NOW })
    await decide('reopened')
    expect(await stateOf()).toBe('open')
  })

  test('a finding whose text was corrected closes itself, and opens as it was if the text comes back', async () => {
    const { database, decide, stateOf } = await openFaulty(engine)
    await decide('confirmed', 'Se envió la carta.')
    await record(database, reported(FAULTY.replace('50 hombres', '40 hombres')), 'corregido.txt')
    expect(await stateOf()).toBe('closed')
    expect(await decide('released')).toMatchObject({ kind: 'refused' })
    await record(database, reported(FAULTY), 'de-vuelta.txt')
    expect(await stateOf()).toBe('confirmed')
  })

  test('decisions are never changed or removed', async () => {
    const { database, decide } = await openFaulty(engine)
    await decide('confirmed')
    for (const statement of [
      sql`UPDATE finding_decision SET reason = 'otra'`,
      sql`DELETE FROM finding_decision`,
    ])
      await expect(database.write((tx) => statement.execute(tx))).rejects.toThrow(/never changed or removed/)
  })

  test('readers see what adds up, and of the findings only those released', async () => {
    const { database, decide, action } = await openFaulty(engine)
    const app = await createApp({ database, origin: 'http://localhost', log: () => undefined })
    const page = async () => {
      await app.refresh()
      return (await app.request(`http://localhost/es/${action}`)).text()
    }
    const before = await page()
    expect(before).toContain('20 + 10 = 30')
    expect(before).not.toContain('60 + 50 = 110')
    await decide('confirmed')
    expect(await page()).not.toContain('60 + 50 = 110')
    await decide('released')
    const after = await page()
    expect(after).toContain('60 + 50 = 110')
    expect(after).toMatch(/<mark class="mark--error">100 personas: 60 mujeres y 50 hombres<\/mark>/)
    await decide('reopened')
    expect(await page()).not.toContain('60 + 50 = 110')
  })
})
