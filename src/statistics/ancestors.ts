import type { Ledger } from './ledger.ts'
import type { Concept } from './schema.ts'

/** The concepts that contain this one, however far up. */
export function ancestors(concept: Concept, ledger: Ledger): ReadonlySet<Concept['code']> {
  const found = new Set<Concept['code']>()
  const next = [...concept.parents]
  for (let code = next.pop(); code !== undefined; code = next.pop()) {
    if (found.has(code)) continue
    found.add(code)
    next.push(...(ledger.concepts.get(code)?.parents ?? []))
  }
  return found
}
