import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import type { Day } from '../../../compact/schema.ts'

/** Zip keeps times of day without a zone, from 1980 on: one that is the same everywhere. */
const PACKED_AT = '1980-01-01T00:00:00'
const CORE = 'docProps/core.xml'

/** The same document with the day of its edition in the place of the moment when it was made: the same edition gives the same bytes. */
export function fixTimes(docx: Uint8Array, day: Day): Uint8Array {
  const parts = unzipSync(docx)
  const files: Zippable = {}
  for (const [name, bytes] of Object.entries(parts))
    files[name] = [name === CORE ? setDay(bytes, day) : bytes, { mtime: PACKED_AT, level: 6 }]
  return zipSync(files)
}

function setDay(core: Uint8Array, day: Day): Uint8Array {
  return strToU8(
    strFromU8(core).replaceAll(
      /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
      (_whole, tag: string) => `${tag}${day}T00:00:00Z`,
    ),
  )
}
