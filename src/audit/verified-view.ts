import type { Framework, Language } from '../compact/schema.ts'
import type { Action } from '../registry/schema.ts'
import type { ReviewedFinding } from './decisions.ts'
import type { NamedAction } from './review-view.ts'
import type { ActionRule, Check } from './schema.ts'

/** How much of a part of the cycle was checked and holds, and what of it was released. */
export type VerifiedRow = {
  readonly key: string
  readonly label: string
  readonly actions: number
  /** Actions with something that holds. */
  readonly withSums: number
  readonly hold: number
  readonly released: number
}

export type Verified = {
  readonly hold: readonly { readonly check: Check; readonly on: NamedAction }[]
  readonly released: readonly { readonly one: ReviewedFinding; readonly on: NamedAction | null }[]
  readonly byRule: readonly { readonly rule: ActionRule; readonly hold: number }[]
  readonly byObjective: readonly VerifiedRow[]
  readonly byInstitution: readonly VerifiedRow[]
}

type Audited = { readonly actions: readonly Action[]; readonly checks: readonly Check[] }

/** What readers are shown of a cycle's audit: what was checked and holds, and the findings that a person released. */
export function viewVerified(
  { actions, checks }: Audited,
  findings: readonly ReviewedFinding[],
  framework: Framework,
  name: (action: Action) => NamedAction,
  lang: Language,
): Verified {
  const named = new Map<string, NamedAction>(actions.map((action) => [action.id, name(action)]))
  const hold = checks.flatMap((check) => {
    const on = named.get(check.action ?? '')
    return check.holds && on !== undefined ? [{ check, on }] : []
  })
  const released = findings
    .filter(({ state }) => state === 'released')
    .map((one) => ({ one, on: named.get(one.finding.action ?? '') ?? null }))
  const rules = Map.groupBy(hold, ({ check }) => check.rule)
  const rowOf = (key: string, label: string, belongs: (on: NamedAction) => boolean): VerifiedRow => {
    const own = hold.filter(({ on }) => belongs(on))
    return {
      key,
      label,
      actions: [...named.values()].filter(belongs).length,
      withSums: new Set(own.map(({ on }) => on.action.id)).size,
      hold: own.length,
      released: released.filter(({ on }) => on !== null && belongs(on)).length,
    }
  }
  const institutions = new Map(
    [...named.values()].flatMap((on) => on.institutions.map(({ key, name: of }) => [key, of])),
  )
  return {
    hold,
    released,
    byRule: [...rules].map(([rule, own]) => ({ rule, hold: own.length })).toSorted((a, b) => b.hold - a.hold),
    byObjective: framework.objectives
      .map(({ number, short }) =>
        rowOf(String(number), `${String(number)}. ${short[lang]}`, (on) => on.action.objective === number),
      )
      .filter((row) => row.actions > 0),
    byInstitution: [...institutions]
      .map(([key, label]) => rowOf(key, label, (on) => on.institutions.some((one) => one.key === key)))
      .filter((row) => row.hold > 0 || row.released > 0)
      .toSorted((a, b) => b.hold - a.hold || a.label.localeCompare(b.label, lang)),
  }
}
