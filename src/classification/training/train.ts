import type { Framework } from '../../compact/schema.ts'
import type { Concepts, Features } from '../features.ts'
import { actionFeatures, challengeFeatures, compileConcepts } from '../features.ts'
import type { Scaled } from '../model.ts'
import { scaleFeatures, scores } from '../model.ts'
import type { ActionText, Head, Lexicon, Model, Practice, PracticeAction, Scale } from '../schema.ts'
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
type Row = { readonly features: Features; readonly truth: readonly number[] }
/** What a head learns from: one text for each row; `group` keeps copies of one text together. */
type Lessons = {
  readonly kind: Head['kind']
  readonly labels: readonly string[]
  readonly penalty: number
  readonly rows: readonly (Row & { readonly group: number })[]
  /** Learnt from always, and judged on never. */
  readonly practice: readonly Row[]
  readonly practiceCounts?: number
  readonly most: number
}

const FOLDS = 5
/**
 * How much a text to practise on counts beside one of a document: enough to be learnt from, not so much that the habits
 * of those who wrote it outweigh those of readers. What is said on women and disability is said in few ways.
 */
const PRACTICE = 0.3
const PRACTICE_ON_FOCUS = 0.1

/** Learns every head from the examples, and its calibration and threshold from folds that it had not seen. */
export function trainClassifier(
  examples: readonly Example[],
  practice: Practice,
  lexicon: Lexicon,
  framework: Framework,
): Classifier {
  const actionConcepts = compileConcepts(lexicon.actions)
  const challengeConcepts = compileConcepts(lexicon.challenges)
  const lessons = prepare(examples, practice, actionConcepts, challengeConcepts, framework)
  const actionScale = scaleOf(lessons.populationMain)
  const challengeScale = scaleOf(lessons.challengeCategory)
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
  practice: Practice,
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
  const practised = practice.actions.map((one) => ({
    ...one,
    features: practiceFeatures(one, actionConcepts),
  }))
  const practiceOf = (
    truthOf: (one: PracticeAction) => readonly number[],
    keep: (name: string) => boolean = () => true,
    from = practised,
  ) =>
    from.map((one) => ({
      features: new Map([...one.features].filter(([name]) => keep(name))),
      truth: truthOf(one),
    }))
  const focusOf = ({ gender, disability }: Pick<PracticeAction, 'gender' | 'disability'>) => [
    ...(gender === true ? [0] : []),
    ...(disability === true ? [1] : []),
  ]
  return {
    populationMain: {
      kind: 'one',
      labels: populations,
      penalty: 0.15,
      most: 1,
      practice: practiceOf((one) => [populations.indexOf(one.populations[0] ?? '')]),
      rows: rows((example) => [populations.indexOf(example.populationMain)]),
    },
    populations: {
      kind: 'each',
      labels: populations,
      penalty: 0.15,
      most: populations.length,
      practice: practiceOf((one) => one.populations.map((code) => populations.indexOf(code))),
      rows: rows((example) => example.populations.map((code) => populations.indexOf(code))),
    },
    focus: {
      kind: 'each',
      labels: ['gender', 'disability'],
      penalty: 0.015,
      most: 2,
      practiceCounts: PRACTICE_ON_FOCUS,
      practice: practiceOf(
        focusOf,
        (name) => FOCUS.test(name),
        practised.filter(({ gender, disability }) => gender !== null && disability !== null),
      ),
      rows: rows(focusOf, (name) => FOCUS.test(name)),
    },
    actionTypes: {
      kind: 'each',
      labels: types,
      penalty: 0.1,
      most: 3,
      practice: practiceOf((one) => one.actionTypes.map((code) => types.indexOf(code))),
      rows: rows((example) => example.actionTypes.map((code) => types.indexOf(code))),
    },
    challengeCategory: {
      kind: 'one',
      labels: categories,
      penalty: 0.12,
      most: 1,
      practice: [...practice.challenges, ...practice.actions.flatMap((one) => one.challenges)].map(
        ({ category, text }) => ({
          features: challengeFeatures(text, challengeConcepts),
          truth: [categories.indexOf(category)],
        }),
      ),
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

function practiceFeatures(
  { objective, title, description, results }: PracticeAction,
  concepts: Concepts,
): Features {
  const action = { title, description, results, challengesText: '', objective: objective ?? 0 }
  const features = actionFeatures(action, concepts)
  return objective === null ? new Map([...features].filter(([name]) => !name.startsWith('o:'))) : features
}

function scaleOf({ rows, practice }: Pick<Lessons, 'rows' | 'practice'>): Scale {
  return learnScale([...rows, ...practice].map((row) => row.features))
}

function learn(lessons: Lessons): Head {
  const { kind, labels, rows, most } = lessons
  const folds = foldsOf(
    rows.map((row) => row.group),
    FOLDS,
  )
  const unseen = { kind, scores: [] as (readonly number[])[], truth: [] as (readonly number[])[] }
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const { head, scaled } = fit({ ...lessons, rows: rows.filter((_, at) => folds[at] !== fold) })
    for (const row of rows.filter((_, at) => folds[at] === fold)) {
      unseen.scores.push(scores(head, scaled(row)))
      unseen.truth.push(row.truth)
    }
  }
  const calibration = calibrate(unseen)
  const threshold = labels.length > 2 && kind === 'each' ? bestThreshold(unseen, calibration, most) : 0.5
  return { ...fit(lessons).head, calibration, threshold }
}

/** A head learnt from all rows and texts to practise on, and how it reads a row. */
function fit(lessons: Lessons): { head: Head; scaled: (row: Row) => readonly Scaled[] } {
  const { kind, labels, penalty, rows, practice, practiceCounts = PRACTICE } = lessons
  const scale = scaleOf(lessons)
  const scaled = (row: Row) => scaleFeatures(row.features, scale)
  const all = [...rows, ...practice]
  const head = learnHead({
    kind,
    labels,
    penalty,
    texts: all.map(scaled),
    truth: all.map((row) => row.truth),
    counts: all.map((_, at) => (at < rows.length ? 1 : practiceCounts)),
  })
  return { head, scaled }
}
