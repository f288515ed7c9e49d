import { writeFile } from 'node:fs/promises'
import type { Call, Command, Outcome } from '../command.ts'
import { toFiguresCsv } from './figures-csv.ts'
import type { Ledger } from './ledger.ts'
import { openLedger } from './open-ledger.ts'
import { toSdmxCsv } from './sdmx-csv.ts'
import { readLedger } from './service.ts'

const FORMATS = ['csv', 'sdmx'] as const
type Format = (typeof FORMATS)[number]

/** Both come back through `statistics import`; figures that wait for a person go out flagged, and are refused there. */
export const STATISTICS_EXPORT: Command = {
  name: 'statistics export',
  usage: '[--format csv|sdmx] [--out FILE]',
  summary: 'writes the ledger as CSV with the names of the dictionary, or as SDMX-CSV',
  options: { format: { type: 'string' }, out: { type: 'string' } },
  run: exportLedger,
}

async function exportLedger(call: Call): Promise<Outcome> {
  const format = FORMATS.find((each) => each === (call.option('format') ?? 'csv'))
  if (format === undefined)
    return {
      kind: 'refused',
      cause: `--format ${call.option('format') ?? ''} is no format of the ledger`,
      cure: `use --format ${FORMATS.join(' or ')}`,
    }
  const database = await openLedger(call)
  const ledger = await database.read((tx) => readLedger(tx))
  const table = write(format, ledger, call)
  const out = call.option('out')
  const json = { format, figures: ledger.observations.length, file: out ?? null }
  if (out === undefined) return { kind: 'done', json, text: '', bytes: new TextEncoder().encode(table) }
  await writeFile(call.path(out), table)
  return { kind: 'done', json, text: `${String(json.figures)} figures written to ${out}` }
}

function write(format: Format, ledger: Ledger, { lang }: Call): string {
  switch (format) {
    case 'csv':
      return toFiguresCsv(ledger.observations, ledger, lang)
    case 'sdmx':
      return toSdmxCsv(ledger.observations)
  }
}
