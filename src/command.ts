import type { Language } from './compact/schema.ts'

/** One command of the command line. `app` features list theirs in their `commands.ts`; `cli.ts` finds, parses and runs them. */
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
  /** Opens the record (`--data`, `DATABASE_URL`) and brings its tables up to date. Closed by the caller of the command. */
  readonly open: () => Promise<unknown>
  readonly lang: Language
  readonly now: () => Date
  /** Reads standard input to its end, as bytes. */
  readonly readInput: () => Promise<Uint8Array>
  /** Shows how far a long piece of work is: a bar on a terminal, lines in a log, nothing with `--json`. */
  readonly progress: (done: number, total: number, what: string) => void
}

/** What a command came to. `json` is printed with `--json`, `text` without; `refused` names the cause and the cure, exit 2. */
export type Outcome =
  | { readonly kind: 'done'; readonly json: unknown; readonly text: string; readonly bytes?: Uint8Array }
  | { readonly kind: 'findings'; readonly json: unknown; readonly text: string }
  | { readonly kind: 'serving'; readonly until: Promise<void> }
  | { readonly kind: 'refused'; readonly cause: string; readonly cure: string }
