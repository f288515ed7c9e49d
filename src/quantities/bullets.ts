import { addUp, hasKind, isComplete, same } from './claims.ts'
import type { Mention } from './mentions.ts'
import type { Sentence } from './sentences.ts'
import { attach, findBySum, LOOK_BACK, peopleOf, type Tying } from './tying.ts'

/** Ties the first numbers of consecutive bullets to the totals stated before them. */
export function tieBullets(tying: Tying, all: readonly Mention[], lead: Sentence | undefined): void {
  const items = all.filter((item) => !tying.partOf.has(item))
  const first = items[0]
  if (first === undefined || items.length < 2) return
  if (
    first.sentence.leads &&
    same(addUp(items.slice(1)), first.value) &&
    attach(tying, first, items.slice(1), 'bullets')
  )
    return
  const before = tying.seen.filter((mention) => mention.start < first.start).slice(-LOOK_BACK)
  const rest = cutAll(tying, items, before)
  if (rest.length < 2 || rest.length !== items.length) return
  const kin = findKin(tying, items, before)
  if (kin !== undefined && attach(tying, kin.total, kin.parts, 'bullets')) return
  const total = findLeadTotal(tying.text, items, before, lead)
  if (total !== undefined && !rest.includes(total)) attach(tying, total, rest, 'bullets')
}

function cutAll(tying: Tying, items: readonly Mention[], before: readonly Mention[]): readonly Mention[] {
  let rest = items
  while (rest.length >= 2) {
    const cut = cutBySum(tying, rest, before, isDistinct) ?? cutBySum(tying, rest, before, () => true)
    if (cut === undefined) return rest
    attach(tying, cut.total, rest.slice(0, cut.size), 'bullets')
    rest = rest.slice(cut.size)
  }
  return rest
}

type Cut = { readonly total: Mention; readonly size: number }

function cutBySum(
  tying: Tying,
  items: readonly Mention[],
  before: readonly Mention[],
  allows: (parts: readonly Mention[]) => boolean,
): Cut | undefined {
  for (let size = Math.min(items.length, 60); size >= 2; size -= 1) {
    const parts = items.slice(0, size)
    const total = allows(parts) ? findBySum(tying, parts, before) : undefined
    if (total !== undefined) return { total, size }
  }
  return undefined
}

/** No two parts of the same sex and age: a second «mujeres» begins the breakdown of another total. */
function isDistinct(parts: readonly Mention[]): boolean {
  const kinds = parts
    .filter((part) => part.category.sex !== null)
    .map((part) => `${part.category.sex ?? ''} ${part.category.age ?? ''} ${part.category.label}`)
  const sexes = parts.map((part) => part.category.sex)
  return (
    new Set(kinds).size === kinds.length &&
    (kinds.length < parts.length || new Set(sexes).size === sexes.length || parts.length > 4)
  )
}

/** Items of one name that make a total among others that do not: «Tarjetas A: …, Envíos: …, Tarjetas B: …». */
function findKin(
  tying: Tying,
  items: readonly Mention[],
  before: readonly Mention[],
): { total: Mention; parts: readonly Mention[] } | undefined {
  const groups = Map.groupBy(items, (item) => item.category.label.split(' ')[0]?.toLowerCase() ?? '')
  for (const parts of groups.values()) {
    const total =
      parts.length >= 2 && parts.length < items.length ? findBySum(tying, parts, before) : undefined
    if (total !== undefined) return { total, parts }
  }
  return undefined
}

function findLeadTotal(
  text: string,
  items: readonly Mention[],
  before: readonly Mention[],
  lead: Sentence | undefined,
): Mention | undefined {
  if (lead === undefined) return undefined
  const ofLead = before.findLast((mention) => mention.sentence === lead && mention.paren === null)
  if (!lead.leads)
    return ofLead !== undefined && peopleOf(ofLead) && isComplete(items) && items.length === 2
      ? ofLead
      : undefined
  if (ofLead !== undefined) return /[.?!]\s/.test(text.slice(ofLead.nounEnd, lead.end)) ? undefined : ofLead
  const start = items[0]?.start ?? 0
  return before.findLast(
    (mention) =>
      start - mention.end < 200 &&
      !hasKind(mention) &&
      /total(?:es)?(?!\p{L})[^.\d]{0,60}$/iu.test(text.slice(Math.max(0, mention.start - 70), mention.start)),
  )
}

/** Whether a number opens its bullet, alone or after a short name: «• 43 hombres», «• Primaria, 48 credenciales», «• Sección: 12». */
export function opensBullet(text: string, item: Mention): boolean {
  const lead = text.slice(item.sentence.start, item.start)
  return (
    lead.length < 4 || (item.labelled && /[:(]\s*$/.test(lead)) || /^[•\s\p{L})\d(.,]{1,40}:?\s*$/u.test(lead)
  )
}
