import { assemble } from './assemble.ts'
import type { Answer } from './answer-schema.ts'
import type { Ledger } from './ledger.ts'
import { periodWords } from './missing.ts'
import type { Matter } from './outside.ts'
import type { Asked } from './read-question.ts'
import { requestText, whereToAsk } from './request-text.ts'

/** A question about a matter of which the ledger holds nothing: said, with whom to ask; no figure of another matter stands in. */
export function answerOutside(matter: Matter, asked: Asked, ledger: Ledger): Answer {
  const es = asked.lang === 'es'
  const name = matter.name[asked.lang]
  const owner = asked.concepts.flatMap((code) => ledger.concepts.get(code) ?? [])[0]?.owner
  const body = ledger.bodies.get(matter.askAt ?? owner ?? '')
  const when = asked.periods.length === 0 ? '' : ` (${periodWords(asked)})`
  const none = es
    ? `El registro no lleva cifras de ${name}${when}, y ninguna otra puede darse en su lugar.`
    : `The ledger keeps no figures on ${name}${when}, and no other figure can stand in for them.`
  const where =
    body === undefined
      ? ''
      : es
        ? ` Se puede pedir ${whereToAsk(body, 'es')}.`
        : ` It can be asked of ${whereToAsk(body, 'en')}.`
  const what = es ? `las cifras de ${name}` : `the figures on ${name}`
  return assemble(
    {
      kind: 'no-official-figure',
      paragraphs: [[`${none}${where}`]],
      missing:
        body === undefined
          ? []
          : [
              {
                what,
                body: body.code,
                whereToAsk: whereToAsk(body, asked.lang),
                request: requestText(body, { what, periods: asked.periods, unit: 'persons' }, asked.lang),
                source: null,
              },
            ],
    },
    { ...asked, families: [], concepts: [] },
    ledger,
  )
}
