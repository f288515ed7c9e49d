import { readFile } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod'
import { ROOT } from '../root.ts'
import type { SourceFile } from './import-statistics.ts'
import { buildLedger, type Ledger } from './ledger.ts'
import { parseObservation } from './observation-line.ts'
import { Body, Concept, type Observation } from './schema.ts'

export type Vocabulary = { readonly concepts: readonly Concept[]; readonly bodies: readonly Body[] }

const FOLDER = path.join(ROOT, 'data', 'statistics')

/** The concepts and bodies that ship. Throws where the file is not as its schema says: it is ours. */
export async function loadVocabulary(folder: string = FOLDER): Promise<Vocabulary> {
  return {
    concepts: await parseFile(path.join(folder, 'concepts.json'), z.array(Concept)),
    bodies: await parseFile(path.join(folder, 'bodies.json'), z.array(Body)),
  }
}

/** The ledger that ships: the register of published figures with its concepts. */
export async function loadShippedLedger(folder: string = FOLDER): Promise<Ledger> {
  const [{ concepts, bodies }, observations] = await Promise.all([
    loadVocabulary(folder),
    loadRegister(folder),
  ])
  return buildLedger(concepts, bodies, observations)
}

/** The register as the file that it ships in. */
export async function readRegister(folder: string = FOLDER): Promise<SourceFile> {
  const name = path.join(folder, 'register.jsonl')
  return { name, bytes: await readFile(name) }
}

async function loadRegister(folder: string): Promise<readonly Observation[]> {
  const { name: file, bytes } = await readRegister(folder)
  const lines = new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((line) => line.trim() !== '')
  return lines.map((line, index) => {
    const observation = parseObservation(JSON.parse(line))
    if ('kind' in observation)
      throw new Error(`${file}, line ${String(index + 1)}: ${observation.cause}. ${observation.cure}`)
    return observation
  })
}

async function parseFile<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(JSON.parse(await readFile(file, 'utf8')))
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}
