import { auditPath } from '../web/paths.ts'
import type { Verdict } from './report/schema.ts'

/** The verdicts by the words that addresses have for them. */
export const VERDICT_WORDS: Readonly<Record<Verdict['verdict'], string>> = {
  false: 'falso',
  undecidable: 'sin-decidir',
  confirmed: 'cierto',
}

/** In the order in which they are offered. */
export function listShown(): readonly Verdict['verdict'][] {
  return ['false', 'undecidable', 'confirmed']
}

/** The verdict that an address asks for: null for all of them, undefined where it asks for none that there is. */
export function readShown(asked: string | undefined): Verdict['verdict'] | null | undefined {
  if (asked === undefined || asked === '') return null
  return listShown().find((verdict) => VERDICT_WORDS[verdict] === asked)
}

/** Where a report is chosen, and those checked before. */
export function reportsPath(cycle: string): string {
  return `${auditPath(cycle)}/informe`
}

/** A report with its claims; `only` keeps those with one verdict. */
export function reportPath(cycle: string, sha256: string, only: Verdict['verdict'] | null): string {
  const path = `${reportsPath(cycle)}/${sha256.slice(0, 16)}`
  return only === null ? path : `${path}?dictamen=${VERDICT_WORDS[only]}`
}

/** One finding on a report. */
export function reportFindingPath(cycle: string, sha256: string, finding: string): string {
  return `${reportPath(cycle, sha256, null)}/${encodeURIComponent(finding)}`
}
