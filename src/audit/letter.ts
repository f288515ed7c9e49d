import type { Language } from '../compact/schema.ts'
import type { Cycle, SourcePlace } from '../registry/schema.ts'
import { formatList } from '../web/languages.ts'
import { MESSAGES } from '../web/messages.ts'
import type { NamedAction } from './review-view.ts'
import type { ActionRule, Finding, ReportRule } from './schema.ts'

type Question = Readonly<Record<ActionRule | ReportRule, string>>

const REPORT_ES = '¿Cuál es el dato correcto, y de dónde se toma?'
const REPORT_EN = 'Which figure is right, and where is it taken from?'

/** What is asked for each rule: never that the institution is wrong, but which of what it wrote holds. */
const QUESTIONS: Readonly<Record<Language, Question>> = {
  es: {
    sum: '¿Cuál es el dato correcto: el total, o alguna de sus partes? Si las partes se traslapan o falta alguna, ¿cuál es?',
    percent: '¿Cuáles son los porcentajes correctos, y de qué total se calculan?',
    average: '¿Cuál es el promedio correcto, o de qué periodo y de qué total se calcula?',
    date: '¿Cuál es la fecha correcta?',
    contradiction: '¿Cuál de los dos datos es el correcto? Si ambos lo son, ¿qué cuenta cada uno?',
    'copied-text': '¿Corresponde este texto a la acción? Si es de otra, ¿cuál es el suyo?',
    'missing-results': '¿Qué se logró en el periodo? Si no hubo resultados, ¿por qué?',
    count: REPORT_ES,
    participants: REPORT_ES,
    superlative: REPORT_ES,
    absence: REPORT_ES,
    share: REPORT_ES,
    heading: REPORT_ES,
    internal: REPORT_ES,
  },
  en: {
    sum: 'Which is right: the total, or one of its parts? If the parts overlap or one is missing, which is it?',
    percent: 'Which are the right percentages, and of what total are they taken?',
    average: 'Which is the right mean, or of what period and total is it taken?',
    date: 'Which is the right date?',
    contradiction: 'Which of the two figures is right? If both are, what does each of them count?',
    'copied-text': 'Does this text belong to the action? If it is of another, which is its own?',
    'missing-results': 'What was achieved in the period? If there were no results, why?',
    count: REPORT_EN,
    participants: REPORT_EN,
    superlative: REPORT_EN,
    absence: REPORT_EN,
    share: REPORT_EN,
    heading: REPORT_EN,
    internal: REPORT_EN,
  },
}

export function askAbout({ rule }: Pick<Finding, 'rule'>, lang: Language): string {
  return QUESTIONS[lang][rule]
}

export type LetterMatter = {
  readonly finding: Finding
  readonly on: NamedAction
  readonly cycle: Cycle
}

/** A letter to who reports the action, ready to be sent: where it stands, the words, the arithmetic, the question. Plain text. */
export function writeLetter({ finding, on, cycle }: LetterMatter, lang: Language): string {
  const words = WORDS[lang]
  const { source, title } = on.action
  const to = formatList(
    lang,
    on.institutions.map((one) => one.name),
  )
  const quote = finding.quote.replaceAll(/\s+/g, ' ').trim()
  return [
    words.subject(on.label),
    words.greeting(to),
    words.opening(cycle.title[lang], on.label, title, placeOf(source, lang)),
    ...(quote === '' ? [] : [words.says, `«${quote}»`]),
    words.problem(quote !== ''),
    finding.explanation[lang],
    askAbout(finding, lang),
    words.answer,
    words.reference(finding.id, on.action.id),
    words.close,
    '',
  ].join('\n\n')
}

/** `informe.txt, p. 12, líneas 30–41` */
export function placeOf(source: SourcePlace, lang: Language): string {
  const words = MESSAGES[lang]
  return [
    source.file,
    ...(source.page === null ? [] : [words.page(source.page)]),
    words.lines(source.lineStart, source.lineEnd),
  ].join(', ')
}

const WORDS = {
  es: {
    subject: (label: string) => `Asunto: consulta sobre la acción ${label}`,
    greeting: (to: string) => (to === '' ? 'A quien corresponda:' : `A quien corresponda en ${to}:`),
    opening: (cycle: string, label: string, title: string, place: string) =>
      `Al revisar lo reportado para ${cycle} quedó un punto por aclarar en la acción ${label}, «${title}», que se lee en ${place}.`,
    says: 'El texto dice:',
    problem: (quoted: boolean) => (quoted ? 'Al rehacer la cuenta resulta:' : 'Lo que se encontró:'),
    answer:
      'Se agradecerá responder con el texto como debe quedar, o con la razón por la que está bien como está. La respuesta se guarda en el registro junto con lo que se reportó primero, que no se borra.',
    reference: (finding: string, action: string) => `Referencia: ${finding} (${action})`,
    close: 'Atentamente,',
  },
  en: {
    subject: (label: string) => `Subject: a question about action ${label}`,
    greeting: (to: string) => (to === '' ? 'To whom it may concern:' : `To whom it may concern at ${to}:`),
    opening: (cycle: string, label: string, title: string, place: string) =>
      `Looking through what was reported for ${cycle}, one point remained to be clarified in action ${label}, “${title}”, which is read in ${place}.`,
    says: 'The text says:',
    problem: (quoted: boolean) => (quoted ? 'Redoing the arithmetic gives:' : 'What was found:'),
    answer:
      'Please answer with the text as it should read, or with the reason why it is right as it is. The answer is kept in the record beside what was reported first, which is never removed.',
    reference: (finding: string, action: string) => `Reference: ${finding} (${action})`,
    close: 'Yours sincerely,',
  },
} as const
