import * as z from 'zod'
import { Bilingual } from '../compact/schema.ts'
import { ReportedAction, Sha256 } from '../registry/schema.ts'

/** One line as the source has it. `line` and `page` count from 1; `page` is null where the source does not say. */
export type SourceLine = {
  readonly text: string
  readonly line: number
  readonly page: number | null
  /** The first line of a page, where that is known. */
  readonly top: boolean
  /** Beside the text: a note in the margin, or what a tagged PDF calls an artifact (a running header, a page number). */
  readonly aside?: 'margin' | 'artifact'
  /** Whether the line opens a paragraph or goes on with one, where the page's layout shows it. */
  readonly flow?: 'opens' | 'goes-on'
}

export const DocumentFormat = z.enum(['text', 'pdf', 'docx'])
export type DocumentFormat = z.infer<typeof DocumentFormat>

export const SourceDocument = z
  .object({
    format: DocumentFormat,
    sha256: Sha256,
    bytes: z.number().int().nonnegative(),
    pages: z.number().int().positive().nullable(),
    lines: z.number().int().nonnegative(),
  })
  .readonly()
export type SourceDocument = z.infer<typeof SourceDocument>

export const FurnitureKind = z.enum([
  'running-header',
  'page-number',
  'margin-note',
  'front-matter',
  'contents',
  'introduction',
  'chapter-title',
  'objective-title',
  'annex',
  'colophon',
  'blank',
])
export type FurnitureKind = z.infer<typeof FurnitureKind>

/** What a run of lines is: part of an action (its index among the actions read), known furniture, or nobody's. */
export const LineClass = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('action'), action: z.number().int().nonnegative() }).readonly(),
  z.object({ kind: z.literal('furniture'), furniture: FurnitureKind }).readonly(),
  z.object({ kind: z.literal('unassigned') }).readonly(),
])
export type LineClass = z.infer<typeof LineClass>

export const UnassignedLine = z
  .object({
    page: z.number().int().positive().nullable(),
    line: z.number().int().positive(),
    text: z.string(),
  })
  .readonly()
export type UnassignedLine = z.infer<typeof UnassignedLine>

/** Every line of the source in exactly one run; the runs follow one another from line 1 to the last. */
export const Receipt = z
  .object({
    lines: z.number().int().nonnegative(),
    runs: z
      .array(
        z
          .object({
            from: z.number().int().positive(),
            to: z.number().int().positive(),
            class: LineClass,
          })
          .readonly(),
      )
      .readonly(),
    inActions: z.number().int().nonnegative(),
    furniture: z.partialRecord(FurnitureKind, z.number().int().positive()).readonly(),
    unassigned: z.array(UnassignedLine).readonly(),
  })
  .readonly()
export type Receipt = z.infer<typeof Receipt>

export const NamedAcronym = z.object({ name: z.string(), acronym: z.string() }).readonly()
export type NamedAcronym = z.infer<typeof NamedAcronym>

/** What the document's own annexes say: who took part, and what its acronyms stand for. Empty where it has none. */
export const Annex = z
  .object({
    institutions: z.array(NamedAcronym).readonly(),
    states: z.array(z.string()).readonly(),
    acronyms: z.array(NamedAcronym).readonly(),
  })
  .readonly()
export type Annex = z.infer<typeof Annex>

/** Something in the document that a person should look at: it was read, but not with full certainty. */
export const Warning = z
  .object({
    code: z.enum([
      'number-skipped',
      'number-repeated',
      'number-goes-back',
      'number-missing',
      'no-institution',
      'no-results-section',
      'no-challenges-section',
      'repeated-section',
      'chapter-inferred',
      'chapter-unknown',
      'objective-mismatch',
      'undecodable-characters',
    ]),
    page: z.number().int().positive().nullable(),
    line: z.number().int().positive(),
    message: Bilingual,
  })
  .readonly()
export type Warning = z.infer<typeof Warning>

export const FormLanguage = z.enum(['es', 'en'])
export type FormLanguage = z.infer<typeof FormLanguage>

export const Reading = z
  .object({
    kind: z.literal('reading'),
    document: SourceDocument,
    language: FormLanguage,
    actions: z.array(ReportedAction).readonly(),
    receipt: Receipt,
    annex: Annex,
    warnings: z.array(Warning).readonly(),
  })
  .readonly()
export type Reading = z.infer<typeof Reading>

/** Why a file was not read, and what its owner can do. Neither text carries anything of the file's contents. */
export const Refusal = z
  .object({
    kind: z.literal('refused'),
    code: z.enum([
      'empty',
      'too-large',
      'unknown-format',
      'damaged',
      'encrypted',
      'no-text-layer',
      'not-a-compendium',
    ]),
    cause: Bilingual,
    cure: Bilingual,
  })
  .readonly()
export type Refusal = z.infer<typeof Refusal>
