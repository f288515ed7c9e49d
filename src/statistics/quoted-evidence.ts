import { fitOf } from './evidence.ts'
import type { Evidence } from './evidence-schema.ts'
import type { Ledger } from './ledger.ts'
import type { Asked } from './read-question.ts'
import { collapse } from './releases.ts'

/** The figures that the question quotes, one for each number: the asked concepts and the first release before copies. */
export function quotedEvidence(asked: Asked, ledger: Ledger): readonly Evidence[] {
  return asked.numbers.flatMap(({ figures }) => {
    const known = figures.flatMap((figure) => {
      const concept = ledger.concepts.get(figure.concept)
      return concept === undefined
        ? []
        : [{ figure, concept, fit: fitOf(figure, asked.periods), wider: false, narrow: false }]
    })
    const about = known.filter((each) => asked.concepts.includes(each.concept.code))
    return collapse(about.length > 0 ? about : known, ledger)
      .slice(0, 1)
      .map((each) => ({ ...each, replaces: [] }))
  })
}
