import type { Bilingual, Institution } from '../compact/schema.ts'
import { DIMENSIONS, type Dimension, type Member, type RecordedAction, type Snapshot } from './schema.ts'
import { YES_NO } from './messages.ts'

/** One dimension of a snapshot, with what each action has of it. Actions are named by their place in the snapshot. */
export type Column = {
  readonly members: readonly Member[]
  readonly member: (key: string) => Member | undefined
  /** For each action the members that it has, each once. */
  readonly keys: readonly (readonly string[])[]
  /** The actions of each member, in the order of the record. */
  readonly places: ReadonlyMap<string, readonly number[]>
  /** For each action, whether somebody has said what it has of this dimension. */
  readonly known: readonly boolean[]
}

export type SnapshotIndex = {
  readonly columns: Readonly<Record<Dimension, Column>>
  readonly all: readonly number[]
}

type DimensionFacts = {
  /** A closed list: tallies show its members with none too. */
  readonly closed: boolean
  /** An action has at most one member. */
  readonly partition: boolean
  readonly keysOf: (action: RecordedAction, tables: ReadonlyMap<number, string>) => readonly string[]
  /** Left out where the record always tells it. */
  readonly isKnown?: (action: RecordedAction) => boolean
  readonly members: (snapshot: Snapshot) => readonly Member[]
}

const oneOrNone = (value: string | boolean | null) => (value === null ? [] : [String(value)])
const named = (key: string, name: Bilingual, short = name): Member => ({ key, name, short })
const yesNo = (kind: keyof typeof YES_NO) => () => [
  named('true', YES_NO[kind].yes),
  named('false', YES_NO[kind].no),
]
const terms = (of: 'populations' | 'actionTypes' | 'challengeCategories') => (snapshot: Snapshot) =>
  snapshot.framework[of].map(({ code, name }) => named(code, name))
const states = ({ institutions }: Snapshot) =>
  institutions
    .flatMap(({ state, name }) => (state === null ? [] : [named(state, name)]))
    .sort((a, b) => a.name.es.localeCompare(b.name.es, 'es'))

/** What each dimension is: the only place that says what an action has of it. */
export const DIMENSION_FACTS: Readonly<Record<Dimension, DimensionFacts>> = {
  objective: {
    closed: true,
    partition: true,
    keysOf: ({ objective }) => [String(objective)],
    members: ({ framework }) =>
      framework.objectives.map(({ number, name, short }) =>
        named(String(number), bilingual(name), bilingual(short)),
      ),
  },
  roundTable: {
    closed: true,
    partition: true,
    keysOf: ({ objective }, tables) => [tables.get(objective)].filter((table) => table !== undefined),
    members: ({ framework }) => framework.roundTables.map(({ number, name }) => named(String(number), name)),
  },
  reporterType: {
    closed: true,
    partition: true,
    keysOf: ({ reporterType }) => [reporterType],
    members: ({ framework }) =>
      framework.reporterTypes.map(({ code, name, short }) => named(code, name, short)),
  },
  institution: {
    closed: false,
    partition: false,
    keysOf: ({ institutions }) => institutions.map(({ code, printed }) => code ?? printed),
    members: listInstitutions,
  },
  state: { closed: true, partition: false, keysOf: ({ states: own }) => own, members: states },
  reportingState: {
    closed: true,
    partition: false,
    keysOf: ({ reportingStates }) => reportingStates,
    members: states,
  },
  population: {
    closed: true,
    partition: false,
    keysOf: ({ populations }) => populations,
    isKnown: ({ populations }) => populations.length > 0,
    members: terms('populations'),
  },
  populationMain: {
    closed: true,
    partition: true,
    keysOf: ({ populationMain }) => oneOrNone(populationMain),
    isKnown: ({ populationMain }) => populationMain !== null,
    members: terms('populations'),
  },
  gender: {
    closed: true,
    partition: true,
    keysOf: ({ gender }) => oneOrNone(gender),
    isKnown: ({ gender }) => gender !== null,
    members: yesNo('gender'),
  },
  disability: {
    closed: true,
    partition: true,
    keysOf: ({ disability }) => oneOrNone(disability),
    isKnown: ({ disability }) => disability !== null,
    members: yesNo('disability'),
  },
  actionType: {
    closed: true,
    partition: false,
    keysOf: ({ actionTypes }) => actionTypes,
    isKnown: ({ actionTypes }) => actionTypes.length > 0,
    members: terms('actionTypes'),
  },
  challengeCategory: {
    closed: true,
    partition: false,
    keysOf: ({ challenges }) => challenges.flatMap(({ category }) => (category === null ? [] : [category])),
    isKnown: ({ challenges, challengesReported }) =>
      !challengesReported || (challenges.length > 0 && challenges.every(({ category }) => category !== null)),
    members: terms('challengeCategories'),
  },
  country: {
    closed: false,
    partition: false,
    keysOf: ({ countries }) => countries,
    members: ({ actions }) =>
      [...new Set(actions.flatMap(({ countries }) => countries))]
        .map((code) => named(code, nameCountry(code)))
        .sort((a, b) => a.name.es.localeCompare(b.name.es, 'es')),
  },
}

const indexes = new WeakMap<Snapshot, SnapshotIndex>()

/** The snapshot by its dimensions. Made once: a snapshot never changes. */
export function indexSnapshot(snapshot: Snapshot): SnapshotIndex {
  const made = indexes.get(snapshot) ?? makeIndex(snapshot)
  indexes.set(snapshot, made)
  return made
}

function makeIndex(snapshot: Snapshot): SnapshotIndex {
  const tables = new Map(
    snapshot.framework.objectives.map(({ number, roundTable }) => [number, String(roundTable)]),
  )
  const columns = Object.fromEntries(
    DIMENSIONS.map((dimension) => [dimension, makeColumn(snapshot, dimension, tables)]),
  ) as Record<Dimension, Column>
  return { columns, all: snapshot.actions.map((_, place) => place) }
}

function makeColumn(snapshot: Snapshot, dimension: Dimension, tables: ReadonlyMap<number, string>): Column {
  const { keysOf, isKnown = () => true, members: list } = DIMENSION_FACTS[dimension]
  const keys = snapshot.actions.map((action) => [...new Set(keysOf(action, tables))])
  const places = new Map<string, number[]>()
  for (const [place, own] of keys.entries())
    for (const key of own) {
      const known = places.get(key)
      if (known === undefined) places.set(key, [place])
      else known.push(place)
    }
  const listed = list(snapshot)
  const byKey = new Map(listed.map((member) => [member.key, member]))
  // A label may use a code that its list has since lost: it is counted under its code, never dropped.
  const strays = [...places.keys()]
    .filter((key) => !byKey.has(key))
    .map((key) => named(key, { es: key, en: key }))
  for (const stray of strays) byKey.set(stray.key, stray)
  return {
    members: [...listed, ...strays],
    member: (key) => byKey.get(key),
    keys,
    places,
    known: snapshot.actions.map(isKnown),
  }
}

/** The catalogue in its order, then the names that nobody has resolved. */
function listInstitutions({ institutions, actions }: Snapshot): readonly Member[] {
  const known = institutions.map((one) => named(one.code, one.name, shortName(one)))
  const codes = new Set(institutions.map(({ code }) => code))
  const others = new Map(
    actions
      .flatMap((action) => action.institutions)
      .filter(({ code }) => code === null || !codes.has(code))
      .map(({ code, name, printed }) => [code ?? printed, { es: name, en: name }]),
  )
  return [...known, ...[...others].map(([key, name]) => named(key, name))]
}

/** Acronyms are what readers know an institution by; a state is known by its name. */
function shortName({ code, name }: Institution): Bilingual {
  return /^[\p{Lu}\d]{2,}$/u.test(code) ? { es: code, en: code } : name
}

function bilingual({ es, en }: Bilingual): Bilingual {
  return { es, en }
}

const countries = {
  es: new Intl.DisplayNames('es-MX', { type: 'region', fallback: 'code' }),
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'code' }),
}

function nameCountry(code: string): Bilingual {
  if (!/^[A-Z]{2}$/.test(code)) return { es: code, en: code }
  return { es: countries.es.of(code) ?? code, en: countries.en.of(code) ?? code }
}
