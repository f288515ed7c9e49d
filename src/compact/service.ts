import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { ROOT } from '../root.ts'
import { Framework, Institution } from './schema.ts'

/** The compact that is followed up: objectives, reporter types and closed lists, from `data/frameworks/CODE.json`. */
export function loadFramework(code = 'gcm'): Framework {
  return Framework.parse(readJson('frameworks', `${code}.json`))
}

/** The institutions known for a country (ISO 3166-1 alpha-2, lower case); none where the catalogue has no file for it. */
export function loadInstitutions(country: string): readonly Institution[] {
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
