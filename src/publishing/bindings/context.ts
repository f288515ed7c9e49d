import type { Snapshot } from '../../analysis/schema.ts'
import type { Bilingual, Language } from '../../compact/schema.ts'
import type { BoundText, Inline } from '../manuscript.ts'
import type { Filled } from './compile-report.ts'
import { capitalize } from './grammar.ts'
import type { Binding } from './schema.ts'

/** What a report is bound to: a cycle as it stood, and the edition that it is compared with, if any. */
export type BindingContext = {
  readonly snapshot: Snapshot
  readonly other: Snapshot | null
  readonly lang: Language
  /** `mx-2024/2`; null for a draft of what is not frozen yet. */
  readonly edition: string | null
  /** The edition that `other` is. */
  readonly otherEdition: string | null
}

/** One kind of binding: how it is written, what for, and what it comes to. */
export type BindingKind = {
  readonly name: string
  /** How it is written, for help and completion. */
  readonly usage: string
  readonly purpose: Bilingual
  readonly fill: (binding: Binding, context: BindingContext) => Filled
}

export function refuse(cause: Bilingual, cure: Bilingual): Extract<Filled, { kind: 'refused' }> {
  return { kind: 'refused', cause, cure }
}

export function inline(...inlines: readonly Inline[]): Filled {
  return { kind: 'inline', inlines }
}

export function plain(text: string, binding: Binding): Filled {
  return inline({ kind: 'text', text: dress(text, binding) })
}

export function bound(
  binding: Binding,
  said: Pick<BoundText, 'text' | 'counts' | 'actions' | 'path'>,
): Filled {
  return inline({ kind: 'bound', ...said, text: dress(said.text, binding), binding: binding.source })
}

/** `capital=yes` begins a sentence. */
function dress(text: string, binding: Binding): string {
  return binding.parameters['capital'] === 'yes' ? capitalize(text) : text
}
