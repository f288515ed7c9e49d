import type { RecordedAction } from './schema.ts'

/** How many challenges an action reports; with a category, how many of it. */
export function countChallenges(action: RecordedAction | undefined, category?: string): number {
  if (action === undefined) return 0
  if (category === undefined) return action.challenges.length
  return action.challenges.filter((challenge) => challenge.category === category).length
}
