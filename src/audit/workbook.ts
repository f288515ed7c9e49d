import type { Language } from '../compact/schema.ts'
import { askAbout, placeOf } from './letter.ts'
import { AUDIT_MESSAGES } from './messages.ts'
import type { ReviewRow } from './review-view.ts'

type Cell = string | number | null

export type Column<Row> = {
  /** Its heading, the same in both languages so that answers can be read back by it. */
  readonly name: string
  readonly meaning: Readonly<Record<Language, string>>
  readonly width: number
  readonly of: (row: Row, lang: Language) => Cell
}

/** For whoever is asked to fill in. */
export const ANSWER_COLUMNS: readonly Column<unknown>[] = [
  {
    name: 'answer',
    meaning: {
      es: 'Lo llena la institución: «corregir» si el texto cambia, «así es» si está bien como está.',
      en: 'For the institution to fill in: “correct it” if the text changes, “it stands” if it is right as it is.',
    },
    width: 16,
    of: () => null,
  },
  {
    name: 'corrected_text',
    meaning: {
      es: 'Lo llena la institución: las palabras como deben quedar.',
      en: 'For the institution to fill in: the words as they should read.',
    },
    width: 60,
    of: () => null,
  },
  {
    name: 'why',
    meaning: {
      es: 'Lo llena la institución: de dónde sale el dato, o por qué está bien como está.',
      en: 'For the institution to fill in: where the figure comes from, or why it is right as it is.',
    },
    width: 44,
    of: () => null,
  },
  {
    name: 'answered_by',
    meaning: {
      es: 'Lo llena la institución: quién contesta (cargo o unidad) y cuándo.',
      en: 'For the institution to fill in: who answers (post or unit) and when.',
    },
    width: 28,
    of: () => null,
  },
]

const COLUMNS: readonly Column<ReviewRow>[] = [
  {
    name: 'finding',
    meaning: {
      es: 'Identificador del hallazgo. Es el mismo mientras no cambien la regla, la acción y las palabras.',
      en: 'Id of the finding. It is the same while rule, action and words are.',
    },
    width: 24,
    of: ({ finding }) => finding.id,
  },
  {
    name: 'action',
    meaning: { es: 'Identificador de la acción en el registro.', en: 'Id of the action in the record.' },
    width: 20,
    of: ({ finding }) => finding.action,
  },
  {
    name: 'number',
    meaning: { es: 'Número de la acción como se cita.', en: 'Number of the action as it is cited.' },
    width: 16,
    of: ({ on }) => on?.label ?? null,
  },
  {
    name: 'institutions',
    meaning: { es: 'Quién reporta la acción.', en: 'Who reports the action.' },
    width: 32,
    of: ({ on }) => on?.institutions.map((one) => one.name).join('; ') ?? null,
  },
  {
    name: 'title',
    meaning: { es: 'Encabezado de la acción.', en: 'Heading of the action.' },
    width: 40,
    of: ({ on }) => on?.action.title ?? null,
  },
  {
    name: 'source',
    meaning: {
      es: 'Documento, página y líneas donde se lee.',
      en: 'Document, page and lines where it is read.',
    },
    width: 28,
    of: ({ on }, lang) => (on === null ? null : placeOf(on.action.source, lang)),
  },
  {
    name: 'rule',
    meaning: { es: 'Qué clase de hallazgo es.', en: 'What kind of finding it is.' },
    width: 20,
    of: ({ finding }, lang) => AUDIT_MESSAGES[lang].rules[finding.rule],
  },
  {
    name: 'severity',
    meaning: {
      es: 'Error: no puede ser. Por aclarar: casi seguro no puede ser. Aviso: conviene verlo.',
      en: 'Error: it cannot be right. To be clarified: it is almost surely not right. Notice: worth a look.',
    },
    width: 14,
    of: ({ finding }, lang) => AUDIT_MESSAGES[lang].severities[finding.severity],
  },
  {
    name: 'state',
    meaning: { es: 'Qué se ha decidido sobre el hallazgo.', en: 'What was decided on the finding.' },
    width: 22,
    of: ({ state }, lang) => AUDIT_MESSAGES[lang].states[state],
  },
  {
    name: 'quote',
    meaning: { es: 'Las palabras del texto, tal cual.', en: 'The words of the text, as they are.' },
    width: 60,
    of: ({ finding }) => finding.quote,
  },
  {
    name: 'stated',
    meaning: {
      es: 'El número que da el texto; vacío si no es de números.',
      en: 'The number that the text gives; empty where it is not about numbers.',
    },
    width: 14,
    of: ({ finding }) => finding.stated,
  },
  {
    name: 'computed',
    meaning: {
      es: 'El número que resulta al rehacer la cuenta; vacío si no es de números.',
      en: 'The number that redoing the arithmetic gives; empty where it is not about numbers.',
    },
    width: 14,
    of: ({ finding }) => finding.computed,
  },
  {
    name: 'explanation',
    meaning: {
      es: 'La cuenta o la razón, en una frase.',
      en: 'The arithmetic or the reason, in one sentence.',
    },
    width: 60,
    of: ({ finding }, lang) => finding.explanation[lang],
  },
  {
    name: 'question',
    meaning: { es: 'Lo que se pregunta a la institución.', en: 'What the institution is asked.' },
    width: 44,
    of: ({ finding }, lang) => askAbout(finding, lang),
  },
  ...ANSWER_COLUMNS,
]

/** One line a finding, with empty columns for the institution's answer. */
export async function toAuditWorkbook(rows: readonly ReviewRow[], lang: Language): Promise<Uint8Array> {
  return writeWorkbook(COLUMNS, rows, lang)
}

/** The rows, and a second sheet that says what each column is. */
export async function writeWorkbook<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  lang: Language,
): Promise<Uint8Array> {
  const heading = (value: string) => ({ value, fontWeight: 'bold' as const })
  const findings = [
    columns.map((column) => heading(column.name)),
    ...rows.map((row) => columns.map((column) => toCell(column.of(row, lang)))),
  ]
  const names = SHEETS[lang]
  const dictionary = [
    names.dictionaryHead.map(heading),
    ...columns.map((column) => [toCell(column.name), toCell(column.meaning[lang])]),
  ]
  const { default: writeExcelFile } = await import('write-excel-file/node')
  return await writeExcelFile([
    {
      data: findings,
      sheet: names.findings,
      stickyRowsCount: 1,
      columns: columns.map(({ width }) => ({ width })),
    },
    { data: dictionary, sheet: names.dictionary, columns: [{ width: 20 }, { width: 100 }] },
  ]).toBuffer()
}

const SHEETS = {
  es: { findings: 'Hallazgos', dictionary: 'Diccionario', dictionaryHead: ['Columna', 'Qué es'] },
  en: { findings: 'Findings', dictionary: 'Dictionary', dictionaryHead: ['Column', 'What it is'] },
} as const

/** What a workbook allows in one cell. */
const LONGEST_CELL = 32_767

function toCell(value: Cell) {
  if (value === null) return null
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' as const }
  const fitted = value.length <= LONGEST_CELL ? value : `${value.slice(0, LONGEST_CELL - 1)}…`
  return { value: fitted, type: String, wrap: true, alignVertical: 'top' as const }
}
