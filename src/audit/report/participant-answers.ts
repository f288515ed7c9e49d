import type { Answer } from './answer.ts'
import { ofType } from './answer-words.ts'
import type { RecordOfCycle } from './record.ts'
import type { ClaimTest } from './schema.ts'

type Of<Kind extends ClaimTest['kind']> = Extract<ClaimTest, { readonly kind: Kind }>

export function answerTookPart({ objective, institution }: Of<'took-part'>, record: RecordOfCycle): Answer {
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
    case 'mentioned':
      return {
        verdict: 'undecidable',
        evidence: record.actionsOf(objective, null),
        explanation: {
          es: `En el objetivo ${number}, ${name} se nombra en el texto de una acción que informa otra instancia.`,
          en: `Under objective ${number}, ${name} is named in the text of an action that another body reports.`,
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

/** States are named one by one, so that one that is missing is an omission; of other bodies a report may choose. */
export function answerLeftOut(
  { objective, type, named }: Of<'left-out'>,
  record: RecordOfCycle,
): readonly Answer[] {
  return record.headsOf(objective, type, named).map(({ code, name }) => ({
    verdict: 'false' as const,
    severity: type === 'ef' ? ('error' as const) : ('notice' as const),
    evidence: record.actionsBy(code).filter((action) => action.objective === objective),
    explanation: {
      es: `${name.es} informó en el objetivo ${String(objective)} y no se nombra entre quienes participaron.`,
      en: `${name.es} reported under objective ${String(objective)} and is not named among those who took part.`,
    },
  }))
}

export function answerReporters({ type, stated }: Of<'reporters'>, record: RecordOfCycle): Answer {
  const reporters = record.reportersOf(type)
  const computed = reporters.length
  if (type === null)
    return {
      verdict: 'undecidable',
      stated,
      computed,
      explanation: {
        es: `El informe cuenta juntas instancias de varios tipos; en los encabezados del registro se nombran ${String(computed)} si cada secretaría se cuenta con sus órganos, y cuáles se cuentan aparte no se puede saber.`,
        en: `The report counts bodies of several types together; the headings of the record name ${String(computed)} if each ministry is counted with its agencies, and which are counted apart cannot be known.`,
      },
    }
  const names = reporters.map((code) => record.nameOf(code)).join('; ')
  // Which bodies of one ministry count as one is the report's choice; for the others there is no such choice.
  const open = type === 'apf' || record.unnamedOf(null, type).length > 0
  const verdict = computed === stated ? 'confirmed' : open ? 'undecidable' : 'false'
  return {
    verdict,
    stated,
    computed,
    evidence: record.actionsOf(null, type),
    explanation: {
      es: `El registro tiene ${String(computed)} informantes${ofType(type).es} (${names}); el informe dice ${String(stated)}.`,
      en: `The record has ${String(computed)} reporters${ofType(type).en} (${names}); the report says ${String(stated)}.`,
    },
  }
}

export function answerUnknownBody({ name }: Of<'unknown-body'>): Answer {
  return {
    verdict: 'undecidable',
    explanation: {
      es: `El catálogo no tiene «${name}»: puede ser otro nombre de una institución que sí informó.`,
      en: `The catalogue does not have “${name}”: it may be another name of an institution that did report.`,
    },
  }
}
