import type { Objective, ReporterType } from '../compact/schema.ts'
import type { NoteKind } from '../web/components/margin.tsx'
import type { TextMark } from '../web/text-marks.ts'
import type { ActionLabels } from './action-labels.tsx'
import type { ActionSummary } from './action-list.tsx'
import type { Citation } from './citation.ts'
import type { ComparisonView, RevisionEntry } from './revisions.tsx'
import type { Action } from './schema.ts'
import type { Publication } from './publication.ts'

export type ActionView = {
  readonly cycle: { readonly id: string; readonly title: string }
  readonly reporterTypes: readonly ReporterType[]
  readonly objective: Objective
  readonly action: ShownAction
  /** What it is about in our words, in the reader's language; null where nobody wrote that. */
  readonly summary: string | null
  /** False where the record has the summary only: the page then says how to load the text. */
  readonly textLoaded: boolean
  /** What the summary was written from, while the text is not loaded. */
  readonly publication: Publication | null
  /** The lines of the source as they stand there, the first of them being `action.source.lineStart`. */
  readonly original: string
  /** Whom it serves, what it does, what stands in its way. */
  readonly labels: ActionLabels
  /** What else stands in the margin beside a part: quantities, findings, corrections. */
  readonly notes: readonly ActionNote[]
  /** Newest first; the first is the one shown. */
  readonly revisions: readonly RevisionEntry[]
  /** Two revisions side by side, where the reader asked for it. */
  readonly comparison: ComparisonView | null
  readonly neighbours: {
    readonly previous: ActionSummary | null
    readonly next: ActionSummary | null
    readonly sameInstitution: readonly ActionSummary[]
    readonly sameObjective: readonly ActionSummary[]
    readonly similar: readonly ActionSummary[]
  }
  readonly citation: Citation
}

export type ShownAction = Pick<
  Action,
  | 'id'
  | 'reporterType'
  | 'objective'
  | 'number'
  | 'title'
  | 'printedTitle'
  | 'institutions'
  | 'description'
  | 'results'
  | 'challenges'
  | 'resultsReported'
  | 'challengesReported'
  | 'source'
>

export type Part = 'description' | 'results' | 'challenges'

/** `mark` is the stretch of the part's text that the note is on; null where it is on none. */
export type ActionNote = {
  readonly beside: Part
  readonly kind: NoteKind
  readonly text: string
  readonly mark: TextMark | null
}
