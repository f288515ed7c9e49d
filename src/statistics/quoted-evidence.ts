import { fitOf } from './evidence.ts'
import type { Evidence } from './evidence-schema.ts'
import type { Ledger } from './ledger.ts'
import type { Asked } from './read-question.ts'
import { collapse } from './releases.ts'

/** The figures that the question quotes, one for each number: the asked concepts and the first release before copies. */
export function quotedEvidence(asked: Asked, ledger: Ledger): readonly Evidence[] {
  return asked.numbers.flatMap(({ value, figures }) => {
    const all = figures.flatMap((figure) => {
      const concept = ledger.concepts.get(figure.concept)
      return concept === undefined
        ? []
        : [{ figure, concept, fit: fitOf(figure, asked.periods), wider: false, narrow: false }]
    })
    // The very number, where it is of the time asked, before those that it may round.
    const very = all.filter((each) => each.figure.value === value && each.fit !== 'other')
    const known = very.length > 0 ? very : all
    const about = known.filter((each) => asked.concepts.includes(each.concept.code))
    return collapse(about.length > 0 ? about : known, ledger)
      .slice(0, 1)
      .map((each) => ({ ...each, replaces: [] }))
  })
}
