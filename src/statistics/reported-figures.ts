import { Day } from '../compact/schema.ts'
import { readQuantities } from '../quantities/rules.ts'
import type { Quantity, QuantityField } from '../quantities/schema.ts'
import type { Action, Cycle } from '../registry/schema.ts'
import { COUNTRIES } from './countries.ts'
import { countsTheAct } from './counted-act.ts'
import { fingerprint } from './observation-line.ts'
import { plain } from './plain.ts'
import { StatisticId, type Concept, type Observation, type Qualifier } from './schema.ts'

const FIELDS: readonly QuantityField[] = ['description', 'results']
/** Reports of civil society are not the state's. */
const CIVIL_SOCIETY = 'osc'
const PEOPLE = {
  mexican: 'personas mexicanas',
  foreign: 'personas extranjeras',
  any: 'personas',
} as const

/**
 * The figures that the texts of an action state about a concept of the ledger, to be confirmed by a person: told by
 * who reports, by the unit and by the words that govern the number (`Concept.reported`), never by which action it is.
 * A part of such a figure (by sex, age or nationality) goes with it. `held`: the figures already kept of this action;
 * the parts of one of them take its place and period.
 */
export function listReportedFigures(
  action: Action,
  cycle: Cycle,
  concepts: readonly Concept[],
  held: readonly Observation[],
): readonly Observation[] {
  const possible = concepts.filter((each) => isReporter(each, action))
  if (possible.length === 0) return []
  return FIELDS.flatMap((field) => {
    const text = action[field === 'challenges' ? 'challengesText' : field]
    if (text === '') return []
    const quantities = readQuantities(text, { field, idPrefix: `${action.id}#${field}` })
    const totals = new Map<string, { readonly concept: Concept; readonly figure: Observation }>()
    return quantities.flatMap((quantity): readonly Observation[] => {
      const total = quantity.partOf === null ? undefined : totals.get(quantity.partOf)
      if (total !== undefined) return partOf(quantity, quantities, total, action)
      if (quantity.partOf !== null || quantity.unit === 'porcentaje') return []
      const concept = possible.find((each) => isReported(each, action, quantity, text))
      if (concept === undefined) return []
      const figure = toObservation(quantity, concept, action, cycle, text)
      const known = held.find((each) => each.value === figure.value && each.concept === concept.code)
      totals.set(quantity.id, { concept, figure: known === undefined ? figure : standIn(figure, known) })
      return [figure]
    })
  })
}

function isReporter({ reported: rule }: Concept, action: Action): boolean {
  if (rule === null) return false
  const codes = action.institutions.flatMap((each) => each.code ?? [])
  if (rule.reporters !== null && !rule.reporters.includes(action.reporterType)) return false
  return rule.bodies === null || rule.bodies.some((body) => codes.includes(body))
}

function isReported(concept: Concept, action: Action, quantity: Quantity, text: string): boolean {
  const rule = concept.reported
  if (rule === null) return false
  if (!rule.units.includes(plain(quantity.unit))) return false
  return countsTheAct(rule, { text, start: quantity.start, end: quantity.end, heading: action.title })
}

function toObservation(
  quantity: Quantity,
  concept: Concept,
  action: Action,
  cycle: Cycle,
  text: string,
): Observation {
  const period = quantity.period ?? { start: cycle.periodStart, end: cycle.periodEnd }
  const body = action.institutions.find(
    (each) => each.code !== null && concept.reported?.bodies?.includes(each.code) === true,
  )
  const arrives = concept.direction === 'to-mexico'
  return {
    id: idOf(concept, action, quantity, ''),
    index: null,
    value: quantity.value,
    qualifier: qualifierOf(quantity, text),
    printedUnit: quantity.unit,
    concept: concept.code,
    population: PEOPLE[concept.people],
    from: arrives ? (nameOf(concept.abroad) ?? null) : concept.direction === 'from-mexico' ? 'Mexico' : null,
    to: arrives ? 'Mexico' : null,
    place: 'Mexico',
    period: {
      start: period.start === null ? null : Day.parse(period.start),
      end: period.end === null ? null : Day.parse(period.end),
    },
    publisher: (body ?? action.institutions[0])?.code ?? action.institutions[0]?.name ?? action.reporterType,
    publisherType: action.reporterType === CIVIL_SOCIETY ? 'independent' : 'official',
    reportedBy: `Compendio general, ${cycle.title.es}`,
    url: `${action.source.file}#L${String(action.source.lineStart)}-${String(action.source.lineEnd)}`,
    documentUrl: null,
    pageDate: null,
    status: 'published',
    action: action.id,
    note:
      quantity.period === null
        ? {
            es: 'La acción no imprime el periodo de esta cifra; vale el del ciclo.',
            en: 'The action prints no period for this figure; that of the cycle holds.',
          }
        : { es: '', en: '' },
    supersedes: null,
    confirmation: 'awaited',
    reading: { field: quantity.field, quote: quantity.quote },
  }
}

/** The figure read, in the place and time of the one that is kept of it: its parts then lie inside that one. */
function standIn(figure: Observation, known: Observation): Observation {
  const { place, from, to, period, publisher, reportedBy, url, documentUrl } = known
  return {
    ...figure,
    place,
    from,
    to,
    period,
    publisher,
    reportedBy,
    url,
    documentUrl,
    note: { es: '', en: '' },
  }
}

/** Kinds of parts that the scope of a figure can say. */
const PART_DIMENSIONS: readonly (Quantity['dimension'] | null)[] = ['sexo', 'edad', 'pais']

/** A part whose group another part of the same total has too is left out: its words do not tell the two apart. */
function partOf(
  quantity: Quantity,
  all: readonly Quantity[],
  { concept, figure }: { readonly concept: Concept; readonly figure: Observation },
  action: Action,
): readonly Observation[] {
  if (!PART_DIMENSIONS.includes(quantity.dimension) || quantity.unit === 'porcentaje') return []
  const group = groupOf(quantity)
  const siblings = all.filter((each) => each.partOf === quantity.partOf && groupOf(each) === group)
  if (group === undefined || siblings.length > 1) return []
  return [
    {
      ...figure,
      id: idOf(concept, action, quantity, group),
      value: quantity.value,
      qualifier: quantity.approximate ? 'approximate' : 'exact',
      population: quantity.dimension === 'pais' ? group : `${figure.population}, ${group}`,
      reading: { field: quantity.field, quote: quantity.quote },
    },
  ]
}

/** The group in words that the scope of a figure is read from; undefined where they name none. */
function groupOf({ dimension, category, quote }: Quantity): string | undefined {
  if (dimension === 'pais') {
    const country = COUNTRIES.find((each) => plain(each.es) === plain(category ?? ''))
    return country === undefined ? undefined : `personas de ${country.es}`
  }
  const words = plain(`${category ?? ''} ${quote}`)
  const age = /\bnin[ao]s?\b|adolesc|menor|\bnna\b/.test(words)
    ? ['niñas, niños y adolescentes']
    : /\badult/.test(words)
      ? ['personas adultas']
      : []
  const sex = dimension !== 'sexo' && !/\b(?:mujer|hombre)/.test(words) ? [] : sexOf(words)
  return age.length + sex.length === 0 ? undefined : [...sex, ...age].join(', ')
}

function sexOf(words: string): readonly string[] {
  const [women, men] = [
    /\b(?:mujer|femenin|adultas\b)/.test(words),
    /\b(?:hombre|varon|masculin)/.test(words),
  ]
  if (women === men) return []
  return [women ? 'mujeres' : 'hombres']
}

function idOf(concept: Concept, action: Action, quantity: Quantity, group: string): StatisticId {
  const told = [action.id, quantity.field, String(quantity.value), quantity.quote, group].join('\n')
  return StatisticId.parse(`${concept.code.toLowerCase().replaceAll('_', '-')}-r${fingerprint(told)}`)
}

function qualifierOf(quantity: Quantity, text: string): Qualifier {
  const before = plain(text.slice(Math.max(0, quantity.start - 30), quantity.start))
  const words = `${before} ${plain(quantity.quote)}`
  if (/\bmas de\b|superior a/.test(words)) return 'more_than'
  if (/al menos|por lo menos/.test(words)) return 'at_least'
  if (/\bmenos de\b/.test(words)) return 'less_than'
  return quantity.approximate ? 'approximate' : 'exact'
}

function nameOf(code: string | null): string | undefined {
  return COUNTRIES.find((country) => country.code === code)?.es
}
