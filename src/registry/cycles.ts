import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { CycleId } from '../compact/schema.ts'
import { ROOT } from '../root.ts'
import { Cycle } from './schema.ts'

/**
 * What is known of a cycle before anything is imported into it: the file `data/cycles/ID/cycle.json` where there is
 * one; else the country and year that its id names (`gt-2025`), with the period not known.
 */
export function defineCycle(id: CycleId): Cycle {
  const file = path.join(ROOT, 'data', 'cycles', id, 'cycle.json')
  if (existsSync(file)) return Cycle.parse(JSON.parse(readFileSync(file, 'utf8')))
  const [country = id, ...rest] = id.split('-')
  const name = (lang: string) => [nameCountry(country, lang), ...rest].join(', ')
  return {
    id,
    country,
    framework: 'gcm',
    title: { es: name('es'), en: name('en') },
    periodStart: null,
    periodEnd: null,
  }
}

function nameCountry(country: string, lang: string): string {
  if (!/^[a-z]{2}$/.test(country)) return country
  return new Intl.DisplayNames(lang, { type: 'region' }).of(country.toUpperCase()) ?? country
}
