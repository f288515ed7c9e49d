import { agree, exceeds, spread } from './magnitude.ts'
import { releasedBy, scopeOf, type Ledger } from './ledger.ts'
import { lengthInDays, relatePeriods, startTogether, type PeriodRelation } from './period.ts'
import { plain } from './plain.ts'
import { publisherName } from './publisher-name.ts'
import type { Concept, Observation, Period } from './schema.ts'
import { relateScopes } from './scope.ts'
import { dated, verdict, type Verdict } from './verdict.ts'
import { amount, day, during, sentence } from './wording.ts'

/** Beyond this a later number for the same period is no revision: one of the two is about something else. */
const LARGEST_REVISION = 0.25
/** Two readings of one source that differ by no more than this may be set side by side. */
const CLOSE = 0.05
/** An earlier reading of a running count that already covers this share of the later one updates it; a smaller one is a part. */
const UPDATE_SHARE = 2 / 3

/** From this size on, two counts of different spans do not come out alike by chance. */
const SURE_COPY = 100

/** Two figures of one concept. */
export function relateAlike(a: Observation, b: Observation, ledger: Ledger): Verdict {
  const periods = relatePeriods(a.period, b.period)
  switch (relateScopes(scopeOf(a, ledger), scopeOf(b, ledger))) {
    case 'equal':
      return relateInTime(a, b, periods, ledger)
    case 'inside':
      return relateNarrower(a, b, periods, 'a')
    case 'contains':
      return relateNarrower(b, a, turned(periods), 'b')
    case 'apart':
      return relateApart(periods)
  }
}

function relateInTime(a: Observation, b: Observation, periods: PeriodRelation, ledger: Ledger): Verdict {
  const concept = ledger.concepts.get(a.concept)
  switch (periods) {
    case 'equal':
      return relateSamePeriod(a, b, ledger)
    case 'near':
      return relateNearPeriod(a, b, concept)
    case 'inside':
      return relateCuts(a, b, concept, 'a')
    case 'contains':
      return relateCuts(b, a, concept, 'b')
    case 'disjoint':
      return relateTurns(a, b, concept)
    case 'overlap':
      return relateOverlap(a, b, concept)
    case 'unknown':
      return verdict(
        'not_comparable',
        'Una de las dos no dice cuándo empieza su cuenta: no se sabe qué parte del tiempo comparten.',
        'One of the two does not say when its count begins: what time they share is not known.',
      )
  }
}

function relateSamePeriod(a: Observation, b: Observation, ledger: Ledger): Verdict {
  if (a.value === b.value)
    return verdict(
      'same_series',
      'El mismo número para lo mismo: dos páginas que repiten una sola publicación son una sola fuente.',
      'The same number for the same thing: two pages that repeat one release are one source.',
    )
  if (agree(a, b))
    return verdict(
      'same_series',
      `${amount(a, 'es')} y ${amount(b, 'es')} son el mismo dato, uno de ellos redondeado.`,
      `${amount(a, 'en')} and ${amount(b, 'en')} are the same figure, one of them rounded.`,
    )
  if (a.url === b.url)
    return verdict(
      'conflict',
      `La misma página da ${amount(a, 'es')} y ${amount(b, 'es')} para lo mismo y no dice por qué.`,
      `The same page gives ${amount(a, 'en')} and ${amount(b, 'en')} for the same thing and does not say why.`,
    )
  const [dateA, dateB] = [releasedBy(a, ledger), releasedBy(b, ledger)]
  const one = ledger.concepts.get(a.concept)?.singleProducer === true || sameBody(a, b)
  if (one && dateA !== dateB && spread(a, b) <= LARGEST_REVISION) {
    const first = dateA > dateB ? 'a' : 'b'
    const [late, early] = first === 'a' ? [a, b] : [b, a]
    return verdict(
      'supersedes',
      `Mismo concepto y mismo periodo: ${amount(late, 'es')}, de publicación posterior, sustituye a ${amount(early, 'es')}. Se conservan las dos.`,
      `Same concept and same period: ${amount(late, 'en')}, published later, replaces ${amount(early, 'en')}. Both are kept.`,
      first,
    )
  }
  return verdict(
    'conflict',
    `${sentence(publisherName(a, 'es'))} (${amount(a, 'es')}) y ${publisherName(b, 'es')} (${amount(b, 'es')}) difieren para el mismo concepto y periodo más de lo que explica un redondeo o una revisión.`,
    `${sentence(publisherName(a, 'en'))} (${amount(a, 'en')}) and ${publisherName(b, 'en')} (${amount(b, 'en')}) differ for the same concept and period by more than rounding or a revision explains.`,
  )
}

function relateNearPeriod(a: Observation, b: Observation, concept: Concept | undefined): Verdict {
  if (agree(a, b) || (sameBody(a, b) && concept?.singleProducer !== false && spread(a, b) <= CLOSE))
    return verdict(
      'same_series',
      'El mismo dato; el inicio del periodo está dicho con distinta precisión.',
      'The same figure; the start of the period is stated with different precision.',
    )
  if (spread(a, b) <= CLOSE)
    return verdict(
      'comparable',
      `Mismo concepto y mismo corte (${day(a.period.end ?? '', 'es')}), leídos por dos fuentes: ${amount(a, 'es')} y ${amount(b, 'es')}. Se pueden poner lado a lado, no sumar.`,
      `Same concept and same cut (${day(a.period.end ?? '', 'en')}), read by two sources: ${amount(a, 'en')} and ${amount(b, 'en')}. They may stand side by side, not be added.`,
    )
  return verdict(
    'conflict',
    `Mismo concepto y mismo corte, con valores que no se concilian: ${amount(a, 'es')} y ${amount(b, 'es')}.`,
    `Same concept and same cut, with values that do not reconcile: ${amount(a, 'en')} and ${amount(b, 'en')}.`,
  )
}

/** `part`'s period lies inside `whole`'s. */
function relateCuts(
  part: Observation,
  whole: Observation,
  concept: Concept | undefined,
  first: 'a' | 'b',
): Verdict {
  if (part.value >= SURE_COPY && part.value === whole.value)
    return verdict(
      'same_series',
      `El mismo número puesto a dos periodos (${during(part.period, 'es')}; ${during(whole.period, 'es')}): es una copia, y uno de los dos está mal dicho.`,
      `The same number under two periods (${during(part.period, 'en')}; ${during(whole.period, 'en')}): it is a copy, and one of the two is misstated.`,
    )
  if (exceeds(part, whole)) return tooLarge(part, whole)
  if (isUpdate(part, whole, concept))
    return verdict(
      'same_series',
      `Dos lecturas de una misma cuenta corrida: ${dated(part, 'es')} y ${dated(whole, 'es')}.`,
      `Two readings of one running count: ${dated(part, 'en')} and ${dated(whole, 'en')}.`,
    )
  return verdict(
    'part_of',
    `El periodo de ${dated(part, 'es')} está dentro del de ${dated(whole, 'es')}, en la misma serie.`,
    `The period of ${dated(part, 'en')} lies inside that of ${dated(whole, 'en')}, in the same series.`,
    first,
  )
}

function isUpdate(part: Observation, whole: Observation, concept: Concept | undefined): boolean {
  return (
    isRunning(whole.period, concept) &&
    isRunning(part.period, concept) &&
    startTogether(part.period, whole.period) &&
    lengthInDays(part.period) >= UPDATE_SHARE * lengthInDays(whole.period)
  )
}

/** A count from the start of a programme, not from the start of a month. */
function isRunning(period: Period, concept: Concept | undefined): boolean {
  if (concept?.runningFrom !== null && concept?.runningFrom === period.start) return true
  return period.start !== null && !period.start.endsWith('-01')
}

function relateTurns(a: Observation, b: Observation, concept: Concept | undefined): Verdict {
  const crossed = concept?.breaks.find((each) => side(a.period, each.date) !== side(b.period, each.date))
  if (crossed !== undefined)
    return verdict(
      'not_comparable',
      `La serie se rompe entre ambas: ${crossed.text.es}. Una tasa de crecimiento que cruce ese corte no mide nada.`,
      `The series breaks between the two: ${crossed.text.en}. A growth rate across that break measures nothing.`,
    )
  return verdict(
    'same_series',
    `La misma serie en dos periodos distintos: ${during(a.period, 'es')} y ${during(b.period, 'es')}.`,
    `The same series in two different periods: ${during(a.period, 'en')} and ${during(b.period, 'en')}.`,
  )
}

/** A period that reaches across a break is composed otherwise than one on either side of it. */
function side(period: Period, date: string): 'before' | 'after' | 'across' {
  if (period.end !== null && period.end < date) return 'before'
  return period.start !== null && period.start >= date ? 'after' : 'across'
}

function relateOverlap(a: Observation, b: Observation, concept: Concept | undefined): Verdict {
  const running = isRunning(a.period, concept) && isRunning(b.period, concept)
  if (running && startTogether(a.period, b.period))
    return verdict(
      'same_series',
      `La misma cuenta corrida, cuyo inicio se dice de dos maneras: ${during(a.period, 'es')} y ${during(b.period, 'es')}.`,
      `The same running count, whose start is stated in two ways: ${during(a.period, 'en')} and ${during(b.period, 'en')}.`,
    )
  return verdict(
    'not_comparable',
    `Sus periodos se traslapan sin que uno contenga al otro (${during(a.period, 'es')}; ${during(b.period, 'es')}).`,
    `Their periods overlap and neither contains the other (${during(a.period, 'en')}; ${during(b.period, 'en')}).`,
  )
}

/** `part` is about fewer people or a smaller place than `whole`. */
function relateNarrower(
  part: Observation,
  whole: Observation,
  periods: PeriodRelation,
  first: 'a' | 'b',
): Verdict {
  if (periods === 'equal' || periods === 'near' || periods === 'inside') {
    if (exceeds(part, whole)) return tooLarge(part, whole)
    return verdict(
      'part_of',
      `${dated(part, 'es')} es una parte, por lugar o por personas, de ${dated(whole, 'es')}.`,
      `${dated(part, 'en')} is a part, by place or by people, of ${dated(whole, 'en')}.`,
      first,
    )
  }
  return verdict(
    'not_comparable',
    'Una es de un lugar o grupo más estrecho que la otra, y de otro periodo.',
    'One is about a narrower place or group than the other, and about another period.',
  )
}

function relateApart(periods: PeriodRelation): Verdict {
  if (periods === 'equal')
    return verdict(
      'comparable',
      'El mismo concepto y periodo en dos lugares o grupos distintos: se pueden poner lado a lado.',
      'The same concept and period in two different places or groups: they may stand side by side.',
    )
  return verdict(
    'not_comparable',
    'El mismo concepto, pero en lugares o grupos distintos y en periodos distintos.',
    'The same concept, but in different places or groups and in different periods.',
  )
}

export function tooLarge(part: Observation, whole: Observation): Verdict {
  return verdict(
    'conflict',
    `${dated(part, 'es')} tendría que caber en ${dated(whole, 'es')} y es mayor: una de las dos no es lo que se dice.`,
    `${dated(part, 'en')} would have to fit into ${dated(whole, 'en')} and is larger: one of the two is not what it is said to be.`,
  )
}

function sameBody(a: Observation, b: Observation): boolean {
  return plain(a.publisher) === plain(b.publisher)
}

function turned(relation: PeriodRelation): PeriodRelation {
  if (relation === 'inside') return 'contains'
  return relation === 'contains' ? 'inside' : relation
}
