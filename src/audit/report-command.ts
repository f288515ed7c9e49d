import { readFile } from 'node:fs/promises'
import type { Call, Outcome } from '../command.ts'
import type { Language } from '../compact/schema.ts'
import { readLines } from '../intake/service.ts'
import type { Snapshot } from '../analysis/schema.ts'
import { AUDIT_MESSAGES } from './messages.ts'
import { auditReport } from './report/audit-report.ts'
import type { Verdict } from './report/schema.ts'

/** `audit --report FILE`: the claims of a finished report (text, PDF or Word) against the record of its cycle. */
export async function runReportAudit(call: Call, file: string, record: Snapshot): Promise<Outcome> {
  const bytes = await readBytes(call.path(file))
  if (bytes === undefined)
    return {
      kind: 'refused',
      cause: `${file} cannot be read`,
      cure: 'name a report that exists and may be read',
    }
  const read = await readLines(bytes)
  if (read.kind === 'refused')
    return { kind: 'refused', cause: `${file}: ${read.cause[call.lang]}`, cure: read.cure[call.lang] }
  const { verdicts, numbers, counts } = auditReport(read.lines.map((line) => line.text).join('\n'), record)
  const findings = verdicts.flatMap(({ finding }) => finding ?? [])
  const checked = {
    actions: record.actions.length,
    claims: verdicts.length,
    ...counts,
    numbers: numbers.length,
  }
  return {
    kind: findings.length > 0 ? 'findings' : 'done',
    json: {
      cycle: record.cycle.id,
      report: file,
      checked,
      findings,
      claims: verdicts.map(({ claim, verdict, explanation, evidence }) => ({
        ...claim,
        verdict,
        explanation,
        evidence,
      })),
      numbers,
    },
    text: verdictText(call.lang, checked, verdicts),
  }
}

type Checked = { readonly confirmed: number; readonly false: number; readonly undecidable: number }

/** First what is false, then what cannot be decided, then what holds; each with its line and its words. */
function verdictText(lang: Language, checked: Checked, verdicts: readonly Verdict[]): string {
  const words = AUDIT_MESSAGES[lang]
  const head = words.verdictCounts(checked.false, checked.undecidable, checked.confirmed)
  const parts = (['false', 'undecidable', 'confirmed'] as const).flatMap((verdict) =>
    verdicts
      .filter((one) => one.verdict === verdict)
      .map(
        ({ claim, explanation }) =>
          `[${words.verdicts[verdict]}, ${words.rules[claim.rule]}, ${words.atLine(claim.line)}]\n` +
          `  «${claim.quote.replaceAll(/\s+/g, ' ')}»\n  ${explanation[lang]}`,
      ),
  )
  return [head, ...parts].join('\n\n')
}

async function readBytes(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    // No such file, a folder, or no right to read it: the account cannot do anything else here.
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}
