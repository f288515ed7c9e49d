import type { Bilingual, Term } from '../../compact/schema.ts'
import { written } from '../finding.ts'
import type { Answer } from './answer.ts'
import {
  type Field,
  isEnough,
  scopeOf,
  severityOf,
  tally,
  termName,
  toleranceOf,
  unlabelled,
  whose,
} from './labels.ts'
import type { RecordOfCycle } from './record.ts'
import type { ClaimTest, LabelledAction, LabelOf, Vocabulary } from './schema.ts'

type Of<Kind extends ClaimTest['kind']> = Extract<ClaimTest, { readonly kind: Kind }>

/** «Una de cada tres» may be said of a share that is some way from it. */
const ROUGH = 2

export function answerShare(test: Of<'share'>, record: RecordOfCycle, { populations }: Vocabulary): Answer {
  const actions = record.actionsOf(test.objective, test.type)
  const field = fieldOf(test.of)
  const labelled = actions.filter((action) => action.labels?.[field] !== undefined)
  if (!isEnough(labelled.length, actions.length)) return unlabelled(labelled.length, actions.length)
  const main = labelled.filter((action) => hasLabel(action, test.of, 'main'))
  const any = labelled.filter((action) => hasLabel(action, test.of, 'any'))
  const readings = test.of.field === 'population' ? [main, any] : [main]
  const stated = test.unit === 'percent' ? (test.stated * labelled.length) / 100 : test.stated
  const tolerance = toleranceOf(labelled.length) * (test.fraction === undefined ? 1 : ROUGH)
  const holds = readings.map((one) => Math.abs(one.length - stated) <= tolerance)
  // Shares that make a whole count each action once, by its main population.
  const verdict =
    holds[0] === true || (!test.whole && holds.includes(true))
      ? 'confirmed'
      : holds.includes(true)
        ? 'undecidable'
        : 'false'
  const share = (some: readonly unknown[]) =>
    `${written(some.length)} (${written((100 * some.length) / labelled.length, 1)} %)`
  const told = nameOf(test.of, populations)
  const said = `${written(test.stated, 1)}${test.unit === 'percent' ? ' %' : ''}`
  const where = scopeOf(test.objective, test.type)
  const all = written(labelled.length)
  const also: Bilingual =
    test.of.field === 'population'
      ? {
          es: ` la tienen como población principal, y ${share(any)} la nombran`,
          en: ` have it as their main population, and ${share(any)} name it`,
        }
      : { es: ' la llevan', en: ' have it' }
  const computed =
    test.unit === 'percent' ? Math.round((1000 * main.length) / labelled.length) / 10 : main.length
  return {
    verdict,
    severity: severityOf(labelled, field),
    stated: test.stated,
    computed,
    evidence: main,
    explanation: {
      es: `Según las etiquetas${where.es}, «${told.es}»: de ${all} acciones, ${share(main)}${also.es}; el informe dice ${said}. ${whose(labelled, field).es}`,
      en: `By the labels${where.en}, “${told.en}”: of ${all} actions, ${share(main)}${also.en}; the report says ${said}. ${whose(labelled, field).en}`,
    },
  }
}

/** Kinds said to be most frequent: as many of the most frequent ones, or one that two readers might take for it. */
export function answerPrevalent(
  test: Of<'prevalent'>,
  record: RecordOfCycle,
  { actionTypes }: Vocabulary,
): Answer {
  const actions = record.actionsOf(test.objective, test.type)
  const labelled = actions.filter((action) => action.labels?.['actionTypes'] !== undefined)
  if (!isEnough(labelled.length, actions.length)) return unlabelled(labelled.length, actions.length)
  const ranked = tally(labelled.flatMap((action) => action.actionTypes ?? []))
  const counts = new Map(ranked)
  const last = ranked[test.actionTypes.length - 1]?.[1] ?? 0
  const named = test.actionTypes.map((code) => counts.get(code) ?? 0)
  const holds = named.every((count) => count >= last)
  // Only a kind that is far from the most frequent ones is certainly not one of them.
  const wrong = named.some((count) => count + toleranceOf(labelled.length) < last && count * 2 < last)
  const list = (entries: readonly (readonly [string, number])[], lang: 'es' | 'en') =>
    entries.map(([code, count]) => `${termName(actionTypes, code)[lang]} (${String(count)})`).join('; ')
  const said = test.actionTypes.map((code) => [code, counts.get(code) ?? 0] as const)
  const most = ranked.slice(0, test.actionTypes.length + 1)
  const where = scopeOf(test.objective, test.type)
  return {
    verdict: holds ? 'confirmed' : wrong ? 'false' : 'undecidable',
    severity: severityOf(labelled, 'actionTypes'),
    evidence: labelled.filter((action) =>
      action.actionTypes?.some((code) => test.actionTypes.includes(code)),
    ),
    explanation: {
      es: `Tipos más frecuentes según las etiquetas${where.es}: ${list(most, 'es')}; el informe nombra ${list(said, 'es')}. ${whose(labelled, 'actionTypes').es}`,
      en: `Most frequent kinds by the labels${where.en}: ${list(most, 'en')}; the report names ${list(said, 'en')}. ${whose(labelled, 'actionTypes').en}`,
    },
  }
}

function fieldOf(of: LabelOf): Field {
  return of.field === 'population' ? 'populationMain' : of.field
}

function hasLabel(action: LabelledAction, of: LabelOf, reading: 'main' | 'any'): boolean {
  switch (of.field) {
    case 'population':
      return reading === 'main'
        ? action.populationMain === of.code
        : (action.populations?.includes(of.code) ?? false)
    case 'gender':
      return action.gender === of.has
    case 'disability':
      return action.disability === of.has
  }
}

function nameOf(of: LabelOf, populations: readonly Term[]): Bilingual {
  switch (of.field) {
    case 'population':
      return termName(populations, of.code)
    case 'gender':
      return of.has
        ? { es: 'enfoque de género', en: 'a gender approach' }
        : { es: 'sin enfoque de género', en: 'no gender approach' }
    case 'disability':
      return of.has
        ? { es: 'atención a personas con discapacidad', en: 'attention to persons with disabilities' }
        : { es: 'sin atención a personas con discapacidad', en: 'no attention to persons with disabilities' }
  }
}
