import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../../root.ts'
import { AssetManifest } from '../../web/assets.ts'
import { renderPage } from '../../web/render.ts'
import type { Manuscript } from '../manuscript.ts'
import { DocumentArticle } from './html/document-article.tsx'
import { MESSAGES } from './messages.ts'

/** A document as one page that needs nothing else: the portal's own styles and fonts are inside it. */
export async function renderHtml(manuscript: Manuscript): Promise<string> {
  const { lang, title, subtitle, cycle, publisher, citation, origin } = manuscript
  const around = {
    origin,
    picture: (_name: string, svg: string) =>
      `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
  }
  return renderPage(
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title}. ${cycle.title}`}</title>
        <meta name="description" content={citation} />
        <meta name="author" content={publisher} />
        <meta name="keywords" content={[subtitle, cycle.title].join(', ')} />
        <style dangerouslySetInnerHTML={{ __html: inlineStyles() }} />
      </head>
      <body>
        <a href="#contenido" class="govuk-skip-link">
          {MESSAGES[lang].skip}
        </a>
        <main id="contenido" class="page" tabindex={-1}>
          <DocumentArticle manuscript={manuscript} around={around} />
        </main>
      </body>
    </html>,
  )
}

let styles: string | undefined

/** The built styles with the fonts that they name put into them. */
function inlineStyles(): string {
  if (styles !== undefined) return styles
  const folder = path.join(ROOT, '.build', 'assets')
  const manifest = AssetManifest.parse(JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')))
  styles = readFileSync(path.join(folder, manifest['portal.css']), 'utf8').replaceAll(
    /url\(([a-z0-9.-]+\.woff2)\)/g,
    (_whole, file: string) =>
      `url(data:font/woff2;base64,${readFileSync(path.join(folder, file)).toString('base64')})`,
  )
  return styles
}
