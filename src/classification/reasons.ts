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
    // Where labels exclude each other the penalty makes the weights of a feature sum to zero: each is against the others.
    const push = value * (head.weights.get(name)?.[label] ?? 0)
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
