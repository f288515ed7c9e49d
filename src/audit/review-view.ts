import type { Framework, Institution, Language } from '../compact/schema.ts'
import type { Action, ActionId } from '../registry/schema.ts'
import type { FindingState, ReviewedFinding } from './decisions.ts'
import { AUDIT_FILTERS, type AuditFilter, type ReviewAddress } from './review-address.ts'
import type { CycleAudit } from './service.ts'

/** An action as the review names it. */
export type NamedAction = {
  readonly action: Action
  /** `Federal 16.3` */
  readonly label: string
  readonly institutions: readonly { readonly key: string; readonly name: string }[]
}

export type ReviewRow = ReviewedFinding & { readonly on: NamedAction | null }

export type Count = { readonly value: string; readonly label: string; readonly count: number }

export type Review = {
  readonly rows: readonly ReviewRow[]
  readonly counts: Readonly<Record<AuditFilter, readonly Count[]>>
}

type Catalogue = { readonly framework: Framework; readonly institutions: readonly Institution[] }

export function nameAction(
  action: Action,
  { framework, institutions }: Catalogue,
  lang: Language,
): NamedAction {
  const type = framework.reporterTypes.find((one) => one.code === action.reporterType)
  return {
    action,
    label: `${type?.short[lang] ?? action.reporterType} ${action.objective}.${action.number}`,
    institutions: action.institutions.map(({ code, printed }) => ({
      key: code ?? printed,
      name: institutions.find((one) => one.code === code)?.name[lang] ?? printed,
    })),
  }
}

/**
 * The findings that an address asks for, and how many each value of each filter would leave with the other filters kept.
 * `label` gives the words for a value.
 */
export function makeReview(
  { actions }: Pick<CycleAudit, 'actions'>,
  findings: readonly ReviewedFinding[],
  address: ReviewAddress,
  name: (action: Action) => NamedAction,
  label: (filter: AuditFilter, value: string) => string,
): Review {
  const byId = new Map<ActionId, Action>(actions.map((action) => [action.id, action]))
  const rows = findings.map((one): ReviewRow => {
    const action = one.finding.action === null ? undefined : byId.get(one.finding.action)
    return { ...one, on: action === undefined ? null : name(action) }
  })
  const passes = (row: ReviewRow, filters: readonly AuditFilter[]) =>
    filters.every((filter) => {
      const wanted = address.filters[filter]
      return wanted === undefined || valuesOf(row, filter).includes(wanted)
    })
  const count = (filter: AuditFilter): readonly Count[] => {
    const others = AUDIT_FILTERS.filter((one) => one !== filter)
    const tally = new Map<string, number>()
    for (const row of rows.filter((one) => passes(one, others)))
      for (const value of new Set(valuesOf(row, filter))) tally.set(value, (tally.get(value) ?? 0) + 1)
    const names = new Map(
      rows.flatMap((row) => row.on?.institutions ?? []).map(({ key, name: of }) => [key, of]),
    )
    return [...tally]
      .map(([value, times]) => ({
        value,
        label: filter === 'institucion' ? (names.get(value) ?? value) : label(filter, value),
        count: times,
      }))
      .toSorted(
        (a, b) =>
          orderOf(filter, a.value) - orderOf(filter, b.value) ||
          b.count - a.count ||
          a.label.localeCompare(b.label, 'es', { numeric: true }),
      )
  }
  return {
    rows: rows.filter((row) => passes(row, AUDIT_FILTERS)).toSorted(byUrgency),
    counts: {
      estado: count('estado'),
      gravedad: count('gravedad'),
      regla: count('regla'),
      institucion: count('institucion'),
      objetivo: count('objetivo'),
    },
  }
}

function valuesOf({ finding, state, on }: ReviewRow, filter: AuditFilter): readonly string[] {
  switch (filter) {
    case 'estado':
      return [state]
    case 'gravedad':
      return [finding.severity]
    case 'regla':
      return [finding.rule]
    case 'institucion':
      return on?.institutions.map((one) => one.key) ?? []
    case 'objetivo':
      return on === null ? [] : [String(on.action.objective)]
  }
}

const STATES: readonly FindingState[] = ['open', 'confirmed', 'released', 'dismissed', 'closed']
const SEVERITIES = ['error', 'warning', 'notice'] as const

/** States and severities have an order of their own; the rest goes by how many. */
function orderOf(filter: AuditFilter, value: string): number {
  const order: readonly string[] = filter === 'estado' ? STATES : filter === 'gravedad' ? SEVERITIES : []
  return order.indexOf(value)
}

/** What is still to be decided first, the gravest of it first; otherwise the order of the record. */
function byUrgency(a: ReviewRow, b: ReviewRow): number {
  return (
    STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
    SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity)
  )
}
