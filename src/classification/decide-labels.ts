import { loadFramework } from '../compact/service.ts'
import type { Write } from '../db/open.ts'
import type { ActionId, Cycle } from '../registry/schema.ts'
import { type Deed, listActions } from '../registry/service.ts'
import { hasText } from './label-actions.ts'
import { insertLabels, listDeed, listLabels, lockLabels } from './label-store.ts'
import { type Labels, type NewLabel } from './labels.ts'
import {
  completeWishes,
  isDecided,
  type LabelWish,
  type RefusedWish,
  refuseWish,
  sayTheSame,
  toPersonLabel,
} from './label-wishes.ts'

/** What was decided at once. `range` spans the ids of its labels, which undo it; null where all was so already. */
export type Decided = {
  readonly kind: 'decided'
  readonly labels: number
  readonly actions: readonly ActionId[]
  readonly range: { readonly first: number; readonly last: number } | null
}

/**
 * Keeps what a person says of labels: all of it, or nothing with the reason. What a person had decided already is not
 * written twice; what somebody else decided since the page was shown is not overwritten.
 */
export async function decideLabels(
  tx: Write,
  cycle: Cycle,
  wishes: readonly LabelWish[],
  deed: Deed,
): Promise<Decided | RefusedWish> {
  await lockLabels(tx, cycle.id)
  const ids = [...new Set(wishes.map(({ action }) => action))]
  const actions = new Map((await listActions(tx, cycle, ids)).map((action) => [action.id, action]))
  const held = await listLabels(tx, cycle.id, ids)
  const lists = loadFramework(cycle.framework)
  const labels: NewLabel[] = []
  for (const [id, own] of Map.groupBy(wishes, ({ action }) => action)) {
    const action = actions.get(id)
    if (action === undefined)
      return {
        kind: 'refused',
        why: 'invalid',
        cause: `${cycle.id} has no action '${id}'`,
        cure: 'use the id of an action, as constancia export lists it',
      }
    const known = held.get(id) ?? {}
    const challenges = hasText(action) ? action.challenges.length : (known.challenges?.value.length ?? 0)
    for (const wish of own) {
      const refused = refuseWish(wish, lists, challenges) ?? refuseStale(wish, known, deed.by)
      if (refused !== undefined) return refused
    }
    labels.push(
      ...completeWishes(own, known)
        .filter((wish) => changes(wish, known))
        .map((wish) => toPersonLabel(wish, known)),
    )
  }
  return write(tx, cycle, labels, deed)
}

/** Whether a wish says something that no person has said before. */
function changes(wish: LabelWish, held: Labels): boolean {
  const label = held[wish.field]
  if (wish.value === null) return isDecided(label)
  return !isDecided(label) || !sayTheSame(label?.value ?? null, toPersonLabel(wish, held).value)
}

/** The label shown is no longer the one that holds: fine where it says what is wished for, or the same person's own. */
function refuseStale(wish: LabelWish, held: Labels, by: string): RefusedWish | undefined {
  const label = held[wish.field]
  if (wish.seen === undefined || wish.seen === (label?.id ?? null)) return undefined
  if (wish.value === null && !isDecided(label)) return undefined
  if (label !== undefined && isDecided(label) && sayTheSame(label.value, toPersonLabel(wish, held).value))
    return undefined
  const who = label === undefined ? 'somebody' : label.by === by ? 'you, in another window,' : label.by
  return {
    kind: 'refused',
    why: 'stale',
    on: { field: wish.field, by: label?.by ?? by },
    cause: `${who} changed ${wish.field} of ${wish.action} since the page was shown`,
    cure: 'look at it as it is now, and decide again',
  }
}

/** Takes back what was decided at once: each label becomes what it was before, unless somebody decided it anew since. */
export async function undoDeed(
  tx: Write,
  cycle: Cycle,
  range: { readonly first: number; readonly last: number },
  deed: Deed,
): Promise<Decided | RefusedWish> {
  await lockLabels(tx, cycle.id)
  const done = (await listDeed(tx, cycle.id, range)).filter(({ newest }) => newest)
  if (done.length === 0)
    return {
      kind: 'refused',
      why: 'nothing',
      cause: 'there is nothing left to take back: it was undone already, or decided anew since',
      cure: 'decide the action again instead',
    }
  const labels = done.map(
    ({ action, field, before }) =>
      ({ action, field, value: before, origin: 'person', confidence: null, why: [] }) as NewLabel,
  )
  return write(tx, cycle, labels, deed)
}

async function write(tx: Write, cycle: Cycle, labels: readonly NewLabel[], deed: Deed): Promise<Decided> {
  const ids = await insertLabels(tx, cycle.id, labels, deed)
  return {
    kind: 'decided',
    labels: labels.length,
    actions: [...new Set(labels.map(({ action }) => action))],
    range: ids.length === 0 ? null : { first: Math.min(...ids), last: Math.max(...ids) },
  }
}
