import type { Receipt } from '../intake/schema.ts'
import { cycleOf, type Reader } from './browse.ts'
import { getReceipt, type ImportEntry, listImports } from './history-store.ts'
import * as lineStore from './lines-store.ts'
import { REGISTRY_MESSAGES } from './messages.ts'
import type { ReceiptRun, SourceView } from './source-page.tsx'
import type { SourceRow, SourcesView } from './sources-page.tsx'

export async function viewSources(reader: Reader): Promise<SourcesView> {
  const imports = await listImports(reader.tx, reader.cycle.id)
  const sources: SourceRow[] = []
  for (const entry of imports) {
    const { reading, outcome } = await getReceipt(reader.tx, entry.id)
    sources.push({
      sha256: entry.source.sha256,
      file: entry.source.file,
      importedAt: entry.importedAt.toISOString(),
      actions: outcome.created.length + outcome.changed.length + outcome.unchanged.length,
      lines: entry.source.lines,
      unassigned: reading.receipt?.unassigned.length ?? 0,
    })
  }
  const counts = await lineStore.tallyActions(reader.tx, reader.cycle.id)
  return {
    cycle: cycleOf(reader),
    sources,
    totals: { actions: counts.reduce((sum, count) => sum + count.actions, 0) },
  }
}

/** Stretches of a document shown on one page of its receipt. */
const RUNS_A_PAGE = 200

export async function viewSource(
  reader: Reader,
  sha256: string,
  page: number,
): Promise<SourceView | undefined> {
  const imports = await listImports(reader.tx, reader.cycle.id)
  const entry = imports.find((one) => one.source.sha256 === sha256)
  if (entry === undefined) return undefined
  const { reading, outcome } = await getReceipt(reader.tx, entry.id)
  const receipt = reading.receipt ?? { lines: 0, runs: [], inActions: 0, furniture: {}, unassigned: [] }
  const blank = receipt.furniture.blank ?? 0
  const pages = Math.max(1, Math.ceil(receipt.runs.length / RUNS_A_PAGE))
  if (page > pages) return undefined
  return {
    cycle: cycleOf(reader),
    document: {
      sha256: entry.source.sha256,
      file: entry.source.file,
      format: entry.source.format,
      bytes: entry.source.bytes,
      pages: entry.source.pages,
      importedAt: entry.importedAt.toISOString(),
      importedBy: null,
      actions: outcome.created.length + outcome.changed.length + outcome.unchanged.length,
    },
    receipt: {
      inActions: receipt.inActions,
      furniture: receipt.lines - receipt.inActions - blank - receipt.unassigned.length,
      blank,
      unassigned: receipt.unassigned.length,
    },
    unassigned: receipt.unassigned,
    runs: await showRuns(reader, entry, receipt, page),
    page,
    pages,
  }
}

async function showRuns(
  reader: Reader,
  entry: ImportEntry,
  receipt: Receipt,
  page: number,
): Promise<readonly ReceiptRun[]> {
  const read = await lineStore.listReadingPlaces(reader.tx, entry.id)
  const byPosition = new Map(read.map((one) => [one.position, one]))
  const titles = new Map(
    (
      await lineStore.listLinesOf(
        reader.tx,
        read.map((one) => one.action),
      )
    ).map((line) => [line.id as string, line.title]),
  )
  return receipt.runs.slice((page - 1) * RUNS_A_PAGE, page * RUNS_A_PAGE).map((run): ReceiptRun => {
    const lines = { lineStart: run.from, lineEnd: run.to }
    switch (run.class.kind) {
      case 'action': {
        const id = byPosition.get(run.class.action)?.action
        if (id === undefined) return { ...lines, kind: 'unassigned' }
        return { ...lines, kind: 'action', id, title: titles.get(id) ?? id }
      }
      case 'furniture':
        return {
          ...lines,
          kind: 'furniture',
          what: REGISTRY_MESSAGES[reader.lang].furnitureKinds[run.class.furniture],
        }
      case 'unassigned':
        return { ...lines, kind: 'unassigned' }
    }
  })
}
