import { assemble } from './assemble.ts'
import type { Answer } from './answer-schema.ts'
import { answerNone } from './answer-none.ts'
import { answerValue } from './answer-value.ts'
import { combine } from './combine.ts'
import { fitOf, gather } from './evidence.ts'
import type { Evidence } from './evidence-schema.ts'
import { scopeOf, type Ledger } from './ledger.ts'
import { quotedEvidence } from './quoted-evidence.ts'
import { listMissing } from './missing.ts'
import { decapitalize, defined } from './explain.ts'
import { bind, paragraph, type Paragraph } from './prose.ts'
import type { Asked } from './read-question.ts'
import { relatePeriods } from './period.ts'
import { relate } from './relations.ts'
import type { Concept, Observation, Relation, RelationKind } from './schema.ts'
import { figureSentence, remark } from './sentences.ts'
import { amount, number } from './wording.ts'

/** Whether figures that the question names may be compared or added. */
export function answerQuoted(asked: Asked, ledger: Ledger): Answer {
  const quoted = quotedEvidence(asked, ledger)
  const shown =
    quoted.length > 1
      ? quoted
      : gather(asked, ledger, 1)
          .filter((each) => each.fit !== 'other')
          .slice(0, 4)
  const [first, second] = shown
  if (first === undefined) return answerNone(asked, ledger)
  if (second === undefined) return answerValue(asked, ledger)
  const relations = pairsOf(shown.map((each) => each.figure)).map(([a, b]) => relate(a, b, ledger))
  return assemble(
    {
      kind: 'figures',
      paragraphs: [
        [asked.wants === 'sum' ? combineVerdict(shown, asked, ledger) : compareVerdict(relations[0], asked)],
        paragraph(
          ...shown.flatMap((each, index) => [
            figureSentence(each, ledger, asked.lang, index),
            remark(each.figure, asked.lang),
          ]),
        ),
        paragraph(...reasons(shown, relations, asked)),
      ],
      missing: listMissing(asked, shown, true, ledger),
    },
    asked,
    ledger,
  )
}

function reasons(
  shown: readonly Evidence[],
  relations: readonly Relation[],
  asked: Asked,
): readonly Paragraph[] {
  const figures = shown.map((each) => each.figure)
  return [...new Set(relations.map((each) => each.why[asked.lang]))]
    .slice(0, 3)
    .map((why) => bind(why, figures, (each) => amount(each, asked.lang)))
}

function combineVerdict(shown: readonly Evidence[], asked: Asked, ledger: Ledger): string {
  const operation = SUBTRACTS.test(asked.words) ? 'difference' : 'sum'
  const result = combine(
    operation,
    shown.map((each) => each.figure),
    ledger,
  )
  const words = OPERATIONS[operation]
  switch (result.kind) {
    case 'refused':
      return asked.lang === 'es'
        ? `${words.not.es}: ${decapitalize(result.cause.es)}.`.replace('..', '.')
        : `${words.not.en}: ${decapitalize(result.cause.en)}.`.replace('..', '.')
    case 'combined':
      return words.can[asked.lang]
  }
}

const SUBTRACTS = /\brest(?:a|ar|ando|e|o)\b|\bsubtract|\bminus\b|\bmenos\b.*\d/
const OPERATIONS = {
  sum: {
    not: { es: 'No se pueden sumar', en: 'No, they cannot be added' },
    can: {
      es: 'Se pueden sumar: son partes que no se traslapan, de una misma publicación.',
      en: 'They can be added: they are parts of one release that do not overlap.',
    },
  },
  difference: {
    not: { es: 'No se pueden restar', en: 'No, they cannot be subtracted' },
    can: {
      es: 'Se pueden restar: una es parte de la otra, en una misma publicación.',
      en: 'They can be subtracted: one is part of the other, in one release.',
    },
  },
}

const VERDICTS: Readonly<Record<RelationKind, { readonly es: string; readonly en: string }>> = {
  not_comparable: { es: 'No son comparables.', en: 'No, they are not comparable.' },
  conflict: {
    es: 'Las dos cifras chocan, y con lo publicado no se puede decidir entre ellas.',
    en: 'The two figures conflict, and what is published does not decide between them.',
  },
  part_of: { es: 'Una es parte de la otra.', en: 'One is part of the other.' },
  supersedes: { es: 'Una sustituye a la otra.', en: 'One replaces the other.' },
  same_series: { es: 'Son de la misma serie.', en: 'They belong to the same series.' },
  comparable: {
    es: 'Se pueden poner lado a lado, con cuidado.',
    en: 'They may be set side by side, with care.',
  },
}

function compareVerdict(relation: Relation | undefined, asked: Asked): string {
  return relation === undefined ? '' : VERDICTS[relation.relation][asked.lang]
}

/** A claim with a number in it: what that number is, what it is not, and what is published on what the claim is about. */
export function answerClaim(asked: Asked, ledger: Ledger): Answer {
  const all = quotedEvidence(asked, ledger)
  const [quoted] = all
  if (all.length > 1) return answerQuoted(asked, ledger)
  if (quoted === undefined) return answerValue({ ...asked, wants: 'value' }, ledger)
  const es = asked.lang === 'es'
  const faults = faultsOf(quoted, asked, ledger)
  const verdict =
    faults.length === 0
      ? es
        ? 'El número coincide con una cifra publicada.'
        : 'The number matches a published figure.'
      : es
        ? 'El número existe, pero no sostiene lo que se afirma.'
        : 'The number exists, but it does not bear out what is claimed.'
  const others = gather(asked, ledger, 1)
    .filter(
      (each) =>
        each.figure.id !== quoted.figure.id && each.fit !== 'other' && each.concept.standing === 'count',
    )
    .slice(0, 2)
  return assemble(
    {
      kind: quoted.concept.standing === 'never' ? 'no-official-figure' : 'figures',
      paragraphs: [
        paragraph(
          [verdict],
          quoted.concept.standing === 'never'
            ? origin(quoted, asked)
            : figureSentence(quoted, ledger, asked.lang, 0),
          remark(quoted.figure, asked.lang),
        ),
        paragraph(...faults),
        paragraph(
          ...(others.length === 0
            ? []
            : [[es ? 'Lo publicado sobre el asunto es esto.' : 'What is published on the matter is this.']]),
          ...others.map((each, index) => figureSentence(each, ledger, asked.lang, index)),
        ),
      ],
      missing: listMissing(
        asked,
        others,
        others.some((each) => each.fit === 'exact'),
        ledger,
      ),
    },
    asked,
    ledger,
  )
}

function origin({ figure }: Evidence, asked: Asked): Paragraph {
  const cite = {
    cite: figure,
    text: number(figure.value, asked.lang),
  }
  const from = figure.reportedBy ?? figure.publisher
  return asked.lang === 'es'
    ? ['El número ', cite, ` viene de ${from}.`]
    : ['The number ', cite, ` comes from ${from}.`]
}

function faultsOf({ figure, concept }: Evidence, asked: Asked, ledger: Ledger): readonly Paragraph[] {
  const es = asked.lang === 'es'
  const faults: Paragraph[] = []
  const people = asked.asksForPersons || /personas|people|persons|migrants|migrantes/i.test(asked.question)
  const elsewhere =
    (asked.families.length > 0 && !asked.concepts.includes(concept.code)) ||
    (asked.named.length > 0 && !asked.named.includes(concept.code))
  if (elsewhere)
    faults.push([
      es
        ? `Cuenta otra cosa. ${defined(concept, 'es')}`
        : `It counts something else. ${defined(concept, 'en')}`,
    ])
  else if (concept.requestsFor !== null && !asked.asksForRequests)
    faults.push([
      es
        ? `Son solicitudes, no salidas. ${defined(concept, 'es')}`
        : `These are requests, not departures. ${defined(concept, 'en')}`,
    ])
  else if (concept.standing !== 'count' || (people && concept.unit === 'events'))
    faults.push([defined(concept, asked.lang)])
  faults.push(...contradictions(figure, concept, asked, ledger).slice(0, 2))
  const scope = scopeOf(figure, ledger)
  if (asked.aboutMexicans && concept.people !== 'mexican' && scope.people?.has('MX') !== true)
    faults.push([es ? 'No se limita a personas mexicanas.' : 'It is not limited to Mexican nationals.'])
  if (scope.place.everywhere && asked.namesMexico)
    faults.push([
      es ? 'Es de toda la región, no sólo de México.' : 'It is of the whole region, not of Mexico alone.',
    ])
  if (concept.standing !== 'never' && isOtherPeriod(figure, asked))
    faults.push([WRONG_PERIOD[asked.lang][faults.length === 0 ? 0 : 1] ?? ''])
  return faults
}

function isOtherPeriod(figure: Observation, asked: Asked): boolean {
  if (asked.periods.length === 0) return false
  const fit = fitOf(figure, asked.periods)
  return fit !== 'exact' && !(fit === 'inside' && asked.periods.every((period) => period.end === null))
}

const WRONG_PERIOD = {
  es: ['No es del periodo que se dice.', 'Tampoco es del periodo que se dice.'],
  en: ['It is not of the period claimed.', 'Nor is it of the period claimed.'],
}

const CONTAINED: ReadonlySet<string> = new Set(['equal', 'near', 'inside'])

/** Figures of the acts that bound this one, or of its rivals, that it cannot be squared with. */
function contradictions(
  figure: Observation,
  concept: Concept,
  asked: Asked,
  ledger: Ledger,
): readonly Paragraph[] {
  return [concept.boundedBy, ...concept.rivals].flatMap((code) =>
    (code === null ? [] : (ledger.byConcept.get(code) ?? [])).flatMap((other): readonly Paragraph[] => {
      if (!CONTAINED.has(relatePeriods(figure.period, other.period))) return []
      const { relation, why } = relate(figure, other, ledger)
      if (relation !== 'conflict') return []
      return [bind(why[asked.lang], [figure, other], (each) => amount(each, asked.lang))]
    }),
  )
}

function pairsOf(figures: readonly Observation[]): readonly (readonly [Observation, Observation])[] {
  return figures.flatMap((a, index) => figures.slice(index + 1).map((b) => [a, b] as const))
}
