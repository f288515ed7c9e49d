import type { Call, Command, Outcome } from '../../command.ts'
import type { Read } from '../../db/open.ts'
import type { Cycle } from '../../registry/schema.ts'
import { findCycle } from '../../registry/service.ts'
import { bringLedger } from '../../statistics/service.ts'
import { EditionState } from '../schema.ts'
import {
  advanceEdition,
  checkEdition,
  type EditionHead,
  findHead,
  freezeEdition,
  listEditionHeads,
  loadEdition,
  waiveItem,
} from '../service.ts'
import { CHECKLIST_ITEMS, ITEM_NAMES, listOpen } from './checklist.ts'
import { diffEditions } from './diff-editions.ts'

const CYCLE = { cycle: { type: 'string' } } as const

export const EDITION_COMMANDS: readonly Command[] = [
  {
    name: 'edition list',
    usage: '--cycle ID',
    summary: 'the editions of a cycle with their states',
    options: CYCLE,
    run: runList,
  },
  {
    name: 'edition show',
    usage: 'CYCLE/NUMBER',
    summary: 'an edition with its history, its release checklist and its waivers',
    options: {},
    run: runShow,
  },
  {
    name: 'edition freeze',
    usage: '--cycle ID [--why TEXT]',
    summary: 'freezes the record of a cycle as an edition, unless nothing changed since the newest',
    options: { ...CYCLE, why: { type: 'string' } },
    run: runFreeze,
  },
  {
    name: 'edition advance',
    usage: 'CYCLE/NUMBER --to inReview|approved|published|draft [--why TEXT]',
    summary: 'moves an edition to another state; published is what readers are given',
    options: { to: { type: 'string' }, why: { type: 'string' } },
    run: runAdvance,
  },
  {
    name: 'edition waive',
    usage: 'CYCLE/NUMBER ITEM --asked-by NAME --agreed-by NAME --why TEXT',
    summary: 'lets an item of the checklist pass, by name; published with the edition',
    options: { 'asked-by': { type: 'string' }, 'agreed-by': { type: 'string' }, why: { type: 'string' } },
    run: runWaive,
  },
  {
    name: 'edition diff',
    usage: 'CYCLE/NUMBER CYCLE/NUMBER',
    summary: 'every number, action, label and paragraph that differs between two editions',
    options: {},
    run: runDiff,
  },
]

type Refused = Extract<Outcome, { kind: 'refused' }>

async function runList(call: Call): Promise<Outcome> {
  const database = await call.open()
  return database.read(async (tx): Promise<Outcome> => {
    const id = call.option('cycle') ?? ''
    const cycle = await findCycle(tx, id)
    if (cycle === undefined) return noCycle(id)
    const heads = await listEditionHeads(tx, cycle.id)
    return {
      kind: 'done',
      json: { cycle: cycle.id, editions: heads.map(showHead) },
      text:
        heads.length === 0
          ? call.lang === 'es'
            ? 'todavía no hay ediciones'
            : 'there are no editions yet'
          : heads
              .map((head) => `${head.id}  ${head.state}  ${head.date}  ${head.hash.slice(0, 10)}`)
              .join('\n'),
    }
  })
}

async function runShow(call: Call): Promise<Outcome> {
  const database = await call.open()
  return database.read(async (tx): Promise<Outcome> => {
    const named = await findNamed(tx, call.positionals[0])
    if ('kind' in named) return named
    const checklist = await checkEdition(tx, new Map(), named.cycle, named.head)
    const open = listOpen(checklist)
    return {
      kind: 'done',
      json: { ...showHead(named.head), checklist },
      text: [
        `${named.head.id}  ${named.head.state}  ${named.head.date}  ${named.head.hash}`,
        ...named.head.events.map(({ state, by, at, why }) =>
          `  ${at.toISOString()}  ${state}  ${by}  ${why}`.trimEnd(),
        ),
        ...checklist.map(
          (item) =>
            `  ${open.includes(item) ? '✗' : '✓'} ${item.item} (${ITEM_NAMES[item.item][call.lang]}): ${String(item.count)}${item.waiver === null ? '' : `  [${item.waiver.agreedBy}: ${item.waiver.why}]`}`,
        ),
      ].join('\n'),
    }
  })
}

async function runFreeze(call: Call): Promise<Outcome> {
  const database = await call.open()
  // An edition knows the figures that readers find beside it.
  await bringLedger(database, call.now())
  return database.write(async (tx): Promise<Outcome> => {
    const id = call.option('cycle') ?? ''
    const cycle = await findCycle(tx, id)
    if (cycle === undefined) return noCycle(id)
    const deed = { by: call.by, at: call.now(), why: call.option('why') ?? '' }
    const { edition, made } = await freezeEdition(tx, new Map(), cycle, deed)
    return {
      kind: 'done',
      json: { ...showHead(edition), made },
      text: `${edition.id}  ${edition.state}  ${edition.hash.slice(0, 10)}${made ? '' : call.lang === 'es' ? '  (nada cambió)' : '  (nothing changed)'}`,
    }
  })
}

async function runAdvance(call: Call): Promise<Outcome> {
  const to = EditionState.safeParse(call.option('to'))
  if (!to.success)
    return {
      kind: 'refused',
      cause:
        call.option('to') === undefined
          ? 'no state was named'
          : `--to ${call.option('to') ?? ''} is no state`,
      cure: `use --to ${EditionState.options.join(', ')}`,
    }
  const database = await call.open()
  return database.write(async (tx): Promise<Outcome> => {
    const named = await findNamed(tx, call.positionals[0])
    if ('kind' in named) return named
    const wish = { number: named.head.number, to: to.data, why: call.option('why') ?? '' }
    const done = await advanceEdition(tx, new Map(), named.cycle, wish, { by: call.by, at: call.now() })
    if (done.kind === 'refused') return done
    return { kind: 'done', json: showHead(done.edition), text: `${done.edition.id}  ${done.edition.state}` }
  })
}

async function runWaive(call: Call): Promise<Outcome> {
  const item = CHECKLIST_ITEMS.find((one) => one === call.positionals[1])
  if (item === undefined)
    return {
      kind: 'refused',
      cause: `'${call.positionals[1] ?? ''}' is no item of the checklist`,
      cure: `use one of ${CHECKLIST_ITEMS.join(', ')}`,
    }
  const database = await call.open()
  return database.write(async (tx): Promise<Outcome> => {
    const named = await findNamed(tx, call.positionals[0])
    if ('kind' in named) return named
    const wish = {
      number: named.head.number,
      item,
      askedBy: call.option('asked-by') ?? '',
      agreedBy: call.option('agreed-by') ?? '',
      why: call.option('why') ?? '',
    }
    const done = await waiveItem(tx, named.cycle, wish, call.now())
    if (done.kind === 'refused') return done
    return {
      kind: 'done',
      json: showHead(done.edition),
      text: `${done.edition.id}: ${ITEM_NAMES[item][call.lang]}`,
    }
  })
}

async function runDiff(call: Call): Promise<Outcome> {
  const database = await call.open()
  return database.read(async (tx): Promise<Outcome> => {
    const before = await findNamed(tx, call.positionals[0])
    if ('kind' in before) return before
    const after = await findNamed(tx, call.positionals[1])
    if ('kind' in after) return after
    const diff = diffEditions(await loadEdition(tx, before.head), await loadEdition(tx, after.head))
    return {
      kind: 'done',
      json: diff,
      text: [
        `${before.head.id} → ${after.head.id}`,
        ...diff.actions.map(
          ({ id, change, fields }) =>
            `  ${change} ${id}${fields.length === 0 ? '' : `: ${fields.join(', ')}`}`,
        ),
        ...diff.labels.map(({ id, field, before: was, after: now }) => `  ${id} ${field}: ${was} → ${now}`),
        ...diff.numbers.map(
          ({ lang, binding, before: was, after: now }) => `  (${lang}) {{ ${binding} }}: ${was} → ${now}`,
        ),
        ...diff.texts.map(
          ({ lang, before: was, after: now }) => `  (${lang}) − ${was ?? ''}\n  (${lang}) + ${now ?? ''}`,
        ),
      ].join('\n'),
    }
  })
}

type Named = { readonly cycle: Cycle; readonly head: EditionHead }

async function findNamed(tx: Read, id: string | undefined): Promise<Named | Refused> {
  const [, name = '', number = ''] = /^([a-z0-9-]+)\/([1-9]\d{0,5})$/.exec(id ?? '') ?? []
  if (name === '')
    return { kind: 'refused', cause: `'${id ?? ''}' names no edition`, cure: 'write it as mx-2024/1' }
  const cycle = await findCycle(tx, name)
  if (cycle === undefined) return noCycle(name)
  const head = await findHead(tx, cycle.id, Number(number))
  if (head !== undefined) return { cycle, head }
  return {
    kind: 'refused',
    cause: `there is no edition ${name}/${number}`,
    cure: `constancia edition list --cycle ${name} names those that there are`,
  }
}

function showHead({ id, state, date, hash, comparesWith, events, waivers, frozenBy }: EditionHead) {
  return { edition: id, state, date, hash, comparesWith, frozenBy, events, waivers }
}

function noCycle(id: string): Refused {
  return {
    kind: 'refused',
    cause: id === '' ? 'no cycle was named' : `there is no cycle '${id}' in this record`,
    cure: 'add --cycle ID of a cycle that was imported',
  }
}
