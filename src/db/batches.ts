/** Rows to a statement: few enough that a statement stays under PostgreSQL's 65,535 parameters. */
const BATCH = 1000

export function* batches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH)
}
