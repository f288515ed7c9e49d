import * as z from 'zod'

export const LANGUAGES = ['es', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** A text in each language that people read. */
export const Bilingual = z.object({ es: z.string(), en: z.string() }).readonly()
export type Bilingual = z.infer<typeof Bilingual>

/** `mx-2024`: a country (ISO 3166-1 alpha-2, lower case) and the year in which the cycle was published. */
export const CycleId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .brand('CycleId')
export type CycleId = z.infer<typeof CycleId>

/** A day as YYYY-MM-DD. */
export const Day = z.iso.date().brand('Day')
export type Day = z.infer<typeof Day>

export const ReporterTypeCode = z
  .string()
  .regex(/^[a-z]+$/)
  .brand('ReporterTypeCode')
export type ReporterTypeCode = z.infer<typeof ReporterTypeCode>

export const ReporterType = z
  .object({ code: ReporterTypeCode, chapter: z.number().int(), name: Bilingual, short: Bilingual })
  .readonly()
export type ReporterType = z.infer<typeof ReporterType>

export const Objective = z
  .object({
    number: z.number().int().positive(),
    name: z.object({ es: z.string(), en: z.string(), fr: z.string() }).readonly(),
    short: z.object({ es: z.string(), en: z.string(), fr: z.string() }).readonly(),
    /** The round table of the International Migration Review Forum that takes up this objective. */
    roundTable: z.number().int().positive(),
  })
  .readonly()
export type Objective = z.infer<typeof Objective>

/** A code of a closed list with its names: a population, an action type, a challenge category, a guiding principle. */
export const Term = z
  .object({
    code: z.string(),
    name: Bilingual,
    definition: Bilingual.optional(),
    note: z.string().optional(),
  })
  .readonly()
export type Term = z.infer<typeof Term>

/** A term of a closed list that actions are labelled with, with what it means, in our own words. */
export const LabelTerm = Term.unwrap().extend({ definition: Bilingual }).readonly()
export type LabelTerm = z.infer<typeof LabelTerm>

export const Framework = z
  .object({
    code: z.string(),
    symbol: z.string(),
    name: z.object({ es: z.string(), en: z.string(), fr: z.string() }).readonly(),
    objectives: z.array(Objective).readonly(),
    roundTables: z.array(z.object({ number: z.number().int(), name: Bilingual }).readonly()).readonly(),
    principles: z.array(Term).readonly(),
    reporterTypes: z.array(ReporterType).readonly(),
    populations: z.array(LabelTerm).readonly(),
    actionTypes: z.array(LabelTerm).readonly(),
    challengeCategories: z.array(LabelTerm).readonly(),
  })
  .readonly()
export type Framework = z.infer<typeof Framework>

/** `from` and `to` bound the years in which the institution exists under this name; null where not known or still open. */
export const Institution = z
  .object({
    code: z.string(),
    name: Bilingual,
    parent: z.string().nullable(),
    reporterType: ReporterTypeCode.nullable(),
    /** ISO 3166-2 code where the institution is a state government. */
    state: z.string().nullable(),
    /** Other ways in which documents print it, the misprinted ones included. */
    aliases: z.array(z.string()).readonly(),
    from: Day.nullable(),
    to: Day.nullable(),
  })
  .readonly()
export type Institution = z.infer<typeof Institution>
