import {
  isAnswering,
  isCrowd,
  isDirect,
  isOfficialEnough,
  withCompanions,
  withDenominators,
} from './value-direct.ts'
import { cautionSentences, lead, missingSentences, tell } from './value-sentences.ts'
import { assemble } from './assemble.ts'
import type { Answer } from './answer-schema.ts'
import { gather } from './evidence.ts'
import { type Ledger } from './ledger.ts'
import { listMissing, periodWords } from './missing.ts'
import { paragraph, type Paragraph } from './prose.ts'
import type { Asked } from './read-question.ts'
import type { Concept } from './schema.ts'
import type { Evidence } from './evidence-schema.ts'
import { belongs } from './families.ts'
import { decapitalize, defined, whereSentence } from './explain.ts'

const PER_CONCEPT = 2
const MOST_FIGURES = 12

/** How many, or what there is: the figures that bear on the question, what they do not say, and what is missing. */
export function answerValue(asked: Asked, ledger: Ledger): Answer {
  const bare = asked.named.find((code) => !ledger.byConcept.has(code) && isOfFamilies(code, asked, ledger))
  const unheld = bare === undefined ? undefined : ledger.concepts.get(bare)
  if (unheld !== undefined) return answerUnheld(unheld, asked, ledger)
  const gathered = gather(narrowToNamed(asked, ledger), ledger, PER_CONCEPT).filter(
    (each) => (!asked.officialOnly || isOfficialEnough(each, asked)) && !isCrowd(each, asked),
  )
  const found = withDenominators(gathered.slice(0, MOST_FIGURES), ledger)
  const direct = found.filter((each) => isDirect(each, asked))
  const touching = found.filter((each) => each.fit !== 'other')
  const shown = (
    direct.length > 0 && asked.periods.length < 2
      ? withNamed(withCompanions(direct, touching), touching, asked)
      : touching.length > 0
        ? touching
        : nearestInTime(found)
  ).slice(0, MOST_FIGURES)
  const answers = touching.some(
    (each) =>
      isAnswering(each.concept, asked) &&
      !each.wider &&
      each.companion === undefined &&
      each.concept.standing !== 'rate',
  )
  const missing = listMissing(asked, shown, direct.length > 0, ledger)
  return assemble(
    {
      kind: answers ? 'figures' : 'no-official-figure',
      paragraphs: [
        paragraph(
          unknownNumbers(asked),
          lead(asked, direct, shown, ledger),
          ...tell(shown, ledger, asked),
          ...absentNamed(asked, shown, ledger),
        ),
        paragraph(...cautionSentences(shown, asked, ledger)),
        paragraph(...missingSentences(asked, shown, direct.length > 0, ledger)),
      ],
      missing,
    },
    asked,
    ledger,
  )
}

/** A number of the question that is no figure of the ledger is told so, without being repeated. */
function unknownNumbers(asked: Asked): Paragraph {
  if (!asked.numbers.some(({ value, figures }) => value >= 1000 && figures.length === 0)) return []
  return [
    asked.lang === 'es'
      ? 'El número de la pregunta no es ninguna cifra del registro.'
      : 'The number in the question is no figure of the ledger.',
  ]
}

/** Concepts that the question names by their own words and of which there is nothing of the time asked. */
function absentNamed(asked: Asked, shown: readonly Evidence[], ledger: Ledger): readonly Paragraph[] {
  if (asked.periods.length === 0) return []
  return asked.named
    .filter((code) => !shown.some((each) => each.concept.code === code && each.fit !== 'other'))
    .flatMap((code) => ledger.concepts.get(code) ?? [])
    .filter((concept) => isOfFamilies(concept.code, asked, ledger))
    .slice(0, 1)
    .map((concept): Paragraph => [
      asked.lang === 'es'
        ? `De «${concept.name.es}» no tiene ninguna de ese periodo.`
        : `Of “${concept.name.en}” it has none of that period.`,
    ])
}

/** «CBP» names another matter too, where the question says outright that it is about expulsions. */
function isOfFamilies(code: Concept['code'], asked: Asked, ledger: Ledger): boolean {
  const concept = ledger.concepts.get(code)
  if (concept === undefined || asked.families.length === 0) return true
  return asked.families.some((family) => belongs(concept, family))
}

/** A concept named outright that has figures is what is asked, with its rivals and what it is asked for. */
function narrowToNamed(asked: Asked, ledger: Ledger): Asked {
  const named = asked.named.filter((code) => ledger.byConcept.has(code))
  if (named.length === 0 || asked.periods.length > 0) return asked
  const near = new Set(
    named.flatMap((code) => {
      const concept = ledger.concepts.get(code)
      return concept === undefined ? [] : [code, ...concept.rivals, concept.carries, concept.requestsFor]
    }),
  )
  return { ...asked, concepts: asked.concepts.filter((code) => near.has(code)) }
}

/** Where nothing is of the time asked: the figure of the first concept, with what it carried. */
function nearestInTime(found: readonly Evidence[]): readonly Evidence[] {
  const [first] = found.filter((each) => each.concept.standing === 'count')
  if (first === undefined) return found.slice(0, 1)
  return found.filter(
    (each) =>
      each.concept.act === first.concept.act &&
      each.concept.standing === 'count' &&
      each.figure.url === first.figure.url,
  )
}

/** Beside the answer, the figures of concepts that the question names by their own words, and of the other matter it may mean. */
function withNamed(
  shown: readonly Evidence[],
  touching: readonly Evidence[],
  asked: Asked,
): readonly Evidence[] {
  const meant = touching.filter((each) => asked.named.includes(each.concept.code) && !each.narrow)
  const [first] = asked.families
  const other =
    first === undefined || shown.some((each) => belongs(each.concept, first))
      ? []
      : touching.filter((each) => belongs(each.concept, first))
  return [...new Set([...other, ...shown, ...meant])]
}

/** The question names a concept of which the ledger has no figure: no other concept's figure stands in for it. */
function answerUnheld(concept: Concept, asked: Asked, ledger: Ledger): Answer {
  const alone = { ...asked, concepts: [concept.code], families: [] }
  const body = ledger.bodies.get(concept.owner)
  const name = decapitalize(concept.name[asked.lang])
  const when = asked.periods.length === 0 ? '' : ` (${periodWords(asked)})`
  return assemble(
    {
      kind: 'no-official-figure',
      paragraphs: [
        paragraph(
          [
            asked.lang === 'es'
              ? `El registro no tiene ninguna cifra de ${name}${when}.`
              : `The ledger has no figure for ${name}${when}.`,
          ],
          [defined(concept, asked.lang)],
        ),
        body === undefined ? [] : whereSentence(body, asked.lang),
      ],
      missing: listMissing(alone, [], false, ledger),
    },
    asked,
    ledger,
  )
}
