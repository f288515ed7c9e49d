import {
  type Dimension,
  DIMENSIONS,
  type RecordedAction,
  type Selection,
  type SelectionParameter,
  type Snapshot,
} from './schema.ts'
import { type Column, indexSnapshot, type SnapshotIndex } from './snapshot-index.ts'

/** The parameters of a selection that name a member of a dimension; the others ask a yes or no of the action itself. */
export const MEMBER_PARAMETERS = DIMENSIONS satisfies readonly (SelectionParameter & Dimension)[]
export type MemberParameter = (typeof MEMBER_PARAMETERS)[number]

export const OWN_PARAMETERS = ['resultsReported', 'challengesReported'] as const

/** The actions that meet every part of a selection, in the order of the record. */
export function selectActions(snapshot: Snapshot, selection: Selection): readonly RecordedAction[] {
  return selectPlaces(snapshot, selection).flatMap((place) => snapshot.actions[place] ?? [])
}

/** The places in the snapshot of the actions that meet every part of a selection, ascending. */
export function selectPlaces(snapshot: Snapshot, selection: Selection): readonly number[] {
  const index = indexSnapshot(snapshot)
  const asked = askedMembers(selection)
  const [first, ...others] = asked
    .map(([dimension, key]) => ({ column: index.columns[dimension], key }))
    .sort((a, b) => sizeOf(a.column, a.key) - sizeOf(b.column, b.key))
  const within = first === undefined ? index.all : (first.column.places.get(first.key) ?? [])
  const own = OWN_PARAMETERS.filter((parameter) => selection[parameter] !== undefined)
  if (others.length === 0 && own.length === 0) return within
  return within.filter(
    (place) =>
      others.every(({ column, key }) => column.keys[place]?.includes(key)) &&
      own.every((parameter) => snapshot.actions[place]?.[parameter] === selection[parameter]),
  )
}

function sizeOf(column: Column, key: string): number {
  return column.places.get(key)?.length ?? 0
}

/** The members that a selection asks for. */
export function askedMembers(selection: Selection): readonly (readonly [MemberParameter, string])[] {
  return MEMBER_PARAMETERS.flatMap((parameter) => {
    const value = selection[parameter]
    return value === undefined ? [] : [[parameter, String(value)] as const]
  })
}

/** A selection narrowed to one member of a dimension. */
export function selectMember(selection: Selection, dimension: Dimension, key: string): Selection {
  if (dimension === 'objective' || dimension === 'roundTable')
    return { ...selection, [dimension]: Number(key) }
  if (dimension === 'gender' || dimension === 'disability')
    return { ...selection, [dimension]: key === 'true' }
  return { ...selection, [dimension]: key }
}

/** Which of these places somebody has labelled in all of the dimensions. */
export function keepKnown(
  index: SnapshotIndex,
  places: readonly number[],
  dimensions: readonly Dimension[],
): readonly number[] {
  const columns = dimensions.map((dimension) => index.columns[dimension])
  return places.filter((place) => columns.every(({ known }) => known[place] === true))
}

/** How many actions might be of the selection if somebody labelled them. */
export function countUnlabelled(snapshot: Snapshot, selection: Selection): number {
  const index = indexSnapshot(snapshot)
  const doubtful = askedMembers(selection).filter(([dimension]) =>
    index.columns[dimension].known.includes(false),
  )
  if (doubtful.length === 0) return 0
  const base = Object.fromEntries(
    Object.entries(selection).filter(
      ([parameter]) => !doubtful.some(([dimension]) => dimension === parameter),
    ),
  ) as Selection
  const lacks = ([dimension, key]: readonly [MemberParameter, string], place: number) =>
    index.columns[dimension].keys[place]?.includes(key) !== true
  const isOpen = ([dimension]: readonly [MemberParameter, string], place: number) =>
    index.columns[dimension].known[place] === false
  return selectPlaces(snapshot, base).filter(
    (place) =>
      doubtful.some((one) => lacks(one, place)) &&
      doubtful.every((one) => !lacks(one, place) || isOpen(one, place)),
  ).length
}
