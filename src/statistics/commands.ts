import { readFile } from 'node:fs/promises'
import type { Call, Command, Outcome } from '../command.ts'
import type { Language } from '../compact/schema.ts'
import { CONFIRMATION_COMMANDS } from './confirmation-commands.ts'
import type { Answer } from './answer-schema.ts'
import { asksOfActions } from './record-question.ts'
import { answer } from './answer.ts'
import type { SourceFile } from './import-statistics.ts'
import { findObservation, type Ledger } from './ledger.ts'
import { listRelations, relate } from './relations.ts'
import type { Relation } from './schema.ts'
import { viewRecord } from './recorded.ts'
import { STATISTICS_EXPORT } from './export-command.ts'
import { openLedger } from './open-ledger.ts'
import { importFigures, readLedger } from './service.ts'

const DATA = { data: { type: 'string' } } as const

export const ASK: Command = {
  name: 'ask',
  usage: '"QUESTION" [--lang es|en]',
  summary: 'answers a question on published statistics, with every number sourced',
  options: { ...DATA, lang: { type: 'string' } },
  run: ask,
}

export const STATISTICS_IMPORT: Command = {
  name: 'statistics import',
  usage: 'FILE…',
  summary: 'reads published figures from JSON Lines, CSV, SDMX-CSV or XLSX',
  options: DATA,
  run: importFiles,
}

export const STATISTICS_RELATE: Command = {
  name: 'statistics relate',
  usage: '[--a ID --b ID]',
  summary: 'says how two figures, or all that can be, relate',
  options: { ...DATA, a: { type: 'string' }, b: { type: 'string' } },
  run: relateFigures,
}

export const STATISTICS_COMMANDS: readonly Command[] = [
  ASK,
  STATISTICS_IMPORT,
  STATISTICS_EXPORT,
  STATISTICS_RELATE,
  ...CONFIRMATION_COMMANDS,
]

async function ask(call: Call): Promise<Outcome> {
  const question = call.positionals.join(' ').trim()
  if (question === '') return refused('There is no question.', 'Write it between quotes: ask "¿Cuántas…?"')
  const lang = call.option('lang') ?? call.lang
  if (lang !== 'es' && lang !== 'en')
    return refused(`--lang ${lang} is no language of the ledger.`, 'Use es or en.')
  const database = await openLedger(call)
  const [ledger, record] = await database.read(async (tx) => [
    await readLedger(tx),
    asksOfActions(question) ? await viewRecord(tx) : undefined,
  ])
  const given = answer(question, ledger, lang, record)
  return { kind: 'done', json: given, text: answerText(given, lang) }
}

function answerText(given: Answer, lang: Language): string {
  const words = TEXT[lang]
  const sources = given.figures.map(
    (figure) =>
      `  ${figure.quote}: ${figure.source.label}, ${figure.source.documentUrl ?? figure.source.url}`,
  )
  const missing = given.missing.map(
    (each) => `  ${each.what}: ${each.whereToAsk}${each.source === null ? '' : ` (${each.source})`}`,
  )
  return [
    ...(given.understood.about === '' ? [] : [`${words.understood}: ${given.understood.about}`, '']),
    given.answer,
    ...headed(words.sources, sources),
    ...headed(words.missing, missing),
    ...headed(
      words.nearest,
      given.nearest.map((question) => `  ${question}`),
    ),
  ].join('\n')
}

const TEXT = {
  es: {
    understood: 'Se entendió',
    sources: 'Fuentes',
    missing: 'Qué falta y a quién pedirlo',
    nearest: 'Preguntas cercanas',
  },
  en: {
    understood: 'Understood',
    sources: 'Sources',
    missing: 'What is missing and whom to ask',
    nearest: 'Nearby questions',
  },
}

function headed(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines]
}

async function importFiles(call: Call): Promise<Outcome> {
  if (call.positionals.length === 0)
    return refused('No file is named.', 'Name one or more .jsonl, .csv or .xlsx files.')
  const files: SourceFile[] = []
  for (const name of call.positionals) {
    const bytes = await readFile(call.path(name)).catch(() => undefined)
    if (bytes === undefined)
      return refused(`${name} cannot be read.`, 'Check the path and that the file may be read.')
    files.push({ name, bytes })
  }
  const database = await openLedger(call)
  const receipt = await database.write((tx) => importFigures(tx, files, { by: call.by, at: call.now() }))
  const read = receipt.imported + receipt.changed + receipt.unchanged
  const [whole] = receipt.refused.filter(({ line }) => line === 0)
  // Nothing of what was named is a file of figures: that is no import.
  if (read === 0 && whole !== undefined && receipt.refused.every(({ line }) => line === 0))
    return refused(whole.cause, whole.cure)
  const lines = receipt.refused.map(
    (each) => `${each.file}:${String(each.line)}: ${each.cause}. ${each.cure}`,
  )
  const counts = `${String(receipt.imported)} imported, ${String(receipt.changed)} changed, ${String(receipt.unchanged)} unchanged, ${String(lines.length)} refused`
  return { kind: 'done', json: receipt, text: [counts, ...lines].join('\n') }
}

async function relateFigures(call: Call): Promise<Outcome> {
  const ledger = await (await openLedger(call)).read((tx) => readLedger(tx))
  const [keyA, keyB] = [call.option('a'), call.option('b')]
  if (keyA === undefined && keyB === undefined) return shown(listRelations(ledger), ledger)
  if (keyA === undefined || keyB === undefined)
    return refused('Only one figure is named.', 'Give both --a and --b, or neither.')
  const [a, b] = [findObservation(keyA, ledger), findObservation(keyB, ledger)]
  if (a === undefined || b === undefined)
    return refused(
      `There is no figure ${a === undefined ? keyA : keyB}.`,
      'Use the id or the number that ask or the register gives.',
    )
  return shown([relate(a, b, ledger)], ledger)
}

function shown(relations: readonly Relation[], ledger: Ledger): Outcome {
  const lines = relations.map((each) => {
    const [a, b] = [ledger.byId.get(each.a), ledger.byId.get(each.b)]
    return `${each.a} (${String(a?.value ?? '')}) ${each.relation} ${each.b} (${String(b?.value ?? '')}): ${each.why.es}`
  })
  return { kind: 'done', json: { relations }, text: lines.join('\n') }
}

function refused(cause: string, cure: string): Outcome {
  return { kind: 'refused', cause, cure }
}
