// Learns the classifier anew from a published compendium and the labels of a shipped cycle, and writes
// data/classification/model.json: node script/build.mjs --run script/train-classifier.ts COMPENDIUM [CYCLE]
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { loadPractice, loadLexicon, loadShippedCycle } from '../src/classification/service.ts'
import { examplesFrom } from '../src/classification/training/examples.ts'
import { trainClassifier } from '../src/classification/training/train.ts'
import { loadFramework, loadInstitutions } from '../src/compact/service.ts'
import { readDocument } from '../src/intake/service.ts'
import { ROOT } from '../src/root.ts'

const [file, cycleId = 'mx-2024'] = process.argv.slice(2)
if (file === undefined) {
  process.stderr.write('Name the compendium that the cycle was labelled from.\n')
  process.exit(2)
}
const framework = loadFramework()
const reading = await readDocument(readFileSync(file), framework, loadInstitutions('mx'))
if (reading.kind === 'refused') {
  process.stderr.write(`${reading.cause.en}\n`)
  process.exit(2)
}
const examples = examplesFrom(loadShippedCycle(cycleId), reading.actions)
const { model } = trainClassifier(examples, loadPractice(), loadLexicon(), framework)
const text = `${JSON.stringify(model, withoutMaps)}\n`
writeFileSync(path.join(ROOT, 'data', 'classification', 'model.json'), text)
process.stdout.write(`Learnt from ${examples.length} actions; the model has ${text.length} characters.\n`)

function withoutMaps(_: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value
}
