import { FAMILY_NAMES } from './families.ts'
import type { Evidence } from './evidence-schema.ts'
import type { Ledger } from './ledger.ts'
import type { Missing } from './answer-schema.ts'
import type { Asked } from './read-question.ts'
import type { AskedPeriod } from './read-period.ts'
import { requestText, whereToAsk } from './request-text.ts'
import { getCountry } from './countries.ts'
import type { Body, Concept, Gap } from './schema.ts'
import { Day } from '../compact/schema.ts'
import { during, groupWords, list } from './wording.ts'

const RECEIVING: Readonly<Record<string, string>> = { GT: 'IGM-GT', HN: 'INM-HN', SV: 'DGME-SV' }

/** What the question asks and nobody in the ledger gives, and what is known not to be published about its concepts. */
export function listMissing(
  asked: Asked,
  found: readonly Evidence[],
  answered: boolean,
  ledger: Ledger,
): readonly Missing[] {
  const head = found[0]?.concept ?? asked.concepts.flatMap((code) => ledger.concepts.get(code) ?? [])[0]
  if (head === undefined) return []
  const missing: Missing[] = []
  const body = bodyOf(head.owner, asked, ledger)
  if (!answered && body !== undefined) missing.push(describe(aboutWhat(asked, head), head, body, asked, null))
  for (const [gap, concept] of knownGaps(asked, head, found)) {
    const holder = bodyOf(gap.askAt, asked, ledger)
    if (holder !== undefined) missing.push(describe(gap.what[asked.lang], concept, holder, asked, gap.source))
  }
  return missing.slice(0, 4)
}

/** The gaps of the concepts in the answer that concern the period asked, the same one said once. */
export function knownGaps(
  asked: Asked,
  head: Concept,
  found: readonly Evidence[],
): readonly (readonly [Gap, Concept])[] {
  const seen = new Set<string>()
  return [head, ...found.map((each) => each.concept)].flatMap((concept) =>
    concept.gaps.flatMap((gap): readonly (readonly [Gap, Concept])[] => {
      if (seen.has(gap.what.es) || !concerns(gap, asked.periods)) return []
      seen.add(gap.what.es)
      return [[gap, concept]]
    }),
  )
}

function concerns(gap: Gap, periods: readonly AskedPeriod[]): boolean {
  if (gap.appliesFrom === undefined) return true
  const from = gap.appliesFrom
  return periods.some(
    (period) => period.end === null || (period.end >= from && (period.start ?? '') <= '2025-12-31'),
  )
}

function bodyOf(code: string, asked: Asked, ledger: Ledger): Body | undefined {
  const receiving =
    code === 'RECEIVING'
      ? asked.nationalities.map((each) => RECEIVING[each]).find((each) => each !== undefined)
      : undefined
  return ledger.bodies.get(receiving ?? code)
}

function describe(what: string, concept: Concept, body: Body, asked: Asked, source: string | null): Missing {
  return {
    what,
    body: body.code,
    whereToAsk: whereToAsk(body, asked.lang),
    request: requestText(
      body,
      { what: theWhat(what, asked.lang), periods: asked.periods, unit: concept.unit },
      asked.lang,
    ),
    source,
  }
}

/** What a gap names stands after «solicito» as it is. */
function theWhat(what: string, lang: 'es' | 'en'): string {
  // The period has a line of its own.
  return lang === 'es'
    ? what.replace(/, (?:en todo|de|del|en|el|desde|hasta) [^,]*\d{4}[^,]*$/, '')
    : what.replace(/, (?:in|from|on|since|up to) [^,]*\d{4}[^,]*$/, '')
}

/** «la cifra de oficios de salida de personas de Honduras, en todo 2024». */
export function aboutWhat(asked: Asked, head: Concept): string {
  const family = asked.families[0]
  const name = family === undefined ? head.name[asked.lang] : FAMILY_NAMES[family][asked.lang]
  const people = nationalityWords(asked)
  const when = asked.periods.length === 0 ? '' : `, ${periodWords(asked)}`
  return asked.lang === 'es'
    ? `la cifra de ${lower(name)}${people}${when}`
    : `the figure for ${lower(name)}${people}${when}`
}

/** «, sólo mujeres, nacionales de Honduras»: of whom the question is. */
export function nationalityWords(asked: Asked): string {
  return `${groupWords(asked, asked.lang)}${otherGroupWords(asked)}${originWords(asked)}${placeWords(asked)}`
}

function otherGroupWords({ otherGroup, lang }: Asked): string {
  if (otherGroup === null) return ''
  return lang === 'es' ? `, «${otherGroup}»` : `, “${otherGroup}”`
}

/** «, en Sonora». */
export function placeWords({ places, lang }: Asked): string {
  if (places.length === 0) return ''
  const names = places.map((place) => place.replace(/(^| )(?!de )([a-z])/g, (letter) => letter.toUpperCase()))
  return lang === 'es' ? ` en ${list(names, 'es')}` : ` in ${list(names, 'en')}`
}

function originWords(asked: Asked): string {
  if (asked.nationalities.length === 0) return ''
  const names = list(
    asked.nationalities.map((code) => getCountry(code)[asked.lang]),
    asked.lang,
  )
  return asked.lang === 'es' ? `, nacionales de ${names}` : `, nationals of ${names}`
}

export function periodWords(asked: Asked): string {
  if (asked.periods.length === 0)
    return asked.lang === 'es' ? 'para todos los años disponibles' : 'for all available years'
  return list(
    asked.periods.map((period) => askedPeriodWords(period, asked.lang)),
    asked.lang,
  )
}

export function askedPeriodWords(period: AskedPeriod, lang: 'es' | 'en'): string {
  if (period.end === null && period.start !== null) {
    const since = during({ start: Day.parse(period.start), end: Day.parse(period.start) }, lang)
    return lang === 'es' ? `desde ${since.replace(/^el /, 'el ')}` : `since ${since.replace(/^on /, '')}`
  }
  return during(
    { start: period.start === null ? null : Day.parse(period.start), end: Day.parse(period.end) },
    lang,
  )
}

function lower(text: string): string {
  return /^[A-ZÁÉÍÓÚ][a-záéíóú]/.test(text) && !/^(?:Border|Título|Title|México|Mexico|Mexican)/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text
}
