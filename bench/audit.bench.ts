import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { auditReport } from '../src/audit/report/audit-report.ts'
import { auditCycle } from '../src/audit/rules.ts'
import type { AuditedAction, AuditedCycle } from '../src/audit/schema.ts'
import { loadFramework, loadInstitutions } from '../src/compact/service.ts'
import { Day } from '../src/compact/schema.ts'
import { ActionId, type ReportedAction } from '../src/registry/schema.ts'
import { ROOT } from '../src/root.ts'
import { findShared, readPublishedCycle } from './published-cycle.ts'

/** Times the audit of the published cycle (bound: 500 ms), of its executive report (bound: 300 ms) and of up to 100,000 actions with figures of their own (bound: linear). */
const CYCLE: AuditedCycle = {
  period: { start: Day.parse('2023-06-01'), end: Day.parse('2024-06-30') },
  closed: Day.parse('2024-11-21'),
}
const published = await readPublishedCycle()
if (published === undefined) {
  console.log('Nothing measured: ../shared is missing.')
  process.exit(0)
}

function audited(action: ReportedAction): AuditedAction {
  const id = ActionId.parse(`mx-2024/${action.reporterType}/${action.objective}/${action.number}`)
  return {
    ...action,
    id,
    institutions: action.printedInstitutions.map((printed) => ({ code: null, printed })),
  }
}

function timed<T>(run: () => T): { readonly ms: number; readonly cpuMs: number; readonly value: T } {
  const start = performance.now()
  const used = process.cpuUsage()
  const value = run()
  const { user } = process.cpuUsage(used)
  return { ms: Math.round((performance.now() - start) * 10) / 10, cpuMs: Math.round(user / 1000), value }
}

/** Actions like an institution's own, each with figures that no other has. */
function made(count: number): readonly AuditedAction[] {
  const first = published?.[0]
  if (first === undefined) return []
  return Array.from({ length: count }, (_, i) => ({
    ...audited(first),
    description: `La ventanilla ${word(i)} orienta a quienes llegan al municipio ${word(i * 7 + 1)} y a sus familias durante el año.`,
    results: `De junio de 2023 a junio de 2024 se atendió a ${2 * i + 300} personas: ${i + 140} mujeres y ${i + 160} hombres. Se dieron ${i + 20} talleres.`,
    challengesText: '',
  }))
}

function word(i: number): string {
  return Array.from(String(i), (digit) => 'abcdefghij'[Number(digit)]).join('')
}

const cycle = published.map(audited)
const cold = timed(() => auditCycle(cycle, CYCLE))
const warm = timed(() => auditCycle(cycle, CYCLE))
const sizes = [1_000, 10_000, 100_000].map((size) => {
  const actions = made(size)
  const { ms, cpuMs } = timed(() => auditCycle(actions, CYCLE))
  return { actions: size, ms, cpuMs, cpuMicrosecondsPerAction: Math.round((cpuMs * 1000) / size) }
})
const shared = findShared('sources/informe-ejecutivo-2024.txt')
const record = { framework: loadFramework(), institutions: loadInstitutions('mx'), actions: cycle }
const text = shared === undefined ? '' : readFileSync(shared, 'utf8')
const report = timed(() => auditReport(text, record))
const reportAgain = timed(() => auditReport(text, record))
const verdicts = Object.fromEntries(
  [...Map.groupBy(report.value.verdicts, (one) => one.verdict)].map(([verdict, all]) => [
    verdict,
    all.length,
  ]),
)
const byRule = Object.fromEntries(
  [...Map.groupBy(cold.value.findings, (finding) => finding.rule)].map(([rule, findings]) => [
    rule,
    findings.length,
  ]),
)
const results = {
  actions: cycle.length,
  firstMs: cold.ms,
  firstCpuMs: cold.cpuMs,
  againMs: warm.ms,
  againCpuMs: warm.cpuMs,
  findings: byRule,
  checks: cold.value.checks.length,
  report: {
    firstMs: report.ms,
    firstCpuMs: report.cpuMs,
    againMs: reportAgain.ms,
    againCpuMs: reportAgain.cpuMs,
    verdicts,
  },
  sizes,
}
console.log(JSON.stringify(results, null, 2))
mkdirSync(path.join(ROOT, 'bench/results'), { recursive: true })
writeFileSync(path.join(ROOT, 'bench/results/audit.json'), `${JSON.stringify(results, null, 2)}\n`)
