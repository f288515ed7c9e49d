import type { Language } from '../compact/schema.ts'
import { QuantityField } from '../quantities/schema.ts'
import type { TextMark } from '../web/text-marks.ts'
import type { Audit } from './schema.ts'

/** What stands beside words of a text: a sum that holds, or a finding. `note` is its anchor on the page. */
export type TextNote = {
  readonly sign: string
  readonly note: string
  readonly kind: 'holds' | 'finding' | 'error'
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly text: string
}

/** The notes on one field of an action (or on a pasted text), in the order of their words, each with its letter. */
export function noteField(audit: Audit, field: QuantityField, lang: Language): readonly TextNote[] {
  const found = audit.findings.flatMap(({ place, severity, quote, explanation }) =>
    place?.field === field
      ? [
          {
            ...place,
            quote,
            kind: severity === 'error' ? 'error' : 'finding',
            text: explanation[lang],
          } as const,
        ]
      : [],
  )
  const held = audit.checks.flatMap(({ place, holds, quote, arithmetic }) =>
    holds && place.field === field
      ? [{ ...place, quote, kind: 'holds', text: arithmetic[lang] } as const]
      : [],
  )
  return [...found, ...held]
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map((one, i) => {
      const sign = letterOf(i)
      const { kind, start, end, quote, text } = one
      return { sign, note: `${field}-${sign}`, kind, start, end, quote, text }
    })
}

/** A note beside a part of an action's page; without a mark where it is on no words of that part. */
export type PageNote = {
  readonly beside: QuantityField
  readonly kind: TextNote['kind']
  readonly text: string
  readonly mark: TextMark | null
}

/** What stands beside each part of an action: a finding on no words (results that are missing) beside the results. */
export function noteAction(audit: Audit, lang: Language): readonly PageNote[] {
  const onWords = QuantityField.options.flatMap((field) =>
    noteField(audit, field, lang).map((note): PageNote => {
      // Challenges are shown one by one, so that places in their text are none on the page.
      const mark = field === 'challenges' ? null : toMark(note)
      return { beside: field, kind: note.kind, text: note.text, mark }
    }),
  )
  const onNone = audit.findings
    .filter((finding) => finding.place === null)
    .map(({ severity, explanation }): PageNote => ({
      beside: 'results',
      kind: severity === 'error' ? 'error' : 'finding',
      text: explanation[lang],
      mark: null,
    }))
  return [...onNone, ...onWords]
}

export function toMark({ start, end, kind, note, sign }: TextNote): TextMark {
  return { start, end, kind, note, sign }
}

/** a, b, … z, aa, ab, … */
function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}
