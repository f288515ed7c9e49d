import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { ROOT } from '../root.ts'
import { Framework, Institution } from './schema.ts'

// What ships does not change while the program runs: each file is read and parsed once.
const frameworks = new Map<string, Framework>()
const catalogues = new Map<string, readonly Institution[]>()

/** The compact that is followed up: objectives, reporter types and closed lists, from `data/frameworks/CODE.json`. */
export function loadFramework(code = 'gcm'): Framework {
  const known = frameworks.get(code)
  if (known !== undefined) return known
  const read = Framework.parse(readJson('frameworks', `${code}.json`))
  frameworks.set(code, read)
  return read
}

/** The institutions known for a country (ISO 3166-1 alpha-2, lower case); none where the catalogue has no file for it. */
export function loadInstitutions(country: string): readonly Institution[] {
  const known = catalogues.get(country)
  if (known !== undefined) return known
  const read = readCatalogue(country)
  catalogues.set(country, read)
  return read
}

function readCatalogue(country: string): readonly Institution[] {
  try {
    return z
      .object({ institutions: z.array(Institution) })
      .parse(readJson('countries', `${country}-institutions.json`)).institutions
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

function readJson(...parts: string[]): unknown {
  return JSON.parse(readFileSync(path.join(ROOT, 'data', ...parts), 'utf8'))
}
