import { userInfo } from 'node:os'
import path from 'node:path'
import type { Place } from './db/open.ts'
import { ROOT } from './root.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The folder of the record: --data, else CONSTANCIA_DATA, else data-local in the checkout. */
export function dataFolder(given: string | undefined, environment: Environment): string {
  return path.resolve(given ?? environment['CONSTANCIA_DATA'] ?? path.join(ROOT, 'data-local'))
}

/** Where the record is kept: in the server that DATABASE_URL names, else in the folder. */
export function recordPlace(folder: string, environment: Environment): Place {
  const url = environment['DATABASE_URL']
  return url === undefined || url === ''
    ? { engine: 'pglite', folder: path.join(folder, 'db') }
    : { engine: 'postgres', url }
}

/** The account of the machine that runs this. */
export function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return 'local'
  }
}
