import { assemble } from './assemble.ts'
import type { Answer } from './answer-schema.ts'
import { answerNone } from './answer-none.ts'
import { answerValue } from './answer-value.ts'
import { fitOf } from './evidence.ts'
import type { Evidence } from './evidence-schema.ts'
import { defined } from './explain.ts'
import type { Ledger } from './ledger.ts'
import { relatePeriods } from './period.ts'
import { listMissing } from './missing.ts'
import { bodiesIn } from './named-bodies.ts'
import { bind, paragraph, type Paragraph } from './prose.ts'
import { plain } from './plain.ts'
import { quotedEvidence } from './quoted-evidence.ts'
import type { Asked } from './read-question.ts'
import { relate } from './relations.ts'
import type { Observation, Relation } from './schema.ts'
import { figureSentence, remark } from './sentences.ts'
import { amount } from './wording.ts'

/** Beyond so many, those of the asked period and of whole years come first and the rest are left. */
const MOST_CANDIDATES = 60

type Pair = { readonly a: Evidence; readonly b: Evidence; readonly relation: Relation }

/** Why two figures are not the same: the pair in question, how the two relate, and what each counts. */
export function answerWhy(asked: Asked, ledger: Ledger): Answer {
  const pair = findPair(asked, ledger)
  if (pair === undefined)
    return asked.concepts.length === 0
      ? answerNone(asked, ledger)
      : answerValue({ ...asked, wants: 'value' }, ledger)
  const { a, b, relation } = pair
  const shown = [a, b]
  const concepts = [...new Set(shown.map((each) => each.concept))]
  return assemble(
    {
      kind: 'figures',
      paragraphs: [
        paragraph(
          [VERDICTS[relation.relation === 'conflict' ? 'conflict' : 'unlike'][asked.lang]],
          bind(relation.why[asked.lang], [a.figure, b.figure], (each) => amount(each, asked.lang)),
        ),
        paragraph(
          ...shown.flatMap((each, index): readonly Paragraph[] => [
            figureSentence(each, ledger, asked.lang, index),
            remark(each.figure, asked.lang),
          ]),
        ),
        paragraph(...concepts.map((concept) => [defined(concept, asked.lang)])),
      ],
      missing: listMissing(asked, shown, true, ledger),
    },
    asked,
    ledger,
  )
}

const VERDICTS = {
  conflict: {
    es: 'Las dos cifras chocan, y con lo publicado no se puede decidir entre ellas.',
    en: 'The two figures conflict, and what is published does not decide between them.',
  },
  unlike: { es: 'No cuentan lo mismo.', en: 'They do not count the same thing.' },
}

function findPair(asked: Asked, ledger: Ledger): Pair | undefined {
  const quoted = quotedEvidence(asked, ledger)
  const candidates = quoted.length > 1 ? quoted : listCandidates(asked, ledger)
  const pairs = candidates.flatMap((a, index) =>
    candidates
      .slice(index + 1)
      .filter((b) => asked.bodies.length < 2 || !shareBody(a.figure, b.figure, asked))
      .map((b): Pair => ({ a, b, relation: relate(a.figure, b.figure, ledger) })),
  )
  const telling = pairs.filter(({ a, b, relation }) =>
    quoted.length > 1
      ? true
      : relation.relation === 'conflict' ||
        (relation.relation === 'not_comparable' &&
          relatePeriods(a.figure.period, b.figure.period) === 'equal'),
  )
  return telling.toSorted((one, other) => weight(one, asked) - weight(other, asked))[0]
}

/** Conflicts first, then figures of the words asked about, of the period asked. */
function weight({ a, b, relation }: Pair, asked: Asked): number {
  const fit = (each: Evidence) => ({ exact: 0, inside: 1, beyond: 2, other: 6 })[each.fit]
  const named = (each: Evidence) => (asked.concepts.includes(each.concept.code) ? 0 : 3)
  return (relation.relation === 'conflict' ? 0 : 10) + fit(a) + fit(b) + named(a) + named(b)
}

/** Figures of the bodies that the question names, in its period; of its concepts where it names any. */
function listCandidates(asked: Asked, ledger: Ledger): readonly Evidence[] {
  if (asked.bodies.length === 0 && asked.concepts.length === 0) return []
  const about = new Set(asked.concepts)
  for (const code of asked.concepts)
    for (const rival of ledger.concepts.get(code)?.rivals ?? []) about.add(rival)
  const all =
    about.size > 0 ? [...about].flatMap((code) => ledger.byConcept.get(code) ?? []) : ledger.observations
  return all
    .flatMap((figure): readonly Evidence[] => {
      const concept = ledger.concepts.get(figure.concept)
      if (concept === undefined || concept.standing === 'never') return []
      if (asked.bodies.length > 0 && !bodiesOf(figure).some((body) => asked.bodies.includes(body))) return []
      const fit = fitOf(figure, asked.periods)
      return fit === 'other' ? [] : [{ figure, concept, fit, wider: false, narrow: false, replaces: [] }]
    })
    .toSorted((a, b) => Number(a.fit !== 'exact') - Number(b.fit !== 'exact'))
    .slice(0, MOST_CANDIDATES)
}

function bodiesOf(figure: Observation): readonly string[] {
  return bodiesIn(plain(figure.publisher))
}

function shareBody(a: Observation, b: Observation, asked: Asked): boolean {
  const [one, other] = [bodiesOf(a), bodiesOf(b)]
  return one.some((body) => asked.bodies.includes(body) && other.includes(body))
}
