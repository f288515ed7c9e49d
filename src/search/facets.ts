import { FACETS, type FacetName, type FacetValue, type Filters } from './schema.ts'

/** What each action of a cycle can be narrowed by, in the order of the record: for each facet none, one or many values. */
export type FacetRow = { readonly key: number } & Readonly<Record<FacetName, readonly string[]>>

/** A cycle's facets in memory: counting a hundred thousand hits in the database takes longer than people wait. */
export type FacetIndex = {
  readonly order: ReadonlyMap<number, number>
  readonly keys: readonly number[]
  readonly names: Readonly<Record<FacetName, readonly string[]>>
  readonly columns: Readonly<Record<FacetName, Column>>
}

/** A facet's values of all actions one after the other, as places in its names: those of action `i` from `starts[i]` to `starts[i + 1]`. */
type Column = { readonly starts: Uint32Array; readonly places: Uint32Array }

export function indexFacets(rows: readonly FacetRow[]): FacetIndex {
  const made = eachFacet((name) => {
    const known = new Map<string, number>()
    const places: number[] = []
    const starts = new Uint32Array(rows.length + 1)
    for (const [i, row] of rows.entries()) {
      for (const value of row[name]) {
        const place = known.get(value) ?? known.size
        known.set(value, place)
        places.push(place)
      }
      starts[i + 1] = places.length
    }
    return { names: [...known.keys()], column: { starts, places: Uint32Array.from(places) } }
  })
  return {
    order: new Map(rows.map((row, i) => [row.key, i])),
    keys: rows.map((row) => row.key),
    names: eachFacet((name) => made[name].names),
    columns: eachFacet((name) => made[name].column),
  }
}

export type Narrowed = {
  /** The keys that all chosen facets let through, in the order given. */
  readonly keys: readonly number[]
  readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>
}

/** Narrows hits by the chosen facets and counts, for each facet, what choosing another of its values would give. */
export function narrow(index: FacetIndex, found: readonly number[], filters: Filters): Narrowed {
  const hits: number[] = []
  for (const key of found) {
    const at = index.order.get(key)
    if (at !== undefined) hits.push(at)
  }
  const wanted = FACETS.filter((name) => filters[name] !== undefined)
  // How many of the chosen facets each hit misses: none lets it through, and one alone counts it in that facet.
  const missed = wanted.map((name) => missing(index, name, filters[name] ?? '', hits))
  const misses = new Uint8Array(hits.length)
  for (const one of missed) for (const [hit, miss] of one.entries()) misses[hit] = (misses[hit] ?? 0) + miss
  const through = missed.length === 0 ? hits : hits.filter((_, hit) => misses[hit] === 0)
  const facet = (name: FacetName): readonly FacetValue[] => {
    const own = missed[wanted.indexOf(name)]
    const counted = own === undefined ? through : hits.filter((_, hit) => misses[hit] === own[hit])
    const counts = countPlaces(index.columns[name], counted, index.names[name].length)
    return index.names[name]
      .map((value, place) => ({ value, actions: counts[place] ?? 0, chosen: filters[name] === value }))
      .filter((value) => value.actions > 0 || value.chosen)
      .sort((a, b) => b.actions - a.actions || a.value.localeCompare(b.value, 'es', { numeric: true }))
  }
  const keys = through.map((at) => index.keys[at]).filter((key) => key !== undefined)
  return {
    keys,
    facets: eachFacet(facet),
  }
}

/** For each hit 1 where it has not the value that is chosen in a facet, else 0. */
function missing(
  { names, columns }: FacetIndex,
  name: FacetName,
  value: string,
  hits: readonly number[],
): Uint8Array {
  const { starts, places } = columns[name]
  const place = names[name].indexOf(value)
  const missed = new Uint8Array(hits.length)
  for (const [hit, at] of hits.entries()) {
    const end = starts[at + 1] ?? 0
    let i = starts[at] ?? 0
    while (i < end && places[i] !== place) i += 1
    missed[hit] = i < end ? 0 : 1
  }
  return missed
}

function countPlaces({ starts, places }: Column, hits: readonly number[], size: number): Uint32Array {
  const counts = new Uint32Array(size)
  if (size === 0) return counts
  for (const at of hits) {
    const end = starts[at + 1] ?? 0
    for (let i = starts[at] ?? 0; i < end; i += 1) {
      const place = places[i] ?? 0
      counts[place] = (counts[place] ?? 0) + 1
    }
  }
  return counts
}

function eachFacet<Made>(make: (name: FacetName) => Made): Readonly<Record<FacetName, Made>> {
  return {
    objective: make('objective'),
    reporterType: make('reporterType'),
    institution: make('institution'),
    population: make('population'),
    actionType: make('actionType'),
    challenge: make('challenge'),
    gender: make('gender'),
    disability: make('disability'),
    state: make('state'),
  }
}
