import { foldName } from '../../compact/rules.ts'
import type { Bilingual } from '../../compact/schema.ts'
import { written } from '../finding.ts'
import type { AuditedAction } from '../schema.ts'
import type { RecordOfCycle } from './record.ts'
import type { ClaimTest, Verdict, Vocabulary } from './schema.ts'

/** What the record answers to a claim, with the count a reader can redo. */
export type Answer = {
  readonly verdict: Verdict['verdict']
  readonly explanation: Bilingual
  readonly stated?: number
  readonly computed?: number
  readonly evidence?: readonly AuditedAction[]
}

/** The record's answer to what a claim says; a list with holes gives one answer for each. */
export function answersTo(test: ClaimTest, record: RecordOfCycle, vocabulary: Vocabulary): readonly Answer[] {
  switch (test.kind) {
    case 'count':
      return [answerCount(test, record)]
    case 'parts':
      return [answerParts(test, record)]
    case 'took-part':
      return [answerTookPart(test, record)]
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
    case 'covers': {
      const computed = covered(record, test.type, vocabulary)
      const stated = test.stated === 'all' ? vocabulary.objectives.length : test.stated
      return [
        {
          verdict: computed === stated ? 'confirmed' : 'false',
          stated,
          computed,
          explanation: {
            es: `El registro tiene acciones${of(test.type).es} en ${String(computed)} objetivos; el informe dice ${String(stated)}.`,
            en: `The record has actions${of(test.type).en} under ${String(computed)} objectives; the report says ${String(stated)}.`,
          },
        },
      ]
    }
    case 'covers-more': {
      const [a, b] = [covered(record, test.type, vocabulary), covered(record, test.than, vocabulary)]
      return [
        {
          verdict: a > b ? 'confirmed' : 'false',
          computed: a,
          stated: b,
          explanation: {
            es: `En el registro son ${String(a)} objetivos${of(test.type).es} y ${String(b)}${of(test.than).es}.`,
            en: `In the record there are ${String(a)} objectives${of(test.type).en} and ${String(b)}${of(test.than).en}.`,
          },
        },
      ]
    }
    case 'heading':
      return [answerHeading(test, vocabulary)]
    case 'other':
      return [{ verdict: 'undecidable', stated: test.stated, explanation: test.why }]
  }
}

const TYPES: Readonly<Record<string, Bilingual>> = {
  apf: { es: 'la Administración Pública Federal', en: 'the federal administration' },
  ef: { es: 'las entidades federativas', en: 'the states' },
  pj: { es: 'el Poder Judicial', en: 'the judiciary' },
  pl: { es: 'el Poder Legislativo', en: 'the legislature' },
  oca: { es: 'los organismos constitucionales autónomos', en: 'the autonomous constitutional bodies' },
  osc: { es: 'las organizaciones de la sociedad civil', en: 'civil society organisations' },
}

function of(type: string | null): Bilingual {
  const name = type === null ? undefined : TYPES[type]
  return name === undefined
    ? { es: '', en: '' }
    : { es: ` de ${name.es}`.replace(' de el ', ' del '), en: ` of ${name.en}` }
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
  const where =
    objective === null
      ? { es: '', en: '' }
      : { es: ` en el objetivo ${String(objective)}`, en: ` under objective ${String(objective)}` }
  const said =
    stated === undefined
      ? { es: '', en: '' }
      : { es: `; el informe dice ${written(stated)}`, en: `; the report says ${written(stated)}` }
  return {
    es: `El registro tiene ${written(computed)} ${computed === 1 ? 'acción' : 'acciones'}${of(type).es}${where.es}${said.es}.`,
    en: `The record has ${written(computed)} ${computed === 1 ? 'action' : 'actions'}${of(type).en}${where.en}${said.en}.`,
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
  return {
    verdict: open ? 'undecidable' : verdict,
    stated,
    computed,
    evidence,
    explanation: {
      es: `El registro tiene ${String(computed)} ${computed === 1 ? 'acción' : 'acciones'} de ${name}; el informe dice ${String(stated)}.`,
      en: `The record has ${String(computed)} ${computed === 1 ? 'action' : 'actions'} of ${name}; the report says ${String(stated)}.`,
    },
  }
}

function answerParts({ parts, stated }: ClaimTest & { kind: 'parts' }, record: RecordOfCycle): Answer {
  const computed = parts.reduce((sum, part) => sum + part, 0)
  const total = stated < 0 ? count(record, null, null) : stated
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

function answerTookPart(
  { objective, institution }: ClaimTest & { kind: 'took-part' },
  record: RecordOfCycle,
): Answer {
  const name = record.nameOf(institution)
  const number = String(objective)
  switch (record.tookPart(objective, institution)) {
    case 'yes':
      return {
        verdict: 'confirmed',
        explanation: {
          es: `${name} informó en el objetivo ${number}.`,
          en: `${name} reported under objective ${number}.`,
        },
      }
    case 'perhaps':
      return {
        verdict: 'undecidable',
        explanation: {
          es: `En el objetivo ${number} el registro nombra a la dependencia de la que forma parte ${name}, no a ${name}.`,
          en: `Under objective ${number} the record names the ministry that ${name} belongs to, not ${name}.`,
        },
      }
    case 'no':
      return {
        verdict: 'false',
        evidence: record.actionsOf(objective, null),
        explanation: {
          es: `${name} no informó ninguna acción en el objetivo ${number}.`,
          en: `${name} reported no action under objective ${number}.`,
        },
      }
  }
}

function answerLeftOut(
  { objective, named }: ClaimTest & { kind: 'left-out' },
  record: RecordOfCycle,
): readonly Answer[] {
  return record
    .statesOf(objective)
    .filter((state) => !named.includes(state.code))
    .map((state) => ({
      verdict: 'false' as const,
      evidence: record
        .actionsOf(objective, 'ef')
        .filter((action) => record.actionsBy(state.code).includes(action)),
      explanation: {
        es: `${state.name.es} informó en el objetivo ${String(objective)} y no se nombra entre los estados que participaron.`,
        en: `${state.name.es} reported under objective ${String(objective)} and is not named among the states that took part.`,
      },
    }))
}

/** Objectives said to hold the places from `place` on. A tie that reaches beyond the named ones leaves it undecided. */
function answerRank(
  { type, objectives, place, order }: ClaimTest & { kind: 'rank' },
  record: RecordOfCycle,
  { objectives: all }: Vocabulary,
): Answer {
  const sign = order === 'most' ? -1 : 1
  const counts = all
    .map(({ number }) => ({ number, actions: count(record, number, type) }))
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
      es: `Acciones por objetivo${of(type).es}: ${told}; delante: ${before || 'ninguno'}${level === '' ? '' : `; con el mismo número: ${level}`}.`,
      en: `Actions by objective${of(type).en}: ${told}; ahead: ${before || 'none'}${level === '' ? '' : `; with the same number: ${level}`}.`,
    },
  }
}

function answerReporters({ type, stated }: ClaimTest & { kind: 'reporters' }, record: RecordOfCycle): Answer {
  const reporters = record.reportersOf(type)
  const names = reporters.map((code) => record.nameOf(code)).join('; ')
  const computed = reporters.length
  // Which bodies of one ministry count as one is the report's choice; for the others there is no such choice.
  const verdict = computed === stated ? 'confirmed' : type === 'apf' ? 'undecidable' : 'false'
  return {
    verdict,
    stated,
    computed,
    explanation: {
      es: `El registro tiene ${String(computed)} informantes${of(type).es} (${names}); el informe dice ${String(stated)}.`,
      en: `The record has ${String(computed)} reporters${of(type).en} (${names}); the report says ${String(stated)}.`,
    },
  }
}

function answerHeading(
  { objective, words }: ClaimTest & { kind: 'heading' },
  { objectives }: Vocabulary,
): Answer {
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

function covered(record: RecordOfCycle, type: string | null, { objectives }: Vocabulary): number {
  return objectives.filter(({ number }) => count(record, number, type) > 0).length
}
