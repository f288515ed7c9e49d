import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Language } from '../compact/schema.ts'
import type { FrameCycle } from '../web/frame.ts'
import { frameOf, type WebEnv, type WebParts } from '../web/http.tsx'
import { renderPage } from '../web/render.ts'
import { isSameOrigin } from '../web/same-origin.ts'
import { CheckPage, LONGEST_TEXT, type CheckView } from './check-page.tsx'
import { checkText } from './check-text.ts'

export type CheckParts = Pick<WebParts, 'origin' | 'assets'> & {
  readonly currentCycle: (lang: Language) => Promise<FrameCycle | null>
}

/** A form sends an accented letter of two bytes as six; what is longer than this was too long before. */
const LONGEST_FORM = LONGEST_TEXT * 3 + 1000

/** The box where a text is pasted to be checked. Nothing of it is stored, logged or kept for another answer. */
export function addCheckRoutes(web: Hono<WebEnv>, parts: CheckParts): void {
  const show = async (context: Context<WebEnv>, status: 200 | 400 | 403 | 413, view: CheckView) => {
    const cycle = await parts.currentCycle(context.req.param('lang') as Language)
    return context.html(
      await renderPage(<CheckPage frame={frameOf(context, parts, cycle)} view={view} />),
      status,
    )
  }
  web.get('/:lang{e[sn]}/revisar', (context) =>
    show(context, 200, { text: '', checked: null, problem: null }),
  )
  web.post(
    '/:lang{e[sn]}/revisar',
    async (context, next) => {
      await next()
      context.header('cache-control', 'no-store')
    },
    bodyLimit({
      maxSize: LONGEST_FORM,
      onError: (context: Context<WebEnv>) =>
        show(context, 413, { text: '', checked: null, problem: 'too-long' }),
    }),
    async (context) => {
      if (!isSameOrigin(context))
        return show(context, 403, { text: '', checked: null, problem: 'not-from-here' })
      const { texto } = await context.req.parseBody()
      const text = typeof texto === 'string' ? texto.replaceAll(/\r\n?/g, '\n') : ''
      if (text.trim() === '') return show(context, 400, { text: '', checked: null, problem: 'empty' })
      if (Buffer.byteLength(text) > LONGEST_TEXT)
        return show(context, 413, { text, checked: null, problem: 'too-long' })
      return show(context, 200, { text, checked: checkText(text), problem: null })
    },
  )
}
