import type { Bilingual } from '../../compact/schema.ts'

/** Where something stands in the text of a report. Both count from 1. */
export type Place = { readonly line: number; readonly column: number }

/**
 * A binding as the author wrote it: `{{ share gender=true of objective=7 as=fraction }}` has the name `share`, the
 * parameters `gender` and `as`, and `objective` in its whole.
 */
export type Binding = {
  /** Without braces, blanks levelled. */
  readonly source: string
  readonly name: string
  /** What stands alone, in its order: `list states`, `objective 7`. */
  readonly words: readonly string[]
  /** What stands between quotation marks, in its order. */
  readonly texts: readonly string[]
  readonly parameters: Readonly<Record<string, string>>
  /** What follows `of`; null where nothing does. */
  readonly whole: Readonly<Record<string, string>> | null
  readonly place: Place
}

/** Why a text of a report cannot be published as it stands: where, which words, why, and what to do. */
export type TextProblem = {
  readonly kind: 'unbound-number' | 'binding' | 'markdown'
  readonly place: Place
  readonly words: string
  readonly cause: Bilingual
  readonly cure: Bilingual
}
