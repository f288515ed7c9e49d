import type { Bilingual, Language } from '../compact/schema.ts'
import type { Dimension } from './schema.ts'

/** The two members of a dimension that is a yes or a no. */
export const YES_NO = {
  gender: {
    yes: { es: 'Con enfoque de género', en: 'With a gender focus' },
    no: { es: 'Sin enfoque de género', en: 'Without a gender focus' },
  },
  disability: {
    yes: {
      es: 'Con atención específica a personas con discapacidad',
      en: 'With specific attention to persons with disabilities',
    },
    no: {
      es: 'Sin atención específica a personas con discapacidad',
      en: 'Without specific attention to persons with disabilities',
    },
  },
} as const satisfies Record<string, { readonly yes: Bilingual; readonly no: Bilingual }>

/** Reporter types of the Compact's framework, as a sentence has them after «reportadas por»; others go by their name. */
const REPORTERS: Readonly<Record<string, Bilingual>> = {
  apf: { es: 'la Administración Pública Federal', en: 'the Federal Public Administration' },
  ef: { es: 'entidades federativas', en: 'states' },
  pj: { es: 'el Poder Judicial', en: 'the Judiciary' },
  oca: { es: 'organismos constitucionales autónomos', en: 'autonomous constitutional bodies' },
  osc: { es: 'organizaciones de la sociedad civil', en: 'civil society organisations' },
}

export function nameReporters(code: string, name: Bilingual): Bilingual {
  return REPORTERS[code] ?? name
}

type Words = {
  /** What a selection is of: «acción», «acciones». */
  readonly actions: { readonly one: string; readonly other: string }
  readonly challenges: { readonly one: string; readonly other: string }
  readonly all: string
  /** Between challenges and what qualifies the actions that report them. */
  readonly ofActions: string
  readonly category: (name: string) => string
  readonly objective: (number: string) => string
  readonly roundTable: (number: string) => string
  /** Agrees with the number of actions. */
  readonly reportedBy: (number: 'one' | 'other', by: string) => string
  readonly and: string
  readonly state: (number: 'one' | 'other', name: string) => string
  readonly country: (number: 'one' | 'other', name: string) => string
  readonly population: (number: 'one' | 'other', name: string) => string
  readonly populationMain: (name: string) => string
  readonly gender: (yes: boolean) => string
  readonly disability: (yes: boolean) => string
  readonly actionType: (name: string) => string
  readonly challengeCategory: (name: string) => string
  readonly resultsReported: (yes: boolean) => string
  readonly challengesReported: (yes: boolean) => string
}

const es: Words = {
  actions: { one: 'acción', other: 'acciones' },
  challenges: { one: 'reto', other: 'retos' },
  all: ' del ciclo',
  ofActions: ' de acciones',
  category: (name) => ` de la categoría «${name}»`,
  objective: (number) => ` del objetivo ${number}`,
  roundTable: (number) => ` de los objetivos de la mesa redonda ${number}`,
  reportedBy: (number, by) => (number === 'one' ? ` reportada por ${by}` : ` reportadas por ${by}`),
  and: ' y',
  state: (number, name) => ` que ${number === 'one' ? 'concierne' : 'conciernen'} a ${name}`,
  country: (number, name) => ` que ${number === 'one' ? 'concierne' : 'conciernen'} a ${name}`,
  population: (number, name) => ` que ${number === 'one' ? 'atiende' : 'atienden'} a la población «${name}»`,
  populationMain: (name) => ` cuya población principal es «${name}»`,
  gender: (yes) => (yes ? ' con enfoque de género' : ' sin enfoque de género'),
  disability: (yes) =>
    yes
      ? ' con atención específica a personas con discapacidad'
      : ' sin atención específica a personas con discapacidad',
  actionType: (name) => ` del tipo «${name}»`,
  challengeCategory: (name) => ` con retos de la categoría «${name}»`,
  resultsReported: (yes) => (yes ? ' con resultados reportados' : ' sin resultados reportados'),
  challengesReported: (yes) => (yes ? ' con retos reportados' : ' sin retos reportados'),
}

const en: Words = {
  actions: { one: 'action', other: 'actions' },
  challenges: { one: 'challenge', other: 'challenges' },
  all: ' of the cycle',
  ofActions: ' of actions',
  category: (name) => ` of the category “${name}”`,
  objective: (number) => ` for objective ${number}`,
  roundTable: (number) => ` for the objectives of round table ${number}`,
  reportedBy: (_number, by) => ` reported by ${by}`,
  and: ' and',
  state: (number, name) => ` that ${number === 'one' ? 'concerns' : 'concern'} ${name}`,
  country: (number, name) => ` that ${number === 'one' ? 'concerns' : 'concern'} ${name}`,
  population: (number, name) => ` that ${number === 'one' ? 'serves' : 'serve'} the population “${name}”`,
  populationMain: (name) => ` whose main population is “${name}”`,
  gender: (yes) => (yes ? ' with a gender focus' : ' without a gender focus'),
  disability: (yes) =>
    yes
      ? ' with specific attention to persons with disabilities'
      : ' without specific attention to persons with disabilities',
  actionType: (name) => ` of the type “${name}”`,
  challengeCategory: (name) => ` with challenges of the category “${name}”`,
  resultsReported: (yes) => (yes ? ' with results reported' : ' with no results reported'),
  challengesReported: (yes) => (yes ? ' with challenges reported' : ' with no challenges reported'),
}

export const WORDS: Readonly<Record<Language, Words>> = { es, en }

/** What each dimension divides actions by: one of its members, several of them. */
export const DIMENSION_NAMES = {
  objective: {
    one: { es: 'objetivo', en: 'objective' },
    other: { es: 'objetivos', en: 'objectives' },
  },
  roundTable: {
    one: { es: 'mesa redonda', en: 'round table' },
    other: { es: 'mesas redondas', en: 'round tables' },
  },
  reporterType: {
    one: { es: 'tipo de instancia', en: 'reporter type' },
    other: { es: 'tipos de instancia', en: 'reporter types' },
  },
  institution: {
    one: { es: 'institución', en: 'institution' },
    other: { es: 'instituciones', en: 'institutions' },
  },
  state: {
    one: { es: 'entidad federativa a la que conciernen', en: 'state that they concern' },
    other: { es: 'entidades federativas', en: 'states' },
  },
  reportingState: {
    one: { es: 'entidad federativa que las reporta', en: 'state that reports them' },
    other: { es: 'entidades federativas que reportan', en: 'reporting states' },
  },
  population: {
    one: { es: 'población que atienden', en: 'population that they serve' },
    other: { es: 'poblaciones', en: 'populations' },
  },
  populationMain: {
    one: { es: 'población principal', en: 'main population' },
    other: { es: 'poblaciones principales', en: 'main populations' },
  },
  gender: {
    one: { es: 'enfoque de género', en: 'gender focus' },
    other: { es: 'respuestas sobre el enfoque de género', en: 'answers on the gender focus' },
  },
  disability: {
    one: { es: 'atención a personas con discapacidad', en: 'attention to persons with disabilities' },
    other: {
      es: 'respuestas sobre la atención a personas con discapacidad',
      en: 'answers on the attention to persons with disabilities',
    },
  },
  actionType: {
    one: { es: 'tipo de acción', en: 'action type' },
    other: { es: 'tipos de acción', en: 'action types' },
  },
  challengeCategory: {
    one: { es: 'categoría de reto', en: 'challenge category' },
    other: { es: 'categorías de reto', en: 'challenge categories' },
  },
  country: {
    one: { es: 'país al que conciernen', en: 'country that they concern' },
    other: { es: 'países', en: 'countries' },
  },
} as const satisfies Record<Dimension, { readonly one: Bilingual; readonly other: Bilingual }>

/** Why a sum of quantities is refused, and what may be said instead. */
export const REFUSALS = {
  'not-additive': {
    es: 'Son porcentajes, promedios u otros números que no son montos: sumarlos no da nada. Cítese cada uno.',
    en: 'These are percentages, averages or other numbers that are no amounts: adding them gives nothing. Quote each.',
  },
  people: {
    es: 'Una persona puede haber sido atendida en dos acciones, y contarla dos veces daría de más. Cítese la cifra de cada acción.',
    en: 'One person may have been served by two actions, and would be counted twice. Quote the figure of each action.',
  },
  unlike: {
    es: 'Las cantidades cuentan cosas distintas. Dígase qué se suma, con las palabras que lo nombran.',
    en: 'The quantities count different things. Say what is to be added, by the words that name it.',
  },
  overlap: {
    es: 'Dos cantidades de una misma acción pueden contar lo mismo: nada en el texto las separa. Cítese cada una.',
    en: 'Two quantities of one action may count the same things: nothing in the text keeps them apart. Quote each.',
  },
  cumulative: {
    es: 'Hay cantidades acumuladas desde antes del periodo: no se suman con las del periodo. Cítese cada una.',
    en: 'Some quantities run from before the period: they do not add to those of the period. Quote each.',
  },
} as const satisfies Record<string, Bilingual>
