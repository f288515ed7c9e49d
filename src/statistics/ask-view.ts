import type { Language } from '../compact/schema.ts'
import type { Caution, Missing } from './answer-schema.ts'
import type { RecordView } from './answer-record.ts'
import { answer } from './answer.ts'
import { type Corrections, listCorrections } from './corrections.ts'
import { getCountry } from './countries.ts'
import type { Ledger } from './ledger.ts'
import { askedPeriodWords, placeWords } from './missing.ts'
import { readQuestion } from './read-question.ts'
import type { Concept, Observation } from './schema.ts'
import type { SourceView } from './source-note.tsx'
import { type AnswerPiece, splitAnswer } from './split-answer.ts'
import { nameIn } from './names.ts'
import { publicAddress } from './public-address.ts'
import { groupWords, list } from './wording.ts'

export type AskView = {
  readonly question: string
  readonly understood: boolean
  /** The answer is on the record's actions, not on published figures. */
  readonly ofRecord: boolean
  readonly rows: readonly {
    readonly pieces: readonly AnswerPiece[]
    readonly sources: readonly SourceView[]
    readonly opens: boolean
  }[]
  readonly reading: Reading
  readonly conflicts: readonly Caution[]
  readonly unlike: readonly Caution[]
  readonly missing: readonly Missing[]
  readonly nearest: readonly string[]
}

/** What was understood of the question, in words, with the questions that would change it. */
export type Reading = {
  readonly about: string
  readonly concepts: readonly { readonly code: string; readonly name: string }[]
  readonly period: string | null
  readonly nationalities: string | null
  /** Of whom and where, by sex, age and place: «sólo mujeres, en Sonora»; null where it is of all. */
  readonly limits: string | null
  readonly directions: readonly Concept['direction'][]
  readonly officialOnly: boolean
  readonly corrections: Corrections
}

type AnswerParts = {
  readonly question: string
  readonly ledger: Ledger
  readonly lang: Language
  readonly record: RecordView | undefined
  readonly hasAction: (id: string) => boolean
}

/** The answer to a question with all that its page shows. `hasAction` tells which actions this record can show. */
export function viewAnswer({ question, ledger, lang, record, hasAction }: AnswerParts): AskView {
  const given = answer(question, ledger, lang, record)
  const reading = viewReading(question, given.understood.about, ledger, lang)
  return {
    question,
    understood: given.kind !== 'not-understood',
    ofRecord: given.figures.length > 0 && given.figures.every((each) => each.statistic === null),
    rows: splitAnswer(given).map(({ pieces, figures, opens }) => ({
      pieces,
      opens,
      sources: figures.flatMap((each) => {
        const figure = each.statistic === null ? undefined : ledger.byId.get(each.statistic)
        return figure === undefined
          ? []
          : [
              viewSource(
                figure,
                { amount: each.quote, unit: each.unit, label: each.source.label },
                hasAction,
                lang,
              ),
            ]
      }),
    })),
    reading,
    conflicts: given.cautions.filter((each) => each.relation === 'conflict'),
    unlike: given.cautions.filter((each) => each.relation !== 'conflict'),
    missing: given.missing,
    nearest: given.nearest,
  }
}

function viewSource(
  figure: Observation,
  { amount, unit, label }: { readonly amount: string; readonly unit: string; readonly label: string },
  hasAction: (id: string) => boolean,
  lang: Language,
): SourceView {
  return {
    id: figure.id,
    amount,
    unit,
    publisher: nameIn('publishers', figure.publisher, lang),
    publisherType: figure.publisherType,
    awaited: figure.confirmation === 'awaited',
    label,
    address: publicAddress(figure),
    action: figure.action !== null && hasAction(figure.action) ? `/${figure.action}` : null,
  }
}

function viewReading(question: string, about: string, ledger: Ledger, lang: Language): Reading {
  const asked = readQuestion(question, lang, ledger)
  const concepts = asked.concepts.flatMap((code) => ledger.concepts.get(code) ?? [])
  return {
    about,
    concepts: concepts.map((concept) => ({ code: concept.code, name: concept.name[lang] })),
    period:
      asked.periods.length === 0
        ? null
        : list(
            asked.periods.map((period) => askedPeriodWords(period, lang)),
            lang,
          ),
    nationalities:
      asked.nationalities.length === 0
        ? null
        : list(
            asked.nationalities.map((code) => getCountry(code)[lang]),
            lang,
          ),
    limits: `${groupWords(asked, lang)}${placeWords(asked)}`.replace(/^,? /, '') || null,
    directions: [...new Set(concepts.map((concept) => concept.direction))],
    officialOnly: asked.officialOnly,
    corrections: listCorrections(asked, ledger),
  }
}
