import * as z from 'zod'
import { Bilingual, CycleId, Day, ReporterTypeCode } from '../compact/schema.ts'

/** `cycle/reporterType/objective/number` where the action was first read; it stays with the action when a later document renumbers it. */
export const ActionId = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z]+\/\d{1,3}\/\d{1,4}(-\d+)?$/)
  .brand('ActionId')
export type ActionId = z.infer<typeof ActionId>

/** SHA-256 of a source file, in lower-case hexadecimal. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand('Sha256')
export type Sha256 = z.infer<typeof Sha256>

/** An institution as an action names it: `printed` is the source's words; `code` is null while nobody has resolved them. */
export const NamedInstitution = z
  .object({
    code: z.string().nullable(),
    name: z.string(),
    parent: z.string().nullable(),
    printed: z.string(),
  })
  .readonly()
export type NamedInstitution = z.infer<typeof NamedInstitution>

export const Challenge = z.object({ text: z.string(), category: z.string().nullable() }).readonly()
export type Challenge = z.infer<typeof Challenge>

/** Where an action stands in its source. Lines and pages count from 1; `page` is null where the source does not say. */
export const SourcePlace = z
  .object({
    document: Sha256,
    file: z.string(),
    page: z.number().int().positive().nullable(),
    lineStart: z.number().int().positive(),
    lineEnd: z.number().int().positive(),
  })
  .readonly()
export type SourcePlace = z.infer<typeof SourcePlace>

/**
 * An action as a document reports it, before the record gives it an id.
 * Texts are plain: paragraphs separated by a blank line, line-break hyphens mended, bullets as "• ".
 * `description`, `results` are "" and `challenges` [] where the document states none or says that none was reported.
 */
export const ReportedAction = z
  .object({
    reporterType: ReporterTypeCode,
    objective: z.number().int().positive(),
    number: z.number().int().positive(),
    title: z.string(),
    printedTitle: z.string(),
    /** The reporting institutions, in the words of the heading. */
    printedInstitutions: z.array(z.string()).readonly(),
    description: z.string(),
    results: z.string(),
    challengesText: z.string(),
    challenges: z.array(z.string()).readonly(),
    resultsReported: z.boolean(),
    challengesReported: z.boolean(),
    page: z.number().int().positive().nullable(),
    lineStart: z.number().int().positive(),
    lineEnd: z.number().int().positive(),
    /** The source lines of the action as they stand in the source, furniture included. */
    original: z.string(),
  })
  .readonly()
export type ReportedAction = z.infer<typeof ReportedAction>

/** An action of the record, in the shape that `export`, the pages and the open data share (see docs/data.md). */
export const Action = z
  .object({
    id: ActionId,
    cycle: CycleId,
    reporterType: ReporterTypeCode,
    objective: z.number().int().positive(),
    number: z.number().int().positive(),
    title: z.string(),
    printedTitle: z.string(),
    institutions: z.array(NamedInstitution).readonly(),
    description: z.string(),
    results: z.string(),
    challengesText: z.string(),
    challenges: z.array(Challenge).readonly(),
    resultsReported: z.boolean(),
    challengesReported: z.boolean(),
    source: SourcePlace,
    /** The lines of the source as they stand there. */
    original: z.string(),
  })
  .readonly()
export type Action = z.infer<typeof Action>

export const Cycle = z
  .object({
    id: CycleId,
    country: z.string(),
    framework: z.string(),
    title: Bilingual,
    periodStart: Day.nullable(),
    periodEnd: Day.nullable(),
  })
  .readonly()
export type Cycle = z.infer<typeof Cycle>

/** A file that actions are read from. `pages` is null where the format has none. */
export type Source = {
  readonly sha256: Sha256
  readonly file: string
  /** `summary`: a shipped cycle, whose texts are not in it; `cited`: known only through an export that names it. */
  readonly format: 'text' | 'pdf' | 'docx' | 'json' | 'summary' | 'cited'
  readonly bytes: number | null
  readonly pages: number | null
  readonly lines: number | null
  /** True for the document that ships with the program to show how it works. */
  readonly sample: boolean
}

/** Where a reported action stands when it comes out of an export: the id and source that it already has. */
export type Provenance = {
  readonly id: ActionId
  readonly source: SourcePlace
  /** False where the source is the summary that ships, which has no reported text. */
  readonly textLoaded: boolean
}

/** What an import did to the record, by action. */
export type ImportOutcome = {
  readonly created: readonly ActionId[]
  readonly changed: readonly ActionId[]
  readonly unchanged: readonly ActionId[]
  /** Among the changed and unchanged: those whose number in the document is another than before. */
  readonly renumbered: readonly ActionId[]
  /** Actions of the cycle that this source does not have; they stay in the record. */
  readonly absent: readonly ActionId[]
}

/** What an action is about in a few words of ours: never a reported text. */
export type Summary = {
  readonly action: ActionId
  readonly title: Bilingual
  readonly summary: Bilingual
}

/** What a person decided on a name as printed: which institution of the catalogue it is. */
export const NameDecision = z
  .object({
    printed: z.string().min(1),
    code: z.string().nullable(),
    by: z.string(),
    at: z.iso.datetime(),
  })
  .readonly()
export type NameDecision = z.infer<typeof NameDecision>
