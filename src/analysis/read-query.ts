import { checkSelection, isUnknown, type Unknown } from './check-selection.ts'
import { getIndicator, INDICATORS, type IndicatorName } from './indicators.ts'
import { findNearest } from './nearest.ts'
import {
  DIMENSIONS,
  type Dimension,
  type Query,
  type Selection,
  type Snapshot,
  type ValueQuery,
} from './schema.ts'

type Raw = Readonly<Record<string, string>>

/** Spanish and plural words for a dimension that a writer may use: «estados», `states`. */
const DIMENSION_WORDS: Readonly<Record<string, Dimension>> = {
  objectives: 'objective',
  roundTables: 'roundTable',
  reporterTypes: 'reporterType',
  institutions: 'institution',
  states: 'state',
  reportingStates: 'reportingState',
  populations: 'population',
  actionTypes: 'actionType',
  challengeCategories: 'challengeCategory',
  countries: 'country',
}

/**
 * Reads an indicator with its parameters as a writer puts them: `('count', { objective: '7' })`,
 * `('share', { gender: 'true', objective: '7', of: 'objective' })`, `('rank', { of: 'states', limit: '3' })`.
 */
export function readQuery(snapshot: Snapshot, name: string, raw: Raw): Query | Unknown {
  const indicator = INDICATORS.find((one) => one.name === name)
  if (indicator === undefined) {
    const known = INDICATORS.map((one) => one.name)
    return { kind: 'unknown', parameter: name, value: null, nearest: findNearest(name, known), known }
  }
  if (indicator.name === 'change') {
    const { indicator: inner = 'count', ...rest } = raw
    const known = getIndicator('change').parameters[0]?.values ?? []
    if (!known.includes(inner)) return refuse('indicator', inner, known)
    const of = readQuery(snapshot, inner, rest)
    if (isUnknown(of)) return of
    return of.indicator === 'change' ? refuse('indicator', inner, known) : { indicator: 'change', of }
  }
  return readValueQuery(snapshot, indicator.name, raw)
}

function readValueQuery(
  snapshot: Snapshot,
  name: Exclude<IndicatorName, 'change'>,
  raw: Raw,
): ValueQuery | Unknown {
  const { parameters } = getIndicator(name)
  const own: Raw = Object.fromEntries(
    Object.entries(raw).filter(([key]) => parameters.some((one) => one.name === key)),
  )
  const selection = checkSelection(
    snapshot,
    Object.fromEntries(Object.entries(raw).filter(([key]) => !(key in own))),
  )
  if (isUnknown(selection)) return withOwnNames(selection, parameters)
  for (const { name: key, required, values } of parameters) {
    const value = own[key]
    const known = values ?? []
    if (value === undefined) {
      if (required) return { kind: 'unknown', parameter: key, value: '', nearest: null, known }
    } else if (values !== null && !values.includes(DIMENSION_WORDS[value] ?? value))
      return refuse(key, value, values)
  }
  switch (name) {
    case 'count':
    case 'challenges':
      return { indicator: name, selection }
    case 'share':
      return readShare(selection, own)
    case 'tally':
      return {
        indicator: name,
        dimension: dimensionIn(own['of']),
        selection,
        ...readBy(own),
        ...readDecimals(own),
      }
    case 'rank':
      return readRank(selection, own)
    case 'cross':
      return {
        indicator: name,
        rows: dimensionIn(own['rows']),
        columns: dimensionIn(own['columns']),
        selection,
      }
    case 'list':
    case 'absent':
      return { indicator: name, dimension: dimensionIn(own['of']), selection }
    case 'quantity': {
      const { unit = '', words, concept } = own
      return {
        indicator: name,
        selection,
        unit,
        ...(words === undefined ? {} : { words }),
        ...(concept === undefined ? {} : { concept }),
      }
    }
  }
}

function readShare(selection: Selection, own: Raw): ValueQuery | Unknown {
  const given = Object.keys(selection)
  const names = (own['of'] ?? '').split(',').filter((one) => one !== '')
  const stray = names.find((one) => !given.includes(one))
  if (stray !== undefined) return refuse('of', stray, given)
  if (names.length === given.length)
    return { kind: 'unknown', parameter: 'of', value: names.join(','), nearest: null, known: given }
  const whole = Object.fromEntries(
    Object.entries(selection).filter(([key]) => names.includes(key)),
  ) as Selection
  return { indicator: 'share', part: selection, whole, ...readDecimals(own) }
}

function readRank(selection: Selection, own: Raw): ValueQuery | Unknown {
  const { of, order, limit, zeros } = own
  if (limit !== undefined && !/^[1-9]\d{0,3}$/.test(limit))
    return refuse('limit', limit, ['1', '3', '5', '10'])
  return {
    indicator: 'rank',
    dimension: dimensionIn(of),
    selection,
    ...readBy(own),
    ...(order === undefined ? {} : { order: order === 'fewest' ? 'fewest' : 'most' }),
    ...(limit === undefined ? {} : { limit: Number(limit) }),
    ...(zeros === undefined ? {} : { zeros: zeros === 'true' }),
  }
}

function readBy({ by }: Raw) {
  return by === undefined ? {} : { by: by === 'challenges' ? ('challenges' as const) : ('actions' as const) }
}

function readDecimals({ decimals }: Raw) {
  return decimals === undefined ? {} : { decimals: decimals === '0' ? (0 as const) : (1 as const) }
}

function dimensionIn(word = ''): Dimension {
  const dimension = DIMENSION_WORDS[word] ?? DIMENSIONS.find((one) => one === word)
  if (dimension === undefined) throw new Error(`${word} was taken for a dimension.`)
  return dimension
}

function refuse(parameter: string, value: string, known: readonly string[]): Unknown {
  return { kind: 'unknown', parameter, value, nearest: findNearest(value, known), known }
}

/** A parameter that is not known may be a misspelt one of the indicator's own. */
function withOwnNames(unknown: Unknown, parameters: readonly { readonly name: string }[]): Unknown {
  if (unknown.value !== null) return unknown
  const known = [...parameters.map(({ name }) => name), ...unknown.known]
  return { ...unknown, nearest: findNearest(unknown.parameter, known), known }
}
