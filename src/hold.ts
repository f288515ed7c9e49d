import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'

/** The embedded database allows one process at a time; whoever has the folder says so in a file beside it. */
export type Hold =
  | { readonly kind: 'held'; readonly release: () => void }
  | { readonly kind: 'taken'; readonly by: { readonly pid: number; readonly doing: string } }

/** Another process has the folder, and it is not a server that would take the command. */
export class InUse extends Error {
  constructor(folder: string, by: { readonly pid: number; readonly doing: string }) {
    super(
      `the record in ${folder} is in use by another process (${by.doing}, number ${by.pid}). ` +
        'Wait until it ends, or stop it, and run this again.',
    )
  }
}

/** Takes the folder for this process, or says which living process has it. A file left by one that died counts for nothing. */
export function holdFolder(folder: string, doing: string): Hold {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'in-use')
  const mine = JSON.stringify({ pid: process.pid, doing })
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(file, mine, { flag: 'wx' })
      return {
        kind: 'held',
        release: () => {
          if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true })
        },
      }
    } catch (error) {
      if (!isExists(error)) throw error
    }
    const holder = readHolder(file)
    // A file with our own number was left by one that died with it.
    if (holder !== undefined && holder.pid !== process.pid && isAlive(holder.pid))
      return { kind: 'taken', by: holder }
    rmSync(file, { force: true })
  }
  throw new Error(`The file ${file} can neither be written nor removed. Check the rights of the folder.`)
}

/** Where a server that has the folder takes commands: a socket that only this account can open. */
export function socketPath(folder: string): string {
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 16)
  const { uid } = userInfo()
  const parent = path.join(process.env['XDG_RUNTIME_DIR'] ?? tmpdir(), `constancia-${uid}`)
  mkdirSync(parent, { recursive: true, mode: 0o700 })
  if (statSync(parent).uid !== uid)
    throw new Error(`${parent} belongs to another account: have it removed, or set XDG_RUNTIME_DIR.`)
  return path.join(parent, `${name}.sock`)
}

type Holder = { readonly pid: number; readonly doing: string }

function readHolder(file: string): Holder | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof read !== 'object' || read === null || !('pid' in read) || typeof read.pid !== 'number')
      return undefined
    return { pid: read.pid, doing: 'doing' in read && typeof read.doing === 'string' ? read.doing : '' }
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function isExists(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}
