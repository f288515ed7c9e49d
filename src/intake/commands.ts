import { readFile as readBytes, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Call, Command, Outcome } from '../command.ts'
import { CycleId, type Language } from '../compact/schema.ts'
import type { Cycle, ImportOutcome } from '../registry/schema.ts'
import { defineCycle, findCycle } from '../registry/service.ts'
import { type File, importFiles, readFile, type ReadFile } from './import.ts'
import { MOST_BYTES, refusal } from './refusals.ts'

export const intakeCommands: readonly Command[] = [
  {
    name: 'import',
    usage: 'FILE… --cycle ID [--dry-run]',
    summary:
      'reads published compendia (text, PDF, Word) or exports into a cycle, with a receipt of every line',
    options: { cycle: { type: 'string' }, 'dry-run': { type: 'boolean' } },
    run: runImport,
  },
]

async function runImport(call: Call): Promise<Outcome> {
  if (call.positionals.length === 0)
    return refused('no file was named', 'write: constancia import FILE --cycle ID')
  const id = CycleId.safeParse(call.option('cycle'))
  if (!id.success) {
    return refused(
      call.option('cycle') === undefined
        ? 'no cycle was named'
        : `'${call.option('cycle') ?? ''}' is no name for a cycle`,
      'add --cycle with a country and a year, for example --cycle mx-2024',
    )
  }
  const files: File[] = []
  for (const name of call.positionals) {
    const file = await openFile(call.path(name), name, call.lang)
    if ('kind' in file) return file
    files.push(file)
  }
  const dryRun = call.flag('dry-run')
  const cycle = dryRun ? defineCycle(id.data) : await chosenCycle(call, id.data)
  const read: ReadFile[] = []
  for (const [done, file] of files.entries()) {
    call.progress(done, files.length, 'leyendo')
    const one = await readFile(file, cycle, false)
    if (one.kind === 'refused')
      return refused(`${file.name}: ${stripEnd(one.cause[call.lang])}`, stripEnd(one.cure[call.lang]))
    read.push(one)
  }
  call.progress(files.length, files.length, 'leyendo')
  if (dryRun) return tell(call.lang, cycle, read, undefined)
  const outcomes = await importFiles(
    await call.open(),
    cycle,
    read,
    { by: call.by, at: call.now() },
    call.progress,
  )
  return tell(call.lang, cycle, read, outcomes)
}

async function chosenCycle(call: Call, id: CycleId): Promise<Cycle> {
  const database = await call.open()
  return (await database.read((tx) => findCycle(tx, id))) ?? defineCycle(id)
}

/** Looks at the size before reading: a file too large is refused, not loaded. */
async function openFile(where: string, name: string, lang: Language): Promise<File | Outcome> {
  try {
    const { size } = await stat(where)
    if (size > MOST_BYTES) {
      const { cause, cure } = refusal('too-large')
      return refused(`${name}: ${stripEnd(cause[lang])}`, stripEnd(cure[lang]))
    }
    return { name: path.basename(where), bytes: await readBytes(where) }
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    if (error.code === 'ENOENT') return refused(`there is no file ${name}`, 'check its name and folder')
    if (error.code === 'EISDIR') return refused(`${name} is a folder`, 'name the files in it')
    if (error.code === 'EACCES')
      return refused(`${name} may not be read by this account`, 'change its rights or copy it')
    throw error
  }
}

function tell(
  lang: Language,
  cycle: Cycle,
  read: readonly ReadFile[],
  outcomes: readonly ImportOutcome[] | undefined,
): Outcome {
  const count = (name: keyof ImportOutcome) =>
    outcomes?.reduce((sum, outcome) => sum + outcome[name].length, 0) ?? 0
  const documents = read.map((file, i) => {
    const { source, actions } = file.reported
    const outcome = outcomes?.[i]
    return {
      file: file.file,
      sha256: source.sha256,
      format: source.format,
      actions: actions.length,
      unassigned: file.unassigned,
      lines:
        file.reading === null
          ? null
          : {
              total: file.reading.receipt.lines,
              inActions: file.reading.receipt.inActions,
              furniture: file.reading.receipt.furniture,
            },
      byReporterType: Object.fromEntries(
        Map.groupBy(actions, (action) => action.reporterType)
          .entries()
          .map(([type, of]) => [type, of.length]),
      ),
      warnings:
        file.reading?.warnings.map(({ code, page, line, message }) => ({
          code,
          page,
          line,
          message: message[lang],
        })) ?? [],
      absent: outcome?.absent ?? [],
      renumbered: outcome?.renumbered ?? [],
    }
  })
  const actions = documents.reduce((sum, document) => sum + document.actions, 0)
  const json = {
    cycle: cycle.id,
    documents,
    actions,
    created: count('created'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    written: outcomes !== undefined,
  }
  return { kind: 'done', json, text: receiptText(lang, json) }
}

type Told = {
  readonly cycle: string
  readonly documents: readonly {
    readonly file: string
    readonly actions: number
    readonly unassigned: readonly {
      readonly line: number
      readonly page: number | null
      readonly text: string
    }[]
    readonly lines: { readonly total: number; readonly inActions: number } | null
    readonly byReporterType: Readonly<Record<string, number>>
    readonly warnings: readonly { readonly line: number; readonly message: string }[]
    readonly absent: readonly string[]
  }[]
  readonly created: number
  readonly changed: number
  readonly unchanged: number
  readonly written: boolean
}

/** The receipt as a person reads it. */
function receiptText(lang: Language, told: Told): string {
  const words = WORDS[lang]
  const lines = told.documents.flatMap((document) => [
    `${document.file}: ${words.actions(document.actions)} (${Object.entries(document.byReporterType)
      .map(([type, n]) => `${type} ${n}`)
      .join(', ')})`,
    ...(document.lines === null
      ? []
      : [
          `  ${words.lines(document.lines.total, document.lines.inActions, document.lines.total - document.lines.inActions - document.unassigned.length, document.unassigned.length)}`,
        ]),
    ...document.unassigned.map(
      (line) =>
        `  ${words.line} ${line.line}${line.page === null ? '' : ` (${words.page} ${line.page})`}: ${line.text}`,
    ),
    ...document.warnings.map(
      (warning) => `  ${words.warning}, ${words.line} ${warning.line}: ${warning.message}`,
    ),
    ...(document.absent.length === 0
      ? []
      : [`  ${words.absent(document.absent.length)}: ${document.absent.join(', ')}`]),
  ])
  return [
    ...lines,
    told.written ? words.written(told.cycle, told.created, told.changed, told.unchanged) : words.dry,
  ].join('\n')
}

const WORDS = {
  es: {
    actions: (n: number) => (n === 1 ? '1 acción' : `${n} acciones`),
    lines: (all: number, inActions: number, furniture: number, left: number) =>
      `${all} líneas: ${inActions} en acciones, ${furniture} de mobiliario (encabezados, índices, anexos), ${left} sin asignar`,
    line: 'línea',
    page: 'página',
    warning: 'aviso',
    absent: (n: number) => `${n} del registro no están en este documento y se conservan`,
    written: (cycle: string, created: number, changed: number, unchanged: number) =>
      `${cycle}: ${created} nuevas, ${changed} cambiadas, ${unchanged} sin cambio`,
    dry: 'ensayo: no se escribió nada',
  },
  en: {
    actions: (n: number) => (n === 1 ? '1 action' : `${n} actions`),
    lines: (all: number, inActions: number, furniture: number, left: number) =>
      `${all} lines: ${inActions} in actions, ${furniture} furniture (headers, contents, annexes), ${left} unassigned`,
    line: 'line',
    page: 'page',
    warning: 'warning',
    absent: (n: number) => `${n} of the record are not in this document and stay`,
    written: (cycle: string, created: number, changed: number, unchanged: number) =>
      `${cycle}: ${created} new, ${changed} changed, ${unchanged} unchanged`,
    dry: 'dry run: nothing was written',
  },
} as const

function refused(cause: string, cure: string): Outcome {
  return { kind: 'refused', cause, cure }
}

function stripEnd(text: string): string {
  return text.replace(/\.$/, '')
}
