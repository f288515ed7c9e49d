import { claimOf } from './claim-of.ts'
import type { Paragraph } from './paragraphs.ts'
import { listReporters } from './reporters.ts'
import type { Claim, ClaimTest } from './schema.ts'

const ROW =
  /^(\P{N}+?|objetivo\s+\d{1,2})[.:]?\s+(\d{1,3}(?:,\d{3})+|\d{1,4})(?:\s+(\d{1,3}(?:[.,]\d{1,2})?)\s?%)?$/iu
/** «Tabla 1. Número de acciones por informante», or a column «Acciones»: not «Instituciones que reportaron acciones». */
const COUNTS_ACTIONS =
  /^(?:(?:tabla|cuadro|gr[áa]fica|figura)\s+[\divx]+[.:]?\s+)?(?:(?:n[úu]mero|total|distribuci[óo]n|desglose)\s+(?:total\s+)?de\s+(?:las\s+)?)?acciones(?!\p{L})|(?:\s{2,}|\t)acciones(?:\s{2,}|\t|$)/iu
/** What would make a table of actions one of only some of them, or of something else. */
const NARROWS =
  /(?<!\p{L})(?:retos?|poblaci\p{L}+|g[ée]nero|discapacidad|personas|mujeres|tipos?\s+de\s+acci\p{L}+|anterior\p{L}*|previ[oa]s?|presupuest\p{L}*|con\s+resultados|sin\s+\p{L}+)(?!\p{L})/iu

type Row = { readonly paragraph: Paragraph; readonly tests: readonly ClaimTest[]; readonly label: boolean }

/** The rows of a table of actions, by reporter or by objective, whose caption or head says that it counts actions. */
export function readTables(paragraphs: readonly Paragraph[]): readonly Claim[] {
  return paragraphs.flatMap((paragraph, i) => {
    const row = readRow(paragraph)
    // A table begins where the row before is none; «Total» alone is none.
    if (row === undefined || readRow(paragraphs[i - 1]) !== undefined) return []
    const rows: Row[] = []
    for (let next: Row | undefined = row, at = i; next !== undefined; next = readRow(paragraphs[at])) {
      rows.push(next)
      at += 1
    }
    const head = paragraphs.slice(Math.max(0, i - 3), i).map(({ text }) => text)
    const own = head.filter((text) => text.length < 160).join(' ')
    if (
      rows.filter(({ label }) => label).length < 2 ||
      !head.some((text) => COUNTS_ACTIONS.test(text)) ||
      NARROWS.test(own)
    )
      return []
    return rows.flatMap(({ paragraph: at, tests }) => tests.map((test) => claimOf(at, at.text, 0, test)))
  })
}

function readRow(paragraph: Paragraph | undefined): Row | undefined {
  const match = paragraph === undefined ? null : ROW.exec(paragraph.text)
  if (paragraph === undefined || match === null) return undefined
  const [, label = '', figure = '', percent] = match
  const stated = Number(figure.replaceAll(',', ''))
  const subject = subjectOf(label.trim(), paragraph.objective)
  if (subject === undefined) return undefined
  const { objective, type } = subject
  const count: ClaimTest = { kind: 'count', objective, type, institution: null, stated }
  const share: readonly ClaimTest[] =
    percent === undefined || type === null
      ? []
      : [
          {
            kind: 'reporter-share',
            objective,
            type,
            stated: Number(percent.replace(',', '.')),
            decimals: /[.,](\d+)$/.exec(percent)?.[1]?.length ?? 0,
          },
        ]
  return { paragraph, tests: [count, ...share], label: type !== null || objective !== paragraph.objective }
}

/** What a row is of: a type of reporter, an objective, or all. */
function subjectOf(
  label: string,
  within: number | null,
): { readonly objective: number | null; readonly type: string | null } | undefined {
  if (/^total(?:\s+de\s+acciones)?$/iu.test(label)) return { objective: within, type: null }
  const objective = /^objetivo\s+(\d{1,2})$/iu.exec(label)?.[1]
  if (objective !== undefined) return { objective: Number(objective), type: null }
  const [only, ...others] = listReporters(label)
  if (only === undefined || others.length > 0) return undefined
  const rest = `${label.slice(0, only.start)}${label.slice(only.end)}`
  // Nothing that narrows it: «Dependencias de la APF», «Poder Judicial de la Federación», «OSC (osc)».
  return /^\s*(?:dependencias\s+de\s+la\s+|organizaciones\s+de\s+)?\s*(?:de\s+la\s+federaci[óo]n)?\s*(?:\(\p{L}+\))?\s*$/iu.test(
    rest,
  )
    ? { objective: within, type: only.type }
    : undefined
}
