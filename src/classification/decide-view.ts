import type { Framework } from '../compact/schema.ts'
import type { ActionId } from '../registry/schema.ts'
import type { Frame } from '../web/frame.ts'
import type { Chosen } from './decide-form.ts'
import type { LabelAddress } from './label-address.ts'
import type { LabelField, Labels, PastLabel } from './labels.ts'
import type { Queue } from './queue.ts'
import type { DoneView } from './queue-page.tsx'
import type { Field, Reason } from './schema.ts'

export type DecideView = {
  readonly cycle: { readonly id: string; readonly title: string }
  readonly framework: Framework
  readonly address: LabelAddress
  readonly id: ActionId
  /** As lists number actions: `Federal 21.2`. */
  readonly label: string
  readonly objective: string
  readonly texts: Readonly<Record<Field, string>>
  readonly titleLang: string | undefined
  /** In our own words; null where nobody wrote it. */
  readonly summary: string | null
  readonly textLoaded: boolean
  readonly reasons: readonly Reason[]
  readonly held: Labels
  readonly suggested: Labels
  readonly chosen: Chosen
  /** The challenges one by one, in the document's words or, where these are not loaded, in ours. */
  readonly challenges: readonly string[]
  /** Codes of each list, those most given in the cycle first: their places are the keys. */
  readonly usual: { readonly actionTypes: readonly string[]; readonly challenges: readonly string[] }
  readonly fields: readonly LabelField[]
  /** The field that is most in doubt. */
  readonly active: LabelField | null
  readonly history: readonly PastLabel[]
  readonly queue: Queue
  readonly previous: ActionId | null
  readonly next: ActionId | null
  readonly place: number | null
  readonly refused:
    | { readonly kind: 'invalid' | 'nothing' }
    | { readonly kind: 'stale'; readonly field: LabelField; readonly by: string }
    | null
  readonly done: DoneView | null
}

export type DecideProps = { readonly frame: Frame; readonly view: DecideView }
