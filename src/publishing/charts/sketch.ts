import { describeMeasurement } from '../../analysis/rules.ts'
import type { Dimension, MemberCount, Selection, Snapshot } from '../../analysis/schema.ts'
import type { Language } from '../../compact/schema.ts'
import type { ChartFigure } from '../manuscript.ts'
import type { Size } from './drawing.ts'
import { CHART_WORDS } from './messages.ts'
import { capitalise } from './sentences.ts'

/** A chart before it is drawn to a width. */
export type Sketch = Omit<ChartFigure, 'svg'> & {
  /** How many actions (or challenges) it is about. */
  readonly total: number
  readonly draw: (size: Size) => string
  /** Which actions a cell of the table counts; null where it counts none. */
  readonly counted: (row: number, column: number) => Selection | null
}
export type Made = Omit<Sketch, 'name'>
export type Asked = {
  readonly snapshot: Snapshot
  /** The chart’s own title, where it is of the whole cycle. */
  readonly named: string | undefined
  readonly selection: Selection
  readonly lang: Language
  readonly own: Readonly<Record<string, string>>
  readonly other: Snapshot | undefined
}

/** Objectives by number, institutions by acronym, the rest by name. */
export function namer(
  dimension: Dimension,
  lang: Language,
): (row: Pick<MemberCount, 'key' | 'name' | 'short'>) => string {
  const words = CHART_WORDS[lang]
  if (dimension === 'objective') return ({ key, short }) => words.objective(key, short[lang])
  if (dimension === 'institution' || dimension === 'reporterType') return ({ short }) => short[lang]
  return ({ name }) => name[lang]
}

/** A member inside a sentence: «el objetivo 7 (Reducir vulnerabilidades)». */
export function spoken(
  dimension: Dimension,
  lang: Language,
): (row: Pick<MemberCount, 'key' | 'name' | 'short'>) => string {
  if (dimension !== 'objective')
    return dimension === 'institution'
      ? namer(dimension, lang)
      : ({ name }) => (lang === 'es' ? `«${name.es}»` : `“${name.en}”`)
  return ({ key, short }) =>
    lang === 'es' ? `el objetivo ${key} (${short.es})` : `objective ${key} (${short.en})`
}

/** What a chart is called: by its own name where it is of the whole cycle, else by what it counts. */
export function titleOf(
  { named, snapshot, lang }: Asked,
  measured: Parameters<typeof describeMeasurement>[1],
): string {
  return named ?? capitalise(describeMeasurement(snapshot, measured, lang))
}

export function byValue(rows: readonly MemberCount[]): readonly MemberCount[] {
  return rows.toSorted((a, b) => b.value - a.value)
}
