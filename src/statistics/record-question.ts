import type { Bilingual } from '../compact/schema.ts'
import type { ActionId } from '../registry/schema.ts'
import { plain } from './plain.ts'
import { readPeriods } from './read-period.ts'

/** What an action may be labelled to attend to in particular. */
export type Focus = 'gender' | 'disability'

/** What a question about the record needs to know of an action. */
export type RecordedAction = {
  readonly id: ActionId
  readonly objective: number
  readonly reporterType: string
  readonly title: Bilingual
  readonly institutions: readonly {
    readonly code: string | null
    readonly name: Bilingual
    readonly printed: string
  }[]
  /** All that it says, with what we say of it in both languages, in plain text. */
  readonly text: string
  /** As the labels that hold now have it. */
  readonly focus: readonly Focus[]
}

/** What the question counts: actions, or institutions that report them; or which of a kind has most. */
export type RecordWant =
  | { readonly kind: 'actions' | 'institutions' }
  | { readonly kind: 'ranking'; readonly of: 'institution' | 'state' | 'objective'; readonly least: boolean }

export type RecordFilter = {
  readonly objectives: readonly number[]
  /** Codes or printed names. */
  readonly institutions: readonly string[]
  readonly reporterTypes: readonly string[]
  readonly focus: readonly Focus[]
  /** Each a set of stems, any of which will do, with the word of the question. */
  readonly words: readonly { readonly asked: string; readonly stems: readonly string[] }[]
}

/** Spanish words for an English one. */
export type Translate = (word: string) => readonly string[]

const ABOUT_ACTIONS =
  /\bacciones\b|\baccion reportada|\bactions?\b|que (?:hace|hacen|hizo|hicieron|reporta|reportan|reporto|ha hecho|han hecho|esta haciendo)\b|what (?:does|did|do|has|have|is|are) .{2,60}\b(?:do|done|doing|report|reported)\b|(?:quien|quienes|que instituciones?|which institutions?|who) (?:atiende|trabaja|reporta|works?|reports?|helps?)|\bcompendio\b.*\bcuant|objetivos?\b.{0,30}\bpacto/

export function asksOfActions(question: string): boolean {
  const words = plain(question)
  if (!ABOUT_ACTIONS.test(words)) return false
  // «What did UPMRIP report for January to March 2024?» is about figures, unless it says actions.
  return /\bacciones\b|\baccion\b|\bactions?\b/.test(words) || readPeriods(words).periods.length === 0
}

export function readRecordWant(words: string): RecordWant {
  const least = /\bmenos acciones|fewest|least actions/.test(words)
  if (least || /\bmas acciones|mayor numero|mas reporta|most actions|the most\b|reports? most/.test(words)) {
    const of = /\bestado|entidad|\bstates?\b/.test(words)
      ? 'state'
      : /objetivo|objective/.test(words)
        ? 'objective'
        : 'institution'
    return { kind: 'ranking', of, least }
  }
  const asksWho =
    /\b(?:que|cuales|cuantas|cuantos|which|how many|what) (?:[a-z]+ )?(?:instituciones|instancias|dependencias|organizaciones|estados|entidades|institutions|bodies|agencies|organi[sz]ations|states)\b|\b(?:quien|quienes|who)\b/
  return { kind: asksWho.test(words) ? 'institutions' : 'actions' }
}

/** Words for the same people or thing, which share no stem; in both languages, without accents. */
const KIN: readonly (readonly string[])[] = [
  ['ninez', 'ninas', 'ninos', 'nina ', 'nino ', 'infancia', 'menores', 'adolescen', 'nna', 'child', 'minor'],
  ['mujer', 'women', 'woman', 'femenin'],
  ['albergue', 'shelter', 'alojamiento'],
  ['repatria', 'retorn', 'return', 'devuel', 'devoluc'],
  ['discapaci', 'disabil', 'disabled'],
  ['refugi', 'asilo', 'asylum', 'refugee'],
  ['salud', 'health', 'medic'],
  ['educa', 'escuela', 'school'],
  ['trabajo', 'labor', 'emple', 'employ', 'work'],
  ['consula', 'consular'],
  ['remesa', 'remittanc'],
  ['trata de', 'traffick'],
  ['asistid', 'assisted'],
  ['volunta'],
  ['deten', 'detention', 'detain'],
  ['capacit', 'train'],
  ['indigena', 'indigen'],
]
const COMMON = new Set(
  `accion acciones objetivo objetivos reporta reportan reporto reportadas reportada reportado compromiso pacto mundial compendio
  cuantas cuantos cuales registro institucion instituciones instancia instancias quien quienes hace hacen hecho hizo sobre para
  tienen tiene existen existe estado estados entidad entidades gobierno mexico mexicano mexicana migracion migrante migrantes
  organizacion organizaciones organisation organisations organization organizations mayor menor total todas todos ciclo hubo haciendo relacionadas relacionada relacionados materia tema dentro informe atienden atiende
  ayudan ayudar trabaja trabajan acerca programa programas actividad actividades federal federales
  personas persona people persons
  action actions objective objectives report reports reported compact global many record what which does done doing have there
  menos fewer most more fewest least about under with that this these those from state states government institution institutions body bodies agency agencies
  mexican migration migrant migrants number total cycle does helps help works work dealing deal related
  programme programmes program programs activity activities`
    .trim()
    .split(/\s+/),
)
const REPORTER_TYPES: readonly (readonly [string, RegExp])[] = [
  ['osc', /sociedad civil|civil society|\bong\b|\bngos?\b/],
  ['ef', /entidades federativas|los estados\b|gobiernos? estatal|the states\b|state governments?/],
  ['apf', /gobierno federal|administracion publica federal|dependencias federales|federal government/],
  ['pj', /poder judicial|judiciary/],
  ['oca', /organismos? (?:constitucionales )?autonomos?|autonomous bodies/],
]
/** A focus that is asked for by its name is read from the labels, not from the words of the texts. */
const FOCUSES: readonly (readonly [Focus, RegExp])[] = [
  [
    'gender',
    /(?:enfoque|perspectiva) (?:de |en )(?:genero|(?:las )?mujeres)|gender (?:focus|perspective)|focus on (?:gender|women)/,
  ],
  [
    'disability',
    /(?:enfoque|perspectiva) (?:de |en )(?:la )?discapacidad|atencion especifica a (?:las )?personas con discapacidad|disability focus|focus on (?:persons with )?disabilit(?:y|ies)/,
  ],
]
const SHORTEST = 4

/** Two words that say one thing: what they are looked for by. */
const UNACCOMPANIED = / (no acompanad[aeos]+|unaccompanied) /
const UNACCOMPANIED_STEMS = ['no acompana', 'unaccompan']

/** `question` as it was written, `words` in plain text. */
export function readRecordFilter(
  question: string,
  words: string,
  actions: readonly RecordedAction[],
  translate: Translate,
): RecordFilter {
  const objectives = [
    ...words.matchAll(/(?:objetivos?|objectives?) ((?:\d{1,2}(?:, | y | and | e )?)+)/g),
  ].flatMap((match) => (match[1] ?? '').match(/\d+/g)?.map(Number) ?? [])
  const reporterTypes = REPORTER_TYPES.filter(([, pattern]) => pattern.test(words)).map(([code]) => code)
  const names = new Map(
    actions.flatMap((action) =>
      action.institutions.flatMap(({ code, name, printed }) =>
        [code, name.es, name.en, printed].flatMap((each) =>
          each === null || each.length < 3 ? [] : [[flat(each), code ?? printed] as const],
        ),
      ),
    ),
  )
  const text = ` ${flat(words)} `
  const named = [...names].filter(([name]) => name !== '' && text.includes(` ${name} `))
  let rest = named.reduce((left, [name]) => left.replaceAll(` ${name} `, ' '), text)
  const focus = FOCUSES.filter(([, pattern]) => pattern.test(rest)).map(([each]) => each)
  for (const [, pattern] of [...REPORTER_TYPES, ...FOCUSES]) rest = rest.replace(pattern, ' ')
  const alone = UNACCOMPANIED.exec(rest)?.[1]
  if (alone !== undefined) rest = rest.replace(UNACCOMPANIED, ' ')
  const asked = rest
    .split(' ')
    .filter((word) => word.length >= SHORTEST && !/\d/.test(word) && !COMMON.has(word))
  return {
    objectives,
    reporterTypes,
    focus,
    institutions: [...new Set(named.map(([, code]) => code))],
    words: [
      ...[...new Set(asked)].map((word) => ({
        asked: asWritten(word, question),
        stems: stemsOf(word, translate),
      })),
      ...(alone === undefined ? [] : [{ asked: asWritten(alone, question), stems: UNACCOMPANIED_STEMS }]),
    ],
  }
}

/** The words with the accents that the question gave them. */
function asWritten(words: string, question: string): string {
  const written = question.split(/[^\p{L}\d]+/u)
  return words
    .split(' ')
    .map((word) => written.find((each) => plain(each) === word)?.toLowerCase() ?? word)
    .join(' ')
}

function flat(text: string): string {
  return plain(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

function stemsOf(word: string, translate: Translate): readonly string[] {
  const own = stem(word)
  const kin = KIN.find((one) =>
    one.some((each) => each.trim().startsWith(own) || own.startsWith(each.trim())),
  )
  return [...new Set([...(kin ?? []), own, ...translate(word).map((each) => stem(plain(each)))])]
}

/** Long enough to tell words apart, short enough to join their endings: "acompañada" and "acompañados". */
function stem(word: string): string {
  return word.length <= 5 ? word.replace(/e?s$/, '') : word.slice(0, Math.max(5, word.length - 3))
}

export function passes(action: RecordedAction, filter: RecordFilter): boolean {
  const { objectives, institutions, reporterTypes, focus, words } = filter
  if (!focus.every((each) => action.focus.includes(each))) return false
  if (objectives.length > 0 && !objectives.includes(action.objective)) return false
  if (reporterTypes.length > 0 && !reporterTypes.includes(action.reporterType)) return false
  if (
    institutions.length > 0 &&
    !action.institutions.some((each) => institutions.includes(each.code ?? each.printed))
  )
    return false
  return words.every(({ stems }) => stems.some((each) => action.text.includes(each)))
}

/** The filter with one of its words left out, that which leaves fewest actions but some; undefined where none does. */
export function loosen(filter: RecordFilter, actions: readonly RecordedAction[]): RecordFilter | undefined {
  if (filter.words.length < 2) return undefined
  const [best] = filter.words
    .map((left) => ({ ...filter, words: filter.words.filter((each) => each !== left) }))
    .map((each) => ({ each, found: actions.filter((action) => passes(action, each)).length }))
    .filter(({ found }) => found > 0)
    .toSorted((a, b) => a.found - b.found)
  return best?.each
}

export function isEmpty({ objectives, institutions, reporterTypes, focus, words }: RecordFilter): boolean {
  return objectives.length + institutions.length + reporterTypes.length + focus.length + words.length === 0
}
