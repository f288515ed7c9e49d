import { indexInstitutions } from '../../compact/rules.ts'
import type { Institution } from '../../compact/schema.ts'
import type { LabelledAction } from './schema.ts'

/** The record of a cycle, asked as a report speaks of it. `type` null means any reporter. */
export type RecordOfCycle = {
  readonly actionsOf: (objective: number | null, type: string | null) => readonly LabelledAction[]
  readonly actionsBy: (institution: string) => readonly LabelledAction[]
  /**
   * Whether an institution, or one under it, reported under an objective; `perhaps` where only its ministry is named or
   * a heading names nobody, `mentioned` where only texts of others name it.
   */
  readonly tookPart: (objective: number, institution: string) => 'yes' | 'perhaps' | 'mentioned' | 'no'
  /** Who reported under an objective and is not `named`, nor a body that it belongs to or that belongs to it. */
  readonly headsOf: (objective: number, type: string, named: readonly string[]) => readonly Institution[]
  /** The bodies that report, each ministry with its agencies as one; of all types where `type` is null. */
  readonly reportersOf: (type: string | null) => readonly string[]
  /** Actions of a type whose heading names nobody that is known. */
  readonly unnamedOf: (objective: number | null, type: string | null) => readonly LabelledAction[]
  readonly typeOf: (institution: string) => string | null
  readonly nameOf: (institution: string) => string
}

/** Reads the actions once; every question is then a look-up. */
export function readRecord(
  actions: readonly LabelledAction[],
  institutions: readonly Institution[],
): RecordOfCycle {
  const index = indexInstitutions(institutions)
  const codesOf = new Map(
    actions.map(
      (action) =>
        [
          action,
          [...new Set(action.institutions.flatMap((one) => codesIn(one.code, one.printed, index)))],
        ] as const,
    ),
  )
  const byScope = Map.groupBy(
    actions.flatMap((action) =>
      [
        `${String(action.objective)}/`,
        `${String(action.objective)}/${action.reporterType}`,
        `/${action.reporterType}`,
        '/',
      ].map((scope) => ({ scope, action })),
    ),
    ({ scope }) => scope,
  )
  function actionsOf(objective: number | null, type: string | null): readonly LabelledAction[] {
    return (byScope.get(`${objective === null ? '' : String(objective)}/${type ?? ''}`) ?? []).map(
      ({ action }) => action,
    )
  }
  function parentsOf(code: string): readonly string[] {
    const parent = index.get(code)?.parent
    return typeof parent === 'string' ? [parent, ...parentsOf(parent)] : []
  }
  return {
    actionsOf,
    actionsBy: (institution) =>
      actions.filter(
        (action) =>
          codesOf
            .get(action)
            ?.some((code) => code === institution || parentsOf(code).includes(institution)) ?? false,
      ),
    tookPart: (objective, institution) => {
      const codes = actionsOf(objective, null).flatMap((action) => codesOf.get(action) ?? [])
      if (codes.some((code) => code === institution || parentsOf(code).includes(institution))) return 'yes'
      const type = index.get(institution)?.reporterType ?? null
      const unnamed = actionsOf(objective, type).some((action) => (codesOf.get(action) ?? []).length === 0)
      if (unnamed || codes.some((code) => parentsOf(institution).includes(code))) return 'perhaps'
      const named = index.get(institution)
      return actionsOf(objective, null).some((action) => mentions(action, institution, named))
        ? 'mentioned'
        : 'no'
    },
    headsOf: (objective, type, named) => {
      const codes = new Set(actionsOf(objective, type).flatMap((action) => codesOf.get(action) ?? []))
      const related = new Set(named.flatMap((code) => [code, ...parentsOf(code)]))
      return [...codes]
        .filter((code) => !related.has(code))
        .filter((code) => !parentsOf(code).some((parent) => named.includes(parent) || codes.has(parent)))
        .flatMap((code) => index.get(code) ?? [])
        .filter((one) => one.reporterType === type)
    },
    reportersOf: (type) => {
      const heads = actionsOf(null, type).flatMap((action) =>
        (codesOf.get(action) ?? [])
          .filter((code) => index.get(code)?.reporterType === action.reporterType)
          .map(
            (code) =>
              parentsOf(code).findLast((one) => index.get(one)?.reporterType === action.reporterType) ?? code,
          ),
      )
      return [...new Set(heads)]
    },
    unnamedOf: (objective, type) =>
      actionsOf(objective, type).filter((action) => (codesOf.get(action) ?? []).length === 0),
    typeOf: (institution) => index.get(institution)?.reporterType ?? null,
    nameOf: (institution) => index.get(institution)?.name.es ?? institution,
  }
}

/** «SEGOB (UPMRIP)», «AMEXCID - SRE (con la UPMRIP)»: every institution that a heading names. */
function codesIn(
  code: string | null,
  printed: string,
  index: ReturnType<typeof indexInstitutions>,
): readonly string[] {
  const parts = printed.split(
    /[()]|\s*[-–—/,]\s*|\s+(?:y|e|con|en\s+coordinaci[óo]n\s+con(?:\s+la|\s+el)?)\s+/iu,
  )
  const found = [index.find(printed), ...parts.map((part) => index.find(part.trim()))].flatMap((one) =>
    one === undefined ? [] : [one.code],
  )
  return code === null ? found : [code, ...found]
}

/** Whether an action's own texts name an institution, which may then have taken part, though its heading names another. */
function mentions(action: LabelledAction, code: string, institution: Institution | undefined): boolean {
  if (institution?.state !== null) return false
  const text = `${action.title} ${action.description} ${action.results}`
  if (text.includes(institution.name.es)) return true
  return text.includes(code) && new RegExp(`(?<!\\p{L})${code}(?!\\p{L})`, 'u').test(text)
}
