import { assemble } from './assemble.ts'
import type { Answer } from './answer-schema.ts'
import { belongs, FAMILIES, FAMILY_NAMES, type Family } from './families.ts'
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
  return FAMILIES.flatMap((family) => {
    const { latest, count, hit } = survey(family, year, ledger)
    return latest === undefined
      ? []
      : [{ family, year: hit && year !== undefined ? year : latest, count, hit }]
  })
    .toSorted((a, b) => Number(b.hit) - Number(a.hit) || b.count - a.count)
    .slice(0, 3)
    .map(({ family, year: of }) =>
      asked.lang === 'es'
        ? `¿Qué cifras hay de ${FAMILY_NAMES[family].es} en ${of}?`
        : `What figures are there on ${FAMILY_NAMES[family].en} in ${of}?`,
    )
}

type Survey = { readonly latest: string | undefined; readonly count: number; readonly hit: boolean }

/** How many figures a family has, the year of the latest, and whether one is of the asked year. */
function survey(family: Family, asked: string | undefined, ledger: Ledger): Survey {
  let latest: string | undefined
  let count = 0
  let hit = false
  for (const concept of ledger.concepts.values()) {
    if (concept.standing !== 'count' || !belongs(concept, family)) continue
    for (const { period } of ledger.byConcept.get(concept.code) ?? []) {
      const year = period.end?.slice(0, 4)
      if (year === undefined) continue
      count += 1
      hit ||= year === asked
      if (latest === undefined || year > latest) latest = year
    }
  }
  return { latest, count, hit }
}
