import type { Language } from '../compact/schema.ts'
import type { Answer, AnswerFigure } from './answer-schema.ts'
import type { Asked } from './read-question.ts'
import {
  asksOfActions,
  isEmpty,
  loosen,
  passes,
  readRecordFilter,
  readRecordWant,
  type Focus,
  type RecordedAction,
  type RecordFilter,
  type RecordWant,
  type Translate,
} from './record-question.ts'
import { list, number } from './wording.ts'

/** The actions of the cycle that questions about the record are answered from. */
export type RecordView = {
  readonly cycle: Record<Language, string>
  readonly actions: readonly RecordedAction[]
  readonly translate: Translate
  /** Names by code, of objectives and of reporter types. */
  readonly objectives: ReadonlyMap<number, Record<Language, string>>
  readonly reporterTypes: ReadonlyMap<string, Record<Language, string>>
}

const MOST_TITLES = 5
const MOST_NAMES = 12
const MOST_RANKED = 5

/**
 * Answers a question about the record itself: how many actions, of which objective, body or subject, and which; which
 * bodies report; who reports most. Undefined where the question is not about actions.
 */
export function answerRecord(asked: Asked, record: RecordView | undefined): Answer | undefined {
  if (record === undefined || record.actions.length === 0 || !asksOfActions(asked.question)) return undefined
  const want = readRecordWant(asked.words)
  const filter = readRecordFilter(asked.question, asked.words, record.actions, record.translate)
  if (isEmpty(filter) && want.kind === 'actions' && !/cuant|how many|total/.test(asked.words))
    return undefined
  const found = record.actions.filter((action) => passes(action, filter))
  const draft = new Draft(asked)
  const looser = found.length === 0 ? loosen(filter, record.actions) : undefined
  if (found.length === 0) sayNone(draft, filter, record, asked.lang)
  if (looser !== undefined) {
    draft.add(' ')
    const close = record.actions.filter((action) => passes(action, looser))
    say(draft, want, looser, close, record, asked.lang)
  } else if (found.length > 0) say(draft, want, filter, found, record, asked.lang)
  return draft.toAnswer()
}

function say(
  draft: Draft,
  want: RecordWant,
  filter: RecordFilter,
  found: readonly RecordedAction[],
  record: RecordView,
  lang: Language,
): void {
  switch (want.kind) {
    case 'actions':
      sayActions(draft, filter, found, record, lang)
      break
    case 'institutions':
      sayInstitutions(draft, filter, found, record, lang)
      break
    case 'ranking':
      sayRanking(draft, want, filter, found, record, lang)
      break
  }
}

function sayNone(draft: Draft, filter: RecordFilter, record: RecordView, lang: Language): void {
  const unknown = filter.objectives.filter((each) => !record.objectives.has(each))
  if (unknown.length > 0) {
    const named = list(unknown.map(String), lang)
    const known = Math.max(...record.objectives.keys())
    draft.add(
      lang === 'es'
        ? `No hay objetivo ${named}: los del Pacto van del 1 al ${String(known)}.`
        : `There is no objective ${named}: those of the Compact are 1 to ${String(known)}.`,
    )
    return
  }
  const limits = limitsOf(filter, record, lang)
  draft.add(lang === 'es' ? `El registro no tiene acciones${limits}` : `The record has no actions${limits}`)
  draft.add(lang === 'es' ? ` (${record.cycle.es}).` : ` (${record.cycle.en}).`)
}

function sayActions(
  draft: Draft,
  filter: RecordFilter,
  found: readonly RecordedAction[],
  record: RecordView,
  lang: Language,
): void {
  const es = lang === 'es'
  draft.add(es ? 'El registro tiene ' : 'The record has ')
  draft.count(found.length, actionsWord(found.length, lang))
  draft.add(
    ` ${actionsWord(found.length, lang)}${limitsOf(filter, record, lang, found.length === 1)} (${record.cycle[lang]}). `,
  )
  const more = found.length > MOST_TITLES
  const one = found.length === 1
  draft.add(
    es
      ? more
        ? 'Entre ellas: '
        : one
          ? 'Es '
          : 'Son: '
      : more
        ? 'Among them: '
        : one
          ? 'It is '
          : 'They are: ',
  )
  const shown = found.slice(0, MOST_TITLES)
  shown.forEach((action, index) => {
    if (index > 0) draft.add(index === shown.length - 1 ? (es ? ' y ' : ' and ') : ', ')
    draft.action(action, lang)
  })
  draft.add('.')
}

function sayInstitutions(
  draft: Draft,
  filter: RecordFilter,
  found: readonly RecordedAction[],
  record: RecordView,
  lang: Language,
): void {
  const es = lang === 'es'
  const names = rank(found, (action) => action.institutions.map((each) => each.name[lang]))
  draft.count(names.length, es ? 'instancias' : 'bodies')
  draft.add(
    es
      ? ` ${names.length === 1 ? 'instancia reporta' : 'instancias reportan'} acciones${limitsOf(filter, record, 'es')} (${record.cycle.es}): `
      : ` ${names.length === 1 ? 'body reports' : 'bodies report'} actions${limitsOf(filter, record, 'en')} (${record.cycle.en}): `,
  )
  sayCounts(draft, names.slice(0, MOST_NAMES), lang)
  if (names.length > MOST_NAMES) draft.add(es ? ', entre otras' : ', among others')
  draft.add('.')
}

function sayRanking(
  draft: Draft,
  want: Extract<RecordWant, { kind: 'ranking' }>,
  filter: RecordFilter,
  found: readonly RecordedAction[],
  record: RecordView,
  lang: Language,
): void {
  const es = lang === 'es'
  const ranked = rank(want.of === 'state' ? found.filter(isOfState) : found, (action) =>
    want.of === 'objective'
      ? [nameObjective(action.objective, record, lang)]
      : action.institutions.map((each) => each.name[lang]),
  )
  const order = want.least ? ranked.toReversed() : ranked
  const what = {
    institution: es ? 'Las instancias' : 'The bodies',
    state: es ? 'Los estados' : 'The states',
    objective: es ? 'Los objetivos' : 'The objectives',
  }[want.of]
  const most = es ? (want.least ? 'menos' : 'más') : want.least ? 'fewest' : 'most'
  draft.add(
    es
      ? `${what} con ${most} acciones${limitsOf(filter, record, 'es')} (${record.cycle.es}): `
      : `${what} with the ${most} actions${limitsOf(filter, record, 'en')} (${record.cycle.en}): `,
  )
  sayCounts(draft, order.slice(0, MOST_RANKED), lang)
  draft.add('.')
}

type Ranked = readonly (readonly [name: string, count: number])[]

function rank(
  actions: readonly RecordedAction[],
  keys: (action: RecordedAction) => readonly string[],
): Ranked {
  const counts = new Map<string, number>()
  for (const action of actions)
    for (const key of new Set(keys(action))) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].toSorted(([a, one], [b, other]) => other - one || a.localeCompare(b))
}

function sayCounts(draft: Draft, ranked: Ranked, lang: Language): void {
  ranked.forEach(([name, count], index) => {
    if (index > 0) draft.add(index === ranked.length - 1 ? (lang === 'es' ? ' y ' : ' and ') : ', ')
    draft.add(`${name} (`)
    draft.count(count, actionsWord(count, lang))
    draft.add(')')
  })
}

function isOfState(action: RecordedAction): boolean {
  return action.reporterType === 'ef'
}

function nameObjective(objective: number, record: RecordView, lang: Language): string {
  const name = record.objectives.get(objective)?.[lang]
  return `${String(objective)}${name === undefined ? '' : `, ${name.charAt(0).toLowerCase()}${name.slice(1)}`}`
}

function actionsWord(count: number, lang: Language): string {
  if (lang === 'es') return count === 1 ? 'acción' : 'acciones'
  return count === 1 ? 'action' : 'actions'
}

/** What the question narrows to, in words; it begins with a space. */
const FOCUS_WORDS: Readonly<Record<Focus, Record<Language, string>>> = {
  gender: { es: 'con enfoque de género según sus etiquetas', en: 'with a gender focus by their labels' },
  disability: {
    es: 'con atención específica a personas con discapacidad según sus etiquetas',
    en: 'with specific attention to persons with disabilities by their labels',
  },
}

function limitsOf(filter: RecordFilter, record: RecordView, lang: Language, one = false): string {
  const es = lang === 'es'
  const { objectives, institutions, reporterTypes, focus, words } = filter
  const names = institutions.map(
    (code) =>
      record.actions
        .flatMap((action) => action.institutions)
        .find((each) => (each.code ?? each.printed) === code)?.name[lang] ?? code,
  )
  const types = reporterTypes.flatMap((code) => record.reporterTypes.get(code)?.[lang] ?? [])
  const parts = [
    ...(objectives.length === 0
      ? []
      : es
        ? [
            `${objectives.length === 1 ? 'del objetivo' : 'de los objetivos'} ${list(objectives.map(String), 'es')}`,
          ]
        : [`under objective${objectives.length === 1 ? '' : 's'} ${list(objectives.map(String), 'en')}`]),
    ...(names.length === 0
      ? []
      : [
          es
            ? `${one ? 'reportada' : 'reportadas'} por ${list(names.map(withArticle), 'es')}`
            : `reported by ${list(names.map(withThe), 'en')}`,
        ]),
    ...focus.map((each) => FOCUS_WORDS[each][lang]),
    ...(types.length === 0 ? [] : [es ? `de ${list(types, 'es')}` : `of ${list(types, 'en')}`]),
    ...(words.length === 0
      ? []
      : [
          es
            ? `cuyo texto habla de ${list(
                words.map(({ asked }) => `«${asked}»`),
                'es',
              )}`
            : `whose text speaks of ${list(
                words.map(({ asked }) => `“${asked}”`),
                'en',
              )}`,
        ]),
  ]
  return parts.length === 0 ? '' : ` ${parts.join(', ')}`
}

/** «el Instituto…», «la Secretaría…»; states and programmes have no article. */
function withArticle(name: string): string {
  if (/^(?:Instituto|Consejo|Sistema|Centro|Servicio|Registro|Tribunal|Poder)\b/u.test(name))
    return `el ${name}`
  return /^(?:Secretaría|Comisión|Unidad|Agencia|Fiscalía|Coordinación|Guardia|Procuraduría|Universidad)/u.test(
    name,
  )
    ? `la ${name}`
    : name
}

function withThe(name: string): string {
  return / (?:Institute|Ministry|Commission|Unit|Agency|Council|Service|System|Office)\b|^(?:Ministry|Commission|Unit)\b/.test(
    name,
  )
    ? `the ${name}`
    : name
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

/** The prose of an answer as it grows, each count and action bound to its place in it. */
class Draft {
  readonly #asked: Asked
  #text = ''
  readonly #figures: AnswerFigure[] = []

  constructor(asked: Asked) {
    this.#asked = asked
  }

  add(text: string): void {
    this.#text += text
  }

  count(value: number, unit: string): void {
    const quote = number(value, this.#asked.lang)
    this.#bind({ ...NOTHING, value, unit, conceptName: unit }, quote)
  }

  action(action: RecordedAction, lang: Language): void {
    const title = action.title[lang]
    const quote = lang === 'es' ? `«${title}»` : `“${title}”`
    const publisher = list(
      action.institutions.map((each) => each.name[lang]),
      lang,
    )
    const source = { ...NOTHING.source, label: title }
    this.#bind(
      { ...NOTHING, action: action.id, value: 1, unit: actionsWord(1, lang), publisher, source },
      quote,
    )
  }

  #bind(figure: Omit<AnswerFigure, 'quote' | 'start' | 'end'>, quote: string): void {
    const start = this.#text.length
    this.#text += quote
    this.#figures.push({ ...figure, quote, start, end: start + quote.length })
  }

  toAnswer(): Answer {
    const { question, lang, wants, periods, officialOnly } = this.#asked
    return {
      question,
      lang,
      answer: this.#text,
      kind: 'figures',
      figures: this.#figures,
      cautions: [],
      missing: [],
      understood: {
        wants,
        about: lang === 'es' ? 'las acciones del registro' : 'the actions of the record',
        concepts: [],
        nationalities: [],
        periods,
        officialOnly,
      },
      nearest: [],
    }
  }
}
