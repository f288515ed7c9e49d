import { commands } from './commands.ts'
import type { Outcome } from './command.ts'
import { type Database, openDatabase } from './db/open.ts'
import { NewerDatabase } from './db/migrate.ts'
import { spareMemory } from './db/spare-memory.ts'
import { describeFileFault } from './file-fault.ts'
import { holdFolder, InUse, socketPath } from './hold.ts'
import { serve } from './main.ts'
import { noProgress, showProgress } from './progress.ts'
import { sendErrand } from './relay.ts'
import { parseCommand, type Parsed, runParsed } from './run-command.ts'
import { accountName, dataFolder, recordPlace } from './settings.ts'

// Whoever reads our output may stop early (`| head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

// A server ends in its own way. What a command had begun is written whole or not at all.
if (process.argv[2] !== 'serve')
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      fail('stopped before it had finished. Nothing is half written; run this again.', 3)
      process.exit(signal === 'SIGINT' ? 130 : 143)
    })

process.exitCode = await main(process.argv.slice(2))

async function main(argv: readonly string[]): Promise<number> {
  if (argv.length === 0 || argv[0] === '--help' || argv[0] === 'help') {
    process.stdout.write(help())
    return argv.length === 0 ? 2 : 0
  }
  if (argv[0] === 'serve') return runServer(argv.slice(1))
  const parsed = parseCommand(commands, argv)
  if ('kind' in parsed) return report(parsed, false)
  if (parsed.values['help'] === true) {
    process.stdout.write(
      `constancia ${parsed.command.name} ${parsed.command.usage}\n  ${parsed.command.summary}\n`,
    )
    return 0
  }
  const json = parsed.values['json'] === true
  try {
    return report(await runHere(parsed, argv, json), json)
  } catch (error) {
    return failWith(error)
  }
}

async function runServer(argv: readonly string[]): Promise<number> {
  try {
    return await serve(argv)
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      return fail(
        `${error.message.split('. ')[0] ?? ''}. Usage: constancia serve [--port N] [--host ADDRESS] [--data DIR] [--local-review].`,
        2,
      )
    }
    return failWith(error)
  }
}

/** Says in one line what went wrong; with DEBUG set, where. */
function failWith(error: unknown): number {
  if (error instanceof NewerDatabase || error instanceof InUse) return fail(error.message, 2)
  const fault = describeFileFault(error)
  if (fault !== undefined) return report({ kind: 'refused', ...fault }, false)
  if (!(error instanceof Error)) return fail(String(error), 3)
  return fail(process.env['DEBUG'] === undefined ? error.message : (error.stack ?? error.message), 3)
}

/** Runs a command in this process, or in the server that has the embedded database open. */
async function runHere(parsed: Parsed, argv: readonly string[], json: boolean): Promise<Outcome> {
  const opened: Database[] = []
  const releases: (() => void)[] = []
  const by = accountName()
  const progress = json ? noProgress : showProgress(process.stderr)
  const folder = dataFolder(textOf(parsed.values['data']), process.env)
  let server: string | undefined
  const open = async (): Promise<Database> => {
    if (opened[0] !== undefined) return opened[0]
    const place = recordPlace(folder, process.env)
    if (place.engine === 'pglite') {
      const hold = holdFolder(folder, parsed.command.name)
      if (hold.kind === 'taken') {
        if (hold.by.doing === 'serve') server = socketPath(folder)
        throw new InUse(folder, hold.by)
      }
      releases.push(hold.release)
      spareMemory()
    }
    const database = await openDatabase(place)
    opened.push(database)
    return database
  }
  try {
    return await runParsed(parsed, {
      folder: process.cwd(),
      by,
      open,
      readInput,
      progress,
      now: () => new Date(),
    })
  } catch (error) {
    const socket = server
    if (socket === undefined) throw error
    const input = parsed.positionals.includes('-') ? Buffer.from(await readInput()).toString('base64') : ''
    return await sendErrand(
      socketPath(folder),
      { argv: [...argv], folder: process.cwd(), by, input },
      progress,
    )
  } finally {
    for (const database of opened) await database.close()
    for (const release of releases) release()
  }
}

function asSentence(words: string): string {
  return /[.?!…]$/.test(words) ? words : `${words}.`
}

/** Prints what a command came to, and says with what number to exit. */
function report(outcome: Outcome, json: boolean): number {
  switch (outcome.kind) {
    case 'refused':
      return fail(`${asSentence(outcome.cause)} ${asSentence(capital(outcome.cure))}`, 2)
    case 'done':
    case 'findings':
      if (json) process.stdout.write(asJson(outcome.json))
      else if (outcome.bytes !== undefined) process.stdout.write(outcome.bytes)
      else process.stdout.write(`${outcome.text}\n`)
      return outcome.kind === 'findings' ? 1 : 0
  }
}

/** One document; a list (what `check` makes of a file of lines) is one document a line. */
function asJson(json: unknown): string {
  const documents: readonly unknown[] = Array.isArray(json) ? json : [json]
  return documents.map((one) => `${JSON.stringify(one)}\n`).join('')
}

function fail(message: string, exit: number): number {
  process.stderr.write(`constancia: ${message.replaceAll('\n', ' ')}\n`)
  return exit
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

function help(): string {
  const lines = commands.map((one) => `  constancia ${one.name} ${one.usage}\n      ${one.summary}\n`)
  return [
    'Constancia: the working record of a country’s follow-up of the Global Compact for Migration.\n\n',
    '  constancia serve [--port N] [--host ADDRESS] [--data DIR] [--local-review]\n      serves the portal (PORT, HOST); with --local-review also the review of the audit, to this machine alone\n',
    ...lines,
    '\nEvery command takes --data DIR (default ./data-local, or CONSTANCIA_DATA; DATABASE_URL=postgres://… uses that\n',
    'server instead), --json, --lang es|en and --by NAME.\n',
  ].join('')
}
