import { FACETS, type FacetName, type FacetValue, type Filters } from './schema.ts'

/** What each action of a cycle can be narrowed by, in the order of the record: for each facet none, one or many values. */
export type FacetRow = { readonly key: number } & Readonly<Record<FacetName, readonly string[]>>

/** A cycle's facets in memory: counting a hundred thousand hits in the database takes longer than people wait. */
export type FacetIndex = {
  readonly order: ReadonlyMap<number, number>
  readonly keys: readonly number[]
  readonly names: Readonly<Record<FacetName, readonly string[]>>
  /** For each action, in order, the places of its values in `names`. */
  readonly values: Readonly<Record<FacetName, readonly (readonly number[])[]>>
}

export function indexFacets(rows: readonly FacetRow[]): FacetIndex {
  const column = (name: FacetName): { names: string[]; values: number[][] } => {
    const places = new Map<string, number>()
    const values = rows.map((row) =>
      row[name].map((value) => {
        const place = places.get(value) ?? places.size
        places.set(value, place)
        return place
      }),
    )
    return { names: [...places.keys()], values }
  }
  const columns = eachFacet(column)
  return {
    order: new Map(rows.map((row, i) => [row.key, i])),
    keys: rows.map((row) => row.key),
    names: eachFacet((name) => columns[name].names),
    values: eachFacet((name) => columns[name].values),
  }
}

export type Narrowed = {
  /** The keys that all chosen facets let through, in the order given. */
  readonly keys: readonly number[]
  readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>
}

/** Narrows hits by the chosen facets and counts, for each facet, what choosing another of its values would give. */
export function narrow(index: FacetIndex, found: readonly number[], filters: Filters): Narrowed {
  const wanted = FACETS.map((name) => {
    const value = filters[name]
    return value === undefined ? undefined : index.names[name].indexOf(value)
  })
  const counts = FACETS.map((name) => new Uint32Array(index.names[name].length))
  const keys: number[] = []
  const columns = FACETS.map((name) => index.values[name])
  for (const key of found) {
    const at = index.order.get(key)
    if (at === undefined) continue
    let missed = -1
    let misses = 0
    for (const [f, want] of wanted.entries()) {
      if (want === undefined || columns[f]?.[at]?.includes(want) === true) continue
      misses += 1
      missed = f
    }
    if (misses === 0) keys.push(key)
    for (const [f, column] of columns.entries()) {
      // A facet counts what all the others let through, whatever is chosen in itself.
      if (misses > 1 || (misses === 1 && missed !== f)) continue
      const count = counts[f]
      if (count === undefined) continue
      for (const place of column[at] ?? []) count[place] = (count[place] ?? 0) + 1
    }
  }
  const facet = (name: FacetName): readonly FacetValue[] => {
    const count = counts[FACETS.indexOf(name)] ?? new Uint32Array()
    return index.names[name]
      .map((value, place) => ({ value, actions: count[place] ?? 0, chosen: filters[name] === value }))
      .filter((value) => value.actions > 0 || value.chosen)
      .sort((a, b) => b.actions - a.actions || a.value.localeCompare(b.value, 'es', { numeric: true }))
  }
  return {
    keys,
    facets: eachFacet(facet),
  }
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
