import { readFile, writeFile } from 'node:fs/promises'
import type { AuditMemory } from '../../audit/service.ts'
import type { Call, Command, Outcome } from '../../command.ts'
import { LANGUAGES, type Language } from '../../compact/schema.ts'
import { findCycle } from '../../registry/service.ts'
import type { TextProblem } from '../bindings/schema.ts'
import { saveReport, takeStanding } from '../service.ts'
import { compileText } from './make-report.ts'

export const REPORT_COMMANDS: readonly Command[] = [
  {
    name: 'report export',
    usage: '--cycle ID --out FILE [--lang es|en]',
    summary: 'writes the text of a report, Markdown with bindings, to go on with elsewhere',
    options: { cycle: { type: 'string' }, out: { type: 'string' } },
    run: runExport,
  },
  {
    name: 'report import',
    usage: 'FILE --cycle ID [--lang es|en] [--note TEXT]',
    summary: 'keeps a text as the newest version of a report; one with an unbound number is refused',
    options: { cycle: { type: 'string' }, note: { type: 'string' } },
    run: runImport,
  },
  {
    name: 'report check',
    usage: 'FILE --cycle ID [--lang es|en]',
    summary:
      'says what in a report’s text cannot be published, with its place and what to do (- for standard input)',
    options: { cycle: { type: 'string' } },
    run: runCheck,
  },
  {
    name: 'report reset',
    usage: '--cycle ID [--lang es|en]',
    summary: 'goes back to the draft that writes itself; versions written before are kept',
    options: { cycle: { type: 'string' } },
    run: runReset,
  },
]

type Refused = Extract<Outcome, { kind: 'refused' }>

async function runExport(call: Call): Promise<Outcome> {
  const out = call.option('out')
  const database = await call.open()
  const lang = readLang(call)
  const standing = await database.read(async (tx) => {
    const cycle = await findCycle(tx, call.option('cycle') ?? '')
    return cycle && { cycle: cycle.id, ...(await takeStanding(tx, new Map(), cycle)) }
  })
  if (standing === undefined) return noCycle(call)
  const text = standing.report[lang]
  const version = standing.versions[lang]?.id ?? null
  const json = { cycle: standing.cycle, lang, version, file: out ?? null }
  if (out === undefined) return { kind: 'done', json: { ...json, text }, text: text.trimEnd() }
  await writeFile(call.path(out), text)
  return { kind: 'done', json, text: out }
}

async function runImport(call: Call): Promise<Outcome> {
  const text = await readText(call)
  if (typeof text !== 'string') return text
  const database = await call.open()
  const lang = readLang(call)
  const memory: AuditMemory = new Map()
  return database.write(async (tx): Promise<Outcome> => {
    const cycle = await findCycle(tx, call.option('cycle') ?? '')
    if (cycle === undefined) return noCycle(call)
    const { snapshot, other } = await takeStanding(tx, memory, cycle)
    const { problems } = compileText(text, lang, { snapshot, edition: null, other })
    const [first] = problems
    if (first !== undefined)
      return {
        kind: 'refused',
        cause: `${call.positionals[0] ?? ''} line ${String(first.place.line)}, column ${String(first.place.column)}: ${first.cause[call.lang]}${problems.length > 1 ? ` (+${String(problems.length - 1)})` : ''}`,
        cure: first.cure[call.lang],
      }
    const wish = { lang, text, note: call.option('note') ?? '', basedOn: 'any' as const }
    const saved = await saveReport(tx, cycle, wish, { by: call.by, at: call.now() })
    if (saved.kind === 'refused') return saved
    return {
      kind: 'done',
      json: { cycle: cycle.id, lang, version: saved.version.id },
      text: `${cycle.id} ${lang}: version ${String(saved.version.id)}`,
    }
  })
}

async function runCheck(call: Call): Promise<Outcome> {
  const text = await readText(call)
  if (typeof text !== 'string') return text
  const database = await call.open()
  const lang = readLang(call)
  const compiled = await database.read(async (tx) => {
    const cycle = await findCycle(tx, call.option('cycle') ?? '')
    if (cycle === undefined) return undefined
    const { snapshot, other } = await takeStanding(tx, new Map(), cycle)
    return compileText(text, lang, { snapshot, edition: null, other })
  })
  if (compiled === undefined) return noCycle(call)
  const { problems, bindings } = compiled
  return {
    kind: problems.length > 0 ? 'findings' : 'done',
    json: { lang, bindings: bindings.length, problems },
    text:
      problems.length === 0
        ? `${call.positionals[0] ?? ''}: ${String(bindings.length)} bindings, no unbound number`
        : problems.map((problem) => sayProblem(problem, call)).join('\n'),
  }
}

function sayProblem({ place, words, cause, cure }: TextProblem, { lang, positionals }: Call): string {
  return `${positionals[0] ?? ''}:${String(place.line)}:${String(place.column)}: ${words}: ${cause[lang]}; ${cure[lang]}`
}

async function runReset(call: Call): Promise<Outcome> {
  const database = await call.open()
  const lang = readLang(call)
  return database.write(async (tx): Promise<Outcome> => {
    const cycle = await findCycle(tx, call.option('cycle') ?? '')
    if (cycle === undefined) return noCycle(call)
    const wish = { lang, text: null, note: '', basedOn: 'any' as const }
    const saved = await saveReport(tx, cycle, wish, { by: call.by, at: call.now() })
    if (saved.kind === 'refused') return saved
    return {
      kind: 'done',
      json: { cycle: cycle.id, lang, version: saved.version.id },
      text: `${cycle.id} ${lang}`,
    }
  })
}

/** The language of the text: also that of messages, unless another is asked for. */
function readLang(call: Call): Language {
  return LANGUAGES.find((lang) => lang === call.lang) ?? 'es'
}

async function readText(call: Call): Promise<string | Refused> {
  const [file, ...more] = call.positionals
  if (file === undefined || more.length > 0)
    return { kind: 'refused', cause: 'one file is expected', cure: 'name it, or - for standard input' }
  try {
    const bytes = file === '-' ? await call.readInput() : await readFile(call.path(file))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError)
      return { kind: 'refused', cause: `${file} is no text in UTF-8`, cure: 'save it as UTF-8 and try again' }
    if (!(error instanceof Error && 'code' in error)) throw error
    return {
      kind: 'refused',
      cause: `${file} cannot be read`,
      cure: 'check its name and that you may read it',
    }
  }
}

function noCycle(call: Call): Refused {
  const id = call.option('cycle') ?? ''
  return {
    kind: 'refused',
    cause: id === '' ? 'no cycle was named' : `there is no cycle '${id}' in this record`,
    cure: 'add --cycle ID of a cycle that was imported',
  }
}
