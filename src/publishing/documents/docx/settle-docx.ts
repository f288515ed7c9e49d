import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import type { Day } from '../../../compact/schema.ts'

/** Zip keeps times of day without a zone, from 1980 on: one that is the same everywhere. */
const PACKED_AT = '1980-01-01T00:00:00'
const CORE = 'docProps/core.xml'
const DOCUMENT = 'word/document.xml'
const PARTS_WITH_LINKS = [DOCUMENT, 'word/comments.xml']

/**
 * The same document with the day of its edition in the place of the moment when it was made, and with its marks counted
 * from 1 rather than from where the library left off: the same edition gives the same bytes. Links to one address are kept
 * once, under a name of their order in the place of one by chance.
 */
export function settleDocx(docx: Uint8Array, day: Day): Uint8Array {
  const parts = unzipSync(docx)
  for (const part of PARTS_WITH_LINKS) settleLinks(parts, part)
  const files: Zippable = {}
  for (const [name, bytes] of Object.entries(parts))
    files[name] = [settle(name, bytes, day), { mtime: PACKED_AT, level: 6 }]
  return zipSync(files)
}

function settle(name: string, bytes: Uint8Array, day: Day): Uint8Array {
  if (name === CORE) return setDay(bytes, day)
  return name === DOCUMENT ? renumber(bytes) : bytes
}

const LINK = /<Relationship Id="([^"]+)" Type="[^"]+\/hyperlink" Target="([^"]*)" TargetMode="External"\/>/g

function settleLinks(parts: Record<string, Uint8Array>, part: string): void {
  const names = part.replace(/[^/]+$/, '_rels/$&.rels')
  const [bytes, listed] = [parts[part], parts[names]]
  if (bytes === undefined || listed === undefined) return
  const byTarget = new Map<string, string>()
  const byName = new Map<string, string>()
  parts[names] = strToU8(
    strFromU8(listed).replaceAll(LINK, (whole, name: string, target: string) => {
      const known = byTarget.get(target)
      const settled = known ?? `link${String(byTarget.size + 1)}`
      byTarget.set(target, settled)
      byName.set(name, settled)
      return known === undefined ? whole.replace(`Id="${name}"`, `Id="${settled}"`) : ''
    }),
  )
  parts[part] = strToU8(
    strFromU8(bytes).replaceAll(
      / r:id="([^"]+)"/g,
      (_whole, name: string) => ` r:id="${byName.get(name) ?? name}"`,
    ),
  )
}

/** Bookmarks, what leads to them, and pictures. */
const NUMBERED = [
  /(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)(")/g,
  /(_Toc)(\d+)()/g,
  /(<wp:docPr id=")(\d+)(")/g,
]

function renumber(document: Uint8Array): Uint8Array {
  return strToU8(
    NUMBERED.reduce((xml, pattern) => {
      const numbers = new Map<string, number>()
      return xml.replaceAll(pattern, (_whole, before: string, old: string, after: string) => {
        const number = numbers.get(old) ?? numbers.size + 1
        numbers.set(old, number)
        return `${before}${String(number)}${after}`
      })
    }, strFromU8(document)),
  )
}

function setDay(core: Uint8Array, day: Day): Uint8Array {
  return strToU8(
    strFromU8(core).replaceAll(
      /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
      (_whole, tag: string) => `${tag}${day}T00:00:00Z`,
    ),
  )
}
