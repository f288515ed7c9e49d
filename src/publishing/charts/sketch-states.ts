import { tallyActions } from '../../analysis/rules.ts'
import type { MemberCount } from '../../analysis/schema.ts'
import { CHART_WORDS } from './messages.ts'
import { describeRanking, listFirst } from './sentences.ts'
import { type Asked, byValue, type Made, namer, titleOf } from './sketch.ts'
import { sketchRanking } from './sketch-ranking.ts'
import { canDrawStates, drawStateMap } from './state-map.ts'
import { tallyTable } from './tables.ts'

/** The states as a map: those that report, or those that actions concern. */
export function sketchStates(asked: Asked): Made {
  const { snapshot, selection, lang, own } = asked
  const words = CHART_WORDS[lang]
  const dimension = own['of'] === 'state' ? 'state' : 'reportingState'
  const tally = tallyActions(snapshot, dimension, selection)
  // Where the catalogue's country has no shapes, its states are bars.
  if (!canDrawStates(tally.rows.map(({ key }) => key))) return sketchRanking(asked, dimension, {})
  const name = namer(dimension, lang)
  const title = titleOf(asked, tally)
  const plain = ({ name: own }: Pick<MemberCount, 'name'>) => own[lang]
  return {
    title,
    total: tally.value,
    sentence: describeRanking(tally.rows, words.actions.toLowerCase(), plain, lang),
    alt: words.altMap(title, listFirst(tally, name, lang)),
    ...tallyTable({ ...tally, rows: byValue(tally.rows) }, title, name, lang),
    draw: (size) =>
      drawStateMap(
        tally.rows.map(({ key, name: own, value }) => ({ state: key, name: own[lang], value })),
        size,
        lang,
      ),
  }
}
