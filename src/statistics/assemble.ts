import type { Answer, AnswerFigure, AnswerKind, Caution, Missing } from './answer-schema.ts'
import { FAMILY_NAMES } from './families.ts'
import type { Ledger } from './ledger.ts'
import { render, type Binding, type Paragraph } from './prose.ts'
import type { Asked } from './read-question.ts'
import { nameIn } from './names.ts'
import { relate } from './relations.ts'
import type { Observation } from './schema.ts'
import { sourceName } from './sentences.ts'
import { unitName } from './why-unlike.ts'
import { list } from './wording.ts'

export type Draft = {
  readonly kind: AnswerKind
  readonly paragraphs: readonly Paragraph[]
  readonly missing: readonly Missing[]
  readonly nearest?: readonly string[]
}

const MOST_CAUTIONS = 12

/** The answer of a draft: its text, with each number bound to its figure, and how the figures relate. */
export function assemble(draft: Draft, asked: Asked, ledger: Ledger): Answer {
  const { text, bindings } = render(draft.paragraphs)
  const first = [
    ...new Map(bindings.toReversed().map((each) => [each.figure.id, each])).values(),
  ].toReversed()
  const inOrder = first.toSorted((a, b) => a.start - b.start)
  return {
    question: asked.question,
    lang: asked.lang,
    answer: text,
    kind: draft.kind,
    figures: inOrder.map((binding) => describeFigure(binding, asked, ledger)),
    cautions: listCautions(
      inOrder.map((binding) => binding.figure),
      asked,
      ledger,
    ),
    missing: draft.missing,
    understood: {
      wants: asked.wants,
      about: list(
        asked.families.map((family) => FAMILY_NAMES[family][asked.lang]),
        asked.lang,
      ),
      concepts: asked.concepts,
      nationalities: asked.nationalities,
      periods: asked.periods,
      officialOnly: asked.officialOnly,
    },
    nearest: draft.nearest ?? [],
  }
}

function describeFigure({ figure, text, start, end }: Binding, asked: Asked, ledger: Ledger): AnswerFigure {
  const concept = ledger.concepts.get(figure.concept)
  return {
    statistic: figure.id,
    index: ledger.numberOf.get(figure.id) ?? figure.index,
    action: figure.action,
    value: figure.value,
    qualifier: figure.qualifier,
    unit: concept === undefined ? figure.printedUnit : unitName(concept.unit, asked.lang),
    concept: figure.concept,
    conceptName: concept?.name[asked.lang] ?? figure.concept,
    population: nameIn('populations', figure.population, asked.lang),
    period: figure.period,
    publisher: figure.publisher,
    official: figure.publisherType === 'official',
    unconfirmed: figure.confirmation === 'awaited',
    source: {
      url: figure.url,
      documentUrl: figure.documentUrl,
      reportedBy: figure.reportedBy,
      pageDate: figure.pageDate,
      label: sourceLabel(figure, asked),
    },
    quote: text,
    start,
    end,
  }
}

/** «Compendio General 2024, objetivo 21, acción 2», or the page's name. */
function sourceLabel(figure: Observation, asked: Asked): string {
  const [, , objective, number] = figure.action?.split('/') ?? []
  const name = sourceName(figure, asked.lang)
  if (objective === undefined || number === undefined) return name
  return asked.lang === 'es'
    ? `${name}, objetivo ${objective}, acción ${number} (${figure.publisher})`
    : `${name}, objective ${objective}, action ${number} (${figure.publisher})`
}

function listCautions(figures: readonly Observation[], asked: Asked, ledger: Ledger): readonly Caution[] {
  const cautions: Caution[] = []
  for (const [index, a] of figures.entries())
    for (const b of figures.slice(index + 1)) {
      const { relation, why, a: first, b: second } = relate(a, b, ledger)
      if (relation !== 'same_series' && relation !== 'part_of')
        cautions.push({ between: [first, second], relation, why: why[asked.lang] })
    }
  return cautions
    .toSorted((a, b) => Number(b.relation === 'conflict') - Number(a.relation === 'conflict'))
    .slice(0, MOST_CAUTIONS)
}
