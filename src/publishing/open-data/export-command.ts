import { writeFile } from 'node:fs/promises'
import { type ExportedCycle, exportCycle, takeSnapshot } from '../../analysis/service.ts'
import type { Call, Command, Outcome } from '../../command.ts'
import type { Cycle } from '../../registry/schema.ts'
import { findCycle } from '../../registry/service.ts'
import { forSpreadsheet, toCsv, toParquet, toWorkbook } from './formats.ts'
import type { OpenRecord } from './open-record.ts'
import { actionsTable } from './tables/actions.ts'

export const exportCommand: Command = {
  name: 'export',
  usage: '--cycle ID [--format json|csv|xlsx|parquet] [--out FILE]',
  summary: 'writes the actions of a cycle with all that the record knows of them',
  options: { cycle: { type: 'string' }, format: { type: 'string' }, out: { type: 'string' } },
  run: runExport,
}

const FORMATS = ['json', 'csv', 'xlsx', 'parquet'] as const
type Format = (typeof FORMATS)[number]

async function runExport(call: Call): Promise<Outcome> {
  const asked = call.option('format') ?? 'json'
  const format = FORMATS.find((one) => one === asked)
  if (format === undefined)
    return {
      kind: 'refused',
      cause: `there is no format '${asked}'`,
      cure: `use --format ${FORMATS.join(', ')}`,
    }
  const id = call.option('cycle')
  const database = await call.open()
  const read = await database.read(async (tx) => {
    const cycle = await findCycle(tx, id ?? '')
    if (cycle === undefined) return undefined
    const exported = await exportCycle(tx, cycle, 'keeper')
    return {
      cycle,
      exported,
      record: { snapshot: await takeSnapshot(tx, cycle), findings: [], edition: null },
    }
  })
  if (read === undefined) return noCycle(id)
  const { cycle, exported } = read
  const bytes = await write(format, read)
  const out = call.option('out')
  if (out === undefined) return { kind: 'done', json: exported, text: '', bytes }
  await writeFile(call.path(out), bytes)
  return {
    kind: 'done',
    json: exported,
    text: `${exported.actions.length} actions of ${cycle.id} written to ${out} (${bytes.length} bytes)`,
  }
}

type Written = { readonly cycle: Cycle; readonly exported: ExportedCycle; readonly record: OpenRecord }

async function write(format: Format, { cycle, exported, record }: Written): Promise<Uint8Array> {
  const table = () => ({ table: actionsTable, rows: actionsTable.read(record) })
  switch (format) {
    case 'json':
      return Buffer.from(`${JSON.stringify(exported, null, 1)}\n`)
    case 'csv':
      return Buffer.from(forSpreadsheet(toCsv(table())))
    case 'xlsx':
      return toWorkbook([table()], new Date(`${cycle.periodEnd ?? '1980-01-01'}T12:00:00Z`))
    case 'parquet':
      return toParquet(table())
  }
}

function noCycle(id: string | undefined): Outcome {
  if (id === undefined)
    return {
      kind: 'refused',
      cause: 'no cycle was named',
      cure: 'add --cycle ID, for example --cycle mx-2024',
    }
  return {
    kind: 'refused',
    cause: `there is no cycle '${id}' in this record`,
    cure: `import its compendium first: constancia import FILE --cycle ${id}`,
  }
}
