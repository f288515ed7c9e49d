import type { Evidence } from './evidence-schema.ts'
import { coincide, type Ledger } from './ledger.ts'
import type { Asked } from './read-question.ts'
import type { Concept } from './schema.ts'

/** Totals of everybody, where a nationality is asked for, are told only for the very period and from bulletins. */
export function isCrowd(found: Evidence, asked: Asked): boolean {
  if (
    !found.wider ||
    (asked.nationalities.length === 0 &&
      !namesGroup(asked) &&
      asked.otherGroup === null &&
      asked.places.length === 0)
  )
    return false
  return found.fit !== 'exact' || found.concept.standing !== 'count'
}

/** Only IOM counts what IOM assists: there, the international figure is the producer's own. */
export function isOfficialEnough(found: Evidence, asked: Asked): boolean {
  return found.figure.publisherType === 'official' || asked.families[0] === 'avr'
}

export function namesGroup(asked: Asked): boolean {
  return asked.sex !== null || asked.age !== null
}

/** Trips and flights do not say how many people were on them. */
function countsNoPeople({ unit }: Concept, asked: Asked): boolean {
  return asked.asksForPersons && (unit === 'trips' || unit === 'flights' || unit === 'legs')
}

export function isDirect(found: Evidence, asked: Asked): boolean {
  return (
    (found.fit === 'exact' || (asked.periods.length === 0 && found.fit === 'inside')) &&
    !found.wider &&
    (!found.narrow || asked.named.includes(found.concept.code)) &&
    !countsNoPeople(found.concept, asked) &&
    found.companion === undefined &&
    found.concept.standing === 'count' &&
    isAnswering(found.concept, asked)
  )
}

/** A request answers no question about departures, nor the other way round. */
export function isAnswering(concept: Concept, asked: Asked): boolean {
  return concept.requestsFor === null ? true : asked.asksForRequests || asked.named.includes(concept.code)
}

/** A share is told with what it is a share of, where the same page gives it. */
export function withDenominators(found: readonly Evidence[], ledger: Ledger): readonly Evidence[] {
  return found.flatMap((each): readonly Evidence[] => {
    const code = each.concept.denominator
    const concept = code === null ? undefined : ledger.concepts.get(code)
    const whole =
      code === null
        ? undefined
        : ledger.byConcept
            .get(code)
            ?.find((other) => other.url === each.figure.url && coincide(other, each.figure))
    if (concept === undefined || whole === undefined || found.some((other) => other.figure.id === whole.id))
      return [each]
    return [
      each,
      { figure: whole, concept, fit: each.fit, wider: false, narrow: false, replaces: [], companion: true },
    ]
  })
}

/** With the answer, the rival counts of the same period that a reader will have met. */
export function withCompanions(
  direct: readonly Evidence[],
  touching: readonly Evidence[],
): readonly Evidence[] {
  const rivals = touching.filter(
    (each) =>
      !direct.includes(each) &&
      direct.some(
        (one) =>
          (one.concept.rivals.includes(each.concept.code) ||
            (each.concept.carries === one.concept.code && each.figure.url === one.figure.url) ||
            each.concept.rivals.includes(one.concept.code) ||
            one.concept.requestsFor === each.concept.code) &&
          each.fit === one.fit,
      ),
  )
  return [...direct, ...rivals]
}
