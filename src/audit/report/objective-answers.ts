import { foldName } from '../../compact/rules.ts'
import { ofType } from './answer-words.ts'
import type { Answer } from './answer.ts'
import type { RecordOfCycle } from './record.ts'
import type { ClaimTest, Vocabulary } from './schema.ts'

type Of<Kind extends ClaimTest['kind']> = Extract<ClaimTest, { readonly kind: Kind }>

/** Objectives said to hold the places from `place` on. A tie that reaches beyond the named ones leaves it undecided. */
export function answerRank(
  { type, objectives, place, order }: Of<'rank'>,
  record: RecordOfCycle,
  { objectives: all }: Vocabulary,
): Answer {
  const sign = order === 'most' ? -1 : 1
  const counts = all
    .map(({ number }) => ({ number, actions: record.actionsOf(number, type).length }))
    .sort((a, b) => sign * (a.actions - b.actions))
  const own = counts.filter(({ number }) => objectives.includes(number))
  const worst = own.at(-1)
  const ahead =
    worst === undefined
      ? []
      : counts.filter((one) => !objectives.includes(one.number) && sign * (one.actions - worst.actions) < 0)
  const tied =
    worst === undefined
      ? []
      : counts.filter((one) => !objectives.includes(one.number) && one.actions === worst.actions)
  const told = own.map(({ number, actions }) => `${String(number)} (${String(actions)})`).join(', ')
  const before = ahead.map(({ number, actions }) => `${String(number)} (${String(actions)})`).join(', ')
  const level = tied.map(({ number }) => String(number)).join(', ')
  const right = ahead.length === place - 1
  const verdict =
    right && (tied.length === 0 || (order === 'most' && place > 1 && tied.length === 1))
      ? 'confirmed'
      : right && tied.length > 0
        ? 'undecidable'
        : 'false'
  return {
    verdict,
    stated: place,
    computed: ahead.length + 1,
    explanation: {
      es: `Acciones por objetivo${ofType(type).es}: ${told}; delante: ${before || 'ninguno'}${level === '' ? '' : `; con el mismo número: ${level}`}.`,
      en: `Actions by objective${ofType(type).en}: ${told}; ahead: ${before || 'none'}${level === '' ? '' : `; with the same number: ${level}`}.`,
    },
  }
}

export function answerCovers(
  { type, stated, without }: Of<'covers'>,
  record: RecordOfCycle,
  vocabulary: Vocabulary,
): Answer {
  const all = vocabulary.objectives.length
  const computed = covered(record, type, vocabulary)
  const said = stated === 'all' ? all : stated
  return {
    verdict: computed === said ? 'confirmed' : 'false',
    stated: without ?? said,
    computed: without === undefined ? computed : all - computed,
    explanation: {
      es: `El registro tiene acciones${ofType(type).es} en ${String(computed)} objetivos y ninguna en ${String(all - computed)}; el informe dice ${without === undefined ? `que en ${String(said)} las hay` : `que en ${String(without)} no las hay`}.`,
      en: `The record has actions${ofType(type).en} under ${String(computed)} objectives and none under ${String(all - computed)}; the report says ${without === undefined ? `${String(said)} have some` : `${String(without)} have none`}.`,
    },
  }
}

export function answerApart({ type }: Of<'apart'>, record: RecordOfCycle, vocabulary: Vocabulary): Answer {
  const actions = record.actionsOf(null, type)
  const objectives = covered(record, type, vocabulary)
  return {
    verdict: actions.length === objectives ? 'confirmed' : 'false',
    stated: actions.length,
    computed: objectives,
    evidence: actions,
    explanation: {
      es: `El registro tiene ${String(actions.length)} acciones${ofType(type).es} en ${String(objectives)} objetivos.`,
      en: `The record has ${String(actions.length)} actions${ofType(type).en} under ${String(objectives)} objectives.`,
    },
  }
}

export function answerFramework({ stated }: Of<'framework'>, { objectives }: Vocabulary): Answer {
  const computed = objectives.length
  return {
    verdict: computed === stated ? 'confirmed' : 'false',
    stated,
    computed,
    explanation: {
      es: `El Pacto tiene ${String(computed)} objetivos.`,
      en: `The Compact has ${String(computed)} objectives.`,
    },
  }
}

export function answerHeading({ objective, words }: Of<'heading'>, { objectives }: Vocabulary): Answer {
  const name = objectives.find(({ number }) => number === objective)?.name.es
  if (name === undefined)
    return {
      verdict: 'false',
      explanation: {
        es: `No hay un objetivo ${String(objective)}.`,
        en: `There is no objective ${String(objective)}.`,
      },
    }
  // A heading may be shortened; a word that the name does not have is another heading.
  const stems = new Set(stemsOf(name))
  const same = stemsOf(words).every((stem) => stems.has(stem))
  return {
    verdict: same ? 'confirmed' : 'false',
    explanation: {
      es: `El objetivo ${String(objective)} se llama «${name}».`,
      en: `Objective ${String(objective)} is called “${name}” in Spanish.`,
    },
  }
}

function stemsOf(words: string): readonly string[] {
  return foldName(words)
    .split(' ')
    .filter((word) => word.length > 3)
    .map((word) => word.slice(0, 6))
}

export function covered(record: RecordOfCycle, type: string | null, { objectives }: Vocabulary): number {
  return objectives.filter(({ number }) => record.actionsOf(number, type).length > 0).length
}
