import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ROOT } from '../root.ts'
import { listMigrations } from './migrate.ts'

const TEMPLATE = path.join(ROOT, '.build', 'template')
const KEY = path.join(ROOT, '.build', 'template.key')

/**
 * Makes the initialised, migrated, empty database that first starts are copied from, unless the one there is of
 * the same migrations and engine. `make` opens a database in a folder, migrates and closes it.
 */
export async function makeTemplate(make: (folder: string) => Promise<void>): Promise<void> {
  const key = templateKey()
  if (existsSync(KEY) && readFileSync(KEY, 'utf8') === key) return
  const half = `${TEMPLATE}.new`
  await rm(half, { recursive: true, force: true })
  await rm(KEY, { force: true })
  // Or the new one would be begun from the old.
  await rm(TEMPLATE, { recursive: true, force: true })
  await make(half)
  await rename(half, TEMPLATE)
  await writeFile(KEY, key)
}

/** Copies the template into a folder that is missing or empty. Half a copy is never taken for a database. */
export async function startFromTemplate(folder: string): Promise<void> {
  if (!existsSync(path.join(TEMPLATE, 'PG_VERSION'))) return
  if (existsSync(folder) && (await readdir(folder)).length > 0) return
  const half = `${folder}.new`
  await rm(half, { recursive: true, force: true })
  await mkdir(path.dirname(folder), { recursive: true })
  await cp(TEMPLATE, half, { recursive: true })
  await rm(folder, { recursive: true, force: true })
  await rename(half, folder)
}

function templateKey(): string {
  const hash = createHash('sha256').update(readFileSync(path.join(ROOT, 'package-lock.json')))
  for (const migration of listMigrations()) hash.update(migration.name).update(migration.sql)
  return hash.digest('hex')
}
