import type { Evidence, Fit } from './evidence-schema.ts'
import { collapse } from './releases.ts'
import { scopeOf, type Ledger } from './ledger.ts'
import { gap, lengthInDays, relatePeriods } from './period.ts'
import type { Asked } from './read-question.ts'
import type { AskedPeriod } from './read-period.ts'
import type { Concept, ConceptCode, Observation } from './schema.ts'
import { modeOfConcept, relateScopes } from './scope.ts'

const FITS: readonly Fit[] = ['exact', 'inside', 'beyond', 'other']
const STANDING: readonly Observation['publisherType'][] = [
  'official',
  'international',
  'independent',
  'press',
]
const EXACT_DAYS = 5
const UNTIL_DAYS = 31

/** The figures that bear on the question, official first, the best fit first; one for each release. */
export function gather(asked: Asked, ledger: Ledger, limitPerConcept: number): readonly Evidence[] {
  const perPeriod =
    asked.periods.length > 1 ? asked.periods.map((period) => ({ ...asked, periods: [period] })) : [asked]
  const all = perPeriod.flatMap((one) =>
    one.concepts.flatMap((code) => ofConcept(code, one, ledger, limitPerConcept)),
  )
  const found = [...new Map(all.map((each) => [each.figure.id, each])).values()]
  const whole = found.filter((each) => !each.narrow && !each.wider && each.fit !== 'other')
  return found
    .filter(
      (each) =>
        (whole.length === 0 || !each.narrow || isWorthTelling(each, whole, asked, ledger)) &&
        !isPartOf(each, found, ledger),
    )
    .toSorted((a, b) => rank(a) - rank(b))
}

/** A part beside wholes: of the very time asked, or the only figures of a count that differs from theirs. */
function isWorthTelling(part: Evidence, whole: readonly Evidence[], asked: Asked, ledger: Ledger): boolean {
  if (isOfThatTime(part, ledger)) return true
  const { sex, age } = scopeOf(part.figure, ledger)
  const own = whole.some((each) => each.concept.code === part.concept.code)
  return asked.nationalities.length > 0 && !own && sex === null && age === null
}

/** A part by place or by means of transfer, of the very period asked: worth telling where the whole is of another time. */
function isOfThatTime({ figure, fit }: Pick<Evidence, 'figure' | 'fit'>, ledger: Ledger): boolean {
  const { sex, age, mode, place } = scopeOf(figure, ledger)
  return fit === 'exact' && sex === null && age === null && (mode !== null || place.part !== null)
}

/** A group that the question does not name, told beside the count that contains it. */
function isPartOf(part: Evidence, found: readonly Evidence[], ledger: Ledger): boolean {
  return (
    part.narrow &&
    found.some(
      ({ figure }) =>
        figure.concept === part.figure.concept &&
        relatePeriods(figure.period, part.figure.period) === 'equal' &&
        relateScopes(scopeOf(part.figure, ledger), scopeOf(figure, ledger)) === 'inside',
    )
  )
}

function rank({ figure, concept, fit, wider }: Evidence): number {
  const unverified = concept.standing === 'count' ? 0 : 50
  const awaited = figure.confirmation === 'awaited' ? 30 : 0
  return (
    STANDING.indexOf(figure.publisherType) * 100 + awaited + unverified + (wider ? 20 : 0) + FITS.indexOf(fit)
  )
}

function ofConcept(code: ConceptCode, asked: Asked, ledger: Ledger, limit: number): readonly Evidence[] {
  const concept = ledger.concepts.get(code)
  if (concept === undefined) return []
  const figures = ledger.byConcept.get(code) ?? []
  const placed = asked.places.length > 0 || figures.some((figure) => isNamedPlace(figure, asked, ledger))
  const all = figures.flatMap((figure) => {
    const people = matchPeople(figure, concept, asked, ledger)
    const found = {
      figure,
      concept,
      fit: fitOf(figure, asked.periods),
      wider: people === 'wider' || (placed && !isNamedPlace(figure, asked, ledger)),
    }
    return people === 'other' ? [] : [{ ...found, narrow: isNarrower(figure, concept, asked, ledger) }]
  })
  const touching = all.filter((each) => each.fit !== 'other')
  const whole = touching.filter((each) => !each.narrow)
  const parts = whole.some((each) => each.fit === 'exact' && !each.wider)
    ? []
    : touching.filter((each) => each.narrow && isOfThatTime(each, ledger))
  const fitting = whole.length > 0 ? [...whole, ...parts] : touching
  const releases = collapse(fitting.length > 0 ? fitting : nearest(all, asked), ledger)
  const exact = releases.filter((each) => each.fit === 'exact' && !each.wider)
  if (exact.length > 0) return outermost(exact).slice(0, limit)
  return outermost(releases)
    .toSorted(
      (a, b) =>
        Number(a.wider) - Number(b.wider) || FITS.indexOf(a.fit) - FITS.indexOf(b.fit) || prefer(a, b, asked),
    )
    .slice(0, limit)
}

/** Of figures that lie inside one another, the widest that fit the question; of those that reach beyond it, the closest. */
function outermost(found: readonly Evidence[]): readonly Evidence[] {
  return found.filter(
    ({ figure, fit, wider }) =>
      !found.some(
        (other) =>
          other.figure !== figure &&
          other.fit === fit &&
          other.wider === wider &&
          (fit === 'beyond'
            ? covers(figure, other.figure) && !covers(other.figure, figure)
            : covers(other.figure, figure) && !covers(figure, other.figure)),
      ),
  )
}

function covers(a: Observation, b: Observation): boolean {
  if (a.place !== b.place || relatePeriods(a.period, b.period) === 'near') return false
  return (a.period.start ?? '') <= (b.period.start ?? '') && (a.period.end ?? '') >= (b.period.end ?? '')
}

/** The longest where a period is asked, else the latest. */
function prefer(a: Evidence, b: Evidence, asked: Asked): number {
  if (asked.periods.length > 0) return lengthInDays(b.figure.period) - lengthInDays(a.figure.period)
  return (b.figure.period.end ?? '').localeCompare(a.figure.period.end ?? '')
}

function isNamedPlace(figure: Observation, asked: Asked, ledger: Ledger): boolean {
  const part = scopeOf(figure, ledger).place.part
  if (part === null) return false
  return asked.words.includes(part) || asked.places.some((place) => ` ${part} `.includes(` ${place} `))
}

/** Where nothing touches the period asked, the figures closest to it in time; the latest where no period is asked. */
function nearest(
  all: readonly Omit<Evidence, 'replaces'>[],
  asked: Asked,
): readonly Omit<Evidence, 'replaces'>[] {
  const target = asked.periods[0]
  if (target === undefined) return all
  const day = target.start ?? target.end
  const away = all.map((each) => ({ each, days: Math.abs(gap(each.figure.period.end, day)) }))
  const least = Math.min(...away.map(({ days }) => days))
  return away
    .filter(({ days }) => days === least)
    .map(({ each }) => each)
    .slice(0, 1)
}

/** With no period asked, every figure fits equally. */
export function fitOf(figure: Observation, periods: readonly AskedPeriod[]): Fit {
  if (periods.length === 0) return 'inside'
  return (
    periods
      .map((period) => fitOne(figure, period))
      .toSorted((a, b) => FITS.indexOf(a) - FITS.indexOf(b))[0] ?? 'other'
  )
}

function fitOne({ period: { start, end } }: Observation, asked: AskedPeriod): Fit {
  if (end === null) return 'other'
  const [from, to] = [asked.start, asked.end]
  if (from === null && to !== null) {
    if (end > to && gap(to, end) > EXACT_DAYS) return start !== null && start <= to ? 'beyond' : 'other'
    return Math.abs(gap(end, to)) <= UNTIL_DAYS ? 'exact' : 'inside'
  }
  if (from !== null && to === null) {
    if (end < from) return 'other'
    return start !== null && start >= from ? 'inside' : 'beyond'
  }
  if (start === null) return end >= (from ?? '') && end <= (to ?? '') ? 'beyond' : 'other'
  if (Math.abs(gap(start, from)) <= EXACT_DAYS && Math.abs(gap(end, to)) <= EXACT_DAYS) return 'exact'
  if (end < (from ?? '') || start > (to ?? '')) return 'other'
  return start >= (from ?? '') && end <= (to ?? '') ? 'inside' : 'beyond'
}

/** Whether the figure is of a group, a place or a means of transfer that the question does not name. */
function isNarrower(figure: Observation, concept: Concept, asked: Asked, ledger: Ledger): boolean {
  const scope = scopeOf(figure, ledger)
  const unasked = concept.act !== 'mirror' && concept.act !== 'avr' && asked.nationalities.length === 0
  return (
    (scope.namesPeople && unasked) ||
    (scope.people !== null &&
      asked.nationalities.length > 1 &&
      !asked.nationalities.every((code) => scope.people?.has(code))) ||
    (scope.mode !== null && scope.mode !== asked.mode) ||
    (scope.sex !== null && scope.sex !== asked.sex) ||
    (scope.age !== null && scope.age !== asked.age) ||
    (scope.place.part !== null &&
      concept.unit !== 'trips' &&
      !isWhereAllAreCounted(scope.place.part) &&
      !isNamedPlace(figure, asked, ledger))
  )
}

/** Borders, points and airports are where a count is made, not a part of the country. */
function isWhereAllAreCounted(part: string): boolean {
  return part
    .split(' ')
    .every((word) =>
      /^(?:\d+|northern|southern|norte|sur|borders?|fronteras?|points?|puntos?|airports?|aeropuertos?|mexico|city|interior|internal|reception|recepcion|repatriacion|de|del|la|los|y|and)$/.test(
        word,
      ),
    )
}

/** Whether the figure is about those asked about, about more than those, or about others. */
function matchPeople(
  figure: Observation,
  concept: Concept,
  asked: Asked,
  ledger: Ledger,
): 'match' | 'wider' | 'other' {
  if (asked.otherGroup !== null) return 'wider'
  const scope = scopeOf(figure, ledger)
  const mode = scope.mode ?? modeOfConcept(concept)
  if (asked.mode !== null && mode !== null && mode !== asked.mode) return 'other'
  if (asked.aboutMexicans && concept.people !== 'mexican' && scope.people?.has('MX') !== true)
    return concept.people === 'foreign' ? 'other' : 'wider'
  if (asked.aboutForeigners && concept.people === 'any') return 'wider'
  if (asked.sex !== null && scope.sex !== null && scope.sex !== asked.sex) return 'other'
  if (asked.age !== null && scope.age !== null && scope.age !== asked.age) return 'other'
  const wideMode =
    (asked.mode !== null && mode === null) ||
    (asked.sex !== null && scope.sex === null) ||
    (asked.age !== null && scope.age === null)
  const widePlace = scope.place.everywhere && concept.direction === 'from-mexico' && asked.namesMexico
  if (asked.nationalities.length === 0) return widePlace || wideMode ? 'wider' : 'match'
  if (scope.people === null) return concept.act === 'mirror' ? 'other' : 'wider'
  if (!asked.nationalities.some((code) => scope.people?.has(code))) return 'other'
  const narrow = [...scope.people].every((code) => asked.nationalities.includes(code))
  return narrow && !widePlace && !wideMode ? 'match' : 'wider'
}
