// Builds the program into .build/: the command line (TypeScript and JSX bundled by esbuild, packages left outside),
// the portal's assets, and an initialised empty database that first starts are copied from.
//   --if-stale   build only when a source is newer than the last build
//   --run FILE   bundle one file (a benchmark, a script) and run it
import { spawn } from 'node:child_process'
import { existsSync, globSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const out = path.join(root, '.build')
const stamp = path.join(out, 'stamp')

const newest = (patterns) =>
  Math.max(0, ...globSync(patterns, { cwd: root }).map((file) => statSync(path.join(root, file)).mtimeMs))

const bundle = async (entryPoints, outdir) => {
  const esbuild = await import('esbuild')
  await esbuild.build({
    entryPoints,
    outdir,
    absWorkingDir: root,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: true,
    logLevel: 'warning',
  })
}

const run = (args) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' })
    child.on('exit', (code) => resolve(code ?? 3))
  })

if (process.argv[2] === '--run') {
  const file = process.argv[3]
  const dir = path.join(out, 'run')
  await bundle([file], dir)
  const built = path.join(dir, `${path.basename(file).replace(/\.tsx?$/, '')}.js`)
  process.exit(await run(['--enable-source-maps', built, ...process.argv.slice(4)]))
}

const fresh =
  process.argv.includes('--if-stale') &&
  existsSync(stamp) &&
  statSync(stamp).mtimeMs >
    newest(['src/**/*', 'migrations/*', 'data/**/*', 'script/build.mjs', 'package-lock.json'])

if (!fresh) {
  process.stderr.write('constancia: building\n')
  mkdirSync(out, { recursive: true })
  rmSync(stamp, { force: true })
  await bundle(['src/cli.ts', 'src/prepare.ts'], out)
  const { prepare } = await import(pathToFileURL(path.join(out, 'prepare.js')).href)
  await prepare()
  writeFileSync(stamp, '')
}
