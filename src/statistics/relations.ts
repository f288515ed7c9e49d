import { seriesOf, type Ledger } from './ledger.ts'
import { ancestors } from './ancestors.ts'
import { relateAlike } from './relate-alike.ts'
import { relateUnlike } from './relate-unlike.ts'
import type { Concept, Observation, Relation, StatisticId } from './schema.ts'
import { verdict, type Verdict } from './verdict.ts'
import { list } from './wording.ts'

/**
 * How two figures relate, by rules over their concepts, periods, places, people and sources (no list of pairs).
 * For `part_of` and `supersedes` the result's `a` is the part, or the newer: it may be the second one given.
 */
export function relate(a: Observation, b: Observation, ledger: Ledger): Relation {
  const found = judge(a, b, ledger)
  const swap = found.first === 'b'
  return {
    a: swap ? b.id : a.id,
    b: swap ? a.id : b.id,
    relation: found.relation,
    why: found.why,
  }
}

function judge(a: Observation, b: Observation, ledger: Ledger): Verdict {
  const [conceptA, conceptB] = [ledger.concepts.get(a.concept), ledger.concepts.get(b.concept)]
  const never = [conceptA, conceptB].find((concept) => concept?.standing === 'never')
  if (never !== undefined) return neverServed(never)
  if (seriesOf(a, ledger) === seriesOf(b, ledger)) return relateAlike(a, b, ledger)
  if (conceptA === undefined || conceptB === undefined) return unknownConcept(a, b, conceptA, conceptB)
  return relateUnlike({ a, b, conceptA, conceptB }, ledger)
}

function neverServed(concept: Concept): Verdict {
  return verdict(
    'not_comparable',
    `Uno de los dos números no cuenta nada definido: ${concept.definition.es}`,
    `One of the two numbers counts nothing defined: ${concept.definition.en}`,
  )
}

function unknownConcept(
  a: Observation,
  b: Observation,
  conceptA: Concept | undefined,
  conceptB: Concept | undefined,
): Verdict {
  const codes = [
    ...(conceptA === undefined ? [a.concept] : []),
    ...(conceptB === undefined ? [b.concept] : []),
  ]
  return verdict(
    'not_comparable',
    `El registro no define el concepto ${list(codes, 'es')}: sólo se compara consigo mismo.`,
    `The ledger does not define the concept ${list(codes, 'en')}: it is compared only with itself.`,
  )
}

/**
 * Every pair that is not merely unlike: those of one series, of related concepts, and numeric twins.
 * Order follows the ledger's.
 */
export function listRelations(ledger: Ledger): readonly Relation[] {
  const relations: Relation[] = []
  for (const [a, b] of pairs(ledger)) {
    const relation = relate(a, b, ledger)
    if (relation.relation !== 'not_comparable' || seriesOf(a, ledger) === seriesOf(b, ledger))
      relations.push(relation)
  }
  return relations
}

function* pairs(ledger: Ledger): Generator<readonly [Observation, Observation]> {
  const kin = kinship(ledger)
  const place = new Map<StatisticId, number>(ledger.observations.map((each, index) => [each.id, index]))
  for (const a of ledger.observations)
    for (const code of kin.get(a.concept) ?? [a.concept])
      for (const b of ledger.byConcept.get(code) ?? [])
        if ((place.get(a.id) ?? 0) < (place.get(b.id) ?? 0)) yield [a, b]
}

/** For each concept, the concepts that the rules can relate to it by more than saying that they differ. */
function kinship(ledger: Ledger): ReadonlyMap<Concept['code'], ReadonlySet<Concept['code']>> {
  const kin = new Map<Concept['code'], Set<Concept['code']>>()
  function join(one: Concept['code'], other: Concept['code']): void {
    kin.set(one, (kin.get(one) ?? new Set([one])).add(other))
    kin.set(other, (kin.get(other) ?? new Set([other])).add(one))
  }
  for (const concept of ledger.concepts.values()) {
    for (const other of [...ancestors(concept, ledger), ...concept.rivals]) join(concept.code, other)
    for (const other of [concept.carries, concept.boundedBy, concept.sameBefore?.code])
      if (other !== null && other !== undefined) join(concept.code, other)
  }
  return kin
}
