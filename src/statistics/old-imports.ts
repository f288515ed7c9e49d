import { readFile } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod'
import type { SourceFile } from './import-statistics.ts'
import { Observation, StatisticId } from './schema.ts'

/** What versions of the program before the ledger was in the database kept in files of the data folder. */
export type OldImports = {
  readonly file: SourceFile
  readonly observations: readonly Observation[]
  readonly numbers: readonly (readonly [number, StatisticId])[]
}

const Numbers = z.array(z.tuple([z.number().int(), StatisticId]))

/** Undefined where there are none. Throws, naming the file, where one is not what those versions wrote. */
export async function readOldImports(dataFolder: string): Promise<OldImports | undefined> {
  const name = path.join(dataFolder, 'statistics', 'imported.jsonl')
  const bytes = await readIfThere(name)
  if (bytes === undefined) return undefined
  const numbers = await readIfThere(path.join(dataFolder, 'statistics', 'numbers.json'))
  try {
    return {
      file: { name, bytes },
      observations: text(bytes)
        .split('\n')
        .flatMap((line) => (line === '' ? [] : [parseLine(line)])),
      numbers: numbers === undefined ? [] : Numbers.parse(JSON.parse(text(numbers))),
    }
  } catch (error) {
    const cause = error instanceof Error ? error.message.slice(0, 200) : String(error)
    throw new Error(
      `${path.dirname(name)} holds imported statistics that cannot be read (${cause}). ` +
        'Mend the files, or move the folder elsewhere and import the original files again.',
      { cause: error },
    )
  }
}

function parseLine(line: string): Observation {
  const kept = z.record(z.string(), z.unknown()).parse(JSON.parse(line))
  return Observation.parse({ confirmation: 'not_needed', reading: null, ...kept })
}

async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
