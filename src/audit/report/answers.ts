import type { Bilingual } from '../../compact/schema.ts'
import { written } from '../finding.ts'
import { ofType, typeName, underObjective } from './answer-words.ts'
import type { Answer } from './answer.ts'
import { answerCategories, answerChallengeRank, answerChallenges } from './challenge-answers.ts'
import { answerFirst, answerHalf, answerMoreThan, answerTogether } from './comparison-answers.ts'
import { answerPrevalent, answerShare } from './label-answers.ts'
import {
  answerApart,
  answerCovers,
  answerFramework,
  answerHeading,
  answerRank,
  covered,
} from './objective-answers.ts'
import { answerLeftOut, answerReporters, answerTookPart, answerUnknownBody } from './participant-answers.ts'
import type { RecordOfCycle } from './record.ts'
import type { ClaimTest, Vocabulary } from './schema.ts'

/** The record's answer to what a claim says; a list with holes gives one answer for each. */
export function answersTo(test: ClaimTest, record: RecordOfCycle, vocabulary: Vocabulary): readonly Answer[] {
  switch (test.kind) {
    case 'count': {
      const answer = answerCount(test, record)
      const wider = test.orOfAll === true ? answerCount({ ...test, objective: null }, record) : answer
      return [answer.verdict !== 'confirmed' && wider.verdict === 'confirmed' ? wider : answer]
    }
    case 'parts':
      return [answerParts(test, record)]
    case 'took-part':
      return [answerTookPart(test, record)]
    case 'unknown-body':
      return [answerUnknownBody(test)]
    case 'left-out':
      return answerLeftOut(test, record)
    case 'rank':
      return [answerRank(test, record, vocabulary)]
    case 'bound': {
      const computed = count(record, test.objective, test.type)
      const holds = test.relation === 'over' ? computed > test.stated : computed <= test.stated
      return [
        {
          verdict: holds ? 'confirmed' : 'false',
          stated: test.stated,
          computed,
          evidence: record.actionsOf(test.objective, test.type),
          explanation: recordSays(test.objective, test.type, computed),
        },
      ]
    }
    case 'none':
    case 'some': {
      const computed = count(record, test.objective, test.type)
      const holds = (computed === 0) === (test.kind === 'none')
      return [
        {
          verdict: holds ? 'confirmed' : 'false',
          stated: test.kind === 'none' ? 0 : 1,
          computed,
          evidence: record.actionsOf(test.objective, test.type),
          explanation: recordSays(test.objective, test.type, computed),
        },
      ]
    }
    case 'reporters':
      return [answerReporters(test, record)]
    case 'covers':
      return [answerCovers(test, record, vocabulary)]
    case 'covers-more': {
      const [a, b] = [covered(record, test.type, vocabulary), covered(record, test.than, vocabulary)]
      return [
        {
          verdict: a > b ? 'confirmed' : 'false',
          computed: a,
          stated: b,
          explanation: {
            es: `En el registro son ${String(a)} objetivos${ofType(test.type).es} y ${String(b)}${ofType(test.than).es}.`,
            en: `In the record there are ${String(a)} objectives${ofType(test.type).en} and ${String(b)}${ofType(test.than).en}.`,
          },
        },
      ]
    }
    case 'together':
      return [answerTogether(test, record)]
    case 'more-than':
      return [answerMoreThan(test, record)]
    case 'reporter-half':
      return [answerHalf(test, record)]
    case 'institution-first':
      return [answerFirst(test, record)]
    case 'heading':
      return [answerHeading(test, vocabulary)]
    case 'order':
      return [answerOrder(test)]
    case 'mostly':
      return [answerMostly(test, record)]
    case 'apart':
      return [answerApart(test, record, vocabulary)]
    case 'framework':
      return [answerFramework(test, vocabulary)]
    case 'share':
      return [answerShare(test, record, vocabulary)]
    case 'reporter-share':
      return [answerReporterShare(test, record)]
    case 'prevalent':
      return [answerPrevalent(test, record, vocabulary)]
    case 'challenges':
      return [answerChallenges(test, record, vocabulary)]
    case 'challenge-categories':
      return [answerCategories(test, record)]
    case 'challenge-rank':
      return [answerChallengeRank(test, record, vocabulary)]
    case 'charted':
      return [answerCharted(test)]
    case 'other':
      return [{ verdict: 'undecidable', stated: test.stated, explanation: test.why }]
  }
}

function count(record: RecordOfCycle, objective: number | null, type: string | null): number {
  return record.actionsOf(objective, type).length
}

function recordSays(
  objective: number | null,
  type: string | null,
  computed: number,
  stated?: number,
): Bilingual {
  const where = underObjective(objective)
  const said =
    stated === undefined
      ? { es: '', en: '' }
      : { es: `; el informe dice ${written(stated)}`, en: `; the report says ${written(stated)}` }
  return {
    es: `El registro tiene ${written(computed)} ${computed === 1 ? 'acción' : 'acciones'}${ofType(type).es}${where.es}${said.es}.`,
    en: `The record has ${written(computed)} ${computed === 1 ? 'action' : 'actions'}${ofType(type).en}${where.en}${said.en}.`,
  }
}

function answerCount(test: ClaimTest & { kind: 'count' }, record: RecordOfCycle): Answer {
  const { objective, type, institution, stated } = test
  const evidence = institution === null ? record.actionsOf(objective, type) : record.actionsBy(institution)
  const computed = evidence.length
  const verdict = computed === stated ? 'confirmed' : 'false'
  if (institution === null)
    return { verdict, stated, computed, evidence, explanation: recordSays(objective, type, computed, stated) }
  const name = record.nameOf(institution)
  const unnamed = record.unnamedOf(null, record.typeOf(institution)).length
  const open = stated > computed && stated <= computed + unnamed
  const nobody: Bilingual = open
    ? {
        es: ` Hay ${String(unnamed)} de su sector cuyo encabezado no nombra a nadie.`,
        en: ` There ${unnamed === 1 ? 'is' : 'are'} ${String(unnamed)} of its sector whose heading names nobody.`,
      }
    : { es: '', en: '' }
  return {
    verdict: open ? 'undecidable' : verdict,
    stated,
    computed,
    evidence,
    explanation: {
      es: `El registro tiene ${String(computed)} ${computed === 1 ? 'acción' : 'acciones'} de ${name}; el informe dice ${String(stated)}.${nobody.es}`,
      en: `The record has ${String(computed)} ${computed === 1 ? 'action' : 'actions'} of ${name}; the report says ${String(stated)}.${nobody.en}`,
    },
  }
}

function answerParts({ parts, stated }: ClaimTest & { kind: 'parts' }, record: RecordOfCycle): Answer {
  const computed = parts.reduce((sum, part) => sum + part, 0)
  const total = stated ?? count(record, null, null)
  const sum = `${parts.join(' + ')} = ${String(computed)}`
  return {
    verdict: computed === total ? 'confirmed' : 'false',
    stated: total,
    computed,
    explanation: {
      es: `${sum}, y el total es ${String(total)}.`,
      en: `${sum}, and the total is ${String(total)}.`,
    },
  }
}

/** Told from most to least: each number must be no greater than the one before. It is the report's own arithmetic. */
function answerOrder({ told }: ClaimTest & { kind: 'order' }): Answer {
  const i = told.findIndex(({ stated }, at) => at > 0 && stated > (told[at - 1]?.stated ?? Infinity))
  const list = (lang: 'es' | 'en') =>
    told.map(({ type, stated }) => `${typeName(type)[lang]} (${String(stated)})`).join(', ')
  const [before, after] = [told[i - 1], told[i]]
  if (i < 1 || before === undefined || after === undefined)
    return {
      verdict: 'confirmed',
      explanation: { es: `De más a menos: ${list('es')}.`, en: `From most to least: ${list('en')}.` },
    }
  const [a, b] = [String(after.stated), String(before.stated)]
  return {
    verdict: 'false',
    severity: 'warning',
    explanation: {
      es: `El informe los dice en orden, pero ${a} es más que ${b}: ${list('es')}.`,
      en: `The report tells them in order, but ${a} is more than ${b}: ${list('en')}.`,
    },
  }
}

/** Most of them, or at least more than any other type reports. */
function answerMostly({ objective, type }: ClaimTest & { kind: 'mostly' }, record: RecordOfCycle): Answer {
  const actions = record.actionsOf(objective, null)
  const byType = [...Map.groupBy(actions, (action) => action.reporterType)]
    .map(([of, some]) => ({ of: String(of), count: some.length }))
    .sort((a, b) => b.count - a.count)
  const own = count(record, objective, type)
  const list = (lang: 'es' | 'en') =>
    byType.map(({ of, count: some }) => `${typeName(of)[lang]} (${String(some)})`).join(', ')
  return {
    verdict: byType.every(({ of, count: some }) => of === type || some < own) ? 'confirmed' : 'false',
    computed: own,
    evidence: record.actionsOf(objective, type),
    explanation: {
      es: `De ${String(actions.length)} acciones${underObjective(objective).es}: ${list('es')}.`,
      en: `Of ${String(actions.length)} actions${underObjective(objective).en}: ${list('en')}.`,
    },
  }
}

function answerReporterShare(
  { objective, type, stated, decimals }: ClaimTest & { kind: 'reporter-share' },
  record: RecordOfCycle,
): Answer {
  const all = count(record, objective, null)
  const own = count(record, objective, type)
  const computed = all === 0 ? 0 : (100 * own) / all
  const rounding = 0.5 * 10 ** -decimals
  const told = written(computed, 1)
  return {
    verdict: Math.abs(computed - stated) <= rounding + 1e-9 ? 'confirmed' : 'false',
    stated,
    computed: Math.round(computed * 10) / 10,
    evidence: record.actionsOf(objective, type),
    explanation: {
      es: `${written(own)} de ${written(all)} acciones${underObjective(objective).es} son${ofType(type).es}: ${told} %; el informe dice ${written(stated)} %.`,
      en: `${written(own)} of ${written(all)} actions${underObjective(objective).en} are${ofType(type).en}: ${told} %; the report says ${written(stated)} %.`,
    },
  }
}

function answerCharted({ stated, values }: ClaimTest & { kind: 'charted' }): Answer {
  const list = values.map((value) => `${written(value)} %`).join(', ')
  return {
    verdict: values.includes(stated) ? 'confirmed' : 'false',
    stated,
    explanation: {
      es: `La gráfica de la sección tiene ${list}; el texto dice ${written(stated)} %.`,
      en: `The chart of the section has ${list}; the text says ${written(stated)} %.`,
    },
  }
}
