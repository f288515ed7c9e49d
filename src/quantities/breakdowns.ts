import { opensBullet, tieBullets } from './bullets.ts'
import { addUp, hasKind, isComplete, same, type Breakdown } from './claims.ts'
import { beginsClause, callsTotal, findReference, saysWhole } from './cues.ts'
import { cueBetween, homogeneous, pointsBack, readList, type List } from './lists.ts'
import type { Mention, Read } from './mentions.ts'
import { isLabelInParen, tieParentheses } from './parentheses.ts'
import type { Sentence } from './sentences.ts'
import {
  attach,
  attachList,
  findBySum,
  findReferred,
  isNear,
  LOOK_BACK,
  peopleOf,
  type Tying,
} from './tying.ts'

/** Every total with its parts in a text, in reading order. */
export function listBreakdowns(read: Read): readonly Breakdown[] {
  return (['count', 'money'] as const).flatMap((kind) =>
    breakdownsAmong(
      read,
      read.mentions.filter((mention) => mention.kind === kind && mention.rate === null),
    ),
  )
}

function breakdownsAmong(read: Read, mentions: readonly Mention[]): readonly Breakdown[] {
  const tying: Tying = { text: read.text, found: [], partOf: new Map(), seen: [] }
  const bySentence = Map.groupBy(mentions, (mention) => mention.sentence)
  let lead: Sentence | undefined
  let items: Mention[] = []
  let rows: Mention[] = []
  for (const sentence of read.sentences) {
    const own = bySentence.get(sentence) ?? []
    const first = own.find((mention) => mention.paren === null)
    const inList = items.length > 0 || lead?.leads === true
    const isItem =
      sentence.bullet || (first !== undefined && inList && /\d/.test(read.text[sentence.start] ?? ''))
    if (!isItem || (sentence.leads && (first === undefined || !opensBullet(read.text, first)))) {
      tieBullets(tying, items, lead)
      items = []
      lead = sentence
    }
    if (isItem && first !== undefined && opensBullet(read.text, first)) items.push(first)
    readSentence(tying, own)
    rows = tieRow(tying, rows, sentence, own)
  }
  tieBullets(tying, items, lead)
  return tying.found.sort((a, b) => a.total.start - b.total.start)
}

/** «Mujeres: 340», «Hombres: 260», «Total: 600»: the lines of a flattened table, tied when its total comes. */
function tieRow(
  tying: Tying,
  rows: readonly Mention[],
  sentence: Sentence,
  own: readonly Mention[],
): Mention[] {
  const [row] = own
  if (row === undefined || own.length > 1 || !row.labelled || sentence.end - sentence.start > 80) return []
  if (!/^[\s•]*(?:gran\s+)?total(?:es)?(?!\p{L})/iu.test(tying.text.slice(sentence.start, row.start)))
    return [...rows, row]
  const parts = rows.filter((part) => !tying.partOf.has(part))
  if (parts.length >= 2 && parts.length === rows.length) attach(tying, row, parts, 'following')
  return []
}

function readSentence(tying: Tying, sentence: readonly Mention[]): void {
  const flat = sentence.filter(
    (mention, at) =>
      mention.paren === null || mention.anaphoric || isLabelInParen(tying.text, mention, sentence, at),
  )
  tieParentheses(tying, sentence)
  let told = 0
  for (let i = 0; i < flat.length;) {
    const first = flat[i]
    if (first === undefined) break
    i =
      tieFollowing(tying, flat, i) ??
      tieReference(tying, flat, i, first) ??
      tieOfTotal(tying, flat, i, first) ??
      tieNext(tying, flat, i, first) ??
      tieEarlier(tying, flat, i, first) ??
      i + 1
    for (
      let next = sentence[told];
      next !== undefined && next.end <= (flat[i]?.start ?? Infinity);
      next = sentence[told]
    ) {
      tying.seen.push(next)
      told += 1
    }
  }
}

/** «De ellas, 24,605 de El Salvador»: a sentence that takes up a total stated before. */
function tieReference(tying: Tying, flat: readonly Mention[], i: number, first: Mention): number | undefined {
  if (i > 0 || first.anaphoric) return undefined
  const reference = findReference(tying.text.slice(first.sentence.start, first.start))
  if (reference === undefined) return undefined
  const list = readList(tying.text, flat, i)
  const total = findReferred(tying, reference, homogeneous(list.items.map((item) => item.mention)))
  if (total === undefined) return undefined
  return endOf(i, list, attachList(tying, total, list.items, 'reference'))
}

/** «…, del total, 34 fueron contratadas»: a part of the sentence's total after its other parts. */
function tieOfTotal(tying: Tying, flat: readonly Mention[], i: number, first: Mention): number | undefined {
  const previous = flat[i - 1]
  if (previous === undefined || tying.partOf.has(first)) return undefined
  if (!OF_TOTAL.test(tying.text.slice(previous.end, first.start))) return undefined
  const total = tying.partOf.get(previous) ?? previous
  return total.value >= first.value && attach(tying, total, [first], 'relative') ? i + 1 : undefined
}

/** A total and its parts right after it: by a cue, as a part that points back, or side by side. */
function tieNext(tying: Tying, flat: readonly Mention[], i: number, first: Mention): number | undefined {
  const { text } = tying
  const next = flat[i + 1]
  if (next === undefined) return undefined
  if (
    /^\s+de\s+$/u.test(text.slice(first.end, next.start)) &&
    first.unit === null &&
    first.value <= next.value
  )
    return attach(tying, next, [first], 'relative') ? i + 2 : undefined
  const gap = text.slice(first.end, next.start)
  const cue =
    first.anaphoric && !/[.?!]\s/.test(gap)
      ? 'reference'
      : OF_TOTAL.test(gap)
        ? 'relative'
        : cueBetween(text, first, next)
  const back = pointsBack(text, next) && next.value <= first.value
  const bare =
    first.unit !== null &&
    next.unit === null &&
    /^[^.?!:]{0,60},\s+$/u.test(text.slice(first.nounEnd, next.start))
  const beside = isApposition(text, first, next)
  if (cue === undefined && !back && !bare && !beside) return undefined
  const list = readList(text, flat, i + 1)
  const run = list.items.map((item) => item.mention)
  const whole = run.length >= 2 && same(addUp(run), first.value)
  if (back)
    return attach(tying, first, whole ? run : [next], 'relative')
      ? i + (whole ? 1 + run.length : 1)
      : undefined
  if (cue !== undefined && (whole || !(cue === 'colon' && first.category.sex !== null && hasKind(next)))) {
    const used = attachList(tying, first, list.items, cue)
    if (used > 0) return endOf(i + 1, list, used)
  }
  if (bare && whole && run.every((mention) => mention.unit === null))
    return attach(tying, first, run, 'apposition') ? i + 1 + run.length : undefined
  return beside ? tieBeside(tying, i, first, next, homogeneous(run)) : undefined
}

const OF_TOTAL = /(?<!\p{L})del\s+total(?!\p{L})/iu

/** «595 personas, 300 mujeres y 295 hombres»: a total and its parts side by side. */
function tieBeside(
  tying: Tying,
  i: number,
  first: Mention,
  next: Mention,
  parts: readonly Mention[],
): number | undefined {
  if (parts.length < 2) return undefined
  const sum = addUp(parts)
  const near = Math.abs(sum - first.value) <= Math.max(1, first.value / 10)
  const own = isOwn(tying.text, first, next) && (peopleOf(first) || near) && isComplete(parts)
  if (!same(sum, first.value) && !own) return undefined
  return attach(tying, first, parts, 'apposition') ? i + 1 + parts.length : undefined
}

/** A list with no total beside it that makes, exactly or but for a slip, one stated before. */
function tieEarlier(tying: Tying, flat: readonly Mention[], i: number, first: Mention): number | undefined {
  if (tying.partOf.has(first)) return undefined
  const { text } = tying
  const lead = text.slice(first.sentence.start, first.start)
  const next = flat[i + 1]
  const opens = i === 0 && (first.labelled || lead.includes(':') || next?.unit === null)
  if (next === undefined || (!(hasKind(first) && hasKind(next)) && !opens)) return undefined
  const list = readList(text, flat, i)
  const run = list.items.map((item) => item.mention)
  const alike = hasKind(first) ? homogeneous(run) : run
  if (alike.length < 2 || (!hasKind(first) && addUp(alike) < 20)) return undefined
  const before = tying.seen.slice(-LOOK_BACK).filter((mention) => isNear(mention, alike))
  const total = findBySum(tying, alike, before) ?? findBySum(tying, run, before)
  if (total !== undefined) {
    const used = attachList(tying, total, list.items, 'reference')
    return endOf(i, list, used)
  }
  if (!saysWhole(lead)) return undefined
  const all = run.length > alike.length ? run : alike
  const sum = addUp(all)
  const missed = before.findLast(
    (mention) => sum > 200 && Math.abs(mention.value - sum) <= Math.max(1, sum * 0.001),
  )
  return missed !== undefined && attach(tying, missed, all, 'distribution')
    ? endOf(i, list, all.length)
    : undefined
}

/** «35 niñas y 21 niños, teniendo un total de 56»: the total after its parts. */
function tieFollowing(tying: Tying, flat: readonly Mention[], i: number): number | undefined {
  const { text } = tying
  for (let k = i + 2; k < flat.length && k < i + 12; k += 1) {
    const total = flat[k]
    const last = flat[k - 1]
    if (total === undefined || last === undefined) return undefined
    const gap = text.slice(last.nounEnd, total.start)
    const after = /^\s*(?:\p{Ll}+\s+)?(?:en\s+)?total(?:es)?(?!\p{L})(?!\s+de)/iu.test(
      text.slice(total.end, total.end + 24),
    )
    if (after || (callsTotal(gap) && !/[.?!]\s/.test(gap))) {
      for (let from = i; from <= k - 2; from += 1)
        if (
          same(addUp(flat.slice(from, k)), total.value) &&
          attach(tying, total, flat.slice(from, k), 'following')
        )
          return k + 1
      const pair = flat.slice(k - 2, k)
      const tight =
        gap.length < 60 &&
        !findReference(gap) &&
        pair.every((part) => part.value <= total.value && hasKind(part))
      if (
        tight &&
        (total.people || total.unit === null || pair.some((part) => part.unit === total.unit)) &&
        isComplete(pair) &&
        pair.every((part) => !tying.partOf.has(part))
      )
        return attach(tying, total, pair, 'following') ? k + 1 : undefined
      if (sumsUp(text, flat.slice(i, k), total, gap, tying))
        return attach(tying, total, flat.slice(i, k), 'following') ? k + 1 : undefined
    }
    if (cueBetween(text, last, total) !== undefined) return undefined
  }
  return undefined
}

/** Numbers of one unit from the start of the sentence, and then what they are said to sum. */
function sumsUp(text: string, parts: readonly Mention[], total: Mention, gap: string, tying: Tying): boolean {
  if (
    !/(?:lo\s+que\s+suma|sumando|totalizando|(?:para|dando|haciendo|teniendo|da|hace)\s+un\s+total\s+de)\s*(?:de\s+)?$/iu.test(
      gap,
    )
  )
    return false
  const units = new Set(parts.flatMap((part) => part.unit ?? []))
  if (total.unit !== null) units.add(total.unit)
  const free = parts.every((part) => !tying.partOf.has(part) && part.value < total.value && !part.approximate)
  return free && units.size === 1 && !/[.?!]\s/.test(text.slice(parts[0]?.end, total.start))
}

function endOf(from: number, list: List, used: number): number | undefined {
  if (used === 0) return undefined
  return Math.max(list.items[used]?.at ?? list.end, from + 1)
}

function isApposition(text: string, first: Mention, next: Mention): boolean {
  if (first.category.sex !== null || !hasKind(next)) return false
  const gap = text.slice(first.nounEnd, next.start)
  return gap.length < 260 && !/[.?!]\s/.test(gap)
}

/** «595 personas nacidas allá, 300 mujeres y 295 hombres»: nothing but the total's own words stands between. */
function isOwn(text: string, first: Mention, next: Mention): boolean {
  const gap = text.slice(first.nounEnd, next.start)
  return gap.length < 140 && !beginsClause(gap) && /[,;]\s*(?:para\s+|a\s+)?$/u.test(gap)
}
