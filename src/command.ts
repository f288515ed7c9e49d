import type { Language } from './compact/schema.ts'
import type { Database } from './db/open.ts'

/** One command of the command line. Features list theirs in their `commands.ts`; `cli.ts` finds, parses and runs them. */
export type Command = {
  /** The words after `constancia`: `import`, `statistics import`. */
  readonly name: string
  /** What follows the name: `FILE… --cycle ID [--dry-run]`. */
  readonly usage: string
  readonly summary: string
  readonly options: Readonly<Record<string, OptionShape>>
  readonly run: (call: Call) => Promise<Outcome>
}

export type OptionShape = { readonly type: 'string' | 'boolean' }

export type Call = {
  readonly positionals: readonly string[]
  readonly option: (name: string) => string | undefined
  readonly flag: (name: string) => boolean
  /** The absolute path of a file that was named on the command line. */
  readonly path: (file: string) => string
  /** Opens the record (`--data`, `DATABASE_URL`) and brings its tables up to date. Closed by whoever runs the command. */
  readonly open: () => Promise<Database>
  readonly lang: Language
  readonly now: () => Date
  /** Who acts: `--by`, else the account of the machine. */
  readonly by: string
  /** Reads standard input to its end. */
  readonly readInput: () => Promise<Uint8Array>
  /** Shows how far a long piece of work is: a bar on a terminal, lines in a log, nothing with `--json`. */
  readonly progress: Progress
}

export type Progress = (done: number, total: number, what: string) => void

/**
 * What a command came to. `json` is printed with `--json`, `text` without (or `bytes`, where the result is a file).
 * `findings` exits with 1; `refused` names the cause and the cure in one line and exits with 2.
 */
export type Outcome =
  | {
      readonly kind: 'done' | 'findings'
      readonly json: unknown
      readonly text: string
      readonly bytes?: Uint8Array
    }
  | { readonly kind: 'refused'; readonly cause: string; readonly cure: string }
