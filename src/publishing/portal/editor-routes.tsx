import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as z from 'zod'
import { type CycleId, Day, type Language } from '../../compact/schema.ts'
import { findCycle } from '../../registry/service.ts'
import { refuse, type WebEnv } from '../../web/http.tsx'
import { isLocal } from '../../web/local-only.ts'
import { editionPath, localize, reportEditorPath } from '../../web/paths.ts'
import { renderPage } from '../../web/render.ts'
import { isSameOrigin } from '../../web/same-origin.ts'
import { CHECKLIST_ITEMS } from '../editions/checklist.ts'
import { compileText, makeReport } from '../report/make-report.ts'
import { EditionState } from '../schema.ts'
import {
  advanceEdition,
  freezeEdition,
  listReportVersions,
  saveReport,
  type Standing,
  takeStanding,
  waiveItem,
} from '../service.ts'
import { EditorPage, type EditorView, Preview, Problems } from './editor-page.tsx'
import { CYCLE, nameCycle, type PortalParts, readCycle, showEdition } from './routes.tsx'

export type EditorParts = PortalParts & {
  readonly by: string
  readonly now: () => Date
  readonly refresh: () => Promise<void>
}

const LONGEST_TEXT = 2_000_000

/** Writing the report and moving editions, for this machine alone: there is no sign-in yet. */
export function addEditorRoutes(web: Hono<WebEnv>, parts: EditorParts): void {
  const guard = async (context: Context<WebEnv>, next: () => Promise<void>) => {
    if (!isLocal(context)) return context.get('showError')(404)
    if (context.req.method === 'POST' && !isSameOrigin(context)) return refuse(context)
    await next()
    context.header('cache-control', 'no-store')
    return undefined
  }
  const limit = bodyLimit({ maxSize: LONGEST_TEXT, onError: (context: Context<WebEnv>) => refuse(context) })
  web.use(`${CYCLE}/informe/editar`, guard)
  web.use(`${CYCLE}/informe/editar/*`, guard)
  web.get(`${CYCLE}/informe/editar`, (context) => showEditor(context, parts))
  web.post(`${CYCLE}/informe/editar`, limit, (context) => writeReport(context, parts))
  web.post(`${CYCLE}/informe/editar/previa`, limit, (context) => sendPreview(context, parts))
  web.post(`${CYCLE}/ediciones`, guard, limit, (context) => freeze(context, parts))
  web.post(`${CYCLE}/ediciones/:number{[1-9][0-9]*}`, guard, limit, (context) => change(context, parts))
}

type Written = Pick<EditorView, 'text' | 'note' | 'basedOn' | 'outcome'>

async function showEditor(context: Context<WebEnv>, parts: EditorParts): Promise<Response> {
  const wanted = Number(context.req.query('version') ?? '0')
  const saved = context.req.query('guardada') !== undefined
  return sendEditor(context, parts, (standing, versions, lang) => ({
    text: versions.find(({ id }) => id === wanted)?.text ?? standing.report[lang],
    note: '',
    basedOn: versions[0]?.id ?? null,
    outcome: saved ? 'saved' : null,
  }))
}

async function sendEditor(
  context: Context<WebEnv>,
  parts: EditorParts,
  write: (standing: Standing, versions: EditorView['versions'], lang: Language) => Written,
  status: 200 | 400 | 409 = 200,
): Promise<Response> {
  const page = await readCycle(context, parts, async (asked) => {
    const { tx, cycle, lang, frame } = asked
    const standing = await takeStanding(tx, parts.audits, cycle)
    const versions = await listReportVersions(tx, cycle.id, lang)
    const written = write(standing, versions, lang)
    const { compiled, manuscript } = draftReport(standing, cycle.id, lang, written.text, parts.now())
    return renderPage(
      <EditorPage
        frame={frame}
        view={{
          ...written,
          cycle: nameCycle(asked),
          problems: compiled.problems,
          bindings: compiled.bindings,
          manuscript,
          versions,
        }}
      />,
    )
  })
  return page === undefined ? context.get('showError')(404) : context.html(page, status)
}

function draftReport(standing: Standing, cycle: CycleId, lang: Language, text: string, now: Date) {
  const { snapshot, findings, other } = standing
  const edition = {
    id: cycle,
    cycle,
    number: 1,
    hash: '0'.repeat(64),
    state: 'draft' as const,
    date: Day.parse(now.toISOString().slice(0, 10)),
    content: { snapshot, findings, report: { es: text, en: text } },
  }
  return makeReport(edition, lang, other, { origin: '' })
}

const ReportForm = z.object({
  texto: z
    .string()
    .max(LONGEST_TEXT)
    .transform((text) => text.replaceAll(/\r\n?/g, '\n')),
  nota: z.string().max(500).default(''),
  base: z
    .string()
    .regex(/^\d{0,15}$/)
    .transform((id) => (id === '' ? null : Number(id))),
  accion: z.enum(['guardar', 'previa', 'volver']).default('previa'),
})

async function writeReport(context: Context<WebEnv>, parts: EditorParts): Promise<Response> {
  const form = ReportForm.safeParse(await context.req.parseBody())
  if (!form.success) return refuse(context)
  const { texto: text, nota: note, base: basedOn, accion } = form.data
  const again = (outcome: EditorView['outcome'], status: 200 | 400 | 409) =>
    sendEditor(context, parts, () => ({ text, note, basedOn, outcome }), status)
  if (accion === 'previa') return again(null, 200)
  const lang = context.req.param('lang') as Language
  const saved = await parts.database.write(async (tx) => {
    const cycle = await findCycle(tx, context.req.param('cycle') ?? '')
    if (cycle === undefined) return undefined
    if (accion === 'guardar') {
      const { snapshot, other } = await takeStanding(tx, parts.audits, cycle)
      const { problems } = compileText(text, lang, { snapshot, edition: null, other })
      if (problems.length > 0) return 'cannotSave' as const
    }
    const wish = { lang, text: accion === 'volver' ? null : text, note, basedOn }
    const done = await saveReport(tx, cycle, wish, { by: parts.by, at: parts.now() })
    return done.kind === 'refused' ? ('conflict' as const) : ('saved' as const)
  })
  if (saved === undefined) return context.get('showError')(404)
  if (saved === 'cannotSave') return again('cannotSave', 400)
  if (saved === 'conflict') return again('conflict', 409)
  await parts.refresh()
  return context.redirect(
    `${localize(lang, reportEditorPath(context.req.param('cycle') ?? ''))}?guardada`,
    303,
  )
}

/** How a text looks and what is wrong with it, for the page that is written on. */
async function sendPreview(context: Context<WebEnv>, parts: EditorParts): Promise<Response> {
  const form = ReportForm.safeParse(await context.req.parseBody())
  if (!form.success) return refuse(context)
  const made = await readCycle(context, parts, async ({ tx, cycle, lang }) => {
    const standing = await takeStanding(tx, parts.audits, cycle)
    const { compiled, manuscript } = draftReport(standing, cycle.id, lang, form.data.texto, parts.now())
    const preview = await (<Preview manuscript={manuscript} />)
    const problems = await (<Problems frame={{ lang }} problems={compiled.problems} />)
    return { preview: preview.toString(), problems: problems.toString() }
  })
  return made === undefined ? context.get('showError')(404) : context.json(made)
}

async function freeze(context: Context<WebEnv>, parts: EditorParts): Promise<Response> {
  const frozen = await parts.database.write(async (tx) => {
    const cycle = await findCycle(tx, context.req.param('cycle') ?? '')
    return cycle && freezeEdition(tx, parts.audits, cycle, { by: parts.by, at: parts.now(), why: '' })
  })
  if (frozen === undefined) return context.get('showError')(404)
  await parts.refresh()
  const { cycle, number } = frozen.edition
  return context.redirect(localize(context.req.param('lang') as Language, editionPath(cycle, number)), 303)
}

const ChangeForm = z.union([
  z.object({
    punto: z.enum(CHECKLIST_ITEMS),
    pide: z.string().max(500),
    acepta: z.string().max(500),
    porque: z.string().max(2000),
  }),
  z.object({ estado: EditionState, porque: z.string().max(2000).default('') }),
])

async function change(context: Context<WebEnv>, parts: EditorParts): Promise<Response> {
  const form = ChangeForm.safeParse(await context.req.parseBody())
  if (!form.success) return refuse(context)
  const wish = form.data
  const number = Number(context.req.param('number'))
  const done = await parts.database.write(async (tx) => {
    const cycle = await findCycle(tx, context.req.param('cycle') ?? '')
    if (cycle === undefined) return undefined
    const deed = { by: parts.by, at: parts.now() }
    return 'punto' in wish
      ? waiveItem(
          tx,
          cycle,
          { number, item: wish.punto, askedBy: wish.pide, agreedBy: wish.acepta, why: wish.porque },
          deed.at,
        )
      : advanceEdition(tx, parts.audits, cycle, { number, to: wish.estado, why: wish.porque }, deed)
  })
  if (done === undefined) return context.get('showError')(404)
  if (done.kind === 'refused') return showEdition(context, parts, done)
  await parts.refresh()
  const { cycle } = done.edition
  return context.redirect(localize(context.req.param('lang') as Language, editionPath(cycle, number)), 303)
}
