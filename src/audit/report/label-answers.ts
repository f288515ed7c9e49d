import type { Bilingual, Term } from '../../compact/schema.ts'
import { written } from '../finding.ts'
import type { Severity } from '../schema.ts'
import type { Answer } from './answer.ts'
import { ofType, underObjective } from './answer-words.ts'
import type { RecordOfCycle } from './record.ts'
import type { ClaimTest, LabelledAction, LabelOf, Vocabulary } from './schema.ts'

/** Two careful readers label alike but not the same (docs/decisions/0007): what is off by no more than this is no error. */
const POINTS = 3
const ENTRIES = 2

type Of<Kind extends ClaimTest['kind']> = Extract<ClaimTest, { readonly kind: Kind }>

/** How many entries two readers may differ by, of so many. */
function toleranceOf(all: number): number {
  return Math.max(ENTRIES, (all * POINTS) / 100)
}

export function answerShare(test: Of<'share'>, record: RecordOfCycle, { populations }: Vocabulary): Answer {
  const actions = record.actionsOf(test.objective, test.type)
  const field = fieldOf(test.of)
  const labelled = actions.filter((action) => action.labels?.[field] !== undefined)
  if (!isEnough(labelled.length, actions.length)) return unlabelled(labelled.length, actions.length)
  const main = labelled.filter((action) => hasLabel(action, test.of, 'main'))
  const any = labelled.filter((action) => hasLabel(action, test.of, 'any'))
  const readings = test.of.field === 'population' ? [main, any] : [main]
  const stated = test.unit === 'percent' ? (test.stated * labelled.length) / 100 : test.stated
  const holds = readings.map((one) => Math.abs(one.length - stated) <= toleranceOf(labelled.length))
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
  const said = `${written(test.stated)}${test.unit === 'percent' ? ' %' : ''}`
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

type Field = 'populations' | 'populationMain' | 'gender' | 'disability' | 'actionTypes' | 'challenges'

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

/** Labels of a few actions say nothing of all: nine in ten must have one. */
function isEnough(labelled: number, all: number): boolean {
  return labelled > 0 && labelled >= all * 0.9
}

function unlabelled(labelled: number, all: number): Answer {
  return {
    verdict: 'undecidable',
    explanation: {
      es: `El registro no lo decide: tienen etiqueta ${written(labelled)} de ${written(all)}.`,
      en: `The record does not decide it: ${written(labelled)} of ${written(all)} are labelled.`,
    },
  }
}

/** A label is a judgement: what a person’s labels contradict is to be clarified, what other labels do is worth a look. */
function severityOf(actions: readonly LabelledAction[], field: Field): Severity {
  const notes = actions.flatMap((action) => action.labels?.[field] ?? [])
  return notes.length > 0 && notes.every(({ by }) => by === 'person') ? 'warning' : 'notice'
}

function whose(actions: readonly LabelledAction[], field: Field): Bilingual {
  const notes = actions.flatMap((action) => action.labels?.[field] ?? [])
  const people = notes.filter(({ by }) => by === 'person').length
  return {
    es: `Etiquetas de personas: ${written(people)}; otras: ${written(notes.length - people)}.`,
    en: `Labels by people: ${written(people)}; others: ${written(notes.length - people)}.`,
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

function termName(terms: readonly Term[], code: string): Bilingual {
  return terms.find((term) => term.code === code)?.name ?? { es: code, en: code }
}

/** «Otro» is what is left, and takes no place among the rest. */
function isResidual(terms: readonly Term[], code: string): boolean {
  return /^otr[oa]s?$/iu.test(termName(terms, code).es)
}

function scopeOf(objective: number | null, type: string | null): Bilingual {
  const [reporter, place] = [ofType(type), underObjective(objective)]
  return { es: `${reporter.es}${place.es}`, en: `${reporter.en}${place.en}` }
}

/** Each code with how often it stands, the most frequent first. */
function tally(codes: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}
