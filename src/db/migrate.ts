import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { CompiledQuery, type Kysely, sql } from 'kysely'
import { ROOT } from '../root.ts'

export type Migration = { readonly number: number; readonly name: string; readonly sql: string }

/** The migrations that ship, in order: `migrations/0001_record.sql` is number 1. */
export function listMigrations(): readonly Migration[] {
  const folder = path.join(ROOT, 'migrations')
  return readdirSync(folder)
    .filter((file) => /^\d{4}_[a-z0-9_]+\.sql$/.test(file))
    .sort()
    .map((file) => ({
      number: Number(file.slice(0, 4)),
      name: file.slice(0, -'.sql'.length),
      sql: readFileSync(path.join(folder, file), 'utf8'),
    }))
}

/** The database has a migration that this program does not know: an older program must not touch it. */
export class NewerDatabase extends Error {
  constructor(found: number, known: number) {
    super(
      `The database was written by a newer Constancia (its tables are at ${found}, this program knows ${known}). ` +
        'Update the program, or point --data at another folder.',
    )
  }
}

/**
 * Brings the tables up to date: each missing migration in a transaction of its own, under a lock that makes
 * a second process wait. Throws NewerDatabase, and whatever a migration throws (which then leaves nothing behind).
 */
export async function migrate(db: Kysely<never>, migrations: readonly Migration[]): Promise<void> {
  const known = migrations.at(-1)?.number ?? 0
  if ((await appliedUpTo(db)) === known) return
  await db.connection().execute(async (connection) => {
    const lock = sql`SELECT pg_advisory_lock(hashtext('constancia migrations'))`
    await lock.execute(connection)
    try {
      await sql`CREATE TABLE IF NOT EXISTS migration (
        number integer PRIMARY KEY, name text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`.execute(
        connection,
      )
      const applied = await appliedUpTo(connection)
      if (applied > known) throw new NewerDatabase(applied, known)
      for (const migration of migrations.filter((one) => one.number > applied)) {
        await connection.transaction().execute(async (tx) => {
          for (const statement of splitStatements(migration.sql)) {
            await tx.executeQuery(CompiledQuery.raw(statement))
          }
          await sql`INSERT INTO migration (number, name) VALUES (${migration.number}, ${migration.name})`.execute(
            tx,
          )
        })
      }
    } finally {
      await sql`SELECT pg_advisory_unlock(hashtext('constancia migrations'))`.execute(connection)
    }
  })
}

async function appliedUpTo(db: Kysely<never>): Promise<number> {
  const there = await sql<{ name: string | null }>`SELECT to_regclass('migration')::text AS name`.execute(db)
  if ((there.rows[0]?.name ?? null) === null) return 0
  const found = await sql<{ number: number | null }>`SELECT max(number) AS number FROM migration`.execute(db)
  return found.rows[0]?.number ?? 0
}

/** Cuts a file into its statements, since the extended protocol takes one at a time. Knows quotes, $$ bodies and comments. */
export function splitStatements(text: string): readonly string[] {
  const statements: string[] = []
  let start = 0
  const token = /--[^\n]*|'(?:[^']|'')*'|\$(\w*)\$[\s\S]*?\$\1\$|;/g
  for (const match of text.matchAll(token)) {
    if (match[0] !== ';') continue
    statements.push(text.slice(start, match.index).trim())
    start = match.index + 1
  }
  statements.push(text.slice(start).trim())
  return statements.filter((statement) => statement.replace(/--[^\n]*/g, '').trim() !== '')
}
