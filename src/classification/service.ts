import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type * as z from 'zod'
import { CycleId } from '../compact/schema.ts'
import { ROOT } from '../root.ts'
import { compileConcepts } from './features.ts'
import type { ShippedCycle } from './schema.ts'
import {
  Lexicon,
  Model,
  Practice,
  ShippedAction,
  ShippedChallenge,
  ShippedQuantity,
  ShippedUnit,
} from './schema.ts'
import type { Classifier } from './suggest.ts'

export type { Classifier } from './suggest.ts'
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

/** The invented reports and challenges that the classifier practises on, from `data/classification`. */
export function loadPractice(): Practice {
  const read = (kind: string) => readLines(path.join('classification', `practice-${kind}.jsonl`))
  return Practice.parse({ actions: read('actions'), challenges: read('challenges') })
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
  return readLines(path.join('cycles', cycle, `${kind}.jsonl`)).map((row) => schema.parse(row))
}

function readLines(file: string): readonly unknown[] {
  return readFileSync(path.join(ROOT, 'data', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line))
}
