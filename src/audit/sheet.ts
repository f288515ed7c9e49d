import { placeOf } from './letter.ts'
import { AUDIT_MESSAGES } from './messages.ts'
import { sumUpSheet, type AuditSheet } from './sheet-page.tsx'

export type SheetFormat = 'text' | 'html' | 'xlsx'

/** The findings as plain text to print: where each stands, the words at fault, the arithmetic. */
export function sheetText(sheet: AuditSheet): string {
  const { lang, rows } = sheet
  const words = AUDIT_MESSAGES[lang]
  const entries = rows.map(({ finding, state, on }) =>
    [
      on === null ? finding.id : `${on.label}. ${on.action.title}`,
      ...(on === null
        ? []
        : [`  ${[...on.institutions.map((one) => one.name), placeOf(on.action.source, lang)].join(' · ')}`]),
      `  «${finding.quote.replaceAll(/\s+/g, ' ').trim()}»`,
      `  ${finding.explanation[lang]}`,
      `  [${[words.severities[finding.severity], words.rules[finding.rule], words.states[state], finding.id].join(', ')}]`,
    ].join('\n'),
  )
  return [sumUpSheet(sheet), ...entries].join('\n\n')
}
