import { hasKind } from './claims.ts'
import { beginsClause, callsTotal, findCue, type Cue } from './cues.ts'
import type { Mention } from './mentions.ts'

/** A number of a list with the numbers that the list gives as parts of it. */
export type Item = {
  readonly mention: Mention
  readonly nested: readonly Item[]
  /** Where it stands in the list it was read from. */
  readonly at: number
}

/** No list of parts is longer, nor nested deeper; what is keeps reading linear for any text. */
const LONGEST = 120
const DEEPEST = 3

/** A list read from a sentence; `end` is the index after the last number it takes. */
export type List = { readonly items: readonly Item[]; readonly end: number }

const OWN_RELATIVE = /^\s*de\s+(?:(?:las|los)\s+cuales|ell[oa]s)(?!\p{L})/iu
const STOP = /[.?!]\s(?!(?:Y|Así\s+como)\s)/u

/** «50 de las cuales», «84 de ellas»: a part that names its total after itself. */
export function pointsBack(text: string, mention: Mention): boolean {
  return mention.unit === null && OWN_RELATIVE.test(text.slice(mention.end, mention.end + 24))
}

/** The cue between two numbers that follow one another; what is said of one single case («una de ellas») is no cue. */
export function cueBetween(text: string, first: Mention, next: Mention): Cue | undefined {
  const gap = text
    .slice(first.end, next.start)
    .replace(first.unit === null ? OWN_RELATIVE : /^$/u, ' ')
    .replace(/\sun[oa]\s+de\s+ell[oa]s[^,;.]*/giu, ' ')
  if (gap.length > 400 || STOP.test(gap)) return undefined
  if (/un\s+total\s+de\s*$/iu.test(gap)) return undefined
  return findCue(gap)
}

/** The list that starts at `flat[from]`: as far as the separators list and no new statement begins. */
export function readList(text: string, flat: readonly Mention[], from: number, depth = 0): List {
  const items: Item[] = []
  let k = from
  for (let mention = flat[k]; mention !== undefined && k - from < LONGEST; mention = flat[k]) {
    const nested = depth < DEEPEST ? nestedList(text, flat, k, depth + 1) : undefined
    items.push({ mention, nested: nested?.items ?? [], at: k })
    k = nested?.end ?? k + 1
    const [last, next, afterNext] = [flat[k - 1], flat[k], flat[k + 1]]
    if (last === undefined || next === undefined) break
    const between = text.slice(last.nounEnd, next.start)
    if (between.length > 200 || STOP.test(between) || beginsClause(between) || pointsBack(text, next)) break
    if (callsTotal(between) && !/[,;]\s+y\s+un\s+total\s+de\s*$/iu.test(between)) break
    if (/(?<!\p{L})del\s+total(?!\p{L})/iu.test(between)) break
    const opensAnother =
      afterNext !== undefined && !hasKind(next) && cueBetween(text, next, afterNext) !== undefined
    if (opensAnother && hasKind(items[0]?.mention ?? next)) break
  }
  return { items, end: k }
}

function nestedList(text: string, flat: readonly Mention[], k: number, depth: number): List | undefined {
  const [mention, next] = [flat[k], flat[k + 1]]
  if (mention === undefined || next === undefined || next.value > mention.value) return undefined
  const cue = cueBetween(text, mention, next)
  if (
    cue === undefined ||
    (cue === 'colon' && (next.labelled || (hasKind(mention) && mention.category.sex !== null)))
  )
    return undefined
  if (cue === 'distribution' && mention.labelled) return undefined
  return readList(text, flat, k + 1, depth)
}

/** The leading numbers of a list that divide by the same thing: by sex or age, by place, or count one unit. */
export function homogeneous(run: readonly Mention[]): readonly Mention[] {
  const first = run[0]
  if (first === undefined) return run
  const test = personal(first)
    ? personal
    : placed(first)
      ? placed
      : (mention: Mention) => mention.unit === null || first.unit === null || first.unit === mention.unit
  const end = run.findIndex((mention) => !test(mention))
  return end < 0 ? run : run.slice(0, end)
}

function personal(mention: Mention): boolean {
  return mention.category.sex !== null || mention.category.age !== null
}

function placed(mention: Mention): boolean {
  return mention.category.place !== null
}
