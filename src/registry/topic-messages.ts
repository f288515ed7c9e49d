import type { Language } from '../compact/schema.ts'
import { counted, formatNumber } from '../web/languages.ts'
import type { Topic } from '../web/paths.ts'

const percentIn = (lang: Language) => (share: number) => `${formatNumber(lang, Math.round(100 * share))} %`

type By<Key extends string> = Readonly<Record<Key, string>>
type LabelledField = 'populations' | 'gender' | 'disability' | 'actionTypes' | 'challenges'

const es = {
  title: 'Temas',
  lead: 'A quién sirven las acciones, qué hacen y qué las frena. Cada etiqueta tiene su página, con lo que significa y las acciones que la llevan.',
  topics: {
    poblaciones: 'Poblaciones',
    tipos: 'Tipos de acción',
    retos: 'Retos',
  } satisfies By<Topic> as By<Topic>,
  says: {
    poblaciones: 'A quién atiende cada acción. Una acción puede atender a varias poblaciones.',
    tipos: 'Qué hace cada acción. Una acción lleva de uno a tres tipos.',
    retos:
      'Qué dicen las instituciones que frena sus acciones. Se cuentan acciones que reportan al menos un reto de la categoría.',
  } satisfies By<Topic> as By<Topic>,
  eyebrow: {
    poblaciones: 'Población',
    tipos: 'Tipo de acción',
    retos: 'Categoría de retos',
  } satisfies By<Topic> as By<Topic>,
  seeAll: 'Qué significa cada una',
  term: { poblaciones: 'Población', tipos: 'Tipo', retos: 'Categoría' } satisfies By<Topic> as By<Topic>,
  actions: 'Acciones',
  ofLabelled: (actions: number, all: number) =>
    `${counted('es', actions, { one: 'acción', other: 'acciones', many: 'de acciones' })} de ${formatNumber('es', all)} (${percentIn('es')(all === 0 ? 0 : actions / all)})`,
  asMain: (actions: number) =>
    actions === 1
      ? 'En una es la población principal.'
      : `En ${formatNumber('es', actions)} es la población principal.`,
  challengeCount: (challenges: number) =>
    challenges === 1 ? 'Es un reto.' : `Son ${formatNumber('es', challenges)} retos.`,
  none: 'Ninguna acción de este ciclo lleva esta etiqueta',
  noneDo: 'Ver todas las acciones',
  notLabelled: 'Las acciones de este ciclo aún no tienen etiquetas',
  notLabelledDo:
    'Se proponen al importar un documento, o con «constancia classify --cycle», y las decide una persona.',
  byObjective: 'Por objetivo',
  byObjectiveSays: (first: string, count: number, present: number, all: number) =>
    `Sobre todo en el objetivo ${first}, con ${formatNumber('es', count)}. Aparece en ${formatNumber('es', present)} de los ${formatNumber('es', all)} objetivos.`,
  byObjectiveTable: 'Acciones con esta etiqueta en cada objetivo, de más a menos',
  objective: 'Objetivo',
  others: (count: number) => `Ver ${formatNumber('es', count)} objetivos más`,
  byReporterType: 'Quién las reporta',
  theActions: 'Las acciones',
  searchThem: 'Buscar entre ellas',
  whoSaid: 'Quién puso estas etiquetas',
  origins: {
    person: (count: number) => `${formatNumber('es', count)} decididas por una persona`,
    shipped: (count: number) =>
      `${formatNumber('es', count)} de la lectura que acompaña al programa, sin revisar`,
    machine: (count: number) => `${formatNumber('es', count)} propuestas por la máquina`,
  },
  labels: 'Etiquetas',
  labelsSays: 'A quién sirve, qué hace y qué la frena',
  fields: {
    populations: 'Población',
    gender: 'Enfoque en mujeres',
    disability: 'Enfoque en discapacidad',
    actionTypes: 'Tipo de acción',
    challenges: 'Retos',
  } satisfies By<LabelledField> as By<LabelledField>,
  main: 'principal',
  yes: 'Sí',
  no: 'No',
  focus: {
    mujeres:
      'La acción se dirige en especial a mujeres, niñas o adolescentes, o muestra cómo las atiende. Contar por sexo no basta.',
    discapacidad: 'La acción dice qué hace por las personas con discapacidad. Nombrarlas de paso no basta.',
  },
  noLabels: 'Nadie ha etiquetado esta acción.',
  byPerson: 'decidida por una persona',
  byShipped: 'lectura que acompaña al programa, sin revisar',
  byMachine: (share: number | null) =>
    share === null ? 'propuesta de la máquina' : `propuesta de la máquina, ${percentIn('es')(share)}`,
  meaning: 'Qué significa cada etiqueta',
  challengesOurs: 'Con nuestras palabras, mientras no se cargue el texto.',
  facts: 'Datos',
  factsSays: 'Lo que se leyó en el documento publicado',
  startYear: 'Inicio',
  states: 'Entidades',
  countries: 'Países',
  quantities: 'Cantidades reportadas',
  quantity: 'Cantidad',
  ofWhat: 'De qué',
  about: 'unos',
  partOf: 'de ellas',
}

type Messages = Readonly<typeof es>

const en: Messages = {
  title: 'Topics',
  lead: 'Whom actions serve, what they do and what stands in their way. Each label has its page, with what it means and the actions that carry it.',
  topics: { poblaciones: 'Populations', tipos: 'Action types', retos: 'Challenges' },
  says: {
    poblaciones: 'Whom each action serves. One action can serve several populations.',
    tipos: 'What each action does. An action has one to three types.',
    retos:
      'What institutions say stands in the way of their actions. Counted are actions that report at least one challenge of the category.',
  },
  eyebrow: { poblaciones: 'Population', tipos: 'Action type', retos: 'Challenge category' },
  seeAll: 'What each of them means',
  term: { poblaciones: 'Population', tipos: 'Type', retos: 'Category' },
  actions: 'Actions',
  ofLabelled: (actions, all) =>
    `${counted('en', actions, { one: 'action', other: 'actions' })} of ${formatNumber('en', all)} (${percentIn('en')(all === 0 ? 0 : actions / all)})`,
  asMain: (actions) =>
    actions === 1
      ? 'In one it is the main population.'
      : `In ${formatNumber('en', actions)} it is the main population.`,
  challengeCount: (challenges) =>
    challenges === 1 ? 'It is one challenge.' : `They are ${formatNumber('en', challenges)} challenges.`,
  none: 'No action of this cycle carries this label',
  noneDo: 'See all actions',
  notLabelled: 'The actions of this cycle have no labels yet',
  notLabelledDo:
    'They are suggested when a document is imported, or with “constancia classify --cycle”, and a person decides them.',
  byObjective: 'By objective',
  byObjectiveSays: (first, count, present, all) =>
    `Most of all in objective ${first}, with ${formatNumber('en', count)}. It is met in ${formatNumber('en', present)} of the ${formatNumber('en', all)} objectives.`,
  byObjectiveTable: 'Actions with this label in each objective, most first',
  objective: 'Objective',
  others: (count) => `Show ${formatNumber('en', count)} more objectives`,
  byReporterType: 'Who reports them',
  theActions: 'The actions',
  searchThem: 'Search among them',
  whoSaid: 'Who gave these labels',
  origins: {
    person: (count) => `${formatNumber('en', count)} decided by a person`,
    shipped: (count) =>
      `${formatNumber('en', count)} from the reading that comes with the program, not reviewed`,
    machine: (count) => `${formatNumber('en', count)} suggested by the machine`,
  },
  labels: 'Labels',
  labelsSays: 'Whom it serves, what it does and what stands in its way',
  fields: {
    populations: 'Population',
    gender: 'Focus on women',
    disability: 'Focus on disability',
    actionTypes: 'Action type',
    challenges: 'Challenges',
  },
  main: 'main',
  yes: 'Yes',
  no: 'No',
  focus: {
    mujeres:
      'The action is for women or girls in particular, or shows how it serves them. A count by sex is not enough.',
    discapacidad:
      'The action says what it does for persons with disabilities. Naming them in passing is not enough.',
  },
  noLabels: 'Nobody has labelled this action.',
  byPerson: 'decided by a person',
  byShipped: 'reading that comes with the program, not reviewed',
  byMachine: (share) =>
    share === null ? 'suggested by the machine' : `suggested by the machine, ${percentIn('en')(share)}`,
  meaning: 'What each label means',
  challengesOurs: 'In our words, while the text is not loaded.',
  facts: 'Facts',
  factsSays: 'What was read in the published document',
  startYear: 'Start',
  states: 'States',
  countries: 'Countries',
  quantities: 'Quantities reported',
  quantity: 'Quantity',
  ofWhat: 'Of what',
  about: 'about',
  partOf: 'of these',
}

/** What the pages of labels say. English is typed by Spanish, so a missing translation fails the type check. */
export const TOPIC_MESSAGES: Readonly<Record<Language, Messages>> = { es, en }
