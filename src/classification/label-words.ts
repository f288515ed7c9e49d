import type { Framework, Language, Term } from '../compact/schema.ts'
import type { Label, LabelField, LabelValue } from './labels.ts'
import { LABEL_MESSAGES } from './messages.ts'
import { toCodes } from './queue.ts'

/** The terms that a field's codes are of; none where it is said with yes or no. */
export function termsOf(framework: Framework, field: LabelField): readonly Term[] {
  switch (field) {
    case 'populationMain':
    case 'populations':
      return framework.populations
    case 'actionTypes':
      return framework.actionTypes
    case 'challenges':
      return framework.challengeCategories
    case 'gender':
    case 'disability':
      return []
  }
}

/** The words for one code of a field. */
export function nameCode(framework: Framework, lang: Language, field: LabelField, code: string): string {
  if (code === 'si') return LABEL_MESSAGES[lang].yes
  if (code === 'no') return LABEL_MESSAGES[lang].no
  return termsOf(framework, field).find((term) => term.code === code)?.name[lang] ?? code
}

/** A label in words; «–» where there is none. */
export function sayValue(
  framework: Framework,
  lang: Language,
  field: LabelField,
  value: LabelValue<LabelField> | null,
): string {
  const codes = value === null ? [] : toCodes(value)
  if (codes.length === 0) return LABEL_MESSAGES[lang].nothing
  return codes.map((code) => nameCode(framework, lang, field, code)).join('; ')
}

/** Who said a label. */
export function sayOrigin(
  lang: Language,
  { origin, confidence, by }: Pick<Label, 'origin' | 'confidence' | 'by'>,
): string {
  const words = LABEL_MESSAGES[lang]
  switch (origin) {
    case 'person':
      return words.byPerson(by)
    case 'shipped':
      return words.byShipped
    case 'machine':
      return confidence === null ? words.byMachineUnsaid : words.byMachine(confidence)
  }
}
