import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { buildLedger, type Ledger } from './ledger.ts'
import { loadShippedLedger, loadVocabulary } from './register.ts'
import { Observation } from './schema.ts'

/** The shipped register with what was imported into the data folder since. */
export async function loadLedger(dataFolder: string): Promise<Ledger> {
  const [shipped, vocabulary, imported] = await Promise.all([
    loadShippedLedger(),
    loadVocabulary(),
    readImported(dataFolder),
  ])
  return buildLedger(vocabulary.concepts, vocabulary.bodies, [...shipped.byId.values(), ...imported])
}

/** Adds observations to the data folder: all of them or, where writing fails, none. */
export async function saveImported(dataFolder: string, added: readonly Observation[]): Promise<void> {
  if (added.length === 0) return
  const file = importedFile(dataFolder)
  const all = [...(await readImported(dataFolder)), ...added]
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(`${file}.part`, all.map((each) => `${JSON.stringify(each)}\n`).join(''))
  await rename(`${file}.part`, file)
}

async function readImported(dataFolder: string): Promise<readonly Observation[]> {
  try {
    const text = await readFile(importedFile(dataFolder), 'utf8')
    return text.split('\n').flatMap((line) => (line === '' ? [] : [Observation.parse(JSON.parse(line))]))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

function importedFile(dataFolder: string): string {
  return path.join(dataFolder, 'statistics', 'imported.jsonl')
}
