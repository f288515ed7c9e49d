import { countChallenges } from './challenges.ts'
import { idsAt } from './counts.ts'
import { placeRows } from './ranks.ts'
import type {
  CrossMeasurement,
  Dimension,
  ListMeasurement,
  Member,
  MemberCount,
  Selection,
  Snapshot,
  TallyMeasurement,
  Unit,
} from './schema.ts'
import { keepKnown, selectPlaces } from './select-actions.ts'
import { shareOf, shareWhole } from './shares.ts'
import { type Column, DIMENSION_FACTS, indexSnapshot } from './snapshot-index.ts'

export type TallyOptions = { readonly by?: Unit | undefined; readonly decimals?: 0 | 1 | undefined }

/**
 * How many of the selected actions each member of a dimension has, in the order of its list: members with none too where
 * the list is closed. With `by: 'challenges'`, how many challenges those actions report.
 */
export function tallyActions(
  snapshot: Snapshot,
  dimension: Dimension,
  selection: Selection,
  { by = 'actions', decimals }: TallyOptions = {},
): TallyMeasurement {
  const column = indexSnapshot(snapshot).columns[dimension]
  const selected = selectPlaces(snapshot, selection)
  const groups = groupPlaces(column, selected)
  const counted = countGroups(snapshot, groups, dimension, by)
  const members = column.members.filter(({ key }) => DIMENSION_FACTS[dimension].closed || groups.has(key))
  // A challenge has one category, whereas an action can have several.
  const partition =
    DIMENSION_FACTS[dimension].partition || (by === 'challenges' && dimension === 'challengeCategory')
  const values = members.map(({ key }) => counted.get(key) ?? 0)
  const covered = selected.filter((place) => (column.keys[place]?.length ?? 0) > 0)
  const value = totalOf(snapshot, covered, dimension, by)
  const shares = partition ? shareWhole(values, decimals) : values.map((one) => shareOf(one, value, decimals))
  const rows = members.map((member, i) => ({
    ...member,
    value: values[i] ?? 0,
    share: shares[i] ?? null,
    actions: idsAt(snapshot, groups.get(member.key) ?? []),
  }))
  return {
    kind: 'tally',
    dimension,
    selection,
    unit: by,
    rows: placeRows(rows, 'most'),
    value,
    partition,
    beyondLimit: 0,
    actions: idsAt(snapshot, covered),
    unlabelled: countUnknown(column, selected),
  }
}

export type RankOptions = TallyOptions & {
  readonly order?: 'most' | 'fewest' | undefined
  readonly limit?: number | undefined
  readonly zeros?: boolean | undefined
}

/** The members of a dimension by how many of the selected actions they have. A limit never cuts members of one value apart. */
export function rankMembers(
  snapshot: Snapshot,
  dimension: Dimension,
  selection: Selection,
  { order = 'most', limit, zeros, ...options }: RankOptions = {},
): TallyMeasurement {
  const tally = tallyActions(snapshot, dimension, selection, options)
  const kept = (zeros ?? order === 'fewest') ? tally.rows : tally.rows.filter(({ value }) => value > 0)
  const ranked = placeRows(kept, order).toSorted(byPlace)
  const shown = limit === undefined ? ranked : ranked.filter(({ place }) => place <= limit)
  return {
    ...tally,
    kind: 'rank',
    rows: shown,
    beyondLimit: limit === undefined ? 0 : Math.max(0, shown.length - limit),
  }
}

/** Members of one place stay in the order of their list. */
function byPlace(a: MemberCount, b: MemberCount): number {
  return a.place - b.place
}

/** Two dimensions at once: how many of the selected actions each pair of members has. */
export function crossActions(
  snapshot: Snapshot,
  rowDimension: Dimension,
  columnDimension: Dimension,
  selection: Selection,
): CrossMeasurement {
  const index = indexSnapshot(snapshot)
  const [rowsOf, columnsOf] = [index.columns[rowDimension], index.columns[columnDimension]]
  const selected = selectPlaces(snapshot, selection)
  const covered = selected.filter(
    (place) => (rowsOf.keys[place]?.length ?? 0) > 0 && (columnsOf.keys[place]?.length ?? 0) > 0,
  )
  const rowGroups = groupPlaces(rowsOf, covered)
  const columnGroups = groupPlaces(columnsOf, covered)
  const shown = (dimension: Dimension, column: Column, groups: ReadonlyMap<string, readonly number[]>) =>
    column.members.filter(({ key }) => DIMENSION_FACTS[dimension].closed || groups.has(key))
  const columns = shown(columnDimension, columnsOf, columnGroups)
  const counted = (member: Member, places: readonly number[]) => ({
    ...member,
    value: places.length,
    actions: idsAt(snapshot, places),
  })
  return {
    kind: 'cross',
    rowDimension,
    columnDimension,
    selection,
    columns: columns.map((member) => counted(member, columnGroups.get(member.key) ?? [])),
    rows: shown(rowDimension, rowsOf, rowGroups).map((member) => {
      const places = rowGroups.get(member.key) ?? []
      const cells = groupPlaces(columnsOf, places)
      return {
        ...counted(member, places),
        cells: columns.map(({ key }) => {
          const both = cells.get(key) ?? []
          return { value: both.length, actions: idsAt(snapshot, both) }
        }),
      }
    }),
    value: covered.length,
    actions: idsAt(snapshot, covered),
    unlabelled: selected.length - keepKnown(index, selected, [rowDimension, columnDimension]).length,
  }
}

/** The members of a dimension that have selected actions. */
export function listMembers(snapshot: Snapshot, dimension: Dimension, selection: Selection): ListMeasurement {
  const column = indexSnapshot(snapshot).columns[dimension]
  const selected = selectPlaces(snapshot, selection)
  const groups = groupPlaces(column, selected)
  const members = column.members
    .filter(({ key }) => groups.has(key))
    .map((member) => ({ ...member, actions: idsAt(snapshot, groups.get(member.key) ?? []) }))
  return {
    kind: 'list',
    dimension,
    selection,
    members,
    value: members.length,
    of: DIMENSION_FACTS[dimension].closed ? column.members.length : null,
    actions: idsAt(
      snapshot,
      selected.filter((place) => (column.keys[place]?.length ?? 0) > 0),
    ),
    unlabelled: countUnknown(column, selected),
  }
}

/**
 * The members of a list that have none of the selected actions. An institution is absent where neither it nor a part of
 * it reports, and only if it existed in the period of the cycle.
 */
export function listAbsent(snapshot: Snapshot, dimension: Dimension, selection: Selection): ListMeasurement {
  const present = listMembers(snapshot, dimension, selection)
  const { members } = indexSnapshot(snapshot).columns[dimension]
  const excused = dimension === 'institution' ? listExcused(snapshot, present) : new Set<string>()
  const here = new Set(present.members.map(({ key }) => key))
  const absent = members.filter(({ key }) => !here.has(key) && !excused.has(key))
  return {
    ...present,
    kind: 'absent',
    members: absent.map((member) => ({ ...member, actions: [] })),
    value: absent.length,
    of: here.size + absent.length,
    actions: [],
  }
}

function listExcused({ institutions, cycle }: Snapshot, present: ListMeasurement): ReadonlySet<string> {
  const parents = new Map(institutions.map(({ code, parent }) => [code, parent]))
  const excused = new Set<string>()
  for (const { key } of present.members) {
    let parent = parents.get(key)
    while (parent !== undefined && parent !== null && !excused.has(parent)) {
      excused.add(parent)
      parent = parents.get(parent)
    }
  }
  const { periodStart, periodEnd } = cycle
  for (const { code, from, to } of institutions) {
    if (to !== null && periodStart !== null && to < periodStart) excused.add(code)
    if (from !== null && periodEnd !== null && from > periodEnd) excused.add(code)
  }
  return excused
}

function groupPlaces(column: Column, places: readonly number[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>()
  for (const place of places)
    for (const key of column.keys[place] ?? []) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [place])
      else group.push(place)
    }
  return groups
}

function countGroups(
  snapshot: Snapshot,
  groups: ReadonlyMap<string, readonly number[]>,
  dimension: Dimension,
  by: Unit,
): ReadonlyMap<string, number> {
  return new Map(
    groups
      .entries()
      .map(([key, places]) => [
        key,
        by === 'actions'
          ? places.length
          : sum(
              places.map((place) =>
                countChallenges(snapshot.actions[place], dimension === 'challengeCategory' ? key : undefined),
              ),
            ),
      ]),
  )
}

function totalOf(snapshot: Snapshot, places: readonly number[], dimension: Dimension, by: Unit): number {
  if (by === 'actions') return places.length
  return sum(
    places.map((place) => {
      const action = snapshot.actions[place]
      return dimension === 'challengeCategory'
        ? (action?.challenges.filter(({ category }) => category !== null).length ?? 0)
        : countChallenges(action)
    }),
  )
}

function countUnknown(column: Column, places: readonly number[]): number {
  return places.filter((place) => column.known[place] === false).length
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
