import { createHash } from 'node:crypto'

export type DataFormat = 'csv' | 'json' | 'xlsx' | 'parquet' | 'zip' | 'text'

/** A file of the open data. `of` is the table that it holds, or null where it holds several or none. */
export type DataFile = {
  readonly path: string
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly format: DataFormat
  readonly of: string | null
}

export function dataFile(
  path: string,
  content: string | Uint8Array,
  about: Pick<DataFile, 'format' | 'of'>,
): DataFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex'), ...about }
}
