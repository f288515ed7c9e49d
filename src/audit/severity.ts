import { Severity } from './schema.ts'

/** Whether a severity is the one named or a graver one. */
export function isAsGrave(severity: Severity, named: Severity): boolean {
  return Severity.options.indexOf(severity) <= Severity.options.indexOf(named)
}
