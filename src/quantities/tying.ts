import { dimensionOf } from './categories.ts'
import { addUp, claimOf, hasKind, isPlainlyTied, same, type Breakdown } from './claims.ts'
import type { Cue } from './cues.ts'
import { homogeneous, type Item } from './lists.ts'
import type { Mention } from './mentions.ts'
import { countsPeople } from './units.ts'

/** What is known while a text is read: the breakdowns found, whose part each number is, the numbers of earlier sentences. */
export type Tying = {
  readonly text: string
  readonly found: Breakdown[]
  readonly partOf: Map<Mention, Mention>
  readonly seen: Mention[]
}

export const LOOK_BACK = 14
const LONG_LOOK_BACK = 40

/** Ties parts to a total; refuses (false) where one is tied already or where a part above the total shows a misreading. */
export function attach(tying: Tying, total: Mention, parts: readonly Mention[], cue: Cue): boolean {
  if (parts.length === 0 || parts.some((part) => part === total || tying.partOf.has(part))) return false
  const tied = { text: tying.text, total, parts, cue }
  const sum = addUp(parts)
  const adds = same(sum, total.value)
  if (!adds && isCollective(total) && parts.some(peopleOf)) return false
  if (!adds && parts.some((part) => part.value > total.value) && !isPlainlyTied(tied)) return false
  const claim = adds ? 'whole' : claimOf(tied, tying.found)
  tying.found.push({
    total,
    parts,
    cue,
    sum,
    adds,
    claim,
    dimension: dimensionOf(parts.map((part) => part.category)),
  })
  for (const part of parts) tying.partOf.set(part, total)
  return true
}

/**
 * Ties a list to its total: the longest run that adds up, with a second list of the same total after it; else a run that
 * makes another total of the same sentence; else the whole list as it stands. Gives how many items were used.
 */
export function attachList(tying: Tying, total: Mention, items: readonly Item[], cue: Cue): number {
  const run = items.map((item) => item.mention)
  const used = attachRun(tying, total, run, cue)
  for (const item of items.slice(0, used)) attachNested(tying, item)
  return used
}

function attachNested(tying: Tying, item: Item): void {
  if (item.nested.length > 0) attachList(tying, item.mention, item.nested, 'relative')
}

function attachRun(tying: Tying, total: Mention, run: readonly Mention[], cue: Cue): number {
  let sum = addUp(run)
  for (let size = run.length; size >= 2; size -= 1) {
    const adds = same(sum, total.value)
    sum -= run[size - 1]?.value ?? 0
    if (!adds) continue
    attach(tying, total, run.slice(0, size), cue)
    const rest = run.slice(size)
    return rest.length >= 2 && same(addUp(rest), total.value) && attach(tying, total, rest, cue)
      ? run.length
      : size
  }
  const loose =
    (cue === 'colon' || cue === 'distribution' || cue === 'paren') && run[0] !== undefined && !hasKind(run[0])
  const alike = loose ? run : homogeneous(run)
  const sentence = [...tying.seen.slice(-4)].filter((mention) => mention !== total)
  const other =
    alike.length >= 2
      ? findBySum(
          tying,
          alike,
          sentence.filter((mention) => mention.sentence === total.sentence),
        )
      : undefined
  if (other !== undefined && attach(tying, other, alike, cue)) return alike.length
  const named = cue === 'colon' && alike.length >= 2 && alike.every((part) => part.labelled)
  const fit =
    cue === 'relative' || cue === 'distribution' || named ? fittingTotal(tying, total, alike) : total
  return attach(tying, fit, alike, cue) ? alike.length : 0
}

/** The number nearest before that is no part itself and is large enough for the parts. */
function fittingTotal(tying: Tying, total: Mention, parts: readonly Mention[]): Mention {
  const largest = Math.max(...parts.map((part) => part.value))
  if (total.value >= largest && !tying.partOf.has(total)) return total
  const sentence = tying.seen
    .slice(-LONG_LOOK_BACK)
    .filter((mention) => mention.sentence === total.sentence && mention.end <= total.start)
  if (total.value >= largest && !sentence.includes(tying.partOf.get(total) ?? total)) return total
  return sentence.findLast((mention) => mention.value >= largest && !tying.partOf.has(mention)) ?? total
}

export function findBySum(
  tying: Tying,
  parts: readonly Mention[],
  among: readonly Mention[],
): Mention | undefined {
  const sum = addUp(parts)
  const equal = among.filter((mention) => same(mention.value, sum) && !parts.includes(mention))
  return equal.findLast((mention) => !tying.partOf.has(mention)) ?? equal.at(-1)
}

/** The total that a sentence takes up («Del total de personas atendidas»): by the sum, by its noun, or the last one. */
export function findReferred(
  tying: Tying,
  reference: string,
  parts: readonly Mention[],
): Mention | undefined {
  const among = tying.seen.slice(-LOOK_BACK)
  const bySum = parts.length >= 2 ? findBySum(tying, parts, among) : undefined
  if (bySum !== undefined) return bySum
  const words = keywords(reference)
  const largest = Math.max(...parts.map((part) => part.value))
  const paragraph = parts[0]?.sentence.paragraph ?? 0
  const totals = among.filter(
    (mention) => mention.value >= largest && mention.sentence.paragraph >= paragraph - 2,
  )
  const named = totals.filter((mention) =>
    keywords(contextOf(tying.text, mention)).some((word) => words.includes(word)),
  )
  const pronoun =
    /(?<!\p{L})(?:cuales|mism[oa]s|ell[oa]s|[ée]st[oa]s|lo\s+anterior)(?!\p{L})|total[\s,(:]*$/iu.test(
      reference,
    )
  const free = (mention: Mention): boolean => !tying.partOf.has(mention)
  if (named.length > 0) return named.findLast(free) ?? named.at(-1)
  return pronoun || words.length === 0 ? totals.findLast(free) : undefined
}

/** Totals near enough before a list that makes them exactly: small sums must be nearer, for they arise by chance. */
export function isNear(total: Mention, run: readonly Mention[]): boolean {
  const sum = addUp(run)
  const distance = (run[0]?.sentence.index ?? 0) - total.sentence.index
  return distance >= 0 && distance <= (sum < 10 ? 1 : sum < 100 ? 2 : 6)
}

/** Families, groups and the like: their members are no parts of their number. */
function isCollective(total: Mention): boolean {
  return /^(?:familias|grupos|hogares|núcleos|equipos|parejas|caravanas|comunidades|organizaciones|instituciones|empresas|escuelas|clubes|comités|brigadas)$/u.test(
    total.unit ?? '',
  )
}

export function peopleOf(mention: Mention): boolean {
  return mention.people || countsPeople(mention.unit ?? '')
}

function keywords(words: string): readonly string[] {
  return [...words.toLowerCase().matchAll(/\p{L}{3,}/gu)]
    .map((match) => match[0].slice(0, 6))
    .filter(
      (word) =>
        !/^(?:del|los|las|total|este|esta|dich|entre|para|fueron|que|durant|atendi|con|por|mism|cuales|dentro|registr|identi)/.test(
          word,
        ),
    )
}

function contextOf(text: string, mention: Mention): string {
  return text.slice(mention.end, Math.min(mention.sentence.end, mention.end + 60))
}
