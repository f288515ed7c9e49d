import * as z from 'zod'
import { Bilingual, Day } from '../compact/schema.ts'
import { QuantityField } from '../quantities/schema.ts'
import { ActionId } from '../registry/schema.ts'

export const StatisticId = z.string().min(1).brand('StatisticId')
export type StatisticId = z.infer<typeof StatisticId>

/** Upper-case letters, digits and underscores. Codes that no concept defines are accepted and compared only with themselves. */
export const ConceptCode = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/)
  .brand('ConceptCode')
export type ConceptCode = z.infer<typeof ConceptCode>

export const Unit = z.enum([
  'events',
  'persons',
  'requests',
  'cases',
  'documents',
  'removals',
  'supports',
  'assists',
  'flights',
  'legs',
  'trips',
  'percent',
  'none',
])
export type Unit = z.infer<typeof Unit>

/** What kind of act is counted, whoever counts it. Questions are first read as an act, a direction and a body. */
export const Act = z.enum([
  'return',
  'return-request',
  'local-return',
  'exit-order',
  'irregular',
  'repatriation',
  'support',
  'mirror',
  'regional',
  'avr',
  'flight',
  'us-removal',
  't42',
  'us-apprehension',
  'transfer',
  'asylum',
  'derived',
  'undefined',
])
export type Act = z.infer<typeof Act>

export const Body = z
  .object({
    code: z.string(),
    name: Bilingual,
    /** As a request is addressed: «al Instituto…», “the Institute…”. */
    addressed: Bilingual,
    short: Bilingual,
    type: z.enum(['official', 'international', 'independent', 'press']),
    /** Under whose access-to-information law it can be asked; `none` where only a letter can be sent. */
    law: z.enum(['mx', 'us', 'other', 'none']),
    route: Bilingual,
  })
  .readonly()
export type Body = z.infer<typeof Body>

/** What is known not to be published about a concept, who would hold it, and where that was read. */
export const Gap = z
  .object({
    what: Bilingual,
    askAt: z.string(),
    source: z.string().nullable(),
    asOf: Day.nullable(),
    /** The gap concerns periods that reach this day or later; every period where absent. */
    appliesFrom: Day.optional(),
    resumed: z.string().optional(),
  })
  .readonly()
export type Gap = z.infer<typeof Gap>

/**
 * By what a number in the text of an action is a figure of the concept; all words in plain text (no accents).
 * `acts`: patterns of the words that say the act; `with`: of each list one has to stand in the sentence or the heading.
 */
export const ReportedRule = z
  .object({
    /** Codes of the institutions whose reports count; null for anyone's. */
    bodies: z.array(z.string()).readonly().nullable(),
    /** Reporter types; null for any. */
    reporters: z.array(z.string()).readonly().nullable().default(null),
    units: z.array(z.string()).readonly(),
    acts: z.array(z.string()).readonly(),
    with: z.array(z.array(z.string()).readonly()).readonly(),
    without: z.array(z.string()).readonly(),
  })
  .readonly()
export type ReportedRule = z.infer<typeof ReportedRule>

export const Concept = z
  .object({
    code: ConceptCode,
    name: Bilingual,
    /** What stands after the number. `{of}` and `{who}` are replaced by the nationalities, or by `who`. */
    counted: Bilingual,
    who: Bilingual.nullable(),
    definition: Bilingual,
    unit: Unit,
    act: Act,
    direction: z.enum(['from-mexico', 'to-mexico', 'inside-mexico', 'us', 'mixed']),
    /** For what arrives in Mexico: the country that sends. */
    abroad: z.enum(['US', 'CA']).nullable(),
    /** Where the concept itself is of certain nationals only: their countries. */
    countries: z.array(z.string()).readonly().nullable(),
    people: z.enum(['mexican', 'foreign', 'any']),
    /** Code of the body whose series it is; several bodies count it where `singleProducer` is false. */
    owner: z.string(),
    singleProducer: z.boolean(),
    /** Larger classes that contain this one when period, place and people are contained too. */
    parents: z.array(ConceptCode).readonly(),
    /** For flights and trips: the concept of the persons on them. */
    carries: ConceptCode.nullable(),
    /** Other bodies' counts that go by the same words: where they differ for one period, they conflict. */
    rivals: z.array(ConceptCode).readonly(),
    /** The act that comes first for everyone counted here, so that this can never exceed it. */
    boundedBy: ConceptCode.nullable(),
    denominator: ConceptCode.nullable(),
    /** For requests: the concept of what was asked for. */
    requestsFor: ConceptCode.nullable(),
    /** Before that day, both codes name one series. */
    sameBefore: z.object({ code: ConceptCode, date: Day }).readonly().nullable(),
    /** Start of a running count that every figure of the concept shares. */
    runningFrom: Day.nullable(),
    breaks: z.array(z.object({ date: Day, text: Bilingual }).readonly()).readonly(),
    leavesOut: Bilingual.nullable(),
    notToConfuse: z.array(ConceptCode).readonly(),
    gaps: z.array(Gap).readonly(),
    /** Words by which a question names this concept and no other. */
    phrases: z.object({ es: z.array(z.string()).readonly(), en: z.array(z.string()).readonly() }).readonly(),
    /** How actions of the record state it; null where they are not read for it. */
    reported: ReportedRule.nullable().default(null),
    /** `unverified`: told to the press, not reconciled. `never`: not to be served as a figure. */
    standing: z.enum(['count', 'rate', 'unverified', 'never']),
    source: z.string().nullable(),
  })
  .readonly()
export type Concept = z.infer<typeof Concept>

export const Qualifier = z.enum(['exact', 'approximate', 'more_than', 'at_least', 'less_than', 'at_most'])
export type Qualifier = z.infer<typeof Qualifier>

/** Both days are included. `start` is null where a running count does not say when it begins. */
export const Period = z.object({ start: Day.nullable(), end: Day.nullable() }).readonly()
export type Period = z.infer<typeof Period>

export const PublisherType = z.enum(['official', 'international', 'independent', 'press'])
export type PublisherType = z.infer<typeof PublisherType>

/**
 * Whether a person must say that the figure is what the program took it for. Only figures read in actions wait for that;
 * `withdrawn`: the action no longer says it.
 */
export const Confirmation = z.enum(['not_needed', 'awaited', 'confirmed', 'rejected', 'withdrawn'])
export type Confirmation = z.infer<typeof Confirmation>

/** One published figure. Immutable: a correction is another observation that names this one in `supersedes`. */
export const Observation = z
  .object({
    id: StatisticId,
    /** The figure's number in the file it came from. */
    index: z.number().int().nonnegative().nullable(),
    value: z.number(),
    qualifier: Qualifier,
    /** The unit in the words of the source, which may be wrong; the concept's unit is the one to trust. */
    printedUnit: z.string(),
    concept: ConceptCode,
    population: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    place: z.string().nullable(),
    period: Period,
    publisher: z.string(),
    publisherType: PublisherType,
    reportedBy: z.string().nullable(),
    url: z.string(),
    /** The public address of a document that `url` only names. */
    documentUrl: z.string().nullable(),
    /** `2024`, `2024-01` or `2024-01-31`. */
    pageDate: z.string().nullable(),
    status: z.enum(['preliminary', 'published', 'revised', 'final']),
    action: ActionId.nullable(),
    note: Bilingual,
    supersedes: StatisticId.nullable(),
    confirmation: Confirmation,
    /** Where the program read the figure in its action; null for figures that came in a file. */
    reading: z.object({ field: QuantityField, quote: z.string() }).readonly().nullable(),
  })
  .readonly()
export type Observation = z.infer<typeof Observation>

export const RELATIONS = [
  'same_series',
  'part_of',
  'supersedes',
  'conflict',
  'comparable',
  'not_comparable',
] as const
export type RelationKind = (typeof RELATIONS)[number]

/** `a part_of b` and `a supersedes b`; the others read the same both ways. */
export type Relation = {
  readonly a: StatisticId
  readonly b: StatisticId
  readonly relation: RelationKind
  readonly why: Bilingual
}
