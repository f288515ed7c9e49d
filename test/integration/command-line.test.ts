import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadFramework } from '../../src/compact/service.ts'
import { ROOT } from '../../src/root.ts'
import { generateActions } from '../support/generate-actions.ts'
import { printPdf } from '../support/print-pdf.ts'
import { PLAIN, printRecord } from '../support/print-record.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'constancia-cli-'))
const document = path.join(folder, 'informe.txt')
const edited = path.join(folder, 'informe-corregido.txt')

beforeAll(() => {
  const chapters = ['apf', 'ef', 'oca', 'osc']
  const actions = generateActions(40).toSorted(
    (a, b) =>
      chapters.indexOf(a.reporterType) - chapters.indexOf(b.reporterType) ||
      a.objective - b.objective ||
      a.number - b.number,
  )
  const print = (some: typeof actions) => printRecord(some, loadFramework(), PLAIN)
  writeFileSync(document, print(actions))
  const [first, ...rest] = actions
  if (first === undefined) throw new Error('no actions')
  writeFileSync(path.join(folder, 'scan.pdf'), printPdf(['Informe'], 'scanned'))
  writeFileSync(edited, print([{ ...first, results: 'Se entregaron 12 becas a estudiantes.' }, ...rest]))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

type Ran = { readonly exit: number | null; readonly out: string; readonly err: string }

function run(args: readonly string[], input = ''): Promise<Ran> {
  const child = spawn(process.execPath, [path.join(ROOT, '.build', 'cli.js'), ...args], {
    cwd: folder,
    env: { ...process.env, DATABASE_URL: '' },
  })
  child.stdin.end(input)
  return new Promise((resolve) => {
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    child.on('close', (exit) => {
      resolve({ exit, out, err })
    })
  })
}

const data = (name: string) => ['--cycle', 'mx-2031', '--data', path.join(folder, name)]

type Receipt = {
  readonly actions: number
  readonly created: number
  readonly changed: number
  readonly unchanged: number
  readonly documents: readonly {
    readonly sha256: string
    readonly format: string
    readonly unassigned: readonly unknown[]
  }[]
}

function receiptOf(ran: Ran): Receipt {
  expect(ran.err).toBe('')
  expect(ran.exit).toBe(0)
  return JSON.parse(ran.out) as Receipt
}

test('import gives a receipt, says nothing else with --json, and a second time changes nothing', async () => {
  const first = receiptOf(await run(['import', document, ...data('a'), '--json']))
  expect([first.actions, first.created, first.changed, first.unchanged]).toEqual([40, 40, 0, 0])
  expect(first.documents[0]?.format).toBe('text')
  expect(first.documents[0]?.unassigned).toEqual([])
  const again = receiptOf(await run(['import', document, ...data('a'), '--json']))
  expect([again.created, again.changed, again.unchanged]).toEqual([0, 0, 40])
  const corrected = receiptOf(await run(['import', edited, ...data('a'), '--json']))
  expect([corrected.created, corrected.changed, corrected.unchanged]).toEqual([0, 1, 39])
})

test('a dry run writes nothing', async () => {
  const dry = receiptOf(await run(['import', document, ...data('dry'), '--dry-run', '--json']))
  expect(dry.actions).toBe(40)
  const search = await run(['search', 'taller', ...data('dry')])
  expect(search.exit).toBe(2)
  expect(search.err).toMatch(/there is no cycle 'mx-2031'.*import/i)
})

test('what is exported is imported again unchanged', async () => {
  await run(['import', document, ...data('b')])
  const exported = path.join(folder, 'export.json')
  expect((await run(['export', ...data('b'), '--out', exported])).exit).toBe(0)
  expect(receiptOf(await run(['import', exported, ...data('c'), '--json'])).created).toBe(40)
  const one = await run(['export', ...data('b'), '--json'])
  const other = await run(['export', ...data('c'), '--json'])
  expect(other.out).toBe(one.out)
})

test.each(['csv', 'xlsx', 'parquet'])('export writes %s', async (format) => {
  await run(['import', document, ...data('b')])
  const file = path.join(folder, `export.${format}`)
  const ran = await run(['export', ...data('b'), '--format', format, '--out', file])
  expect(ran.exit).toBe(0)
})

test.each([
  [['import', 'falta.txt', '--cycle', 'mx-2031'], /there is no file falta\.txt/],
  [['import', '--cycle', 'mx-2031'], /no file was named/],
  [['import', 'informe.txt'], /no cycle was named.*--cycle/],
  [['import', 'informe.txt', '--cycle', 'México 2031'], /is no name for a cycle/],
  [['exprot'], /there is no command 'exprot'/],
  [['export', '--cycle', 'mx-2031', '--fromat', 'csv'], /Unknown option '--fromat'/],
  [['export', '--cycle', 'mx-2031', '--format', 'doc'], /there is no format 'doc'/],
  [['search', '--cycle', 'mx-2031'], /no words were given/],
  [['serve', '--prot', '1'], /Unknown option '--prot'/],
  [['export', '--cycle', 'mx-2031', '--cycle', 'mx-2032'], /--cycle is given twice/],
  [['check', 'scan.pdf'], /scan\.pdf is a PDF/],
  [['statistics', 'import', 'informe.txt'], /informe\.txt is none of \.jsonl/],
])('bad usage is refused in one line that names cause and cure: %j', async (args, message) => {
  const ran = await run([...args, '--data', path.join(folder, 'none')])
  expect(ran.exit).toBe(2)
  expect(ran.out).toBe('')
  expect(ran.err).toMatch(message)
  expect(ran.err.trim().split('\n')).toHaveLength(1)
})

test('a place that cannot be read or written is refused with what is wrong with it', async () => {
  const asData = await run(['export', '--cycle', 'mx-2031', '--data', document])
  expect([asData.exit, asData.err]).toEqual([
    2,
    expect.stringMatching(/informe\.txt cannot be used: a file .+\. Name another/),
  ])
  await run(['import', document, ...data('places')])
  const asFile = await run(['export', ...data('places'), '--out', '.'])
  expect([asFile.exit, asFile.err]).toEqual([2, expect.stringMatching(/cannot be used: it is a folder/)])
})

test('a decision on a printed name is kept, and an unknown code refused', async () => {
  await run(['import', document, ...data('b')])
  const wrong = await run(['institutions', 'resolve', 'INM', 'NADA', ...data('b')])
  expect(wrong.exit).toBe(2)
  expect(wrong.err).toMatch(/no institution of 'mx' has the code 'NADA'/)
  const right = await run(['institutions', 'resolve', 'INM', 'SRE', ...data('b'), '--json'])
  expect(right.exit).toBe(0)
  const exported = await run(['export', ...data('b'), '--json'])
  expect(exported.out).toContain(
    '"code":"SRE","name":"Secretaría de Relaciones Exteriores","parent":null,"printed":"INM"',
  )
})

test('a decision on a printed name goes with the export, and one taken since stays', async () => {
  await run(['import', document, ...data('named')])
  await run(['institutions', 'resolve', 'INM', 'SRE', ...data('named')])
  const exported = path.join(folder, 'named.json')
  await run(['export', ...data('named'), '--out', exported])
  await run(['import', exported, ...data('again')])
  const taken = async () => (await run(['export', ...data('again'), '--json'])).out
  expect(await taken()).toBe((await run(['export', ...data('named'), '--json'])).out)
  await run(['institutions', 'resolve', 'INM', 'AMEXCID', ...data('again')])
  await run(['import', exported, ...data('again')])
  expect(await taken()).toContain('"printed":"inm","code":"AMEXCID"')
})

test('the Parquet file has a row for each action and the columns of the CSV', async () => {
  await run(['import', document, ...data('b')])
  const file = path.join(folder, 'read-back.parquet')
  await run(['export', ...data('b'), '--format', 'parquet', '--out', file])
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(file) })
  expect(rows).toHaveLength(40)
  expect(rows[0]).toMatchObject({ id: 'mx-2031/apf/2/1', cycle: 'mx-2031', resultsReported: true })
})

describe('while the portal is served', () => {
  let server: ChildProcess
  let address = ''
  beforeAll(async () => {
    server = spawn(
      process.execPath,
      [path.join(ROOT, '.build', 'cli.js'), 'serve', '--port', '0', '--data', path.join(folder, 'served')],
      { env: { ...process.env, DATABASE_URL: '' } },
    )
    address = await new Promise((resolve) => {
      server.stderr?.on('data', (chunk: Buffer) => {
        const found = /answers at (\S+)/.exec(chunk.toString())?.[1]
        if (found !== undefined) resolve(found)
      })
    })
  })
  afterAll(() => {
    server.kill('SIGTERM')
  })

  test('an import from another process goes through the server, and its pages show it at once', async () => {
    const before = await fetch(`${address}/es/mx-2031`)
    expect(before.status).toBe(404)
    const receipt = receiptOf(await run(['import', 'informe.txt', ...data('served'), '--json']))
    expect(receipt.created).toBe(40)
    const page = await fetch(`${address}/es/mx-2031`)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('40 acciones')
  })

  test('a refusal comes back the same as from the command itself', async () => {
    const ran = await run(['export', '--cycle', 'mx-1999', '--data', path.join(folder, 'served')])
    expect(ran.exit).toBe(2)
    expect(ran.err).toMatch(/there is no cycle 'mx-1999'/)
  })
})

test('an import killed at any moment leaves the record as before or as after', async () => {
  await run(['import', document, ...data('killed')])
  const counts = new Set<number>()
  for (const delay of [150, 300, 450, 600, 800]) {
    const child = spawn(
      process.execPath,
      [path.join(ROOT, '.build', 'cli.js'), 'import', edited, ...data('killed')],
      {
        env: { ...process.env, DATABASE_URL: '' },
      },
    )
    await new Promise((resolve) => setTimeout(resolve, delay))
    child.kill('SIGKILL')
    await new Promise((resolve) => child.on('close', resolve))
    const ran = await run(['export', ...data('killed'), '--json'])
    expect(ran.exit, ran.err).toBe(0)
    const { actions } = JSON.parse(ran.out) as { actions: readonly { results: string }[] }
    expect(actions).toHaveLength(40)
    counts.add(actions.filter((action) => action.results.startsWith('Se entregaron 12 becas')).length)
  }
  for (const count of counts) expect([0, 1]).toContain(count)
})
