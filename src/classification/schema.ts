import * as z from 'zod'
import type { CycleId } from '../compact/schema.ts'
import { ReporterTypeCode } from '../compact/schema.ts'
import { ActionId } from '../registry/schema.ts'

const words = z.string().min(1)
const order = z.number().int().positive()

/** An action of a shipped cycle: facts and labels read by people, and summaries in words of their own. */
export const ShippedAction = z
  .strictObject({
    id: ActionId,
    reporterType: ReporterTypeCode,
    objective: z.number().int().positive(),
    number: z.number().int().positive(),
    /** The programme's title in sentence case, without the institution. */
    title: words,
    titleEn: words,
    /** As the heading prints them. */
    institutions: z.array(words).min(1).readonly(),
    /** The main one first. */
    populations: z.array(words).min(1).readonly(),
    populationMain: words,
    gender: z.boolean(),
    disability: z.boolean(),
    /** The most fitting first. */
    actionTypes: z.array(words).min(1).max(3).readonly(),
    /** False where the document says that none was reported. */
    resultsReported: z.boolean(),
    challengesReported: z.boolean(),
    startYear: z.number().int().min(1900).max(2100).nullable(),
    /** ISO 3166-2. */
    states: z.array(z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)).readonly(),
    /** ISO 3166-1 alpha-2, the reporting country left out. */
    countries: z.array(z.string().regex(/^[A-Z]{2}$/)).readonly(),
    summaryEs: words,
    summaryEn: words,
  })
  .readonly()
export type ShippedAction = z.infer<typeof ShippedAction>

export const ShippedChallenge = z
  .strictObject({ action: ActionId, order, category: words, textEs: words, textEn: words })
  .readonly()
export type ShippedChallenge = z.infer<typeof ShippedChallenge>

/** A quantity stated as a result. `partOf` is the order of the total, within the same action. */
export const ShippedQuantity = z
  .strictObject({
    action: ActionId,
    order,
    value: z.number().nonnegative(),
    /** A code of the cycle's units. */
    unit: words,
    whatEs: words,
    whatEn: words,
    partOf: order.nullable(),
    dimension: z.enum(['sexo', 'edad', 'pais', 'entidad', 'tipo', 'mes']).nullable(),
    /** ISO codes where the dimension is a country or a state and one fits. */
    category: words.nullable(),
    approximate: z.boolean(),
  })
  .readonly()
export type ShippedQuantity = z.infer<typeof ShippedQuantity>

export const ShippedUnit = z.strictObject({ code: words, es: words, en: words }).readonly()
export type ShippedUnit = z.infer<typeof ShippedUnit>

export type ShippedCycle = {
  readonly id: CycleId
  readonly actions: readonly ShippedAction[]
  readonly challenges: readonly ShippedChallenge[]
  readonly quantities: readonly ShippedQuantity[]
  readonly units: readonly ShippedUnit[]
}

const Field = z.enum(['title', 'description', 'results', 'challengesText'])
export type Field = z.infer<typeof Field>
/** A place in a field of an action; offsets are UTF-16, `end` is after the last character. */
const Span = z.object({ field: Field, start: z.number().int(), end: z.number().int() })
export type Span = Readonly<z.infer<typeof Span>>

/** What the classifier reads of an action; an action of the record is one. */
export type ActionText = Readonly<Record<Field, string>> & { readonly objective: number }

/** Concepts of the field, each a pattern over text in lower case without accents. */
const Concepts = z.record(z.string(), z.string()).readonly()
export const Lexicon = z.object({ actions: Concepts, challenges: Concepts }).readonly()
export type Lexicon = z.infer<typeof Lexicon>

const PracticeChallenge = z.strictObject({ category: words, text: words }).readonly()
const PracticeAction = z
  .strictObject({
    /** Null where it is a sentence or two that stand under no objective. */
    objective: order.nullable(),
    title: words,
    description: words,
    results: z.string(),
    /** The main one first. */
    populations: z.array(words).min(1).readonly(),
    /** Null where nobody said. */
    gender: z.boolean().nullable(),
    disability: z.boolean().nullable(),
    /** The most fitting first. */
    actionTypes: z.array(words).min(1).max(3).readonly(),
    challenges: z.array(PracticeChallenge).readonly(),
  })
  .readonly()
export type PracticeAction = z.infer<typeof PracticeAction>

/** Invented reports and challenges, written and labelled to practise on; the classifier learns from them too. */
export const Practice = z
  .object({ actions: z.array(PracticeAction).readonly(), challenges: z.array(PracticeChallenge).readonly() })
  .readonly()
export type Practice = z.infer<typeof Practice>

/** Rarity of each feature that the model knows: log of all texts over the texts that have it. */
export const Scale = z.record(z.string(), z.number()).transform(toMap)
export type Scale = z.infer<typeof Scale>

/** One decision of the classifier: `one` of its labels, or `each` on its own. */
export const Head = z
  .object({
    kind: z.enum(['one', 'each']),
    labels: z.array(z.string()).readonly(),
    bias: z.array(z.number()).readonly(),
    weights: z.record(z.string(), z.array(z.number()).readonly()).transform(toMap),
    /** Turns scores into probabilities that hold; learnt from texts that the model had not seen. */
    calibration: z.object({ slope: z.number(), shift: z.number() }).readonly(),
    /** From which probability a label is suggested. */
    threshold: z.number(),
  })
  .readonly()
export type Head = z.infer<typeof Head>

export const Model = z
  .object({
    actionScale: Scale,
    challengeScale: Scale,
    heads: z
      .object({
        populationMain: Head,
        populations: Head,
        focus: Head,
        actionTypes: Head,
        challengeCategory: Head,
      })
      .readonly(),
  })
  .readonly()
export type Model = z.infer<typeof Model>

/** A map is read several times faster than an object by names made on the way. */
function toMap<Value>(entries: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(entries))
}

/** The words that carried a suggestion, and where they stand. */
export const Reason = Span.extend({ text: z.string() }).readonly()
export type Reason = z.infer<typeof Reason>
/** A label with the share of such suggestions that are right, and what speaks for it. */
export type Suggestion<Value> = {
  readonly value: Value
  readonly confidence: number
  readonly why: readonly Reason[]
}
export type ChallengeSuggestion = {
  readonly text: string
  readonly category: string
  readonly confidence: number
  readonly why: readonly Reason[]
}
export type Suggestions = {
  readonly populations: readonly Suggestion<string>[]
  readonly populationMain: Suggestion<string>
  readonly gender: Suggestion<boolean>
  readonly disability: Suggestion<boolean>
  readonly actionTypes: readonly Suggestion<string>[]
  readonly challenges: readonly ChallengeSuggestion[]
}
