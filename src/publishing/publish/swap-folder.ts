import { randomBytes } from 'node:crypto'
import { existsSync, realpathSync, renameSync } from 'node:fs'
import { copyFile, link, mkdir, readdir, readlink, rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { exchangeFolders } from './exchange-folders.ts'

/** Where a folder is made anew beside the one that it will take the place of. */
export type Stage = {
  /** The folder that is wanted; where it is a link, the one that it leads to. */
  readonly target: string
  readonly folder: string
  readonly scratch: string
  /** Where the former one stands between the two steps of the swap. */
  readonly former: string
  readonly end: () => void
}

/** `.publicacion.1234-9f3a5b.nuevo`: of which folder, of which process, and what. */
const NAME = /^\.(.+)\.(\d+)-[0-9a-f]{12}\.(nuevo|anterior|registro)$/

/** The stages that this process has open: another with its number may have left some behind. */
const open = new Set<string>()

export async function openStage(out: string): Promise<Stage> {
  const target = resolveTarget(out)
  await mkdir(path.dirname(target), { recursive: true })
  const id = `.${path.basename(target)}.${String(process.pid)}-${randomBytes(6).toString('hex')}`
  const stem = path.join(path.dirname(target), id)
  open.add(id)
  const stage = {
    target,
    folder: `${stem}.nuevo`,
    scratch: `${stem}.registro`,
    former: `${stem}.anterior`,
    end: () => open.delete(id),
  }
  await mkdir(stage.folder)
  return stage
}

function resolveTarget(out: string): string {
  return existsSync(out) ? realpathSync(out) : path.resolve(out)
}

/**
 * Clears what a run that was killed left beside a folder. One that was killed between the two steps of the swap had
 * made everything: the swap is finished.
 */
export async function clearLeftovers(out: string): Promise<void> {
  const target = resolveTarget(out)
  const parent = path.dirname(target)
  if (!existsSync(parent)) return
  const left = (await readdir(parent)).filter((name) => {
    const [, of, pid] = NAME.exec(name) ?? []
    return of === path.basename(target) && !isAtWork(name, Number(pid))
  })
  for (const name of left.filter((one) => one.endsWith('.anterior'))) {
    const made = path.join(parent, name.replace(/anterior$/, 'nuevo'))
    if (existsSync(target)) continue
    renameSync(existsSync(made) ? made : path.join(parent, name), target)
  }
  for (const name of left) await rm(path.join(parent, name), { recursive: true, force: true })
}

function isAtWork(name: string, pid: number): boolean {
  if (pid === process.pid) return open.has(name.replace(/\.[a-z]+$/, ''))
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It is there, and another's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Gives the new folder what the wanted one holds besides what was made: the same files, not copies, where that can be. */
export async function carryOver({ target, folder }: Stage, made: ReadonlySet<string>): Promise<void> {
  if (!existsSync(target)) return
  for (const entry of await readdir(target, { withFileTypes: true }))
    if (!made.has(entry.name))
      await carry(path.join(target, entry.name), path.join(folder, entry.name), entry)
}

type Kind = { readonly isDirectory: () => boolean; readonly isSymbolicLink: () => boolean }

async function carry(from: string, to: string, kind: Kind): Promise<void> {
  if (kind.isDirectory()) {
    await mkdir(to)
    for (const entry of await readdir(from, { withFileTypes: true }))
      await carry(path.join(from, entry.name), path.join(to, entry.name), entry)
  } else if (kind.isSymbolicLink()) await symlink(await readlink(from), to)
  else await link(from, to).catch(() => copyFile(from, to))
}

/**
 * Puts the new folder in the place of the wanted one, in one step where the system can; elsewhere by two renames with
 * nothing between them. Throws, with everything as it was, where the system lets no folder stand in for another (a
 * mounted one, say).
 */
export function swapIn({ target, folder, former }: Stage, exchange = exchangeFolders): void {
  const isThere = existsSync(target)
  if (isThere && exchange(folder, target)) return
  try {
    if (isThere) renameSync(target, former)
    renameSync(folder, target)
  } catch (cause) {
    if (isThere && !existsSync(target)) renameSync(former, target)
    throw new FolderNotReplaced(target, cause)
  }
}

/** The system lets the folder not be replaced; it is as it was. */
export class FolderNotReplaced extends Error {
  override readonly name = 'FolderNotReplaced'

  constructor(folder: string, cause: unknown) {
    super(`${folder} cannot be replaced`, { cause })
  }
}
