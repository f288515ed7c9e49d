// The indicators of a report over the shipped cycle and over one of ten times as many actions: the index of a snapshot,
// 600 counts of two and three conditions, and all tables that every cycle has. Then every chart, drawn and as PNG.
import { indexSnapshot } from '../src/analysis/snapshot-index.ts'
import { countActions, listStandardQueries, measure } from '../src/analysis/rules.ts'
import type { Snapshot } from '../src/analysis/schema.ts'
import { takeSnapshot } from '../src/analysis/service.ts'
import { CycleId } from '../src/compact/schema.ts'
import { openDatabase } from '../src/db/open.ts'
import { loadWhatShips } from '../src/intake/shipped.ts'
import { CHARTS } from '../src/publishing/charts/charts.ts'
import { makeChart } from '../src/publishing/charts/make-chart.ts'
import { renderPng } from '../src/publishing/charts/render-png.ts'
import { defineCycle } from '../src/registry/service.ts'
import { percentile, round, writeResults } from './results.ts'

const RUNS = 15
const COUNTS = 600

const database = await openDatabase({ engine: 'memory' })
await loadWhatShips(database, new Date())
const snapshot = await database.read((tx) => takeSnapshot(tx, defineCycle(CycleId.parse('mx-2024'))))
await database.close()

function time(work: () => void): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

function measureSize(times: number) {
  const actions = Array.from({ length: times }, () => snapshot.actions).flat()
  const runs = Array.from({ length: RUNS }, () => {
    // Another object each time: an index is kept with its snapshot.
    const fresh: Snapshot = { ...snapshot, actions }
    return {
      index: time(() => indexSnapshot(fresh)),
      counts: time(() => {
        for (let i = 0; i < COUNTS; i += 1)
          countActions(fresh, {
            objective: (i % 23) + 1,
            gender: i % 2 === 0,
            ...(i % 3 === 0 ? {} : { reporterType: 'apf' }),
          })
      }),
      tables: time(() => {
        for (const { query } of listStandardQueries(fresh)) measure(fresh, query)
      }),
    }
  })
  const median = (of: 'index' | 'counts' | 'tables') =>
    round(
      percentile(
        runs.map((run) => run[of]),
        0.5,
      ),
    )
  return {
    actions: actions.length,
    tables: listStandardQueries(snapshot).length,
    firstRunMs: round(runs.slice(0, 1).reduce((sum, one) => sum + one.index + one.counts + one.tables, 0)),
    medianMs: { index: median('index'), [`counts${COUNTS}`]: median('counts'), tables: median('tables') },
  }
}

const charts: Record<string, unknown> = {}
for (const { name } of CHARTS) {
  const draw = () => makeChart(name, {}, snapshot, 'es')
  draw()
  const drawMs = Array.from({ length: RUNS }, () => time(draw))
  const made = draw()
  if ('kind' in made) throw new Error(`${name} is not known`)
  const started = performance.now()
  const png = await renderPng(made.svg)
  charts[name] = {
    drawMs: round(percentile(drawMs, 0.5)),
    svgBytes: made.svg.length,
    pngMs: round(performance.now() - started),
    pngBytes: png.length,
  }
}
writeResults('indicators', { cycle: measureSize(1), tenfold: measureSize(10), charts })
