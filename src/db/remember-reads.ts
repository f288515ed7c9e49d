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
import { keepLatest } from '../keep-latest.ts'
import type { Database, Read } from './open.ts'
import { planAhead } from './read-ahead.ts'
import type { Tables } from './tables.ts'

/** So many answers are remembered; those not asked for longest are forgotten first. */
const REMEMBERED = 4000

/**
 * The record for work that asks it the same things many thousand times: what was asked once is not asked again, and all
 * is asked in one transaction, so that nothing is made of two states of the record. What is asked of one of the keys
 * `ahead` is asked of those near it too. The transaction lasts until something is written or the record is closed: only
 * for a record that nobody else waits for. What is given is shared and must not be changed.
 */
export function rememberReads(database: Database, ahead: readonly string[] = []): Database {
  let plan = planAhead(ahead)
  const answers = new Map<string, QueryResult<unknown>>()
  let held: HeldTransaction | undefined
  const ask = async (query: CompiledQuery) => {
    const key = JSON.stringify([query.sql, query.parameters])
    held ??= holdTransaction(database)
    const answer = answers.get(key) ?? (await (await held.transaction).executeQuery(query))
    keepLatest(answers, key, answer, REMEMBERED)
    return answer
  }
  const kysely = makeKysely(ask)
  const letGo = async () => {
    answers.clear()
    plan = planAhead(ahead)
    const ending = held
    held = undefined
    await ending?.end()
  }
  return {
    engine: database.engine,
    read: (work) =>
      kysely.transaction().execute((tx) => {
        plan(tx as Read)
        return work(tx as Read)
      }),
    write: async (work) => {
      await letGo()
      return database.write(work)
    },
    close: async () => {
      await letGo()
      await database.close()
    },
  }
}

type HeldTransaction = { readonly transaction: Promise<Read>; readonly end: () => Promise<void> }

function holdTransaction(database: Database): HeldTransaction {
  const over = Promise.withResolvers<undefined>()
  const ready = Promise.withResolvers<Read>()
  const done = database.read(async (tx) => {
    ready.resolve(tx)
    await over.promise
  })
  // Where it cannot begin, who waits for it is told.
  done.catch(ready.reject)
  return {
    transaction: ready.promise,
    end: async () => {
      over.resolve(undefined)
      await done
    },
  }
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
