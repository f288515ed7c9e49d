import type { Language } from '../compact/schema.ts'
import type { FigureLine, Known } from './figure-view.ts'
import { viewLine } from './figure-view.ts'
import type { Ledger } from './ledger.ts'
import { whereToAsk } from './request-text.ts'
import type { Concept, ConceptCode, Observation } from './schema.ts'
import { drawLines, periodLabel, type Span } from './series.ts'
import { unitName } from './why-unlike.ts'
import { during, list } from './wording.ts'

export type ConceptLink = { readonly code: string; readonly name: string }

export type ChartBar = {
  readonly label: string
  readonly value: number
  readonly exact: boolean
  readonly line: FigureLine
  readonly replaces: readonly { readonly value: number; readonly line: FigureLine }[]
  readonly disputed: boolean
  /** The time before this bar of which there is no figure, in words; null where there is none such. */
  readonly gap: string | null
}

export type Chart = {
  readonly span: Span
  readonly unit: string
  /** What the whole chart counts. */
  readonly counted: string
  readonly bars: readonly ChartBar[]
}

export type ConceptView = {
  readonly code: string
  readonly name: string
  readonly definition: string | null
  readonly unit: string | null
  readonly direction: Concept['direction'] | null
  readonly standing: Concept['standing'] | null
  readonly owner: string | null
  readonly partOf: readonly ConceptLink[]
  readonly parts: readonly ConceptLink[]
  readonly leavesOut: string | null
  readonly notToConfuse: readonly (ConceptLink & { readonly definition: string })[]
  readonly breaks: readonly { readonly date: string; readonly text: string }[]
  readonly gaps: readonly {
    readonly what: string
    readonly where: string | null
    readonly source: string | null
  }[]
  readonly charts: readonly Chart[]
  readonly apart: readonly { readonly line: FigureLine; readonly why: string | null }[]
  /** All figures, latest period first. */
  readonly lines: readonly FigureLine[]
}

/** All that the page of a concept shows; undefined where neither a definition nor a figure has that code. */
export function viewConcept(
  code: ConceptCode,
  ledger: Ledger,
  lang: Language,
  known: Known,
): ConceptView | undefined {
  const concept = ledger.concepts.get(code)
  const figures = ledger.byConcept.get(code) ?? []
  if (concept === undefined && figures.length === 0) return undefined
  const { series, apart } = drawLines(concept, figures, ledger)
  const line = (figure: Observation) => viewLine(figure, ledger, lang, known)
  return {
    code,
    ...describeConcept(code, concept, ledger, lang),
    charts: series.map(({ span, bars }) => ({
      span,
      unit: concept === undefined ? '' : unitName(concept.unit, lang),
      counted: list([...new Set(bars.map(({ figure }) => line(figure).counted))], lang),
      bars: bars.map((bar) => ({
        label: periodLabel(bar.figure.period, lang),
        value: bar.figure.value,
        exact: bar.figure.qualifier === 'exact' && bar.figure.confirmation !== 'awaited',
        line: line(bar.figure),
        replaces: bar.replaces.map((figure) => ({ value: figure.value, line: line(figure) })),
        disputed: bar.disputed,
        gap: bar.gap === null ? null : during(bar.gap, lang),
      })),
    })),
    apart: apart.map(({ figure, why }) => ({ line: line(figure), why: why?.[lang] ?? null })),
    lines: figures.toSorted((a, b) => (b.period.end ?? '').localeCompare(a.period.end ?? '')).map(line),
  }
}

type Described = Omit<ConceptView, 'code' | 'charts' | 'apart' | 'lines'>

function describeConcept(
  code: ConceptCode,
  concept: Concept | undefined,
  ledger: Ledger,
  lang: Language,
): Described {
  if (concept === undefined)
    return {
      name: code,
      definition: null,
      unit: null,
      direction: null,
      standing: null,
      owner: null,
      partOf: [],
      parts: [],
      leavesOut: null,
      notToConfuse: [],
      breaks: [],
      gaps: [],
    }
  const link = (each: Concept) => ({ code: each.code, name: each.name[lang] })
  return {
    name: concept.name[lang],
    definition: concept.definition[lang],
    unit: unitName(concept.unit, lang),
    direction: concept.direction,
    standing: concept.standing,
    owner: concept.singleProducer ? (ledger.bodies.get(concept.owner)?.name[lang] ?? null) : null,
    partOf: concept.parents.flatMap((parent) => ledger.concepts.get(parent) ?? []).map(link),
    parts: [...ledger.concepts.values()].filter((each) => each.parents.includes(code)).map(link),
    leavesOut: concept.leavesOut?.[lang] ?? null,
    notToConfuse: concept.notToConfuse
      .flatMap((other) => ledger.concepts.get(other) ?? [])
      .map((each) => ({ ...link(each), definition: each.definition[lang] })),
    breaks: concept.breaks.map(({ date, text }) => ({ date, text: text[lang] })),
    gaps: concept.gaps.map(({ what, askAt, source }) => {
      const body = ledger.bodies.get(askAt)
      return { what: what[lang], where: body === undefined ? null : whereToAsk(body, lang), source }
    }),
  }
}
