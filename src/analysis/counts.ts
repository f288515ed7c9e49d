import type { ActionId } from '../registry/schema.ts'
import { countChallenges } from './challenges.ts'
import type { CountMeasurement, Selection, ShareMeasurement, Snapshot } from './schema.ts'
import { askedMembers, countUnlabelled, keepKnown, selectPlaces } from './select-actions.ts'
import { shareOf, shareWhole } from './shares.ts'
import { DIMENSION_FACTS, indexSnapshot } from './snapshot-index.ts'

/** How many actions a selection holds. */
export function countActions(snapshot: Snapshot, selection: Selection): CountMeasurement {
  const places = selectPlaces(snapshot, selection)
  return {
    kind: 'count',
    selection,
    unit: 'actions',
    value: places.length,
    actions: idsAt(snapshot, places),
    unlabelled: countUnlabelled(snapshot, selection),
  }
}

/** How many challenges the actions of a selection report; with a category, only those of it. */
export function measureChallenges(snapshot: Snapshot, selection: Selection): CountMeasurement {
  const places = selectPlaces(snapshot, selection)
  const counts = places.map((place) => countChallenges(snapshot.actions[place], selection.challengeCategory))
  return {
    kind: 'count',
    selection,
    unit: 'challenges',
    value: counts.reduce((sum, count) => sum + count, 0),
    actions: idsAt(
      snapshot,
      places.filter((_, i) => (counts[i] ?? 0) > 0),
    ),
    unlabelled: countUnlabelled(snapshot, selection),
  }
}

/**
 * What share of a whole meets a part as well. Of the whole only actions that somebody has labelled in what the part adds
 * count. A part of a dimension that divides the whole is rounded together with its other parts, so that tables and
 * sentences say the same.
 */
export function shareActions(
  snapshot: Snapshot,
  part: Selection,
  whole: Selection,
  decimals?: 0 | 1,
): ShareMeasurement {
  const index = indexSnapshot(snapshot)
  const both: Selection = { ...whole, ...part }
  const added = askedMembers(part).filter(([parameter]) => whole[parameter] === undefined)
  const base = keepKnown(
    index,
    selectPlaces(snapshot, whole),
    added.map(([dimension]) => dimension),
  )
  const within = new Set(base)
  const places = selectPlaces(snapshot, both).filter((place) => within.has(place))
  const [only, another] = added
  const extra = Object.keys(part).length - Object.keys(whole).filter((name) => name in part).length
  const divides =
    only !== undefined && another === undefined && extra === 1 && DIMENSION_FACTS[only[0]].partition
  return {
    kind: 'share',
    part: both,
    whole,
    value: places.length,
    of: { value: base.length, actions: idsAt(snapshot, base) },
    share: divides
      ? shareAmong(snapshot, base, only, decimals)
      : shareOf(places.length, base.length, decimals),
    actions: idsAt(snapshot, places),
    unlabelled: countUnlabelled(snapshot, both),
  }
}

function shareAmong(
  snapshot: Snapshot,
  base: readonly number[],
  [dimension, key]: readonly [keyof typeof DIMENSION_FACTS, string],
  decimals?: 0 | 1,
) {
  const { members, keys } = indexSnapshot(snapshot).columns[dimension]
  const counts = new Map<string, number>()
  for (const place of base) for (const own of keys[place] ?? []) counts.set(own, (counts.get(own) ?? 0) + 1)
  const at = members.findIndex((member) => member.key === key)
  return (
    shareWhole(
      members.map((member) => counts.get(member.key) ?? 0),
      decimals,
    )[at] ?? null
  )
}

export function idsAt(snapshot: Snapshot, places: readonly number[]): readonly ActionId[] {
  return places.flatMap((place) => snapshot.actions[place]?.id ?? [])
}
