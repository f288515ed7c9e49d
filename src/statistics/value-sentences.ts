import { isAnswering } from './value-direct.ts'
import type { Evidence } from './evidence-schema.ts'
import { FAMILY_NAMES } from './families.ts'
import { coincide, type Ledger } from './ledger.ts'
import { knownGaps, listMissing, nationalityWords, periodWords } from './missing.ts'
import { bind, type Paragraph } from './prose.ts'
import type { Asked } from './read-question.ts'
import { relate } from './relations.ts'
import type { Concept } from './schema.ts'
import { awaits, figureSentence, remark } from './sentences.ts'
import { decapitalize, defined, unpublished, whereSentence } from './explain.ts'
import { relateScopes } from './scope.ts'
import { amount, countedThing, list } from './wording.ts'
import { scopeOf } from './ledger.ts'

const COUNTS = {
  es: 'cero una dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' '),
  en: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
}

export function lead(
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
  const requests = asked.named.find((code) => ledger.concepts.get(code)?.requestsFor !== null)
  if (requests !== undefined && asked.asksForRequests)
    return decapitalize(ledger.concepts.get(requests)?.name[asked.lang] ?? '')
  const [named, ...others] = asked.named
  const only = others.length === 0 && named !== undefined ? ledger.concepts.get(named) : undefined
  if (only !== undefined && shown.some((each) => each.concept.code === only.code))
    return decapitalize(only.name[asked.lang])
  if (family !== undefined) return FAMILY_NAMES[family][asked.lang]
  const concept = shown[0]?.concept ?? asked.concepts.flatMap((code) => ledger.concepts.get(code) ?? [])[0]
  return concept === undefined ? '' : decapitalize(concept.name[asked.lang])
}

/** The sentences of the figures; a carrier and the people it carried make one. */
export function tell(shown: readonly Evidence[], ledger: Ledger, asked: Asked): readonly Paragraph[] {
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
        ` ${thing}${awaits(people.figure, asked.lang)}.`,
      ]
    : [
        ...body,
        `${typeof end === 'string' ? end.replace(/\.$/, '') : ''}, which carried `,
        load,
        ` ${thing}${awaits(people.figure, asked.lang)}.`,
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

export function cautionSentences(
  shown: readonly Evidence[],
  asked: Asked,
  ledger: Ledger,
): readonly Paragraph[] {
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
        relation === 'not_comparable' &&
        one.concept === other.concept &&
        relateScopes(scopeOf(one.figure, ledger), scopeOf(other.figure, ledger)) === 'equal'
      return relation === 'conflict' || broken
        ? [bind(why[asked.lang], [one.figure, other.figure], (each) => amount(each, asked.lang))]
        : []
    }),
  )
}

export function missingSentences(
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
