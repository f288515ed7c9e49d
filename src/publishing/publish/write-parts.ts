import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PublishedFile } from '../schema.ts'
import { DELIVERY_FILE, type Delivered, readDelivery, writeDelivery } from './delivery-file.ts'
import { FOLDERS, type Part } from './plan-files.ts'
import { carryOver, clearLeftovers, openStage, swapIn } from './swap-folder.ts'

export type WrittenFile = { readonly path: string; readonly bytes: number; readonly sha256: string }

/** A folder beside the one that is wanted, where everything is written before any of it is shown. */
export type Workshop = {
  readonly folder: string
  /** A place for what is needed only meanwhile; not there yet. */
  readonly scratch: string
  readonly write: (part: Part, files: readonly PublishedFile[]) => Promise<void>
  /** Notes a file that somebody else wrote into `folder`. */
  readonly note: (file: WrittenFile) => void
  /** Puts all parts in the place of those that were there, in one step; those not made stay as they were. */
  readonly deliver: (edition: Delivered) => Promise<Delivery>
  /** Takes away what was written and not delivered. */
  readonly clear: () => Promise<void>
}

export type Delivery = {
  readonly files: readonly WrittenFile[]
  /** Parts that were not made and are of another edition than those that were. */
  readonly others: readonly { readonly part: Part; readonly edition: string }[]
}

export async function openWorkshop(out: string, parts: ReadonlySet<Part>): Promise<Workshop> {
  await clearLeftovers(out)
  const stage = await openStage(out)
  const written: WrittenFile[] = []
  return {
    folder: stage.folder,
    scratch: stage.scratch,
    write: async (part, files) => {
      for (const { path: inside, bytes } of files) {
        const relative = `${FOLDERS[part]}/${inside}`
        const target = path.join(stage.folder, ...relative.split('/'))
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
    deliver: async (edition) => {
      const made = new Set([...parts].map((part) => FOLDERS[part]))
      const before = await readDelivery(stage.target)
      await carryOver(stage, new Set([...made, DELIVERY_FILE]))
      await writeDelivery(stage.folder, before, parts, edition)
      swapIn(stage)
      return {
        files: written,
        others: [...before]
          .filter(([part, one]) => !parts.has(part) && one.edition !== edition.edition)
          .map(([part, one]) => ({ part, edition: one.edition })),
      }
    },
    clear: async () => {
      for (const folder of [stage.folder, stage.scratch, stage.former])
        await rm(folder, { recursive: true, force: true })
      stage.end()
    },
  }
}
