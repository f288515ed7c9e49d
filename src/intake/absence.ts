import { foldName } from '../compact/rules.ts'
import { ALL_FORM_WORDS } from './form-words.ts'

const LONGEST_REASON = 320

/** «No se reportaron retos»: a section that says, and says no more than, that nothing was reported. */
export function saysNothing(text: string): boolean {
  if (text.length > 120) return false
  const folded = foldName(text.replace(/^•\s*/, ''))
  // A dash, or a full stop, alone.
  if (folded === '' && text !== '') return true
  return ALL_FORM_WORDS.some((words) => words.nothing.test(folded))
}

const WITH_REASON =
  /^(?:no se report(?:aron|an|a|ó) (?:resultados|retos)|no (?:results|challenges) (?:were|have been|are) reported)(?:\s*[,;:]|\s+(?:debido a|ya que|dado que|porque|toda vez que|al ser|because|since|as)\b)/i

/** «No se reportaron resultados, ya que…»: nothing was reported, and the reason is given; no figure, no second paragraph. */
export function saysNothingWithReason(text: string): boolean {
  return text.length <= LONGEST_REASON && !text.includes('\n') && WITH_REASON.test(text)
}
