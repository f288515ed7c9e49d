import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { Day } from '../compact/schema.ts'
import { loadFramework, loadInstitutions } from '../compact/service.ts'
import { readDocument } from '../intake/service.ts'
import { ActionId } from '../registry/schema.ts'
import { ROOT } from '../root.ts'
import { auditReport } from './report/audit-report.ts'
import { auditCycle } from './rules.ts'
import type { AuditedAction } from './schema.ts'

const SHARED = process.env['CONSTANCIA_SHARED'] ?? path.join(ROOT, '..', 'shared')
const COMPENDIUM = path.join(SHARED, 'sources', 'compendio-general-2024.txt')
const REPORT = path.join(SHARED, 'sources', 'informe-ejecutivo-2024.txt')
const missing = !existsSync(COMPENDIUM) || !existsSync(REPORT)
if (missing)
  process.stderr.write('audit/real-document.test: ../shared is missing, the published cycle is not audited\n')

async function readCycle(): Promise<readonly AuditedAction[]> {
  const reading = await readDocument(readFileSync(COMPENDIUM), loadFramework(), loadInstitutions('mx'))
  if (reading.kind === 'refused') throw new Error(reading.cause.en)
  return reading.actions.map((action) => ({
    ...action,
    id: ActionId.parse(`mx-2024/${action.reporterType}/${String(action.objective)}/${String(action.number)}`),
    institutions: action.printedInstitutions.map((printed) => ({ code: null, printed })),
  }))
}

test.skipIf(missing)('the published cycle has few findings and many sums that hold', async () => {
  const actions = await readCycle()
  const cycle = {
    period: { start: Day.parse('2023-06-01'), end: Day.parse('2024-06-30') },
    closed: Day.parse('2024-11-21'),
  }
  const audit = auditCycle(actions, cycle)
  const provedWrong = audit.findings.filter((finding) => finding.severity === 'error')
  expect(provedWrong.length).toBeGreaterThanOrEqual(10)
  expect(audit.findings.length).toBeLessThanOrEqual(60)
  expect(audit.checks.filter((check) => check.rule === 'sum').length).toBeGreaterThanOrEqual(160)
  for (const { quote, place, action } of audit.findings) {
    const text = actions.find((one) => one.id === action)
    if (place !== null && text !== undefined && place.field !== 'challenges')
      expect(text[place.field].slice(place.start, place.end)).toBe(quote)
  }
})

test.skipIf(missing)('the published report is answered for, claim by claim', async () => {
  const { verdicts, numbers, paragraphs } = auditReport(readFileSync(REPORT, 'utf8'), {
    framework: loadFramework(),
    institutions: loadInstitutions('mx'),
    actions: await readCycle(),
  })
  const count = (verdict: string): number => verdicts.filter((one) => one.verdict === verdict).length
  expect(count('confirmed')).toBeGreaterThanOrEqual(60)
  expect(count('false')).toBeGreaterThanOrEqual(40)
  const joint = verdicts.filter(({ claim }) => claim.objective === 18 && claim.rule === 'count')
  expect(joint.map(({ finding }) => [finding?.stated, finding?.computed])).toEqual([
    [5, 4],
    [5, 3],
  ])
  const written = readFileSync(REPORT, 'utf8').match(/\d+(?:[.,]\d+)*/g) ?? []
  // Headings of objectives give their number apart from their words.
  const headings = paragraphs.filter(({ kind }) => kind === 'heading').length
  expect(numbers.filter(({ words }) => /^\d/.test(words))).toHaveLength(written.length - headings)
})
