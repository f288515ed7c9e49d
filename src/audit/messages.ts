import type { Language } from '../compact/schema.ts'
import type { Dimension } from '../quantities/schema.ts'
import { counted, formatNumber } from '../web/languages.ts'
import type { Decision, FindingState } from './decisions.ts'
import type { Verdict } from './report/schema.ts'
import type { AuditFilter } from './review-address.ts'
import type { ActionRule, ReportRule, Severity } from './schema.ts'

type RuleName = ActionRule | ReportRule

const es = {
  checkTitle: 'Revisar un texto',
  checkLead:
    'Pegue un párrafo y vea al momento qué cantidades dice, qué sumas cuadran y qué no puede ser. Sirve antes de enviar cualquier cosa.',
  checkPrivacy: 'Nada se guarda: el texto se lee, se contesta y se olvida.',
  checkDescription:
    'Pegue un texto y vea sus cantidades, las sumas que cuadran y lo que no puede ser. Nada se guarda.',
  textLabel: 'Texto',
  textHint: (limit: number) =>
    `En español, tal como se va a enviar. Hasta ${formatNumber('es', limit / 1000)} kB, unas ${formatNumber('es', Math.round(limit / 3000))} páginas.`,
  check: 'Revisar',
  checkAgain: 'Revisar de nuevo',
  checkAgainLabel: 'Corregir y revisar de nuevo',
  empty: 'No hay texto que revisar. Pegue un párrafo en la casilla.',
  tooLong: (limit: number) =>
    `El texto pasa de ${formatNumber('es', limit / 1000)} kB, que es lo que se revisa de una vez. Divídalo y revise cada parte.`,
  notFromHere:
    'El texto no llegó desde esta página, y por eso no se revisó. Péguelo aquí y oprima «Revisar».',
  noQuantities: 'El texto no dice cantidades',
  noQuantitiesWhy:
    'Se buscan números que cuentan algo (personas, casos, talleres, pesos…). Los años, las fechas, los artículos de ley y los teléfonos no se toman como cantidades.',
  quantityCount: (count: number) =>
    counted('es', count, { one: 'cantidad', other: 'cantidades', many: 'de cantidades' }),
  holdsCount: (count: number) =>
    counted('es', count, { one: 'cuenta que cuadra', other: 'cuentas que cuadran' }),
  problemCount: (count: number) =>
    count === 0
      ? 'nada que no pueda ser'
      : counted('es', count, { one: 'cosa que no puede ser', other: 'cosas que no pueden ser' }),
  yourText: 'Su texto',
  noProblems:
    'No se encontró nada que no pueda ser. Eso no prueba que los datos sean ciertos: sólo que no se contradicen.',
  quantities: 'Cantidades',
  quantitiesCaption: 'En el orden del texto',
  value: 'Valor',
  unit: 'De qué',
  partOf: 'Parte de',
  period: 'Periodo',
  flags: 'Señas',
  words: 'Palabras',
  approximate: 'aproximada',
  cumulative: 'acumulada',
  dimensions: {
    sexo: 'sexo',
    edad: 'edad',
    pais: 'país',
    entidad: 'entidad',
    tipo: 'tipo',
    mes: 'mes',
  } satisfies Record<Dimension, string> as Readonly<Record<Dimension, string>>,
  percent: 'por ciento',
  rules: {
    sum: 'Sumas',
    percent: 'Porcentajes',
    average: 'Promedios',
    date: 'Fechas',
    contradiction: 'Contradicciones',
    'copied-text': 'Textos repetidos o de otra acción',
    'missing-results': 'Sin resultados',
    count: 'Conteos',
    participants: 'Quiénes participaron',
    superlative: 'Los que más y los que menos',
    absence: 'Ausencias',
    share: 'Proporciones',
    heading: 'Encabezados',
    internal: 'El informe contra sí mismo',
  } satisfies Record<RuleName, string> as Readonly<Record<RuleName, string>>,
  states: {
    open: 'Por revisar',
    confirmed: 'Confirmado y enviado',
    released: 'A la vista de los lectores',
    dismissed: 'Descartado',
    closed: 'Cerrado: el texto ya no lo dice',
  } satisfies Record<FindingState, string> as Readonly<Record<FindingState, string>>,
  decisions: {
    dismissed: 'Descartado',
    confirmed: 'Confirmado y enviado',
    released: 'Puesto a la vista de los lectores',
    reopened: 'Abierto de nuevo',
  } satisfies Record<Decision, string> as Readonly<Record<Decision, string>>,
  decide: {
    dismissed: 'Descartar',
    confirmed: 'Confirmar: se envió la carta',
    released: 'Poner a la vista de los lectores',
    reopened: 'Abrir de nuevo',
  } satisfies Record<Decision, string> as Readonly<Record<Decision, string>>,
  auditTitle: 'Auditoría',
  findingsTitle: (count: number) =>
    count === 0 ? 'Ningún hallazgo' : counted('es', count, { one: 'hallazgo', other: 'hallazgos' }),
  inActions: (count: number) =>
    `en ${counted('es', count, { one: 'acción revisada', other: 'acciones revisadas' })}`,
  seeSums: 'Ver cuáles',
  localOnly:
    'Esta página sólo se sirve en esta máquina. Los lectores ven un hallazgo cuando se pone a su vista, y nada antes.',
  nothingHere: 'Ningún hallazgo con estos filtros',
  clearFilters: 'Quitar los filtros',
  facets: {
    estado: 'Estado',
    gravedad: 'Gravedad',
    regla: 'Regla',
    institucion: 'Institución',
    objetivo: 'Objetivo',
  } satisfies Record<AuditFilter, string> as Readonly<Record<AuditFilter, string>>,
  narrow: 'Acotar',
  objective: (number: number) => `Objetivo ${number}`,
  sumsTitle: (count: number) => counted('es', count, { one: 'cuenta cuadra', other: 'cuentas cuadran' }),
  sumsCaption: 'En el orden del registro',
  sumsOfObjective: (objective: number, sums: number) => `Objetivo ${String(objective)} (${String(sums)})`,
  action: 'Acción',
  arithmetic: 'Cuenta',
  theText: 'El texto',
  seeAction: 'Ver la acción',
  evidence: 'En qué se apoya',
  textGone: 'El texto se corrigió: ya no dice estas palabras.',
  decision: 'Decisión',
  noDecisions: 'Nadie ha decidido sobre este hallazgo.',
  byWhom: (who: string, when: string) => `${who}, ${when}`,
  reason: 'Motivo',
  reasonHint: 'Obligatorio para descartar. Se guarda con la decisión y no se borra.',
  refusals: {
    reason: 'Para descartar hay que decir por qué: el motivo se guarda y lo lee quien lo vea después.',
    stale:
      'El hallazgo ya no está donde estaba: alguien decidió antes, o el texto cambió. Vea abajo cómo quedó.',
  },
  letter: 'Carta a la institución',
  download: 'Descargar como texto',
  verdicts: { false: 'falso', undecidable: 'no se puede decidir', confirmed: 'cierto' } satisfies Record<
    Verdict['verdict'],
    string
  > as Readonly<Record<Verdict['verdict'], string>>,
  verdictCounts: (wrong: number, undecidable: number, right: number) =>
    `${counted('es', wrong, { one: 'afirmación falsa', other: 'afirmaciones falsas' })}, ${formatNumber('es', undecidable)} que el registro no decide y ${counted('es', right, { one: 'cierta', other: 'ciertas' })}`,
  atLine: (line: number) => `línea ${line}`,
  severities: { error: 'Error', warning: 'Por aclarar', notice: 'Aviso' } satisfies Record<
    Severity,
    string
  > as Readonly<Record<Severity, string>>,
}

type Messages = typeof es

const en: Messages = {
  checkTitle: 'Check a text',
  checkLead:
    'Paste a paragraph and see at once what quantities it states, which sums add up and what cannot be right. Use it before sending anything.',
  checkPrivacy: 'Nothing is kept: the text is read, answered and forgotten.',
  checkDescription:
    'Paste a text and see its quantities, the sums that add up and what cannot be right. Nothing is kept.',
  textLabel: 'Text',
  textHint: (limit) =>
    `In Spanish, just as it will be sent. Up to ${formatNumber('en', limit / 1000)} kB, some ${formatNumber('en', Math.round(limit / 3000))} pages.`,
  check: 'Check',
  checkAgain: 'Check again',
  checkAgainLabel: 'Correct it and check again',
  empty: 'There is no text to check. Paste a paragraph into the box.',
  tooLong: (limit) =>
    `The text is longer than ${formatNumber('en', limit / 1000)} kB, which is what is checked at one time. Divide it and check each part.`,
  notFromHere:
    'The text did not come from this page, so it was not checked. Paste it here and press “Check”.',
  noQuantities: 'The text states no quantities',
  noQuantitiesWhy:
    'What is looked for are numbers that count something (people, cases, workshops, pesos…). Years, dates, articles of law and telephone numbers are not taken for quantities.',
  quantityCount: (count) => counted('en', count, { one: 'quantity', other: 'quantities' }),
  holdsCount: (count) => counted('en', count, { one: 'sum that adds up', other: 'sums that add up' }),
  problemCount: (count) =>
    count === 0
      ? 'nothing that cannot be right'
      : counted('en', count, { one: 'thing that cannot be right', other: 'things that cannot be right' }),
  yourText: 'Your text',
  noProblems:
    'Nothing was found that cannot be right. This does not prove the data true: only that they do not contradict one another.',
  quantities: 'Quantities',
  quantitiesCaption: 'In the order of the text',
  value: 'Value',
  unit: 'Of what',
  partOf: 'Part of',
  period: 'Period',
  flags: 'Flags',
  words: 'Words',
  approximate: 'approximate',
  cumulative: 'cumulative',
  dimensions: {
    sexo: 'sex',
    edad: 'age',
    pais: 'country',
    entidad: 'state',
    tipo: 'kind',
    mes: 'month',
  },
  percent: 'per cent',
  rules: {
    sum: 'Sums',
    percent: 'Percentages',
    average: 'Means',
    date: 'Dates',
    contradiction: 'Contradictions',
    'copied-text': 'Texts repeated or of another action',
    'missing-results': 'Without results',
    count: 'Counts',
    participants: 'Who took part',
    superlative: 'Most and least',
    absence: 'Absences',
    share: 'Shares',
    heading: 'Headings',
    internal: 'The report against itself',
  },
  states: {
    open: 'To be reviewed',
    confirmed: 'Confirmed and sent',
    released: 'Shown to readers',
    dismissed: 'Dismissed',
    closed: 'Closed: the text no longer says it',
  },
  decisions: {
    dismissed: 'Dismissed',
    confirmed: 'Confirmed and sent',
    released: 'Shown to readers',
    reopened: 'Reopened',
  },
  decide: {
    dismissed: 'Dismiss',
    confirmed: 'Confirm: the letter was sent',
    released: 'Show it to readers',
    reopened: 'Reopen',
  },
  auditTitle: 'Audit',
  findingsTitle: (count) =>
    count === 0 ? 'No findings' : counted('en', count, { one: 'finding', other: 'findings' }),
  inActions: (count) => `in ${counted('en', count, { one: 'action checked', other: 'actions checked' })}`,
  seeSums: 'See which',
  localOnly:
    'This page is served on this machine only. Readers see a finding when it is shown to them, and nothing before.',
  nothingHere: 'No findings with these filters',
  clearFilters: 'Remove the filters',
  facets: {
    estado: 'State',
    gravedad: 'Severity',
    regla: 'Rule',
    institucion: 'Institution',
    objetivo: 'Objective',
  },
  narrow: 'Narrow down',
  objective: (number) => `Objective ${number}`,
  sumsTitle: (count) => counted('en', count, { one: 'sum adds up', other: 'sums add up' }),
  sumsCaption: 'In the order of the record',
  sumsOfObjective: (objective: number, sums: number) => `Objective ${String(objective)} (${String(sums)})`,
  action: 'Action',
  arithmetic: 'Sum',
  theText: 'The text',
  seeAction: 'See the action',
  evidence: 'What it rests on',
  textGone: 'The text was corrected: it no longer says these words.',
  decision: 'Decision',
  noDecisions: 'Nobody has decided on this finding.',
  byWhom: (who, when) => `${who}, ${when}`,
  reason: 'Reason',
  reasonHint: 'Required to dismiss. It is kept with the decision and never removed.',
  refusals: {
    reason: 'To dismiss a finding, say why: the reason is kept for whoever looks at it next.',
    stale:
      'The finding is no longer where it was: someone decided before, or the text changed. See below how it stands.',
  },
  letter: 'Letter to the institution',
  download: 'Download as text',
  verdicts: { false: 'false', undecidable: 'cannot be decided', confirmed: 'true' },
  verdictCounts: (wrong, undecidable, right) =>
    `${counted('en', wrong, { one: 'false claim', other: 'false claims' })}, ${formatNumber('en', undecidable)} that the record does not decide, and ${formatNumber('en', right)} true`,
  atLine: (line) => `line ${line}`,
  severities: { error: 'Error', warning: 'To be clarified', notice: 'Notice' },
}

/** What the audit says to people. English is typed by Spanish, so a missing translation fails the type check. */
export const AUDIT_MESSAGES: Readonly<Record<Language, Messages>> = { es, en }
