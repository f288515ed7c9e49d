import {
  DIMENSION_NAMES,
  formatShare,
  listMembers,
  shareActions,
  tallyActions,
} from '../../analysis/rules.ts'
import type { Selection } from '../../analysis/schema.ts'
import { formatNumber } from '../../web/languages.ts'
import type { DataTable } from '../manuscript.ts'
import { drawBars, oneColour } from './bars.ts'
import { CHART_WORDS } from './messages.ts'
import { ACCENT } from './palette.ts'
import { capitalise, listFirst } from './sentences.ts'
import { type Asked, byValue, type Made, namer, titleOf } from './sketch.ts'
import { tallyTable } from './tables.ts'

/** Each main population as a part of all actions. */
export function sketchPopulations(asked: Asked): Made {
  const { snapshot, selection, lang } = asked
  const words = CHART_WORDS[lang]
  const tally = tallyActions(snapshot, 'populationMain', selection)
  const rows = byValue(tally.rows)
  const name = namer('populationMain', lang)
  const title = titleOf(asked, tally)
  const [first, second] = rows
  return {
    title,
    total: tally.value,
    sentence:
      first === undefined || second === undefined || first.value === 0
        ? words.none
        : words.shareOfMost(
            name(first),
            formatShare(lang, first.share),
            second.value === 0 ? null : { who: name(second), share: formatShare(lang, second.share) },
          ),
    alt: words.altBars(title, rows.length, listFirst(tally, name, lang)),
    ...tallyTable({ ...tally, rows }, title, name, lang),
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
export function sketchFocus(asked: Asked, focus: 'gender' | 'disability'): Made {
  const { snapshot, selection, lang } = asked
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
  const title = titleOf(asked, focused)
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
    total: all.of.value,
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
    counted: (row, column) => {
      const of = rows[row]
      if (of === undefined || column === 0 || column === 3) return null
      return column === 1 ? of.part : of.whole
    },
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
