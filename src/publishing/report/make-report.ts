import type { Snapshot } from '../../analysis/schema.ts'
import type { Language } from '../../compact/schema.ts'
import { type Compiled, compileReport } from '../bindings/compile-report.ts'
import { fillBinding } from '../bindings/fill-binding.ts'
import type { Imprint } from '../documents/compendium.ts'
import type { Manuscript } from '../manuscript.ts'
import type { Edition } from '../schema.ts'
import { REPORT_WORDS } from './messages.ts'

/** The edition that a report compares itself with. */
export type Compared = { readonly id: string; readonly snapshot: Snapshot }

type From = { readonly snapshot: Snapshot; readonly edition: string | null; readonly other: Compared | null }

/** The texts of editions that were filled already: neither text nor snapshot changes. */
const filled = new WeakMap<Snapshot, Map<string, Compiled>>()

/** Fills the bindings of a report's text from a snapshot; `edition` is null for a text that is not frozen. */
export function compileText(text: string, lang: Language, from: From): Compiled {
  if (from.edition === null) return fillText(text, lang, from)
  const ofSnapshot = filled.get(from.snapshot) ?? new Map<string, Compiled>()
  filled.set(from.snapshot, ofSnapshot)
  const key = JSON.stringify([lang, from.edition, from.other?.id, text])
  const known = ofSnapshot.get(key) ?? fillText(text, lang, from)
  ofSnapshot.set(key, known)
  return known
}

function fillText(text: string, lang: Language, from: From): Compiled {
  const context = {
    snapshot: from.snapshot,
    other: from.other?.snapshot ?? null,
    lang,
    edition: from.edition,
    otherEdition: from.other?.id ?? null,
  }
  return compileReport(text, lang, (binding) => fillBinding(binding, context))
}

export type Report = { readonly manuscript: Manuscript; readonly compiled: Compiled }

/** The executive report of an edition, from the text that it froze. */
export function makeReport(
  edition: Edition,
  lang: Language,
  other: Compared | null,
  imprint: Partial<Imprint> = {},
): Report {
  const { snapshot, report } = edition.content
  const words = REPORT_WORDS[lang]
  const { cycle, framework } = snapshot
  const compiled = compileText(report[lang], lang, { snapshot, edition: edition.id, other })
  const publisher = imprint.publisher ?? 'Constancia'
  const origin = imprint.origin ?? null
  const hash = edition.hash.slice(0, 10)
  const place = origin === null ? '' : ` ${origin}/${lang}/${cycle.id}/informe`
  return {
    compiled,
    manuscript: {
      kind: 'report',
      lang,
      title: words.title,
      subtitle: framework.name[lang],
      publisher,
      cycle: { id: cycle.id, title: cycle.title[lang] },
      edition: { id: edition.id, hash, state: edition.state, date: edition.date },
      citation: `${publisher} (${edition.date.slice(0, 4)}). ${words.title}. ${framework.name[lang]}. ${cycle.title[lang]}. ${words.edition} ${edition.id} [${hash}].${place}`,
      rights: imprint.rights ?? words.rights,
      origin,
      paper: imprint.paper ?? 'letter',
      blocks: compiled.blocks,
    },
  }
}
