import { raw } from 'hono/html'
import type { Language } from '../compact/schema.ts'
import { askAbout, placeOf } from './letter.ts'
import { AUDIT_MESSAGES } from './messages.ts'
import type { ReviewRow } from './review-view.ts'

export type AuditSheet = {
  readonly lang: Language
  readonly title: string
  readonly checked: { readonly actions: number; readonly hold: number }
  readonly rows: readonly ReviewRow[]
}

/** The findings as one page to print, which needs nothing beside itself. */
export function SheetPage({ lang, title, checked, rows }: AuditSheet) {
  const words = AUDIT_MESSAGES[lang]
  const heading = `${words.auditTitle} · ${title}`
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{heading}</title>
        <style>{raw(SHEET_STYLE)}</style>
      </head>
      <body>
        <main>
          <h1>{heading}</h1>
          <p>{sumUpSheet({ lang, checked, rows })}</p>
          <ol>
            {rows.map((row) => (
              <li>
                <Entry lang={lang} row={row} />
              </li>
            ))}
          </ol>
        </main>
      </body>
    </html>
  )
}

/** `43 findings in 379 actions checked; 198 sums add up.` */
export function sumUpSheet({ lang, checked, rows }: Pick<AuditSheet, 'lang' | 'checked' | 'rows'>): string {
  const words = AUDIT_MESSAGES[lang]
  return `${words.findingsTitle(rows.length)} ${words.inActions(checked.actions)}; ${words.sumsTitle(checked.hold)}.`
}

function Entry({ lang, row }: { readonly lang: Language; readonly row: ReviewRow }) {
  const words = AUDIT_MESSAGES[lang]
  const { finding, state, on } = row
  return (
    <>
      <h2>{on === null ? finding.id : `${on.label}. ${on.action.title}`}</h2>
      <p class="soft">
        {[
          ...(on?.institutions.map((one) => one.name) ?? []),
          ...(on === null ? [] : [placeOf(on.action.source, lang)]),
        ].join(' · ')}
      </p>
      <blockquote>{finding.quote}</blockquote>
      <p>{finding.explanation[lang]}</p>
      <p>{askAbout(finding, lang)}</p>
      <p class="soft">
        {[
          words.severities[finding.severity],
          words.rules[finding.rule],
          words.states[state],
          finding.id,
        ].join(' · ')}
      </p>
    </>
  )
}

export const SHEET_STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 Georgia, serif; margin: 2rem auto; padding: 0 1.25rem; max-width: 44rem; }
h1 { font-size: 1.75rem; line-height: 1.2; }
h2 { font-size: 1.0625rem; line-height: 1.35; margin: 0; }
ol { padding-left: 2rem; }
li { margin: 0 0 1.75rem; break-inside: avoid; }
p { margin: 0.35rem 0; }
blockquote { margin: 0.5rem 0; padding-left: 0.9rem; border-left: 3px solid #a3211d; white-space: pre-line; }
.soft { font: 0.875rem/1.45 system-ui, sans-serif; }
@page { margin: 2cm; }
`
