import { foldName } from '../compact/rules.ts'
import { countsPeople } from '../quantities/rules.ts'
import type { Quantity } from '../quantities/schema.ts'
import type { ActionId } from '../registry/schema.ts'
import { idsAt } from './counts.ts'
import { REFUSALS } from './messages.ts'
import type {
  QuantityMeasurement,
  QuantityRefusal,
  QuantityRequest,
  RecordedAction,
  Selection,
  Snapshot,
} from './schema.ts'
import { countUnlabelled, selectPlaces } from './select-actions.ts'

type Part = { readonly action: ActionId; readonly quantity: Quantity }

/** Units whose numbers are no amounts: adding them gives nothing. */
const NOT_ADDITIVE =
  /^(?:porcentajes?|por ciento|promedios?|tasas?|años|edad(?:es)?|veces|grados|puntos|lugar(?:es)?)$/u

/**
 * The sum of the quantities that the selected actions state of one thing, or why there is none: a sum is given only
 * where all are of one unit and count the same, none is part of another, and nothing can have been counted twice.
 */
export function sumQuantities(
  snapshot: Snapshot,
  request: QuantityRequest,
  selection: Selection,
): QuantityMeasurement {
  const places = selectPlaces(snapshot, selection)
  const parts = places.flatMap((place) => listTotals(snapshot.actions[place], request))
  const refusal = findRefusal(request, parts)
  const stating = new Set(parts.map(({ action }) => action))
  return {
    kind: 'quantity',
    request,
    selection,
    value:
      refusal !== null || parts.length === 0
        ? null
        : parts.reduce((sum, { quantity }) => sum + quantity.value, 0),
    approximate: parts.some(({ quantity }) => quantity.approximate),
    parts,
    refusal,
    actions: idsAt(snapshot, places).filter((id) => stating.has(id)),
    unlabelled: countUnlabelled(snapshot, selection),
  }
}

/** The quantities asked for that are not themselves part of another one asked for. */
function listTotals(action: RecordedAction | undefined, request: QuantityRequest): readonly Part[] {
  if (action === undefined) return []
  const asked = action.quantities.filter((quantity) => isAsked(quantity, request))
  const byId = new Map(action.quantities.map((quantity) => [quantity.id, quantity]))
  const ids = new Set(asked.map(({ id }) => id))
  return asked
    .filter((quantity) => !hasAncestor(quantity, ids, byId))
    .map((quantity) => ({ action: action.id, quantity }))
}

function isAsked({ unit, concept, quote }: Quantity, request: QuantityRequest): boolean {
  return (
    foldName(unit) === foldName(request.unit) &&
    (request.concept === undefined || concept === request.concept) &&
    (request.words === undefined || ` ${nounOf(quote)} `.includes(` ${foldName(request.words)} `))
  )
}

function hasAncestor(
  quantity: Quantity,
  ids: ReadonlySet<Quantity['id']>,
  byId: ReadonlyMap<Quantity['id'], Quantity>,
): boolean {
  const seen = new Set<Quantity['id']>()
  let { partOf } = quantity
  while (partOf !== null && !seen.has(partOf)) {
    if (ids.has(partOf)) return true
    seen.add(partOf)
    partOf = byId.get(partOf)?.partOf ?? null
  }
  return false
}

function findRefusal(request: QuantityRequest, parts: readonly Part[]): QuantityRefusal | null {
  const refuse = (reason: QuantityRefusal['reason'], between: readonly Part[]): QuantityRefusal => ({
    reason,
    why: REFUSALS[reason],
    between,
  })
  if (NOT_ADDITIVE.test(request.unit.toLowerCase())) return refuse('not-additive', parts)
  const [first, ...others] = parts
  if (first === undefined || others.length === 0) return null
  const unlike = request.concept === undefined && request.words === undefined ? findUnlike(parts) : []
  if (unlike.length > 0) return refuse('unlike', unlike)
  const cumulative = parts.filter(({ quantity }) => quantity.cumulative)
  if (cumulative.length > 0) return refuse('cumulative', cumulative)
  const overlapping = findOverlap(parts)
  if (overlapping.length > 0) return refuse('overlap', overlapping)
  // One person can be served by two programmes, and no report says which were.
  if (countsPeople(request.unit)) return refuse('people', parts)
  return null
}

/** Where nothing says what is counted, the words of all must say the same. */
function findUnlike(parts: readonly Part[]): readonly Part[] {
  const nouns = Map.groupBy(parts, ({ quantity }) => quantity.concept ?? nounOf(quantity.quote))
  return nouns.size < 2
    ? []
    : nouns
        .values()
        .flatMap((own) => own.slice(0, 1))
        .toArray()
}

/** Two numbers of one action may count the same things, unless their periods keep them apart. */
function findOverlap(parts: readonly Part[]): readonly Part[] {
  for (const own of Map.groupBy(parts, ({ action }) => action).values())
    for (const [i, a] of own.entries())
      for (const b of own.slice(i + 1)) if (!areApart(a.quantity, b.quantity)) return [a, b]
  return []
}

function areApart(a: Quantity, b: Quantity): boolean {
  if (a.partOf !== null && a.partOf === b.partOf && a.dimension === b.dimension && a.category !== b.category)
    return true
  if (a.period === null || b.period === null) return false
  return a.period.end < b.period.start || b.period.end < a.period.start
}

/** What a quote counts: its words without the number. */
function nounOf(quote: string): string {
  return foldName(quote.replace(/\d[\d.,]*/gu, ' '))
}
