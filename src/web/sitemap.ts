import { LANGUAGES } from '../compact/schema.ts'
import { localize } from './paths.ts'

/** The sitemap of these paths (without language), each in every language with its alternates. */
export function writeSitemap(origin: string, paths: readonly string[]): string {
  const urls = paths.flatMap((path) => {
    const alternates = LANGUAGES.map(
      (lang) =>
        `<xhtml:link rel="alternate" hreflang="${lang}" href="${escapeXml(origin + localize(lang, path))}"/>`,
    ).join('')
    return LANGUAGES.map(
      (lang) => `<url><loc>${escapeXml(origin + localize(lang, path))}</loc>${alternates}</url>`,
    )
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`
}

/** Everything may be read; searches are left out, for their addresses have no end. */
export function writeRobots(origin: string): string {
  return `User-agent: *\nDisallow: /*/buscar\nSitemap: ${origin}/sitemap.xml\n`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
