import { rankMembers, tallyActions } from '../../analysis/rules.ts'
import type { Dimension } from '../../analysis/schema.ts'
import { formatNumber } from '../../web/languages.ts'
import { drawBars, oneColour } from './bars.ts'
import { CHART_WORDS } from './messages.ts'
import { describeRanking, listFirst } from './sentences.ts'
import { type Asked, byValue, type Made, namer, spoken, titleOf } from './sketch.ts'
import { tallyTable } from './tables.ts'

type Ranking = { readonly by?: 'challenges'; readonly limit?: number; readonly zeros?: boolean }

/** The members of a dimension as bars, those with most first. */
export function sketchRanking(asked: Asked, dimension: Dimension, ranking: Ranking): Made {
  const { snapshot, selection, lang } = asked
  const words = CHART_WORDS[lang]
  const { by = 'actions', limit, zeros = false } = ranking
  const whole = tallyActions(snapshot, dimension, selection, { by })
  const ranked = rankMembers(snapshot, dimension, selection, { by, limit, zeros })
  const name = namer(dimension, lang)
  const title = titleOf(asked, whole)
  const unit = (by === 'actions' ? words.actions : words.challenges).toLowerCase()
  const hidden = whole.rows.filter(({ value }) => value > 0).length - ranked.rows.length
  const seen = describeRanking(whole.rows, unit, spoken(dimension, lang), lang)
  return {
    title,
    total: whole.value,
    sentence: limit !== undefined && hidden > 0 ? `${seen} ${words.more(hidden)}` : seen,
    alt: words.altBars(title, ranked.rows.length, listFirst(whole, name, lang)),
    ...tallyTable({ ...whole, rows: byValue(whole.rows) }, title, name, lang),
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
