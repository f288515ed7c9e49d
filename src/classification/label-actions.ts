import type { Write } from '../db/open.ts'
import type { Action, ActionId, Cycle } from '../registry/schema.ts'
import type { Deed } from '../registry/service.ts'
import { insertEach, insertLabels, listNewest, listSuggested } from './label-store.ts'
import type { GivenLabel } from './given-label.ts'
import { type NewLabel, toLabels } from './labels.ts'
import type { ShippedCycle, Suggestions } from './schema.ts'
import { type Classifier, suggestLabels } from './suggest.ts'

/** What the machine says of one action. */
export type Suggested = { readonly id: ActionId; readonly suggestions: Suggestions }

/** What the classifier suggests for actions, in their order. */
export function suggestAll(classifier: Classifier, actions: readonly Action[]): readonly Suggested[] {
  return actions.map((action) => ({
    id: action.id,
    suggestions: suggestLabels(
      classifier,
      action,
      action.challenges.map(({ text }) => text),
    ),
  }))
}

/** Suggests labels for actions and keeps those that are not what the machine said last. Actions without text get none. */
export async function keepSuggestions(
  tx: Write,
  classifier: Classifier,
  cycle: Cycle,
  actions: readonly Action[],
  deed: Deed,
): Promise<readonly ActionId[]> {
  return keepSuggested(tx, cycle, suggestAll(classifier, actions.filter(hasText)), deed)
}

/** Whether there is anything to suggest from. */
export function hasText(action: Pick<Action, 'description' | 'results'>): boolean {
  return action.description !== '' || action.results !== ''
}

/** Keeps suggestions that are not what the machine said last, and returns the actions that have such. */
export async function keepSuggested(
  tx: Write,
  cycle: Cycle,
  suggested: readonly Suggested[],
  deed: Deed,
): Promise<readonly ActionId[]> {
  const before = await listSuggested(
    tx,
    cycle.id,
    suggested.map(({ id }) => id),
  )
  const labels = suggested.flatMap(({ id, suggestions }) =>
    toLabels(id, suggestions).filter((label) => {
      const last = before.get(id)?.[label.field]
      return last === undefined || !same(last, label)
    }),
  )
  await insertLabels(tx, cycle.id, labels, deed)
  return [...new Set(labels.map(({ action }) => action))]
}

function same(
  a: { readonly value: unknown; readonly confidence: number | null; readonly why: unknown },
  b: typeof a,
): boolean {
  return (
    a.confidence === b.confidence && JSON.stringify([a.value, a.why]) === JSON.stringify([b.value, b.why])
  )
}

/** Writes the labels that come with a shipped cycle. */
export async function writeShippedLabels(
  tx: Write,
  cycle: Cycle,
  shipped: ShippedCycle,
  deed: Deed,
): Promise<void> {
  const challenges = Map.groupBy(shipped.challenges, ({ action }) => action)
  const labels = shipped.actions.flatMap((action): readonly NewLabel[] => {
    const made = { action: action.id, origin: 'shipped', confidence: null, why: [] } as const
    return [
      { ...made, field: 'populationMain', value: action.populationMain },
      { ...made, field: 'populations', value: action.populations },
      { ...made, field: 'gender', value: action.gender },
      { ...made, field: 'disability', value: action.disability },
      { ...made, field: 'actionTypes', value: action.actionTypes },
      {
        ...made,
        field: 'challenges',
        value: (challenges.get(action.id) ?? []).map(({ category, textEs, textEn }) => ({
          category,
          text: { es: textEs, en: textEn },
        })),
      },
    ]
  })
  await insertLabels(tx, cycle.id, labels, deed)
}

/** What stands for whoever gave a label, where an export does not say. */
const UNTOLD = '–'

/**
 * Writes labels that an export carries, with who gave them and when. What the record has already, or has a newer label
 * in place of, is left as it is.
 */
export async function restoreLabels(
  tx: Write,
  cycle: Cycle,
  exported: ReadonlyMap<ActionId, readonly GivenLabel[]>,
): Promise<void> {
  const known = await listNewest(tx, cycle.id, [...exported.keys()])
  const missing = exported.entries().flatMap(([action, labels]) => {
    const newest = new Map(known.get(action)?.map((one) => [`${one.field} ${one.origin}`, one]))
    return labels
      .filter((label) => {
        const last = newest.get(`${label.field} ${label.origin}`)
        return last === undefined || (Date.parse(last.at) < Date.parse(label.at) && !same(last, label))
      })
      .map(({ at, by, ...label }) => ({ action, ...label, at: new Date(at), by: by ?? UNTOLD }))
  })
  await insertEach(
    tx,
    cycle.id,
    [...missing].toSorted((a, b) => a.at.getTime() - b.at.getTime()),
  )
}
