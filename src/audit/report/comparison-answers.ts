import { ofType } from './answer-words.ts'
import type { Answer } from './answer.ts'
import type { RecordOfCycle } from './record.ts'
import type { ClaimTest } from './schema.ts'

type Of<Kind extends ClaimTest['kind']> = Extract<ClaimTest, { readonly kind: Kind }>

/** Several objectives counted as one. */
export function answerTogether({ objectives, stated }: Of<'together'>, record: RecordOfCycle): Answer {
  const counts = objectives.map((objective) => record.actionsOf(objective, null).length)
  const computed = counts.reduce((sum, count) => sum + count, 0)
  const sum = `${counts.join(' + ')} = ${String(computed)}`
  return {
    verdict: computed === stated ? 'confirmed' : 'false',
    stated,
    computed,
    evidence: objectives.flatMap((objective) => record.actionsOf(objective, null)),
    explanation: {
      es: `Los objetivos ${objectives.join(', ')} tienen ${sum} acciones; el informe dice ${String(stated)}.`,
      en: `Objectives ${objectives.join(', ')} have ${sum} actions; the report says ${String(stated)}.`,
    },
  }
}

/** One type of reporter against another. */
export function answerMoreThan({ type, than }: Of<'more-than'>, record: RecordOfCycle): Answer {
  const [own, other] = [record.actionsOf(null, type).length, record.actionsOf(null, than).length]
  return {
    verdict: own > other ? 'confirmed' : 'false',
    computed: own,
    evidence: record.actionsOf(null, type),
    explanation: {
      es: `El registro tiene ${String(own)} acciones${ofType(type).es} y ${String(other)}${ofType(than).es}.`,
      en: `The record has ${String(own)} actions${ofType(type).en} and ${String(other)}${ofType(than).en}.`,
    },
  }
}

/** More, or less, than half of all actions. */
export function answerHalf({ type, relation }: Of<'reporter-half'>, record: RecordOfCycle): Answer {
  const [own, all] = [record.actionsOf(null, type).length, record.actionsOf(null, null).length]
  return {
    verdict: (relation === 'over' ? 2 * own > all : 2 * own < all) ? 'confirmed' : 'false',
    computed: own,
    evidence: record.actionsOf(null, type),
    explanation: {
      es: `${String(own)} de ${String(all)} acciones son${ofType(type).es}; la mitad son ${String(all / 2)}.`,
      en: `${String(own)} of ${String(all)} actions are${ofType(type).en}; half of them are ${String(all / 2)}.`,
    },
  }
}

/** The one of its type with most actions; headings that name nobody may be anyone's. */
export function answerFirst({ institution }: Of<'institution-first'>, record: RecordOfCycle): Answer {
  const type = record.typeOf(institution)
  const counts = record
    .reportersOf(type)
    .map((code) => ({ code, count: record.actionsBy(code).length }))
    .sort((a, b) => b.count - a.count)
  const own = record.actionsBy(institution)
  const most = counts.find(({ code }) => code !== institution)
  const lead = (most?.count ?? 0) - own.length
  // Whether a ministry's agencies count as its own is the report's choice.
  const open = lead > 0 && (type === 'apf' || record.unnamedOf(null, type).length >= lead)
  const name = record.nameOf(institution)
  const [first, number] = [most === undefined ? '' : record.nameOf(most.code), String(most?.count ?? 0)]
  return {
    verdict: lead < 0 ? 'confirmed' : open ? 'undecidable' : 'false',
    computed: own.length,
    evidence: own,
    explanation: {
      es: `El registro tiene ${String(own.length)} acciones de ${name} y ${number} de ${first}.`,
      en: `The record has ${String(own.length)} actions of ${name} and ${number} of ${first}.`,
    },
  }
}
