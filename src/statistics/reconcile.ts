import { fingerprint } from './observation-line.ts'
import { StatisticId, type Observation } from './schema.ts'

/** What entering the figures that actions state comes to. */
export type Reconciled = {
  readonly added: readonly Observation[]
  /** Figures read before that their action no longer states. */
  readonly withdrawn: readonly Observation[]
  readonly corrected: number
  readonly unchanged: number
}

/**
 * Holds the figures read in actions against those kept of the same actions. One that is kept already, in a file or read
 * before, is not entered again, nor one that a person rejected; another value for the same group supersedes the one
 * read before; what is no longer said is withdrawn.
 */
export function reconcile(read: readonly Observation[], held: readonly Observation[]): Reconciled {
  const superseded = new Set(held.map((each) => each.supersedes))
  const standing = held.filter((each) => !superseded.has(each.id))
  const ids = new Set<string>(held.map((each) => each.id))
  const matched = new Set<Observation>()
  const added: Observation[] = []
  let unchanged = 0
  for (const figure of read) {
    const same = standing.find((each) => !matched.has(each) && isSame(each, figure))
    if (same !== undefined) {
      matched.add(same)
      unchanged += 1
      continue
    }
    const earlier = standing.find(
      (each) => !matched.has(each) && isLive(each) && isOfSameGroup(each, figure) && !isStillRead(each, read),
    )
    if (earlier !== undefined) matched.add(earlier)
    const entered = { ...figure, id: freeId(figure, ids), supersedes: earlier?.id ?? null }
    ids.add(entered.id)
    added.push(entered)
  }
  return {
    added,
    withdrawn: standing.filter((each) => isLive(each) && !matched.has(each)),
    corrected: added.filter((each) => each.supersedes !== null).length,
    unchanged,
  }
}

/** Kept already: read before, or come in a file, for which the action and the number are enough to tell. */
function isSame(kept: Observation, figure: Observation): boolean {
  if (kept.action !== figure.action || kept.value !== figure.value || kept.confirmation === 'withdrawn')
    return false
  if (kept.reading === null) return kept.concept === figure.concept
  return isOfSameGroup(kept, figure)
}

function isStillRead(kept: Observation, read: readonly Observation[]): boolean {
  return read.some((figure) => isSame(kept, figure))
}

function isOfSameGroup(a: Observation, b: Observation): boolean {
  return (
    a.action === b.action &&
    a.concept === b.concept &&
    a.population === b.population &&
    a.period.start === b.period.start &&
    a.period.end === b.period.end
  )
}

/** Read in an action, and neither rejected nor withdrawn. */
function isLive(kept: Observation): boolean {
  return kept.confirmation === 'awaited' || kept.confirmation === 'confirmed'
}

function freeId(figure: Observation, ids: ReadonlySet<string>): StatisticId {
  let id: string = figure.id
  for (let turn = 1; ids.has(id); turn += 1)
    id = `${figure.id}-${fingerprint(`${figure.id}\n${String(turn)}`)}`
  return StatisticId.parse(id)
}
