import type { Observation } from './schema.ts'

type Figure = Pick<Observation, 'value' | 'qualifier'>

/** Nobody rounds by more than this and still gives the number as the number. */
const WIDEST_ROUNDING = 0.05

/** Whether two numbers can be one number printed twice: equal, or one a rounding of the other. */
export function agree(a: Figure, b: Figure): boolean {
  if (a.value === b.value) return true
  const [round, fine] = step(a.value) >= step(b.value) ? [a, b] : [b, a]
  const difference = fine.value - round.value
  const unit = step(round.value)
  // A number that ends in a digit other than zero was not rounded.
  if (unit <= 1 || spread(a, b) > WIDEST_ROUNDING) return false
  if (round.qualifier === 'more_than' || round.qualifier === 'at_least')
    return difference >= 0 && difference < unit
  if (round.qualifier === 'less_than' || round.qualifier === 'at_most')
    return difference <= 0 && -difference < unit
  return Math.abs(difference) <= unit / 2 || (difference > 0 && difference < unit && round.value >= 1e6)
}

/** Whether `part` is greater than `whole` by more than the rounding of either explains. */
export function exceeds(part: Figure, whole: Figure): boolean {
  if (whole.qualifier === 'more_than' || whole.qualifier === 'at_least') return false
  if (part.qualifier === 'less_than' || part.qualifier === 'at_most') return false
  return part.value - slack(part) > whole.value + slack(whole)
}

/** How far apart, as a share of the smaller. */
export function spread(a: Figure, b: Figure): number {
  const low = Math.min(a.value, b.value)
  return low <= 0 ? Number.POSITIVE_INFINITY : Math.abs(a.value - b.value) / low
}

/** Numbers that a reader may take for one another: within half a per cent, and long enough for that to be no chance. */
export function areTwins(a: Figure, b: Figure): boolean {
  return Math.min(a.value, b.value) >= 10_000 && spread(a, b) <= 0.005
}

function slack(figure: Figure): number {
  const unit = step(figure.value)
  return unit >= 100 ? Math.min(unit / 2, figure.value * WIDEST_ROUNDING) : 0
}

/** The unit of the last digit that is not zero: 1000 for 114,000; 1 for 114,366. */
function step(value: number): number {
  if (!Number.isInteger(value) || value === 0) return 0
  let unit = 1
  while (value % (unit * 10) === 0) unit *= 10
  return unit
}
