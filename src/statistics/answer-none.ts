import { assemble } from './assemble.ts'
import type { Answer } from './answer-schema.ts'
import { belongs, FAMILIES, FAMILY_NAMES } from './families.ts'
import type { Ledger } from './ledger.ts'
import { nationalityWords, periodWords } from './missing.ts'
import type { Asked } from './read-question.ts'

/** Says what was understood of a question that names nothing the ledger counts, and what can be asked instead. */
export function answerNone(asked: Asked, ledger: Ledger): Answer {
  const es = asked.lang === 'es'
  const understood = [
    ...(asked.periods.length === 0
      ? []
      : [es ? `el periodo (${periodWords(asked)})` : `the period (${periodWords(asked)})`]),
    ...(asked.nationalities.length === 0 ? [] : [nationalityWords(asked).replace(/^, /, '')]),
  ]
  const what =
    understood.length === 0
      ? es
        ? 'No entendí de qué cifra se trata.'
        : 'I did not understand which figure this is about.'
      : es
        ? `Entendí ${understood.join(' y ')}, pero no de qué cifra se trata.`
        : `I understood ${understood.join(' and ')}, but not which figure this is about.`
  const help = es
    ? 'El registro responde sobre devoluciones, repatriaciones, detenciones migratorias, refugio, retorno voluntario, vuelos y traslados.'
    : 'The ledger answers about returns, repatriations, migration detentions, asylum, voluntary return, flights and transfers.'
  return assemble(
    {
      kind: 'not-understood',
      paragraphs: [[`${what} ${help}`]],
      missing: [],
      nearest: nearest(asked, ledger),
    },
    asked,
    ledger,
  )
}

/** Questions that have figures, of the asked year where there are some. */
function nearest(asked: Asked, ledger: Ledger): readonly string[] {
  const year = asked.periods[0]?.start?.slice(0, 4)
  const answerable = FAMILIES.flatMap((family) => {
    const years = ledger.observations.flatMap((each) => {
      const concept = ledger.concepts.get(each.concept)
      return concept?.standing === 'count' && belongs(concept, family) && each.period.end !== null
        ? [each.period.end.slice(0, 4)]
        : []
    })
    const best = year !== undefined && years.includes(year) ? year : years.toSorted().at(-1)
    return best === undefined ? [] : [{ family, year: best, count: years.length, hit: best === year }]
  })
  return answerable
    .toSorted((a, b) => Number(b.hit) - Number(a.hit) || b.count - a.count)
    .slice(0, 3)
    .map(({ family, year: of }) =>
      asked.lang === 'es'
        ? `¿Qué cifras hay de ${FAMILY_NAMES[family].es} en ${of}?`
        : `What figures are there on ${FAMILY_NAMES[family].en} in ${of}?`,
    )
}
