import {
  checkSelection,
  describeMeasurement,
  DIMENSION_NAMES,
  findNearest,
  formatShare,
  isUnknown,
  listMembers,
  measureChange,
  rankMembers,
  shareActions,
  tallyActions,
  type Unknown,
} from '../../analysis/rules.ts'
import {
  type Dimension,
  DIMENSIONS,
  type MemberCount,
  type Selection,
  type Snapshot,
  type TallyMeasurement,
} from '../../analysis/schema.ts'
import type { Language } from '../../compact/schema.ts'
import { formatList, formatNumber } from '../../web/languages.ts'
import type { ChartFigure, DataTable } from '../manuscript.ts'
import { type BarRow, drawBars, oneColour } from './bars.ts'
import { drawChange } from './change-plot.ts'
import { CHARTS, findChart, type ChartName } from './charts.ts'
import type { Size } from './drawing.ts'
import { drawHeatMap } from './heat-map.ts'
import { CHART_WORDS } from './messages.ts'
import { ACCENT, partColour } from './palette.ts'
import { capitalise, describeRanking, listFirst } from './sentences.ts'
import { canDrawStates, drawStateMap } from './state-map.ts'
import { crossTable, tallyTable } from './tables.ts'

/** A chart before it is drawn to a width. */
type Sketch = Omit<ChartFigure, 'name' | 'svg'> & { readonly draw: (size: Size) => string }
type Asked = {
  readonly snapshot: Snapshot
  readonly selection: Selection
  readonly lang: Language
  readonly own: Readonly<Record<string, string>>
  readonly other: Snapshot | undefined
}

/** How many institutions a chart shows; its table has all. */
const INSTITUTIONS = 15

/**
 * Makes a chart of a snapshot by its name and parameters (those of a selection, and the chart's own), or says what of
 * them is not known. `other` is what a change is measured from. Drawn for a page of text unless a size is given.
 */
export function makeChart(
  name: string,
  parameters: Readonly<Record<string, string>>,
  snapshot: Snapshot,
  lang: Language,
  other?: Snapshot,
  size: Size = 'wide',
): ChartFigure | Unknown {
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
  const { draw, ...told } = SKETCHES[chart.name]({ snapshot, selection, lang, own, other })
  return { name: fileName(chart.name, { ...own, ...selection }), ...told, svg: draw(size) }
}

function fileName(name: string, parameters: object): string {
  const values = Object.entries(parameters).map(([key, value]) =>
    `${key}-${String(value)}`.replace(/[^A-Za-z0-9]+/gu, '-'),
  )
  return [name, ...values].join('-')
}

const SKETCHES: Readonly<Record<ChartName, (asked: Asked) => Sketch>> = {
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

/** Objectives by number, institutions by acronym, the rest by name. */
function namer(
  dimension: Dimension,
  lang: Language,
): (row: Pick<MemberCount, 'key' | 'name' | 'short'>) => string {
  const words = CHART_WORDS[lang]
  if (dimension === 'objective') return ({ key, short }) => words.objective(key, short[lang])
  if (dimension === 'institution' || dimension === 'reporterType') return ({ short }) => short[lang]
  return ({ name }) => name[lang]
}

/** A member inside a sentence: «el objetivo 7 (Reducir vulnerabilidades)». */
function spoken(
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

function titleOf(snapshot: Snapshot, tally: TallyMeasurement, lang: Language): string {
  return capitalise(describeMeasurement(snapshot, tally, lang))
}

function byValue(rows: readonly MemberCount[]): readonly MemberCount[] {
  return rows.toSorted((a, b) => b.value - a.value)
}

type Ranking = { readonly by?: 'challenges'; readonly limit?: number; readonly zeros?: boolean }

function sketchRanking({ snapshot, selection, lang }: Asked, dimension: Dimension, ranking: Ranking): Sketch {
  const words = CHART_WORDS[lang]
  const { by = 'actions', limit, zeros = false } = ranking
  const whole = tallyActions(snapshot, dimension, selection, { by })
  const ranked = rankMembers(snapshot, dimension, selection, { by, limit, zeros })
  const name = namer(dimension, lang)
  const title = titleOf(snapshot, whole, lang)
  const unit = (by === 'actions' ? words.actions : words.challenges).toLowerCase()
  const hidden = whole.rows.filter(({ value }) => value > 0).length - ranked.rows.length
  const seen = describeRanking(whole.rows, unit, spoken(dimension, lang), lang)
  return {
    title,
    sentence: limit !== undefined && hidden > 0 ? `${seen} ${words.more(hidden)}` : seen,
    alt: words.altBars(title, ranked.rows.length, listFirst(whole, name, lang)),
    table: tallyTable({ ...whole, rows: byValue(whole.rows) }, title, name, lang),
    draw: (size) =>
      drawBars(
        ranked.rows.map((row) => ({
          label: name(row),
          parts: oneColour(row.value),
          text: formatNumber(lang, row.value),
        })),
        { size },
      ),
  }
}

function sketchStacks({ snapshot, selection, lang }: Asked): Sketch {
  const words = CHART_WORDS[lang]
  const { cross, table, title } = crossTable(snapshot, 'objective', 'reporterType', selection, lang)
  const tally = tallyActions(snapshot, 'objective', selection)
  const name = namer('objective', lang)
  const types = cross.columns.map((column, i) => ({ ...column, i })).filter(({ value }) => value > 0)
  const rows = cross.rows.toSorted((a, b) => b.value - a.value)
  return {
    title,
    sentence: describeRanking(tally.rows, words.actions.toLowerCase(), spoken('objective', lang), lang),
    alt: words.altBars(title, rows.length, listFirst(tally, name, lang)),
    table,
    draw: (size) =>
      drawBars(
        rows.map((row): BarRow => ({
          label: name(row),
          parts: row.cells.map(({ value }, i) => ({ value, colour: partColour(i) })),
          text: formatNumber(lang, row.value),
        })),
        {
          size,
          key: types.map(({ short, value, i }) => ({
            label: `${short[lang]} ${formatNumber(lang, value)}`,
            colour: partColour(i),
          })),
        },
      ),
  }
}

function sketchHeat({ snapshot, selection, lang }: Asked): Sketch {
  const words = CHART_WORDS[lang]
  const { cross, table, title } = crossTable(snapshot, 'objective', 'reporterType', selection, lang)
  const name = namer('objective', lang)
  const cells = cross.rows
    .flatMap((row) =>
      row.cells.map(({ value }, i) => ({
        value,
        of: words.cell(cross.columns[i]?.short[lang] ?? '', row.key, row.short[lang]),
      })),
    )
    .toSorted((a, b) => b.value - a.value)
  const most = cells[0]?.value ?? 0
  const top = cells.filter(({ value }) => value === most).map(({ of }) => of)
  const sentence = most === 0 ? words.none : words.cells(formatList(lang, top), formatNumber(lang, most))
  const first = cells.slice(0, 3).map(({ of, value }) => `${of}: ${value}`)
  return {
    title,
    sentence,
    alt: words.altHeat(title, cross.rows.length, cross.columns.length, first.join('; ')),
    table,
    draw: (size) =>
      drawHeatMap(
        {
          columns: [...cross.columns.map(({ short }) => short[lang])],
          rows: cross.rows.map((row) => ({
            label: name(row),
            short: row.key,
            values: row.cells.map(({ value }) => value),
          })),
        },
        size,
      ),
  }
}

function sketchPopulations({ snapshot, selection, lang }: Asked): Sketch {
  const words = CHART_WORDS[lang]
  const tally = tallyActions(snapshot, 'populationMain', selection)
  const rows = byValue(tally.rows)
  const name = namer('populationMain', lang)
  const title = titleOf(snapshot, tally, lang)
  const [first, second] = rows
  return {
    title,
    sentence:
      first === undefined || second === undefined || first.value === 0
        ? words.none
        : words.shareOfMost(
            name(first),
            formatShare(lang, first.share),
            name(second),
            formatShare(lang, second.share),
          ),
    alt: words.altBars(title, rows.length, listFirst(tally, name, lang)),
    table: tallyTable({ ...tally, rows }, title, name, lang),
    draw: (size) =>
      drawBars(
        rows.map((row) => ({
          label: name(row),
          parts: oneColour(row.value),
          text: `${formatShare(lang, row.share)} · ${formatNumber(lang, row.value)}`,
        })),
        { size, max: Math.max(1, tally.value), track: true },
      ),
  }
}

/** The share of actions with a focus: of all, then of each reporter type. */
function sketchFocus({ snapshot, selection, lang }: Asked, focus: 'gender' | 'disability'): Sketch {
  const words = CHART_WORDS[lang]
  const types = listMembers(snapshot, 'reporterType', selection).members
  const shareIn = (label: string, whole: Selection, full = label) => ({
    label,
    full,
    ...shareActions(snapshot, { [focus]: true }, whole),
  })
  const all = shareIn(words.allActions, selection)
  const rows = [
    all,
    ...(selection.reporterType === undefined
      ? types.map(({ key, name, short }) =>
          shareIn(short[lang], { ...selection, reporterType: key }, name[lang]),
        )
      : []),
  ]
  const focused = tallyActions(snapshot, 'reporterType', { ...selection, [focus]: true })
  const title = titleOf(snapshot, focused, lang)
  const numbers = ({ value, of }: (typeof rows)[number]) =>
    words.of(formatNumber(lang, value), formatNumber(lang, of.value))
  // The proportion of a handful of actions is no finding.
  const top = rows
    .slice(1)
    .filter(({ of }) => of.value >= 10)
    .toSorted((a, b) => (b.share?.exact ?? 0) - (a.share?.exact ?? 0))[0]
  const whole = words.withFocus(
    formatNumber(lang, all.value),
    formatNumber(lang, all.of.value),
    formatShare(lang, all.share),
  )
  const table: DataTable = {
    caption: words.tableOf(title),
    lead: 1,
    columns: [
      { title: capitalise(DIMENSION_NAMES.reporterType.one[lang]), align: 'start' },
      { title: words.actions, align: 'end' },
      { title: words.total, align: 'end' },
      { title: words.percent, align: 'end' },
    ],
    rows: rows.map((row) => [
      row.label,
      formatNumber(lang, row.value),
      formatNumber(lang, row.of.value),
      formatShare(lang, row.share),
    ]),
  }
  return {
    title,
    sentence:
      all.share === null
        ? words.none
        : `${whole}${top?.share && top.value > 0 ? ` ${words.focusMost(top.full, formatShare(lang, top.share))}` : ''}`,
    alt: words.altBars(
      title,
      rows.length,
      rows
        .slice(0, 3)
        .map((row) => `${row.label} ${formatShare(lang, row.share)}`)
        .join(', '),
    ),
    table,
    draw: (size) =>
      drawBars(
        rows.map((row) => ({
          label: row.label,
          parts: [{ value: row.share?.exact ?? 0, colour: ACCENT }],
          text: `${formatShare(lang, row.share)} · ${numbers(row)}`,
        })),
        { size, max: 100, track: true },
      ),
  }
}

function sketchStates(asked: Asked): Sketch {
  const { snapshot, selection, lang, own } = asked
  const words = CHART_WORDS[lang]
  const dimension = own['of'] === 'state' ? 'state' : 'reportingState'
  const tally = tallyActions(snapshot, dimension, selection)
  // Where the catalogue's country has no shapes, its states are bars.
  if (!canDrawStates(tally.rows.map(({ key }) => key))) return sketchRanking(asked, dimension, {})
  const name = namer(dimension, lang)
  const title = titleOf(snapshot, tally, lang)
  const plain = ({ name: own }: Pick<MemberCount, 'name'>) => own[lang]
  return {
    title,
    sentence: describeRanking(tally.rows, words.actions.toLowerCase(), plain, lang),
    alt: words.altMap(title, listFirst(tally, name, lang)),
    table: tallyTable({ ...tally, rows: byValue(tally.rows) }, title, name, lang),
    draw: (size) =>
      drawStateMap(
        tally.rows.map(({ key, name: own, value }) => ({ state: key, name: own[lang], value })),
        size,
        lang,
      ),
  }
}

/** Change needs another edition; without one every member has only its number now. */
function sketchChange({ snapshot, selection, lang, own, other }: Asked): Sketch {
  const words = CHART_WORDS[lang]
  const dimension = DIMENSIONS.find((one) => one === own['of']) ?? 'objective'
  const query = { indicator: 'tally', dimension, selection } as const
  const name = namer(dimension, lang)
  const tally = tallyActions(snapshot, dimension, selection)
  const title = titleOf(snapshot, tally, lang)
  const change = other === undefined ? null : measureChange(snapshot, other, query)
  const rows =
    change?.rows ??
    tally.rows.map((row) => ({ ...row, before: null, after: row.value, difference: null, percent: null }))
  const signed = (value: number | null) =>
    value === null ? '–' : `${value > 0 ? '+' : value < 0 ? '−' : ''}${formatNumber(lang, Math.abs(value))}`
  const number = (value: number | null) => (value === null ? '–' : formatNumber(lang, value))
  const moved = rows
    .filter(({ difference }) => difference !== null && difference !== 0)
    .toSorted((a, b) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0))
  const [most] = moved
  const names = { before: other?.cycle.title[lang] ?? '–', after: snapshot.cycle.title[lang] }
  const total = words.changeTotal(
    number(change?.value.before ?? null),
    number(change?.value.after ?? tally.value),
    names.before,
  )
  return {
    title,
    sentence:
      most === undefined ? total : `${total} ${words.changeMost(name(most), signed(most.difference))}`,
    alt: words.altChange(
      title,
      rows.length,
      moved
        .slice(0, 3)
        .map((row) => `${name(row)} ${signed(row.difference)}`)
        .join(', '),
    ),
    table: {
      caption: words.tableOf(title),
      lead: 1,
      columns: [
        { title: capitalise(DIMENSION_NAMES[dimension].one[lang]), align: 'start' },
        { title: names.before, align: 'end' },
        { title: names.after, align: 'end' },
        { title: words.change, align: 'end' },
      ],
      rows: rows.map((row) => [name(row), number(row.before), number(row.after), signed(row.difference)]),
    },
    draw: (size) =>
      drawChange(
        rows.map((row) => ({ label: name(row), before: row.before, after: row.after })),
        names,
        size,
      ),
  }
}
