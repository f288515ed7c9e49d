import type { Language } from '../compact/schema.ts'
import type { ActionId } from '../registry/schema.ts'
import type { Answer, AnswerFigure } from './answer-schema.ts'
import { plain } from './plain.ts'
import type { Asked } from './read-question.ts'
import { list, number } from './wording.ts'

/** What a question about the record needs to know of an action. `populations`: the codes and the words for them. */
export type RecordedAction = {
  readonly id: ActionId
  readonly objective: number
  readonly title: string
  readonly institutions: readonly {
    readonly code: string | null
    readonly name: string
    readonly printed: string
  }[]
  readonly text: string
}

type Filter = {
  readonly objectives: readonly number[]
  readonly institutions: readonly string[]
  /** Each a set of stems, any of which will do. */
  readonly words: readonly (readonly string[])[]
}

/** Words for the same people, which share no stem; in both languages, without accents. */
const KIN: readonly (readonly string[])[] = [
  ['ninez', 'ninas', 'ninos', 'nina ', 'nino ', 'infancia', 'menores', 'adolescent', 'nna', 'child'],
  ['mujer', 'women', 'femenin'],
  ['albergue', 'shelter', 'alojamiento'],
  ['repatria', 'retorn', 'return', 'devuel', 'devoluc'],
  ['discapacidad', 'disabil'],
  ['refugi', 'asilo', 'asylum'],
]

const MOST_TITLES = 5
const COMMON =
  /^(?:accion|action|objetiv|objective|report|compromis|pacto|compact|mundial|global|cuant|many|much|registr|record|instituci|institution|quien|what|which|does|hace|hacen|done|hecho|tiene|have|about|sobre|para|tienen|there|estado|government|gobierno|mexic|migra)/

const ABOUT_ACTIONS =
  /\bacciones?\b|\bactions?\b|que (?:hace|hizo|reporta|reporto)\b|what (?:does|did|has) .{2,60}\b(?:do|done|report|reported)\b/

export function asksOfActions(question: string): boolean {
  return ABOUT_ACTIONS.test(plain(question))
}

/**
 * Answers a question about the record itself: how many actions, of which objective, body or subject, and which.
 * Undefined where the question is not about actions or names nothing to look for.
 */
export function answerRecord(asked: Asked, actions: readonly RecordedAction[]): Answer | undefined {
  if (actions.length === 0 || !asksOfActions(asked.question)) return undefined
  const filter = readFilter(asked, actions)
  if (filter.objectives.length + filter.institutions.length + filter.words.length === 0) return undefined
  const found = actions.filter((action) => passes(action, filter))
  return assembleRecord(asked, filter, found)
}

function readFilter(asked: Asked, actions: readonly RecordedAction[]): Filter {
  const objectives = [...asked.words.matchAll(/(?:objetivos?|objectives?) (\d{1,2})\b/g)].map((match) =>
    Number(match[1]),
  )
  const names = new Map(
    actions.flatMap((action) =>
      action.institutions.flatMap(({ code, name, printed }) =>
        [code, name, printed].flatMap((each) =>
          each === null || each.length < 3 ? [] : [[plain(each), name] as const],
        ),
      ),
    ),
  )
  const named = [...names].filter(([words]) => holds(asked.words, words))
  const institutions = [...new Set(named.map(([, name]) => name))]
  const taken = named.map(([words]) => words).join(' ')
  const words = asked.words
    .split(/[^a-z]+/)
    .filter((word) => word.length >= 5 && !COMMON.test(word) && !taken.includes(word))
    .map(stem)
  return { objectives, institutions, words: [...new Set(words)].map(kinOf) }
}

function holds(text: string, words: string): boolean {
  return ` ${text.replace(/[^a-z0-9]+/g, ' ')} `.includes(` ${words.replace(/[^a-z0-9]+/g, ' ').trim()} `)
}

/** Long enough to tell words apart, short enough to join their endings: "acompañada" and "acompañados". */
function stem(word: string): string {
  return word.slice(0, Math.max(5, word.length - 3))
}

function kinOf(stemmed: string): readonly string[] {
  return KIN.find((kin) => kin.some((one) => one.startsWith(stemmed) || stemmed.startsWith(one))) ?? [stemmed]
}

function passes(action: RecordedAction, { objectives, institutions, words }: Filter): boolean {
  if (objectives.length > 0 && !objectives.includes(action.objective)) return false
  if (institutions.length > 0 && !action.institutions.some((each) => institutions.includes(each.name)))
    return false
  const text = plain(`${action.title} ${action.text}`)
  return words.every((kin) => kin.some((word) => text.includes(word)))
}

function assembleRecord(asked: Asked, filter: Filter, found: readonly RecordedAction[]): Answer {
  const count = number(found.length, asked.lang)
  const titles = found.slice(0, MOST_TITLES).map((each) => quoted(each.title, asked.lang))
  const more = found.length > MOST_TITLES
  const listed =
    titles.length === 0
      ? ''
      : ` ${asked.lang === 'es' ? (more ? 'Entre ellas' : titles.length === 1 ? 'Es' : 'Son') : more ? 'Among them' : titles.length === 1 ? 'It is' : 'They are'}: ${list(titles, asked.lang)}.`
  const text = `${found.length === 0 ? noneOf(filter, asked.lang) : opening(count, found.length, filter, asked.lang)}${listed}`
  const start = text.indexOf(count)
  return {
    question: asked.question,
    lang: asked.lang,
    answer: text,
    kind: 'figures',
    figures:
      found.length === 0
        ? []
        : [
            countFigure(found, asked, count, start),
            ...found.slice(0, MOST_TITLES).map((each) => actionFigure(each, asked, text)),
          ],
    cautions: [],
    missing: [],
    understood: {
      wants: asked.wants,
      about: asked.lang === 'es' ? 'las acciones del registro' : 'the actions of the record',
      concepts: [],
      nationalities: [],
      periods: asked.periods,
      officialOnly: asked.officialOnly,
    },
    nearest: [],
  }
}

function noneOf(filter: Filter, lang: Language): string {
  const limits = limitsOf(filter, lang, 2)
  return lang === 'es' ? `El registro no tiene acciones ${limits}.` : `The record has no actions ${limits}.`
}

function opening(count: string, size: number, filter: Filter, lang: Language): string {
  const es = lang === 'es'
  const limits = limitsOf(filter, lang, size)
  const noun = es ? (size === 1 ? 'acción' : 'acciones') : size === 1 ? 'action' : 'actions'
  return es ? `El registro tiene ${count} ${noun} ${limits}.` : `The record has ${count} ${noun} ${limits}.`
}

function quoted(title: string, lang: Language): string {
  return lang === 'es' ? `«${title}»` : `“${title}”`
}

function countFigure(
  found: readonly RecordedAction[],
  asked: Asked,
  quote: string,
  start: number,
): AnswerFigure {
  const unit = asked.lang === 'es' ? 'acciones' : 'actions'
  return { ...NOTHING, value: found.length, unit, conceptName: unit, quote, start, end: start + quote.length }
}

function actionFigure(action: RecordedAction, asked: Asked, text: string): AnswerFigure {
  const quote = quoted(action.title, asked.lang)
  const start = text.indexOf(quote)
  return {
    ...NOTHING,
    action: action.id,
    value: 1,
    unit: asked.lang === 'es' ? 'acción' : 'action',
    publisher: list(
      action.institutions.map((each) => each.name),
      asked.lang,
    ),
    quote,
    start,
    end: start + quote.length,
  }
}

const NOTHING = {
  statistic: null,
  index: null,
  action: null,
  qualifier: 'exact',
  concept: null,
  conceptName: '',
  population: '',
  period: null,
  publisher: '',
  official: true,
  unconfirmed: false,
  source: { url: '', documentUrl: null, reportedBy: null, pageDate: null, label: '' },
} as const

/** What the question narrows to, in words. */
function limitsOf(filter: Filter, lang: Language, size: number): string {
  const es = lang === 'es'
  const limits = [
    ...(filter.objectives.length === 0
      ? []
      : [
          es
            ? `del objetivo ${filter.objectives.join(', ')}`
            : `under objective ${filter.objectives.join(', ')}`,
        ]),
    ...(filter.institutions.length === 0
      ? []
      : [es ? `de ${list(filter.institutions, 'es')}` : `by ${list(filter.institutions, 'en')}`]),
    ...(filter.words.length === 0
      ? []
      : [
          es
            ? `que ${size === 1 ? 'trata' : 'tratan'} de lo que se pregunta`
            : `that ${size === 1 ? 'deals' : 'deal'} with what is asked`,
        ]),
  ]
  return limits.join(' ')
}
