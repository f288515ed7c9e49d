import type { Language } from '../compact/schema.ts'
import { AUDIT_MESSAGES } from './messages.ts'
import { REPORT_MESSAGES } from './report-messages.ts'
import type { Verdict } from './report/schema.ts'
import { ANSWER_COLUMNS, writeWorkbook, type Column } from './workbook.ts'

const COLUMNS: readonly Column<Verdict>[] = [
  {
    name: 'line',
    meaning: { es: 'Línea del informe donde se lee.', en: 'Line of the report where it is read.' },
    width: 8,
    of: ({ claim }) => claim.line,
  },
  {
    name: 'section',
    meaning: { es: 'Sección del informe.', en: 'Section of the report.' },
    width: 10,
    of: ({ claim }) => claim.section,
  },
  {
    name: 'objective',
    meaning: {
      es: 'Objetivo de cuyo apartado es; vacío en las secciones generales.',
      en: 'Objective whose part it is of; empty in general sections.',
    },
    width: 10,
    of: ({ claim }) => claim.objective,
  },
  {
    name: 'verdict',
    meaning: {
      es: 'Si el registro lo sostiene (cierto), no (falso), o no lo decide.',
      en: 'Whether the record bears it out (true), does not (false), or does not decide it.',
    },
    width: 14,
    of: ({ verdict }, lang) => REPORT_MESSAGES[lang].verdicts[verdict],
  },
  {
    name: 'severity',
    meaning: {
      es: 'De lo falso: error, por aclarar, o aviso (se apoya en etiquetas o en una omisión).',
      en: 'Of what is false: error, to be clarified, or notice (it rests on labels or on an omission).',
    },
    width: 14,
    of: ({ finding }, lang) => (finding === null ? null : AUDIT_MESSAGES[lang].severities[finding.severity]),
  },
  {
    name: 'rule',
    meaning: { es: 'Qué clase de afirmación es.', en: 'What kind of claim it is.' },
    width: 22,
    of: ({ claim }, lang) => AUDIT_MESSAGES[lang].rules[claim.rule],
  },
  {
    name: 'quote',
    meaning: { es: 'Las palabras del informe, tal cual.', en: 'The words of the report, as they are.' },
    width: 60,
    of: ({ claim }) => claim.quote,
  },
  {
    name: 'stated',
    meaning: {
      es: 'El número que da el informe; vacío si no es de números.',
      en: 'The number that the report gives; empty where it is not about numbers.',
    },
    width: 12,
    of: ({ finding }) => finding?.stated ?? null,
  },
  {
    name: 'computed',
    meaning: {
      es: 'El número que da el registro; vacío si no es de números.',
      en: 'The number that the record gives; empty where it is not about numbers.',
    },
    width: 12,
    of: ({ finding }) => finding?.computed ?? null,
  },
  {
    name: 'explanation',
    meaning: { es: 'Lo que dice el registro, en una frase.', en: 'What the record says, in one sentence.' },
    width: 60,
    of: ({ explanation }, lang) => explanation[lang],
  },
  {
    name: 'finding',
    meaning: { es: 'Identificador del hallazgo, si lo es.', en: 'Id of the finding, where it is one.' },
    width: 26,
    of: ({ finding }) => finding?.id ?? null,
  },
  ...ANSWER_COLUMNS,
]

const ORDER = ['false', 'undecidable', 'confirmed'] as const satisfies readonly Verdict['verdict'][]

/** One line a claim, what is false first, with the empty columns of the other workbook for an answer. */
export async function toReportWorkbook(verdicts: readonly Verdict[], lang: Language): Promise<Uint8Array> {
  const rows = verdicts.toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict))
  return writeWorkbook(COLUMNS, rows, lang)
}
