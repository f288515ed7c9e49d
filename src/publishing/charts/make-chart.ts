import { checkSelection, findNearest, isUnknown, type Unknown } from '../../analysis/rules.ts'
import type { Snapshot } from '../../analysis/schema.ts'
import type { Language } from '../../compact/schema.ts'
import type { ChartFigure } from '../manuscript.ts'
import { CHARTS, findChart, type ChartName } from './charts.ts'
import type { Asked, Made, Sketch } from './sketch.ts'
import { sketchChange } from './sketch-change.ts'
import { sketchHeat, sketchStacks } from './sketch-crosses.ts'
import { sketchRanking } from './sketch-ranking.ts'
import { sketchFocus, sketchPopulations } from './sketch-shares.ts'
import { sketchStates } from './sketch-states.ts'
import { linkTable } from './tables.ts'

/** How many institutions a chart shows; its table has all. */
const INSTITUTIONS = 15

/**
 * Makes a chart of a snapshot by its name and parameters (those of a selection, and the chart's own), or says what of
 * them is not known. `other` is what a change is measured from. Drawn for a page of text.
 */
export function makeChart(
  name: string,
  parameters: Readonly<Record<string, string>>,
  snapshot: Snapshot,
  lang: Language,
  other?: Snapshot,
): ChartFigure | Unknown {
  const sketch = sketchChart(name, parameters, snapshot, lang, other)
  if ('kind' in sketch) return sketch
  const { title, sentence, alt, draw } = sketch
  const table = linkTable(sketch.table, snapshot.cycle.id, sketch.counted)
  return { name: sketch.name, title, sentence, alt, svg: draw('wide'), table }
}

/** A chart that can be drawn for a page and for a phone, and whose numbers lead to what they count. */
export function sketchChart(
  name: string,
  parameters: Readonly<Record<string, string>>,
  snapshot: Snapshot,
  lang: Language,
  other?: Snapshot,
): Sketch | Unknown {
  const chart = findChart(name)
  if (chart === undefined) {
    const known = CHARTS.map((one) => one.name)
    return { kind: 'unknown', parameter: name, value: null, nearest: findNearest(name, known), known }
  }
  const own: Record<string, string> = {}
  const selected: Record<string, string> = {}
  for (const [key, value] of Object.entries(parameters)) (key in chart.own ? own : selected)[key] = value
  for (const [key, values] of Object.entries(chart.own)) {
    const value = own[key]
    if (value !== undefined && !values.includes(value))
      return { kind: 'unknown', parameter: key, value, nearest: findNearest(value, values), known: values }
  }
  const selection = checkSelection(snapshot, selected)
  if (isUnknown(selection)) return selection
  const made = SKETCHES[chart.name]({
    snapshot,
    selection,
    lang,
    own,
    other,
    named: Object.keys(selection).length === 0 ? chart.title[lang] : undefined,
  })
  return { name: fileName(chart.name, { ...own, ...selection }), ...made }
}

function fileName(name: string, parameters: object): string {
  const values = Object.entries(parameters).map(([key, value]) =>
    `${key}-${String(value)}`.replace(/[^A-Za-z0-9]+/gu, '-'),
  )
  return [name, ...values].join('-')
}

const SKETCHES: Readonly<Record<ChartName, (asked: Asked) => Made>> = {
  'objectives-by-reporter-type': sketchStacks,
  'objectives-and-reporter-types': sketchHeat,
  objectives: (asked) => sketchRanking(asked, 'objective', { zeros: true }),
  populations: sketchPopulations,
  gender: (asked) => sketchFocus(asked, 'gender'),
  disability: (asked) => sketchFocus(asked, 'disability'),
  challenges: (asked) => sketchRanking(asked, 'challengeCategory', { by: 'challenges' }),
  'action-types': (asked) => sketchRanking(asked, 'actionType', {}),
  institutions: (asked) => sketchRanking(asked, 'institution', { limit: INSTITUTIONS }),
  states: sketchStates,
  change: sketchChange,
}
