import { type ActionCodes, type LabelOrigin, listCodes } from '../classification/service.ts'
import type { Framework, LabelTerm } from '../compact/schema.ts'
import { TOPICS, type Topic } from '../web/paths.ts'
import { cycleOf, type Reader, summarise } from './browse.ts'
import { listLinesOf } from './lines-store.ts'
import type { ActionId } from './schema.ts'
import type { TopicView } from './topic-page.tsx'
import type { TopicsView } from './topics-page.tsx'

/** The terms of a list of labels. */
export function termsOf(framework: Framework, topic: Topic): readonly LabelTerm[] {
  switch (topic) {
    case 'poblaciones':
      return framework.populations
    case 'tipos':
      return framework.actionTypes
    case 'retos':
      return framework.challengeCategories
  }
}

const FIELD_OF = {
  poblaciones: 'populations',
  tipos: 'actionTypes',
  retos: 'challenges',
} as const satisfies Record<Topic, keyof ActionCodes>

/** The lists of labels, or one of them, with how many actions carry each. */
export async function viewTopics(reader: Reader, topics: readonly Topic[] = TOPICS): Promise<TopicsView> {
  const labels = [...(await listCodes(reader.tx, reader.cycle.id)).values()]
  return {
    cycle: cycleOf(reader),
    labelled: labels.length,
    lists: topics.map((topic) => ({
      topic,
      terms: termsOf(reader.framework, topic)
        .map((term) => ({
          ...term,
          actions: labels.filter((one) => one[FIELD_OF[topic]].includes(term.code)).length,
        }))
        .toSorted((a, b) => b.actions - a.actions),
    })),
  }
}

const ACTIONS_A_PAGE = 50

/** One label with its actions; undefined where there is no such label, or no such page of it. */
export async function viewTopic(
  reader: Reader,
  topic: Topic,
  code: string,
  page: number,
): Promise<TopicView | undefined> {
  const { framework, tx, cycle } = reader
  const term = termsOf(framework, topic).find((one) => one.code === code)
  if (term === undefined) return undefined
  const field = FIELD_OF[topic]
  const labels = await listCodes(tx, cycle.id)
  const own = new Map([...labels].filter(([, codes]) => codes[field].includes(code)))
  const lines = await listLinesOf(tx, [...own.keys()])
  const pages = Math.max(1, Math.ceil(lines.length / ACTIONS_A_PAGE))
  if (page > pages) return undefined
  const count = <Key>(keyOf: (line: (typeof lines)[number]) => Key) =>
    new Map([...Map.groupBy(lines, keyOf)].map(([key, lined]) => [key, lined.length]))
  const byObjective = count((line) => line.objective)
  const byType = count((line) => line.reporterType)
  const byMost = (a: { readonly actions: number }, b: { readonly actions: number }) => b.actions - a.actions
  return {
    cycle: cycleOf(reader),
    topic,
    term,
    framework,
    labelled: labels.size,
    total: lines.length,
    asMain:
      topic === 'poblaciones'
        ? [...own.values()].filter(({ populationMain }) => populationMain === code).length
        : null,
    challenges:
      topic === 'retos'
        ? [...own.values()].flatMap((codes) => codes.challenges).filter((one) => one === code).length
        : null,
    objectives: framework.objectives
      .map((objective) => ({ objective, actions: byObjective.get(objective.number) ?? 0 }))
      .filter(({ actions }) => actions > 0)
      .toSorted(byMost),
    reporterTypes: framework.reporterTypes
      .map((type) => ({ type, actions: byType.get(type.code) ?? 0 }))
      .filter(({ actions }) => actions > 0)
      .toSorted(byMost),
    origins: countOrigins(own, field),
    actions: await summarise(
      reader,
      lines.slice((page - 1) * ACTIONS_A_PAGE, page * ACTIONS_A_PAGE),
      'excerpts',
    ),
    page,
    pages,
  }
}

function countOrigins(
  own: ReadonlyMap<ActionId, ActionCodes>,
  field: 'populations' | 'actionTypes' | 'challenges',
): readonly { readonly origin: LabelOrigin; readonly actions: number }[] {
  return (['person', 'shipped', 'machine'] as const)
    .map((origin) => ({
      origin,
      actions: [...own.values()].filter(({ origins }) => origins[field] === origin).length,
    }))
    .filter(({ actions }) => actions > 0)
}
