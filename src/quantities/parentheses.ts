import { addUp, hasKind, isComplete, same } from './claims.ts'
import type { Mention } from './mentions.ts'
import { attach, attachList, type Tying } from './tying.ts'

/** Ties the numbers in parentheses to the number before: «658 asesorías (498 mujeres, 160 hombres)», «(43 en total)». */
export function tieParentheses(tying: Tying, sentence: readonly Mention[]): void {
  const groups = Map.groupBy(
    sentence.filter((mention) => mention.paren !== null),
    (mention) => mention.paren,
  )
  for (const [paren, group] of groups) {
    const first = group[0]
    if (paren === null || first === undefined) continue
    const hosts = sentence.filter((mention) => mention.paren === null && mention.end <= paren)
    const host = hosts.at(-1)
    if (host === undefined) continue
    if (group.length === 1 && callsTotal(tying.text, paren, first)) tieTotal(tying, first, hosts)
    else if (group.length >= 2)
      attachList(
        tying,
        host,
        group.map((mention) => ({ mention, nested: [] })),
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
export function isLabelInParen(text: string, mention: Mention, sentence: readonly Mention[]): boolean {
  if (!mention.labelled || mention.paren === null) return false
  const paren = mention.paren
  const alone = sentence.every((other) => other === mention || other.paren !== paren)
  const before = sentence.findLast((other) => other.end <= paren)
  return (
    alone &&
    (before === undefined ||
      mention.category.place !== null ||
      /[,;:.•)]|\s[ye]\s/u.test(text.slice(before.nounEnd, paren)))
  )
}
