import { fitOf } from './evidence.ts'
import type { Ledger } from './ledger.ts'
import { bodiesIn } from './named-bodies.ts'
import { plain } from './plain.ts'
import type { Asked } from './read-question.ts'

/** Where a question names a body and a time and nothing that is counted, it asks for what that body gives of that time. */
export function withBodies(asked: Asked, ledger: Ledger): Asked {
  if (asked.concepts.length > 0 || asked.bodies.length === 0 || asked.periods.length === 0) return asked
  const concepts = ledger.observations
    .filter((figure) => {
      const fit = fitOf(figure, asked.periods)
      return (
        (fit === 'exact' || fit === 'inside') &&
        bodiesIn(plain(figure.publisher)).some((body) => asked.bodies.includes(body)) &&
        ledger.concepts.get(figure.concept)?.standing === 'count'
      )
    })
    .map((figure) => figure.concept)
  return { ...asked, concepts: [...new Set(concepts)] }
}
