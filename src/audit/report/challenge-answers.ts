import type { Term } from '../../compact/schema.ts'
import { written } from '../finding.ts'
import type { Answer } from './answer.ts'
import { isEnough, scopeOf, severityOf, tally, termName, toleranceOf, unlabelled, whose } from './labels.ts'
import type { RecordOfCycle } from './record.ts'
import type { ClaimTest, LabelledAction, Vocabulary } from './schema.ts'

type Of<Kind extends ClaimTest['kind']> = Extract<ClaimTest, { readonly kind: Kind }>

export function answerChallenges(
  test: Of<'challenges'>,
  record: RecordOfCycle,
  { challengeCategories }: Vocabulary,
): Answer {
  const actions = record.actionsOf(null, test.type)
  const all = actions.flatMap((action) => action.challenges ?? [])
  const reporting = actions.filter((action) => action.challengesReported === true).length
  if (test.category === null) return answerAllChallenges(test, all.length, reporting, actions)
  const labelled = all.filter(({ category }) => category !== null)
  if (!isEnough(labelled.length, all.length)) return unlabelled(labelled.length, all.length)
  const computed = labelled.filter(({ category }) => category === test.category).length
  const stated = test.unit === 'percent' ? (test.stated * labelled.length) / 100 : test.stated
  const tolerance = toleranceOf(labelled.length)
  const under = test.relation === 'under'
  const verdict = under
    ? computed < stated
      ? 'confirmed'
      : computed - tolerance < stated
        ? 'undecidable'
        : 'false'
    : Math.abs(computed - stated) <= tolerance
      ? 'confirmed'
      : 'false'
  const name = termName(challengeCategories, test.category)
  const where = scopeOf(null, test.type)
  const said = `${written(test.stated)}${test.unit === 'percent' ? ' %' : ''}`
  return {
    verdict,
    severity: severityOf(actions, 'challenges'),
    stated: test.stated,
    computed: test.unit === 'percent' ? Math.round((1000 * computed) / labelled.length) / 10 : computed,
    evidence: actions.filter((action) =>
      action.challenges?.some(({ category }) => category === test.category),
    ),
    explanation: {
      es: `Según las etiquetas${where.es}, ${written(computed)} de ${written(labelled.length)} retos son de «${name.es}»; el informe dice ${under ? 'menos de ' : ''}${said}. ${whose(actions, 'challenges').es}`,
      en: `By the labels${where.en}, ${written(computed)} of ${written(labelled.length)} challenges are of “${name.en}”; the report says ${under ? 'fewer than ' : ''}${said}. ${whose(actions, 'challenges').en}`,
    },
  }
}

/** One text may be told as one challenge or as several: a total between both ways of counting cannot be called wrong. */
function answerAllChallenges(
  test: Of<'challenges'>,
  separate: number,
  reporting: number,
  actions: readonly LabelledAction[],
): Answer {
  if (separate === 0) return unlabelled(0, actions.length)
  const exact = test.stated === separate || test.stated === reporting
  const within = reporting <= test.stated && test.stated <= separate
  return {
    verdict: exact ? 'confirmed' : within ? 'undecidable' : 'false',
    severity: 'warning',
    stated: test.stated,
    computed: separate,
    evidence: actions.filter((action) => action.challengesReported === true),
    explanation: {
      es: `El registro tiene ${written(reporting)} acciones que informan retos y separa en sus textos ${written(separate)}; el informe dice ${written(test.stated)}${within && !exact ? ', que está entre ambas cuentas y depende de cómo se separen' : ''}.`,
      en: `The record has ${written(reporting)} actions that report challenges and tells ${written(separate)} apart in their texts; the report says ${written(test.stated)}${within && !exact ? ', which is between both counts and depends on how they are told apart' : ''}.`,
    },
  }
}

/** Into how many categories a report sorts is its own choice; the record can only say how many it has in use. */
export function answerCategories({ stated }: Of<'challenge-categories'>, record: RecordOfCycle): Answer {
  const used = new Set(
    record
      .actionsOf(null, null)
      .flatMap((action) => action.challenges?.flatMap(({ category }) => category ?? []) ?? []),
  ).size
  return {
    verdict: used === stated ? 'confirmed' : 'undecidable',
    stated,
    computed: used,
    explanation: {
      es: `Cuántas categorías usa es decisión del informe; en el registro hay retos de ${written(used)}.`,
      en: `How many categories it uses is for the report to choose; in the record there are challenges of ${written(used)}.`,
    },
  }
}

export function answerChallengeRank(
  test: Of<'challenge-rank'>,
  record: RecordOfCycle,
  { challengeCategories }: Vocabulary,
): Answer {
  const actions = record.actionsOf(null, test.type)
  const all = actions.flatMap((action) => action.challenges ?? [])
  const codes = all.flatMap(({ category }) => category ?? [])
  if (!isEnough(codes.length, all.length)) return unlabelled(codes.length, all.length)
  const ranked = tally(codes).filter(([code]) => !isResidual(challengeCategories, code))
  const own = ranked.find(([code]) => code === test.category)?.[1] ?? 0
  const others = ranked.filter(([code]) => code !== test.category)
  const tolerance = toleranceOf(codes.length)
  const ahead = others.filter(([, count]) => count > own).length
  const surelyAhead = others.filter(([, count]) => count > own + tolerance).length
  const surelyBehind = others.filter(([, count]) => count < own - tolerance).length
  const possible = surelyAhead < test.place && others.length - surelyBehind >= test.place - 1
  const told = (lang: 'es' | 'en') =>
    ranked
      .slice(0, Math.max(3, test.place))
      .map(([code, count]) => `${termName(challengeCategories, code)[lang]} (${String(count)})`)
      .join('; ')
  const name = termName(challengeCategories, test.category)
  const where = scopeOf(null, test.type)
  return {
    verdict: ahead === test.place - 1 ? 'confirmed' : possible ? 'undecidable' : 'false',
    severity: severityOf(actions, 'challenges'),
    stated: test.place,
    computed: ahead + 1,
    evidence: actions.filter((action) =>
      action.challenges?.some(({ category }) => category === test.category),
    ),
    explanation: {
      es: `Retos más frecuentes según las etiquetas${where.es}: ${told('es')}; «${name.es}» tiene ${written(own)}, lugar ${String(ahead + 1)}; el informe le da el ${String(test.place)}. ${whose(actions, 'challenges').es}`,
      en: `Most frequent challenges by the labels${where.en}: ${told('en')}; “${name.en}” has ${written(own)}, place ${String(ahead + 1)}; the report gives it place ${String(test.place)}. ${whose(actions, 'challenges').en}`,
    },
  }
}

/** «Otro» is what is left, and takes no place among the rest. */
function isResidual(terms: readonly Term[], code: string): boolean {
  return /^otr[oa]s?$/iu.test(termName(terms, code).es)
}
