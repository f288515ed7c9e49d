import { findingId } from './finding.ts'
import type { AuditedAction, Finding } from './schema.ts'

/** An action that reports no results. Where none of its text is loaded, the record still says whether it did. */
export function checkMissingResults(action: AuditedAction): readonly Finding[] {
  const textLoaded = action.description.trim() !== '' || action.results.trim() !== ''
  if (action.resultsReported && (action.results.trim() !== '' || !textLoaded)) return []
  const quote = action.results.trim() === '' ? action.title : action.results.trim()
  return [
    {
      id: findingId('missing-results', action.id ?? action.title, quote),
      rule: 'missing-results',
      severity: 'notice',
      action: action.id,
      report: null,
      place: null,
      quote,
      stated: null,
      computed: null,
      explanation: {
        es: 'La acción se informa sin resultados: falta decir qué se logró en el periodo.',
        en: 'The action is reported without results: what was achieved in the period is missing.',
      },
      evidence: [],
    },
  ]
}
