import type { Suggestions } from '../src/classification/schema.ts'
import type { Example } from '../src/classification/training/train.ts'

export type Judged = { readonly example: Example; readonly suggested: Suggestions }
type Label = {
  label: string
  right: number
  suggested: number
  true: number
  precision: number
  recall: number
  f1: number
}
type Bin = {
  from: number
  to: number
  suggestions: number
  right: number
  share: number
  meanConfidence: number
}

/** All measures of one run over actions that the classifier had not learnt from. */
export function measure(judged: readonly Judged[]) {
  const counted = judged.filter(
    ({ example, suggested }) => example.categories.length === suggested.challenges.length,
  )
  return {
    actions: judged.length,
    populationMain: share(
      judged,
      ({ example, suggested }) => suggested.populationMain.value === example.populationMain,
    ),
    populations: labels(
      judged,
      (one) => one.suggested.populations.map(({ value }) => value),
      (one) => one.example.populations,
    ),
    mainByLabel: labels(
      judged,
      (one) => [one.suggested.populationMain.value],
      (one) => [one.example.populationMain],
    ),
    gender: agreement(
      judged,
      ({ suggested }) => suggested.gender.value,
      ({ example }) => example.gender,
    ),
    disability: agreement(
      judged,
      ({ suggested }) => suggested.disability.value,
      ({ example }) => example.disability,
    ),
    firstActionTypeAmongThePersons: share(judged, ({ example, suggested }) =>
      example.actionTypes.includes(suggested.actionTypes[0]?.value ?? ''),
    ),
    actionTypes: labels(
      judged,
      (one) => one.suggested.actionTypes.map(({ value }) => value),
      (one) => one.example.actionTypes,
    ),
    numberOfChallenges: counted.length / judged.length,
    challengeCategories: labels(
      judged,
      (one) => one.suggested.challenges.map(({ category }) => category),
      (one) => one.example.categories,
    ),
    calibration: {
      populationMain: bins(
        judged.map(({ example, suggested }) => [
          suggested.populationMain.confidence,
          suggested.populationMain.value === example.populationMain,
        ]),
      ),
      furtherPopulations: bins(
        judged.flatMap(({ example, suggested }) =>
          suggested.populations
            .slice(1)
            .map(({ value, confidence }) => [confidence, example.populations.includes(value)] as const),
        ),
      ),
      focus: bins(
        judged.flatMap(({ example, suggested }) => [
          [suggested.gender.confidence, suggested.gender.value === example.gender] as const,
          [suggested.disability.confidence, suggested.disability.value === example.disability] as const,
        ]),
      ),
      actionTypes: bins(
        judged.flatMap(({ example, suggested }) =>
          suggested.actionTypes.map(
            ({ value, confidence }) => [confidence, example.actionTypes.includes(value)] as const,
          ),
        ),
      ),
      challengeCategories: bins(
        counted.flatMap(({ example, suggested }) =>
          suggested.challenges.map(
            ({ category, confidence }, at) => [confidence, example.categories[at] === category] as const,
          ),
        ),
      ),
    },
  }
}

/** Precision, recall and F1 of each label and of all together, counting a label as often as an action has it. */
function labels(
  judged: readonly Judged[],
  suggested: (one: Judged) => readonly string[],
  truth: (one: Judged) => readonly string[],
) {
  const counts = new Map<string, { right: number; suggested: number; true: number }>()
  const entry = (label: string) => {
    const found = counts.get(label) ?? { right: 0, suggested: 0, true: 0 }
    counts.set(label, found)
    return found
  }
  for (const one of judged) {
    const left = [...truth(one)]
    for (const label of left) entry(label).true += 1
    for (const label of suggested(one)) {
      entry(label).suggested += 1
      const at = left.indexOf(label)
      if (at === -1) continue
      left.splice(at, 1)
      entry(label).right += 1
    }
  }
  const rows = Array.from(counts, ([label, count]): Label => ({ label, ...count, ...ratios(count) }))
  const sum = (of: 'right' | 'suggested' | 'true') => rows.reduce((total, row) => total + row[of], 0)
  const all = { right: sum('right'), suggested: sum('suggested'), true: sum('true') }
  return {
    ...all,
    ...ratios(all),
    labels: rows.sort((a, b) => b.true - a.true || a.label.localeCompare(b.label)),
  }
}

function ratios(count: { right: number; suggested: number; true: number }) {
  return {
    precision: three(count.suggested === 0 ? 0 : count.right / count.suggested),
    recall: three(count.true === 0 ? 0 : count.right / count.true),
    f1: three(count.suggested + count.true === 0 ? 0 : (2 * count.right) / (count.suggested + count.true)),
  }
}

/** Agreement on yes or no, and Cohen's kappa. */
function agreement(
  judged: readonly Judged[],
  suggested: (one: Judged) => boolean,
  truth: (one: Judged) => boolean,
) {
  const count = (said: boolean, was: boolean) =>
    judged.filter((one) => suggested(one) === said && truth(one) === was).length
  const [bothYes, falseYes, falseNo, bothNo] = [
    count(true, true),
    count(true, false),
    count(false, true),
    count(false, false),
  ]
  const n = judged.length
  const observed = (bothYes + bothNo) / n
  const chance =
    ((bothYes + falseYes) * (bothYes + falseNo) + (bothNo + falseYes) * (bothNo + falseNo)) / n ** 2
  return {
    bothYes,
    falseYes,
    falseNo,
    bothNo,
    agreement: three(observed),
    kappa: three((observed - chance) / (1 - chance)),
  }
}

function bins(pairs: readonly (readonly [confidence: number, right: boolean])[]): readonly Bin[] {
  return [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95].map((from, at, edges) => {
    const to = edges[at + 1] ?? 1
    const own = pairs.filter(([confidence]) => confidence >= from && (confidence < to || to === 1))
    const right = own.filter(([, is]) => is).length
    const total = own.reduce((sum, [confidence]) => sum + confidence, 0)
    return {
      from,
      to,
      suggestions: own.length,
      right,
      share: three(right / Math.max(1, own.length)),
      meanConfidence: three(total / Math.max(1, own.length)),
    }
  })
}

function share(judged: readonly Judged[], is: (one: Judged) => boolean): number {
  return three(judged.filter(is).length / judged.length)
}

function three(value: number): number {
  return Number(value.toFixed(3))
}
