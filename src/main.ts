import { parseArgs } from 'node:util'
import { serve as listen } from '@hono/node-server'
import { type App, createApp } from './app.tsx'
import { commands } from './commands.ts'
import type { Database } from './db/open.ts'
import { openDatabase } from './db/open.ts'
import { holdFolder, InUse, socketPath } from './hold.ts'
import { loadWhatShips } from './intake/shipped.ts'
import type { LogLine } from './web/http.tsx'
import { takeErrands } from './relay.ts'
import { bringLedger } from './statistics/service.ts'
import { parseCommand, runParsed } from './run-command.ts'
import { accountName, dataFolder, recordPlace } from './settings.ts'
import { isLoopback } from './web/local-only.ts'

const REFRESH_EVERY_MS = 1000

/** `constancia serve`: the portal, until it is told to stop. Returns the number to exit with. */
export async function serve(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
      'local-review': { type: 'boolean' },
    },
  })
  const port = Number(values.port ?? process.env['PORT'] ?? '3000')
  const host = values.host ?? process.env['HOST'] ?? '127.0.0.1'
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return fail(
      `'${values.port ?? process.env['PORT'] ?? ''}' is no port. Use a whole number from 1 to 65535.`,
      2,
    )
  }
  const reviews = values['local-review'] === true
  if (reviews && !isLoopback(host)) {
    return fail(
      `--local-review is for this machine alone, and ${host} is reached from others. Leave --host out, or leave out --local-review.`,
      2,
    )
  }
  const folder = dataFolder(values.data, process.env)
  const place = recordPlace(folder, process.env)
  const hold = place.engine === 'pglite' ? holdFolder(folder, 'serve') : undefined
  if (hold?.kind === 'taken') return fail(new InUse(folder, hold.by).message, 2)
  const database = await openDatabase(place)
  try {
    const loaded = await loadWhatShips(database, new Date())
    if (loaded !== undefined) say(loaded)
    await bringLedger(database, new Date(), folder)
    const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
    const origin = (process.env['CONSTANCIA_ORIGIN'] ?? address).replace(/\/$/, '')
    const app = await createApp({
      database,
      origin,
      log: logLine,
      ...(reviews ? { localReview: { by: accountName(), now: () => new Date() } } : {}),
    })
    const stopErrands =
      place.engine === 'pglite'
        ? await takeErrands(socketPath(folder), errandRunner(database, app))
        : undefined
    const stopped = await listenUntilStopped(app, { address, port, host })
    await stopErrands?.()
    return stopped
  } finally {
    await database.close()
    hold?.release()
  }
}

/** Runs commands that other processes hand over; after each that wrote, pages are made anew. */
function errandRunner(database: Database, app: App): Parameters<typeof takeErrands>[1] {
  const shared: Database = {
    ...database,
    write: async (work) => {
      const written = await database.write(work)
      await app.refresh()
      return written
    },
    close: () => Promise.resolve(),
  }
  return (errand, progress) => {
    const parsed = parseCommand(commands, errand.argv)
    if ('kind' in parsed) return Promise.resolve(parsed)
    return runParsed(parsed, {
      folder: errand.folder,
      by: errand.by,
      open: () => Promise.resolve(shared),
      readInput: () => Promise.resolve(Buffer.from(errand.input, 'base64')),
      progress,
      now: () => new Date(),
    })
  }
}

type Listening = { readonly address: string; readonly port: number; readonly host: string }

async function listenUntilStopped(app: App, { address, port, host }: Listening): Promise<number> {
  // Others may write to a PostgreSQL server: look now and then whether the record is another.
  const watch = setInterval(() => void app.refresh().catch(logFailure), REFRESH_EVERY_MS)
  const stopped = await new Promise<number>((resolve) => {
    const server = listen({ fetch: app.fetch, port, hostname: host }, (bound) => {
      say(`the portal answers at ${address.replace(/:\d+$/, `:${bound.port}`)}`)
    })
    server.on('error', (error: NodeJS.ErrnoException) => {
      const cure = 'Choose another with PORT=3001, or stop what is using it.'
      resolve(
        error.code === 'EADDRINUSE' ? fail(`port ${port} is taken. ${cure}`, 2) : fail(error.message, 3),
      )
    })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        server.close(() => {
          resolve(0)
        })
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
    }
  })
  clearInterval(watch)
  return stopped
}

function logLine(line: LogLine): void {
  if (line.kind === 'failure') logFailure(line.error)
  else if (process.env['CONSTANCIA_LOG'] === 'requests')
    say(`${line.method} ${line.path} ${line.status} ${line.ms} ms ${line.id}`)
}

function logFailure(error: unknown): void {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error))
}

function say(line: string): void {
  process.stderr.write(`constancia: ${line}\n`)
}

function fail(message: string, exit: number): number {
  say(message)
  return exit
}
