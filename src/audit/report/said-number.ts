import { findValueOfPhrase } from '../../quantities/rules.ts'

/** The number that is said in figures or in words; undefined where it is none. */
export function saidNumber(said: string): number | undefined {
  return /^\d+$/.test(said) ? Number(said) : findValueOfPhrase(said)
}
