import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod'
import { FOLDERS, type Part, PARTS } from './plan-files.ts'

/** In the delivered folder: of which edition each part is. */
export const DELIVERY_FILE = 'edicion.json'

const Delivered = z
  .object({ edition: z.string(), hash: z.string(), state: z.string(), date: z.string() })
  .readonly()
export type Delivered = z.infer<typeof Delivered>

const DeliveryFile = z.record(z.string(), Delivered)

/** The edition of each part that a folder holds, as far as it says. */
export async function readDelivery(folder: string): Promise<ReadonlyMap<Part, Delivered>> {
  const text = await readFile(path.join(folder, DELIVERY_FILE), 'utf8').catch(() => '{}')
  const read = DeliveryFile.safeParse(parse(text))
  if (!read.success) return new Map()
  return new Map(
    PARTS.flatMap((part) => {
      const one = read.data[FOLDERS[part]]
      return one === undefined ? [] : [[part, one] as const]
    }),
  )
}

export async function writeDelivery(
  folder: string,
  before: ReadonlyMap<Part, Delivered>,
  made: ReadonlySet<Part>,
  edition: Delivered,
): Promise<void> {
  const parts = PARTS.flatMap((part) => {
    const one = made.has(part) ? edition : before.get(part)
    return one === undefined ? [] : [[FOLDERS[part], one] as const]
  })
  const text = `${JSON.stringify(Object.fromEntries(parts), null, 2)}\n`
  await writeFile(path.join(folder, DELIVERY_FILE), text)
}

/** What is no JSON says nothing. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
