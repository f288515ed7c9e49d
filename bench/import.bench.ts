// How long it takes to read a compendium's text into actions, without the record, against one plain pass of a regular
// expression over the same text, and the whole command into the embedded database. Bounds: 150 ms warm for the reading,
// 4 s for the command with a warm template. Writes bench/results/import.json.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { loadFramework, loadInstitutions } from '../src/compact/service.ts'
import { readDocument } from '../src/intake/service.ts'
import { ROOT } from '../src/root.ts'

const BOUND = 150
const RUNS = 30
const SHARED = process.env['CONSTANCIA_SHARED'] ?? path.join(ROOT, '..', 'shared')
const published = path.join(SHARED, 'sources', 'compendio-general-2024.txt')
const shipped = path.join(ROOT, 'test', 'golden', 'istmo-2025.txt')

await main()

async function main(): Promise<void> {
  const file = existsSync(published) ? published : shipped
  if (file === shipped)
    console.log('../shared is missing: the sample document is read instead of the published one')
  const bytes = readFileSync(file)
  const text = bytes.toString('utf8')
  const framework = loadFramework()
  const institutions = loadInstitutions('mx')
  let actions = 0
  const reading = await timed(async () => {
    const result = await readDocument(bytes, framework, institutions)
    if (result.kind === 'refused') throw new Error(result.cause.en)
    actions = result.actions.length
  })
  const plain = await timed(() => Promise.resolve(text.match(/[\p{L}\p{N}]+/gu)?.length))
  const result = {
    bench: 'import',
    document: path.basename(file),
    bytes: bytes.length,
    actions,
    reading,
    plainPass: plain,
    ratio: round(reading.median / plain.median),
    wholeCommand: await timeCommand(file),
    bound: { readingMedianMs: BOUND, met: reading.median < BOUND, wholeCommandMs: 4000 },
    node: process.version,
  }
  const out = path.join(ROOT, 'bench', 'results', 'import.json')
  mkdirSync(path.dirname(out), { recursive: true })
  writeFileSync(out, `${JSON.stringify(result, null, 2)}\n`)
  console.log(
    `${actions} actions read in ${reading.median} ms (p95 ${reading.p95}, first ${reading.first}); a plain pass takes ${plain.median} ms; ratio ${result.ratio}`,
  )
  if (!result.bound.met) process.exitCode = 1
}

/** The whole command, from starting the program to its receipt, into a folder where nothing is yet. Milliseconds. */
async function timeCommand(document: string): Promise<readonly number[]> {
  const times: number[] = []
  for (let run = 0; run < 3; run += 1) {
    const folder = mkdtempSync(path.join(tmpdir(), 'constancia-bench-'))
    const args = [
      path.join(ROOT, '.build', 'cli.js'),
      'import',
      document,
      '--cycle',
      'mx-2024',
      '--data',
      folder,
      '--json',
    ]
    const start = performance.now()
    const child = spawn(process.execPath, args, {
      stdio: 'ignore',
      env: { ...process.env, DATABASE_URL: '' },
    })
    const code = await new Promise((resolve) => child.on('exit', resolve))
    if (code !== 0) throw new Error(`import ended with ${String(code)}`)
    times.push(round(performance.now() - start))
    rmSync(folder, { recursive: true, force: true })
  }
  return times
}

type Times = { readonly first: number; readonly median: number; readonly p95: number; readonly runs: number }

/** Runs a piece of work many times; the first is told apart, the rest are warm. Milliseconds. */
async function timed(work: () => Promise<unknown>): Promise<Times> {
  const times: number[] = []
  for (let run = 0; run <= RUNS; run += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  const [first = 0, ...warm] = times
  warm.sort((a, b) => a - b)
  return {
    first: round(first),
    median: round(warm[Math.floor(RUNS / 2)] ?? 0),
    p95: round(warm[Math.floor(RUNS * 0.95)] ?? 0),
    runs: RUNS,
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
