import type { EditionState } from '../schema.ts'

/** One state that an edition entered: who, when, why. */
export type EditionEvent = {
  readonly state: EditionState
  readonly why: string
  readonly by: string
  readonly at: Date
}

/** Where a person may move an edition from each state. `corrected` is entered only by the edition that takes its place. */
export const MOVES: Readonly<Record<EditionState, readonly EditionState[]>> = {
  draft: ['inReview'],
  inReview: ['approved', 'draft'],
  approved: ['published', 'inReview'],
  published: [],
  corrected: [],
}

/** Moves that need a release checklist with nothing open. */
export const NEEDS_CHECKLIST: ReadonlySet<EditionState> = new Set(['approved', 'published'])

/** The state that events, oldest first, leave an edition in. */
export function reduceEvents(events: readonly Pick<EditionEvent, 'state'>[]): EditionState {
  return events.at(-1)?.state ?? 'draft'
}

export type Refused = { readonly kind: 'refused'; readonly cause: string; readonly cure: string }

/** Why an edition cannot go from one state to another; undefined where it can. */
export function refuseMove(
  edition: string,
  from: EditionState,
  to: EditionState,
  open: readonly string[],
): Refused | undefined {
  const allowed = MOVES[from]
  if (!allowed.includes(to))
    return {
      kind: 'refused',
      cause: `edition ${edition} is ${from} and cannot become ${to}`,
      cure:
        allowed.length === 0
          ? 'a published edition stays as it is: freeze another one to correct it'
          : `it can become ${allowed.join(' or ')}`,
    }
  if (NEEDS_CHECKLIST.has(to) && open.length > 0)
    return {
      kind: 'refused',
      cause: `edition ${edition} has open items on its checklist: ${open.join(', ')}`,
      cure: `settle them and freeze anew, or waive those that can be waived (constancia edition waive ${edition} ITEM --asked-by … --agreed-by … --why …)`,
    }
  return undefined
}
