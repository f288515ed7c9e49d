// How long it takes to set the compendium of a cycle, side by side in one run: as PDF by our typesetter and by Chromium
// printing our own page of it, as Word document, page and text; the open data and the site of files; the whole
// publication by its command; their sizes; the peak of memory, of all processes together; and ten times the cycle. The
// medium is the published compendium where ../shared has it, else the sample document. Writes bench/results/publish.json.
// With an argument (`pdf`, `docx`, TIMES) it is one of its own workers.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { commands } from '../src/commands.ts'
import { takeSnapshot } from '../src/analysis/service.ts'
import { CycleId, Day } from '../src/compact/schema.ts'
import { type Database, openDatabase } from '../src/db/open.ts'
import { spareMemory } from '../src/db/spare-memory.ts'
import { importFiles, readFile } from '../src/intake/import.ts'
import { makeCompendium } from '../src/publishing/documents/compendium.ts'
import { renderDocx } from '../src/publishing/documents/render-docx.ts'
import { renderHtml } from '../src/publishing/documents/render-html.tsx'
import { renderPdf } from '../src/publishing/documents/render-pdf.ts'
import { renderText } from '../src/publishing/documents/render-text.ts'
import { listOpenData } from '../src/publishing/open-data/list-open-data.ts'
import { Edition } from '../src/publishing/schema.ts'
import { defineCycle } from '../src/registry/service.ts'
import { ActionId } from '../src/registry/schema.ts'
import { ROOT } from '../src/root.ts'
import { watchTree } from './peak-of-tree.ts'
import { parseCommand, runParsed } from '../src/run-command.ts'
import { findShared } from './published-cycle.ts'
import { writeResults } from './results.ts'

const RUNS = 3
const [, , kind, file = '', times = '1'] = process.argv

if (kind === 'site' || kind === 'data') await workFiles(kind, file)
else if (kind === 'pdf' || kind === 'docx' || kind === 'html' || kind === 'text')
  await work(kind, file, Number(times))
else await main()

type Kind = 'pdf' | 'docx' | 'html' | 'text' | 'data' | 'site'
type Measured = { readonly seconds: number; readonly bytes: number; readonly peakMiB: number }

/** One rendering in a process of its own, so that its time and memory are its own. */
async function work(as: Exclude<Kind, 'data' | 'site'>, from: string, many: number): Promise<void> {
  const edition = multiply(Edition.parse(JSON.parse(readFileSync(from, 'utf8'))), many)
  const manuscript = makeCompendium(edition, 'es', { origin: 'https://constancia.example' })
  const start = performance.now()
  const made =
    as === 'pdf'
      ? await renderPdf(manuscript)
      : as === 'docx'
        ? await renderDocx(manuscript)
        : as === 'html'
          ? Buffer.from(await renderHtml(manuscript))
          : Buffer.from(renderText(manuscript))
  const seconds = (performance.now() - start) / 1000
  if (many === 1) writeFileSync(`${from}.${as}`, made)
  const measured: Measured = {
    seconds: round(seconds),
    bytes: made.length,
    peakMiB: Math.round(process.resourceUsage().maxRSS / 1024),
  }
  process.stdout.write(JSON.stringify(measured))
}

/** The open data or the whole site of an edition, from the record beside it, in a process of its own. */
async function workFiles(as: 'data' | 'site', from: string): Promise<void> {
  const edition = Edition.parse(JSON.parse(readFileSync(from, 'utf8')))
  spareMemory()
  const database = await openDatabase({ engine: 'pglite', folder: path.join(path.dirname(from), 'db') })
  const start = performance.now()
  const sizes =
    as === 'data'
      ? (await listOpenData(edition)).map((one) => one.bytes.byteLength)
      : await publishSite(database, edition.cycle, `${from}.site`)
  const seconds = (performance.now() - start) / 1000
  await database.close()
  const measured = {
    seconds: round(seconds),
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    peakMiB: Math.round(process.resourceUsage().maxRSS / 1024),
    files: sizes.length,
    cpuSeconds: round((process.cpuUsage().user + process.cpuUsage().system) / 1e6),
  }
  process.stdout.write(JSON.stringify(measured))
}

/** All that the command does, from the record to the folder in its place. */
async function publishSite(database: Database, cycle: CycleId, out: string): Promise<readonly number[]> {
  const words = ['--cycle', cycle, '--only', 'site', '--out', out, '--origin', 'https://constancia.example']
  const parsed = parseCommand(commands, ['publish', ...words])
  if ('kind' in parsed) throw new Error(parsed.cause)
  const outcome = await runParsed(parsed, {
    folder: path.dirname(out),
    by: 'bench',
    open: () => Promise.resolve(database),
    readInput: () => Promise.resolve(new Uint8Array()),
    progress: () => undefined,
    now: () => new Date(),
  })
  if (outcome.kind === 'refused') throw new Error(outcome.cause)
  const { files } = outcome.json as { readonly files: readonly { readonly bytes: number }[] }
  return files.map(({ bytes }) => bytes)
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'constancia-bench-'))
  const edition = path.join(folder, 'edition.json')
  const published = findShared('sources/compendio-general-2024.txt')
  const source = published ?? path.join(ROOT, 'test', 'golden', 'istmo-2025.txt')
  const cycle = published === undefined ? 'istmo-2025' : 'mx-2024'
  const actions = await writeEdition(source, cycle, folder, edition)
  const html = await best('html', edition)
  const page = path.join(folder, 'page.html')
  writeFileSync(page, readFileSync(`${edition}.html`))
  const pairs: { readonly typst: number; readonly chromium: number | null }[] = []
  let pdf: Measured | undefined
  for (let run = 0; run < RUNS; run += 1) {
    pdf = await inWorker('pdf', edition, 1)
    pairs.push({ typst: pdf.seconds, chromium: printWithChromium(page, path.join(folder, 'page.pdf')) })
  }
  const chromium = pairs.map((pair) => pair.chromium).filter((seconds) => seconds !== null)
  const printed = path.join(folder, 'page.pdf')
  writeResults('publish', {
    document: path.basename(source),
    actions,
    pdf: { ...pdf, seconds: middle(pairs.map(({ typst }) => typst)) },
    chromium:
      chromium.length === 0
        ? null
        : { seconds: middle(chromium), bytes: existsSync(printed) ? statSync(printed).size : 0 },
    ratio: chromium.length === 0 ? null : round(middle(pairs.map(({ typst }) => typst)) / middle(chromium)),
    runs: pairs,
    docx: await best('docx', edition),
    html,
    text: await best('text', edition),
    data: await best('data', edition),
    site: await best('site', edition),
    publication: await publishAll(folder, cycle),
    tenTimes: {
      pdf: await inWorker('pdf', edition, 10),
      docx: await inWorker('docx', edition, 10),
    },
    bounds: { pdfBytes: 5_000_000, docxSeconds: 3, dataSeconds: 3, siteSeconds: 20, peakMiB: 1024, ratio: 1 },
  })
  rmSync(folder, { recursive: true, force: true })
}

async function writeEdition(source: string, id: string, folder: string, out: string): Promise<number> {
  const database = await openDatabase({ engine: 'pglite', folder: path.join(folder, 'db') })
  const cycle = defineCycle(CycleId.parse(id))
  const read = await readFile({ name: path.basename(source), bytes: readFileSync(source) }, cycle, false)
  if (read.kind === 'refused') throw new Error(read.cause.en)
  await importFiles(database, cycle, [read], { by: 'bench', at: new Date() }, () => undefined)
  const snapshot = await database.read((tx) => takeSnapshot(tx, cycle))
  await database.close()
  const edition: Edition = {
    id: `${id}/1`,
    cycle: cycle.id,
    number: 1,
    hash: '0'.repeat(64),
    state: 'published',
    date: Day.parse('2024-11-25'),
    content: { snapshot, findings: [], report: { es: '', en: '' } },
  }
  writeFileSync(out, JSON.stringify(edition))
  return snapshot.actions.length
}

/** The same cycle many times over, each action with a name and a number of its own. */
function multiply(edition: Edition, many: number): Edition {
  const { snapshot } = edition.content
  const most = Math.max(...snapshot.actions.map(({ number }) => number))
  const actions = Array.from({ length: many }, (_, time) =>
    snapshot.actions.map((action) => {
      const number = action.number + time * most
      return {
        ...action,
        number,
        id: ActionId.parse([...action.id.split('/').slice(0, 3), String(number)].join('/')),
      }
    }),
  ).flat()
  return { ...edition, content: { ...edition.content, snapshot: { ...snapshot, actions } } }
}

async function best(as: Kind, edition: string): Promise<Measured> {
  const runs = [await inWorker(as, edition, 1), await inWorker(as, edition, 1)]
  return runs.reduce((a, b) => (b.seconds < a.seconds ? b : a))
}

async function inWorker(as: Kind, edition: string, many: number): Promise<Measured> {
  const { out, peakMiB } = await watched([process.argv[1] ?? '', as, edition, String(many)])
  const measured = JSON.parse(out) as Measured
  return { ...measured, peakMiB: peakMiB ?? measured.peakMiB }
}

/** The whole publication in both languages, as the command writes it. */
async function publishAll(folder: string, cycle: string) {
  const start = performance.now()
  const { peakMiB } = await watched([
    path.join(ROOT, '.build', 'cli.js'),
    ...['publish', '--cycle', cycle, '--out', path.join(folder, 'out'), '--data', folder, '--json'],
  ])
  return { seconds: round((performance.now() - start) / 1000), peakMiB }
}

/** A program's output, and the most memory that it had together with the processes that it started. */
async function watched(argv: readonly string[]): Promise<{ out: string; peakMiB: number | null }> {
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] })
  const peak = watchTree(child.pid ?? 0)
  const out = await text(child.stdout)
  return { out, peakMiB: peak() }
}

/** Seconds from starting Chromium to its PDF; null where there is none. */
function printWithChromium(page: string, out: string): number | null {
  const browser = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  if (!existsSync(browser)) return null
  const start = performance.now()
  const address = pathToFileURL(page).href
  const { status } = spawnSync(
    browser,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      `--print-to-pdf=${out}`,
      address,
    ],
    { stdio: 'ignore' },
  )
  return status === 0 ? round((performance.now() - start) / 1000) : null
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
