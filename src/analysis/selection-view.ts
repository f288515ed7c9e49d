import type { Language } from '../compact/schema.ts'
import type { ActionSummary } from '../registry/components.tsx'
import { formatNumber } from '../web/languages.ts'
import { countActions, measureChallenges, shareActions } from './counts.ts'
import { describeSelection, nameMember } from './describe-selection.ts'
import { DIMENSION_NAMES } from './messages.ts'
import { ANALYSIS_MESSAGES } from './page-messages.ts'
import type {
  CountMeasurement,
  RecordedAction,
  Selection,
  SelectionParameter,
  ShareMeasurement,
  Snapshot,
  TallyMeasurement,
} from './schema.ts'
import { askedMembers, OWN_PARAMETERS, selectActions } from './select-actions.ts'
import { rankMembers } from './tallies.ts'

/** By what a selection can be narrowed further from its page. */
const NARROWED = ['reporterType', 'objective', 'populationMain'] as const

export type SelectionView = {
  readonly cycle: { readonly id: string; readonly title: string }
  readonly snapshot: Snapshot
  readonly selection: Selection
  readonly count: CountMeasurement
  readonly share: ShareMeasurement
  /** What stands after the number: «acciones del objetivo 7». */
  readonly what: string
  /** Where challenges are asked for, how many these actions report, in words: «62 retos de la categoría …». */
  readonly challenges: string | null
  readonly conditions: readonly { readonly label: string; readonly without: Selection }[]
  readonly narrower: readonly { readonly by: (typeof NARROWED)[number]; readonly tally: TallyMeasurement }[]
  readonly actions: readonly ActionSummary[]
  readonly page: number
  readonly pages: number
}

const ACTIONS_A_PAGE = 50

/** What the page of a selection shows; undefined where it has no such page. */
export function viewSelection(
  snapshot: Snapshot,
  selection: Selection,
  page: number,
  reader: { readonly lang: Language; readonly textLang: string },
): SelectionView | undefined {
  const { lang } = reader
  const actions = selectActions(snapshot, selection)
  const pages = Math.max(1, Math.ceil(actions.length / ACTIONS_A_PAGE))
  if (page > pages) return undefined
  const count = countActions(snapshot, selection)
  return {
    cycle: { id: snapshot.cycle.id, title: snapshot.cycle.title[lang] },
    snapshot,
    selection,
    count,
    share: shareActions(snapshot, selection, {}),
    what: describeSelection(snapshot, selection, lang, { number: count.value === 1 ? 'one' : 'other' }),
    challenges: tellChallenges(snapshot, selection, lang),
    conditions: listConditions(snapshot, selection, lang),
    narrower: NARROWED.filter((by) => selection[by] === undefined).flatMap((by) => {
      const tally = rankMembers(snapshot, by, selection)
      return tally.rows.length < 2 ? [] : [{ by, tally }]
    }),
    actions: actions
      .slice((page - 1) * ACTIONS_A_PAGE, page * ACTIONS_A_PAGE)
      .map((action) => summarise(snapshot, action, reader)),
    page,
    pages,
  }
}

function tellChallenges(snapshot: Snapshot, selection: Selection, lang: Language): string | null {
  const { challengeCategory, challengesReported } = selection
  if (challengeCategory === undefined && challengesReported !== true) return null
  const { value } = measureChallenges(snapshot, selection)
  const told = challengeCategory === undefined ? {} : { challengeCategory }
  const words = describeSelection(snapshot, told, lang, {
    unit: 'challenges',
    number: value === 1 ? 'one' : 'other',
    whole: 'bare',
  })
  return `${formatNumber(lang, value)} ${words}`
}

function listConditions(
  snapshot: Snapshot,
  selection: Selection,
  lang: Language,
): SelectionView['conditions'] {
  const words = ANALYSIS_MESSAGES[lang]
  const without = (parameter: SelectionParameter): Selection =>
    Object.fromEntries(Object.entries(selection).filter(([name]) => name !== parameter))
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  const objective = (key: string) => `${key}. ${nameMember(snapshot, 'objective', key, lang)}`
  return [
    ...askedMembers(selection).map(([parameter, key]) => ({
      label:
        parameter === 'gender' || parameter === 'disability'
          ? nameMember(snapshot, parameter, key, lang)
          : `${capital(DIMENSION_NAMES[parameter].one[lang])}: ${parameter === 'objective' ? objective(key) : nameMember(snapshot, parameter, key, lang)}`,
      without: without(parameter),
    })),
    ...OWN_PARAMETERS.filter((parameter) => selection[parameter] !== undefined).map((parameter) => ({
      label: `${words[parameter]}: ${selection[parameter] === true ? words.yes : words.no}`,
      without: without(parameter),
    })),
  ]
}

function summarise(
  snapshot: Snapshot,
  action: RecordedAction,
  { lang, textLang }: { readonly lang: Language; readonly textLang: string },
): ActionSummary {
  const { id, reporterType, objective, number, resultsReported } = action
  return {
    id,
    reporterType,
    objective,
    number,
    resultsReported,
    title: action.titles[lang],
    textLang: action.summary === null ? textLang : lang,
    excerpt: '',
    institutions: action.institutions.map((one) => ({
      ...one,
      name: one.code === null ? one.printed : nameMember(snapshot, 'institution', one.code, lang),
    })),
  }
}
