import { LANGUAGES } from '../../compact/schema.ts'
import { MESSAGES } from '../../web/messages.ts'
import { rewriteReferences } from './links.ts'

type Request = (address: string) => Response | Promise<Response>

/** What stands at the root: the way to each language, and to the first of them at once. */
export function firstPage(): string {
  const links = LANGUAGES.map(
    (lang) => `<li><a href="${lang}/index.html" lang="${lang}">${MESSAGES[lang].languageName}</a></li>`,
  )
  const [first] = LANGUAGES
  return `<!doctype html><html lang="${first}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${MESSAGES[first].name}</title><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=${first}/index.html"></head><body><main><h1>${MESSAGES[first].name}</h1><ul>${links.join('')}</ul></main></body></html>\n`
}

/** What a server shows where there is nothing. It is shown at any address, so that its own are whole. */
export async function lostPage(request: Request, origin: string): Promise<string> {
  const answer = await request('/es/-/-')
  const html = await answer.text()
  return rewriteReferences(html, (reference) =>
    reference.startsWith('/') ? origin + reference : null,
  ).replaceAll(/<link rel="preload"[^>]*>/g, '')
}
