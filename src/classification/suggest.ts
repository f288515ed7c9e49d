import { placeChallenges } from './challenge-places.ts'
import type { Concepts } from './features.ts'
import { actionFeatures, challengeFeatures } from './features.ts'
import type { Scaled } from './model.ts'
import { probabilities, scaleFeatures, scores } from './model.ts'
import { reasonsFor } from './reasons.ts'
import type { ActionText, ChallengeSuggestion, Head, Model, Suggestion, Suggestions } from './schema.ts'

export type Classifier = {
  readonly model: Model
  readonly actionConcepts: Concepts
  readonly challengeConcepts: Concepts
}

const MOST_ACTION_TYPES = 3
/** The features that a head on women or disability may look at: what is said on them, not the subject of the action. */
export const FOCUS = /^[TLA]:(?:gender|disability)_/

/**
 * The labels that an action's text speaks for, with the words that do and how sure each is.
 * `challenges` are those that the text was split into; the same text gives the same suggestions.
 */
export function suggestLabels(
  { model, actionConcepts, challengeConcepts }: Classifier,
  action: ActionText,
  challenges: readonly string[],
): Suggestions {
  const { heads } = model
  const scaled = scaleFeatures(actionFeatures(action, actionConcepts), model.actionScale)
  const focused = scaled.filter(({ name }) => FOCUS.test(name))
  const main = explained(heads.populationMain, mostLikely(heads.populationMain, scaled), scaled, action)
  const others = ranked(heads.populations, scaled).filter(
    ({ value, confidence }) => value !== main.value && confidence >= heads.populations.threshold,
  )
  const types = ranked(heads.actionTypes, scaled).filter(
    ({ confidence }, rank) =>
      rank === 0 || (rank < MOST_ACTION_TYPES && confidence >= heads.actionTypes.threshold),
  )
  return {
    populations: [main, ...others.map((one) => explained(heads.populations, one, scaled, action))],
    populationMain: main,
    gender: yesOrNo(heads.focus, 'gender', focused, action),
    disability: yesOrNo(heads.focus, 'disability', focused, action),
    actionTypes: types.map((one) => explained(heads.actionTypes, one, scaled, action)),
    challenges: placeChallenges(action.challengesText, challenges).map(
      ({ text, placeAt }): ChallengeSuggestion => {
        const head = heads.challengeCategory
        const own = scaleFeatures(challengeFeatures(text, challengeConcepts, placeAt), model.challengeScale)
        const { value, confidence, why } = explained(head, mostLikely(head, own), own, action)
        return { text, category: value, confidence, why: placeAt === undefined ? [] : why }
      },
    ),
  }
}

type Ranked = { readonly value: string; readonly label: number; readonly confidence: number }

/** All labels of a head, the most likely first; of equals, the one that the head names first. */
function ranked(head: Head, scaled: readonly Scaled[]): readonly Ranked[] {
  const shares = probabilities(head, scores(head, scaled))
  return head.labels
    .map((value, label) => ({ value, label, confidence: shares[label] ?? 0 }))
    .sort((a, b) => b.confidence - a.confidence)
}

function mostLikely(head: Head, scaled: readonly Scaled[]): Ranked {
  const [first] = ranked(head, scaled)
  if (first === undefined) throw new Error('A head of the model has no labels.')
  return first
}

function explained(
  head: Head,
  { value, label, confidence }: Ranked,
  scaled: readonly Scaled[],
  action: ActionText,
): Suggestion<string> {
  return { value, confidence: short(confidence), why: reasonsFor(head, label, scaled, action) }
}

function yesOrNo(
  head: Head,
  value: string,
  scaled: readonly Scaled[],
  action: ActionText,
): Suggestion<boolean> {
  const label = head.labels.indexOf(value)
  const share = probabilities(head, scores(head, scaled))[label] ?? 0
  const yes = share >= head.threshold
  return {
    value: yes,
    confidence: short(yes ? share : 1 - share),
    why: yes ? reasonsFor(head, label, scaled, action) : [],
  }
}

function short(confidence: number): number {
  return Number(confidence.toFixed(3))
}
