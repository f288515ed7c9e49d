import { assemble } from './assemble.ts'
import type { Answer } from './answer-schema.ts'
import { gather } from './evidence.ts'
import type { Evidence } from './evidence-schema.ts'
import { FAMILY_NAMES } from './families.ts'
import { coincide, type Ledger } from './ledger.ts'
import { knownGaps, listMissing, nationalityWords, periodWords } from './missing.ts'
import { bind, paragraph, type Paragraph } from './prose.ts'
import type { Asked } from './read-question.ts'
import { relate } from './relations.ts'
import type { Concept } from './schema.ts'
import { figureSentence, remark } from './sentences.ts'
import { defined, unpublished, whereSentence } from './explain.ts'
import { amount, countedThing, list } from './wording.ts'
import { scopeOf } from './ledger.ts'

const PER_CONCEPT = 2
const MOST_FIGURES = 8
const COUNTS = {
  es: ['cero', 'una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'],
}

/** How many, or what there is: the figures that bear on the question, what they do not say, and what is missing. */
export function answerValue(asked: Asked, ledger: Ledger): Answer {
  const bare = asked.named.find((code) => !ledger.byConcept.has(code))
  const unheld = bare === undefined ? undefined : ledger.concepts.get(bare)
  if (unheld !== undefined) return answerUnheld(unheld, asked, ledger)
  const gathered = gather(asked, ledger, PER_CONCEPT).filter(
    (each) => (!asked.officialOnly || isOfficialEnough(each, asked)) && !isCrowd(each, asked),
  )
  const found = withDenominators(gathered.slice(0, MOST_FIGURES), ledger)
  const direct = found.filter((each) => isDirect(each, asked))
  const touching = found.filter((each) => each.fit !== 'other')
  const shown = (
    direct.length > 0 && asked.periods.length < 2
      ? withCompanions(direct, touching)
      : touching.length > 0
        ? touching
        : found
  ).slice(0, MOST_FIGURES)
  const answers = touching.some(
    (each) =>
      isAnswering(each.concept, asked) &&
      !each.wider &&
      each.companion === undefined &&
      each.concept.standing !== 'rate',
  )
  const missing = listMissing(asked, shown, direct.length > 0, ledger)
  return assemble(
    {
      kind: answers ? 'figures' : 'no-official-figure',
      paragraphs: [
        paragraph(lead(asked, direct, shown, ledger), ...tell(shown, ledger, asked)),
        paragraph(...cautionSentences(shown, asked, ledger)),
        paragraph(...missingSentences(asked, shown, direct.length > 0, ledger)),
      ],
      missing,
    },
    asked,
    ledger,
  )
}

/** The question names a concept of which the ledger has no figure: no other concept's figure stands in for it. */
function answerUnheld(concept: Concept, asked: Asked, ledger: Ledger): Answer {
  const alone = { ...asked, concepts: [concept.code], families: [] }
  const body = ledger.bodies.get(concept.owner)
  const name = `${concept.name[asked.lang].charAt(0).toLowerCase()}${concept.name[asked.lang].slice(1)}`
  const when = asked.periods.length === 0 ? '' : ` (${periodWords(asked)})`
  return assemble(
    {
      kind: 'no-official-figure',
      paragraphs: [
        paragraph(
          [
            asked.lang === 'es'
              ? `El registro no tiene ninguna cifra de ${name}${when}.`
              : `The ledger has no figure for ${name}${when}.`,
          ],
          [defined(concept, asked.lang)],
        ),
        body === undefined ? [] : whereSentence(body, asked.lang),
      ],
      missing: listMissing(alone, [], false, ledger),
    },
    asked,
    ledger,
  )
}

/** Totals of everybody, where a nationality is asked for, are told only for the very period and from bulletins. */
function isCrowd(found: Evidence, asked: Asked): boolean {
  if (!found.wider || asked.nationalities.length === 0) return false
  return found.fit !== 'exact' || found.concept.standing !== 'count'
}

/** Only IOM counts what IOM assists: there, the international figure is the producer's own. */
function isOfficialEnough(found: Evidence, asked: Asked): boolean {
  return found.figure.publisherType === 'official' || asked.families[0] === 'avr'
}

function isDirect(found: Evidence, asked: Asked): boolean {
  return (
    (found.fit === 'exact' || (asked.periods.length === 0 && found.fit === 'inside')) &&
    !found.wider &&
    !(found.narrow && asked.nationalities.length > 1) &&
    found.companion === undefined &&
    found.concept.standing === 'count' &&
    isAnswering(found.concept, asked)
  )
}

/** A request answers no question about departures, nor the other way round. */
function isAnswering(concept: Concept, asked: Asked): boolean {
  return concept.requestsFor === null ? true : asked.asksForRequests || asked.named.includes(concept.code)
}

/** A share is told with what it is a share of, where the same page gives it. */
function withDenominators(found: readonly Evidence[], ledger: Ledger): readonly Evidence[] {
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
function withCompanions(direct: readonly Evidence[], touching: readonly Evidence[]): readonly Evidence[] {
  const rivals = touching.filter(
    (each) =>
      !direct.includes(each) &&
      direct.some(
        (one) =>
          (one.concept.rivals.includes(each.concept.code) ||
            each.concept.rivals.includes(one.concept.code) ||
            one.concept.requestsFor === each.concept.code) &&
          each.fit === one.fit,
      ),
  )
  return [...direct, ...rivals]
}

function lead(
  asked: Asked,
  direct: readonly Evidence[],
  shown: readonly Evidence[],
  ledger: Ledger,
): Paragraph {
  const es = asked.lang === 'es'
  const when = asked.periods.length === 0 ? '' : ` ${periodWords(asked)}`
  if (direct.length > 0) return severalCounts(asked, direct)
  const touching = shown.filter((each) => each.fit !== 'other')
  const several = touching.filter((each) => isAnswering(each.concept, asked) && !each.wider).length > 1
  const kind = [
    ...(several ? [es ? 'única' : 'single'] : []),
    ...(isStateFigure(shown) ? [es ? 'oficial' : 'official'] : []),
  ]
  const about = `${topic(asked, shown, ledger)}${nationalityWords(asked)}${when}`
  const none = es
    ? `El registro no tiene una cifra ${[...kind].toReversed().join(' ')} de ${about}.`.replace(
        'cifra  ',
        'cifra ',
      )
    : `The ledger has no ${kind.join(' ')} figure for ${about}.`.replace('no  ', 'no ')
  if (shown.length === 0) return [none]
  if (touching.length === 0)
    return [
      `${none} ${es ? 'Lo más cercano en el tiempo es de otro periodo.' : 'The closest in time is of another period.'}`,
    ]
  return [
    `${none} ${es ? 'Lo publicado en torno a eso es lo que sigue.' : 'What has been published around it follows.'}`,
  ]
}

function isStateFigure(shown: readonly Evidence[]): boolean {
  return shown.every((each) => each.figure.publisherType === 'official')
}

function severalCounts(asked: Asked, direct: readonly Evidence[]): Paragraph {
  if (asked.periods.length > 1) return []
  const counts = new Set(direct.map((each) => each.concept.carries ?? each.concept.code))
  if (counts.size < 2) return []
  const number = COUNTS[asked.lang][counts.size] ?? String(counts.size)
  const official = isStateFigure(direct)
  return asked.lang === 'es'
    ? [
        `Hay ${number} cuentas${official ? ' oficiales' : ''}${asked.periods.length === 0 ? '' : ' para ese periodo'} y cada una responde a una pregunta distinta.`,
      ]
    : [
        `There are ${number}${official ? ' official' : ''} counts${asked.periods.length === 0 ? '' : ' for that period'}, and each answers a different question.`,
      ]
}

function topic(asked: Asked, shown: readonly Evidence[], ledger: Ledger): string {
  const family = asked.families[0]
  if (family !== undefined) return FAMILY_NAMES[family][asked.lang]
  const concept = shown[0]?.concept ?? ledger.concepts.get(asked.concepts[0] ?? ('' as never))
  return concept === undefined
    ? ''
    : concept.name[asked.lang].charAt(0).toLowerCase() + concept.name[asked.lang].slice(1)
}

/** The sentences of the figures; a carrier and the people it carried make one. */
function tell(shown: readonly Evidence[], ledger: Ledger, asked: Asked): readonly Paragraph[] {
  const told = new Set<Evidence>()
  return shown.flatMap((each, index) => {
    if (told.has(each)) return []
    told.add(each)
    const load = shown.find(
      (other) =>
        each.concept.carries === other.concept.code &&
        other.figure.url === each.figure.url &&
        coincide(other.figure, each.figure),
    )
    const carrier = shown.find(
      (other) =>
        other.concept.carries === each.concept.code &&
        other.figure.url === each.figure.url &&
        coincide(other.figure, each.figure),
    )
    const [vehicle, people] = carrier !== undefined ? [carrier, each] : [each, load]
    if (people === undefined)
      return [figureSentence(each, ledger, asked.lang, index), ...whyCare(each, asked)]
    told.add(vehicle)
    told.add(people)
    return [withLoad(vehicle, people, ledger, asked), ...whyCare(people, asked)]
  })
}

function withLoad(vehicle: Evidence, people: Evidence, ledger: Ledger, asked: Asked): Paragraph {
  const base = figureSentence(vehicle, ledger, asked.lang, 1)
  const end = base.at(-1)
  const body = base.slice(0, -1)
  const load = { cite: people.figure, text: amount(people.figure, asked.lang) }
  const thing = countedThing(people.concept, scopeOf(people.figure, ledger), asked.lang).split(' ')[0] ?? ''
  return asked.lang === 'es'
    ? [
        ...body,
        `${typeof end === 'string' ? end.replace(/\.$/, '') : ''}, que llevaron a `,
        load,
        ` ${thing}.`,
      ]
    : [
        ...body,
        `${typeof end === 'string' ? end.replace(/\.$/, '') : ''}, which carried `,
        load,
        ` ${thing}.`,
      ]
}

/** The remark that keeps a figure from being taken for more than it is. */
function whyCare(each: Evidence, asked: Asked): readonly Paragraph[] {
  const careful =
    each.concept.standing !== 'count' ||
    each.wider ||
    each.figure.status === 'preliminary' ||
    each.figure.action !== null
  return careful ? [remark(each.figure, asked.lang)] : []
}

function cautionSentences(shown: readonly Evidence[], asked: Asked, ledger: Ledger): readonly Paragraph[] {
  const es = asked.lang === 'es'
  const sentences: Paragraph[] = []
  const head = shown[0]?.concept
  if (head !== undefined) sentences.push([defined(head, asked.lang)])
  const units = new Set(shown.map((each) => each.concept.unit))
  if (asked.asksForPersons && units.size === 1 && units.has('events'))
    sentences.push([
      es
        ? 'La pregunta es por personas; esta serie no las cuenta.'
        : 'The question is about people; this series does not count them.',
    ])
  if (new Set(shown.map((each) => each.concept.code)).size > 1)
    sentences.push([
      es
        ? 'Estas cifras no se suman ni se sustituyen entre ellas.'
        : 'These figures neither add up nor stand in for one another.',
    ])
  if (head !== undefined) sentences.push(...confusions(head, shown, asked, ledger))
  sentences.push(...conflicts(shown, asked, ledger).slice(0, 2))
  return sentences
}

/** What the first concept is taken for elsewhere: named, without its numbers. */
function confusions(
  head: Concept,
  shown: readonly Evidence[],
  asked: Asked,
  ledger: Ledger,
): readonly Paragraph[] {
  const others = head.notToConfuse
    .filter((code) => !shown.some((each) => each.concept.code === code))
    .flatMap((code) => ledger.concepts.get(code)?.name[asked.lang] ?? [])
    .slice(-2)
    .map((name) => (asked.lang === 'es' ? `«${name}»` : `“${name}”`))
  if (others.length === 0) return []
  return [
    [
      asked.lang === 'es'
        ? `No se confunda con ${list(others, 'es')}.`
        : `Not to be confused with ${list(others, 'en')}.`,
    ],
  ]
}

function conflicts(shown: readonly Evidence[], asked: Asked, ledger: Ledger): readonly Paragraph[] {
  return shown.flatMap((one, index) =>
    shown.slice(index + 1).flatMap((other): readonly Paragraph[] => {
      const { relation, why } = relate(one.figure, other.figure, ledger)
      const broken =
        relation === 'not_comparable' && one.concept === other.concept && !one.narrow && !other.narrow
      return relation === 'conflict' || broken
        ? [bind(why[asked.lang], [one.figure, other.figure], (each) => amount(each, asked.lang))]
        : []
    }),
  )
}

function missingSentences(
  asked: Asked,
  shown: readonly Evidence[],
  answered: boolean,
  ledger: Ledger,
): readonly Paragraph[] {
  const head = shown[0]?.concept ?? asked.concepts.flatMap((code) => ledger.concepts.get(code) ?? [])[0]
  if (head === undefined) return []
  const gaps = knownGaps(asked, head, shown)
    .slice(0, 2)
    .map(([gap]) => gap)
  if (answered && gaps.length === 0) return []
  const body = ledger.bodies.get(listMissing(asked, shown, answered, ledger)[0]?.body ?? head.owner)
  return [unpublished(gaps, asked.lang), ...(body === undefined ? [] : [whereSentence(body, asked.lang)])]
}
