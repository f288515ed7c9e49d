// Pages of the portal under load (autocannon, 10 connections, 5 seconds each), against a bare node:http server in a
// process of its own that sends the same bytes (uncompressed, so that they are the same). Bound: at least a quarter of the bare server's requests a second for
// pages that did not change, and 95 % of answers within 50 ms.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import autocannon from 'autocannon'
import { loadFramework } from '../src/compact/service.ts'
import { ROOT } from '../src/root.ts'
import { generateActions } from '../test/support/generate-actions.ts'
import { PLAIN, printRecord } from '../test/support/print-record.ts'
import { round, writeResults } from './results.ts'

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? '5')
const folder = mkdtempSync(path.join(tmpdir(), 'constancia-bench-'))
const children: ChildProcess[] = []

try {
  const origin = await servePortal()
  const measured: Record<string, unknown>[] = []
  for (const page of [
    '/es/',
    '/es/mx-2031/objetivos/7',
    '/es/mx-2031/apf/7/1',
    '/es/mx-2031/buscar?q=albergue',
  ]) {
    const body = new Uint8Array(
      await (await fetch(origin + page, { headers: { 'accept-encoding': 'identity' } })).arrayBuffer(),
    )
    const portal = await load(origin + page)
    const bare = await load(await serveBytes(body))
    const row = {
      page,
      bytes: body.length,
      portal,
      bare,
      ratio: round(portal.requestsPerSecond / bare.requestsPerSecond),
    }
    measured.push(row)
    process.stderr.write(`${JSON.stringify(row)}\n`)
  }
  writeResults('pages', {
    bounds: { ratio: 0.25, p95: 50 },
    connections: 10,
    seconds: SECONDS,
    actions: 379,
    measured,
  })
} finally {
  for (const child of children) child.kill()
  rmSync(folder, { recursive: true, force: true })
}

type Load = { readonly requestsPerSecond: number; readonly p50: number; readonly p97_5: number }

async function load(url: string): Promise<Load> {
  const result = await autocannon({
    url,
    connections: 10,
    duration: SECONDS,
    headers: { 'accept-encoding': 'identity' },
  })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`)
  return {
    requestsPerSecond: Math.round(result.requests.average),
    p50: result.latency.p50,
    p97_5: result.latency.p97_5,
  }
}

async function servePortal(): Promise<string> {
  const chapters = ['apf', 'ef', 'oca', 'osc']
  const actions = generateActions(379).toSorted(
    (a, b) =>
      chapters.indexOf(a.reporterType) - chapters.indexOf(b.reporterType) ||
      a.objective - b.objective ||
      a.number - b.number,
  )
  const document = path.join(folder, 'informe.txt')
  writeFileSync(document, printRecord(actions, loadFramework(), PLAIN))
  const cli = path.join(ROOT, '.build', 'cli.js')
  await finished(start([cli, 'import', document, '--cycle', 'mx-2031', '--data', folder, '--json']))
  return address(start([cli, 'serve', '--port', '0', '--data', folder]), 'stderr')
}

/** The same bytes with nothing around them. */
async function serveBytes(body: Uint8Array): Promise<string> {
  const file = path.join(folder, `bytes-${String(body.length)}`)
  writeFileSync(file, body)
  const program = `
    import { createServer } from 'node:http'
    import { readFileSync } from 'node:fs'
    const body = readFileSync(${JSON.stringify(file)})
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length }
    const server = createServer((_, response) => { response.writeHead(200, headers); response.end(body) })
    server.listen(0, '127.0.0.1', () => console.log('answers at http://127.0.0.1:' + server.address().port))`
  return address(start(['--input-type=module', '--eval', program]), 'stdout')
}

function start(args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  return child
}

function address(child: ChildProcess, stream: 'stdout' | 'stderr'): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child[stream]?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /answers at (\S+)/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.on('exit', () => {
      reject(new Error(said))
    })
  })
}

function finished(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.resume()
    child.on('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`exit ${String(code)}`))
    })
  })
}
