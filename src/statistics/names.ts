import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import type { Language } from '../compact/schema.ts'
import { ROOT } from '../root.ts'
import { plain } from './plain.ts'

const Name = z.object({ as: z.string(), es: z.string(), en: z.string() }).readonly()
type Name = z.infer<typeof Name>
const Names = z.object({
  populations: z.array(Name).readonly(),
  places: z.array(Name).readonly(),
  publishers: z.array(Name).readonly(),
})

export type NameKind = keyof z.infer<typeof Names>

type Words = ReadonlyMap<string, Name>
let loaded: Readonly<Record<NameKind, Words>> | undefined

/** `data/statistics/names.json`, read once: by the words a figure was registered in and by those of either language. */
function load(): Readonly<Record<NameKind, Words>> {
  if (loaded !== undefined) return loaded
  const file = path.join(ROOT, 'data', 'statistics', 'names.json')
  const { populations, places, publishers } = Names.parse(JSON.parse(readFileSync(file, 'utf8')))
  loaded = { populations: index(populations), places: index(places), publishers: index(publishers) }
  return loaded
}

function index(names: readonly Name[]): Words {
  const words = new Map<string, Name>()
  for (const name of names)
    for (const key of [name.as, name.es, name.en].map(plain)) if (!words.has(key)) words.set(key, name)
  return words
}

/**
 * The words that a figure was registered in, in the reader's language. A list of names is taken apart; what the
 * vocabulary does not have stays as it was registered.
 */
export function nameIn(kind: NameKind, printed: string, lang: Language): string {
  const words = load()[kind]
  const whole = words.get(plain(printed))
  if (whole !== undefined) return whole[lang]
  if (kind !== 'populations') return printed
  const country = /^personas de (.+)$/.exec(printed)?.[1]
  if (country !== undefined) return lang === 'es' ? printed : `people from ${country}`
  const parts = splitParts(printed, words)
  return parts === undefined ? printed : parts.map((part) => part[lang]).join(', ')
}

/** «personas mexicanas, niñas, niños y adolescentes»: the longest names that its parts make; undefined where one is unknown. */
function splitParts(printed: string, words: Words): readonly Name[] | undefined {
  const pieces = printed.split(', ')
  const found: Name[] = []
  for (let from = 0; from < pieces.length;) {
    let taken = 0
    for (let to = pieces.length; to > from && taken === 0; to -= 1) {
      const name = words.get(plain(pieces.slice(from, to).join(', ')))
      if (name === undefined) continue
      found.push(name)
      taken = to - from
    }
    if (taken === 0) return undefined
    from += taken
  }
  return found
}
