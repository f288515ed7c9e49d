import { assemble } from './assemble.ts'
import type { Answer } from './answer-schema.ts'
import { gather } from './evidence.ts'
import type { Ledger } from './ledger.ts'
import { listMissing } from './missing.ts'
import { defined } from './explain.ts'
import { paragraph } from './prose.ts'
import type { Asked } from './read-question.ts'
import { plain } from './plain.ts'
import { figureSentence } from './sentences.ts'
import type { Concept } from './schema.ts'

/** What the words mean in the statistics, with the latest figure of each concept as an example. */
export function answerDefinition(asked: Asked, ledger: Ledger): Answer {
  const concepts = chooseConcepts(asked, ledger)
  const examples = gather({ ...asked, concepts: concepts.map((each) => each.code) }, ledger, 1)
  return assemble(
    {
      kind: 'figures',
      paragraphs: [
        ...concepts.map((concept) => [defined(concept, asked.lang)]),
        paragraph(...examples.map((each, index) => figureSentence(each, ledger, asked.lang, index))),
      ],
      missing: listMissing(asked, examples, true, ledger),
    },
    asked,
    ledger,
  )
}

/** The concepts whose names share a word with the question; all of the question's where none does. */
function chooseConcepts(asked: Asked, ledger: Ledger): readonly Concept[] {
  const concepts = asked.concepts.flatMap((code) => ledger.concepts.get(code) ?? [])
  const words = asked.words.split(/[^a-z]+/).filter((word) => word.length > 5)
  const close = concepts.filter(
    (concept) =>
      asked.named.includes(concept.code) ||
      plain(concept.name[asked.lang])
        .split(/[^a-z]+/)
        .slice(0, 2)
        .some((word) => words.some((each) => word.length > 5 && each.slice(0, 7) === word.slice(0, 7))),
  )
  return (close.length > 0 ? close : concepts).slice(0, 3)
}
