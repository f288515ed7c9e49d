// Search at 379, 10,000 and 100,000 actions, on the embedded database and on PostgreSQL.
// Bound: p95 under 50 ms at 10,000 and under 200 ms at 100,000. BENCH_SIZES=379,10000 runs fewer.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { type Database, openDatabase } from '../src/db/open.ts'
import { searchActions, type SearchMemory } from '../src/search/service.ts'
import { generateActions, makeRandom } from '../test/support/generate-actions.ts'
import { CYCLE, record } from '../test/support/records.ts'
import { percentile, round, writeResults } from './results.ts'

/** Queries as people type them: one word or some, common or rare, plurals, no accents, phrases, exclusions, misspelt, English, a facet. */
const QUERIES = [
  'albergue',
  'albergues temporales',
  'repatriados',
  'niñas y niños no acompañados',
  'salud',
  'ventanilla de salud',
  'acta de nacimiento',
  'asesoria juridica',
  'marimba',
  'apostilla',
  'huipil',
  'ferrocarril',
  'telar',
  'microcrédito',
  'ajedrez',
  'sismo',
  'huerto',
  'mural',
  '"frontera sur"',
  '"bolsa de trabajo"',
  '"mesa interinstitucional" Chiapas',
  'remesas -Texas',
  'becas -Guatemala',
  'INM',
  'SRE',
  'UPMRIP',
  'Instituto Nacional de Migración',
  'CEAV víctimas',
  'repatriasion',
  'alvergue',
  'micrócredito',
  'asesorria',
  'shelter',
  'health',
  'scholarships',
  'unaccompanied children',
  'disability',
  'training',
  'Chiapas',
  'Tapachula',
  'Oaxaca huipil',
  'censo de población Sonora',
  'curso en línea',
  'protocolo de búsqueda',
  'jornaleras agrícolas',
  'servidoras públicas',
  'personas con discapacidad',
  'coordinación',
  'derechos humanos',
  'personas migrantes',
]
const ROUNDS = 200

const sizes = (process.env['BENCH_SIZES'] ?? '379,10000,100000').split(',').map(Number)
const measured: Record<string, unknown>[] = []
for (const size of sizes) {
  const actions = generateActions(size, size)
  await measureOn('pglite', size, actions)
  if (process.env['TEST_POSTGRES_URL'] !== undefined) await measureOn('postgres', size, actions)
}
writeResults('search', { bounds: { p95At10000: 50, p95At100000: 200 }, queries: ROUNDS, measured })

async function measureOn(
  engine: Database['engine'],
  size: number,
  actions: ReturnType<typeof generateActions>,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'constancia-bench-'))
  const name = `bench_${process.pid}_${size}`
  const server = new URL(process.env['TEST_POSTGRES_URL'] ?? 'postgres://nowhere')
  if (engine === 'postgres') await onServer(`CREATE DATABASE ${name}`)
  server.pathname = name
  const database = await openDatabase(
    engine === 'pglite' ? { engine, folder: path.join(folder, 'db') } : { engine, url: server.href },
  )
  try {
    const start = performance.now()
    await record(database, actions)
    const loading = performance.now() - start
    measured.push({
      engine,
      actions: size,
      loadingSeconds: round(loading / 1000),
      ...(await measureQueries(database)),
    })
    process.stderr.write(`${JSON.stringify(measured.at(-1))}\n`)
  } finally {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
    if (engine === 'postgres') await onServer(`DROP DATABASE ${name} WITH (FORCE)`)
  }
}

async function measureQueries(database: Database): Promise<Record<string, unknown>> {
  const memory: SearchMemory = new Map()
  const random = makeRandom(7)
  const ask = (words: string, objective?: string) =>
    database.read((tx) =>
      searchActions(tx, memory, CYCLE, {
        words,
        lang: 'es',
        filters: objective === undefined ? {} : { objective },
        limit: 10,
        offset: 0,
      }),
    )
  for (const words of QUERIES.slice(0, 5)) await ask(words)
  const durations: number[] = []
  const slowest: [number, string][] = []
  let found = 0
  for (let i = 0; i < ROUNDS; i += 1) {
    const words = QUERIES[i % QUERIES.length] ?? ''
    const start = performance.now()
    const result = await ask(words, random() < 0.25 ? String(1 + Math.floor(random() * 23)) : undefined)
    const took = performance.now() - start
    durations.push(took)
    slowest.push([round(took), words])
    found += result.total
  }
  slowest.sort((a, b) => b[0] - a[0])
  return {
    p50: round(percentile(durations, 0.5)),
    p95: round(percentile(durations, 0.95)),
    meanHits: Math.round(found / ROUNDS),
    slowest: slowest.slice(0, 3),
  }
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['TEST_POSTGRES_URL'] })
  await client.connect()
  await client.query(statement)
  await client.end()
}
