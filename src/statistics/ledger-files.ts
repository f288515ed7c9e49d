import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod'
import { buildLedger, type Ledger } from './ledger.ts'
import { loadShippedLedger, loadVocabulary } from './register.ts'
import { Observation, StatisticId } from './schema.ts'
import type { Imported } from './import-statistics.ts'

/** The shipped register with what was imported into the data folder since. */
export async function loadLedger(dataFolder: string): Promise<Ledger> {
  const [shipped, vocabulary, imported, numbers] = await Promise.all([
    loadShippedLedger(),
    loadVocabulary(),
    readImported(dataFolder),
    readNumbers(dataFolder),
  ])
  return buildLedger(
    vocabulary.concepts,
    vocabulary.bodies,
    [...shipped.byId.values(), ...imported],
    new Map(numbers),
  )
}

/** Adds an import to the data folder: all of it or, where writing fails, none that a reader would see. */
export async function saveImported(dataFolder: string, { added, numbers }: Imported): Promise<void> {
  const all = [...(await readImported(dataFolder)), ...added]
  const called = new Map([...(await readNumbers(dataFolder)), ...numbers])
  await replaceFile(importedFile(dataFolder), all.map((each) => `${JSON.stringify(each)}\n`).join(''))
  await replaceFile(numbersFile(dataFolder), JSON.stringify([...called]))
}

async function replaceFile(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(`${file}.part`, text)
  await rename(`${file}.part`, file)
}

async function readImported(dataFolder: string): Promise<readonly Observation[]> {
  const text = await readIfThere(importedFile(dataFolder))
  return text.split('\n').flatMap((line) => (line === '' ? [] : [Observation.parse(JSON.parse(line))]))
}

const Numbers = z.array(z.tuple([z.number().int(), StatisticId]))

async function readNumbers(dataFolder: string): Promise<z.infer<typeof Numbers>> {
  const text = await readIfThere(numbersFile(dataFolder))
  return text === '' ? [] : Numbers.parse(JSON.parse(text))
}

async function readIfThere(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}

function numbersFile(dataFolder: string): string {
  return path.join(dataFolder, 'statistics', 'numbers.json')
}

function importedFile(dataFolder: string): string {
  return path.join(dataFolder, 'statistics', 'imported.jsonl')
}
