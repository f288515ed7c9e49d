// How well labels are suggested on actions that the classifier has not learnt from: cross-validation over the labelled
// cycle (copies of one text in one fold), one reporter type left out at a time, and the 60 actions that two readers
// labelled, with a classifier learnt from the others. Needs ../shared; writes docs/labels.md's tables too.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { loadClassifier, loadPractice, loadLexicon, loadShippedCycle } from '../src/classification/service.ts'
import type { Practice } from '../src/classification/schema.ts'
import { actionFeatures, compileConcepts } from '../src/classification/features.ts'
import { suggestLabels } from '../src/classification/suggest.ts'
import { examplesFrom } from '../src/classification/training/examples.ts'
import { foldsOf, groupAlike } from '../src/classification/training/groups.ts'
import { type Example, trainClassifier } from '../src/classification/training/train.ts'
import { loadFramework, loadInstitutions } from '../src/compact/service.ts'
import { readDocument } from '../src/intake/service.ts'
import { ROOT } from '../src/root.ts'
import { labelTables } from './label-tables.ts'
import { type Judged, measure } from './label-measures.ts'
import { percentile, round, writeResults } from './results.ts'

const FOLDS = 10
const DevRow = z.object({
  reporterType: z.string(),
  objective: z.number(),
  number: z.number(),
  populations: z.array(z.string()),
  populationMain: z.string(),
  gender: z.boolean(),
  disability: z.boolean(),
  actionTypes: z.array(z.string()),
  challenges: z.array(z.object({ category: z.string() })),
})

const shared = process.env['CONSTANCIA_SHARED'] ?? path.join(ROOT, '..', 'shared')
const compendium = path.join(shared, 'sources', 'compendio-general-2024.txt')
const devFile = path.join(shared, 'labels', 'dev.jsonl')
if (!existsSync(compendium) || !existsSync(devFile)) {
  process.stderr.write('labels.bench: ../shared is missing, nothing is measured\n')
  process.exit(0)
}

const framework = loadFramework()
const lexicon = loadLexicon()
const practice = loadPractice()
const reading = await readDocument(readFileSync(compendium), framework, loadInstitutions('mx'))
if (reading.kind === 'refused') throw new Error(reading.cause.en)
const examples = examplesFrom(loadShippedCycle('mx-2024'), reading.actions)
const dev = new Map<string, z.infer<typeof DevRow>>(
  readFileSync(devFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const row = DevRow.parse(JSON.parse(line))
      return [`mx-2024/${row.reporterType}/${row.objective}/${row.number}`, row] as const
    }),
)

const concepts = compileConcepts(lexicon.actions)
const groups = groupAlike(examples.map((example) => actionFeatures(example.text, concepts)))
const folds = foldsOf(groups, FOLDS)
const foldNumbers = Array.from({ length: FOLDS }, (_, fold) => fold)
const crossValidate = (shown: Practice) =>
  foldNumbers.flatMap((fold) =>
    judge(
      examples.filter((_, at) => folds[at] !== fold),
      examples.filter((_, at) => folds[at] === fold),
      shown,
    ),
  )
const none: Practice = { actions: [], challenges: [] }

const typeOf = (example: Example) => example.id.split('/')[1] ?? ''
const byReporterType = Object.fromEntries(
  [...new Set(examples.map(typeOf))].map((type) => [
    type,
    measure(
      judge(
        examples.filter((one) => typeOf(one) !== type),
        examples.filter((one) => typeOf(one) === type),
        practice,
      ),
    ),
  ]),
)

const devExamples = examples.flatMap((example) => {
  const row = dev.get(example.id)
  return row === undefined
    ? []
    : [
        {
          ...example,
          ...row,
          categories: row.challenges.map(({ category }) => category),
          challenges: example.challenges,
        },
      ]
})
const otherExamples = examples.filter((example) => !dev.has(example.id))
const shipped = loadClassifier()
const learntFrom = judgeWith(shipped, examples)

const durations = Array.from({ length: 5 }, () => {
  const [started, processor] = [performance.now(), process.cpuUsage()]
  for (const { text, challenges } of examples) suggestLabels(shipped, text, challenges)
  const { user, system } = process.cpuUsage(processor)
  return { passed: performance.now() - started, worked: (user + system) / 1000 }
})
const median = (values: readonly number[]) => round(percentile(values, 0.5))

const results = {
  bars: {
    populationMain: 0.98,
    genderKappa: 0.83,
    disabilityKappa: 0.95,
    actionTypesF1: 0.89,
    challengeCategoriesF1: 0.93,
    numberOfChallenges: 0.98,
    milliseconds: 500,
  },
  folds: FOLDS,
  groups: new Set(groups).size,
  crossValidation: measure(crossValidate(practice)),
  crossValidationWithoutPractice: measure(crossValidate(none)),
  devUnseen: measure(judge(otherExamples, devExamples, practice)),
  devUnseenWithoutPractice: measure(judge(otherExamples, devExamples, none)),
  leaveOneReporterTypeOut: byReporterType,
  fitOfTheShippedModel: measure(learntFrom),
  wholeCycleMilliseconds: median(durations.map(({ passed }) => passed)),
  wholeCycleProcessorMilliseconds: median(durations.map(({ worked }) => worked)),
}
writeResults('labels', results)
const page = path.join(ROOT, 'docs', 'labels.md')
const [before = '', , after = ''] = readFileSync(page, 'utf8').split(
  /(<!-- measured -->[\s\S]*<!-- \/measured -->)/,
)
writeFileSync(
  page,
  `${before}<!-- measured -->\n\n${labelTables(results, framework)}\n<!-- /measured -->${after}`,
)

function judge(known: readonly Example[], unknown: readonly Example[], shown: Practice): readonly Judged[] {
  return judgeWith(trainClassifier(known, shown, lexicon, framework), unknown)
}

function judgeWith(
  classifier: ReturnType<typeof trainClassifier>,
  of: readonly Example[],
): readonly Judged[] {
  return of.map((example) => ({
    example,
    suggested: suggestLabels(classifier, example.text, example.challenges),
  }))
}
