import type { Concept, Observation } from './schema.ts'

/** How a figure's period lies to the one asked: it is it, lies inside it, reaches beyond it, or is of another time. */
export type Fit = 'exact' | 'inside' | 'beyond' | 'other'

/** A figure that bears on the question. `wider`: of a larger place or group than the one asked about. */
export type Evidence = {
  readonly figure: Observation
  readonly concept: Concept
  readonly fit: Fit
  readonly wider: boolean
  /** Earlier values for the same concept, people and period, oldest first. */
  readonly replaces: readonly Observation[]
  /** Of a group, a place or a means of transfer that the question does not name. */
  readonly narrow: boolean
  /** Told only because another figure needs it, as a share needs what it is a share of. */
  readonly companion?: true
}
