import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ROOT } from '../../src/root.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'constancia-killed-'))
const out = path.join(folder, 'publicacion')
const text = readFileSync(path.join(ROOT, 'test', 'golden', 'clara-2023.txt'), 'utf8')
writeFileSync(path.join(folder, 'clara.txt'), text)
writeFileSync(path.join(folder, 'corregido.txt'), text.replaceAll(/\b(\d)(\d)\b/g, '$2$1'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Runs a command to its end, or to where `until` has it killed. */
function run(args: readonly string[], until?: (kill: () => void) => () => void): Promise<number | null> {
  const child = spawn(
    process.execPath,
    [
      path.join(ROOT, '.build', 'cli.js'),
      ...args,
      '--cycle',
      'clara-2023',
      '--data',
      path.join(folder, 'data'),
    ],
    { cwd: folder, env: { ...process.env, DATABASE_URL: '' }, stdio: 'ignore' },
  )
  const stop = until?.(() => child.kill('SIGKILL'))
  return new Promise((resolve) => {
    child.on('close', (exit) => {
      stop?.()
      resolve(exit)
    })
  })
}

const publish = (where: string, ...more: readonly string[]) => [
  'publish',
  ...['--only', 'report,data', '--lang', 'es', '--out', where],
  ...more,
]

const after = (ms: number) => (kill: () => void) => {
  const timer = setTimeout(kill, ms)
  return () => {
    clearTimeout(timer)
  }
}

/** As soon as the folder has another content: while the former one is taken away. */
const atTheSwap = (kill: () => void) => {
  const watcher = watch(folder, (_event, name) => {
    if (name === path.basename(out)) kill()
  })
  return () => {
    watcher.close()
  }
}

/** What a folder holds, as one text. */
function tell(where: string): string {
  const files = globSync('**/*', { cwd: where, withFileTypes: true }).filter((entry) => entry.isFile())
  const sums = files.map((entry) => {
    const file = path.join(entry.parentPath, entry.name)
    return `${path.relative(where, file)} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`
  })
  return sums.toSorted().join('\n')
}

test('a publication that is killed at any moment leaves the former one whole or the new one whole', async () => {
  expect(await run(['import', 'clara.txt'])).toBe(0)
  expect(await run(publish(out))).toBe(0)
  const former = tell(out)
  expect(await run(['import', 'corregido.txt'])).toBe(0)
  const began = performance.now()
  expect(await run(publish(path.join(folder, 'otra')))).toBe(0)
  const whole = performance.now() - began
  const made = tell(path.join(folder, 'otra'))
  expect(made).not.toBe(former)
  for (const until of [...[0.5, 0.8, 0.95].map((part) => after(part * whole)), atTheSwap]) {
    await run(publish(out, '--edition', '2'), until)
    expect([former, made]).toContain(tell(out))
  }
  expect(await run(publish(out, '--edition', '2'))).toBe(0)
  expect(tell(out)).toBe(made)
  const beside = readdirSync(folder).filter((name) => name.startsWith('.publicacion'))
  expect(beside).toEqual([])
}, 180_000)

test('what was not made stays as it was, and is said to be of another edition', async () => {
  expect(await run(publish(out, '--edition', '1'))).toBe(0)
  writeFileSync(path.join(out, 'nota.txt'), 'de la unidad')
  expect(await run(['publish', '--only', 'data', '--out', out, '--edition', '2'])).toBe(0)
  const editions = JSON.parse(readFileSync(path.join(out, 'edicion.json'), 'utf8')) as Record<
    string,
    { edition: string }
  >
  expect(Object.entries(editions).map(([part, { edition }]) => [part, edition])).toEqual([
    ['informe', 'clara-2023/1'],
    ['datos', 'clara-2023/2'],
  ])
  expect(globSync('informe/*-ed1-es.pdf', { cwd: out })).toHaveLength(1)
  expect(readFileSync(path.join(out, 'nota.txt'), 'utf8')).toBe('de la unidad')
}, 60_000)
