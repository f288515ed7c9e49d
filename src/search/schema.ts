import type { Language } from '../compact/schema.ts'
import type { ActionId } from '../registry/schema.ts'

/** The ways in which hits can be narrowed, with the name each has in an address. */
export const FACETS = [
  'objective',
  'reporterType',
  'institution',
  'population',
  'actionType',
  'challenge',
  'gender',
  'disability',
  'state',
] as const
export type FacetName = (typeof FACETS)[number]

export type Filters = Readonly<Partial<Record<FacetName, string>>>

export type SearchRequest = {
  readonly words: string
  readonly lang: Language
  readonly filters: Filters
  readonly limit: number
  readonly offset: number
}

/** A stretch of text; `hit` where it is what was looked for. */
export type Segment = { readonly text: string; readonly hit: boolean }

export type Hit = {
  readonly id: ActionId
  readonly title: string
  readonly titleSegments: readonly Segment[]
  /** 1 for the best hit of this search, less for the others. */
  readonly score: number
  readonly snippet: readonly Segment[]
}

export type FacetValue = { readonly value: string; readonly actions: number; readonly chosen: boolean }

export type SearchResult = {
  readonly words: string
  /** The words that were looked for instead, where those asked for are in no action; null where nothing was corrected. */
  readonly corrected: string | null
  readonly total: number
  readonly hits: readonly Hit[]
  /** For each facet the values of the hits, most first, counted as if nothing were chosen in that facet itself. */
  readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>
}

/** One part of what a person asks for: words that stand together, or that must not stand there. */
export type QueryTerm = { readonly text: string; readonly phrase: boolean; readonly excluded: boolean }
