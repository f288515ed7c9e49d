import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type * as z from 'zod'
import { CycleId } from '../compact/schema.ts'
import { ROOT } from '../root.ts'
import { compileConcepts } from './features.ts'
import type { ShippedCycle } from './schema.ts'
import {
  Illustrations,
  Lexicon,
  Model,
  ShippedAction,
  ShippedChallenge,
  ShippedQuantity,
  ShippedUnit,
} from './schema.ts'
import type { Classifier } from './suggest.ts'

export { decideLabels, undoDeed } from './decide-labels.ts'
export { GivenLabel } from './given-label.ts'
export { keepSuggestions, restoreLabels, writeShippedLabels } from './label-actions.ts'
export { listCodes, listLabels, listNewest, listSuggested, rebuildHeldLabels } from './label-store.ts'
export type { ActionCodes, LabelOrigin, Labels } from './labels.ts'

/** The cycle that ships as data in `data/cycles/ID`; its columns are explained in the README there. Throws where there is none. */
export function loadShippedCycle(id: string): ShippedCycle {
  const cycle = CycleId.parse(id)
  return {
    id: cycle,
    actions: readRows(cycle, 'actions', ShippedAction),
    challenges: readRows(cycle, 'challenges', ShippedChallenge),
    quantities: readRows(cycle, 'quantities', ShippedQuantity),
    units: readRows(cycle, 'units', ShippedUnit),
  }
}

// What ships does not change while the program runs: each cycle is read and parsed once.
const shippedCycles = new Map<CycleId, ShippedCycle | undefined>()

/** The shipped data of a cycle; undefined where none ships for it. */
export function findShippedCycle(id: CycleId): ShippedCycle | undefined {
  if (!shippedCycles.has(id))
    shippedCycles.set(
      id,
      existsSync(path.join(ROOT, 'data', 'cycles', id, 'actions.jsonl')) ? loadShippedCycle(id) : undefined,
    )
  return shippedCycles.get(id)
}

/** The concepts of the field that the classifier looks for, from `data/classification`. */
export function loadLexicon(): Lexicon {
  return Lexicon.parse(readClassification('lexicon.json'))
}

/** The short texts that show what each label means, from `data/classification`. */
export function loadIllustrations(): Illustrations {
  return Illustrations.parse(readClassification('illustrations.json'))
}

/** The classifier that ships; docs/labels.md says how it was made and how far it can be trusted. */
export function loadClassifier(): Classifier {
  const lexicon = loadLexicon()
  return {
    model: Model.parse(readClassification('model.json')),
    actionConcepts: compileConcepts(lexicon.actions),
    challengeConcepts: compileConcepts(lexicon.challenges),
  }
}

function readClassification(file: string): unknown {
  return JSON.parse(readFileSync(path.join(ROOT, 'data', 'classification', file), 'utf8'))
}

function readRows<Row>(cycle: CycleId, kind: string, schema: z.ZodType<Row>): readonly Row[] {
  const file = path.join(ROOT, 'data', 'cycles', cycle, `${kind}.jsonl`)
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => schema.parse(JSON.parse(line)))
}
