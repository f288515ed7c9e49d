import { raw } from 'hono/html'
import type { Language } from '../compact/schema.ts'
import { AUDIT_MESSAGES } from './messages.ts'
import { REPORT_MESSAGES } from './report-messages.ts'
import type { AuditedReport } from './report/audit-report.ts'
import type { Verdict } from './report/schema.ts'
import { SHEET_STYLE } from './sheet-page.tsx'

export type ReportSheet = {
  readonly lang: Language
  /** Name of the report's file. */
  readonly file: string
  readonly audit: Pick<AuditedReport, 'verdicts' | 'counts' | 'numbers'>
}

const GRAVEST_FIRST = ['false', 'undecidable', 'confirmed'] as const satisfies readonly Verdict['verdict'][]

/** The verdicts on a report as one page to print, which needs nothing beside itself. */
export function ReportSheetPage({ lang, file, audit }: ReportSheet) {
  const words = REPORT_MESSAGES[lang]
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${words.title} · ${file}`}</title>
        <style>{raw(SHEET_STYLE)}</style>
      </head>
      <body>
        <main>
          <h1>{`${words.title} · ${file}`}</h1>
          <p>{words.summary(audit.counts)}.</p>
          {GRAVEST_FIRST.map((verdict) => (
            <Group lang={lang} verdict={verdict} audit={audit} />
          ))}
        </main>
      </body>
    </html>
  )
}

type GroupProps = Pick<ReportSheet, 'lang' | 'audit'> & { readonly verdict: Verdict['verdict'] }

function Group({ lang, verdict, audit }: GroupProps) {
  const own = audit.verdicts.filter((one) => one.verdict === verdict)
  const words = AUDIT_MESSAGES[lang]
  return own.length === 0 ? null : (
    <>
      <h2>
        {REPORT_MESSAGES[lang].filter[verdict]} ({own.length})
      </h2>
      <ol>
        {own.map(({ claim, explanation, finding }) => (
          <li>
            <p class="soft">
              {[
                words.atLine(claim.line),
                words.rules[claim.rule],
                ...(finding === null ? [] : [words.severities[finding.severity], finding.id]),
              ].join(' · ')}
            </p>
            <blockquote lang="es">{claim.quote}</blockquote>
            <p>{explanation[lang]}</p>
          </li>
        ))}
      </ol>
    </>
  )
}
