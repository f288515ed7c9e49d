/** Fills `slope` with the gradient at `point` and returns the loss there. */
export type Objective = (point: Float64Array, slope: Float64Array) => number

/** L-BFGS from zero, with ten remembered steps and a backtracking line search; the same objective gives the same point. */
export function minimise(size: number, objective: Objective): Float64Array {
  let point = new Float64Array(size)
  let slope = new Float64Array(size)
  let loss = objective(point, slope)
  const memory: { step: Float64Array; turn: Float64Array; scale: number }[] = []
  for (let round = 0; round < 120; round += 1) {
    const direction = slope.map((value) => -value)
    const alphas: number[] = []
    for (const { step, turn, scale } of memory.toReversed()) {
      const alpha = scale * dot(step, direction)
      alphas.unshift(alpha)
      addScaled(direction, turn, -alpha)
    }
    const last = memory.at(-1)
    const stretch =
      last === undefined
        ? 1 / Math.max(1, Math.sqrt(dot(slope, slope)))
        : 1 / (last.scale * dot(last.turn, last.turn))
    for (let at = 0; at < size; at += 1) direction[at] = (direction[at] ?? 0) * stretch
    for (const [index, { step, turn, scale }] of memory.entries())
      addScaled(direction, step, (alphas[index] ?? 0) - scale * dot(turn, direction))
    const descent = dot(slope, direction)
    let length = 1
    let next = point
    let nextSlope = slope
    let nextLoss = Number.POSITIVE_INFINITY
    for (let tries = 0; tries < 20; tries += 1) {
      next = point.slice()
      addScaled(next, direction, length)
      nextSlope = new Float64Array(size)
      nextLoss = objective(next, nextSlope)
      if (nextLoss <= loss + 1e-4 * length * descent) break
      length /= 2
    }
    const gain = loss - nextLoss
    if (!(gain > 0)) break
    const step = next.map((value, at) => value - (point[at] ?? 0))
    const turn = nextSlope.map((value, at) => value - (slope[at] ?? 0))
    const curve = dot(step, turn)
    if (curve > 1e-12) memory.push({ step, turn, scale: 1 / curve })
    if (memory.length > 10) memory.shift()
    point = next
    slope = nextSlope
    loss = nextLoss
    if (gain < 1e-5 * Math.max(1, loss)) break
  }
  return point
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}

function addScaled(target: Float64Array, other: Float64Array, by: number): void {
  for (let at = 0; at < target.length; at += 1) target[at] = (target[at] ?? 0) + by * (other[at] ?? 0)
}
