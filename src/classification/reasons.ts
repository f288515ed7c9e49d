import type { Scaled } from './model.ts'
import type { ActionText, Head, Reason, Span } from './schema.ts'

const MOST_FEATURES = 6
const MOST_REASONS = 5

/** The words that spoke most for a label, in the order in which they stand; at most five, none within another. */
export function reasonsFor(
  head: Head,
  label: number,
  scaled: readonly Scaled[],
  action: ActionText,
): readonly Reason[] {
  const strongest: { push: number; span: Span }[] = []
  for (const { name, value, feature } of scaled) {
    const span = feature.first
    if (span === undefined) continue
    const push = value * pushFor(head, name, label)
    if (push <= (strongest[MOST_FEATURES - 1]?.push ?? 0)) continue
    strongest.push({ push, span })
    strongest.sort((a, b) => b.push - a.push).splice(MOST_FEATURES)
  }
  const kept: Span[] = []
  for (const { span } of strongest) {
    if (kept.length === MOST_REASONS) break
    if (!kept.some((other) => other.field === span.field && other.start < span.end && span.start < other.end))
      kept.push(span)
  }
  return kept
    .sort((a, b) => a.field.localeCompare(b.field) || a.start - b.start)
    .map((span) => ({ ...span, text: action[span.field].slice(span.start, span.end) }))
}

/** How far a feature moves a label: against the other labels where they exclude each other. */
function pushFor(head: Head, name: string, label: number): number {
  const weights = head.weights.get(name)
  if (weights === undefined) return 0
  const mean = head.kind === 'one' ? weights.reduce((sum, weight) => sum + weight, 0) / weights.length : 0
  return (weights[label] ?? 0) - mean
}
