import { formatDay } from '../../web/languages.ts'
import type { Manuscript } from '../manuscript.ts'
import { MESSAGES } from './messages.ts'

/** `Edición mx-2024/1, publicada, 25 de noviembre de 2024 [3f2a…]`. */
export function describeEdition({ edition, lang }: Manuscript): string {
  const words = MESSAGES[lang]
  return `${words.editionLabel} ${words.editionState(edition.id, stateName(edition.state, lang), formatDay(lang, edition.date))} [${edition.hash}]`
}

/** What is stamped on the pages of an edition that is not published yet. */
export function stampOf({ edition, lang }: Manuscript): string | null {
  return ['published', 'corrected'].includes(edition.state)
    ? null
    : stateName(edition.state, lang).toUpperCase()
}

function stateName(state: string, lang: Manuscript['lang']): string {
  return new Map<string, string>(Object.entries(MESSAGES[lang].states)).get(state) ?? state
}
