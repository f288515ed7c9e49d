import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { loadShippedCycle, writeShippedLabels } from '../classification/service.ts'
import type { ShippedCycle } from '../classification/schema.ts'
import type { Database } from '../db/open.ts'
import { type Cycle, type ReportedAction, Sha256, type Source } from '../registry/schema.ts'
import { defineCycle, listActions, listCycles, recordReport, writeSummaries } from '../registry/service.ts'
import { ROOT } from '../root.ts'
import { indexActions } from '../search/service.ts'
import { CycleId } from '../compact/schema.ts'

/** The cycle that ships, as facts and summaries of our own; the reported texts are loaded by importing the document. */
const SHIPPED = CycleId.parse('mx-2024')

/** On an empty record loads the cycle that ships, so that a newcomer sees real content. Returns what to tell, or nothing. */
export async function loadWhatShips(database: Database, now: Date): Promise<string | undefined> {
  if ((await database.read(listCycles)).length > 0) return undefined
  const cycle = defineCycle(SHIPPED)
  const shipped = loadShippedCycle(cycle.id)
  const { source, actions, provenance, summaries } = readShipped(cycle, shipped)
  await database.write(async (tx) => {
    const reported = { source, actions, provenance, receipt: { language: null, receipt: null, warnings: [] } }
    const deed = { by: 'constancia', at: now }
    const outcome = await recordReport(tx, cycle, reported, deed)
    await writeSummaries(tx, summaries)
    await writeShippedLabels(tx, cycle, shipped, deed)
    await indexActions(tx, cycle, await listActions(tx, cycle, outcome.created))
  })
  return (
    `the record was empty: loaded the summaries of the ${String(actions.length)} actions of ${cycle.id} that ship. ` +
    `For the reported texts: script/constancia import FILE --cycle ${cycle.id}`
  )
}

function readShipped(cycle: Cycle, shipped: ShippedCycle) {
  const file = path.join(ROOT, 'data', 'cycles', cycle.id, 'actions.jsonl')
  const bytes = readFileSync(file)
  const source: Source = {
    sha256: Sha256.parse(createHash('sha256').update(bytes).digest('hex')),
    file: path.basename(file),
    format: 'summary',
    bytes: bytes.length,
    pages: null,
    lines: shipped.actions.length,
    sample: false,
  }
  const actions = shipped.actions.map((action, i): ReportedAction => ({
    reporterType: action.reporterType,
    objective: action.objective,
    number: action.number,
    title: action.title,
    printedTitle: action.title,
    printedInstitutions: action.institutions,
    description: '',
    results: '',
    challengesText: '',
    challenges: [],
    resultsReported: action.resultsReported,
    challengesReported: action.challengesReported,
    page: null,
    lineStart: i + 1,
    lineEnd: i + 1,
    original: '',
  }))
  return {
    source,
    actions,
    provenance: shipped.actions.map((action, i) => ({
      id: action.id,
      source: { document: source.sha256, file: source.file, page: null, lineStart: i + 1, lineEnd: i + 1 },
      textLoaded: false,
    })),
    summaries: shipped.actions.map((action) => ({
      action: action.id,
      title: { es: action.title, en: action.titleEn },
      summary: { es: action.summaryEs, en: action.summaryEn },
    })),
  }
}
