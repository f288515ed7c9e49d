import type { Language } from '../compact/schema.ts'
import { counted, formatNumber } from '../web/languages.ts'
import type { Concept, Observation, RelationKind } from './schema.ts'

type Direction = Concept['direction']
type Status = Observation['status']
type Type = Observation['publisherType']

const es = {
  section: 'Estadísticas publicadas',
  askTitle: 'Preguntar por una cifra',
  askLead:
    'Escriba una pregunta sobre retornos, repatriaciones, detenciones migratorias o refugio. Cada número de la respuesta lleva a su fuente, y se dice lo que nadie ha publicado.',
  askLabel: 'Su pregunta',
  askHint: 'En español o inglés. También puede pegar una afirmación para comprobarla.',
  ask: 'Preguntar',
  examples: 'Por ejemplo',
  exampleQuestions: [
    '¿Cuántas personas devolvió México en 2024?',
    '¿Cuántas solicitudes de refugio recibió México en 2021?',
    '¿Qué cifras oficiales hay de personas mexicanas repatriadas en 2024?',
    '¿Qué diferencia hay entre deportación y retorno asistido?',
    '¿Es cierto que México devolvió a 788,089 personas en 2023?',
    '¿Cuántos retornos voluntarios asistió la OIM en 2022?',
  ],
  tooLongTitle: 'La pregunta es demasiado larga',
  tooLong: (most: number, length: number) =>
    `Tiene ${formatNumber('es', length)} caracteres y caben ${formatNumber('es', most)}. Quite lo que no haga falta y vuelva a preguntar.`,
  understood: 'Se entendió',
  correct: 'Corregirlo',
  what: 'Qué se cuenta',
  nothing: 'No se entendió de qué cifra se trata',
  when: 'Periodo',
  anyTime: 'cualquiera',
  who: 'Nacionales de',
  anyone: 'cualquier país',
  way: 'Sentido',
  whose: 'De quién son las cifras',
  officialOnly: 'sólo oficiales',
  anyPublisher: 'de cualquier fuente',
  change: 'Cambiar:',
  otherMatter: 'Preguntar por otra cosa',
  answer: 'Respuesta',
  conceptsUsed: (count: number) =>
    counted('es', count, { one: 'concepto que se buscó', other: 'conceptos que se buscaron' }),
  nearest: 'Preguntas que sí tienen respuesta',
  cautions: 'Antes de comparar',
  conflicts: (count: number) =>
    count === 1
      ? 'Dos cifras de esta respuesta se contradicen.'
      : `${formatNumber('es', count)} pares de cifras de esta respuesta se contradicen.`,
  unlike: (count: number) =>
    counted('es', count, {
      one: 'par de cifras que no se comparan',
      other: 'pares de cifras que no se comparan',
    }),
  missing: 'Lo que falta',
  missingNote: 'No está en el registro. Puede pedirse con el texto ya escrito.',
  whereToAsk: 'Se pide',
  readIn: 'Dónde se leyó que no se publica',
  request: 'Solicitud de información lista para enviar',
  copy: 'Copiar la solicitud',
  copied: 'Copiada',
  cite: 'Citar',
  permanent: 'Dirección permanente de esta respuesta',
  sourcePage: 'Página',
  action: 'Acción reportada',
  figure: 'Cifra publicada',
  whatItIs: 'Qué es',
  concept: 'Concepto',
  noConcept: 'El registro no define este concepto: la cifra sólo se compara con otras del mismo código.',
  unit: 'Unidad',
  printedUnit: 'Unidad, como la imprime la fuente',
  populationPrinted: 'Población, como se registró',
  from: 'Desde',
  to: 'Hacia',
  place: 'Lugar',
  status: 'Estado',
  note: 'Nota',
  publisher: 'Quién la publica',
  reportedBy: 'Quién la da a conocer',
  pageDate: 'Fecha de la página',
  correctedBy: 'Esta cifra fue corregida. La que vale es:',
  corrects: 'Esta cifra corrige a otra, que se conserva:',
  standings: {
    unverified:
      'Esta serie sólo se conoce por declaraciones a la prensa y no se ha conciliado con las publicadas.',
    never: 'Este número no cuenta nada definido. Se guarda para explicarlo, no para usarlo.',
  },
  relationsTitle: 'Relaciones',
  noRelations: 'En el registro no hay otra cifra con la que tenga sentido ponerla al lado.',
  figures: (count: number) => counted('es', count, { one: 'cifra', other: 'cifras' }),
  moreFigures: (count: number) => `Ver ${counted('es', count, { one: 'cifra', other: 'cifras' })} más`,
  types: {
    official: 'oficial',
    international: 'organismo internacional',
    independent: 'fuente independiente',
    press: 'prensa',
  } satisfies Record<Type, string>,
  directions: {
    'from-mexico': 'desde México',
    'to-mexico': 'hacia México',
    'inside-mexico': 'dentro de México',
    us: 'en Estados Unidos',
    mixed: 'varios sentidos',
  } satisfies Record<Direction, string>,
  statuses: {
    preliminary: 'preliminar',
    published: 'publicada',
    revised: 'revisada',
    final: 'definitiva',
  } satisfies Record<Status, string>,
  relations: {
    same_series: 'De la misma serie',
    part_of: 'Una dentro de otra',
    supersedes: 'Revisiones',
    conflict: 'Se contradicen',
    comparable: 'Se comparan con cuidado',
    not_comparable: 'No se comparan',
  } satisfies Record<RelationKind, string>,
}

export type StatisticsMessages = typeof es

const en: StatisticsMessages = {
  section: 'Published statistics',
  askTitle: 'Ask for a figure',
  askLead:
    'Write a question about returns, repatriations, migration detentions or asylum. Every number of the answer leads to its source, and what nobody has published is said.',
  askLabel: 'Your question',
  askHint: 'In Spanish or English. You can also paste a claim to have it checked.',
  ask: 'Ask',
  examples: 'For example',
  exampleQuestions: [
    'How many people did Mexico return in 2024?',
    'How many asylum applications did Mexico receive in 2021?',
    'What official figures are there on Mexican nationals repatriated in 2024?',
    'What is the difference between deportation and assisted return?',
    'Is it true that Mexico returned 788,089 people in 2023?',
    'How many voluntary returns did IOM assist in 2022?',
  ],
  tooLongTitle: 'The question is too long',
  tooLong: (most, length) =>
    `It has ${formatNumber('en', length)} characters and there is room for ${formatNumber('en', most)}. Leave out what is not needed and ask again.`,
  understood: 'Understood as',
  correct: 'Correct it',
  what: 'What is counted',
  nothing: 'Which figure this is about was not understood',
  when: 'Period',
  anyTime: 'any',
  who: 'Nationals of',
  anyone: 'any country',
  way: 'Direction',
  whose: 'Whose figures',
  officialOnly: 'official only',
  anyPublisher: 'from any source',
  change: 'Change to:',
  otherMatter: 'Ask about something else',
  answer: 'Answer',
  conceptsUsed: (count) =>
    counted('en', count, { one: 'concept that was searched', other: 'concepts that were searched' }),
  nearest: 'Questions that have an answer',
  cautions: 'Before comparing',
  conflicts: (count) =>
    count === 1
      ? 'Two figures of this answer contradict each other.'
      : `${formatNumber('en', count)} pairs of figures of this answer contradict each other.`,
  unlike: (count) =>
    counted('en', count, {
      one: 'pair of figures that do not compare',
      other: 'pairs of figures that do not compare',
    }),
  missing: 'What is missing',
  missingNote: 'It is not in the register. It can be requested with the text written here.',
  whereToAsk: 'Ask',
  readIn: 'Where it was read that it is not published',
  request: 'Access-to-information request, ready to send',
  copy: 'Copy the request',
  copied: 'Copied',
  cite: 'Cite',
  permanent: 'Permanent address of this answer',
  sourcePage: 'Page',
  action: 'Reported action',
  figure: 'Published figure',
  whatItIs: 'What it is',
  concept: 'Concept',
  noConcept:
    'The register does not define this concept: the figure is compared only with others of the same code.',
  unit: 'Unit',
  printedUnit: 'Unit, as the source prints it',
  populationPrinted: 'Population, as registered',
  from: 'From',
  to: 'To',
  place: 'Place',
  status: 'Status',
  note: 'Note',
  publisher: 'Who publishes it',
  reportedBy: 'Who reports it',
  pageDate: 'Date of the page',
  correctedBy: 'This figure was corrected. The one that holds is:',
  corrects: 'This figure corrects another, which is kept:',
  standings: {
    unverified:
      'This series is known only from statements to the press and was not reconciled with those published.',
    never: 'This number counts nothing defined. It is kept to be explained, not to be used.',
  },
  relationsTitle: 'Relations',
  noRelations: 'The register has no other figure that it would make sense to set beside it.',
  figures: (count) => counted('en', count, { one: 'figure', other: 'figures' }),
  moreFigures: (count) => `Show ${counted('en', count, { one: 'more figure', other: 'more figures' })}`,
  types: {
    official: 'official',
    international: 'international body',
    independent: 'independent source',
    press: 'press',
  },
  directions: {
    'from-mexico': 'from Mexico',
    'to-mexico': 'to Mexico',
    'inside-mexico': 'inside Mexico',
    us: 'in the United States',
    mixed: 'several directions',
  },
  statuses: { preliminary: 'preliminary', published: 'published', revised: 'revised', final: 'final' },
  relations: {
    same_series: 'Of the same series',
    part_of: 'One inside the other',
    supersedes: 'Revisions',
    conflict: 'Contradict each other',
    comparable: 'Compare with care',
    not_comparable: 'Do not compare',
  },
}

/** What the pages of published statistics say. English is typed by Spanish. */
export const STATISTICS_MESSAGES: Readonly<Record<Language, StatisticsMessages>> = { es, en }
