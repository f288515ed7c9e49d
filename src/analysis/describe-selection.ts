import type { Language } from '../compact/schema.ts'
import { withArticle } from './articles.ts'
import { nameReporters, WORDS } from './messages.ts'
import type { Dimension, Selection, Snapshot, Unit } from './schema.ts'
import { indexSnapshot } from './snapshot-index.ts'

/** The name of one member: «Entidades Federativas», «Chiapas», «Objetivo 7» by its whole name. Its key where nobody knows it. */
export function nameMember(snapshot: Snapshot, dimension: Dimension, key: string, lang: Language): string {
  return indexSnapshot(snapshot).columns[dimension].member(key)?.name[lang] ?? key
}

export type Wording = {
  /** Whether the words stand after «una» or after another number. */
  readonly number?: 'one' | 'other'
  readonly unit?: Unit
  /** What stands where nothing is selected: « del ciclo», or nothing. */
  readonly whole?: 'named' | 'bare'
}

/** What a selection holds, in words that stand after a number: «acciones del objetivo 7 reportadas por entidades federativas». */
export function describeSelection(
  snapshot: Snapshot,
  selection: Selection,
  lang: Language,
  { number = 'other', unit = 'actions', whole = 'named' }: Wording = {},
): string {
  const words = WORDS[lang]
  const of = (dimension: Dimension, key: string | number) =>
    nameMember(snapshot, dimension, String(key), lang)
  const { challengeCategory } = selection
  const parts =
    unit === 'actions'
      ? [words.actions[number]]
      : [
          words.challenges[number],
          challengeCategory === undefined ? '' : words.category(of('challengeCategory', challengeCategory)),
        ]
  const qualifiers = qualify(snapshot, selection, lang, unit === 'actions' ? number : 'other', unit)
  if (unit === 'challenges' && qualifiers !== '') parts.push(words.ofActions)
  if (qualifiers === '' && parts.join('') === words[unit][number])
    return `${words[unit][number]}${whole === 'named' ? words.all : ''}`
  return parts.join('') + qualifiers
}

function qualify(
  snapshot: Snapshot,
  selection: Selection,
  lang: Language,
  number: 'one' | 'other',
  unit: Unit,
): string {
  const words = WORDS[lang]
  const of = (dimension: Dimension, key: string | number) =>
    nameMember(snapshot, dimension, String(key), lang)
  const say = <Value>(value: Value | undefined, phrase: (value: Value) => string) =>
    value === undefined ? '' : phrase(value)
  const reporters = listReporters(snapshot, selection, lang)
  return [
    say(selection.actionType, (key) => words.actionType(of('actionType', key))),
    say(selection.objective, (key) => words.objective(String(key))),
    say(selection.roundTable, (key) => words.roundTable(String(key))),
    say(selection.state, (key) => words.state(number, of('state', key))),
    say(selection.country, (key) => words.country(number, of('country', key))),
    say(selection.population, (key) => words.population(number, of('population', key))),
    say(selection.populationMain, (key) => words.populationMain(of('populationMain', key))),
    say(selection.gender, words.gender),
    say(selection.disability, words.disability),
    unit === 'challenges'
      ? ''
      : say(selection.challengeCategory, (key) => words.challengeCategory(of('challengeCategory', key))),
    // Who reports comes after whom the actions serve, so that «que atienden» is not said of who reports.
    reporters.length === 0 ? '' : words.reportedBy(number, reporters.join(`${words.and} `)),
    say(selection.resultsReported, words.resultsReported),
    say(selection.challengesReported, words.challengesReported),
  ].join('')
}

function listReporters(snapshot: Snapshot, selection: Selection, lang: Language): readonly string[] {
  const index = indexSnapshot(snapshot)
  const { reporterType, institution, reportingState } = selection
  const type = reporterType === undefined ? undefined : index.columns.reporterType.member(reporterType)
  const one = institution === undefined ? undefined : nameMember(snapshot, 'institution', institution, lang)
  return [
    ...(reporterType === undefined
      ? []
      : [nameReporters(reporterType, type?.name ?? { es: reporterType, en: reporterType })[lang]]),
    ...(one === undefined ? [] : [lang === 'es' ? withArticle(one) : one]),
    ...(reportingState === undefined ? [] : [nameMember(snapshot, 'reportingState', reportingState, lang)]),
  ]
}
