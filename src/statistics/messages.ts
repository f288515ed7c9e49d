import type { Language } from '../compact/schema.ts'
import { counted, formatNumber } from '../web/languages.ts'
import type { Told } from './gap-table.ts'
import type { Concept, Confirmation, Observation, RelationKind } from './schema.ts'
import type { Span } from './series.ts'

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
  requestText: 'Texto',
  requestPage: 'La solicitud en una página',
  requestFile: 'Descargar el texto (.txt)',
  requestNote:
    'No pide datos personales de nadie. Quien la envía pone su nombre y su medio de contacto en el formulario.',
  timelineTitle: 'Quién publicó qué, y cuándo',
  timelineSays: 'Cada cifra por la fecha de la página que la dio a conocer, con el periodo del que habla.',
  timelineLead: (dated: string, days: string) =>
    `${dated} cifras tienen página con fecha. La mitad de las oficiales se conoció más de ${days} días después de que acabó su periodo.`,
  bodiesTitle: 'Por órgano',
  bodiesCaption: 'Cuántas cifras, de cuándo a cuándo y hasta qué día',
  pagesTitle: 'Por fecha de la página',
  pagesColumn: 'Páginas, de… a…',
  untilColumn: 'Último día que cubren',
  delay: 'Después del periodo',
  days: (count: number) => counted('es', count, { one: 'día', other: 'días' }),
  noDate: 'Sin fecha',
  undated: (count: number) =>
    `${counted('es', count, { one: 'cifra', other: 'cifras' })} en páginas sin fecha`,
  seeTimeline: 'Quién publicó qué, y cuándo',
  gapsByConcept: 'La misma tabla, concepto por concepto',
  gapsByConceptTitle: 'Lo que se dice de cada concepto, por año',
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
  populationPrinted: 'De quiénes',
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
  noFigures: 'El registro no guarda cifras de este concepto',
  noFiguresWhy:
    'El concepto está definido para que una pregunta sobre él no se responda con la cifra de otro.',
  series: 'La serie',
  noLine:
    'Estas cifras no forman una línea: no hay dos del mismo alcance y de periodos iguales. Se dan en la tabla.',
  whyNoLine: 'Por qué no son una línea',
  offLine: 'Fuera de la línea',
  allFigures: 'Todas las cifras',
  whatItCounts: 'Qué cuenta',
  download: 'Descargar estas cifras (CSV)',
  dictionary: 'Diccionario de las columnas (CSV)',
  owner: 'De quién es la serie',
  includes: 'Incluye',
  partOf: 'Es parte de',
  leavesOut: 'Deja fuera',
  breaks: 'Dónde se rompe la serie',
  notToConfuse: 'No se confunda con',
  notPublished: 'Lo que no se publica',
  spans: {
    year: 'Por año',
    quarter: 'Por trimestre',
    month: 'Por mes',
    days: 'El mismo tramo de cada año',
  } satisfies Record<Span, string>,
  extremes: (high: string, highWhen: string, low: string, lowWhen: string) =>
    `El valor más alto es ${high} (${highWhen}); el más bajo, ${low} (${lowWhen}).`,
  noFigure: {
    year: (when: string) => `Sin cifra anual ${when}`,
    quarter: (when: string) => `Sin cifra trimestral ${when}`,
    month: (when: string) => `Sin cifra mensual ${when}`,
    days: (when: string) => `Sin cifra ${when}`,
  } satisfies Record<Span, (when: string) => string>,
  zeroBase: 'Las barras parten de cero. Las pálidas, de borde punteado, son números aproximados o límites.',
  disputed: 'otra fuente da otro valor',
  before: 'antes',
  registerLead: (
    figures: string,
    concepts: string,
    [first, last]: readonly [string, string],
    official: string,
  ) =>
    `${figures} cifras publicadas de ${concepts} conceptos, de ${first} a ${last}; ${official} son de órganos oficiales. Cada una con su periodo, su unidad y su fuente.`,
  emptyRegister: 'El registro no tiene cifras todavía',
  emptyRegisterDo: 'Impórtelas con: constancia statistics import ARCHIVO',
  gapTitle: 'Lo que se dice y lo que no',
  gapSays:
    'Para cada materia y año, si un órgano oficial publica el año completo, sólo una parte, si únicamente otros dan cifras, o si el registro no tiene ninguna. Cada casilla lleva a la respuesta y a lo que puede pedirse.',
  gapCount: (cells: number, official: number, none: number) =>
    `De ${formatNumber('es', cells)} casillas, ${formatNumber('es', official)} tienen una cifra oficial del año completo y ${formatNumber('es', none)} no tienen ninguna.`,
  gapCaption: 'Qué cifras guarda el registro de cada materia, por año',
  matter: 'Materia',
  told: { official: 'oficial', partial: 'parcial', other: 'otra', none: 'nada' } satisfies Record<
    Told,
    string
  >,
  toldMeans: {
    official: 'un órgano oficial da el año completo',
    partial: 'un órgano oficial da otro periodo o una parte de las personas',
    other: 'sólo otras fuentes, o un dicho oficial sin conciliar',
    none: 'ninguna cifra en el registro',
  } satisfies Record<Told, string>,
  conceptsTitle: 'Conceptos',
  conceptsSays:
    'Las mismas palabras nombran cuentas distintas. Aquí está cada una por quien la lleva, con lo que cuenta y hacia dónde.',
  severalOwners: 'De varios órganos',
  years: 'Años',
  figuresColumn: 'Cifras',
  downloadAll: 'Descargar todas las cifras (CSV)',
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
  confirmations: {
    not_needed: '',
    awaited: 'por confirmar',
    confirmed: 'confirmada',
    rejected: 'rechazada',
    withdrawn: 'retirada',
  } satisfies Record<Confirmation, string>,
  confirmationSays: {
    awaited:
      'El programa leyó esta cifra en el texto de la acción y la tomó por una de este concepto. Nadie lo ha confirmado todavía: no debe citarse sin decirlo.',
    confirmed: 'El programa leyó esta cifra en el texto de la acción, y una persona la confirmó.',
    rejected: 'Una persona revisó esta cifra y la rechazó: no es de este concepto. Se conserva, y no se usa.',
    withdrawn: 'La acción ya no dice esta cifra. Se conserva, y no se usa.',
  } satisfies Record<Exclude<Confirmation, 'not_needed'>, string>,
  pendingTitle: 'Cifras por confirmar',
  pendingLead: (count: number) =>
    count === 0
      ? 'No hay cifras que esperen a una persona.'
      : `${counted('es', count, { one: 'cifra leída', other: 'cifras leídas' })} en el texto de las acciones. Confirme las que son del concepto que se dice; rechace las demás y diga qué cuentan.`,
  pendingLocal: 'Esta página sólo se muestra en la máquina que la sirve.',
  pendingNone: 'Nada espera',
  pendingNoneWhy:
    'Las cifras que las acciones digan de un concepto conocido llegarán aquí cuando se importe el documento.',
  pendingNotice: (count: number) =>
    `${counted('es', count, { one: 'cifra del registro se leyó', other: 'cifras del registro se leyeron' })} en el texto de las acciones y esperan que una persona las confirme; van marcadas «por confirmar».`,
  readAs: 'Leída como',
  theWords: 'Palabras de la acción',
  confirm: 'Confirmar',
  reject: 'Rechazar',
  rejectWhy: 'Qué cuenta en realidad (para rechazar)',
  rejectNeedsWhy: 'Para rechazar una cifra hay que decir por qué.',
  decisionStale: 'No se guardó: la cifra cambió o alguien decidió antes.',
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
  requestText: 'Text',
  requestPage: 'The request on a page of its own',
  requestFile: 'Download the text (.txt)',
  requestNote:
    'It asks for nobody’s personal data. Whoever sends it gives their name and means of contact in the form.',
  timelineTitle: 'Who published what, and when',
  timelineSays: 'Each figure by the date of the page that made it known, with the period it speaks of.',
  timelineLead: (dated, days) =>
    `${dated} figures have a dated page. Half of the official ones became known more than ${days} days after their period ended.`,
  bodiesTitle: 'By body',
  bodiesCaption: 'How many figures, from when to when, up to which day',
  pagesTitle: 'By date of the page',
  pagesColumn: 'Pages, from… to…',
  untilColumn: 'Last day covered',
  delay: 'After the period',
  days: (count) => counted('en', count, { one: 'day', other: 'days' }),
  noDate: 'No date',
  undated: (count) => `${counted('en', count, { one: 'figure', other: 'figures' })} on undated pages`,
  seeTimeline: 'Who published what, and when',
  gapsByConcept: 'The same table, concept by concept',
  gapsByConceptTitle: 'What is told of each concept, by year',
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
  populationPrinted: 'Of whom',
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
  noFigures: 'The register holds no figures of this concept',
  noFiguresWhy:
    'The concept is defined so that a question about it is not answered with the figure of another.',
  series: 'The series',
  noLine:
    'These figures make no line: no two have the same scope and equal periods. They are given in the table.',
  whyNoLine: 'Why they are not one line',
  offLine: 'Off the line',
  allFigures: 'All figures',
  whatItCounts: 'What it counts',
  download: 'Download these figures (CSV)',
  dictionary: 'Dictionary of the columns (CSV)',
  owner: 'Whose series it is',
  includes: 'Includes',
  partOf: 'Is part of',
  leavesOut: 'Leaves out',
  breaks: 'Where the series breaks',
  notToConfuse: 'Not to be confused with',
  notPublished: 'What is not published',
  spans: { year: 'By year', quarter: 'By quarter', month: 'By month', days: 'The same stretch of each year' },
  extremes: (high, highWhen, low, lowWhen) =>
    `The highest value is ${high} (${highWhen}); the lowest, ${low} (${lowWhen}).`,
  noFigure: {
    year: (when) => `No yearly figure ${when}`,
    quarter: (when) => `No quarterly figure ${when}`,
    month: (when) => `No monthly figure ${when}`,
    days: (when) => `No figure ${when}`,
  },
  zeroBase: 'Bars start at zero. The pale ones, with a dashed edge, are approximate numbers or bounds.',
  disputed: 'another source gives another value',
  before: 'before',
  registerLead: (figures, concepts, [first, last], official) =>
    `${figures} published figures of ${concepts} concepts, from ${first} to ${last}; ${official} come from official bodies. Each with its period, its unit and its source.`,
  emptyRegister: 'The register has no figures yet',
  emptyRegisterDo: 'Import them with: constancia statistics import FILE',
  gapTitle: 'What is told and what is not',
  gapSays:
    'For each matter and year, whether an official body publishes the whole year or only a part, whether only others give figures, or whether the register has none. Each cell leads to the answer and to what can be requested.',
  gapCount: (cells, official, none) =>
    `Of ${formatNumber('en', cells)} cells, ${formatNumber('en', official)} have an official figure of the whole year and ${formatNumber('en', none)} have none.`,
  gapCaption: 'What figures the register holds on each matter, by year',
  matter: 'Matter',
  told: { official: 'official', partial: 'partial', other: 'other', none: 'none' },
  toldMeans: {
    official: 'an official body gives the whole year',
    partial: 'an official body gives another period, or some of the people',
    other: 'only other sources, or an official statement not reconciled',
    none: 'no figure in the register',
  },
  conceptsTitle: 'Concepts',
  conceptsSays:
    'The same words name different counts. Here is each by who keeps it, with what it counts and which way people go.',
  severalOwners: 'Of several bodies',
  years: 'Years',
  figuresColumn: 'Figures',
  downloadAll: 'Download all figures (CSV)',
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
  confirmations: {
    not_needed: '',
    awaited: 'to be confirmed',
    confirmed: 'confirmed',
    rejected: 'rejected',
    withdrawn: 'withdrawn',
  },
  confirmationSays: {
    awaited:
      'The program read this figure in the text of the action and took it for one of this concept. Nobody has confirmed it yet: it is not to be quoted without saying so.',
    confirmed: 'The program read this figure in the text of the action, and a person confirmed it.',
    rejected:
      'A person looked at this figure and rejected it: it is not of this concept. It is kept, not used.',
    withdrawn: 'The action no longer states this figure. It is kept, not used.',
  },
  pendingTitle: 'Figures to be confirmed',
  pendingLead: (count) =>
    count === 0
      ? 'No figures wait for a person.'
      : `${counted('en', count, { one: 'figure', other: 'figures' })} read in the text of the actions. Confirm those that are of the concept named; reject the others and say what they count.`,
  pendingLocal: 'This page is shown only on the machine that serves it.',
  pendingNone: 'Nothing waits',
  pendingNoneWhy:
    'The figures that actions state of a known concept will come here when the document is imported.',
  pendingNotice: (count) =>
    `${counted('en', count, { one: 'figure of the register was', other: 'figures of the register were' })} read in the text of the actions and ${count === 1 ? 'waits' : 'wait'} for a person to confirm; marked “to be confirmed”.`,
  readAs: 'Read as',
  theWords: 'Words of the action',
  confirm: 'Confirm',
  reject: 'Reject',
  rejectWhy: 'What it really counts (to reject)',
  rejectNeedsWhy: 'To reject a figure, say why.',
  decisionStale: 'Not kept: the figure has changed, or someone decided before.',
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
