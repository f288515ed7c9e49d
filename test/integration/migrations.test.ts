import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../src/db/open.ts'
import { splitStatements } from '../../src/db/migrate.ts'
import { ENGINES, openEmptyRecord } from '../support/databases.ts'

describe.each(ENGINES)('on %s', (engine) => {
  test('every table and column of the record says what it means', async () => {
    const database = await openEmptyRecord(engine)
    const silent = await database.read(async (tx) => {
      const found = await sql<{ place: string }>`
        SELECT c.relname || coalesce('.' || a.attname, '') AS place
        FROM pg_class c
        LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'migration'
          AND (obj_description(c.oid) IS NULL OR col_description(c.oid, a.attnum) IS NULL)`.execute(tx)
      return found.rows.map((row) => row.place)
    })
    expect(silent).toEqual([])
  })

  test('a read transaction cannot write', async () => {
    const database = await openEmptyRecord(engine)
    await expect(
      database.read((tx) => sql`UPDATE record_version SET version = 7`.execute(tx)),
    ).rejects.toThrow(/read-only/)
  })

  test('what fails in a write transaction leaves nothing behind', async () => {
    const database = await openEmptyRecord(engine)
    await expect(
      database.write(async (tx) => {
        await sql`UPDATE record_version SET version = 7`.execute(tx)
        throw new Error('stop')
      }),
    ).rejects.toThrow('stop')
    const version = await database.read((tx) =>
      tx.selectFrom('record_version').select('version').executeTakeFirstOrThrow(),
    )
    expect(version.version).toBe(0)
  })
})

describe('a database written by a newer program', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'constancia-newer-'))
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  test('is refused, with what to do', async () => {
    const place = { engine: 'pglite', folder: path.join(folder, 'db') } as const
    const first = await openDatabase(place)
    await first.write((tx) =>
      sql`INSERT INTO migration (number, name) VALUES (9999, '9999_later')`.execute(tx),
    )
    await first.close()
    await expect(openDatabase(place)).rejects.toThrow(/newer Constancia.*Update the program/)
  })
})

test('a migration file is cut into statements at its semicolons, not inside texts, bodies or comments', () => {
  expect(splitStatements("-- a; b\nSELECT 'x;''y'; DO $$ BEGIN; END $$;\n SELECT 2")).toEqual([
    "-- a; b\nSELECT 'x;''y'",
    'DO $$ BEGIN; END $$',
    'SELECT 2',
  ])
})
