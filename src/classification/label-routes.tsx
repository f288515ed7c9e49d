import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as z from 'zod'
import type { CycleId, Language } from '../compact/schema.ts'
import { loadFramework } from '../compact/service.ts'
import type { Database, Read } from '../db/open.ts'
import { ActionId } from '../registry/schema.ts'
import { findCycle } from '../registry/service.ts'
import type { Frame } from '../web/frame.ts'
import { frameOf, refuse, type WebEnv, type WebParts } from '../web/http.tsx'
import { isLocal } from '../web/local-only.ts'
import { localize } from '../web/paths.ts'
import { renderPage } from '../web/render.ts'
import { isSameOrigin } from '../web/same-origin.ts'
import { readChosen, readSeen, shownFields, toWishes } from './decide-form.ts'
import { decideLabels, undoDeed } from './decide-labels.ts'
import { DecidePage } from './decide-page.tsx'
import type { DecideView } from './decide-view.ts'
import { type LabelAddress, queuedPath, queuePath, readLabelAddress } from './label-address.ts'
import {
  type Asked,
  nextAfter,
  type QueueMemory,
  readEntries,
  viewDecide,
  viewQueue,
} from './label-review.ts'
import { LABEL_FIELDS } from './labels.ts'
import type { LabelWish, RefusedWish } from './label-wishes.ts'
import { listSure, makeQueue } from './queue.ts'
import { QueuePage, type QueueView } from './queue-page.tsx'

export type LabelReviewParts = Pick<WebParts, 'origin' | 'assets'> & {
  readonly database: Database
  readonly memory: QueueMemory
  readonly textLanguage: (tx: Read, cycle: CycleId) => Promise<string>
  /** Who decides: the account that serves, while nobody signs in. */
  readonly by: string
  readonly now: () => Date
  /** Called when something was decided. */
  readonly refresh: () => Promise<void>
}

const LONGEST_FORM = 20_000
const BASE = '/:lang{e[sn]}/:cycle{[a-z0-9-]+}/etiquetas'
const ACTION = `${BASE}/:type{[a-z]+}/:objective{\\d+}/:number{\\d+(-\\d+)?}`

/**
 * The review of a cycle's labels, for this machine alone: there is no sign-in yet. Served only where the server was
 * told to (`serve --local-review`); each request must be to a loopback host, each decision from a page of ours.
 */
export function addLabelReviewRoutes(web: Hono<WebEnv>, parts: LabelReviewParts): void {
  const guard = async (context: Context<WebEnv>, next: () => Promise<void>) => {
    if (!isLocal(context)) return context.get('showError')(404)
    if (context.req.method === 'POST' && !isSameOrigin(context)) return refuse(context)
    await next()
    context.header('cache-control', 'no-store')
    return undefined
  }
  web.use(BASE, guard)
  web.use(`${BASE}/*`, guard)
  web.use(
    `${BASE}/*`,
    bodyLimit({ maxSize: LONGEST_FORM, onError: (context: Context<WebEnv>) => refuse(context) }),
  )
  web.get(BASE, (context) => showQueue(context, parts, 200, null))
  web.post(`${BASE}/seguras`, (context) => acceptSure(context, parts))
  web.post(`${BASE}/deshacer`, (context) => undo(context, parts))
  // Where a form was refused its address stays; who comes back to it by name finds the queue.
  web.get(`${BASE}/:deed{seguras|deshacer}`, (context) =>
    context.redirect(context.req.path.replace(/\/[a-z]+$/, ''), 303),
  )
  web.get(ACTION, (context) => showAction(context, parts, 200, null))
  web.post(ACTION, (context) => decide(context, parts))
}

type Sent = Readonly<Record<string, unknown>>

async function showQueue(
  context: Context<WebEnv>,
  parts: LabelReviewParts,
  status: 200 | 409,
  notice: QueueView['notice'],
): Promise<Response> {
  const address = addressOf(context)
  if (address === undefined) return refuse(context)
  const page = await ask(context, parts, address, async (asked, frame) => {
    const view = await viewQueue(asked, notice)
    return view && renderPage(<QueuePage frame={frame} view={view} />)
  })
  return page === undefined ? context.get('showError')(404) : context.html(page, status)
}

async function showAction(
  context: Context<WebEnv>,
  parts: LabelReviewParts,
  status: 200 | 400 | 409,
  refused: DecideView['refused'],
  sent?: Sent,
): Promise<Response> {
  const address = addressOf(context)
  if (address === undefined) return refuse(context)
  const page = await ask(context, parts, address, async (asked, frame) => {
    const chosen = sent && ((challenges: number) => readChosen(sent, challenges))
    const view = await viewDecide(asked, actionOf(context), refused, chosen)
    return view && renderPage(<DecidePage frame={frame} view={view} />)
  })
  return page === undefined ? context.get('showError')(404) : context.html(page, status)
}

/** What the work makes of the cycle and the address that are asked for; undefined where there is no such cycle. */
async function ask<Made>(
  context: Context<WebEnv>,
  parts: LabelReviewParts,
  address: LabelAddress,
  work: (asked: Asked, frame: Frame) => Promise<Made | undefined> | Made | undefined,
): Promise<Made | undefined> {
  const lang = context.req.param('lang') as Language
  return parts.database.read(async (tx) => {
    const cycle = await findCycle(tx, context.req.param('cycle') ?? '')
    if (cycle === undefined) return undefined
    const textLang = await parts.textLanguage(tx, cycle.id)
    const frame = frameOf(context, parts, { id: cycle.id, title: cycle.title[lang], textLang })
    const entries = await readEntries(tx, parts.memory, cycle)
    return work(
      { tx, cycle, framework: loadFramework(cycle.framework), lang, textLang, address, entries },
      frame,
    )
  })
}

function addressOf(context: Context<WebEnv>): LabelAddress | undefined {
  return readLabelAddress((name) => context.req.query(name))
}

function actionOf(context: Context<WebEnv>): ActionId {
  const { cycle = '', type = '', objective = '', number = '' } = context.req.param() as Record<string, string>
  return ActionId.parse(`${cycle}/${type}/${objective}/${number}`)
}

/** Keeps what the form says of an action, and goes on with the next; or takes one decision back, and stays. */
async function decide(context: Context<WebEnv>, parts: LabelReviewParts): Promise<Response> {
  const address = addressOf(context)
  if (address === undefined) return refuse(context)
  const id = actionOf(context)
  const sent: Sent = await context.req.parseBody({ all: true })
  const shown = await ask(context, parts, address, async (asked) => {
    const view = await viewDecide(asked, id, null)
    return view && { view, cycle: asked.cycle, next: nextAfter(asked.entries, address, id) }
  })
  if (shown === undefined) return context.get('showError')(404)
  const taken = LABEL_FIELDS.find((field) => field === sent['quitar'])
  const fields = shownFields(address.filters.campo)
  const wishes: readonly LabelWish[] =
    taken === undefined
      ? toWishes(id, readChosen(sent, shown.view.challenges.length), sent, fields)
      : [{ action: id, field: taken, value: null, seen: readSeen(sent, taken) }]
  const outcome = await parts.database.write((tx) =>
    decideLabels(tx, shown.cycle, wishes, { by: parts.by, at: parts.now() }),
  )
  if (outcome.kind === 'refused') return refuseDecision(context, parts, outcome, sent)
  await parts.refresh()
  const done = outcome.range === null ? null : { ...outcome.range, action: id }
  const lang = context.req.param('lang') as Language
  const to = taken === undefined ? shown.next : id
  return context.redirect(
    localize(
      lang,
      to === null
        ? queuePath(shown.cycle.id, { ...address, page: 1, done })
        : queuedPath(to, { ...address, done }),
    ),
    303,
  )
}

async function refuseDecision(
  context: Context<WebEnv>,
  parts: LabelReviewParts,
  { why, on }: RefusedWish,
  sent: Sent,
): Promise<Response> {
  if (why === 'stale' && on !== undefined)
    return showAction(context, parts, 409, { kind: 'stale', ...on }, sent)
  return showAction(context, parts, 400, { kind: 'invalid' }, sent)
}

const SureForm = z.object({ cuantas: z.coerce.number().int().nonnegative(), umbral: z.string() })

/** Accepts all that passes the threshold, if it is still what was shown. */
async function acceptSure(context: Context<WebEnv>, parts: LabelReviewParts): Promise<Response> {
  const form = SureForm.safeParse(await context.req.parseBody())
  const address = readLabelAddress((name) =>
    name === 'umbral' && form.success ? form.data.umbral : context.req.query(name),
  )
  if (!form.success || address === undefined) return refuse(context)
  const shown = await ask(context, parts, address, ({ cycle, entries }) => ({
    cycle,
    wishes: listSure(
      makeQueue(entries, address.filters).entries,
      Number(address.threshold),
      address.filters.campo,
    ),
  }))
  if (shown === undefined) return context.get('showError')(404)
  if (shown.wishes.length !== form.data.cuantas) return showQueue(context, parts, 409, 'moved')
  const outcome = await parts.database.write((tx) =>
    decideLabels(tx, shown.cycle, shown.wishes, { by: parts.by, at: parts.now() }),
  )
  if (outcome.kind === 'refused') return showQueue(context, parts, 409, 'moved')
  await parts.refresh()
  const done = outcome.range === null ? null : { ...outcome.range, action: null }
  return context.redirect(
    localize(context.req.param('lang') as Language, queuePath(shown.cycle.id, { ...address, page: 1, done })),
    303,
  )
}

const id = z.coerce.number().int().positive()
const UndoForm = z.object({ desde: id, hasta: id, de: z.string().optional() })

/** Takes back what was decided at once, and goes to where it was decided. */
async function undo(context: Context<WebEnv>, parts: LabelReviewParts): Promise<Response> {
  const form = UndoForm.safeParse(await context.req.parseBody())
  const address = addressOf(context)
  if (!form.success || address === undefined) return refuse(context)
  const outcome = await parts.database.write(async (tx) => {
    const cycle = await findCycle(tx, context.req.param('cycle') ?? '')
    const range = { first: form.data.desde, last: form.data.hasta }
    return cycle && { cycle, ...(await undoDeed(tx, cycle, range, { by: parts.by, at: parts.now() })) }
  })
  if (outcome === undefined) return context.get('showError')(404)
  if (outcome.kind === 'refused') return showQueue(context, parts, 409, 'undone')
  await parts.refresh()
  const of = ActionId.safeParse(form.data.de)
  const back = { ...address, page: 1, done: null }
  return context.redirect(
    localize(
      context.req.param('lang') as Language,
      of.success && of.data.startsWith(`${outcome.cycle.id}/`)
        ? queuedPath(of.data, back)
        : queuePath(outcome.cycle.id, back),
    ),
    303,
  )
}
