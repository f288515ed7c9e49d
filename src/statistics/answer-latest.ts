import { assemble } from './assemble.ts'
import type { Answer } from './answer-schema.ts'
import { answerNone } from './answer-none.ts'
import { unpublished, whereSentence } from './explain.ts'
import type { Ledger } from './ledger.ts'
import { listMissing } from './missing.ts'
import { bodiesIn } from './named-bodies.ts'
import { plain } from './plain.ts'
import { paragraph } from './prose.ts'
import type { Asked } from './read-question.ts'
import type { Concept } from './schema.ts'
import { figureSentence } from './sentences.ts'

const MOST_CONCEPTS = 3

/** Until when something was published: the latest figure of each concept asked about, and what is known to have stopped. */
export function answerLatest(asked: Asked, ledger: Ledger): Answer {
  const concepts = chooseConcepts(asked, ledger)
  const latest = concepts.flatMap((concept) => {
    const [figure] = (ledger.byConcept.get(concept.code) ?? [])
      .filter((each) => each.period.end !== null)
      .toSorted((a, b) => (b.period.end ?? '').localeCompare(a.period.end ?? ''))
    return figure === undefined
      ? []
      : [{ figure, concept, fit: 'inside' as const, wider: false, narrow: false, replaces: [] }]
  })
  const [head] = concepts
  if (head === undefined || latest.length === 0) return answerNone(asked, ledger)
  const gaps = [
    ...new Map(concepts.flatMap((each) => each.gaps.map((gap) => [gap.what.es, gap] as const))).values(),
  ]
  const stopped = gaps.filter((gap) => gap.appliesFrom !== undefined)
  const body = ledger.bodies.get(head.owner)
  const es = asked.lang === 'es'
  return assemble(
    {
      kind: 'figures',
      paragraphs: [
        paragraph(
          [es ? 'Lo más reciente que tiene el registro es esto.' : 'The latest that the ledger has is this.'],
          ...latest.map((each, index) => figureSentence(each, ledger, asked.lang, index)),
        ),
        paragraph(
          unpublished(stopped.length > 0 ? stopped : gaps.slice(0, 1), asked.lang),
          ...(body === undefined ? [] : [whereSentence(body, asked.lang)]),
        ),
      ],
      missing: listMissing(asked, latest, true, ledger),
    },
    asked,
    ledger,
  )
}

/** Those asked about; else those that the bodies named publish, what is known to have stopped first. */
function chooseConcepts(asked: Asked, ledger: Ledger): readonly Concept[] {
  const all = [...ledger.concepts.values()].filter((concept) => concept.standing === 'count')
  const chosen =
    asked.concepts.length > 0
      ? all.filter((concept) => asked.concepts.includes(concept.code))
      : all.filter((concept) => asked.bodies.length === 0 || isOf(concept, asked, ledger))
  const stopped = (concept: Concept) => concept.gaps.some((gap) => gap.appliesFrom !== undefined)
  const figures = (concept: Concept) => ledger.byConcept.get(concept.code)?.length ?? 0
  return chosen
    .toSorted((a, b) => Number(stopped(b)) - Number(stopped(a)) || figures(b) - figures(a))
    .slice(0, MOST_CONCEPTS)
}

function isOf(concept: Concept, asked: Asked, ledger: Ledger): boolean {
  const owner = ledger.bodies.get(concept.owner)
  return (
    asked.bodies.includes(concept.owner) ||
    (owner !== undefined && bodiesIn(plain(owner.short.es)).some((body) => asked.bodies.includes(body)))
  )
}
