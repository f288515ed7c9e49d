import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { Kysely, PGliteDialect, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { listMigrations, migrate } from './migrate.ts'
import type { Tables } from './tables.ts'
import { startFromTemplate } from './template.ts'

declare const mode: unique symbol
/** A transaction that only reads: what a page or a reading command gets. The database itself refuses writes in it. */
export type Read = Transaction<Tables> & { readonly [mode]: 'read' | 'write' }
/** A transaction that may write: all of it lands, or none. */
export type Write = Transaction<Tables> & { readonly [mode]: 'write' }

export type Database = {
  readonly engine: 'pglite' | 'postgres'
  readonly read: <T>(work: (tx: Read) => Promise<T>) => Promise<T>
  readonly write: <T>(work: (tx: Write) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

export type Place =
  /** `brief`: a small record that is open for one piece of work; it takes an eighth of the memory for what it has read. */
  | { readonly engine: 'pglite'; readonly folder: string; readonly brief?: true }
  | { readonly engine: 'memory' }
  | { readonly engine: 'postgres'; readonly url: string }

const PGLITE_EXTENSIONS = { pg_trgm, unaccent }

/** Opens the record and brings its tables up to date. Throws NewerDatabase where a newer program wrote it. */
export async function openDatabase(place: Place): Promise<Database> {
  const kysely = new Kysely<Tables>({ dialect: await dialect(place) })
  try {
    await migrate(kysely as unknown as Kysely<never>, listMigrations())
  } catch (error) {
    await kysely.destroy()
    throw error
  }
  return {
    engine: place.engine === 'postgres' ? 'postgres' : 'pglite',
    read: (work) =>
      kysely.transaction().execute(async (tx) => {
        // Said as a statement, since the embedded engine's driver drops the modes that the builder sets.
        await sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY`.execute(tx)
        return work(tx as Read)
      }),
    write: (work) => kysely.transaction().execute((tx) => work(tx as Write)),
    close: () => kysely.destroy(),
  }
}

async function dialect(place: Place): Promise<PGliteDialect | PostgresDialect> {
  switch (place.engine) {
    case 'postgres':
      return new PostgresDialect({
        pool: new pg.Pool({ connectionString: place.url, max: 10, types: postgresTypes() }),
      })
    case 'pglite':
      await startFromTemplate(place.folder)
      return new PGliteDialect({ pglite: await openPGlite(place.folder, place.brief) })
    case 'memory':
      return new PGliteDialect({ pglite: await openPGlite(undefined) })
  }
}

async function openPGlite(folder: string | undefined, brief = false): Promise<PGlite> {
  return PGlite.create({
    ...(folder === undefined ? {} : { dataDir: folder }),
    ...(brief ? { startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'] } : {}),
    extensions: PGLITE_EXTENSIONS,
    parsers: { [pg.types.builtins.DATE]: (text: string) => text },
  })
}

/** Dates stay YYYY-MM-DD: a Date would move them by the machine's time zone. */
function postgresTypes(): pg.CustomTypesConfig {
  const types = new pg.TypeOverrides()
  types.setTypeParser(pg.types.builtins.DATE, (text) => text)
  types.setTypeParser(pg.types.builtins.INT8, Number)
  return types
}
