import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readQuantities } from '../src/quantities/rules.ts'
import { ROOT } from '../src/root.ts'
import { findShared, readPublishedCycle } from './published-cycle.ts'

/** Reads the labelled actions and says how many of their figures are found: value, value with unit, and part of which total. */
const labelsFile = findShared('labels/dev.jsonl')
const texts = await readPublishedCycle()
if (labelsFile === undefined || texts === undefined) {
  console.log('Nothing measured: ../shared is missing.')
  process.exit(0)
}

type Figure = { value: number; unit: string; partOf: number | null; quote: string }
type Labelled = { reporterType: string; objective: number; number: number; figures: Figure[] }
const labelled = readFileSync(labelsFile, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Labelled)
const key = (of: { reporterType: string; objective: number; number: number }): string =>
  `${of.reporterType}/${of.objective}/${of.number}`
const textOf = new Map(texts.map((text) => [key(text), text] as const))

const score = { value: [0, 0, 0], unit: [0, 0, 0], partOf: [0, 0, 0] } satisfies Record<
  string,
  [number, number, number]
>
const noisy = process.argv.includes('--errors')
for (const label of labelled) {
  const text = textOf.get(key(label))
  if (text === undefined) continue
  const quantities = (['description', 'results'] as const).flatMap((field) =>
    readQuantities(text[field], { field, idPrefix: `${key(label)}#${field}` }),
  )
  const valueOf = new Map(quantities.map((quantity) => [quantity.id, quantity.value] as const))
  const read = quantities.map((q) => ({
    value: q.value,
    unit: q.unit,
    partOf: q.partOf === null ? null : (valueOf.get(q.partOf) ?? null),
    quote: q.quote,
  }))
  count(score.value, label.figures, read, (f) => String(f.value), key(label), 'value')
  count(score.unit, label.figures, read, (f) => `${f.value} ${unitName(f.unit)}`, key(label), 'unit')
  count(
    score.partOf,
    label.figures.filter((f) => f.partOf !== null),
    read.filter((f) => f.partOf !== null),
    (f) => `${f.value} of ${String(f.partOf)}`,
    key(label),
    'partOf',
  )
}

/** Persons counted by sex are labelled by either name. */
function unitName(unit: string): string {
  const name = unit.toLowerCase()
  return name === 'mujeres' || name === 'hombres' ? 'personas' : name
}

function count(
  into: [number, number, number],
  labels: readonly Figure[],
  read: readonly Figure[],
  name: (f: Figure) => string,
  where: string,
  what: string,
): void {
  const open = labels.map(name)
  let hits = 0
  for (const figure of read) {
    const at = open.indexOf(name(figure))
    if (at >= 0) {
      open.splice(at, 1)
      hits += 1
    } else if (noisy) console.log(`${what} not labelled: ${where} ${name(figure)} «${figure.quote}»`)
  }
  if (noisy) for (const missed of open) console.log(`${what} not read: ${where} ${missed}`)
  into[0] += hits
  into[1] += read.length
  into[2] += labels.length
}

const results = Object.fromEntries(
  Object.entries(score).map(([what, [hits, read, wanted]]) => {
    const precision = hits / read
    const recall = hits / wanted
    return [
      what,
      {
        precision: round(precision),
        recall: round(recall),
        f1: round((2 * precision * recall) / (precision + recall)),
        labelled: wanted,
        read,
      },
    ]
  }),
)
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
console.table(results)
mkdirSync(path.join(ROOT, 'bench/results'), { recursive: true })
writeFileSync(
  path.join(ROOT, 'bench/results/quantities.json'),
  `${JSON.stringify({ actions: labelled.length, ...results }, null, 2)}\n`,
)
