import type { Framework } from '../src/compact/schema.ts'
import type { measure } from './label-measures.ts'

type Measures = ReturnType<typeof measure>
export type LabelResults = {
  readonly folds: number
  readonly groups: number
  readonly crossValidation: Measures
  readonly crossValidationWithoutPractice: Measures
  readonly devUnseen: Measures
  readonly devUnseenWithoutPractice: Measures
  readonly fitOfTheShippedModel: Measures
  readonly leaveOneReporterTypeOut: Readonly<Record<string, Measures>>
  readonly wholeCycleMilliseconds: number
  readonly wholeCycleProcessorMilliseconds: number
}

/** The tables of docs/labels.md, in Markdown. */
export function labelTables(results: LabelResults, framework: Framework): string {
  const { crossValidation, devUnseen, fitOfTheShippedModel: fit } = results
  const summary = (name: string, bar: string, of: (measures: Measures) => number) => [
    name,
    bar,
    of(crossValidation),
    of(results.crossValidationWithoutPractice),
    of(devUnseen),
    of(results.devUnseenWithoutPractice),
    of(fit),
  ]
  const names = new Map(
    [...framework.populations, ...framework.actionTypes, ...framework.challengeCategories].map((term) => [
      term.code,
      term.code,
    ]),
  )
  const perLabel = (of: (measures: Measures) => Measures['populations']) =>
    table(
      ['label', 'in the labels', 'suggested', 'precision', 'recall', 'F1'],
      of(crossValidation).labels.map((row) => [
        names.get(row.label) ?? row.label,
        row.true,
        row.suggested,
        row.precision,
        row.recall,
        row.f1,
      ]),
    )
  return [
    `### Against the bars\n\nCross-validation: ${results.folds} folds, ${results.groups} groups of like texts, ${crossValidation.actions} actions. Unseen 60: learnt without them, judged against the labels that two readers gave. Without: learnt from the actions alone, without the practice texts. Fit: the shipped model on the actions it was learnt from; no measure of quality, shown so that it is not taken for one.\n`,
    table(
      ['measure', 'two readers', 'cross-validation', 'without', 'unseen 60', 'without', 'fit'],
      [
        summary('main population, share right', '0.98', (one) => one.populationMain),
        summary('populations, F1', '0.97', (one) => one.populations.f1),
        summary('gender, κ', '0.83', (one) => one.gender.kappa),
        summary('disability, κ', '0.95', (one) => one.disability.kappa),
        summary('action types, F1', '0.89', (one) => one.actionTypes.f1),
        summary('first action type among the person’s', '1.00', (one) => one.firstActionTypeAmongThePersons),
        summary('challenge categories, F1', '0.93', (one) => one.challengeCategories.f1),
        summary('number of challenges, share right', '0.98', (one) =>
          Number(one.numberOfChallenges.toFixed(3)),
        ),
      ],
    ),
    `A whole cycle takes ${results.wholeCycleProcessorMilliseconds} ms of a processor, and took ${results.wholeCycleMilliseconds} ms by the clock (medians of five runs, on the machine that bench/results/labels.json names, while others used it).\n`,
    '### One reporter type left out\n',
    table(
      [
        'left out',
        'actions',
        'main population',
        'gender κ',
        'disability κ',
        'action types F1',
        'challenge categories F1',
      ],
      Object.entries(results.leaveOneReporterTypeOut).map(([type, one]) => [
        type,
        one.actions,
        one.populationMain,
        one.gender.kappa,
        one.disability.kappa,
        one.actionTypes.f1,
        one.challengeCategories.f1,
      ]),
    ),
    '### By label, in cross-validation\n',
    '#### Main population\n',
    perLabel((one) => one.mainByLabel),
    '#### Populations\n',
    perLabel((one) => one.populations),
    '#### Action types\n',
    perLabel((one) => one.actionTypes),
    '#### Challenge categories\n',
    perLabel((one) => one.challengeCategories),
    '### Calibration, in cross-validation\n\nOf the suggestions at such a confidence, the share that was right.\n',
    ...Object.entries(crossValidation.calibration).flatMap(([family, bins]) => [
      `#### ${family}\n`,
      table(
        ['confidence', 'suggestions', 'mean confidence', 'right'],
        bins
          .filter((bin) => bin.suggestions > 0)
          .map((bin) => [`${bin.from}–${bin.to}`, bin.suggestions, bin.meanConfidence, bin.share]),
      ),
    ]),
  ].join('\n')
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => (Number.isNaN(cell) ? '–' : cell)).join(' | ')} |`
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`
}
