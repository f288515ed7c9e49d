import type { Bilingual } from '../compact/schema.ts'
import type { ShippedCycle, ShippedQuantity } from '../classification/schema.ts'
import { readQuantities } from '../quantities/rules.ts'
import { type Quantity, type QuantityField, QuantityId } from '../quantities/schema.ts'
import type { Action, ActionId, Challenge, Summary } from '../registry/schema.ts'
import type { LabelNote, RecordedAction } from './schema.ts'

type Told<Value> = {
  readonly value: Value
  readonly origin: LabelNote['origin']
  readonly confidence: number | null
  readonly why: readonly { readonly text: string }[]
}
type ChallengeLabel = { readonly category: string; readonly text: Bilingual | null }

/** The labels of one action, as the classification keeps them. */
export type ToldLabels = {
  readonly populationMain?: Told<string>
  readonly populations?: Told<readonly string[]>
  readonly gender?: Told<boolean>
  readonly disability?: Told<boolean>
  readonly actionTypes?: Told<readonly string[]>
  readonly challenges?: Told<readonly ChallengeLabel[]>
}

export type Beside = {
  readonly labels: ToldLabels
  /** What the machine said last of the challenges, which stands in where the label is of another number of challenges. */
  readonly suggested: ToldLabels
  readonly summary: Summary | undefined
  readonly states: readonly { readonly state: string; readonly reports: boolean }[]
  readonly facts: ShippedFacts | undefined
}

/** What a shipped cycle tells of one action. */
export type ShippedFacts = {
  readonly startYear: number | null
  readonly countries: readonly string[]
  readonly states: readonly string[]
  readonly quantities: readonly ShippedQuantity[]
}

/** The facts of a shipped cycle by action. */
export function factsByAction(shipped: ShippedCycle): ReadonlyMap<ActionId, ShippedFacts> {
  const quantities = Map.groupBy(shipped.quantities, ({ action }) => action)
  return new Map(
    shipped.actions.map(({ id, startYear, countries, states }) => [
      id,
      { startYear, countries, states, quantities: quantities.get(id) ?? [] },
    ]),
  )
}

/** Puts together what the record knows of an action. */
export function recordAction(action: Action, beside: Beside): RecordedAction {
  const { labels, summary, states, facts } = beside
  const textLoaded = action.description !== '' || action.results !== ''
  const told = tellChallenges(action, textLoaded, labels.challenges, beside.suggested.challenges)
  const reporting = states.filter(({ reports }) => reports).map(({ state }) => state)
  // Without its text an action names no state but its reporter's: what a shipped cycle tells stands in.
  const concerned = textLoaded
    ? states.filter(({ reports }) => !reports).map(({ state }) => state)
    : (facts?.states ?? [])
  return {
    ...action,
    challenges: told.challenges,
    titles: summary?.title ?? { es: action.title, en: action.title },
    summary: summary?.summary ?? null,
    textLoaded,
    populations: labels.populations?.value ?? [],
    populationMain: labels.populationMain?.value ?? null,
    gender: labels.gender?.value ?? null,
    disability: labels.disability?.value ?? null,
    actionTypes: labels.actionTypes?.value ?? [],
    labels: Object.fromEntries(
      Object.entries({ ...labels, challenges: told.label }).flatMap(([field, label]) =>
        label === undefined ? [] : [[field, noteOf(label)]],
      ),
    ),
    quantities: textLoaded
      ? quantitiesOf(action)
      : (facts?.quantities ?? []).map((one) => shippedQuantity(action.id, one)),
    states: [...new Set([...reporting, ...concerned])],
    reportingStates: reporting,
    countries: facts?.countries ?? [],
    startYear: facts?.startYear ?? null,
  }
}

function noteOf({ origin, confidence, why }: Told<unknown>): LabelNote {
  return {
    by: origin === 'person' ? 'person' : 'machine',
    origin,
    confidence,
    why: [...new Set(why.map(({ text }) => `«${text}»`))].join(', '),
  }
}

type Challenges = ToldLabels['challenges']

/** Categories go with challenges one by one: a label of another number of them is of another text, and does not hold. */
function tellChallenges(
  action: Action,
  textLoaded: boolean,
  label: Challenges,
  suggested: Challenges,
): { readonly challenges: readonly Challenge[]; readonly label: Challenges } {
  if (!textLoaded)
    return {
      challenges: (label?.value ?? []).map(({ category, text }) => ({ category, text: text?.es ?? '' })),
      label,
    }
  const fitting = [label, suggested].find((one) => one?.value.length === action.challenges.length)
  return {
    challenges: action.challenges.map(({ text }, i) => ({
      text,
      category: fitting?.value[i]?.category ?? null,
    })),
    label: fitting,
  }
}

function quantitiesOf({ id, description, results, challengesText }: Action): readonly Quantity[] {
  return [
    ...readField(id, 'description', description),
    ...readField(id, 'results', results),
    ...readField(id, 'challenges', challengesText),
  ]
}

// Reading is what a snapshot takes longest for, and most texts are those of the snapshot before.
const read = new Map<string, { readonly text: string; readonly quantities: readonly Quantity[] }>()

function readField(action: ActionId, field: QuantityField, text: string): readonly Quantity[] {
  const idPrefix = `${action}#${field}`
  const known = read.get(idPrefix)
  if (known?.text === text) return known.quantities
  const quantities = readQuantities(text, { field, idPrefix })
  read.set(idPrefix, { text, quantities })
  return quantities
}

/** Where the text is not loaded there is nothing to point at: the quote is what is counted, in our words. */
function shippedQuantity(action: ActionId, shipped: ShippedQuantity): Quantity {
  const idOf = (order: number) => QuantityId.parse(`${action}#${String(order)}`)
  return {
    id: idOf(shipped.order),
    value: shipped.value,
    unit: shipped.unit,
    concept: null,
    approximate: shipped.approximate,
    cumulative: false,
    period: null,
    partOf: shipped.partOf === null ? null : idOf(shipped.partOf),
    dimension: shipped.dimension,
    category: shipped.category,
    field: 'results',
    quote: shipped.whatEs,
    start: 0,
    end: 0,
  }
}
