import { recallSnapshot, type SnapshotMemory } from '../../analysis/service.ts'
import { selectionQuery } from '../../analysis/rules.ts'
import type { Selection } from '../../analysis/schema.ts'
import type { Read } from '../../db/open.ts'
import type { Cycle } from '../../registry/schema.ts'
import type { Frame } from '../../web/frame.ts'
import { chartPath, indicatorsPath, localize } from '../../web/paths.ts'
import { ChartView } from './chart-view.tsx'
import type { ChartName } from './charts.ts'
import { sketchChart } from './make-chart.ts'
import { CHART_PAGE_WORDS } from './page-messages.ts'

type Question = 'who' | 'where' | 'kinds' | 'spread'
type Asked = readonly (readonly [Question, ChartName])[]

/** What a reader of each page asks that its text does not answer at sight. */
function questionsOf({ objective, reporterType }: Selection): Asked {
  if (objective !== undefined) return [['kinds', 'action-types']]
  if (reporterType !== undefined) return [['spread', 'objectives']]
  return [
    ['who', 'populations'],
    ['where', 'states'],
    ['kinds', 'action-types'],
  ]
}

/** Fewer actions than this are read faster than a chart of them. */
const ENOUGH = 5

/** The charts that stand on the page of a cycle, an objective or a reporter type. */
export async function listPageCharts(
  tx: Read,
  snapshots: SnapshotMemory,
  cycle: Cycle,
  selection: Selection,
  frame: Frame,
) {
  const { lang } = frame
  const words = CHART_PAGE_WORDS[lang]
  const snapshot = await recallSnapshot(tx, snapshots, cycle)
  const parameters = Object.fromEntries(Object.entries(selection).map(([key, value]) => [key, String(value)]))
  const shown = questionsOf(selection).flatMap(([question, name]) => {
    const sketch = sketchChart(name, parameters, snapshot, lang)
    return 'kind' in sketch || sketch.total < ENOUGH ? [] : [{ question, name, sketch }]
  })
  if (shown.length === 0) return null
  return (
    <>
      {shown.map(({ question, name, sketch }) => (
        <section class="block block--chart" aria-labelledby={`grafica-${question}`}>
          <h2 id={`grafica-${question}`}>{words[question]}</h2>
          <ChartView
            frame={frame}
            cycle={cycle.id}
            sketch={sketch}
            file={(format) => `${chartPath(cycle.id, name, format)}${selectionQuery(selection)}`}
          />
        </section>
      ))}
      <p class="sans">
        <a href={localize(lang, indicatorsPath(cycle.id))}>{words.seeAll}</a>
      </p>
    </>
  )
}
