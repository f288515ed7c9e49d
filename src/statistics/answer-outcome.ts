import { assemble } from './assemble.ts'
import type { Answer } from './answer-schema.ts'
import { gather } from './evidence.ts'
import type { Evidence } from './evidence-schema.ts'
import { coincide, type Ledger } from './ledger.ts'
import { quotedEvidence } from './quoted-evidence.ts'
import { knownGaps, listMissing } from './missing.ts'
import { bind, paragraph, type Paragraph } from './prose.ts'
import type { Asked } from './read-question.ts'
import { relate } from './relations.ts'
import { figureSentence, remark } from './sentences.ts'
import { amount } from './wording.ts'
import { defined, unpublished, whereSentence } from './explain.ts'

/** How many of those went on to something else, or a rate: what is published, and why no share comes out of it. */
export function answerOutcome(asked: Asked, ledger: Ledger): Answer {
  const quoted = quotedEvidence(asked, ledger)
  const chosen = quoted.length > 0 ? quoted : gather(asked, ledger, 1).filter((each) => each.fit !== 'other')
  const rates = chosen.filter((each) => each.concept.standing === 'rate')
  const shown = (rates.length > 0 ? [...rates, ...wholesOf(rates, chosen)] : chosen).slice(0, 5)
  const head = shown[0]?.concept
  const es = asked.lang === 'es'
  return assemble(
    {
      kind: rates.length > 0 ? 'figures' : 'no-official-figure',
      paragraphs: [
        paragraph([refusal(asked, rates.length > 0)], ...gapSentences(asked, shown)),
        paragraph(
          ...(shown.length > 0 && rates.length === 0
            ? [[es ? 'Lo publicado es esto.' : 'What has been published is this.']]
            : []),
          ...shown.flatMap((each, index) => [
            figureSentence(each, ledger, asked.lang, index),
            ...careful(each, asked),
          ]),
        ),
        paragraph(
          ...(head === undefined ? [] : [[defined(head, asked.lang)]]),
          ...whyNot(shown, asked, ledger),
          ...where(asked, shown, ledger),
        ),
      ],
      missing: listMissing(asked, shown, true, ledger),
    },
    asked,
    ledger,
  )
}

function refusal(asked: Asked, published: boolean): string {
  const es = asked.lang === 'es'
  if (asked.wants === 'outcome')
    return es
      ? 'No hay cifra oficial de lo que pasó después.'
      : 'There is no official figure of what happened afterwards.'
  if (published)
    return es ? 'Hay una proporción publicada, con límites.' : 'There is a published share, with limits.'
  return es
    ? 'No hay una tasa publicada, y no se puede calcular con lo que hay: los actos contados no siguen a las mismas personas.'
    : 'There is no published rate, and none can be worked out from what there is: the acts counted do not follow the same people.'
}

function gapSentences(asked: Asked, shown: readonly Evidence[]): readonly Paragraph[] {
  const head = shown[0]?.concept
  if (head === undefined) return []
  return [
    unpublished(
      knownGaps(asked, head, shown)
        .slice(0, 1)
        .map(([gap]) => gap),
      asked.lang,
    ),
  ]
}

function wholesOf(rates: readonly Evidence[], chosen: readonly Evidence[]): readonly Evidence[] {
  return chosen.filter((each) =>
    rates.some(
      (rate) => rate.concept.denominator === each.concept.code && coincide(rate.figure, each.figure),
    ),
  )
}

function careful(each: Evidence, asked: Asked): readonly Paragraph[] {
  return [remark(each.figure, asked.lang)]
}

function whyNot(shown: readonly Evidence[], asked: Asked, ledger: Ledger): readonly Paragraph[] {
  const [first, second] = shown
  if (
    first === undefined ||
    second === undefined ||
    asked.wants !== 'rate' ||
    first.concept.standing === 'rate'
  )
    return []
  const { why } = relate(first.figure, second.figure, ledger)
  return [bind(why[asked.lang], [first.figure, second.figure], (each) => amount(each, asked.lang))]
}

function where(asked: Asked, shown: readonly Evidence[], ledger: Ledger): readonly Paragraph[] {
  const body = ledger.bodies.get(shown[0]?.concept.gaps[0]?.askAt ?? shown[0]?.concept.owner ?? '')
  return body === undefined ? [] : [whereSentence(body, asked.lang)]
}
