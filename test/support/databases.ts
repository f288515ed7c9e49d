import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll } from 'vitest'
import { type Database, openDatabase } from '../../src/db/open.ts'

/** The engines that this run has: the embedded one always, PostgreSQL where script/test started one. */
export const ENGINES: readonly Database['engine'][] =
  process.env['TEST_POSTGRES_URL'] === undefined ? ['pglite'] : ['pglite', 'postgres']

/** Opens an empty record of its own on the engine, closed and removed when the test file ends. */
export async function openEmptyRecord(engine: Database['engine']): Promise<Database> {
  const made = engine === 'pglite' ? await openEmbedded() : await openServer()
  afterAll(made.remove)
  return made.database
}

type Made = { readonly database: Database; readonly remove: () => Promise<void> }

async function openEmbedded(): Promise<Made> {
  const folder = mkdtempSync(path.join(tmpdir(), 'constancia-test-'))
  const database = await openDatabase({ engine: 'pglite', folder: path.join(folder, 'db') })
  return {
    database,
    remove: async () => {
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function openServer(): Promise<Made> {
  const server = process.env['TEST_POSTGRES_URL'] ?? ''
  const name = `t_${process.pid}_${Math.floor(performance.now() * 1000)}`
  await onServer(server, `CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = name
  const database = await openDatabase({ engine: 'postgres', url: url.href })
  return {
    database,
    remove: async () => {
      await database.close()
      await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
