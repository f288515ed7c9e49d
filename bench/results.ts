import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import path from 'node:path'
import { ROOT } from '../src/root.ts'

/** Prints what a benchmark measured and writes it to bench/results/NAME.json, with the machine that it was measured on. */
export function writeResults(name: string, measured: Readonly<Record<string, unknown>>): void {
  const machine = {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  }
  const text = `${JSON.stringify({ name, machine, ...measured }, null, 2)}\n`
  const folder = path.join(ROOT, 'bench', 'results')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, `${name}.json`), text)
  process.stdout.write(text)
}

/** The value below which `share` (0 to 1) of the durations lie. */
export function percentile(durations: readonly number[], share: number): number {
  const sorted = durations.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export function round(milliseconds: number): number {
  return Number(milliseconds.toFixed(2))
}
