import type { Framework } from '../../compact/schema.ts'
import type { Concepts, Features } from '../features.ts'
import { actionFeatures, challengeFeatures, compileConcepts } from '../features.ts'
import type { Scaled } from '../model.ts'
import { scaleFeatures, scores } from '../model.ts'
import type { ActionText, Head, Lexicon, Model } from '../schema.ts'
import type { Classifier } from '../suggest.ts'
import { FOCUS } from '../suggest.ts'
import { bestThreshold, calibrate } from './calibrate.ts'
import { foldsOf, groupAlike } from './groups.ts'
import { learnHead, learnScale } from './learn-head.ts'

/** An action as a person labelled it. `categories` are those of its challenges, in their order. */
export type Example = {
  readonly id: string
  readonly text: ActionText
  readonly challenges: readonly string[]
  readonly populations: readonly string[]
  readonly populationMain: string
  readonly gender: boolean
  readonly disability: boolean
  readonly actionTypes: readonly string[]
  readonly categories: readonly string[]
}

type HeadName = keyof Model['heads']
/** What a head learns from: one text for each row; `group` keeps copies of one text together. */
type Lessons = {
  readonly kind: Head['kind']
  readonly labels: readonly string[]
  readonly penalty: number
  readonly rows: readonly {
    readonly features: Features
    readonly truth: readonly number[]
    readonly group: number
  }[]
  readonly most: number
}

const FOLDS = 5

/** Learns every head from the examples, and its calibration and threshold from folds that it had not seen. */
export function trainClassifier(
  examples: readonly Example[],
  lexicon: Lexicon,
  framework: Framework,
): Classifier {
  const actionConcepts = compileConcepts(lexicon.actions)
  const challengeConcepts = compileConcepts(lexicon.challenges)
  const lessons = prepare(examples, actionConcepts, challengeConcepts, framework)
  const actionScale = learnScale(lessons.populationMain.rows.map((row) => row.features))
  const challengeScale = learnScale(lessons.challengeCategory.rows.map((row) => row.features))
  const head = (name: HeadName) => learn(lessons[name])
  const model: Model = {
    actionScale,
    challengeScale,
    heads: {
      populationMain: head('populationMain'),
      populations: head('populations'),
      focus: head('focus'),
      actionTypes: head('actionTypes'),
      challengeCategory: head('challengeCategory'),
    },
  }
  return { model, actionConcepts, challengeConcepts }
}

function prepare(
  examples: readonly Example[],
  actionConcepts: Concepts,
  challengeConcepts: Concepts,
  framework: Framework,
): Readonly<Record<HeadName, Lessons>> {
  const texts = examples.map((example) => actionFeatures(example.text, actionConcepts))
  const groups = groupAlike(texts)
  const codes = (terms: readonly { readonly code: string }[]) => terms.map((term) => term.code)
  const populations = codes(framework.populations)
  const types = codes(framework.actionTypes)
  const categories = codes(framework.challengeCategories)
  const rows = (
    truthOf: (example: Example) => readonly number[],
    keep: (name: string) => boolean = () => true,
  ) =>
    examples.map((example, at) => ({
      features: new Map([...(texts[at] ?? [])].filter(([name]) => keep(name))),
      truth: truthOf(example),
      group: groups[at] ?? at,
    }))
  return {
    populationMain: {
      kind: 'one',
      labels: populations,
      penalty: 0.1,
      most: 1,
      rows: rows((example) => [populations.indexOf(example.populationMain)]),
    },
    populations: {
      kind: 'each',
      labels: populations,
      penalty: 0.1,
      most: populations.length,
      rows: rows((example) => example.populations.map((code) => populations.indexOf(code))),
    },
    focus: {
      kind: 'each',
      labels: ['gender', 'disability'],
      penalty: 0.015,
      most: 2,
      rows: rows(
        (example) => [...(example.gender ? [0] : []), ...(example.disability ? [1] : [])],
        (name) => FOCUS.test(name),
      ),
    },
    actionTypes: {
      kind: 'each',
      labels: types,
      penalty: 0.05,
      most: 3,
      rows: rows((example) => example.actionTypes.map((code) => types.indexOf(code))),
    },
    challengeCategory: {
      kind: 'one',
      labels: categories,
      penalty: 0.05,
      most: 1,
      rows: examples.flatMap((example, at) => {
        const { challenges } = example
        // Where a person counted other challenges than the splitter, it is not known which is which.
        if (challenges.length !== example.categories.length) return []
        return challenges.map((challenge, order) => ({
          features: challengeFeatures(challenge, challengeConcepts),
          truth: [categories.indexOf(example.categories[order] ?? '')],
          group: groups[at] ?? at,
        }))
      }),
    },
  }
}

function learn(lessons: Lessons): Head {
  const { kind, labels, penalty, rows, most } = lessons
  const folds = foldsOf(
    rows.map((row) => row.group),
    FOLDS,
  )
  const unseen = { kind, scores: [] as (readonly number[])[], truth: [] as (readonly number[])[] }
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const known = rows.filter((_, at) => folds[at] !== fold)
    const scale = learnScale(known.map((row) => row.features))
    const scaled = (row: (typeof rows)[number]): readonly Scaled[] => scaleFeatures(row.features, scale)
    const head = learnHead({
      kind,
      labels,
      penalty,
      texts: known.map(scaled),
      truth: known.map((row) => row.truth),
    })
    for (const row of rows.filter((_, at) => folds[at] === fold)) {
      unseen.scores.push(scores(head, scaled(row)))
      unseen.truth.push(row.truth)
    }
  }
  const scale = learnScale(rows.map((row) => row.features))
  const texts = rows.map((row) => scaleFeatures(row.features, scale))
  const calibration = calibrate(unseen)
  const threshold = labels.length > 2 && kind === 'each' ? bestThreshold(unseen, calibration, most) : 0.5
  return {
    ...learnHead({ kind, labels, penalty, texts, truth: rows.map((row) => row.truth) }),
    calibration,
    threshold,
  }
}
