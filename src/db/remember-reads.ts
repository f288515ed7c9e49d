import {
  type CompiledQuery,
  type DatabaseConnection,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { Database, Read } from './open.ts'
import type { Tables } from './tables.ts'

/** So many answers are remembered; those not asked for longest are forgotten first. */
const REMEMBERED = 4000

/**
 * The record for work that asks it the same things many thousand times: what was asked once is not asked again. Others
 * go on reading and writing meanwhile; once one of them has changed the record, a question that is new throws
 * RecordChanged, so that nothing is made of two states of it. What is given is shared and must not be changed.
 */
export function rememberReads(database: Database): Database {
  const answers = new Map<string, QueryResult<unknown>>()
  let version: number | undefined
  const remember = (key: string, answer: QueryResult<unknown>) => {
    answers.delete(key)
    answers.set(key, answer)
    if (answers.size > REMEMBERED) for (const oldest of answers.keys().take(1)) answers.delete(oldest)
  }
  const check = async (tx: Read) => {
    const now = await readVersion(tx)
    version ??= now
    if (now !== version) throw new RecordChanged('The record changed while something was made of it.')
  }
  return {
    engine: database.engine,
    read: async (work) => {
      const session = openLate(database, check)
      const ask = async (query: CompiledQuery) => {
        const key = JSON.stringify([query.sql, query.parameters])
        const answer = answers.get(key) ?? (await (await session.transaction()).executeQuery(query))
        remember(key, answer)
        return answer
      }
      try {
        return await makeKysely(ask)
          .transaction()
          .execute((tx) => work(tx as Read))
      } finally {
        await session.end()
      }
    },
    write: async (work) => {
      const made = await database.write(work)
      answers.clear()
      version = undefined
      return made
    },
    close: () => database.close(),
  }
}

/** Somebody changed the record while something was made of it: to be made again. */
export class RecordChanged extends Error {
  override readonly name = 'RecordChanged'
}

/** A transaction that is only begun when something must be asked in it. */
function openLate(database: Database, check: (tx: Read) => Promise<void>) {
  const work = Promise.withResolvers<undefined>()
  let begun: Promise<Read> | undefined
  let done: Promise<void> = Promise.resolve()
  const begin = async () => {
    const ready = Promise.withResolvers<Read>()
    done = database.read(async (tx) => {
      ready.resolve(tx)
      await work.promise
    })
    // Where it cannot begin, who waits for it is told.
    done.catch(ready.reject)
    const tx = await ready.promise
    await check(tx)
    return tx
  }
  return {
    transaction: () => (begun ??= begin()),
    end: async () => {
      work.resolve(undefined)
      await done
    },
  }
}

async function readVersion(tx: Read): Promise<number> {
  return (await tx.selectFrom('record_version').select('version').executeTakeFirstOrThrow()).version
}

/** A builder of queries whose answers `ask` gives. */
function makeKysely(ask: (query: CompiledQuery) => Promise<QueryResult<unknown>>): Kysely<Tables> {
  const connection: DatabaseConnection = {
    executeQuery: async <Row>(query: CompiledQuery) => (await ask(query)) as QueryResult<Row>,
    streamQuery: () => {
      throw new Error('Nothing here is read as a stream.')
    },
  }
  const driver = new DummyDriver()
  driver.acquireConnection = () => Promise.resolve(connection)
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
}
