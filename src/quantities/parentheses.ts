import { addUp, hasKind, isComplete, same } from './claims.ts'
import type { Mention } from './mentions.ts'
import { attach, attachList, type Tying } from './tying.ts'

/** How many numbers before a parenthesis may be what it tells of. */
const HOSTS = 12

/** Ties the numbers in parentheses to the number before: «658 asesorías (498 mujeres, 160 hombres)», «(43 en total)». */
export function tieParentheses(tying: Tying, sentence: readonly Mention[]): void {
  const groups = Map.groupBy(
    sentence.filter((mention) => mention.paren !== null),
    (mention) => mention.paren,
  )
  const places = new Map(sentence.map((mention, i) => [mention, i] as const))
  for (const [paren, group] of groups) {
    const first = group[0]
    if (paren === null || first === undefined) continue
    const at = places.get(first) ?? 0
    const hosts = sentence.slice(Math.max(0, at - HOSTS), at).filter((mention) => mention.paren === null)
    const host = hosts.at(-1)
    if (host === undefined) continue
    if (group.length === 1 && callsTotal(tying.text, paren, first)) tieTotal(tying, first, hosts)
    else if (group.length >= 2)
      attachList(
        tying,
        host,
        group.map((mention) => ({ mention, nested: [], at: 0 })),
        'paren',
      )
    else if (first.unit !== null && tieEqual(tying, first, hosts)) continue
    else if (first.unit !== null && hasKind(first) && first.value < host.value && !first.anaphoric)
      attach(tying, host, [first], 'paren')
  }
}

function callsTotal(text: string, paren: number, mention: Mention): boolean {
  const before = text.slice(paren + 1, mention.start)
  const after = text.slice(mention.end, mention.end + 24)
  return /^\s*(?:(?:en\s+|un\s+)?total|suma)/iu.test(before) || /^[^)]{0,20}en\s+total/iu.test(after)
}

/** «56 mujeres y 44 hombres (100 personas)»: what the parts before make, said in a parenthesis. */
function tieEqual(tying: Tying, total: Mention, hosts: readonly Mention[]): boolean {
  const parts = hosts.slice(-2)
  return isComplete(parts) && same(addUp(parts), total.value) && attach(tying, total, parts, 'following')
}

function tieTotal(tying: Tying, total: Mention, hosts: readonly Mention[]): void {
  const start = hosts.findLastIndex((mention) => !hasKind(mention)) + 1
  const run = hosts.slice(start)
  const bySum = run
    .map((_, from) => run.slice(from))
    .find((suffix) => suffix.length >= 2 && same(addUp(suffix), total.value))
  const parts = bySum ?? run.slice(-2)
  if (bySum !== undefined || isComplete(parts)) attach(tying, total, parts, 'following')
}

/** «Sonora (2,283)»: a number in a parenthesis of its own that gives the value of the words before it. */
export function isLabelInParen(
  text: string,
  mention: Mention,
  sentence: readonly Mention[],
  at: number,
): boolean {
  if (!mention.labelled || mention.paren === null) return false
  const [before, after] = [sentence[at - 1], sentence[at + 1]]
  if (before?.paren === mention.paren || after?.paren === mention.paren) return false
  if (before === undefined || mention.category.place !== null) return true
  return /[,;:.•)]|\s[ye]\s/u.test(text.slice(before.nounEnd, mention.paren))
}
