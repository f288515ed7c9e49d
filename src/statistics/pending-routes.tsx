import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as z from 'zod'
import type { Language } from '../compact/schema.ts'
import type { Database } from '../db/open.ts'
import type { Action } from '../registry/schema.ts'
import { findAction, listSummariesOf } from '../registry/service.ts'
import { frameOf, refuse, type WebEnv, type WebParts } from '../web/http.tsx'
import { isLocal } from '../web/local-only.ts'
import { localize } from '../web/paths.ts'
import { renderPage } from '../web/render.ts'
import { isSameOrigin } from '../web/same-origin.ts'
import { viewLine } from './figure-view.ts'
import type { Ledger } from './ledger.ts'
import { pendingPath } from './paths.ts'
import { type PendingFigure, PendingPage, type PendingView } from './pending-page.tsx'
import type { Observation } from './schema.ts'
import { decideFigure } from './service.ts'

export type PendingParts = Pick<WebParts, 'origin' | 'assets' | 'currentCycle'> & {
  readonly database: Database
  readonly ledger: () => Promise<Ledger>
  /** Who decides: the account that serves, while nobody signs in. */
  readonly by: string
  readonly now: () => Date
  /** Called when something was decided. */
  readonly refresh: () => Promise<void>
}

const LONGEST_FORM = 5000
const PATH = '/:lang{e[sn]}/estadisticas/por-confirmar'
/** How much of the action's text stands around the number. */
const AROUND = 240

/** The review of the figures read in actions, for this machine alone, as that of the audit. */
export function addPendingRoutes(web: Hono<WebEnv>, parts: PendingParts): void {
  const guard = async (context: Context<WebEnv>, next: () => Promise<void>) => {
    if (!isLocal(context)) return context.get('showError')(404)
    await next()
    context.header('cache-control', 'no-store')
    return undefined
  }
  web.use(PATH, guard)
  web.get(PATH, (context) => show(context, parts, 200, null))
  web.post(
    PATH,
    bodyLimit({ maxSize: LONGEST_FORM, onError: (context: Context<WebEnv>) => refuse(context) }),
    (context) => decide(context, parts),
  )
}

async function show(
  context: Context<WebEnv>,
  parts: PendingParts,
  status: 200 | 400 | 409,
  refused: PendingView['refused'],
): Promise<Response> {
  const lang = context.req.param('lang') as Language
  const ledger = await parts.ledger()
  const awaited = ledger.observations.filter((each) => each.confirmation === 'awaited')
  const figures = await parts.database.read(async (tx) => {
    const views: PendingFigure[] = []
    for (const figure of awaited) {
      const action = await findAction(tx, figure.action ?? '')
      const told = action === undefined ? undefined : (await listSummariesOf(tx, [action.id])).get(action.id)
      views.push(viewPending(figure, action, told?.title[lang] ?? action?.title ?? null, ledger, lang))
    }
    return views
  })
  const frame = frameOf(context, parts, await parts.currentCycle(lang))
  return context.html(await renderPage(<PendingPage frame={frame} view={{ figures, refused }} />), status)
}

function viewPending(
  figure: Observation,
  action: Action | undefined,
  heading: string | null,
  ledger: Ledger,
  lang: Language,
): PendingFigure {
  const concept = ledger.concepts.get(figure.concept)
  return {
    line: viewLine(figure, ledger, lang, () => action !== undefined),
    concept: {
      code: figure.concept,
      name: concept?.name[lang] ?? figure.concept,
      definition: concept?.definition[lang] ?? '',
    },
    population: figure.population,
    words: action === undefined || figure.reading === null ? null : cutWords(action, figure.reading),
    heading,
  }
}

function cutWords(
  action: Action,
  { field, quote }: NonNullable<Observation['reading']>,
): PendingFigure['words'] {
  const text = action[field === 'challenges' ? 'challengesText' : field]
  const at = findNumber(text, quote)
  if (at < 0) return null
  const before = text.slice(Math.max(0, at - AROUND), at)
  const after = text.slice(at + quote.length, at + quote.length + AROUND)
  return [
    at > AROUND ? `… ${before.replace(/^\S*\s/, '')}` : before,
    quote,
    at + quote.length + AROUND < text.length ? `${after.replace(/\s\S*$/, '')} …` : after,
  ]
}

/** Where a text says the words, and not the same digits within another number: «61» is not in «7,619». */
function findNumber(text: string, quote: string): number {
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const cutsBefore = /\d[.,\s]?$/.test(text.slice(0, at)) && /^\d/.test(quote)
    const cutsAfter = /^[.,]?\d/.test(text.slice(at + quote.length)) && /\d$/.test(quote)
    if (!cutsBefore && !cutsAfter) return at
  }
  return -1
}

const DecisionForm = z.object({
  cifra: z.string().min(1),
  decision: z.enum(['confirmed', 'rejected']),
  motivo: z.string().max(500).default(''),
})

async function decide(context: Context<WebEnv>, parts: PendingParts): Promise<Response> {
  if (!isSameOrigin(context)) return refuse(context)
  const form = DecisionForm.safeParse(await context.req.parseBody())
  if (!form.success) return refuse(context)
  const { cifra: id, decision, motivo: reason } = form.data
  const wish = { id, decision, reason }
  const decided = await parts.database.write((tx) =>
    decideFigure(tx, wish, { by: parts.by, at: parts.now() }),
  )
  if (decided.kind === 'refused') {
    const why = decision === 'rejected' && reason.trim() === '' ? 'reason' : 'stale'
    return show(context, parts, why === 'reason' ? 400 : 409, { id, why, reason })
  }
  await parts.refresh()
  return context.redirect(localize(context.req.param('lang') as Language, pendingPath()), 303)
}
