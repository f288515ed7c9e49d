// Precision, recall and F1 of the relations on labelled pairs, over the figures that they were labelled on.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { ROOT } from '../src/root.ts'
import { loadShippedLedger } from '../src/statistics/register.ts'
import { findObservation } from '../src/statistics/ledger.ts'
import { relate } from '../src/statistics/relations.ts'
import { RELATIONS } from '../src/statistics/schema.ts'

const Label = z.object({ a: z.number(), b: z.number(), relation: z.enum(RELATIONS) })
const shared = process.env['CONSTANCIA_SHARED'] ?? path.join(ROOT, '..', 'shared')
const file = path.join(shared, 'labels', 'relations-dev.jsonl')

if (existsSync(file)) await measure()
else console.log(`No labelled relations at ${file}: nothing measured.`)

async function measure(): Promise<void> {
  const ledger = await loadShippedLedger()
  const labels = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => Label.parse(JSON.parse(line)))
  const tally = new Map(RELATIONS.map((kind) => [kind, { right: 0, said: 0, labelled: 0 }]))
  const misses: string[] = []
  for (const label of labels) {
    const [a, b] = [findObservation(String(label.a), ledger), findObservation(String(label.b), ledger)]
    if (a === undefined || b === undefined) throw new Error(`No figure ${label.a} or ${label.b}.`)
    const found = relate(a, b, ledger)
    const directed = found.relation === 'part_of' || found.relation === 'supersedes'
    const right = found.relation === label.relation && (!directed || found.a === a.id)
    const said = tally.get(found.relation)
    const labelled = tally.get(label.relation)
    if (said !== undefined) said.said += 1
    if (labelled !== undefined) {
      labelled.labelled += 1
      if (right) labelled.right += 1
    }
    if (!right)
      misses.push(`${label.a} ${label.b}: ${label.relation}, found ${found.relation}: ${found.why.en}`)
  }
  const rows = [...tally].map(([relation, t]) => ({
    relation,
    labelled: t.labelled,
    precision: ratio(t.right, t.said),
    recall: ratio(t.right, t.labelled),
    f1: ratio(2 * t.right, t.said + t.labelled),
  }))
  const right = [...tally.values()].reduce((sum, t) => sum + t.right, 0)
  const results = {
    pairs: labels.length,
    microF1: ratio(right, labels.length),
    macroF1: rows.reduce((sum, row) => sum + row.f1, 0) / rows.length,
    rows,
    misses,
  }
  mkdirSync(path.join(ROOT, 'bench', 'results'), { recursive: true })
  writeFileSync(
    path.join(ROOT, 'bench', 'results', 'relations.json'),
    `${JSON.stringify(results, null, 2)}\n`,
  )
  console.table(rows)
  console.log(`micro F1 ${results.microF1.toFixed(3)}, macro F1 ${results.macroF1.toFixed(3)}`)
  for (const miss of misses) console.log(miss)
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
