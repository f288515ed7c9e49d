import { fingerprint, identityOf, type Refusal } from './observation-line.ts'
import { readRows } from './read-rows.ts'
import { StatisticId, type Observation } from './schema.ts'

export type RefusedLine = {
  readonly file: string
  readonly line: number
  readonly cause: string
  readonly cure: string
}

/** What an import came to. `unknownConcepts`: codes accepted without a definition, compared only with themselves. */
export type Receipt = {
  readonly imported: number
  readonly changed: number
  readonly unchanged: number
  readonly refused: readonly RefusedLine[]
  readonly unknownConcepts: readonly string[]
}

export type Imported = {
  readonly receipt: Receipt
  readonly added: readonly Observation[]
  /** By which number the files call each figure, those already held included. */
  readonly numbers: readonly (readonly [number, StatisticId])[]
}
export type SourceFile = { readonly name: string; readonly bytes: Uint8Array }

/**
 * Reads files of figures against those already held. Nothing held is altered: a corrected figure is added as another
 * observation that supersedes the first. A line that cannot be read is refused and the others go on.
 */
export async function importStatistics(
  files: readonly SourceFile[],
  held: readonly Observation[],
  isKnown: (concept: Observation['concept']) => boolean,
): Promise<Imported> {
  const refused: RefusedLine[] = []
  const added: Observation[] = []
  const numbers: (readonly [number, StatisticId])[] = []
  const shelf = shelve(held)
  const tally = { imported: 0, changed: 0, unchanged: 0 }
  for (const { name, bytes } of files) {
    const rows = await readRows(name, bytes)
    if ('kind' in rows) {
      refused.push(refusal(name, 0, rows))
      continue
    }
    const matched = new Set<string>()
    for (const { line, read } of rows) {
      if ('kind' in read) {
        refused.push(refusal(name, line, read))
        continue
      }
      const earlier = shelf.find(read, matched)
      if (earlier !== undefined) matched.add(earlier.id)
      if (earlier !== undefined && isSame(earlier, read)) {
        tally.unchanged += 1
        if (read.index !== null) numbers.push([read.index, earlier.id])
        continue
      }
      const observation = { ...read, id: shelf.freeId(read), supersedes: earlier?.id ?? null }
      matched.add(observation.id)
      shelf.put(observation)
      added.push(observation)
      if (read.index !== null) numbers.push([read.index, observation.id])
      if (earlier === undefined) tally.imported += 1
      else tally.changed += 1
    }
  }
  const unknown = new Set(added.map((each) => each.concept).filter((code) => !isKnown(code)))
  return { receipt: { ...tally, refused, unknownConcepts: [...unknown] }, added, numbers }
}

function refusal(file: string, line: number, { cause, cure }: Refusal): RefusedLine {
  return { file, line, cause, cure }
}

type Shelf = {
  /** The current figure for the same thing from the same page, unless a line of this file has matched it already. */
  readonly find: (observation: Observation, matched: ReadonlySet<string>) => Observation | undefined
  readonly put: (observation: Observation) => void
  readonly freeId: (observation: Observation) => StatisticId
}

function shelve(held: readonly Observation[]): Shelf {
  const corrected = new Set(held.map((each) => each.supersedes))
  const byIdentity = Map.groupBy(
    held.filter((each) => !corrected.has(each.id)),
    identity,
  )
  const ids = new Set<string>(held.map((each) => each.id))
  return {
    find: (observation, matched) => {
      const same = (byIdentity.get(identity(observation)) ?? []).filter((each) => !matched.has(each.id))
      return same.find((each) => isSame(each, observation)) ?? same[0]
    },
    put: (observation) => {
      ids.add(observation.id)
      const key = identity(observation)
      const rest = (byIdentity.get(key) ?? []).filter((each) => each.id !== observation.supersedes)
      byIdentity.set(key, [...rest, observation])
    },
    freeId: (observation) => {
      let id: string = observation.id
      for (let turn = 0; ids.has(id); turn += 1)
        id = `${observation.id}-${fingerprint(`${identity(observation)}\n${String(observation.value)}\n${String(turn)}`)}`
      return StatisticId.parse(id)
    },
  }
}

function identity(each: Observation): string {
  return identityOf({
    concept: each.concept,
    population: each.population,
    publisher: each.publisher,
    place: each.place,
    source_url: each.url,
    period_start: each.period.start,
    period_end: each.period.end,
  })
}

function isSame(a: Observation, b: Observation): boolean {
  return a.value === b.value && a.printedUnit === b.printedUnit && a.pageDate === b.pageDate
}
