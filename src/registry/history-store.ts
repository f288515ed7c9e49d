import { sql } from 'kysely'
import type { CycleId } from '../compact/schema.ts'
import type { Read } from '../db/open.ts'
import { askEach } from '../db/read-ahead.ts'
import { ReadingReceipt } from './reading-receipt.ts'
import { Texts } from './rules.ts'
import type { Sha256, Source } from './schema.ts'

/** One revision of an action: what it said, when that was read, and from what file. */
export type Revision = {
  readonly revision: number
  readonly madeAt: Date
  readonly by: string
  readonly file: string
  readonly source: Sha256
  readonly title: string
  readonly printedTitle: string
  readonly reporterType: string
  readonly objective: number
  readonly description: string
  readonly results: string
  readonly challengesText: string
  readonly challenges: readonly string[]
}

export async function listRevisions(tx: Read, action: string): Promise<readonly Revision[]> {
  const found = await askEach(tx, 'revisions', [action], (actions) => readRevisions(tx, actions))
  return found.get(action) ?? []
}

async function readRevisions(
  tx: Read,
  actions: readonly string[],
): Promise<ReadonlyMap<string, readonly Revision[]>> {
  const rows = await tx
    .selectFrom('action_revision as v')
    .innerJoin('import as i', 'i.id', 'v.import')
    .innerJoin('source as s', 's.sha256', 'i.source')
    .select([
      'v.action',
      'v.revision',
      'v.made_at as madeAt',
      'i.imported_by as by',
      's.file',
      's.sha256 as source',
      'v.title',
      'v.printed_title as printedTitle',
      'v.reporter_type as reporterType',
      'v.objective',
      'v.description',
      'v.results',
      'v.challenges_text as challengesText',
      'v.challenges',
    ])
    .where(sql<boolean>`v.action = ANY(${[...actions]}::text[])`)
    .orderBy('v.revision')
    .execute()
  return new Map(
    Map.groupBy(rows, (row) => row.action)
      .entries()
      .map(([action, own]) => [action, own.map(toRevision)]),
  )
}

type RevisionRow = Omit<Revision, 'source' | 'challenges'> & {
  readonly source: string
  readonly challenges: unknown
}

function toRevision({ source, challenges, ...row }: RevisionRow): Revision {
  return { ...row, source: source as Sha256, challenges: Texts.parse(challenges) }
}

/** One import: the file, when, by whom, and the language of the document (null for an export that came back). */
export type ImportEntry = {
  readonly id: number
  readonly importedAt: Date
  readonly by: string
  readonly language: string | null
  readonly source: Source
}

/** The imports of a cycle, newest first. */
export async function listImports(tx: Read, cycle: CycleId): Promise<readonly ImportEntry[]> {
  const rows = await tx
    .selectFrom('import as i')
    .innerJoin('source as s', 's.sha256', 'i.source')
    .select([
      'i.id',
      'i.imported_at as importedAt',
      'i.imported_by as by',
      sql<string | null>`i.receipt #>> '{reading,language}'`.as('language'),
      's.sha256',
      's.file',
      's.format',
      's.bytes',
      's.pages',
      's.lines',
      's.sample',
    ])
    .where('i.cycle', '=', cycle)
    .orderBy('i.id', 'desc')
    .execute()
  return rows.map(({ id, importedAt, by, language, sha256, format, ...source }) => ({
    id,
    importedAt,
    by,
    language,
    source: { ...source, sha256: sha256 as Sha256, format: format as Source['format'] },
  }))
}

/** The imports of a cycle, newest first, without what they left written. */
export async function listImportKeys(
  tx: Read,
  cycle: CycleId,
): Promise<readonly { readonly id: number; readonly source: string; readonly importedAt: Date }[]> {
  return tx
    .selectFrom('import')
    .select(['id', 'source', 'imported_at as importedAt'])
    .where('cycle', '=', cycle)
    .orderBy('id', 'desc')
    .execute()
}

/** The language of the document of an import; null for an export that came back. */
export async function findImportLanguage(tx: Read, importId: number): Promise<string | null> {
  const row = await tx
    .selectFrom('import')
    .select(sql<string | null>`receipt #>> '{reading,language}'`.as('language'))
    .where('id', '=', importId)
    .executeTakeFirst()
  return row?.language ?? null
}

/** What an import left written: how each line was read, and what it changed. */
export async function getReceipt(tx: Read, importId: number): Promise<ReadingReceipt> {
  const row = await tx
    .selectFrom('import')
    .select('receipt')
    .where('id', '=', importId)
    .executeTakeFirstOrThrow()
  return ReadingReceipt.parse(row.receipt)
}
