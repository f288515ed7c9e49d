import type { Snapshot } from '../../analysis/schema.ts'
import { checkReport } from './check-report.ts'
import type { ReportNumber } from './numbers.ts'
import type { Paragraph } from './paragraphs.ts'
import { readReport } from './read-report.ts'
import type { LabelledAction, Verdict, Vocabulary } from './schema.ts'

/** A report with what the record says of each of its claims, in its order, and what each of its numbers is. */
export type AuditedReport = {
  readonly paragraphs: readonly Paragraph[]
  readonly verdicts: readonly Verdict[]
  readonly numbers: readonly ReportNumber[]
  readonly counts: Readonly<Record<Verdict['verdict'], number>>
}

/** The record of a cycle that a report is held against. */
export type RecordOfReport = Pick<Snapshot, 'framework' | 'institutions'> & {
  readonly actions: readonly LabelledAction[]
}

/** Holds every claim of a report against the record of its cycle. Pure. */
export function auditReport(text: string, record: RecordOfReport): AuditedReport {
  const vocabulary = vocabularyOf(record)
  const { paragraphs, claims, numbers } = readReport(text, vocabulary)
  const verdicts = checkReport(claims, record.actions, vocabulary)
  const count = (verdict: Verdict['verdict']) => verdicts.filter((one) => one.verdict === verdict).length
  return {
    paragraphs,
    verdicts,
    numbers,
    counts: {
      false: count('false'),
      undecidable: count('undecidable'),
      confirmed: count('confirmed'),
    },
  }
}

export function vocabularyOf({ framework, institutions }: Omit<RecordOfReport, 'actions'>): Vocabulary {
  const { objectives, populations, actionTypes, challengeCategories } = framework
  return { objectives, institutions, populations, actionTypes, challengeCategories }
}

/** Whether a text speaks of actions and objectives at all, without which nothing in it can be held against a record. */
export function hasClaims(text: string): boolean {
  return /(?<!\p{L})(?:acciones|objetivos?)(?!\p{L})/iu.test(text)
}
