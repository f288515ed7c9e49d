import { findShippedCycle, type Labels, listLabels } from '../classification/service.ts'
import type { Framework, Institution, LabelTerm, Language } from '../compact/schema.ts'
import type { Read } from '../db/open.ts'
import { type Filter, searchPath, type Topic, topicPath } from '../web/paths.ts'
import type { ActionLabels, LabelRow, ShownChallenge, ShownFacts, ShownTerm } from './action-labels.tsx'
import type { Action, Cycle } from './schema.ts'
import { listStatesOf } from './service.ts'
import { TOPIC_MESSAGES } from './topic-messages.ts'

type Reader = {
  readonly tx: Read
  readonly cycle: Cycle
  readonly framework: Framework
  readonly institutions: readonly Institution[]
  readonly lang: Language
}

/** What the labels of an action say, and the facts that ship with it where its text is not loaded. */
export async function viewLabels(reader: Reader, action: Action, textLoaded: boolean): Promise<ActionLabels> {
  const { tx, cycle, framework, lang } = reader
  const labels = (await listLabels(tx, cycle.id, [action.id])).get(action.id) ?? {}
  const find = (topic: Topic, terms: readonly LabelTerm[]) => (code: string) =>
    toShown(reader, topic, terms, code)
  const population = find('poblaciones', framework.populations)
  const type = find('tipos', framework.actionTypes)
  const challenge = find('retos', framework.challengeCategories)
  const categories = labels.challenges?.value.map(({ category }) => category) ?? []
  const main = labels.populationMain?.value
  const rows: readonly (LabelRow | undefined)[] = [
    toRow('populations', labels.populations, (codes) =>
      codes.map((code) => ({ ...population(code), main: code === main })),
    ),
    toRow('actionTypes', labels.actionTypes, (codes) => codes.map(type)),
    toRow('challenges', labels.challenges, () => [...new Set(categories)].map(challenge)),
    toRow('gender', labels.gender, (yes) => (yes ? [focus(reader, 'mujeres')] : [])),
    toRow('disability', labels.disability, (yes) => (yes ? [focus(reader, 'discapacidad')] : [])),
  ]
  return {
    rows: rows
      .filter((row) => row !== undefined)
      .filter(({ field, terms }) => field !== 'challenges' || terms.length > 0),
    challenges: textLoaded
      ? action.challenges.map(({ text }, i): ShownChallenge => {
          const code = categories.length === action.challenges.length ? categories[i] : undefined
          return { text, category: code === undefined ? null : challenge(code) }
        })
      : (labels.challenges?.value ?? []).map(({ text, category }) => ({
          text: text?.[lang] ?? '',
          category: challenge(category),
        })),
    facts: textLoaded ? null : await findFacts(reader, action),
  }
}

function toRow<Field extends LabelRow['field'] & keyof Labels>(
  field: Field,
  label: Labels[Field],
  termsOf: (value: NonNullable<Labels[Field]>['value']) => readonly ShownTerm[],
): LabelRow | undefined {
  if (label === undefined) return undefined
  const { value, origin, confidence } = label
  return { field, terms: termsOf(value), origin, confidence }
}

function toShown(
  { cycle, lang }: Reader,
  topic: Topic,
  terms: readonly LabelTerm[],
  code: string,
): ShownTerm {
  const term = terms.find((one) => one.code === code)
  return {
    name: term?.name[lang] ?? code,
    definition: term?.definition[lang] ?? '',
    path: topicPath(cycle.id, topic, code),
    main: false,
  }
}

/** A yes leads to all the actions that have one. */
function focus({ cycle, lang }: Reader, filter: 'mujeres' | 'discapacidad'): ShownTerm {
  const words = TOPIC_MESSAGES[lang]
  const filters: Partial<Record<Filter, string>> = { [filter]: 'si' }
  return {
    name: words.yes,
    definition: words.focus[filter],
    path: searchPath(cycle.id, { q: '', filters, page: 1 }),
    main: false,
  }
}

async function findFacts(reader: Reader, action: Action): Promise<ShownFacts | null> {
  const { tx, cycle, lang, institutions } = reader
  const shipped = findShippedCycle(cycle.id)
  const told = shipped?.actions.find(({ id }) => id === action.id)
  if (shipped === undefined || told === undefined) return null
  const reported = ((await listStatesOf(tx, cycle.id, [action.id])).get(action.id) ?? []).map(
    ({ state }) => state,
  )
  const stateName = (code: string) => institutions.find(({ state }) => state === code)?.name[lang] ?? code
  const countries = new Intl.DisplayNames([lang], { type: 'region' })
  const units = new Map(shipped.units.map((unit) => [unit.code, unit[lang]]))
  return {
    startYear: told.startYear,
    states: [...new Set([...told.states, ...reported])].map(stateName),
    countries: told.countries.map((code) => countries.of(code) ?? code),
    quantities: shipped.quantities
      .filter((one) => one.action === action.id)
      .map((one) => ({
        value: one.value,
        unit: units.get(one.unit) ?? one.unit,
        what: lang === 'es' ? one.whatEs : one.whatEn,
        approximate: one.approximate,
        isPart: one.partOf !== null,
      })),
  }
}
