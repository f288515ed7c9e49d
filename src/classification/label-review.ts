import type { CycleId, Framework, Language } from '../compact/schema.ts'
import type { Read } from '../db/open.ts'
import type { ActionId, Cycle } from '../registry/schema.ts'
import { getVersion, listActions, listSummariesOf } from '../registry/service.ts'
import { choose, type Chosen, shownFields } from './decide-form.ts'
import type { DecideView } from './decide-view.ts'
import { hasText } from './label-actions.ts'
import type { LabelAddress } from './label-address.ts'
import { listDeed, listLabelHistory, listLabels, listSuggested } from './label-store.ts'
import type { LabelField } from './labels.ts'
import { nameCode } from './label-words.ts'
import { LABEL_MESSAGES } from './messages.ts'
import {
  type Band,
  BANDS,
  doubtOf,
  listSure,
  makeQueue,
  neighboursOf,
  type QueueEntry,
  type QueueFacet,
  toCodes,
} from './queue.ts'
import { listQueueEntries } from './queue-store.ts'
import type { DoneView, NamedFacet, QueueView } from './queue-page.tsx'

/** The entries of each cycle, as of one version of the record. */
export type QueueMemory = Map<CycleId, { readonly version: number; readonly entries: readonly QueueEntry[] }>

const ROWS_A_PAGE = 30

/** Every action of a cycle as the review sees it. */
export async function readEntries(
  tx: Read,
  memory: QueueMemory,
  cycle: Cycle,
): Promise<readonly QueueEntry[]> {
  const version = await getVersion(tx)
  const kept = memory.get(cycle.id)
  if (kept?.version === version) return kept.entries
  const entries = await listQueueEntries(tx, cycle.id)
  memory.set(cycle.id, { version, entries })
  return entries
}

export type Asked = {
  readonly tx: Read
  readonly cycle: Cycle
  readonly framework: Framework
  readonly lang: Language
  readonly textLang: string
  readonly address: LabelAddress
  readonly entries: readonly QueueEntry[]
}

/** The queue as an address asks for it; undefined where it has no such page. */
export async function viewQueue(asked: Asked, notice: QueueView['notice']): Promise<QueueView | undefined> {
  const { tx, cycle, framework, lang, address, entries } = asked
  const queue = makeQueue(entries, address.filters)
  const pages = Math.max(1, Math.ceil(queue.entries.length / ROWS_A_PAGE))
  if (address.page > pages) return undefined
  const shown = queue.entries.slice((address.page - 1) * ROWS_A_PAGE, address.page * ROWS_A_PAGE)
  const ids = shown.map(({ id }) => id)
  const titles = new Map((await listActions(tx, cycle, ids)).map((action) => [action.id, action.title]))
  const summaries = await listSummariesOf(tx, ids)
  const sure = listSure(queue.entries, Number(address.threshold), address.filters.campo)
  return {
    cycle: { id: cycle.id, title: cycle.title[lang] },
    framework,
    address,
    queue,
    rows: shown.map((entry) => {
      const told = summaries.get(entry.id)?.title[lang]
      return {
        entry,
        label: numberEntry(framework, lang, entry),
        title: told ?? titles.get(entry.id) ?? '',
        textLang: told === undefined ? asked.textLang : lang,
      }
    }),
    pages,
    counts: (['campo', 'etiqueta', 'confianza', 'sector', 'objetivo'] as const).map((facet) =>
      nameFacet(asked, facet, queue.counts[facet]),
    ),
    sure: { labels: sure.length, actions: new Set(sure.map(({ action }) => action)).size },
    suggested: entries.some(({ fields }) => fields.some(({ suggested }) => suggested !== null)),
    notice,
    done: await viewDone(asked),
  }
}

/** How lists number an action: `Federal 21.2`. */
function numberEntry(framework: Framework, lang: Language, entry: QueueEntry): string {
  const type = framework.reporterTypes.find(({ code }) => code === entry.reporterType)
  return `${type?.short[lang] ?? entry.reporterType} ${String(entry.objective)}.${String(entry.number)}`
}

async function viewDone({ tx, cycle, framework, lang, address, entries }: Asked): Promise<DoneView | null> {
  if (address.done === null) return null
  const labels = (await listDeed(tx, cycle.id, address.done)).filter(({ newest }) => newest).length
  if (labels === 0) return null
  const entry = entries.find(({ id }) => id === address.done?.action)
  return { labels, label: entry === undefined ? null : numberEntry(framework, lang, entry) }
}

function nameFacet(
  { framework, lang, address }: Asked,
  facet: QueueFacet,
  counts: readonly { readonly value: string; readonly count: number }[],
): NamedFacet {
  const words = LABEL_MESSAGES[lang]
  const { campo } = address.filters
  const name = (value: string): string => {
    switch (facet) {
      case 'campo':
        return words.fields[value as LabelField]
      case 'etiqueta':
        return campo === undefined ? value : nameCode(framework, lang, campo, value)
      case 'confianza':
        return words.bands[value as Band]
      case 'sector':
        return framework.reporterTypes.find(({ code }) => code === value)?.short[lang] ?? value
      case 'objetivo': {
        const objective = framework.objectives.find(({ number }) => String(number) === value)
        return objective === undefined ? value : `${value}. ${objective.short[lang]}`
      }
    }
  }
  const order = (value: string) => (facet === 'confianza' ? BANDS.findIndex((band) => band === value) : 0)
  return {
    facet,
    values: counts
      .map((one) => ({ ...one, label: name(one.value) }))
      .toSorted(
        (a, b) =>
          order(a.value) - order(b.value) || b.count - a.count || a.label.localeCompare(b.label, lang),
      ),
  }
}

/** One action to decide on; `sent` is what was chosen in a form that was not kept. Undefined where there is no such action. */
export async function viewDecide(
  asked: Asked,
  id: string,
  refused: DecideView['refused'],
  sent?: (challenges: number) => Chosen,
): Promise<DecideView | undefined> {
  const { tx, cycle, framework, lang, address, entries } = asked
  const entry = entries.find((one) => one.id === id)
  const objective = framework.objectives.find(({ number }) => number === entry?.objective)
  const [action] = entry === undefined ? [] : await listActions(tx, cycle, [entry.id])
  if (entry === undefined || action === undefined) return undefined
  const held = (await listLabels(tx, cycle.id, [action.id])).get(action.id) ?? {}
  const suggested = (await listSuggested(tx, cycle.id, [action.id])).get(action.id) ?? {}
  const told = (await listSummariesOf(tx, [action.id])).get(action.id)
  const textLoaded = hasText(action)
  const challenges = textLoaded
    ? action.challenges.map(({ text }) => text)
    : (held.challenges?.value ?? []).map(({ text }) => text?.[lang] ?? '')
  const queue = makeQueue(entries, address.filters)
  const fields = shownFields(address.filters.campo)
  return {
    cycle: { id: cycle.id, title: cycle.title[lang] },
    framework,
    address,
    id: action.id,
    label: numberEntry(framework, lang, entry),
    objective: objective?.short[lang] ?? '',
    texts: textLoaded ? action : { ...action, title: told?.title[lang] ?? action.title },
    titleLang: textLoaded ? asked.textLang : lang,
    summary: textLoaded ? null : (told?.summary[lang] ?? null),
    textLoaded,
    reasons: fields.flatMap((field) => suggested[field]?.why ?? []),
    held,
    suggested,
    chosen: sent?.(challenges.length) ?? choose(held, challenges.length),
    challenges,
    usual: {
      actionTypes: byUse(entries, 'actionTypes', framework.actionTypes),
      challenges: byUse(entries, 'challenges', framework.challengeCategories),
    },
    fields,
    active: mostDoubtful(entry, fields),
    history: await listLabelHistory(tx, action.id),
    queue,
    ...neighboursOf(queue.entries, action.id),
    refused,
    done: await viewDone(asked),
  }
}

/** The codes of a list, those that actions of the cycle have most first: keys then stay the same from action to action. */
function byUse(
  entries: readonly QueueEntry[],
  field: LabelField,
  terms: readonly { readonly code: string }[],
): readonly string[] {
  const uses = new Map<string, number>()
  for (const one of entries.flatMap(({ fields }) => fields))
    if (one.field === field && one.held !== null)
      for (const code of toCodes(one.held.value)) uses.set(code, (uses.get(code) ?? 0) + 1)
  return terms.map(({ code }) => code).toSorted((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0))
}

/** The field that a person should look at first. */
function mostDoubtful(entry: QueueEntry, fields: readonly LabelField[]): LabelField | null {
  const judged = fields.map((field) => {
    const own = entry.fields.filter((one) => one.field === field)
    return { field, ...doubtOf({ ...entry, fields: own }) }
  })
  const open = judged.filter(({ decided }) => !decided)
  const [first] = open.toSorted(
    (a, b) =>
      Number(b.differs) - Number(a.differs) ||
      Number(b.textChanged) - Number(a.textChanged) ||
      (a.confidence ?? 1) - (b.confidence ?? 1),
  )
  return first?.field ?? null
}

/** The action that a queue goes on with after one, before that one leaves it. */
export function nextAfter(
  entries: readonly QueueEntry[],
  address: LabelAddress,
  id: string,
): ActionId | null {
  const queue = makeQueue(entries, address.filters).entries
  const { next, place } = neighboursOf(queue, id)
  return place === null ? (queue[0]?.id ?? null) : next
}
