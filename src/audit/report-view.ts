import type { AuditedReport } from './report/audit-report.ts'
import type { Paragraph } from './report/paragraphs.ts'
import type { Verdict } from './report/schema.ts'

/** From what is to be looked at first. */
const GRAVEST_FIRST = ['false', 'undecidable', 'confirmed'] as const satisfies readonly Verdict['verdict'][]

/** What the record says of the words of one sentence: several claims may stand in it. */
export type SentenceNote = {
  readonly number: number
  readonly start: number
  readonly end: number
  /** The gravest of its claims. */
  readonly verdict: Verdict['verdict']
  /** The gravest first. */
  readonly verdicts: readonly Verdict[]
}

export type ReportBlock = { readonly paragraph: Paragraph; readonly notes: readonly SentenceNote[] }

/** A section, subsection or objective of a report. */
export type ReportPart = {
  readonly section: string
  readonly objective: number | null
  readonly title: string
  readonly blocks: readonly ReportBlock[]
}

/** A report in its parts, each sentence with its verdicts; with `only`, just what has that verdict. */
export function viewReport(
  { paragraphs, verdicts }: Pick<AuditedReport, 'paragraphs' | 'verdicts'>,
  only: Verdict['verdict'] | null,
): readonly ReportPart[] {
  const byParagraph = Map.groupBy(
    verdicts.filter(({ verdict }) => only === null || verdict === only),
    ({ claim }) => claim.paragraph,
  )
  let number = 0
  const parts: { part: Omit<ReportPart, 'blocks'>; blocks: ReportBlock[] }[] = []
  for (const paragraph of paragraphs) {
    const { kind, section, objective, text } = paragraph
    const notes = notesOf(byParagraph.get(paragraph.index) ?? [], text).map((note) => {
      number += 1
      return { ...note, number }
    })
    if (parts.length === 0 || kind === 'title' || kind === 'subtitle' || kind === 'heading') {
      const title = kind === 'prose' || kind === 'chart' || kind === 'furniture' ? '' : text
      parts.push({ part: { section, objective, title }, blocks: [] })
    }
    if (kind === 'furniture' || kind === 'title' || kind === 'subtitle') continue
    if (kind === 'heading' && notes.length === 0) continue
    if (only === null || notes.length > 0) parts.at(-1)?.blocks.push({ paragraph, notes })
  }
  return parts
    .filter(({ blocks, part }) => blocks.length > 0 || (only === null && part.title !== ''))
    .map(({ part, blocks }) => ({ ...part, blocks }))
}

function notesOf(verdicts: readonly Verdict[], text: string): readonly Omit<SentenceNote, 'number'>[] {
  const sentences = Map.groupBy(verdicts, ({ claim }) => claim.start)
  return [...sentences]
    .map(([start, all]) => {
      const sorted = all.toSorted(
        (a, b) => GRAVEST_FIRST.indexOf(a.verdict) - GRAVEST_FIRST.indexOf(b.verdict),
      )
      const longest = Math.max(...all.map(({ claim }) => claim.quote.length))
      return {
        start,
        end: Math.min(text.length, start + longest),
        verdict: sorted[0]?.verdict ?? 'undecidable',
        verdicts: sorted,
      }
    })
    .toSorted((a, b) => a.start - b.start)
}
