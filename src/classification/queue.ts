import type { ReporterTypeCode } from '../compact/schema.ts'
import type { ActionId } from '../registry/schema.ts'
import { LABEL_FIELDS, type LabelField, type LabelOrigin, type LabelValue } from './labels.ts'
import type { LabelWish } from './label-wishes.ts'

/** One field of an action as a review sees it. */
export type QueueField = {
  readonly field: LabelField
  readonly held: {
    readonly id: number
    readonly value: LabelValue<LabelField>
    readonly origin: LabelOrigin
    /** The text is another one since. */
    readonly textChanged: boolean
  } | null
  readonly suggested: { readonly value: LabelValue<LabelField>; readonly confidence: number } | null
}

export type QueueEntry = {
  readonly id: ActionId
  readonly reporterType: ReporterTypeCode
  readonly objective: number
  readonly number: number
  readonly fields: readonly QueueField[]
}

export const BANDS = ['baja', 'media', 'alta', 'ninguna'] as const
/** How sure the machine is of the least sure of what is undecided; `ninguna` where it says nothing. */
export type Band = (typeof BANDS)[number]

export type QueueFilters = {
  readonly estado: 'pendientes' | 'decididas' | 'todas'
  readonly campo?: LabelField
  /** A code, or `si`, `no`; of the field that is chosen. */
  readonly etiqueta?: string
  readonly confianza?: Band
  readonly sector?: string
  readonly objetivo?: string
}

/** The fields that go with one: a review of populations is of the main one too. */
function fieldsOf(campo: LabelField | undefined): readonly LabelField[] {
  if (campo === undefined) return LABEL_FIELDS
  return campo === 'populationMain' || campo === 'populations' ? ['populationMain', 'populations'] : [campo]
}

export type Doubt = {
  /** The machine and the reading that ships say different things. */
  readonly differs: boolean
  readonly textChanged: boolean
  /** Of the least sure of what is undecided; null where the machine says nothing. */
  readonly confidence: number | null
  readonly decided: boolean
}

/** What is doubtful of an action in some of its fields. What a person decided is so only where the text changed since. */
export function doubtOf(entry: QueueEntry, campo?: LabelField): Doubt {
  const own = entry.fields.filter(({ field }) => fieldsOf(campo).includes(field))
  const open = own.filter(({ held }) => held?.origin !== 'person')
  const sure = open.flatMap(({ suggested }) => (suggested === null ? [] : [suggested.confidence]))
  return {
    differs: open.some(differs),
    textChanged: own.some(({ held }) => held?.textChanged === true),
    confidence: sure.length === 0 ? null : Math.min(...sure),
    decided: open.length === 0,
  }
}

function differs({ held, suggested }: QueueField): boolean {
  return held !== null && suggested !== null && levelled(held.value) !== levelled(suggested.value)
}

/** A label to compare by: lists without their order, but for challenges, which are told one by one. */
function levelled(value: LabelValue<LabelField>): string {
  const codes = toCodes(value)
  return JSON.stringify(isOfChallenges(value) ? codes : codes.toSorted())
}

function isOfChallenges(value: LabelValue<LabelField>): boolean {
  return Array.isArray(value) && value.some((one) => typeof one === 'object')
}

/** The codes of a label; `si` or `no` where it is said so. */
export function toCodes(value: LabelValue<LabelField>): readonly string[] {
  if (typeof value === 'boolean') return [value ? 'si' : 'no']
  if (typeof value === 'string') return [value]
  return value.map((one) => (typeof one === 'string' ? one : one.category))
}

export function bandOf(confidence: number | null): Band {
  if (confidence === null) return 'ninguna'
  return confidence < 0.6 ? 'baja' : confidence < 0.9 ? 'media' : 'alta'
}

const FACETS = ['campo', 'etiqueta', 'confianza', 'sector', 'objetivo'] as const
export type QueueFacet = (typeof FACETS)[number]

export type Counted = { readonly value: string; readonly count: number }

export type Queue = {
  /** The most doubtful first; what is decided last. */
  readonly entries: readonly QueueEntry[]
  readonly counts: Readonly<Record<QueueFacet, readonly Counted[]>>
  /** Of the whole cycle, whatever is filtered; in the chosen field where there is one. */
  readonly progress: { readonly decided: number; readonly all: number }
  readonly pending: number
}

/** The queue of a review: what filters let through, in the order of doubt, and what each filter would let through. */
export function makeQueue(entries: readonly QueueEntry[], filters: QueueFilters): Queue {
  const judged = entries.map((entry, position) => ({ entry, position, doubt: doubtOf(entry, filters.campo) }))
  type Judged = (typeof judged)[number]
  const inState = ({ doubt }: Judged) =>
    filters.estado === 'todas' || (filters.estado === 'decididas') === (doubt.decided && !doubt.textChanged)
  const values = ({ entry, doubt }: Judged, facet: QueueFacet): readonly string[] => {
    switch (facet) {
      case 'campo':
        return entry.fields.filter(({ held }) => held?.origin !== 'person').map(({ field }) => field)
      case 'etiqueta':
        return entry.fields
          .filter(({ field }) => field === filters.campo)
          .flatMap(({ held }) => (held === null ? [] : toCodes(held.value)))
      case 'confianza':
        return [bandOf(doubt.confidence)]
      case 'sector':
        return [entry.reporterType]
      case 'objetivo':
        return [String(entry.objective)]
    }
  }
  const passes = (one: Judged, facets: readonly QueueFacet[]) =>
    facets.every((facet) => {
      const wanted = filters[facet]
      // A field is chosen to look at, not to let through: what is decided in it is told by the state.
      return wanted === undefined || facet === 'campo' || values(one, facet).includes(wanted)
    })
  const stated = judged.filter(inState)
  const count = (facet: QueueFacet): readonly Counted[] => {
    const tally = new Map<string, number>()
    const others = FACETS.filter((one) => one !== facet)
    for (const one of stated.filter((each) => passes(each, others)))
      for (const value of new Set(values(one, facet))) tally.set(value, (tally.get(value) ?? 0) + 1)
    return [...tally].map(([value, times]) => ({ value, count: times }))
  }
  return {
    entries: stated
      .filter((one) => passes(one, FACETS))
      .toSorted((a, b) => byDoubt(a.doubt, b.doubt) || a.position - b.position)
      .map(({ entry }) => entry),
    counts: {
      campo: count('campo'),
      etiqueta: filters.campo === undefined ? [] : count('etiqueta'),
      confianza: count('confianza'),
      sector: count('sector'),
      objetivo: count('objetivo'),
    },
    progress: { decided: judged.filter(({ doubt }) => doubt.decided).length, all: judged.length },
    pending: judged.filter(({ doubt }) => !doubt.decided || doubt.textChanged).length,
  }
}

function byDoubt(a: Doubt, b: Doubt): number {
  return (
    Number(a.decided) - Number(b.decided) ||
    Number(b.differs) - Number(a.differs) ||
    Number(b.textChanged) - Number(a.textChanged) ||
    (a.confidence ?? 1) - (b.confidence ?? 1)
  )
}

/** The actions beside one in a queue. One that is no longer in it stands before its first. */
export function neighboursOf(
  queue: readonly QueueEntry[],
  id: string,
): { readonly previous: ActionId | null; readonly next: ActionId | null; readonly place: number | null } {
  const at = queue.findIndex((entry) => entry.id === id)
  return {
    previous: queue[at - 1]?.id ?? null,
    next: queue[at + 1]?.id ?? null,
    place: at === -1 ? null : at + 1,
  }
}

/**
 * What is accepted at once from a threshold up: undecided labels of which the machine is that sure, where the reading
 * that ships does not say otherwise and the text is the same. Populations and the main one go together.
 */
export function listSure(
  entries: readonly QueueEntry[],
  threshold: number,
  campo?: LabelField,
): readonly LabelWish[] {
  return entries.flatMap((entry) => {
    const sure = entry.fields.filter(
      (one) =>
        fieldsOf(campo).includes(one.field) &&
        one.held !== null &&
        one.held.origin !== 'person' &&
        !one.held.textChanged &&
        one.suggested !== null &&
        one.suggested.confidence >= threshold &&
        !differs(one),
    )
    const has = (field: LabelField) => sure.some((one) => one.field === field)
    const paired = has('populationMain') && has('populations')
    return sure
      .filter(({ field }) => paired || (field !== 'populationMain' && field !== 'populations'))
      .flatMap(({ field, held }) => (held === null ? [] : [toWish(entry.id, field, held)]))
  })
}

function toWish(action: ActionId, field: LabelField, held: NonNullable<QueueField['held']>): LabelWish {
  const { value, id } = held
  // The value is of the field that it was read with.
  return { action, field, value: field === 'challenges' ? toCodes(value) : value, seen: id } as LabelWish
}
