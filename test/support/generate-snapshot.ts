import fc from 'fast-check'
import type { RecordedAction, Snapshot } from '../../src/analysis/schema.ts'
import { type CycleId, ReporterTypeCode } from '../../src/compact/schema.ts'
import { loadFramework, loadInstitutions } from '../../src/compact/service.ts'
import { ActionId, Cycle, Sha256 } from '../../src/registry/schema.ts'

const framework = loadFramework()
const institutions = loadInstitutions('mx')
const codes = (of: readonly { readonly code: string }[]) => fc.constantFrom(...of.map(({ code }) => code))
const states = institutions.flatMap(({ state }) => state ?? [])

/** What differs between the generated actions. */
const facts = fc.record({
  objective: fc.integer({ min: 1, max: 23 }),
  reporterType: codes(framework.reporterTypes),
  reporters: fc.uniqueArray(codes(institutions), { minLength: 1, maxLength: 3 }),
  populations: fc.uniqueArray(codes(framework.populations), { maxLength: 2 }),
  gender: fc.option(fc.boolean()),
  disability: fc.option(fc.boolean()),
  actionTypes: fc.uniqueArray(codes(framework.actionTypes), { maxLength: 3 }),
  challenges: fc.array(fc.option(codes(framework.challengeCategories), { freq: 9 }), { maxLength: 4 }),
  states: fc.uniqueArray(fc.constantFrom(...states), { maxLength: 3 }),
  resultsReported: fc.boolean(),
})
export type ActionFacts = typeof facts extends fc.Arbitrary<infer Value> ? Value : never

/** Snapshots of any actions of the Compact's framework, labelled or not. */
export const anySnapshot: fc.Arbitrary<Snapshot> = fc.array(facts, { maxLength: 40 }).map(makeSnapshot)

export function makeSnapshot(actions: readonly Partial<ActionFacts>[], year = 2031): Snapshot {
  const cycle = Cycle.parse({
    id: `mx-${year}`,
    country: 'mx',
    framework: 'gcm',
    title: { es: `México, ciclo ${year}`, en: `Mexico, ${year} cycle` },
    periodStart: `${year - 1}-06-01`,
    periodEnd: `${year}-06-30`,
  })
  return {
    cycle,
    framework,
    institutions,
    actions: actions.map((one, i) => makeAction(cycle.id, one, i + 1)),
  }
}

function makeAction(cycle: CycleId, given: Partial<ActionFacts>, number: number): RecordedAction {
  const {
    objective = 1,
    reporterType = 'apf',
    reporters = ['INM'],
    populations = [],
    challenges = [],
  } = given
  const title = `Acción ${number}`
  return {
    id: ActionId.parse(`${cycle}/${reporterType}/${objective}/${number}`),
    cycle,
    reporterType: ReporterTypeCode.parse(reporterType),
    objective,
    number,
    title,
    printedTitle: title,
    institutions: reporters.map((code) => ({ code, name: code, parent: null, printed: code })),
    description: '',
    results: '',
    challengesText: '',
    challenges: challenges.map((category, i) => ({ text: `Reto ${i + 1}`, category })),
    resultsReported: given.resultsReported ?? true,
    challengesReported: challenges.length > 0,
    source: {
      document: Sha256.parse('0'.repeat(64)),
      file: 'prueba.txt',
      page: null,
      lineStart: 1,
      lineEnd: 1,
    },
    original: '',
    titles: { es: title, en: title },
    summary: null,
    textLoaded: false,
    populations,
    populationMain: populations[0] ?? null,
    gender: given.gender ?? null,
    disability: given.disability ?? null,
    actionTypes: given.actionTypes ?? [],
    labels: {},
    quantities: [],
    states: given.states ?? [],
    reportingStates: [],
    countries: [],
    startYear: null,
  }
}
