import { createHash } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PublishedFile } from '../schema.ts'
import { FOLDERS, type Part } from './plan-files.ts'

export type WrittenFile = { readonly path: string; readonly bytes: number; readonly sha256: string }

/** A folder beside the one that is wanted, where everything is written before any of it is shown. */
export type Workshop = {
  readonly folder: string
  readonly write: (part: Part, files: readonly PublishedFile[]) => Promise<void>
  /** Notes a file that somebody else wrote into `folder`. */
  readonly note: (file: WrittenFile) => void
  /** Puts the parts in the place of those that were there. */
  readonly deliver: () => Promise<readonly WrittenFile[]>
  /** Takes away what was written and not delivered. */
  readonly clear: () => Promise<void>
}

export async function openWorkshop(out: string, parts: ReadonlySet<Part>): Promise<Workshop> {
  await mkdir(path.dirname(out), { recursive: true })
  const folder = await mkdtemp(`${out}.`)
  let delivering = false
  // Also where the command is stopped, but not while it holds the parts that were there.
  process.once('exit', () => {
    if (!delivering) rmSync(folder, { recursive: true, force: true })
  })
  const written: WrittenFile[] = []
  return {
    folder,
    write: async (part, files) => {
      for (const { path: inside, bytes } of files) {
        const relative = `${FOLDERS[part]}/${inside}`
        const target = path.join(folder, ...relative.split('/'))
        await mkdir(path.dirname(target), { recursive: true })
        await writeFile(target, bytes)
        written.push({
          path: relative,
          bytes: bytes.byteLength,
          sha256: createHash('sha256').update(bytes).digest('hex'),
        })
      }
    },
    note: (file) => written.push(file),
    deliver: async () => {
      await mkdir(out, { recursive: true })
      delivering = true
      const old = path.join(folder, 'before')
      await mkdir(old)
      for (const part of parts) {
        const name = FOLDERS[part]
        if (!existsSync(path.join(folder, name))) continue
        if (existsSync(path.join(out, name))) await rename(path.join(out, name), path.join(old, name))
        await rename(path.join(folder, name), path.join(out, name))
      }
      delivering = false
      return written
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  }
}
