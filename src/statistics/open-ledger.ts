import type { Call } from '../command.ts'
import type { Database } from '../db/open.ts'
import { dataFolder } from '../settings.ts'
import { bringLedger } from './service.ts'

/** The record, with its ledger brought up to date. */
export async function openLedger(call: Call): Promise<Database> {
  const database = await call.open()
  const given = call.option('data')
  await bringLedger(database, call.now(), dataFolder(given && call.path(given), process.env))
  return database
}
