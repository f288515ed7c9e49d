import { measure } from '../../analysis/rules.ts'
import type { Dimension, RecordedAction, Selection, Snapshot, Unit } from '../../analysis/schema.ts'

export type Ranked = { readonly key: string; readonly value: number; readonly place: number }

/** An action that a section names, by a title short enough to be read inside a sentence. */
export type Example = {
  readonly id: string
  readonly title: { readonly es: string; readonly en: string }
  readonly institution: string | null
}

/** What the draft says of a selection is chosen by these; what it shows of them is bound. */
export type Facts = {
  readonly selection: Selection
  readonly count: number
  readonly institutions: number
  readonly states: number
  /** With actions, most first. */
  readonly reporterTypes: readonly Ranked[]
  readonly objectives: readonly Ranked[]
  readonly reportingInstitutions: readonly Ranked[]
  /** Objectives of the framework with no such action. */
  readonly absentObjectives: number
  readonly actionTypes: readonly Ranked[]
  readonly populations: readonly Ranked[]
  readonly challenges: readonly Ranked[]
  readonly challengeCount: number
  readonly withoutResults: number
  readonly withoutChallenges: number
  /** Percent of those labelled; null where nobody labelled any. */
  readonly gender: number | null
  readonly disability: number | null
  /** Objectives with such actions that have the focus. */
  readonly genderObjectives: number
  readonly disabilityObjectives: number
  readonly unlabelled: number
}

/** A code that says «other» or «not applicable» says nothing of whom an action serves or what kind it is. */
const OTHER = /^otr[oa]s?$/

export function gatherFacts(snapshot: Snapshot, selection: Selection): Facts {
  const rank = (dimension: Dimension, by: Unit = 'actions') => rankMembers(snapshot, dimension, selection, by)
  const valueOf = (more: Selection) => countValue(snapshot, { ...selection, ...more })
  const challenges = measure(snapshot, { indicator: 'challenges', selection })
  const absent = measure(snapshot, { indicator: 'absent', dimension: 'objective', selection })
  return {
    selection,
    count: valueOf({}),
    institutions: listLength(snapshot, 'institution', selection),
    states: listLength(snapshot, 'reportingState', selection),
    reporterTypes: rank('reporterType'),
    objectives: rank('objective'),
    reportingInstitutions: rank('institution'),
    absentObjectives: absent.kind === 'absent' ? absent.value : 0,
    actionTypes: rank('actionType').filter(({ key }) => !OTHER.test(key)),
    populations: rank('populationMain'),
    challenges: rank('challengeCategory', 'challenges').filter(({ key }) => !OTHER.test(key)),
    challengeCount: challenges.kind === 'count' ? challenges.value : 0,
    withoutResults: valueOf({ resultsReported: false }),
    withoutChallenges: valueOf({ challengesReported: false }),
    gender: percentOf(snapshot, { gender: true }, selection),
    disability: percentOf(snapshot, { disability: true }, selection),
    genderObjectives: listLength(snapshot, 'objective', { ...selection, gender: true }),
    disabilityObjectives: listLength(snapshot, 'objective', { ...selection, disability: true }),
    unlabelled: countUnlabelled(snapshot, selection),
  }
}

function countValue(snapshot: Snapshot, selection: Selection): number {
  const measured = measure(snapshot, { indicator: 'count', selection })
  return measured.kind === 'count' ? measured.value : 0
}

function countUnlabelled(snapshot: Snapshot, selection: Selection): number {
  const measured = measure(snapshot, { indicator: 'tally', dimension: 'populationMain', selection })
  return measured.kind === 'tally' ? measured.unlabelled : 0
}

export function rankMembers(
  snapshot: Snapshot,
  dimension: Dimension,
  selection: Selection,
  by: Unit = 'actions',
): readonly Ranked[] {
  const measured = measure(snapshot, { indicator: 'rank', dimension, selection, by })
  if (measured.kind !== 'rank') return []
  return measured.rows
    .filter(({ value }) => value > 0)
    .map(({ key, value, place }) => ({ key, value, place }))
}

function listLength(snapshot: Snapshot, dimension: Dimension, selection: Selection): number {
  const measured = measure(snapshot, { indicator: 'list', dimension, selection })
  return measured.kind === 'list' ? measured.value : 0
}

function percentOf(snapshot: Snapshot, part: Selection, whole: Selection): number | null {
  const measured = measure(snapshot, { indicator: 'share', part, whole })
  return measured.kind === 'share' && measured.share !== null ? measured.share.exact : null
}

/** Whether a population code names people who are served, and not «other» or «not applicable». */
export function namesPeople(code: string): boolean {
  return !OTHER.test(code)
}

const LONGEST_TITLE = 120

/**
 * Actions that show what is done: of the kinds that are reported most, each of another institution, those first that
 * count most of what they did.
 */
export function chooseExamples(
  actions: readonly RecordedAction[],
  kinds: readonly Ranked[],
  limit: number,
): readonly Example[] {
  const chosen: Example[] = []
  const taken = new Set<string | null>()
  const order = [...kinds.map(({ key }) => key), ...kinds.map(({ key }) => key)]
  for (const kind of order) {
    const found = actions
      .filter((action) => action.actionTypes.includes(kind) && action.titles.es.length <= LONGEST_TITLE)
      .filter((action) => !taken.has(reporterOf(action)))
      .toSorted((a, b) => b.quantities.length - a.quantities.length)[0]
    if (found === undefined || chosen.length >= limit) continue
    taken.add(reporterOf(found))
    chosen.push(toExample(found))
  }
  return chosen
}

export function toExample(action: RecordedAction): Example {
  return { id: action.id, title: action.titles, institution: reporterOf(action) }
}

/** Whether a section that names each of its actions has named with them each institution that reports. */
export function areNamed({
  examples,
  count,
  institutions,
}: Facts & { readonly examples: readonly Example[] }): boolean {
  const named = new Set(examples.flatMap(({ institution }) => institution ?? []))
  return examples.length === count && named.size === institutions
}

function reporterOf({ institutions }: RecordedAction): string | null {
  return institutions[0]?.code ?? null
}
