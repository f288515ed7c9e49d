/** Puts an entry last in a map that keeps so many; those that were not put for longest are forgotten. */
export function keepLatest<Key, Value>(kept: Map<Key, Value>, key: Key, value: Value, most: number): void {
  kept.delete(key)
  kept.set(key, value)
  for (const oldest of kept.keys().take(Math.max(0, kept.size - most))) kept.delete(oldest)
}
