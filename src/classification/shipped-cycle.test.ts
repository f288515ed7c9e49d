import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadFramework, loadInstitutions } from '../compact/service.ts'
import { readDocument } from '../intake/service.ts'
import { ROOT } from '../root.ts'
import { loadShippedCycle } from './service.ts'

const SHARED = process.env['CONSTANCIA_SHARED'] ?? path.join(ROOT, '..', 'shared')
const SOURCES = ['compendio-general-2024.txt', 'informe-ejecutivo-2024.txt'].map((name) =>
  path.join(SHARED, 'sources', name),
)
const missing = SOURCES.some((file) => !existsSync(file))
if (missing)
  process.stderr.write('shipped-cycle.test: ../shared is missing, the data is not compared with its source\n')

const cycle = loadShippedCycle('mx-2024')
const framework = loadFramework()
const actionIds = new Set<string>(cycle.actions.map((action) => action.id))

describe('the shipped cycle', () => {
  test('has each of the 379 actions once', () => {
    expect(cycle.actions).toHaveLength(379)
    expect(actionIds.size).toBe(379)
    const byType = Object.groupBy(cycle.actions, (action) => action.reporterType)
    expect(
      Object.fromEntries(Object.entries(byType).map(([code, actions]) => [code, actions?.length])),
    ).toEqual({ apf: 180, ef: 153, pj: 11, oca: 14, osc: 21 })
    for (const { id, reporterType, objective, number } of cycle.actions)
      expect(id).toBe(`mx-2024/${reporterType}/${objective}/${number}`)
  })

  test('uses only codes that the catalogues have', () => {
    const populations = codes(framework.populations)
    const types = codes(framework.actionTypes)
    const categories = codes(framework.challengeCategories)
    const objectives = new Set(framework.objectives.map((objective) => objective.number))
    const states = new Set(loadInstitutions('mx').map((institution) => institution.state))
    for (const action of cycle.actions) {
      expect(objectives).toContain(action.objective)
      expect(action.populations[0]).toBe(action.populationMain)
      for (const code of action.populations) expect(populations).toContain(code)
      for (const code of action.actionTypes) expect(types).toContain(code)
      for (const code of action.states) expect(states).toContain(code)
      for (const list of [action.populations, action.actionTypes, action.states, action.countries])
        expect(new Set(list).size, action.id).toBe(list.length)
    }
    for (const challenge of cycle.challenges) expect(categories).toContain(challenge.category)
  })

  test('numbers the challenges and quantities of an action from one', () => {
    for (const rows of [cycle.challenges, cycle.quantities]) {
      const orders = new Map<string, number[]>()
      for (const { action, order } of rows) orders.set(action, [...(orders.get(action) ?? []), order])
      for (const [action, own] of orders) {
        expect(actionIds).toContain(action)
        expect(own).toEqual(own.map((_, at) => at + 1))
      }
    }
  })

  test('makes a quantity part only of a total of the same action that is no smaller, and never in a circle', () => {
    const byPlace = new Map(cycle.quantities.map((row) => [`${row.action} ${row.order}`, row]))
    for (const row of cycle.quantities) {
      const above = new Set<number>([row.order])
      let part = row
      while (part.partOf !== null) {
        const total = byPlace.get(`${row.action} ${part.partOf}`)
        if (total === undefined) throw new Error(`${row.action} has no quantity ${part.partOf}`)
        expect(total.value).toBeGreaterThanOrEqual(part.value)
        expect(above).not.toContain(total.order)
        above.add(total.order)
        part = total
      }
    }
  })

  test('explains every unit that it uses and no other', () => {
    expect([...new Set(cycle.quantities.map((row) => row.unit))].sort()).toEqual(
      cycle.units.map((unit) => unit.code).sort(),
    )
  })

  test('gives the category of every dimension', () => {
    for (const row of cycle.quantities) expect(row.dimension === null).toBe(row.category === null)
  })
})

describe.skipIf(missing)('the shipped cycle beside its source', () => {
  test('says things in its own words: no run of eight words stands in the source', () => {
    const runs = new Set(SOURCES.flatMap((file) => runsOfEight(readFileSync(file, 'utf8'))))
    const texts = [
      ...cycle.actions.flatMap((row) => [row.summaryEs, row.summaryEn]),
      ...cycle.challenges.flatMap((row) => [row.textEs, row.textEn]),
      ...cycle.quantities.flatMap((row) => [row.whatEs, row.whatEn]),
    ]
    expect(texts.filter((text) => runsOfEight(text).some((run) => runs.has(run)))).toEqual([])
  })

  test('agrees with an import of the published compendium', async () => {
    const [compendium = ''] = SOURCES
    const reading = await readDocument(readFileSync(compendium), framework, loadInstitutions('mx'))
    if (reading.kind === 'refused') throw new Error(reading.cause.en)
    expect(
      reading.actions.map(
        ({ reporterType, objective, number }) => `mx-2024/${reporterType}/${objective}/${number}`,
      ),
    ).toEqual(cycle.actions.map((action) => action.id))
    const printed = reading.actions.map((action) => action.printedInstitutions)
    for (const [at, action] of cycle.actions.entries())
      // A heading may leave out the institution; then readers took it from the text.
      if (printed[at]?.length !== 0) expect(action.institutions, action.id).toEqual(printed[at])
  })
})

function codes(terms: readonly { readonly code: string }[]): ReadonlySet<string> {
  return new Set(terms.map((term) => term.code))
}

function runsOfEight(text: string): readonly string[] {
  const tokens = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '')
  return tokens.slice(7).map((_, at) => tokens.slice(at, at + 8).join(' '))
}
