import type { Language } from '../compact/schema.ts'
import { counted, formatNumber } from '../web/languages.ts'
import type { Verdict } from './report/schema.ts'

type ByVerdict = Readonly<Record<Verdict['verdict'], string>>

const es = {
  title: 'Informe contra el registro',
  checkReport: 'Revisar un informe contra el registro',
  chooseTitle: '¿Qué afirma un informe que el registro no sostiene?',
  chooseLead:
    'Elija un informe ejecutivo de este ciclo, en texto, PDF o Word. Se lee cada cifra y cada afirmación, y se dice cuáles son ciertas, cuáles falsas y cuáles no puede decidir el registro, con la cuenta al lado.',
  file: 'Archivo del informe',
  fileHint: (megabytes: number) => `Texto, PDF o Word (.docx); hasta ${megabytes} MB.`,
  send: 'Revisar el informe',
  privacy:
    'El texto del informe se guarda en el registro de esta máquina para volver a verlo; no se publica.',
  none: 'Todavía no se ha revisado ningún informe de este ciclo',
  noneWhy:
    'Elija un archivo arriba, o use «constancia audit --cycle CICLO --report ARCHIVO --keep» en la línea de comandos.',
  kept: 'Informes revisados',
  keptBy: (by: string, when: string) => `${by}, ${when}`,
  problems: {
    none: 'No se eligió ningún archivo.',
    'too-large': (megabytes: number) =>
      `El archivo pesa más de ${megabytes} MB. Guarde una versión sin imágenes, o el texto.`,
    'no-claims':
      'El archivo se leyó, pero no es un informe del ciclo: no habla de acciones ni de objetivos. No se guardó.',
  },
  summary: (counts: Readonly<Record<Verdict['verdict'], number>>) =>
    `${counted('es', counts.false, { one: 'afirmación falsa', other: 'afirmaciones falsas' })}, ${counted('es', counts.undecidable, { one: 'sin decidir', other: 'sin decidir' })} y ${counted('es', counts.confirmed, { one: 'cierta', other: 'ciertas' })}`,
  numbers: (all: number, inClaims: number) =>
    `De ${counted('es', all, { one: 'número', other: 'números' })} que escribe el informe, ${formatNumber('es', inClaims)} están en una afirmación; los demás son fechas, páginas, títulos y números de objetivo.`,
  verdicts: {
    false: 'Falso',
    undecidable: 'No se decide',
    confirmed: 'Cierto',
  } satisfies ByVerdict as ByVerdict,
  /** For what is only a warning or a notice: labels, omissions, an order. */
  mild: 'No coincide',
  mildCount: (count: number) =>
    `De las falsas, ${counted('es', count, { one: 'es un aviso o está por aclarar: se apoya', other: 'son avisos o están por aclarar: se apoyan' })} en etiquetas, en omisiones o en el orden en que se dicen.`,
  filter: {
    false: 'Falsas',
    undecidable: 'Sin decidir',
    confirmed: 'Ciertas',
  } satisfies ByVerdict as ByVerdict,
  all: 'Todo el informe',
  show: 'Qué se muestra',
  counted: (count: number) => counted('es', count, { one: 'acción contada', other: 'acciones contadas' }),
  more: (count: number) => `y ${formatNumber('es', count)} más`,
  holding: (count: number) =>
    counted('es', count, { one: 'afirmación cierta', other: 'afirmaciones ciertas' }),
  toWords: (sign: string) => `Volver a las palabras ${sign}`,
  decide: 'Decidir',
  nothing: 'Ninguna afirmación con ese dictamen',
  part: (section: string) => `Sección ${section}`,
  start: 'Inicio',
  objective: (number: number) => `Objetivo ${number}`,
  again: 'Revisar otro informe',
}

type Messages = typeof es

const en: Messages = {
  title: 'Report against the record',
  checkReport: 'Check a report against the record',
  chooseTitle: 'What does a report claim that the record does not bear out?',
  chooseLead:
    'Choose an executive report of this cycle, as text, PDF or Word. Every figure and every claim is read, and you are told which are true, which are false and which the record cannot decide, with the count beside them.',
  file: 'File of the report',
  fileHint: (megabytes) => `Text, PDF or Word (.docx); up to ${megabytes} MB.`,
  send: 'Check the report',
  privacy:
    'The text of the report is kept in the record of this machine, to be looked at again; it is not published.',
  none: 'No report of this cycle has been checked yet',
  noneWhy:
    'Choose a file above, or use “constancia audit --cycle CYCLE --report FILE --keep” on the command line.',
  kept: 'Reports checked',
  keptBy: (by, when) => `${by}, ${when}`,
  problems: {
    none: 'No file was chosen.',
    'too-large': (megabytes) =>
      `The file is larger than ${megabytes} MB. Save a version without pictures, or the text.`,
    'no-claims':
      'The file was read, but is no report on the cycle: it speaks of no actions or objectives. It was not kept.',
  },
  summary: (counts) =>
    `${counted('en', counts.false, { one: 'false claim', other: 'false claims' })}, ${formatNumber('en', counts.undecidable)} undecided and ${formatNumber('en', counts.confirmed)} true`,
  numbers: (all, inClaims) =>
    `Of ${counted('en', all, { one: 'number', other: 'numbers' })} that the report writes, ${formatNumber('en', inClaims)} are in a claim; the others are dates, pages, titles and numbers of objectives.`,
  verdicts: { false: 'False', undecidable: 'Undecided', confirmed: 'True' },
  mild: 'Does not match',
  mildCount: (count) =>
    `Of the false ones, ${counted('en', count, { one: 'is a notice or to be clarified: it rests', other: 'are notices or to be clarified: they rest' })} on labels, omissions or the order in which things are told.`,
  filter: { false: 'False', undecidable: 'Undecided', confirmed: 'True' },
  all: 'The whole report',
  show: 'What is shown',
  counted: (count) => counted('en', count, { one: 'action counted', other: 'actions counted' }),
  more: (count) => `and ${formatNumber('en', count)} more`,
  holding: (count) => counted('en', count, { one: 'true claim', other: 'true claims' }),
  toWords: (sign) => `Back to the words ${sign}`,
  decide: 'Decide',
  nothing: 'No claim with that verdict',
  part: (section) => `Section ${section}`,
  start: 'Beginning',
  objective: (number) => `Objective ${number}`,
  again: 'Check another report',
}

export const REPORT_MESSAGES: Readonly<Record<Language, Messages>> = { es, en }
