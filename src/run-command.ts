import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Call, Command, OptionShape, Outcome, Progress } from './command.ts'
import { LANGUAGES, type Language } from './compact/schema.ts'
import type { Database } from './db/open.ts'

/** What every command takes. */
export const COMMON_OPTIONS: Readonly<Record<string, OptionShape>> = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  by: { type: 'string' },
  help: { type: 'boolean' },
}

export type Parsed = {
  readonly command: Command
  readonly positionals: readonly string[]
  readonly values: Readonly<Record<string, string | boolean | undefined>>
}

export type Refusal = Extract<Outcome, { kind: 'refused' }>

/** Finds the command that the words name and reads its options; refuses what is unknown, naming what there is. */
export function parseCommand(commands: readonly Command[], argv: readonly string[]): Parsed | Refusal {
  const command = [...commands]
    .sort((a, b) => b.name.length - a.name.length)
    .find((one) => one.name.split(' ').every((word, i) => argv[i] === word))
  if (command === undefined) {
    return {
      kind: 'refused',
      cause: argv[0] === undefined ? 'no command was given' : `there is no command '${argv[0]}'`,
      cure: `use one of: ${commands.map((one) => one.name).join(', ')} (constancia --help says what each does)`,
    }
  }
  try {
    const { values, positionals, tokens } = parseArgs({
      args: argv.slice(command.name.split(' ').length),
      options: { ...COMMON_OPTIONS, ...command.options },
      allowPositionals: true,
      tokens: true,
    })
    const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []))
    const twice = given.find((name, i) => given.indexOf(name) !== i)
    if (twice !== undefined)
      return {
        kind: 'refused',
        cause: `--${twice} is given twice`,
        cure: 'give it once',
      }
    const lang = values['lang']
    // A command with a --lang of its own reads it itself.
    if (lang !== undefined && !isLanguage(lang) && command.options['lang'] === undefined) {
      return {
        kind: 'refused',
        cause: `--lang ${String(lang)} is not a language of this program`,
        cure: `use --lang ${LANGUAGES.join(' or ')}`,
      }
    }
    return { command, positionals, values: values }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const [cause] = error.message.split('. ')
    return {
      kind: 'refused',
      cause: (cause ?? error.message).replace(/\n/g, ' '),
      cure: `usage: constancia ${command.name} ${command.usage}`,
    }
  }
}

/** What running a command needs from where it runs: this process, or the server that was sent it. */
export type Surroundings = {
  readonly folder: string
  readonly by: string
  readonly open: () => Promise<Database>
  readonly readInput: () => Promise<Uint8Array>
  readonly progress: Progress
  readonly now: () => Date
}

export async function runParsed(parsed: Parsed, around: Surroundings): Promise<Outcome> {
  const { values } = parsed
  const lang = values['lang']
  const call: Call = {
    positionals: parsed.positionals,
    option: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
    flag: (name) => values[name] === true,
    path: (file) => path.resolve(around.folder, file),
    open: around.open,
    lang: isLanguage(lang) ? lang : 'es',
    now: around.now,
    by: typeof values['by'] === 'string' ? values['by'] : around.by,
    readInput: around.readInput,
    progress: around.progress,
  }
  return parsed.command.run(call)
}

function isLanguage(value: unknown): value is Language {
  return (LANGUAGES as readonly unknown[]).includes(value)
}
