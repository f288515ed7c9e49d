import type { Read } from './open.ts'

/** So many are asked for at once. */
const AT_ONCE = 128

/** What was read ahead in one record, by what was asked. */
type Ahead = {
  /** For each key the place of its block. */
  readonly blockOf: ReadonlyMap<string, number>
  readonly blocks: readonly (readonly string[])[]
  readonly read: Map<string, Promise<ReadonlyMap<string, unknown>>>
}

const aheads = new WeakMap<Read, Ahead>()

/** Begins to read ahead: whoever asks of one of these keys will ask of its neighbours too, in this order. */
export function planAhead(keys: readonly string[]): (tx: Read) => void {
  const blocks = Array.from({ length: Math.ceil(keys.length / AT_ONCE) }, (_, i) =>
    keys.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  )
  const blockOf = new Map(blocks.flatMap((block, i) => block.map((key) => [key, i] as const)))
  const ahead: Ahead = { blockOf, blocks, read: new Map() }
  return (tx) => {
    aheads.set(tx, ahead)
  }
}

/**
 * What `ask` gives for each of these keys; those with nothing are left out. Where the work is on all keys of the record
 * (`planAhead`), those near them are asked for in the same question and kept, so that a thousand pages do not ask a
 * thousand times. `what` names the question; what else it depends on must be part of the name.
 */
export async function askEach<Key extends string, Value>(
  tx: Read,
  what: string,
  keys: readonly Key[],
  ask: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): Promise<ReadonlyMap<Key, Value>> {
  const ahead = aheads.get(tx)
  if (ahead === undefined) return ask(keys)
  const byBlock = Map.groupBy(keys, (key) => ahead.blockOf.get(key))
  const found = new Map<Key, Value>()
  for (const [block, own] of byBlock) {
    const answers = await (block === undefined ? ask(own) : askBlock(ahead, what, block, ask))
    for (const key of own) {
      const value = answers.get(key)
      if (value !== undefined) found.set(key, value)
    }
  }
  return found
}

function askBlock<Key extends string, Value>(
  { blocks, read }: Ahead,
  what: string,
  block: number,
  ask: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): Promise<ReadonlyMap<Key, Value>> {
  const name = `${String(block)} ${what}`
  const known = read.get(name)
  // What is kept under a name is what the same question gave.
  if (known !== undefined) return known as Promise<ReadonlyMap<Key, Value>>
  const asked = ask((blocks[block] ?? []) as readonly Key[])
  read.set(name, asked)
  return asked
}
