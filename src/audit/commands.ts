import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import type { Call, Command, Outcome } from '../command.ts'
import type { Language } from '../compact/schema.ts'
import { checkText, type CheckedText } from './check-text.ts'

const Line = z.object({ id: z.union([z.string(), z.number()]), text: z.string() })

/** The paste box on the command line: a text gives its quantities and findings, a `.jsonl` file one such line for each of its lines. */
export const checkCommand: Command = {
  name: 'check',
  usage: 'FILE|-',
  summary: 'Lists the quantities of a text and what cannot be right in it.',
  options: {},
  run: check,
}

async function check(call: Call): Promise<Outcome> {
  const [file, ...more] = call.positionals
  if (file === undefined || more.length > 0)
    return {
      kind: 'refused',
      cause: 'check takes one file.',
      cure: 'Name a text file, a .jsonl file, or - for standard input.',
    }
  const bytes = file === '-' ? await call.readInput() : await readBytes(file)
  if (bytes === undefined)
    return {
      kind: 'refused',
      cause: `${file} cannot be read.`,
      cure: 'Name a file that exists, or - for standard input.',
    }
  const text = decode(bytes)
  if (text?.startsWith('%PDF-') === true)
    return {
      kind: 'refused',
      cause: `${file} is a PDF, and check reads plain text.`,
      cure: 'Copy its text into a file, or hold a whole report against the record with audit --report.',
    }
  if (text === undefined)
    return {
      kind: 'refused',
      cause: `${file} is not text in UTF-8.`,
      cure: 'Save it as plain text in UTF-8.',
    }
  return file.endsWith('.jsonl') ? checkLines(text, file, call.lang) : toldOf(checkText(text), call.lang)
}

function toldOf(checked: CheckedText, lang: Language): Outcome {
  return { kind: 'done', json: checked, text: sheetOf(checked, lang) }
}

/** One line of JSON for each line of the file, in its order, with its `id`. */
function checkLines(text: string, file: string, lang: Language): Outcome {
  const checked: (CheckedText & { readonly id: string | number })[] = []
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const parsed = Line.safeParse(parseJson(line))
    if (!parsed.success)
      return {
        kind: 'refused',
        cause: `${file}, line ${String(i + 1)}: not an object with "id" and "text".`,
        cure: 'Give each line as {"id": "…", "text": "…"}.',
      }
    checked.push({ id: parsed.data.id, ...checkText(parsed.data.text) })
  }
  const lines = checked.map((one) => JSON.stringify(one)).join('\n')
  const sheet = checked.map((one) => `${String(one.id)}\n${sheetOf(one, lang)}`).join('\n\n')
  return {
    kind: 'done',
    json: checked,
    text: sheet,
    bytes: new TextEncoder().encode(lines === '' ? '' : `${lines}\n`),
  }
}

const WORDS = {
  es: {
    quantities: 'Cantidades',
    findings: 'Lo que no puede ser',
    checks: 'Lo que se verificó',
    none: 'ninguna',
  },
  en: {
    quantities: 'Quantities',
    findings: 'What cannot be right',
    checks: 'What was verified',
    none: 'none',
  },
} as const

/** A sheet to print: the quantities, the findings with their arithmetic, what holds. */
function sheetOf({ quantities, findings, checks }: CheckedText, lang: Language): string {
  const words = WORDS[lang]
  const values = new Map(quantities.map((quantity) => [quantity.id, quantity.value] as const))
  const read = quantities.map(({ value, unit, partOf, quote }) => {
    const of = partOf === null ? '' : ` ← ${String(values.get(partOf) ?? '')}`
    return `  ${value.toLocaleString('en-US')} ${unit}${of}  «${quote.replace(/\s+/g, ' ')}»`
  })
  const found = findings.map(
    ({ explanation, quote }) => `  ${explanation[lang]}\n    «${quote.replace(/\s+/g, ' ')}»`,
  )
  const held = checks.map(({ arithmetic }) => `  ${arithmetic[lang]}`)
  return [
    [words.quantities, read],
    [words.findings, found],
    [words.checks, held],
  ]
    .map(
      ([title, lines]) =>
        `${String(title)}:\n${Array.isArray(lines) && lines.length > 0 ? lines.join('\n') : `  ${words.none}`}`,
    )
    .join('\n')
}

async function readBytes(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file)
  } catch {
    return undefined
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line) as unknown
  } catch {
    return undefined
  }
}
