import type { Call, Command, Outcome } from '../command.ts'
import type { Language } from '../compact/schema.ts'
import type { Cycle } from '../registry/schema.ts'
import { findCycle, listActions } from '../registry/service.ts'
import { auditCycle } from './rules.ts'
import { type AuditedCycle, type Finding, Severity } from './schema.ts'

export const auditCommand: Command = {
  name: 'audit',
  usage: '--cycle ID [--fail-on error|warning|notice]',
  summary: 'redoes every sum, share, mean and date of a cycle and lists what cannot be right',
  options: { cycle: { type: 'string' }, 'fail-on': { type: 'string' } },
  run: runAudit,
}

/** From the gravest: a finding counts for --fail-on when it is at or before the one named. */
const GRAVEST_FIRST = Severity.options

async function runAudit(call: Call): Promise<Outcome> {
  const failOn = Severity.safeParse(call.option('fail-on') ?? 'error')
  if (!failOn.success) {
    return {
      kind: 'refused',
      cause: `--fail-on ${call.option('fail-on') ?? ''} is no severity`,
      cure: `use ${GRAVEST_FIRST.join(', ')}`,
    }
  }
  const database = await call.open()
  const id = call.option('cycle') ?? ''
  const read = await database.read(async (tx) => {
    const cycle = await findCycle(tx, id)
    return cycle && { cycle, actions: await listActions(tx, cycle) }
  })
  if (read === undefined) {
    return {
      kind: 'refused',
      cause: id === '' ? 'no cycle was named' : `there is no cycle '${id}' in this record`,
      cure: 'add --cycle ID of a cycle that was imported',
    }
  }
  const { findings, checks } = auditCycle(read.actions, toAudited(read.cycle))
  const grave = findings.some(
    (finding) => GRAVEST_FIRST.indexOf(finding.severity) <= GRAVEST_FIRST.indexOf(failOn.data),
  )
  return {
    kind: grave ? 'findings' : 'done',
    json: {
      cycle: read.cycle.id,
      checked: { actions: read.actions.length, claims: checks.length },
      findings,
    },
    text: sheetOf(call.lang, read.actions.length, checks.length, findings),
  }
}

function toAudited(cycle: Cycle): AuditedCycle {
  const { periodStart: start, periodEnd: end } = cycle
  return { period: start === null || end === null ? null : { start, end }, closed: null }
}

/** The findings as a sheet to print: action, rule, the words at fault and the arithmetic. */
function sheetOf(lang: Language, actions: number, checks: number, findings: readonly Finding[]): string {
  const head =
    lang === 'es'
      ? `${actions} acciones revisadas, ${checks} cuentas rehechas, ${findings.length} hallazgos`
      : `${actions} actions checked, ${checks} sums redone, ${findings.length} findings`
  const lines = findings.map(
    (one) =>
      `${one.action ?? ''}  [${one.rule}, ${one.severity}]\n  «${one.quote}»\n  ${one.explanation[lang]}`,
  )
  return [head, ...lines].join('\n\n')
}
