import type { RecordedAction, Snapshot } from '../../analysis/schema.ts'
import type { Language } from '../../compact/schema.ts'
import { cyclePath, institutionsPath, reporterTypePath } from '../../web/paths.ts'
import type { BoundText, Inline } from '../manuscript.ts'
import { MESSAGES } from './messages.ts'

/** What a sentence on the whole or on a chapter counts: actions, institutions and objectives, each bound to its actions. */
export type Counts = {
  readonly actions: BoundText
  readonly institutions: BoundText
  readonly objectives: BoundText
}

/** Counts the actions of a snapshot, or those of one reporter type. */
export function countWhole(snapshot: Snapshot, lang: Language, reporterType?: string): Counts {
  const words = MESSAGES[lang]
  const { cycle, framework } = snapshot
  const own = snapshot.actions.filter(
    (action) => reporterType === undefined || action.reporterType === reporterType,
  )
  const type = framework.reporterTypes.find(({ code }) => code === reporterType)
  const scope = type === undefined ? '' : ` reporterType=${type.code}`
  const path = type === undefined ? cyclePath(cycle.id) : reporterTypePath(cycle.id, type.code)
  const ids = own.map(({ id }) => id)
  const institutions = new Set(own.flatMap((action) => action.institutions.map(institutionKey)))
  const objectives = new Set(own.map(({ objective }) => objective))
  return {
    actions: {
      kind: 'bound',
      text: words.actions(own.length),
      binding: `count actions${scope}`,
      counts: words.countsActions,
      actions: ids,
      path,
    },
    institutions: {
      kind: 'bound',
      text: words.institutions(institutions.size),
      binding: `count institutions${scope}`,
      counts: words.countsInstitutions,
      actions: ids,
      path: type === undefined ? institutionsPath(cycle.id) : path,
    },
    objectives: {
      kind: 'bound',
      text: words.objectives(objectives.size, framework.objectives.length),
      binding: `count objectives${scope}`,
      counts: words.countsObjectives,
      actions: ids,
      path: type === undefined ? `${cyclePath(cycle.id)}#objetivos` : path,
    },
  }
}

/** One key for an institution, resolved or as it is printed. */
export function institutionKey({ code, printed }: RecordedAction['institutions'][number]): string {
  return code ?? printed
}

export function plainText(text: string): Inline {
  return { kind: 'text', text }
}
