import { relatePeriods } from './period.ts'
import type { Body, Concept, ConceptCode, Observation, StatisticId } from './schema.ts'
import { readScope, type Scope } from './scope.ts'

/** All observations with the concepts that give them meaning, and the ways in to them. Read only; built once. */
export type Ledger = {
  readonly observations: readonly Observation[]
  readonly concepts: ReadonlyMap<ConceptCode, Concept>
  readonly bodies: ReadonlyMap<string, Body>
  readonly byId: ReadonlyMap<StatisticId, Observation>
  readonly byConcept: ReadonlyMap<ConceptCode, readonly Observation[]>
  readonly byUrl: ReadonlyMap<string, readonly Observation[]>
  readonly byValue: ReadonlyMap<number, readonly Observation[]>
  readonly scopes: ReadonlyMap<StatisticId, Scope>
  /** The numbers by which the last files that were read call their figures. */
  readonly numbers: ReadonlyMap<number, StatisticId>
  /** The same the other way round. */
  readonly numberOf: ReadonlyMap<StatisticId, number>
}

/**
 * The ledger of these observations. One that another supersedes, that a person rejected or that its action no longer
 * says stays, and is found by id only.
 */
export function buildLedger(
  concepts: readonly Concept[],
  bodies: readonly Body[],
  observations: readonly Observation[],
  numbers: ReadonlyMap<number, StatisticId> = new Map(),
): Ledger {
  const conceptByCode = new Map(concepts.map((concept) => [concept.code, concept]))
  const corrected = new Set(
    observations.flatMap((each) => (each.supersedes === null ? [] : [each.supersedes])),
  )
  const current = observations.filter((each) => !corrected.has(each.id) && !isDropped(each))
  return {
    observations: current,
    concepts: conceptByCode,
    bodies: new Map(bodies.map((body) => [body.code, body])),
    byId: new Map(observations.map((each) => [each.id, each])),
    byConcept: Map.groupBy(current, (each) => each.concept),
    byUrl: Map.groupBy(current, (each) => each.url),
    byValue: Map.groupBy(current, (each) => each.value),
    scopes: readScopes(observations, conceptByCode),
    numbers,
    numberOf: new Map([...numbers].toReversed().map(([number, id]) => [id, number])),
  }
}

function isDropped({ confirmation }: Observation): boolean {
  return confirmation === 'rejected' || confirmation === 'withdrawn'
}

/** Figures of one series repeat their words: each wording is read once. */
function readScopes(
  observations: readonly Observation[],
  concepts: ReadonlyMap<ConceptCode, Concept>,
): ReadonlyMap<StatisticId, Scope> {
  const byWording = new Map<string, Scope>()
  return new Map(
    observations.map((each) => {
      const wording = [each.concept, each.population, each.to, each.place].join('\n')
      const scope = byWording.get(wording) ?? readScope(each, concepts.get(each.concept))
      byWording.set(wording, scope)
      return [each.id, scope]
    }),
  )
}

export function scopeOf(observation: Observation, ledger: Ledger): Scope {
  return ledger.scopes.get(observation.id) ?? readScope(observation, ledger.concepts.get(observation.concept))
}

/** The observation that the last file read calls by that number, or else the one of that id. */
export function findObservation(key: string, ledger: Ledger): Observation | undefined {
  const byId = ledger.byId.get(key as StatisticId)
  if (!/^\d+$/.test(key)) return byId
  const number = Number(key)
  const called = ledger.numbers.get(number)
  const held = called === undefined ? undefined : ledger.byId.get(called)
  return held ?? byId ?? ledger.observations.findLast((each) => each.index === number)
}

/** The earliest day on which the figure can have been published: its page's date, else the last day its page reports on. */
export function releasedBy(observation: Observation, ledger: Ledger): string {
  if (observation.pageDate !== null) return observation.pageDate.padEnd(10, '-01')
  const page = ledger.byUrl.get(observation.url) ?? [observation]
  return page.reduce((latest, each) => maxDay(latest, each.period.end), observation.period.end ?? '')
}

function maxDay(a: string, b: string | null): string {
  return b !== null && b > a ? b : a
}

/** The concept under which a figure is compared: before a break two codes may name one series. */
export function seriesOf(observation: Observation, ledger: Ledger): ConceptCode {
  const same = ledger.concepts.get(observation.concept)?.sameBefore
  if (same === null || same === undefined || observation.period.end === null) return observation.concept
  return observation.period.end < same.date ? same.code : observation.concept
}

/** Whether two observations report on one period, to the precision of their sources. */
export function coincide(a: Observation, b: Observation): boolean {
  const relation = relatePeriods(a.period, b.period)
  return relation === 'equal' || relation === 'near'
}
