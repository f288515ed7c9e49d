import { listCodes } from '../classification/service.ts'
import { indexInstitutions, type InstitutionIndex } from '../compact/rules.ts'
import { loadFramework, loadInstitutions } from '../compact/service.ts'
import type { Read } from '../db/open.ts'
import type { Action, Summary } from '../registry/schema.ts'
import { listActions, listCycles, listSummariesOf } from '../registry/service.ts'
import { loadSynonyms } from '../search/service.ts'
import type { RecordView } from './answer-record.ts'
import { plain } from './plain.ts'
import type { Focus, RecordedAction } from './record-question.ts'

/** The actions of the newest cycle, for questions about the record itself; undefined while there is none. */
export async function viewRecord(tx: Read): Promise<RecordView | undefined> {
  const [cycle] = await listCycles(tx)
  if (cycle === undefined) return undefined
  const actions = await listActions(tx, cycle)
  const told = await listSummariesOf(
    tx,
    actions.map(({ id }) => id),
  )
  const codes = await listCodes(tx, cycle.id)
  const framework = loadFramework(cycle.framework)
  const institutions = indexInstitutions(loadInstitutions(cycle.country))
  return {
    cycle: cycle.title,
    actions: actions.map((action) => {
      const { gender = false, disability = false } = codes.get(action.id) ?? {}
      const focus = [...(gender ? ['gender' as const] : []), ...(disability ? ['disability' as const] : [])]
      return toRecorded(action, told.get(action.id), institutions, focus)
    }),
    translate: loadSynonyms(),
    objectives: new Map(framework.objectives.map((each) => [each.number, each.short])),
    reporterTypes: new Map(framework.reporterTypes.map((each) => [each.code, each.name])),
  }
}

function toRecorded(
  action: Action,
  told: Summary | undefined,
  institutions: InstitutionIndex,
  focus: readonly Focus[],
): RecordedAction {
  const { id, objective, reporterType, title, description, results, challengesText } = action
  const words = [
    title,
    told?.title.en,
    told?.summary.es,
    told?.summary.en,
    description,
    results,
    challengesText,
  ]
  return {
    id,
    objective,
    reporterType,
    title: told?.title ?? { es: title, en: title },
    institutions: action.institutions.map(({ code, name, printed }) => ({
      code,
      printed,
      name: (code === null ? undefined : institutions.get(code)?.name) ?? { es: name, en: name },
    })),
    focus,
    text: plain(words.filter((each) => each !== undefined).join('\n')),
  }
}
