import type { Term } from '../../compact/schema.ts'
import { makeTermFinder, type TermFinder } from './terms.ts'
import type { LabelOf, Vocabulary } from './schema.ts'

/** What the phrases of a report say of an action's classification. */
export type LabelWords = {
  readonly population: TermFinder
  readonly actionType: TermFinder
  readonly challenge: TermFinder
}

export function makeLabelWords(vocabulary: Vocabulary): LabelWords {
  const { populations, actionTypes, challengeCategories } = vocabulary
  const named = makeTermFinder(populations, true)
  const none = populations.find(isNone)?.code
  return {
    population: (phrase) => named(phrase) ?? (NONE.test(phrase) ? none : undefined),
    actionType: makeTermFinder(actionTypes, false),
    challenge: makeTermFinder(
      challengeCategories.filter((term) => !isNone(term)),
      false,
    ),
  }
}

const NONE =
  /(?<!\p{L})(?:no\s+(?:se\s+)?(?:especific|se[ñn]al|precis|identific|defin|indic)\p{L}*|no\s+aplica|sin\s+especificar|sin\s+poblaci[óo]n|otras?\s+poblaci\p{L}+)/iu

/** The term of a list that stands for none of the others: «Otro», «No aplica / Otros». */
function isNone({ name }: Term): boolean {
  return /^(?:no\s+aplica|otr[oa]s?(?!\p{L}))/iu.test(name.es)
}

const GENDER =
  /(?<!\p{L})(?:g[ée]nero|mujer(?:es)?|ni[ñn]as\s+y\/?o?\s+adolescentes|perspectiva\s+de\s+g[ée]nero)(?!\p{L})/iu
const DISABILITY = /(?<!\p{L})discapacidad(?:es)?(?!\p{L})/iu
const NOT = /(?<!\p{L})(?:no|sin|carecen?|ning[úu]n[oa]?)(?!\p{L})(?!\s+obstante)/iu
/** Words that take up what the section is about: «incorporar este enfoque». */
const TAKEN_UP =
  /(?<!\p{L})(?:este|dicho|tal|ese|el)\s+(?:enfoque|componente|rubro|criterio|elemento)(?!\p{L})/iu

/** The label that a phrase speaks of; where it only takes it up, the label that the section is about. */
export function findLabelOf(phrase: string, section: string, words: LabelWords): LabelOf | undefined {
  const code = words.population(phrase)
  if (code !== undefined) return { field: 'population', code }
  const isNamed = GENDER.test(phrase) || DISABILITY.test(phrase)
  const about = !isNamed && TAKEN_UP.test(phrase) ? section : phrase
  const has = !NOT.test(phrase)
  // A section on one of them may name the other in passing: the one named alone is meant.
  const [gender, disability] = [GENDER.test(about), DISABILITY.test(about)]
  if (gender === disability) return undefined
  return { field: gender ? 'gender' : 'disability', has }
}
