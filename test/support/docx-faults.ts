import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'

/** What of a Word document would not open clean: parts that are no XML, links without a place, comments without words. */
export async function findDocxFaults(bytes: Uint8Array): Promise<readonly string[]> {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels)$/.test(name))
  const faults = parts.flatMap(([name, part]) => (isBalanced(strFromU8(part)) ? [] : [`${name} is no XML`]))
  const text = (name: string): string =>
    strFromU8(parts.find(([one]) => one === name)?.[1] ?? new Uint8Array())
  const body = text('word/document.xml')
  const named = new Set(values(body, /<w:bookmarkStart [^>]*w:name="([^"]+)"/g))
  // With an address of its own (r:id) an anchor is a place on that page, not here.
  const anchors = values(body, /<w:hyperlink (?![^>]*r:id=)[^>]*w:anchor="([^"]+)"/g)
  faults.push(...anchors.filter((anchor) => !named.has(anchor)).map((anchor) => `${anchor} is nowhere`))
  const names = values(body, /<w:bookmarkStart [^>]*w:name="([^"]+)"/g)
  if (new Set(names).size < names.length) faults.push('two bookmarks have one name')
  const comments = new Set(values(text('word/comments.xml'), /<w:comment [^>]*w:id="(\d+)"/g))
  const marks = values(body, /<w:commentReference [^>]*w:id="(\d+)"/g)
  faults.push(...marks.filter((id) => !comments.has(id)).map((id) => `comment ${id} has no words`))
  const { messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  faults.push(...messages.filter(({ type }) => type === 'error').map(({ message }) => message))
  return faults
}

function values(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
}

/** Every tag that opens is closed, in order; no sign stands where XML has none. */
function isBalanced(xml: string): boolean {
  const open: string[] = []
  for (const [, close, name = '', , empty] of xml.matchAll(
    /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g,
  )) {
    if (close === '/') {
      if (open.pop() !== name) return false
    } else if (empty === '') open.push(name)
  }
  const rest = xml.replace(/<[^<>]*>/g, '')
  return (
    open.length === 0 && !/[<>]/.test(rest) && !/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.test(rest)
  )
}
