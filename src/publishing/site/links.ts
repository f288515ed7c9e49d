/**
 * The references of a page: our own renderer writes every attribute in double quotes and escapes those in texts, so that
 * they can be told apart without building the document.
 */
const REFERENCE = /(\s(?:href|src|action|formaction|poster)=")([^"]*)(")/g

/** Every reference of a page, as it stands there, unescaped. */
export function listReferences(html: string): readonly string[] {
  return [...html.matchAll(REFERENCE)].map(([, , reference = '']) => unescapeHtml(reference))
}

/** The files that styles ask for: they lie beside the styles, so that the references hold wherever both are. */
export function listStyleReferences(css: string): readonly string[] {
  return [...css.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(([, reference = '']) => reference)
}

/** The page with each reference in other words; null leaves one as it is. */
export function rewriteReferences(html: string, rewrite: (reference: string) => string | null): string {
  return html.replaceAll(REFERENCE, (whole, before: string, reference: string, after: string) => {
    const written = rewrite(unescapeHtml(reference))
    return written === null ? whole : before + escapeHtml(written) + after
  })
}

/** What anchors of a page lead to. */
export function listAnchors(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => unescapeHtml(id)))
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
