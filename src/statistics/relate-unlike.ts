import { ancestors } from './ancestors.ts'
import { agree, areTwins, exceeds } from './magnitude.ts'
import { coincide, scopeOf, type Ledger } from './ledger.ts'
import { relatePeriods } from './period.ts'
import { tooLarge } from './relate-alike.ts'
import { publisherName } from './publisher-name.ts'
import type { Concept, Observation } from './schema.ts'
import { isPlaceInside, relateScopes } from './scope.ts'
import { whyUnlike } from './why-unlike.ts'
import { dated, verdict, type Verdict } from './verdict.ts'
import { amount, sentence } from './wording.ts'

export type UnlikePair = {
  readonly a: Observation
  readonly b: Observation
  readonly conceptA: Concept
  readonly conceptB: Concept
}

/** Two figures of different concepts: a class inside another, persons on flights, rival counts, or nothing in common. */
export function relateUnlike(pair: UnlikePair, ledger: Ledger): Verdict {
  return (
    classOf(pair, ledger, 'a') ??
    classOf(turn(pair), ledger, 'b') ??
    carried(pair, 'a') ??
    carried(turn(pair), 'b') ??
    rivals(pair, ledger) ??
    bounded(pair, ledger) ??
    bounded(turn(pair), ledger) ??
    verdict(
      'not_comparable',
      whyUnlike(pair, 'es') + twins(pair, 'es'),
      whyUnlike(pair, 'en') + twins(pair, 'en'),
    )
  )
}

function turn(pair: UnlikePair): UnlikePair {
  return { a: pair.b, b: pair.a, conceptA: pair.conceptB, conceptB: pair.conceptA }
}

function classOf(pair: UnlikePair, ledger: Ledger, first: 'a' | 'b'): Verdict | undefined {
  const { a, b, conceptA, conceptB } = pair
  if (!ancestors(conceptA, ledger).has(conceptB.code) || !lies(a, b)) return undefined
  const scopes = relateScopes(scopeOf(a, ledger), scopeOf(b, ledger))
  if (scopes !== 'equal' && scopes !== 'inside') return undefined
  if (exceeds(a, b)) return tooLarge(a, b)
  return verdict(
    'part_of',
    `${conceptA.name.es} es una clase dentro de ${conceptB.name.es}, y su periodo cabe en el otro: ${dated(a, 'es')} en ${dated(b, 'es')}.`,
    `${conceptA.name.en} is a class inside ${conceptB.name.en}, and its period fits in the other: ${dated(a, 'en')} in ${dated(b, 'en')}.`,
    first,
  )
}

function carried(pair: UnlikePair, first: 'a' | 'b'): Verdict | undefined {
  const { a, b, conceptA, conceptB } = pair
  if (conceptA.carries !== conceptB.code || a.url !== b.url || !coincide(a, b)) return undefined
  return verdict(
    'part_of',
    `Los viajes (${amount(a, 'es')}) y las personas que llevaron (${amount(b, 'es')}), de la misma publicación: un hecho en dos unidades, no dos cuentas.`,
    `The trips (${amount(a, 'en')}) and the people they carried (${amount(b, 'en')}), from the same release: one fact in two units, not two counts.`,
    first,
  )
}

/** Counts that go by the same words: persons can never be more than the events that they went through. */
function rivals(pair: UnlikePair, ledger: Ledger): Verdict | undefined {
  const { a, b, conceptA, conceptB } = pair
  if (!conceptA.rivals.includes(conceptB.code) && !conceptB.rivals.includes(conceptA.code)) return undefined
  if (!coincide(a, b) || !samePlace(a, b, ledger) || !sameGroup(a, b, ledger)) return undefined
  if (conceptA.unit === conceptB.unit)
    return agree(a, b)
      ? verdict(
          'comparable',
          'Dos dependencias cuentan lo mismo por separado y coinciden.',
          'Two bodies count the same thing apart and agree.',
        )
      : conflict(pair)
  const [persons, events] = conceptA.unit === 'persons' ? [a, b] : [b, a]
  return exceeds(persons, events) ? conflict(pair) : undefined
}

function conflict(pair: UnlikePair): Verdict {
  const { a, b } = pair
  return verdict(
    'conflict',
    `${sentence(publisherName(a, 'es'))} (${amount(a, 'es')}) y ${publisherName(b, 'es')} (${amount(b, 'es')}) usan las mismas palabras para el mismo periodo y dan números que no pueden ser el mismo total; ninguna declara su alcance.`,
    `${sentence(publisherName(a, 'en'))} (${amount(a, 'en')}) and ${publisherName(b, 'en')} (${amount(b, 'en')}) use the same words for the same period and give numbers that cannot be the same total; neither states its scope.`,
  )
}

/** Nobody is returned who was not first detected: the second act can never outnumber the first. */
function bounded(pair: UnlikePair, ledger: Ledger): Verdict | undefined {
  const { a, b, conceptA, conceptB } = pair
  if (conceptA.boundedBy !== conceptB.code || !lies(a, b) || !samePlace(a, b, ledger)) return undefined
  const wide = scopeOf(b, ledger)
  if (wide.people !== null || !exceeds(a, b)) return undefined
  return verdict(
    'conflict',
    `${dated(a, 'es')} excede todos los actos que tuvieron que darse antes, ${dated(b, 'es')}: no puede ser lo que se dice.`,
    `${dated(a, 'en')} exceeds all the acts that had to come first, ${dated(b, 'en')}: it cannot be what it is said to be.`,
  )
}

function lies(a: Observation, b: Observation): boolean {
  const periods = relatePeriods(a.period, b.period)
  return periods === 'equal' || periods === 'near' || periods === 'inside'
}

function samePlace(a: Observation, b: Observation, ledger: Ledger): boolean {
  const [placeA, placeB] = [scopeOf(a, ledger).place, scopeOf(b, ledger).place]
  return isPlaceInside(placeA, placeB) && isPlaceInside(placeB, placeA)
}

/** Both of everyone, or of the same people: a count of one nationality is no rival of a count of all. */
function sameGroup(a: Observation, b: Observation, ledger: Ledger): boolean {
  const [one, other] = [scopeOf(a, ledger), scopeOf(b, ledger)]
  if (one.sex !== other.sex || one.age !== other.age) return false
  if (!one.namesPeople && !other.namesPeople) return true
  return one.namesPeople && other.namesPeople && relateScopes(one, other) === 'equal'
}

function twins(pair: UnlikePair, lang: 'es' | 'en'): string {
  if (!areTwins(pair.a, pair.b)) return ''
  return lang === 'es'
    ? ' Que los números se parezcan es casualidad.'
    : ' That the numbers look alike is a coincidence.'
}
