import type { Language } from '../compact/schema.ts'
import type { AssetName } from './assets.ts'

/** What every page knows besides its own matter: who reads it, where it stands, and where its styles are. */
export type Frame = {
  readonly lang: Language
  /** The address without its language and with its query: `/mx-2024/buscar?q=retorno`. */
  readonly path: string
  /** Scheme and host of permanent addresses: `https://constancia.example`. */
  readonly origin: string
  readonly asset: (name: AssetName) => string
  /** The cycle that the page belongs to; null while the record is empty. */
  readonly cycle: FrameCycle | null
}

export type FrameCycle = {
  readonly id: string
  readonly title: string
  /** The language in which its documents are written (BCP 47), which the pages mark their texts with. */
  readonly textLang: string
}
